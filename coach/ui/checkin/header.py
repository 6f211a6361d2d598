"""The line above every page of the check-in: which step this is, and the way out."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.checkin.order import Section
from coach.ui.checkin.stepper import Stepper
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import page_margin
from coach.ui.wording import checkin_frame as words

HEIGHT = 80
_BARE = 16  # px that a button of bare words keeps around them


class Header(QWidget):
    """Offers to start again where answers of an earlier sitting are shown."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = Label(look, words.title(), 17, 600)
        self.stepper = Stepper(look)
        self.again = Button(look, words.start_again(), "text", height=40)
        self.close_it = Button(look, words.save_and_close(), "text", height=40)
        self.close_it.explain(words.kept_for())
        self.again.hide()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        self._row.addWidget(self.stepper)
        self._row.addStretch(1)
        self._row.addWidget(self.again)
        self._row.addWidget(self.close_it)
        look.changed.connect(self._arrange)
        self._arrange()

    def show_step(self, steps: Sequence[Section], now: Section) -> None:
        """Show which step is now."""
        self.stepper.show_step(steps, now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins of the page."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        margin = page_margin(self)
        self._row.setContentsMargins(margin, 0, margin - self._look.px(_BARE), 0)
        self.setMinimumHeight(self._look.px(HEIGHT))
