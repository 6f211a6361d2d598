"""What the page shows while a warning sign locks everything, and the way out of it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.guide.model import Region
from coach.triage.safety import SafetyState, is_emergency
from coach.ui.before.alarm import of_signs
from coach.ui.before.calling import steps
from coach.ui.before.examined import UNKNOWN_SINCE, Examined
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.routines.notice import Notice
from coach.ui.signs import SignTiles
from coach.ui.wording import before, help_now
from coach.ui.wording import locked as words

WIDTH = 800


class LockedPanel(Notice):
    """Calm and still: why, what to do, and after an examination the short check once more."""

    examined = Signal(str)
    """A clinician has examined the person and said that exercise is fine: who, and when."""

    checked = Signal(object)
    """The short check was answered."""

    def __init__(
        self,
        look: Look,
        state: SafetyState,
        region: Region | None,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, _title(state), "coral", "alert", 24, parent)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(12)
        self.setMaximumWidth(look.px(WIDTH))
        self.inside.setSpacing(8)
        if state.cleared_by_clinician:
            self.inside.addWidget(_CheckAgain(look, self))
        else:
            self._say_what_to_do(state, region, now)

    def _say_what_to_do(self, state: SafetyState, region: Region | None, now: datetime) -> None:
        self.add_text(_text(state))
        self.add_points([before.sign_reason(sign) for sign in state.signs])
        self.inside.addWidget(Label(self.look, help_now.what_title(), 15, 600))
        self.add_points(steps(of_signs(state.signs, state.since), region))
        card = Examined(self.look)
        card.start((state.since or now - UNKNOWN_SINCE).date(), now.date())
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


def _emergency(state: SafetyState) -> bool:
    return is_emergency(state.signs)


def _title(state: SafetyState) -> str:
    if state.cleared_by_clinician:
        return help_now.locked_title()
    return help_now.emergency_title() if _emergency(state) else help_now.same_day_title()


def _text(state: SafetyState) -> str:
    return help_now.emergency_text() if _emergency(state) else help_now.same_day_text()
