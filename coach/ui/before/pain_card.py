"""How strong the pain is now, and how strong it was a while ago."""

from PySide6.QtWidgets import QWidget

from coach.history.records import Reading
from coach.ui.before.question import QuestionCard, first_control
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.pain_dots import PainDots
from coach.ui.look.toggle import CheckBox
from coach.ui.wording import before, moments


class PainCard(QuestionCard):
    """Asks for the pain now."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, before.pain_title(), before.missing_pain(), parent=parent)
        self.dots = PainDots(look, before.pain_name(), low=True)
        self.dots.chosen.connect(lambda _pain: self.show_missing(missing=False))
        self.body.addWidget(self.dots)

    @property
    def answered(self) -> bool:
        """Return whether a number was chosen."""
        return self.dots.value is not None

    @property
    def pain(self) -> int | None:
        """Return the chosen number."""
        return self.dots.value

    def first_stop(self) -> QWidget:
        """Return the number 0."""
        return first_control(self.dots)

    def forget(self) -> None:
        """Show no number as chosen."""
        self.dots.clear()
        self.show_missing(missing=False)


class EarlierCard(QuestionCard):
    """Shows the pain of a while ago where it is known, and asks for it where it is not."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, before.earlier_title(), before.missing_earlier(), parent=parent)
        self._reading: Reading | None = None
        self.known = Label(look, "", 17, 500, wrap=True)
        self.dots = PainDots(look, before.earlier_name(), when=before.then(), low=True)
        self.unknown = CheckBox(look, before.do_not_know())
        self.head.addWidget(self.unknown)
        self.body.addWidget(self.known)
        self.body.addWidget(self.dots)
        self.dots.chosen.connect(self._number_chosen)
        self.unknown.toggled.connect(self._unknown_toggled)

    @property
    def answered(self) -> bool:
        """Return whether the number is known, or known not to be known."""
        known = self._reading is not None or self.dots.value is not None
        return known or self.unknown.isChecked()

    @property
    def pain(self) -> int | None:
        """Return the number of a while ago; None if the person does not know."""
        return self._reading.pain if self._reading else self.dots.value

    def ask(self, reading: Reading | None) -> None:
        """Show `reading`, or ask for one."""
        self._reading = reading
        self.forget()
        if reading is not None:
            text = before.earlier_known(reading.pain, moments.clock(reading.when))
            self.known.set_text(text)
        self.known.setVisible(reading is not None)
        self.dots.setVisible(reading is None)
        self.unknown.setVisible(reading is None)

    def first_stop(self) -> QWidget:
        """Return the number 0."""
        return first_control(self.dots)

    def forget(self) -> None:
        """Show nothing as chosen."""
        self.dots.clear()
        self.unknown.setChecked(False)
        self.show_missing(missing=False)

    def _number_chosen(self, _pain: int) -> None:
        self.unknown.setChecked(False)
        self.show_missing(missing=False)

    def _unknown_toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self.dots.clear()
            self.show_missing(missing=False)
