"""Everything the page of today shows, read once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from coach.progress.series import WINDOW, PainDay, monday_of, pain_trend
from coach.schedule.past import Kind
from coach.triage.cramp import Cramp
from coach.triage.gate import AGAIN_IN
from coach.ui.today.choice import Ask, Choice, Why
from coach.ui.today.choosing import Situation, choose
from coach.ui.today.days import DayDone, rest_days, week_of
from coach.ui.today.messages import Message, messages
from coach.ui.today.pain_card import DAYS
from coach.ui.today.plan_messages import plan_messages
from coach.ui.today.reminder_card import Reminder, of_agenda
from coach.ui.today.situation import cramp_now, done_of, situation
from coach.ui.today.telling import Told, told

if TYPE_CHECKING:
    from coach.ui.desk import Desk


_RESTS = frozenset((Why.PLAN_PAUSED, Why.PLAN_WAITS, Why.RECOVER, Why.ENOUGH, Why.FREE))
"""With any of these, today is a day of rest in the plan."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The state of one moment, `now`."""

    now: datetime
    situation: Situation
    choice: Choice
    told: Told
    since: date | None
    """The first day of late of which anything is known."""
    week: tuple[DayDone, ...]
    week_of: tuple[int, int] | None
    """Sessions done of those that the plan is trained with; None without one."""
    trend: tuple[PainDay, ...]
    cramp: Cramp | None
    reminders: tuple[Reminder, ...]
    times_wait: bool
    """There are times of one's own, which wait with the plan."""
    again_in: int | None
    """Minutes after which it is worth asking how the cramp is; None: not, or wished already."""
    messages: tuple[Message, ...]


def seen(desk: "Desk") -> Seen:
    """Return what is known now.

    Raises:
        CoachError: the history cannot be read.
    """
    now = desk.now()
    today = now.date()
    known = situation(desk)
    choice = choose(known)
    first = today - timedelta(days=DAYS - 1)
    monday = monday_of(today)
    sessions = desk.sessions(monday)
    rests = _rests(desk, monday, today) | ({today} if choice.why in _RESTS else frozenset())
    week = week_of(sessions, today, rests)
    wanted = desk.plan.frequency()
    done = sum(done_of([one for one in sessions if one.day <= today], desk.library).values())
    trend = pain_trend(desk.readings(first - timedelta(days=WINDOW)), first, today)
    coming = desk.agenda.reminders()
    wished = any(one.kind is Kind.CRAMP for one in coming)
    return Seen(
        now=now,
        situation=known,
        choice=choice,
        told=told(desk, known, choice),
        since=_since(known, week, trend),
        week=week,
        week_of=None if wanted is None else (done, wanted.number),
        trend=trend,
        cramp=cramp_now(desk.cramp_log.cramps()),
        reminders=of_agenda(coming, lambda name: _title(desk, name)),
        times_wait=_times_wait(desk),
        again_in=None if wished else _again_in(choice, known),
        messages=messages(
            known,
            choice,
            plan_messages(desk, known, choice),
            desk.library,
            desk.settings.put_off,
            today,
        ),
    )


def _again_in(choice: Choice, known: Situation) -> int | None:
    if choice.ask is not Ask.REST or known.colour is None:
        return None
    return AGAIN_IN.get(known.colour)


def _rests(desk: "Desk", monday: date, today: date) -> frozenset[date]:
    agenda = desk.agenda
    planned = {one.occurrence.day for one in agenda.planned_days(monday)}
    return rest_days(agenda.schedule(), agenda.known_days(monday), planned, today)


def _times_wait(desk: "Desk") -> bool:
    schedule = desk.agenda.schedule()
    there = schedule is not None and schedule.on and bool(schedule.times)
    return schedule is not None and there and desk.plan.waits(schedule.routine)


def _title(desk: "Desk", name: str) -> str:
    """Return the title of a routine; its id where it is gone."""
    found = desk.library.routines.get(name)
    return name if found is None else found.title


def _since(known: Situation, week: Sequence[DayDone], trend: Sequence[PainDay]) -> date | None:
    days = [day.day for day in week if day.sessions]
    days += [day.day for day in trend if day.pain is not None]
    days += [known.last.visit.when.date()] if known.last is not None else []
    return min(days, default=None)
