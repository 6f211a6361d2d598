"""What a person is to be reminded of, when, and until when; the past decides with the schedule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from coach.schedule.model import DAWN, NOON, Written
from coach.schedule.occurrences import Occurrence, coming, on
from coach.schedule.past import Done, Kind, Past
from coach.schedule.wall import DAY, at, day_of, local, loud_from

LEAST_GAP = timedelta(hours=2)
"""The shortest rest between two sessions, as long as no plan asks for a longer one (ours)."""

GRACE = timedelta(hours=1)
"""How long a time is still worth a reminder; later it is only shown."""

_BEFORE = timedelta(hours=1)
"""A check of the cramp so soon before its reminder makes the reminder needless."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to be said from `due` on, and no more from `until` on (None: until answered).

    `planned` is the moment it was meant for, which with its kind is its name.
    """

    kind: Kind
    planned: datetime
    due: datetime
    until: datetime | None = None
    routine: str = ""

    def holds(self, now: datetime) -> bool:
        """Return whether this is to be said now."""
        return self.due <= now and (self.until is None or now < self.until)

    def is_same(self, other: "Reminder | None") -> bool:
        """Return whether both are about the same, put off or not."""
        return other is not None and (self.kind, self.planned) == (other.kind, other.planned)


def reminders(
    written: Written | None, past: Past, now: datetime, zone: tzinfo
) -> tuple[Reminder, ...]:
    """Return what is to be said now or later, the next day's included, by the time it is due."""
    found = [*_recheck(past)]
    if written is not None and written.schedule.on:
        found += _after_cramp(written, past, zone)
        found += _sessions(written, past, now, zone)
        found += _mornings(written, past, now, zone)
    still = [one for one in found if one.until is None or now < one.until]
    return tuple(sorted(still, key=lambda one: (one.due, one.kind.rank)))


def chosen(found: Iterable[Reminder], now: datetime) -> Reminder | None:
    """Return the one to say now: what matters most of all that are due."""
    due = [one for one in found if one.holds(now)]
    return min(due, key=lambda one: (one.kind.rank, one.due), default=None)


def _recheck(past: Past) -> Iterator[Reminder]:
    """Yield the wish to be asked again; it was made a moment ago, so quiet hours do not hold it."""
    due = past.ask_again.due
    if due is not None:
        yield Reminder(Kind.CRAMP, due, due)


def _after_cramp(written: Written, past: Past, zone: tzinfo) -> Iterator[Reminder]:
    hours, ended = written.schedule.after_cramp, past.cramp_ended
    if hours is None or ended is None or past.cramping:
        return
    planned = local(local(ended, UTC) + timedelta(hours=hours), zone)
    if planned < written.when or any(when >= planned - _BEFORE for when in past.checked):
        return
    until = loud_from(planned, written.schedule.quiet, zone) + DAY / 2
    yield from _said(Reminder(Kind.AFTER_CRAMP, planned, planned, until), written, past, zone)


def _sessions(written: Written, past: Past, now: datetime, zone: tzinfo) -> Iterator[Reminder]:
    """Yield the times of today and of the next day that has any; none while it would be unsafe."""
    if past.locked or past.cramping:
        return
    schedule, today = written.schedule, day_of(now, zone)
    following = next((one.day for one in coming(schedule, now, zone) if one.day > today), today)
    for one in (one for day in sorted({today, following}) for one in on(schedule, day, zone)):
        if one.when >= written.when and not _taken(one, past.sessions):
            yield from _session(one, written, past, zone)


def _session(one: Occurrence, written: Written, past: Past, zone: tzinfo) -> Iterator[Reminder]:
    routine = written.schedule.routine
    same = [s for s in past.sessions if s.routine == routine and day_of(s.started, zone) == one.day]
    if past.cap is not None and len(same) >= past.cap:
        return
    rested = [local(s.ended, UTC) + LEAST_GAP for s in past.sessions]
    due = local(max((one.when, *rested)), zone)
    if due < one.until:
        wanted = Reminder(Kind.SESSION, one.when, due, one.until, routine)
        yield from _said(wanted, written, past, zone)


def _mornings(written: Written, past: Past, now: datetime, zone: tzinfo) -> Iterator[Reminder]:
    morning, today = written.schedule.morning, day_of(now, zone)
    if morning is None:
        return
    for day in (today, today + DAY):
        dawn, planned, noon = (at(day, clock, zone) for clock in (DAWN, morning, NOON))
        exercised = any(day_of(one.started, zone) == day - DAY for one in past.sessions)
        asked = any(dawn <= when < noon for when in past.pains)
        if exercised and not asked and planned >= written.when:
            yield from _said(Reminder(Kind.MORNING, planned, planned, noon), written, past, zone)


def _said(wanted: Reminder, written: Written, past: Past, zone: tzinfo) -> Iterator[Reminder]:
    """Yield the reminder as quiet hours and the person's answer leave it, if they leave any."""
    answers = [
        one for one in past.answers if (one.kind, one.planned) == (wanted.kind, wanted.planned)
    ]
    due = wanted.due
    if answers:
        if answers[-1].later is None:
            return
        due = max(due, answers[-1].later)
    due = loud_from(due, written.schedule.quiet, zone)
    until = wanted.until
    if wanted.kind is Kind.SESSION:
        until = due + GRACE if until is None else min(due + GRACE, until)
    if until is None or due < until:
        yield Reminder(wanted.kind, wanted.planned, due, until, wanted.routine)


def _taken(one: Occurrence, sessions: Iterable[Done]) -> bool:
    """Return whether a session was done that is taken for this time."""
    return any(one.since <= done.started < one.until for done in sessions)
