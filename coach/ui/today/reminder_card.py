"""The next reminders, and the way to change them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.schedule.past import Kind
from coach.schedule.reminders import Reminder as Due
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.icon_square import IconSquare
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import today as words

MOST = 2
_BARE = 16  # px that a button of bare words keeps around them


@dataclass(frozen=True, slots=True)
class Reminder:
    """When the person is reminded, and of what in a few words."""

    when: datetime
    text: str


def of_agenda(coming: Iterable[Due], titles: Callable[[str], str]) -> tuple[Reminder, ...]:
    """Return what is to be said now or later; `titles` gives the title of a routine by its id."""
    return tuple(Reminder(one.due, _about(one, titles)) for one in coming)


def _about(one: Due, titles: Callable[[str], str]) -> str:
    match one.kind:
        case Kind.MORNING:
            return words.reminder_morning()
        case Kind.SESSION:
            return titles(one.routine) if one.routine else words.reminder_session()
        case _:
            return words.reminder_cramp()


class ReminderCard(Card):
    """The soonest first; one whose time has come says so and does not nag."""

    reminders_wanted = Signal()

    again_wanted = Signal(int)
    """The person wants to be asked how the cramp is in so many minutes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.none = Label(look, words.reminder_none(), 15, 400, "muted", wrap=True)
        self.rows = tuple(_Row(look) for _ in range(MOST))
        self.change = Button(look, words.reminder_change(), "text", height=40)
        self.again = Button(look, "", "outline", "bell", height=40)
        self._minutes = 0
        self.change.clicked.connect(self.reminders_wanted)
        self.again.clicked.connect(lambda: self.again_wanted.emit(self._minutes))
        head = QHBoxLayout()
        head.addWidget(Label(look, words.reminder_title(), 17, 600, wrap=True), 1)
        head.addWidget(self.change)
        self.body.setContentsMargins(24, 12, 24 - _BARE, 20)
        self.body.addLayout(head)
        for part in (self.none, *self.rows):
            self.body.addWidget(part)
        self._asking = QWidget()
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 4, _BARE, 0)
        row.addWidget(self.again, 1)
        self.body.addWidget(self._asking)

    def show_reminders(
        self,
        reminders: Sequence[Reminder],
        now: datetime,
        again_in: int | None = None,
        *,
        waiting: bool = False,
    ) -> None:
        """Show the next of `reminders`; offer to ask again in so many minutes, if any.

        `waiting`: there are times, which wait with the plan.
        """
        soonest = sorted(reminders, key=lambda each: each.when)[:MOST]
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(soonest))
            if number < len(soonest):
                row.show_it(soonest[number], now)
        self.none.setVisible(not soonest)
        self.none.set_text(words.reminder_waits() if waiting else words.reminder_none())
        self._minutes = again_in or 0
        if again_in is None and self.again.hasFocus():
            self.change.setFocus(Qt.FocusReason.TabFocusReason)
        self._asking.setVisible(again_in is not None)
        if again_in is not None:
            self.again.set_text(words.ask_again(again_in))
        there = bool(soonest) or waiting
        self.change.set_text(words.reminder_change() if there else words.reminder_set())


class _Row(QWidget):
    """A bell, when, and of what."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.when = Label(look, "", 15, 500, wrap=True)
        self.text = Label(look, "", 15, 400, "muted", wrap=True)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.when)
        told.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, _BARE, 4)
        row.setSpacing(16)
        row.addWidget(IconSquare(look, "bell"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)

    def show_it(self, reminder: Reminder, now: datetime) -> None:
        """Show this reminder."""
        overdue = reminder.when <= now
        self.when.set_text(words.reminder_overdue() if overdue else words.when(reminder.when, now))
        self.text.set_text(reminder.text)
