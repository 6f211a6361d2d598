"""A tone or a sentence: played on demand, then asked whether it was heard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.wrapped import Wrapped
from coach.ui.mark import Mark
from coach.ui.player.announce import announce
from coach.ui.sound_check.finding import Finding, Part, System
from coach.ui.wording import sound_check as words

_MARK, _BESIDE = 24, 16
_MARKS = {Part.SOUND: "sound", Part.VOICE: "voice"}
_STATES = {
    Finding.MISSING: ("alert", "amber_ink"),
    Finding.NOT_HEARD: ("alert", "amber_ink"),
    Finding.HEARD: ("checkc", "teal_ink"),
}


class TryRow(Card):
    """Shows one Finding; what the person says goes out as signals."""

    play_wanted = Signal()
    answered = Signal(bool)
    """The person heard it, or did not."""

    again_wanted = Signal()
    """The person wants the device to be looked for once more."""

    def __init__(
        self, look: Look, part: Part, system: System, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self._part, self._system = part, system
        self._finding: Finding | None = None
        self._mark = Mark(look, _MARKS[part], _MARK, "teal_ink")
        self.state = Label(look, "", 15, 500, wrap=True)
        self.play = Button(look, words.play(part, again=False), "tonal", "play")
        self.yes = Button(look, words.heard(), "outline", "check")
        self.no = Button(look, words.heard_nothing(), "outline", "close")
        self.again = Button(look, words.look_again(), "outline", "redo")
        self.advice: list[Label] = []
        self._steps = QWidget()
        self._lay_out()
        self._connect()

    @property
    def finding(self) -> Finding | None:
        """Return what is shown."""
        return self._finding

    def show_finding(self, finding: Finding) -> None:
        """Show what is known now, and what can be done about it."""
        if finding is self._finding:
            return
        self._finding = finding
        told = self._told(finding)
        self.state.set_text(told)
        self.state.setVisible(bool(told))
        mark, colour = _STATES.get(finding, (_MARKS[self._part], "teal_ink"))
        self._mark.show_mark(mark, colour)
        there = finding not in (Finding.LOOKING, Finding.MISSING)
        again = finding not in (Finding.UNTRIED, Finding.LOOKING, Finding.MISSING)
        self.play.setVisible(there)
        self.play.set_text(words.play(self._part, again=again))
        self.yes.setVisible(finding is Finding.PLAYED)
        self.no.setVisible(finding is Finding.PLAYED)
        self.again.setVisible(finding is Finding.MISSING)
        self._advise(self._advice_for(finding))
        if told:
            announce(self, told)

    def _advice_for(self, finding: Finding) -> tuple[str, ...]:
        if not finding.needs_captions:
            return ()
        there = finding is Finding.NOT_HEARD
        return words.steps(self._part, self._system, there=there)

    def _told(self, finding: Finding) -> str:
        told = {
            Finding.LOOKING: words.looking(self._part),
            Finding.MISSING: words.missing(self._part),
            Finding.HEARD: words.works(self._part),
            Finding.NOT_HEARD: words.not_heard(self._part),
        }
        return told.get(finding, "")

    def _advise(self, steps: Sequence[str]) -> None:
        for label in self.advice:
            label.hide()
            label.deleteLater()
        self.advice = [Label(self.look, step, 15, wrap=True) for step in steps]
        for label in self.advice:
            self._list.addWidget(label)
        self._steps.setVisible(bool(steps))

    def _connect(self) -> None:
        self.play.clicked.connect(self.play_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.yes.clicked.connect(lambda: self._answer(heard=True))
        self.no.clicked.connect(lambda: self._answer(heard=False))

    def _answer(self, *, heard: bool) -> None:
        self.play.setFocus(Qt.FocusReason.OtherFocusReason)  # the answers go away
        self.answered.emit(heard)

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(self.look, words.name(self._part), 17, 600, wrap=True))
        told.addWidget(Label(self.look, words.hint(self._part), 15, 400, "muted", wrap=True))
        told.addSpacing(4)
        told.addWidget(self.state)
        head = QHBoxLayout()
        head.setSpacing(_BESIDE)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(told, 1)
        indent = self.look.px(_MARK) + _BESIDE
        self._list = QVBoxLayout(self._steps)
        self._list.setContentsMargins(indent, 0, 0, 0)
        self._list.setSpacing(8)
        for button in (self.yes, self.no):
            button.setAccessibleName(words.answer_name(self._part, button.text()))
        self.body.setSpacing(12)
        self.body.addLayout(head)
        self.body.addWidget(self._steps)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(indent, 0, 0, 0)
        buttons.addWidget(Wrapped(self.look, (self.play, self.yes, self.no, self.again)))
        self.body.addLayout(buttons)
