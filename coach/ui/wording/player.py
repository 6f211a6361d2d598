"""The sentences of the player: what is done now, how long for, what comes next."""

from PySide6.QtCore import QCoreApplication

from coach.routine.model import Side
from coach.session.events import PauseCause
from coach.session.step import Step, StepKind

translate = QCoreApplication.translate


def kind_word(kind: StepKind) -> str:
    """Return the one word above the seconds of the ring."""
    words = {
        StepKind.READY: translate("player", "Get ready"),
        StepKind.MOVE: translate("player", "Move"),
        StepKind.HOLD: translate("player", "Hold"),
        StepKind.RETURN: translate("player", "Come back"),
        StepKind.REPEAT: translate("player", "Release"),
        StepKind.REST: translate("player", "Rest"),
        StepKind.CHANGE_SIDES: translate("player", "Change sides"),
        StepKind.BREATHE: translate("player", "Breathe"),
        StepKind.CONTRACT: translate("player", "Press"),
        StepKind.RELAX: translate("player", "Let go"),
        StepKind.WALK: translate("player", "Walk"),
        StepKind.CHECK_IN: translate("player", "Pain check"),
        StepKind.TELL: translate("player", "Read"),
        StepKind.END: translate("player", "Done"),
    }
    return words[kind]


def heading(kind: StepKind, exercise: str | None) -> str:
    """Return the large name of a step; `exercise` is the title of its exercise."""
    if exercise is not None:
        return exercise
    names = {
        StepKind.REST: translate("player", "Rest and breathe"),
        StepKind.BREATHE: translate("player", "Breathe slowly"),
        StepKind.WALK: translate("player", "Walk at an easy pace"),
        StepKind.CHECK_IN: translate("player", "How strong is the pain now?"),
        StepKind.TELL: translate("player", "Good to know"),
    }
    return names.get(kind, kind_word(kind))


def side_badge(side: Side) -> str:
    """Return the words of the side badge."""
    if side is Side.LEFT:
        return translate("player", "LEFT side")
    return translate("player", "RIGHT side")


def side_letter(side: Side) -> str:
    """Return the letter in the disc of the side badge."""
    return translate("player", "L") if side is Side.LEFT else translate("player", "R")


def rest_badge() -> str:
    """Return the word of the badge while nothing is to do."""
    return translate("player", "Rest")


def before_side(side: Side) -> str:
    """Return which side comes after a rest."""
    if side is Side.LEFT:
        return translate("player", "before the LEFT side")
    return translate("player", "before the RIGHT side")


def count(step: Step, *, held: bool) -> str:
    """Return which repetition, or set, or breath this is; nothing where there is only one.

    `held` says that the repetitions are holds, not movements.
    """
    if step.repetitions > 1 and step.repetition:
        text = _repetition(step.kind, held=held).format(now=step.repetition, all=step.repetitions)
        if step.sets > 1:
            text += translate("player", ", set {now} of {all}").format(now=step.set, all=step.sets)
        return text
    if step.sets > 1 and step.set:
        return translate("player", "Set {now} of {all}").format(now=step.set, all=step.sets)
    return ""


def walk(number: int, of: int) -> str:
    """Return which of several walks this is; nothing for one alone."""
    return translate("player", "Walk {now} of {all}").format(now=number, all=of) if number else ""


def _repetition(kind: StepKind, *, held: bool) -> str:
    match kind:
        case StepKind.MOVE | StepKind.HOLD | StepKind.RETURN | StepKind.REPEAT if held:
            return translate("player", "Hold {now} of {all}")
        case StepKind.BREATHE:
            return translate("player", "Breath {now} of {all}")
        case StepKind.CONTRACT | StepKind.RELAX:
            return translate("player", "Round {now} of {all}")
    return translate("player", "Repetition {now} of {all}")


def place(number: int, of: int) -> str:
    """Return which exercise of the session this is."""
    return translate("player", "exercise {number} of {of}").format(number=number, of=of)


def seconds_left(number: int) -> str:
    """Return what stands below the `number` of seconds."""
    if number == 1:
        return translate("player", "second left")
    return translate("player", "seconds left")


def minutes_left() -> str:
    """Return what stands below a number of minutes and seconds."""
    return translate("player", "minutes left")


def time_left(seconds: float) -> str:
    """Return how much of the session is left."""
    return translate("player", "{time} left").format(time=minutes(seconds))


def minutes(seconds: float) -> str:
    """Return `seconds` as minutes and seconds, such as 7:25."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def breathe_in() -> str:
    """Return the words for breathing in."""
    return translate("player", "Breathe in")


def breathe_out() -> str:
    """Return the words for breathing out."""
    return translate("player", "Breathe out")


def breathe_in_slowly() -> str:
    """Return the hint for breathing in during a hold."""
    return translate("player", "Breathe in slowly")


def breathe_out_slowly() -> str:
    """Return the hint for breathing out during a hold."""
    return translate("player", "Breathe out slowly")


def rest_left(seconds: int) -> str:
    """Return how much of a rest is left."""
    if seconds == 1:
        return translate("player", "1 second of rest left")
    return translate("player", "{seconds} seconds of rest left").format(seconds=seconds)


def breaths_left(breaths: int) -> str:
    """Return how many breaths are left, this one included."""
    if breaths == 1:
        return translate("player", "Last breath")
    return translate("player", "{breaths} breaths left").format(breaths=breaths)


def hint(kind: StepKind) -> str:
    """Return the short line below the ring for steps that have no hint of their own."""
    hints = {
        StepKind.READY: translate("player", "Get into position"),
        StepKind.MOVE: translate("player", "Slowly, keep breathing"),
        StepKind.HOLD: translate("player", "Keep breathing"),
        StepKind.RETURN: translate("player", "Slowly back"),
        StepKind.REPEAT: translate("player", "Let go for a moment"),
        StepKind.REST: translate("player", "Let everything go soft"),
        StepKind.CONTRACT: translate("player", "Press gently, keep breathing"),
        StepKind.RELAX: translate("player", "Let it go soft"),
        StepKind.WALK: translate("player", "Easy steps"),
        StepKind.CHECK_IN: translate("player", "Keys 0 to 9, Shift+0 for 10"),
    }
    return hints.get(kind, "")


def hint_side(side: Side) -> str:
    """Return the short line below the ring while changing sides."""
    if side is Side.LEFT:
        return translate("player", "Now the LEFT side")
    return translate("player", "Now the RIGHT side")


def half_as_far() -> str:
    """Return what is to be done in an exercise that was made easier."""
    return translate("player", "Half as far as shown before, and no further than mild.")


def rest_cue() -> str:
    """Return what to do in a rest that says nothing itself."""
    return translate("player", "Nothing to do but breathe.")


def check_in_cue() -> str:
    """Return why a pain check is asked for."""
    return translate("player", "Your answer decides whether it is wise to go on.")


def next_word() -> str:
    """Return the title of what comes next."""
    return translate("player", "Next")


def last_one() -> str:
    """Return what the card of the next exercise says during the last one."""
    return translate("player", "This is the last one")


def paused() -> str:
    """Return the word of the ring while time stands still."""
    return translate("player", "Paused")


def pause_title(cause: PauseCause) -> str:
    """Return why time stopped."""
    match cause:
        case PauseCause.GAP:
            return translate("player", "The computer was away. Nothing was counted.")
        case PauseCause.SYSTEM:
            return translate("player", "Paused as the computer went to sleep. Nothing is lost.")
        case PauseCause.LOCKED:
            return translate("player", "Paused as the screen was locked. Nothing is lost.")
    return translate("player", "Paused. Nothing is counted.")


def pause_hint() -> str:
    """Return how to go on after a pause."""
    return translate("player", "Press Space to go on.")


def announced(*parts: str) -> str:
    """Return what a screen reader hears when a step begins, of the parts that say something."""
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def announced_for(seconds: int) -> str:
    """Return how long a step lasts, for a screen reader; nothing for no time at all."""
    if seconds < 1:
        return ""
    if seconds == 1:
        return translate("player", "1 second")
    if seconds % 60:
        return translate("player", "{seconds} seconds").format(seconds=seconds)
    if seconds == 60:
        return translate("player", "1 minute")
    return translate("player", "{minutes} minutes").format(minutes=seconds // 60)


def announced_left(seconds: int) -> str:
    """Return how much of a step is left, for a screen reader."""
    return translate("player", "{length} left").format(length=announced_for(seconds))


def goes_on() -> str:
    """Return that time flows again, for a screen reader."""
    return translate("player", "Going on.")
