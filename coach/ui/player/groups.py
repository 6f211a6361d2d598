"""The session as the timeline shows it: a group for each exercise, a segment for a repetition."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby

from coach.routine.model import Side
from coach.session.step import Script, Step, StepKind
from coach.ui.work import work

LEAST_SHARE = 0.015  # of the session; less would be a dot on a small window

_LEADS = frozenset({StepKind.READY, StepKind.CHANGE_SIDES})
_FOLLOWS = frozenset({StepKind.REST, StepKind.REPEAT})

Key = tuple[int, int, int, Side | None]


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the script that starts `at` a second and lasts `seconds`."""

    at: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Group:
    """An exercise, or what comes between two, as segments in order of time."""

    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the timeline we are: `fraction` of the segment is behind us."""

    group: int
    segment: int
    fraction: float

    def differs(self, other: "Place", least: float) -> bool:
        """Return whether `other` is in another segment, or `least` of this one away."""
        here, there = (self.group, self.segment), (other.group, other.segment)
        return here != there or abs(self.fraction - other.fraction) >= least


def groups(script: Script) -> tuple[Group, ...]:
    """Return the timeline of `script`, with sets in place of repetitions where those are short."""
    first = {item: one.items[0] for one in work(script) for item in one.span}
    together = groupby(script.steps[:-1], key=lambda step: first.get(step.item, step.item))
    return tuple(_group(tuple(steps), script.seconds) for _, steps in together)


def place(groups: tuple[Group, ...], step: Step, into: float, length: float) -> Place:
    """Return where `into` seconds of `step` are, which now lasts `length` seconds."""
    done = min(into / length, 1.0) if length > 0 else 1.0
    at = step.at + done * step.seconds
    number = bisect_right([group.segments[0].at for group in groups], step.at) - 1
    segments = groups[number].segments
    inside = bisect_right([segment.at for segment in segments], step.at) - 1
    segment = segments[inside]
    fraction = (at - segment.at) / segment.seconds if segment.seconds else 1.0
    return Place(number, inside, min(max(fraction, 0.0), 1.0))


def _group(steps: tuple[Step, ...], whole: float) -> Group:
    fine = _segments(steps, by_repetition=True)
    if min(segment.seconds for segment in fine) >= whole * LEAST_SHARE:
        return Group(fine)
    return Group(_segments(steps, by_repetition=False))


def _segments(steps: tuple[Step, ...], *, by_repetition: bool) -> tuple[Segment, ...]:
    takes_turns = _takes_turns(steps)
    segments: list[Segment] = []
    current: Key | None = None
    for step in steps:
        key = None if step.kind in _LEADS | _FOLLOWS else _key(step, by_repetition=by_repetition)
        if key is not None and takes_turns and not by_repetition:
            key = (step.item, step.set, 0, None)
        if not segments or _begins(step, key, current, takes_turns=takes_turns):
            segments.append(Segment(step.at, step.seconds))
            current = key
        else:
            last = segments[-1]
            segments[-1] = Segment(last.at, last.seconds + step.seconds)
            current = key or current
    return tuple(segments)


def _takes_turns(steps: tuple[Step, ...]) -> bool:
    """Return whether the sides change after every repetition instead of after a series."""
    worked = [(s.item, s.set, s.side) for s in steps if s.repetition and s.side is not None]
    return len(list(groupby(worked))) > len(set(worked))


def _key(step: Step, *, by_repetition: bool) -> Key:
    if step.kind is StepKind.BREATHE or not by_repetition:
        return (step.item, step.set, 0, step.side)
    return (step.item, step.set, step.repetition, step.side)


def _begins(step: Step, key: Key | None, current: Key | None, *, takes_turns: bool) -> bool:
    if step.kind in _LEADS:
        return current is not None and not takes_turns
    return key is not None and current is not None and key != current
