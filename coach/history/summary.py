"""What the events of a session come to; the same answer from the events as they happen or as kept.

Only time that the engine reported as spent in a step counts, so that what was not done is never
counted. Getting ready, resting and changing sides belong to no exercise.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach.history.records import ItemRecord, Source
from coach.routine.model import Side
from coach.session.events import Event, SkipReason, StepFinished, StepSkipped
from coach.session.step import Step, StepKind

_TRAVEL = {StepKind.MOVE, StepKind.RETURN}
_EFFORT = {
    StepKind.HOLD,
    StepKind.BREATHE,
    StepKind.CONTRACT,
    StepKind.RELAX,
    StepKind.WALK,
}
_WORK = _TRAVEL | _EFFORT

_Place = tuple[int, Side | None]
_Numbered = list[tuple[int, Step]]


@dataclass(frozen=True, slots=True)
class Summary:
    """How many different steps were done to their end, and what was done of each exercise."""

    steps_done: int
    items: tuple[ItemRecord, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the events say, by the number of the step."""

    finished: frozenset[int]
    spent: Mapping[int, float]
    reasons: Mapping[int, SkipReason]


def of(steps: Sequence[Step], events: Iterable[Event]) -> Summary:
    """Return what `events` come to on the timeline `steps`."""
    seen = _seen(events)
    places: dict[_Place, _Numbered] = {}
    for index, step in enumerate(steps):
        if step.kind in _WORK:
            places.setdefault((step.item, step.side), []).append((index, step))
    ordered = sorted(places.items(), key=lambda found: (found[0][0], found[0][1] or ""))
    return Summary(
        len(seen.finished), tuple(_item(place, work, steps, seen) for place, work in ordered)
    )


def proven(events: Iterable[Event]) -> float:
    """Return the seconds that were surely spent: those of the steps that came to their end."""
    return sum(_seen(events).spent.values())


def source_of(steps: Sequence[Step], index: int) -> Source:
    """Return when pain said in the step numbered `index` was felt: around the work, or in it."""
    if steps[index].kind is not StepKind.CHECK_IN:
        return "during"
    if not any(step.kind in _WORK for step in steps[:index]):
        return "before"
    return "during" if any(step.kind in _WORK for step in steps[index:]) else "after"


def _seen(events: Iterable[Event]) -> _Seen:
    finished: set[int] = set()
    spent: dict[int, float] = {}
    reasons: dict[int, SkipReason] = {}
    for event in events:
        match event:
            case StepFinished(index=index, active=active):
                finished.add(index)
                spent[index] = spent.get(index, 0.0) + active
            case StepSkipped(index=index, active=active, reason=reason):
                reasons[index] = reason
                spent[index] = spent.get(index, 0.0) + active
    return _Seen(frozenset(finished), spent, reasons)


def _item(place: _Place, work: _Numbered, steps: Sequence[Step], seen: _Seen) -> ItemRecord:
    repetitions = _repetitions(work)
    return ItemRecord(
        item=place[0],
        exercise=work[0][1].exercise,
        side=place[1],
        planned_seconds=sum(step.seconds for _, step in work),
        repetitions_planned=len(repetitions),
        done_seconds=sum(seen.spent.get(index, 0.0) for index, _ in work),
        repetitions_done=sum(indexes <= seen.finished for indexes in repetitions),
        skipped_reason=_reason(place, steps, seen),
    )


def _repetitions(work: _Numbered) -> list[set[int]]:
    """Return for each repetition the steps that must be finished for it to be done."""
    found: dict[tuple[int, int], _Numbered] = {}
    for index, step in work:
        if step.repetition:
            found.setdefault((step.set, step.repetition), []).append((index, step))
    return [_needed(parts) for parts in found.values()]


def _needed(parts: _Numbered) -> set[int]:
    """Return the efforts among `parts`; where there is only movement, all of it."""
    efforts = {index for index, step in parts if step.kind in _EFFORT}
    return efforts or {index for index, _ in parts}


def _reason(place: _Place, steps: Sequence[Step], seen: _Seen) -> SkipReason | None:
    """Return the last reason that says something, of a step that was skipped at this place."""
    reasons = [
        reason
        for index, reason in seen.reasons.items()
        if steps[index].item == place[0] and steps[index].side in (place[1], None)
    ]
    said = [reason for reason in reasons if reason is not SkipReason.NOT_SAID]
    return (said or reasons or [None])[-1]
