"""The bar below every page of the check-in: back, why it is asked or what is missing, continue."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.ui.footer import Footer
from coach.ui.look.button import Button
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.look.scroll import page_margin
from coach.ui.mark import Mark
from coach.ui.player.announce import announce
from coach.ui.wording import checkin_frame as words

_MEASURE = 800
_AIR = 12


class Foot(Footer):
    """Stays while the page above it scrolls."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.back = Button(look, words.back(), "text", "aleft")
        self.mark = Mark(look, "lock", 20, "muted")
        self.text = Label(look, "", 15, wrap=True, measure=_MEASURE)
        self.go_on = Button(look, words.go_on(), "primary")
        self.row.addWidget(self.back)
        self.row.addStretch(1)
        self.row.addWidget(self.mark)
        self.row.addWidget(self.text)
        self.row.addStretch(1)
        self.row.addSpacing(16)
        self.row.addWidget(self.go_on)
        look.changed.connect(self._arrange)

    def say_why(self, why: str) -> None:
        """Say why the page asks; where it says so itself, that the answers stay here."""
        if why:
            self.text.set_spans([Span(words.why() + " ", 600), Span(why, 400, "muted")])
        else:
            self.text.set_spans([Span(words.stays_here(), 400, "muted")])
        self.mark.show_mark("info" if why else "lock", "muted")

    def say_missing(self, sentence: str) -> None:
        """Say what holds the person here, also to a screen reader."""
        self.text.set_spans([Span(sentence, 500, "coral_ink")])
        self.mark.show_mark("alert", "coral_ink")
        announce(self, sentence)

    def show_last(self, *, last: bool) -> None:
        """Say what comes after the last page."""
        self.go_on.set_text(words.to_the_result() if last else words.go_on())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins of the page."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.set_margin(page_margin(self), words_first=True)
        sides = self.row.contentsMargins()
        self.row.setContentsMargins(sides.left(), _AIR, sides.right(), _AIR)
