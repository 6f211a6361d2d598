"""How often a routine is done, and how it grows."""

from PySide6.QtCore import QCoreApplication

from coach.routine.growth import Growth, growths
from coach.routine.model import Range, Routine
from coach.ui.wording import doses

translate = QCoreApplication.translate


def often(routine: Routine) -> str:
    """Return how often a routine is done, such as 3 times a day; empty where it does not say."""
    if routine.occasion:
        return routine.occasion
    if routine.days_per_week is not None:
        text = translate("frequency", "{days} days a week")
        return text.format(days=_span(routine.days_per_week))
    if routine.per_day is None:
        return ""
    if routine.per_day.high == 1:
        return translate("frequency", "once a day")
    return translate("frequency", "{times} times a day").format(times=_span(routine.per_day))


def growing(routine: Routine) -> str:
    """Return how the dose grows and where it ends, in one sentence; empty where it does not."""
    progression = routine.progression
    if progression is None:
        return ""
    every = list(growths(dict(enumerate(routine.steps)), routine.exercises, progression))
    room = [each for each in every if each.room]
    if not room:
        return ""
    if progression.repetitions is not None:
        text = translate(
            "frequency",
            "Every {days} days, if your pain is no worse, add {more} to each exercise, up to:"
            " {most}.",
        )
        more = _repetitions(progression.repetitions)
    else:
        text = translate(
            "frequency",
            "Every {days} days, if your pain is no worse, hold for {more} longer, up to: {most}.",
        )
        more = doses.seconds(progression.hold or 0.0)
    counted = progression.repetitions is not None
    most = dict.fromkeys(_most(each, counted=counted) for each in room)
    return text.format(days=_span(progression.every), more=more, most=", ".join(most))


def _most(growth: Growth, *, counted: bool) -> str:
    most = f"{growth.most:g}" if counted else doses.seconds(growth.most)
    text = translate("frequency", "{exercise} {most}")
    return text.format(exercise=growth.exercise.title, most=most)


def _repetitions(span: Range) -> str:
    if span.high == 1:
        return translate("frequency", "1 repetition")
    if span.low == span.high:
        return translate("frequency", "{count} repetitions").format(count=_span(span))
    text = translate("frequency", "{low} or {high} repetitions")
    if span.high - span.low > 1:
        text = translate("frequency", "{low} to {high} repetitions")
    return text.format(low=f"{span.low:g}", high=f"{span.high:g}")


def _span(span: Range) -> str:
    if span.low == span.high:
        return f"{span.low:g}"
    return translate("frequency", "{low} to {high}").format(
        low=f"{span.low:g}", high=f"{span.high:g}"
    )
