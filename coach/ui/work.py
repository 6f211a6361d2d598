"""Which steps of a script are work, and which of its items are exercises."""

from coach.session.step import Script, Step, StepKind

_IDLE = frozenset(
    {StepKind.REST, StepKind.CHECK_IN, StepKind.TELL, StepKind.CHANGE_SIDES, StepKind.END}
)


def is_work(step: Step) -> bool:
    """Return whether something is done in `step`, or got ready for."""
    return step.kind not in _IDLE


def exercises(script: Script) -> tuple[int, ...]:
    """Return the numbers of the routine's steps that are exercises, in order."""
    worked = (step.item for step in script.steps if step.exercise and is_work(step))
    return tuple(dict.fromkeys(worked))
