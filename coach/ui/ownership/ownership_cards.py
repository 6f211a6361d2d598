"""Everything about ownership on the page of settings, as one widget."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ownership.ownership import Ownership
from coach.ui.look.look import Look
from coach.ui.ownership.choosing import Choosing
from coach.ui.ownership.data_card import DataCard
from coach.ui.ownership.people_card import PeopleCard
from coach.ui.wording import settings as words


class OwnershipCards(QWidget):
    """“Your data” above “People on this computer”, as they are whenever the page is shown."""

    failed = Signal(object)
    """Something could not be done, for this reason."""

    def __init__(
        self,
        look: Look,
        ownership: Ownership,
        folder: Path | None = None,
        choosing: Choosing | None = None,
    ) -> None:
        super().__init__()
        where = words.data_where(str(folder)) if folder else words.data_here()
        self.data = DataCard(look, ownership, where, choosing)
        self.people = PeopleCard(look, ownership)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self.data, self.people):
            card.failed.connect(self.failed)
            column.addWidget(card)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is true now."""
        super().showEvent(event)
        self.data.refresh()
        self.people.refresh()
