"""How often the present phase of a plan is trained: what its file allows, what the person wants."""

from dataclasses import dataclass

from coach.recovery.today import Today
from coach.routine.plan.model import Offer
from coach.routine.plan.offers import ids_of

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Frequency:
    """`number` sessions a week are wanted, from `low` to `high`, and `a_day` a day at most."""

    number: int
    low: int
    high: int
    a_day: int


def regular(offer: Offer) -> bool:
    """Return whether an offer is done again and again, by a number; others have their occasion."""
    return not offer.once and (offer.per_day is not None or offer.days_per_week is not None)


def frequency(now: Today | None, said: int | None) -> Frequency | None:
    """Return how often to train; `said` is the number that the person chose in this phase.

    None without a phase in which anything is done by a number. The first of its routines counts.
    """
    if now is None or now.phase is None or now.course.over:
        return None
    first = next(filter(regular, now.phase.offers), None)
    if first is None:
        return None
    low, high, usual, a_day = 1, _WEEK, _WEEK, 1
    if first.days_per_week is not None:
        low, high = int(first.days_per_week.low), int(first.days_per_week.high)
        usual = high
    elif first.per_day is not None:
        a_day = int(first.per_day.high)
        high = _WEEK * a_day
    number = usual if said is None else min(max(said, low), high)
    return Frequency(number, low, high, a_day)


def is_of(now: Today, routine: str) -> bool:
    """Return whether a routine belongs to the plan, in whatever phase; "" is what Today offers."""
    return not routine or any(
        routine in ids_of(offer) for phase in now.plan.phases for offer in phase.offers
    )
