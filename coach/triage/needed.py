"""What a routine needs before it opens: the strictest of all it is made of."""

from dataclasses import replace

from coach.routine.model import (
    Breathe,
    ContractRelax,
    Exercise,
    Gate,
    Kind,
    Perform,
    Rest,
    Routine,
    Step,
    Walk,
)

_AT_LEAST = {
    Kind.STRETCH: Gate.SUBSIDED,
    Kind.NEURAL_SLIDER: Gate.SUBSIDED,
    Kind.NEURAL_TENSIONER: Gate.CLINICIAN,
    Kind.STRENGTH: Gate.SUBSIDED,
    Kind.DYNAMIC: Gate.SUBSIDED,
}
"""What a file may not talk its way around (clinical content, section 3); tier 0 is rest."""


_MOVING = frozenset({Kind.NEURAL_SLIDER, Kind.AEROBIC})


def gate_of(routine: Routine) -> Gate:
    """Return the strictest gate in `routine`; an exercise that is not known is strictest."""
    gates = [routine.gate, *(gate_of_exercise(exercise) for exercise in routine.exercises.values())]
    if any(name not in routine.exercises for name in _names(routine)):
        gates.append(Gate.CLINICIAN)
    return max(gates, key=lambda gate: gate.rank)


def only_rest(routine: Routine) -> bool:
    """Return whether `routine` asks for nothing but rest: no gate, and no exercise above tier 0."""
    at_rest = all(exercise.tier == 0 for exercise in routine.exercises.values())
    return at_rest and gate_of(routine) is Gate.ANY


def rest_at_most(routine: Routine) -> bool:
    """Return whether `routine` is within REST_ONLY: rest, breathing, ankle pumps, easy walking."""
    if gate_of(routine) is not Gate.ANY:
        return False
    return all(each.tier == 0 or each.kind is Kind.AEROBIC for each in routine.exercises.values())


def clinicians(routine: Routine) -> frozenset[str]:
    """Return the exercises of `routine` that open only where a clinician has agreed to them."""
    return frozenset(
        name
        for name, exercise in routine.exercises.items()
        if gate_of_exercise(exercise) is Gate.CLINICIAN
    )


def agreed_gate(routine: Routine) -> Gate:
    """Return the strictest gate of `routine` once every such exercise in it was agreed to."""
    if any(name not in routine.exercises for name in _names(routine)):
        return Gate.CLINICIAN
    others = (gate_of_exercise(one) for one in routine.exercises.values())
    gates = [gate for gate in (routine.gate, *others) if gate is not Gate.CLINICIAN]
    return max([Gate.SUBSIDED_PLUS, *gates], key=lambda gate: gate.rank)


def resting(routine: Routine) -> Routine:
    """Return `routine` without what a cramp that still grips does not allow: sliders and walks.

    While the gate is RED section 3 offers positions of ease and breathing only; ankle pumps and an
    easy walk come with AMBER.
    """
    kept = [step for step in routine.steps if not _moves(step, routine)]
    while kept and isinstance(kept[-1], Rest):
        kept.pop()
    return replace(routine, steps=tuple(kept))


def _moves(step: Step, routine: Routine) -> bool:
    if isinstance(step, Walk):
        return True
    exercise = routine.exercises.get(_name(step) or "")
    return exercise is not None and exercise.kind in _MOVING


def gate_of_exercise(exercise: Exercise) -> Gate:
    """Return the stricter of what an exercise says and what its kind asks for."""
    least = _AT_LEAST.get(exercise.kind, Gate.ANY)
    if exercise.kind is Kind.NEURAL_SLIDER and exercise.tier == 0:
        least = Gate.ANY  # ankle pumps belong to the positions of ease (sections 3 and 5)
    return max(exercise.gate, least, key=lambda gate: gate.rank)


def _names(routine: Routine) -> set[str]:
    return {name for step in routine.steps if (name := _name(step)) is not None}


def _name(step: Step) -> str | None:
    return step.exercise if isinstance(step, Perform | ContractRelax | Breathe | Walk) else None
