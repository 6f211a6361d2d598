"""It hurts: asks how strong and whether it goes down the leg, and offers what is wise then."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.triage.permit import USUAL_PAIN_LIMIT
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.pain_dots import PainDots
from coach.ui.look.segmented import Segmented
from coach.ui.look.wrapped import Wrapped
from coach.ui.player.panel import Panel
from coach.ui.player.stop_rule import Offer, StopRule
from coach.ui.wording import controls


class HurtsPanel(Panel):
    """Opens when time already stands still; there is no way past it but an offer."""

    decided = Signal(object, object)
    """The person took this Offer, having said this pain (int) or nothing (None)."""

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(look, controls.hurts_title(), page)
        self._rule = StopRule(USUAL_PAIN_LIMIT, None)
        self.limit_line = Label(look, "", 17, 400, "muted", wrap=True)
        self.dots = PainDots(look, controls.pain_now())
        self.leg = _yes_no(look)
        self.verdict = Label(look, "", 17, 500, wrap=True)
        self.stop = Button(look, controls.stop_here(), "hurts", "stop", 56)
        self.skip = Button(look, controls.skip_exercise(), "outline", "skip", 56)
        self.easier = Button(look, controls.easier(), "tonal", "minus", 56)
        self.go_on = Button(look, controls.go_on(), "tonal", "play", 56)
        self._lay_out()
        self._connect()

    def ask(self, rule: StopRule, pain: int | None = None) -> None:
        """Open with the leg not answered, and `pain` only if it has been said already."""
        self._rule = rule
        self.dots.clear()
        self.leg.clear()
        self.dots.set_before(rule.before)
        if pain is not None:
            self.dots.choose(pain)
        self.limit_line.set_text(controls.hurts_limit(rule.most))
        self._weigh()
        self.open()

    def offered(self) -> tuple[Offer, ...]:
        """Return the ways on that the answers so far leave open."""
        return self._rule.offers(self.dots.value, leg=self._leg())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by keys: a digit, and Y or N; nothing else reaches the page."""
        answers = {Qt.Key.Key_Y: True, Qt.Key.Key_N: False}
        key = Qt.Key(event.key())
        if key in answers:
            self.leg.choose(answers[key])
            self._weigh()
        else:
            self.dots.take(event)
        event.accept()

    def _lay_out(self) -> None:
        body = self.read.body
        body.addWidget(Label(self.look, controls.hurts_title(), 24, 600, wrap=True))
        body.addWidget(self.limit_line)
        body.addWidget(self.dots)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Label(self.look, controls.leg_question(), 17, 500, wrap=True), 1)
        row.addWidget(self.leg)
        body.addLayout(row)
        body.addWidget(self.verdict)
        ways = (self.stop, self.easier, self.skip, self.go_on)
        self.card.body.addWidget(Wrapped(self.look, ways))

    def _connect(self) -> None:
        self.dots.chosen.connect(lambda _pain: self._weigh())
        self.leg.chosen.connect(lambda _answer: self._weigh())
        self.stop.clicked.connect(lambda: self._take(Offer.STOP))
        self.skip.clicked.connect(lambda: self._take(Offer.SKIP))
        self.easier.clicked.connect(lambda: self._take(Offer.EASIER))
        self.go_on.clicked.connect(lambda: self._take(Offer.GO_ON))

    def _leg(self) -> bool | None:
        value = self.leg.value
        return value if isinstance(value, bool) else None

    def _weigh(self) -> None:
        offered = self.offered()
        self.skip.setVisible(Offer.SKIP in offered)
        self.easier.setVisible(Offer.EASIER in offered)
        self.go_on.setVisible(Offer.GO_ON in offered)
        self.verdict.set_text(self._verdict(offered))
        self.fit()

    def _verdict(self, offered: tuple[Offer, ...]) -> str:
        if self._leg():
            return controls.must_stop_leg()
        if self._rule.ends(self.dots.value):
            return controls.must_stop_pain()
        if Offer.EASIER in offered:
            return controls.may_go_on_easier()
        if Offer.GO_ON in offered:
            return controls.may_go_on()
        return controls.answer_first()

    def _take(self, offer: Offer) -> None:
        if offer in self.offered():
            self.close_panel()
            self.decided.emit(offer, self.dots.value)


def _yes_no(look: Look) -> Segmented:
    options = ((True, controls.yes(), "amber"), (False, controls.no()))
    return Segmented(look, controls.leg_question(), options, 48)
