"""The card that tells the times, what comes next and what was done, and leads to the sheet."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.agenda import Agenda
from coach.errors import CoachError
from coach.schedule.days import Planned
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.wording import schedule as words

_WEEK = timedelta(days=6)


class ScheduleCard(Card):
    """Facts, for Settings and for Today; `refresh` reads them anew."""

    wanted = Signal()
    """The person wants to set their times."""

    def __init__(self, look: Look, agenda: Agenda, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._agenda = agenda
        self.times = Label(look, "", 15, wrap=True)
        self.next = Label(look, "", 15, 500, "teal_ink", wrap=True)
        self.facts = Label(look, "", 13, 400, "muted", wrap=True)
        self.open_it = Button(look, words.open_it(), "tonal", height=40)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Mark(look, "bell", 24, "teal_ink"))
        head.addWidget(Label(look, words.title(), 20, 600, wrap=True), 1)
        head.addWidget(self.open_it)
        self.body.addLayout(head)
        for label in (self.times, self.next, self.facts):
            self.body.addWidget(label)
        self.open_it.clicked.connect(self.wanted)
        self.refresh()

    def refresh(self) -> None:
        """Show what is planned now; where that cannot be read, only the way to the sheet."""
        now = self._agenda.now()
        try:
            chosen = self._agenda.schedule()
            coming = next((one for one in self._agenda.reminders() if one.due > now), None)
            week = self._agenda.planned_days(now.date() - _WEEK)
        except CoachError:
            self._show("", "", "")
            return
        following = words.next_one(coming.kind, coming.due, now) if coming else ""
        self._show(words.card(chosen), following, " ".join(_facts(week, now)))

    def _show(self, times: str, following: str, facts: str) -> None:
        for label, text in ((self.times, times), (self.next, following), (self.facts, facts)):
            label.set_text(text)
            label.setVisible(bool(text))


def _facts(week: tuple[Planned, ...], now: datetime) -> list[str]:
    """Return what was done of the last seven days, and what of today went by."""
    past = [one for one in week if one.over or one.done]
    told = [words.done_of(sum(one.done for one in past), len(past))] if past else []
    today = _today(week, now.date())
    if today:
        clocks = [one.occurrence.when.time() for one in today]
        told.append(words.not_done(now.date(), now.date(), clocks))
    return told


def _today(week: tuple[Planned, ...], today: date) -> list[Planned]:
    return [one for one in week if one.not_done and one.occurrence.day == today]
