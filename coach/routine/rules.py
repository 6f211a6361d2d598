"""What a file must also be, beyond its form: sides, gates and doses that make sense together."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from coach.problem import Level
from coach.routine import complaints, rule_complaints
from coach.routine.complaints import Complaint, Path
from coach.routine.document import Document
from coach.routine.form_exercise import DoseForm
from coach.routine.model import (
    AffectedDose,
    ContractRelax,
    DoseRange,
    Exercise,
    Gate,
    Kind,
    Perform,
    Range,
    SideRule,
    Step,
)
from coach.routine.source import Finding
from coach.routine.vocabulary import LONGEST_HOLD, TWO_SIDED

MOST_CORE = 4
"""More core exercises than this are kept up badly (section 5)."""

Verdict = tuple[Path, Complaint, Level]
_ERROR, _WARNING = Level.ERROR, Level.WARNING


def judged(document: Document, verdicts: Iterator[Verdict]) -> None:
    """Add verdicts about values to the document, except on values refused already."""
    for path, complaint, level in verdicts:
        if not document.is_doubtful(path):
            document.findings.append(Finding(*document.place(path), complaint, level))


def of_exercise(data: Mapping[str, Any], read: DoseForm | None = None) -> Iterator[Verdict]:
    """Yield what is wrong with an exercise as written, whether or not all of it can be read.

    `read` is its dose where that was read already.
    """
    kind, gate = data.get("kind"), data.get("gate")
    if kind == Kind.STRETCH and gate == Gate.ANY:
        yield ("gate",), rule_complaints.stretch_behind_no_gate(), _ERROR
    if kind == Kind.NEURAL_TENSIONER and gate in list(Gate) and gate != Gate.CLINICIAN:
        yield ("gate",), rule_complaints.tensioner_without_clinician(), _ERROR
    try:
        dose = (read or DoseForm.model_validate(data.get("dose"))).dose()
    except ValidationError:
        return
    if isinstance(kind, str) and kind in list(Kind):
        yield from _too_long(Kind(kind), dose.hold.high, ("dose", "hold"))
        yield from _too_long(Kind(kind), dose.default.hold, ("dose", "default", "hold"))
    if dose.default.hold + dose.default.move == 0:
        yield ("dose", "default"), rule_complaints.nothing_to_do(), _ERROR
    yield from _usual_dose(dose)


def _usual_dose(dose: DoseRange) -> Iterator[Verdict]:
    usual = dose.default
    path = ("dose", "default")
    yield from _outside(usual.hold, dose.hold, (*path, "hold"), _time)
    yield from _outside(usual.repetitions, dose.repetitions, (*path, "repetitions"), _plain)
    yield from _outside(usual.sets, dose.sets, (*path, "sets"), _plain)


def of_routine(
    data: Mapping[str, Any],
    steps: Mapping[int, Step],
    exercises: Mapping[str, Exercise],
    broken: Collection[str] = (),
) -> Iterator[Verdict]:
    """Yield what is wrong with a routine; `steps` are those that can be read, by their place.

    `broken` are ids of exercises whose own files cannot be used.
    """
    named = list(names(data))
    for path, name in named:
        if name in broken:
            yield path, rule_complaints.broken_exercise(name), _ERROR
        elif name not in exercises:
            yield path, complaints.unknown_exercise(name, exercises.keys()), _ERROR
    known = [exercises[name] for _, name in named if name in exercises]
    yield from _gate(data.get("gate"), known)
    times = _times_a_day(data)
    for index, step in steps.items():
        if isinstance(step, Perform | ContractRelax) and step.exercise in exercises:
            yield from _step(step, exercises[step.exercise], ("steps", index), times)
    yield from _core(steps)


def names(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield every exercise that the steps and their swaps name, with the path to the name."""
    written = data.get("steps")
    for index, entry in enumerate(written if isinstance(written, list) else ()):
        if not isinstance(entry, dict):
            continue
        for inside in ((), ("breathe",), ("contract_relax",)):
            part = entry.get(inside[0]) if inside else entry
            name = part.get("exercise") if isinstance(part, dict) else None
            if isinstance(name, str):
                yield ("steps", index, *inside, "exercise"), name
        yield from _swapped(entry.get("swaps"), index)


def _swapped(written: object, index: int) -> Iterator[tuple[Path, str]]:
    for place, swap in enumerate(written if isinstance(written, list) else ()):
        name = swap.get("exercise") if isinstance(swap, dict) else None
        if isinstance(name, str):
            yield ("steps", index, "swaps", place, "exercise"), name


def strictest(exercises: list[Exercise]) -> Gate:
    """Return the gate that opens for all of the exercises."""
    return max((exercise.gate for exercise in exercises), key=lambda g: g.rank, default=Gate.ANY)


def _gate(written: object, known: list[Exercise]) -> Iterator[Verdict]:
    if not isinstance(written, str) or written not in list(Gate):
        return
    needed = strictest(known)
    if Gate(written).rank < needed.rank:
        strict = next(exercise for exercise in known if exercise.gate is needed)
        yield ("gate",), rule_complaints.gate_too_mild(written, strict.id, needed), _ERROR


def _times_a_day(data: Mapping[str, Any]) -> int:
    """Return how often a day a routine is done at least, as written; 1 where that is not said."""
    frequency = data.get("frequency")
    written = frequency.get("per_day") if isinstance(frequency, dict) else None
    least = written[0] if isinstance(written, list) and written else written
    return least if isinstance(least, int) and not isinstance(least, bool) else 1


def _step(
    step: Perform | ContractRelax, exercise: Exercise, path: Path, times: int
) -> Iterator[Verdict]:
    if isinstance(step, ContractRelax):
        inside = (*path, "contract_relax")
        yield from _too_long(exercise.kind, step.stretch, (*inside, "stretch"))
        yield from _side(step.side, exercise, (*inside, "exercise"))
        return
    yield from _side(step.side, exercise, (*path, "exercise"))
    yield from _affected(step, exercise, path)
    yield from _duration(step, exercise, path)
    yield from _dose(step, exercise, path, times)


def _side(side: SideRule | None, exercise: Exercise, path: Path) -> Iterator[Verdict]:
    if exercise.dose.per_side and side is None:
        yield path, rule_complaints.side_left_open(exercise.id), _WARNING


def _affected(step: Perform, exercise: Exercise, path: Path) -> Iterator[Verdict]:
    sided = exercise.dose.per_side if step.side is None else step.side in TWO_SIDED
    if step.affected is not None and not sided:
        yield (*path, "affected"), rule_complaints.affected_without_sides(), _ERROR


def _duration(step: Perform, exercise: Exercise, path: Path) -> Iterator[Verdict]:
    usual = exercise.dose.default
    hold = usual.hold if step.hold is None else step.hold
    move = usual.move if step.move is None else step.move
    other = None if step.affected is None else step.affected.hold
    if min(hold, hold if other is None else other) + move == 0:
        yield (*path, "exercise"), rule_complaints.nothing_to_do(), _ERROR


def _dose(step: Perform, exercise: Exercise, path: Path, times: int) -> Iterator[Verdict]:
    for part, where in ((step, path), (step.affected, (*path, "affected"))):
        if part is None:
            continue
        fair = _fair(part, exercise.dose, times)
        if part.hold is not None:
            long = list(_too_long(exercise.kind, part.hold, (*where, "hold")))
            shorter = fair and part.hold < exercise.dose.hold.low
            unusual = _outside(part.hold, exercise.dose.hold, (*where, "hold"), _time)
            yield from long or (() if shorter else unusual)
        if part.repetitions is not None and not fair:
            usual = exercise.dose.repetitions
            yield from _outside(part.repetitions, usual, (*where, "repetitions"), _plain)
        if part.sets is not None:
            yield from _outside(part.sets, exercise.dose.sets, (*where, "sets"), _plain)


def _fair(part: Perform | AffectedDose, dose: DoseRange, times: int) -> bool:
    """Return whether hold and repetitions come to a usual amount between them.

    Five holds of 10 s stretch as long as three of 17 s (section 8, F3: to about a minute for each
    muscle), and few repetitions three times a day are as many as more of them once. Neither may be
    half as far again from its bounds.
    """
    usual = dose.default
    hold = usual.hold if part.hold is None else part.hold
    repetitions = usual.repetitions if part.repetitions is None else part.repetitions
    near = dose.hold.low / 2 <= hold and repetitions <= dose.repetitions.high * 1.5
    if hold > 0 and dose.hold.low > 0 and near and repetitions >= dose.repetitions.low:
        least, most = dose.hold.low * dose.repetitions.low, dose.hold.high * dose.repetitions.high
        return least <= hold * repetitions <= most
    return repetitions < dose.repetitions.low <= repetitions * times


def _too_long(kind: Kind, hold: float, path: Path) -> Iterator[Verdict]:
    if hold > LONGEST_HOLD[kind]:
        yield path, rule_complaints.hold_too_long(kind, _time(LONGEST_HOLD[kind])), _ERROR


def _outside(
    value: float, usual: Range, path: Path, say: Callable[[float], str]
) -> Iterator[Verdict]:
    if not usual.low <= value <= usual.high:
        yield (
            path,
            rule_complaints.unusual_dose(say(value), say(usual.low), say(usual.high)),
            _WARNING,
        )


def _core(steps: Mapping[int, Step]) -> Iterator[Verdict]:
    core = [i for i, s in steps.items() if isinstance(s, Perform | ContractRelax) and s.core]
    if len(core) > MOST_CORE:
        yield (
            ("steps", core[MOST_CORE], "core"),
            rule_complaints.many_core(len(core), MOST_CORE),
            _WARNING,
        )


def _plain(value: float) -> str:
    return f"{value:g}"


def _time(seconds: float) -> str:
    if seconds >= 60 and seconds % 60 == 0:
        return f"{seconds / 60:g} min"
    return f"{seconds:g} s"
