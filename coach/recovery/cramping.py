"""What the cramp diary says, in weeks counted back from a day."""

from datetime import date

from coach.recovery.days import WEEK, Days

_MOST_WEEKS = 60


def cramps(days: Days, day: date) -> dict[str, int | None]:
    """Return cramps of the last 7 days, weeks running in which they rose, and weeks without.

    A week of which too little is known ends the count: silence is not a week without a cramp.
    """
    weeks = _weeks(days, day)
    this = days.window(day, 7)
    told = this.known(lambda one: one.cramps)
    if not this.enough(told):
        return dict.fromkeys(("cramps_per_week", "cramp_weeks_rising", "cramp_free_weeks"))
    rising = 0
    while rising + 1 < len(weeks) and weeks[rising] > weeks[rising + 1]:
        rising += 1
    return {
        "cramps_per_week": sum(told),
        "cramp_weeks_rising": rising,
        "cramp_free_weeks": next((n for n, count in enumerate(weeks) if count), len(weeks)),
    }


def _weeks(days: Days, day: date) -> list[int]:
    """Return the cramps of whole weeks that are known, the last one first."""
    found: list[int] = []
    while len(found) < _MOST_WEEKS:
        week = days.window(day - len(found) * WEEK, 7)
        told = week.known(lambda one: one.cramps)
        if week.possible < WEEK.days or not week.enough(told):
            break
        found.append(sum(told))
    return found
