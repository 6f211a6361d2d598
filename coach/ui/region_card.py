"""The setting of the country, and the number to call that follows from it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.guide.model import Region
from coach.ui.look.card import Card
from coach.ui.look.dropdown import Dropdown
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.region import here, of_system
from coach.ui.wording import settings as words


class RegionCard(Card):
    """Shows at once what a choice comes to."""

    chosen = Signal(object)
    """The two letters of a country, or None for that of the system."""

    def __init__(
        self,
        look: Look,
        regions: Mapping[str, Region],
        now: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self._regions = regions
        self._system = of_system()
        self.number = Label(look, "", 13, 400, "muted", wrap=True)
        self.choice = Dropdown(look, words.region(), self._choices())
        self.choice.choose(now if now in regions else None)
        self.choice.chosen.connect(self._choose)
        told = QVBoxLayout()
        told.setSpacing(0)
        name = Label(look, words.region(), 15, 500, wrap=True)
        name.setBuddy(self.choice)  # some screen readers look for the name of a list there
        told.addWidget(name)
        told.addWidget(self.number)
        told.addStretch(1)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        row.addLayout(told, 1)
        row.addWidget(self.choice)
        self.body.setSpacing(12)
        self.body.addWidget(Label(look, words.help_title(), 20, 600, wrap=True))
        self.body.addWidget(line)
        self._tell(now)

    def _choices(self) -> list[tuple[object, str]]:
        by_system = here(None, self._regions, self._system)
        named = sorted(self._regions.values(), key=lambda region: region.name)
        return [
            (None, words.region_of_system(by_system.name if by_system else None)),
            *((region.code, region.name) for region in named),
        ]

    def _choose(self, code: str | None) -> None:
        self._tell(code)
        self.chosen.emit(code)

    def _tell(self, code: str | None) -> None:
        region = here(code, self._regions, self._system)
        known = words.region_number(region.emergency) if region else words.region_unknown()
        self.number.set_text(known)
