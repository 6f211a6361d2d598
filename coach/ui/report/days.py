"""What is known of a day, for the drawing of days."""

from coach.sharing.report_form import DayPart
from coach.sharing.report_sums import unknown
from coach.ui.papers.document import DayState


def state(day: DayPart) -> DayState:
    """Return how a day is drawn; without a plan any session counts."""
    if unknown(day):
        return DayState.UNKNOWN
    if not day.planned:
        return DayState.DONE if day.sessions else DayState.NOTHING_PLANNED
    if day.done >= day.planned:
        return DayState.DONE
    if day.done or day.sessions:
        return DayState.PARTLY
    return DayState.OPEN if day.open else DayState.NOT_DONE
