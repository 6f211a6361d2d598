"""How a dose grows and shrinks, always inside the bounds of its exercise (section 6.2)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.routine.model import Dose, DoseRange, Side
from coach.routine.plan.model import Grows, Progression

AFTER_RED = (0.5, 0.7)
"""What is left of the volume after a red session: 30 to 50 % less (row 6)."""
AFTER_AMBER = (0.7, 0.8)
"""What is left after three amber sessions running: 20 % less, or a little more than that."""
AFTER_GAP = (0.5, 0.7)
"""What is left after a gap of a week: 70 % of the volume at most (row 17)."""
USUAL_HOLD = 5.0
"""How much longer a hold becomes in a step, s, where the phase does not say."""
HIGHEST_LEVEL = 4
"""The floor, from which nothing can be lifted from further down."""
_WEEK = timedelta(days=7)
_USUAL_LOAD_PERCENT = 10


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise as it is done now, on one side or on both alike.

    `stepped` is the day of its last step up, `loaded` that of its last step of load.
    `load_kg` and `level` (1 thigh, 2 knee, 3 mid-shin, 4 floor) are for what is lifted.
    """

    exercise: str
    dose: Dose
    side: Side | None = None
    load_kg: float | None = None
    level: int | None = None
    stepped: date | None = None
    loaded: date | None = None


def volume(dose: Dose) -> float:
    """Return how much a dose is: sets by repetitions by seconds of hold, where there is one."""
    return dose.sets * dose.repetitions * (dose.hold or 1.0)


def lessened(dose: Dose, bounds: DoseRange, left: tuple[float, float]) -> Dose | None:
    """Return the largest dose of which at most `left` of the volume remains, inside the bounds.

    None where the lower bounds do not allow it. Of equal ones the repetitions change first, the
    hold last.
    """
    least, most = left
    whole = volume(dose)
    fitting = [
        each for each in _smaller(dose, bounds) if least <= volume(each) / whole <= most + 1e-9
    ]
    return max(fitting, key=lambda each: (volume(each), each.hold, each.sets), default=None)


def lowest(dose: Dose, bounds: DoseRange) -> Dose:
    """Return the least that the bounds allow."""
    return replace(
        dose,
        sets=int(bounds.sets.low),
        repetitions=int(bounds.repetitions.low),
        hold=bounds.hold.low,
    )


def stepped_up(item: Item, bounds: DoseRange, progress: Progression, day: date) -> Item | None:
    """Return an item one step further, in the first way that still has room; None without any."""
    for way in progress.order:
        grown = _grown(item, way, bounds, progress, day)
        if grown is not None:
            return replace(grown, stepped=day)
    return None


def _grown(
    item: Item, way: Grows, bounds: DoseRange, progress: Progression, day: date
) -> Item | None:
    dose = item.dose
    match way:
        case Grows.REPETITIONS:
            most = min(
                bounds.repetitions.high, progress.most_repetitions or bounds.repetitions.high
            )
            more = min(dose.repetitions + (progress.repetitions or 1), int(most))
            grown = replace(dose, repetitions=more) if more > dose.repetitions else None
        case Grows.HOLD:
            longer = min(dose.hold + (progress.hold or USUAL_HOLD), bounds.hold.high)
            grown = replace(dose, hold=longer) if dose.hold and longer > dose.hold else None
        case Grows.SETS:
            most = min(bounds.sets.high, progress.most_sets or bounds.sets.high)
            grown = replace(dose, sets=dose.sets + 1) if dose.sets + 1 <= most else None
        case Grows.LOAD:
            return _loaded(item, progress, day)
        case Grows.LEVEL:
            lower = item.level is not None and item.level < HIGHEST_LEVEL
            return replace(item, level=(item.level or 0) + 1) if lower else None
    return None if grown is None else replace(item, dose=grown)


def _loaded(item: Item, progress: Progression, day: date) -> Item | None:
    """Return more load, a tenth at most and once a week, rounded down to a tenth of a kilogram."""
    early = item.loaded is not None and day - item.loaded < _WEEK
    if not item.load_kg or early:
        return None
    percent = progress.load_percent or _USUAL_LOAD_PERCENT
    more = int(item.load_kg * (100 + percent) / 10 + 1e-9) / 10
    return replace(item, load_kg=more, loaded=day) if more > item.load_kg else None


def _smaller(dose: Dose, bounds: DoseRange) -> Iterator[Dose]:
    """Yield every dose inside the bounds that is nowhere more than this one."""
    holds = {dose.hold, *_holds_below(dose.hold, bounds.hold.low)}
    for sets in range(int(bounds.sets.low), dose.sets + 1):
        for repetitions in range(int(bounds.repetitions.low), dose.repetitions + 1):
            for hold in holds:
                yield replace(dose, sets=sets, repetitions=repetitions, hold=hold)


def _holds_below(hold: float, low: float) -> Iterator[float]:
    """Yield shorter holds: in whole seconds, and of long ones in tenths."""
    step = max(1.0, hold // 30)
    shorter = hold - step
    while shorter > 0 and shorter >= low:
        yield shorter
        shorter -= step
