"""What a session came to, put together for the page after it. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.figure.motion import Motion
from coach.history.records import ItemRecord, Reading, SessionRecord
from coach.routine.model import Routine, Side
from coach.session.events import Ending, SessionEnded
from coach.session.step import Script
from coach.ui.desk import Desk, Run
from coach.ui.wording import after, doses, routines
from coach.ui.work import Work, work

EASY, OK, HARD = "easy", "ok", "hard"
"""What can be said of an exercise."""

LOOK_BACK = timedelta(days=28)
"""What was said of an exercise longer ago says little of today."""

_LYING = frozenset({"supine", "hook-lying", "prone", "side-lying-left", "side-lying-right"})


@dataclass(frozen=True, slots=True)
class Done:
    """One exercise that was begun; `items` are the numbers of the routine's steps in it."""

    items: tuple[int, ...]
    title: str
    dose: str
    motion: Motion | None
    side: Side | None
    hard_before: bool = False
    """Whether it was called hard when it was last done before."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the page shows; `active` is in seconds, pains are 0 to 10."""

    ending: Ending
    active: float
    day: date
    done: tuple[Done, ...]
    """What was begun, and can be spoken of."""
    finished: int
    """Of how many exercises at least half was done: a glance in passing is none."""
    planned: int
    pain_before: int | None
    pain_said: int | None
    week: frozenset[int]
    """Days of this week with a session, 0 for Monday."""
    sessions_this_week: int


def summary(desk: Desk, run: Run, ended: SessionEnded) -> Summary:
    """Return what the history and the engine say of `run`.

    Raises:
        HistoryUnavailable, HistoryCorrupt: the history cannot be read.
    """
    today = ended.when.date()
    monday = today - timedelta(days=today.weekday())
    week = [session for session in desk.sessions(monday) if session.active > 0]
    record = next((each for each in week if each.id == run.recorder.session), None)
    return Summary(
        ending=ended.ending,
        active=record.active if record else ended.active,
        day=record.day if record else today,
        done=_done(run.routine, run.script, record, _hard_before(desk, today, record)),
        finished=_finished(run.script, record),
        planned=len(work(run.script)),
        pain_before=run.pain_before,
        pain_said=_said(desk.readings(monday), run.recorder.session),
        week=frozenset(session.day.weekday() for session in week),
        sessions_this_week=len(week),
    )


def shown_of(done: Sequence[Done]) -> Done | None:
    """Return whose picture suits a low band: what lay down last, else what was done last."""
    seen = [each for each in reversed(done) if each.motion is not None]
    lying = (each for each in seen if each.motion and each.motion.base in _LYING)
    return next(lying, next(iter(seen), None))


def _hard_before(desk: Desk, today: date, now: SessionRecord | None) -> frozenset[str]:
    """Return the exercises that were called hard the last time somebody said how they were."""
    said: dict[str, str] = {}
    for session in desk.sessions(today - LOOK_BACK):
        if now is None or session.id != now.id:
            said |= {i.exercise: i.difficulty for i in session.items if i.exercise and i.difficulty}
    return frozenset(name for name, how in said.items() if how == HARD)


def _done(
    routine: Routine, script: Script, record: SessionRecord | None, hard: frozenset[str]
) -> tuple[Done, ...]:
    if record is None:
        return ()
    begun = {item.item for item in record.items if item.done_seconds > 0}
    return tuple(
        _exercise(routine, one, items, hard_before=one.exercise in hard)
        for one in work(script)
        if (items := tuple(item for item in one.items if item in begun))
    )


def _finished(script: Script, record: SessionRecord | None) -> int:
    items = record.items if record else ()
    return sum(_half(tuple(i for i in items if i.item in one.items)) for one in work(script))


def _half(items: tuple[ItemRecord, ...]) -> bool:
    """Return whether half of the repetitions were done, or of the time where none are counted."""
    repetitions = sum(item.repetitions_planned for item in items)
    if repetitions:
        return 2 * sum(item.repetitions_done for item in items) >= repetitions
    planned = sum(item.planned_seconds for item in items)
    return planned > 0 and 2 * sum(item.done_seconds for item in items) >= planned


def _exercise(routine: Routine, one: Work, items: tuple[int, ...], *, hard_before: bool) -> Done:
    sides = frozenset(step.side for step in one.steps if step.side is not None)
    side = one.steps[0].side
    one_side = tuple(step for step in one.steps if step.side is side)
    exercise = routine.exercises.get(one.exercise) if one.exercise else None
    return Done(
        items=items,
        title=exercise.title if exercise else routines.unnamed(one.steps[-1].kind),
        dose=after.dose(sides, doses.of_steps(one_side)),
        motion=exercise.motion if exercise else None,
        side=side,
        hard_before=hard_before,
    )


def _said(readings: Sequence[Reading], session: str) -> int | None:
    """Return the last pain said during the session or at its end."""
    later = [r.pain for r in readings if r.session == session and r.source != "before"]
    return later[-1] if later else None
