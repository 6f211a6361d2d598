"""What the page shows while a warning sign locks everything, and the way out of it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.guide.model import Region
from coach.ui.before.alarm import Alarm
from coach.ui.before.calling import steps
from coach.ui.before.examined import UNKNOWN_SINCE, Examined
from coach.ui.look.button import Button
from coach.ui.look.column import at_left
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.routines.notice import Notice
from coach.ui.signs import SignTiles
from coach.ui.wording import help_now
from coach.ui.wording import locked as words

WIDTH = 800


class LockedPanel(Notice):
    """Calm and still: why, what to do, and after an examination the short check once more."""

    examined = Signal(str)
    """A clinician has examined the person and said that exercise is fine: who, and when."""

    checked = Signal(object)
    """The short check was answered."""

    checkin_wanted = Signal()
    """The person was examined and wants to answer the check-in again."""

    def __init__(
        self,
        look: Look,
        alarm: Alarm,
        region: Region | None,
        now: datetime,
        *,
        by_check_in: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, _title(alarm), "coral", "alert", 24, parent)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(12)
        self.setMaximumWidth(look.px(WIDTH))
        self.inside.setSpacing(8)
        if not alarm.cleared:
            self._say_what_to_do(alarm, region, now)
        elif by_check_in:
            self._ask_for_the_check_in()
        else:
            self.inside.addWidget(_CheckAgain(look, self))

    def _ask_for_the_check_in(self) -> None:
        self.add_text(words.again_by_check_in())
        button = Button(self.look, words.start_check_in(), "tonal", "aright")
        button.clicked.connect(self.checkin_wanted)
        self.inside.addLayout(at_left(button))

    def _say_what_to_do(self, alarm: Alarm, region: Region | None, now: datetime) -> None:
        self.add_text(_text(alarm))
        self.add_points([reason.text for reason in alarm.reasons])
        self.inside.addWidget(Label(self.look, help_now.what_title(), 15, 600))
        self.add_points(steps(alarm, region))
        card = Examined(self.look)
        card.start((alarm.since or now - UNKNOWN_SINCE).date(), now.date())
        card.confirmed.connect(self.examined)
        self.inside.addSpacing(8)
        self.inside.addWidget(card)


class _CheckAgain(QWidget):
    """The five signs and "None of these", nothing ticked beforehand."""

    def __init__(self, look: Look, panel: LockedPanel) -> None:
        super().__init__()
        self._panel = panel
        self._asked = SignTiles(look)
        self._save = Button(look, words.again_button(), "tonal")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(look, words.again_title(), 17, 600, wrap=True))
        column.addWidget(self._asked)
        column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        self._asked.changed.connect(self._allow)
        self._save.clicked.connect(lambda: self._panel.checked.emit(self._asked.check()))
        self._allow()

    def _allow(self) -> None:
        if self._asked.check().answered:
            self._save.unblock()
        else:
            self._save.block(words.again_reason())


def _title(alarm: Alarm) -> str:
    if alarm.cleared:
        return help_now.locked_title()
    return help_now.emergency_title() if alarm.emergency else help_now.same_day_title()


def _text(alarm: Alarm) -> str:
    return help_now.emergency_text() if alarm.emergency else help_now.same_day_text()
