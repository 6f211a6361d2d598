"""The steps of a routine that have no sides: breathing, walking, resting, asking, telling."""

from coach.routine.model import Breathe, CheckIn, Rest, Tell, Walk
from coach.session.item import UNTIMED, Item, ending_sound
from coach.session.series import Count, Slot
from coach.session.step import Sound, Step, StepKind


def breathe(item: Item, step: Breathe) -> list[Step]:
    """Return one step for every breath.

    Raises:
        ValueError: a breath would take no time, or there is none.
    """
    seconds = step.inhale + step.exhale
    if seconds <= 0 or step.cycles < 1:
        raise ValueError("breathing needs time and at least one cycle")
    count = Count(1, step.cycles)
    breaths = [
        Slot(None, 1, cycle, count, opens=cycle == 1, closes=cycle == step.cycles)
        for cycle in range(1, step.cycles + 1)
    ]
    steps = item.ready(step.ready, step.exercise, None, count)
    return steps + [_breath(item, step, slot, seconds) for slot in breaths]


def _breath(item: Item, step: Breathe, slot: Slot, seconds: float) -> Step:
    return Step(
        UNTIMED,
        seconds,
        StepKind.BREATHE,
        item.number,
        step.exercise,
        *slot.numbers,
        inhale=step.inhale,
        say=step.say or _cue(item, step.exercise),
        sound=Sound.START if slot.opens else None,
        end_sound=ending_sound(slot) if slot.closes else None,
    )


def walk(item: Item, step: Walk) -> list[Step]:
    """Return one step of walking."""
    walking = Step(
        UNTIMED,
        step.seconds,
        StepKind.WALK,
        item.number,
        step.exercise,
        say=step.say or _cue(item, step.exercise),
        sound=Sound.START,
        end_sound=Sound.SERIES_END,
    )
    return [*item.ready(step.ready, step.exercise), walking]


def rest(item: Item, step: Rest) -> list[Step]:
    """Return one step of doing nothing."""
    return [Step(UNTIMED, step.seconds, StepKind.REST, item.number, say=step.say)]


def check_in(item: Item, step: CheckIn) -> list[Step]:
    """Return one silent step that asks how the pain is."""
    return [Step(UNTIMED, step.seconds, StepKind.CHECK_IN, item.number)]


def tell(item: Item, step: Tell) -> list[Step]:
    """Return one step that tells something."""
    return [Step(UNTIMED, step.seconds, StepKind.TELL, item.number, say=step.say)]


def _cue(item: Item, exercise: str | None) -> str:
    return item.exercise(exercise).cue if exercise else ""
