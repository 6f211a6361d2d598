"""What is said and captioned during a session, in plain English."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from coach.routine.model import Side
from coach.session.step import Script, Step, StepKind
from coach.session.units import held_later, unit_start

translate = QCoreApplication.translate

WORDS_PER_SECOND = 2.6
"""How fast an unhurried voice speaks."""

Titles = Mapping[str, str]
"""The titles of exercises by their ids."""

_TOLD_HOW = frozenset({StepKind.CONTRACT, StepKind.RELAX})
"""Where how to do it matters more than what the routine says of the exercise as a whole."""


def side_word(side: Side | None) -> str:
    """Return LEFT or RIGHT in the person's language, nothing without a side."""
    if side is None:
        return ""
    return translate("session", "LEFT") if side is Side.LEFT else translate("session", "RIGHT")


def spoken_number(number: int) -> str:
    """Return a countdown's number as it is said."""
    numbers = {
        1: translate("session", "One"),
        2: translate("session", "Two"),
        3: translate("session", "Three"),
        4: translate("session", "Four"),
        5: translate("session", "Five"),
    }
    return numbers.get(number, str(number))


def estimate_seconds(text: str) -> float:
    """Return about how long it takes to say `text`."""
    return len(text.split()) / WORDS_PER_SECOND


def spoken(script: Script, index: int, titles: Titles) -> str | None:
    """Return what the voice says when the step `index` begins; None: it keeps quiet."""
    step = script.steps[index]
    match step.kind:
        case StepKind.READY | StepKind.REST | StepKind.CHANGE_SIDES:
            return _before_work(script, index, titles)
        case StepKind.RETURN | StepKind.REPEAT:
            return None
        case StepKind.CONTRACT:
            return translate("session", "Press gently.")
        case StepKind.RELAX:
            return translate("session", "Let go.")
        case StepKind.CHECK_IN:
            return pain_question()
        case StepKind.TELL:
            return step.say
        case StepKind.END:
            return translate("session", "That was the last one. Take your time to get up.")
        case _:
            return _at_work(script, index)


def caption(script: Script, index: int, titles: Titles) -> str:
    """Return the one line on the screen during the step `index`."""
    step = script.steps[index]
    if step.say and step.kind not in _TOLD_HOW:
        return step.say
    if step.kind in (StepKind.READY, StepKind.REST, StepKind.CHANGE_SIDES):
        return _before_work(script, index, titles)
    if step.kind is StepKind.CHECK_IN:
        return pain_question()
    captions = {
        StepKind.MOVE: translate("session", "Move slowly, only as far as is comfortable."),
        StepKind.HOLD: translate("session", "Stay there and breathe calmly."),
        StepKind.RETURN: translate("session", "Come back slowly."),
        StepKind.REPEAT: translate("session", "Let go for a moment."),
        StepKind.BREATHE: translate("session", "In through the nose, and slowly out."),
        StepKind.CONTRACT: translate("session", "Press gently; nothing should hurt."),
        StepKind.RELAX: translate("session", "Let go and breathe out."),
        StepKind.WALK: translate("session", "Walk at an easy pace."),
        StepKind.END: translate("session", "Take your time to get up."),
    }
    return captions.get(step.kind, "")


def pain_question() -> str:
    """Return the question of a check-in."""
    return translate("session", "How strong is the pain now, from 0 to 10?")


def _before_work(script: Script, index: int, titles: Titles) -> str:
    """Return what comes next: an exercise, its next set, or its other side."""
    step = script.steps[index]
    if step.kind is StepKind.CHANGE_SIDES:
        text = translate("session", "Change to the {side} side.")
        return text.format(side=side_word(step.side))
    name = _named(step, titles) or _unnamed(script.steps[index + 1].kind)
    if step.kind is StepKind.READY:
        return name or translate("session", "Get ready.")
    if step.say or step.set or not name:
        return step.say or translate("session", "Rest.")
    return translate("session", "Rest. Next: {exercise}").format(exercise=name)


def _named(step: Step, titles: Titles) -> str:
    """Return the exercise and its side, as in: Single knee to chest. LEFT side."""
    title = titles.get(step.exercise, "") if step.exercise else ""
    if not title:
        return ""
    if step.side is None:
        return translate("session", "{exercise}.").format(exercise=title)
    text = translate("session", "{exercise}. {side} side.")
    return text.format(exercise=title, side=side_word(step.side))


def _unnamed(kind: StepKind) -> str:
    """Return the name of what is done without being an exercise of the library."""
    names = {
        StepKind.BREATHE: translate("session", "Slow breathing."),
        StepKind.WALK: translate("session", "Easy walking."),
    }
    return names.get(kind, "")


def _at_work(script: Script, index: int) -> str | None:
    """Return the words of the first and the last repetition; in between the voice keeps quiet."""
    step = script.steps[index]
    before = script.steps[index - 1] if index > 0 else None
    if unit_start(script, index) == index and 1 < step.repetitions == step.repetition:
        return translate("session", "Last one.")
    if before and before.item == step.item and _takes_turns(before, step):
        return translate("session", "{side} side.").format(side=side_word(step.side))
    first = step.repetition <= 1 and step.set <= 1
    if first and held_later(script, index) is None:
        return _begun(step)
    return translate("session", "Hold.") if before and before.kind in _TOLD_HOW else None


def _takes_turns(before: Step, step: Step) -> bool:
    return before.repetition > 0 and before.side is not step.side


def _begun(step: Step) -> str:
    """Return the first words of an exercise on a side, with its cue."""
    words = {
        StepKind.HOLD: translate("session", "Hold."),
        StepKind.WALK: translate("session", "Walk at an easy pace."),
        StepKind.BREATHE: translate("session", "Breathe in, and slowly out."),
    }
    return f"{words.get(step.kind, '')} {step.say}".strip() or translate("session", "Begin.")
