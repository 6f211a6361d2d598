"""What is known of a person, and the conditions that follow from it (clinical content, 4.1).

Fields and words are those of section 2.1. None means that nobody has said; where something else
that was said makes it matter, it is taken for the worse.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from coach.restriction.profile import Profile
from coach.routine.matrix import FIRST_HOUR
from coach.routine.model import Bias, Cause

Words = frozenset[str]

OLD = 75
"""Years of age from which balance counts as a risk."""
STRONG_LEG_PAIN = 6
SETTLES = timedelta(hours=48)
"""Signs that went further down the leg count until checks have been clear for this long."""

_IMPLIED = (
    ("femoral_irritable", "nerve_irritable"),
    ("pregnancy_late", "pregnancy_any"),
)
_WORSE = ("new", "worsening")


@dataclass(frozen=True, slots=True)
class Facts:
    """What was said; `told` are the conditions ticked under "About you", None: never asked.

    `leg_pain` is from 0 to 10; `provoking` are the directions that sent signs further down the
    leg; `agreed` the exercises that a clinician has agreed to, `done` those done before.
    """

    told: Words | None = None
    age: int | None = None
    family: Cause | None = None
    pattern: str | None = None
    dx: Words | None = None
    cond: Words | None = None
    meds: Words | None = None
    agg: Words | None = None
    radiates: str | None = None
    leg_course: str | None = None
    spreading: bool | None = None
    leg_worse: bool | None = None
    weak: str | None = None
    walk: str | None = None
    leg_pain: int | None = None
    leg_constant: bool | None = None
    leg_slow_to_settle: bool | None = None
    front_of_thigh: bool | None = None
    leg_spread_lately: bool | None = None
    provoking: frozenset[Bias] | None = None
    numb_feet: bool | None = None
    fall: bool | None = None
    dvt_suspected: bool | None = None
    first_hour_awake: bool | None = None
    agreed: Words = frozenset()
    done: Words = frozenset()


def profile_of(facts: Facts) -> Profile:
    """Return what `facts` mean for exercises."""
    found = set(facts.told or ()) | set(_found(facts))
    found |= {more for one, more in _IMPLIED if one in found}
    return Profile(
        frozenset(found),
        _legs_settled(facts, found),
        facts.provoking,
        facts.agreed,
        facts.done,
        facts.pattern,
    )


def spread_lately(spread: datetime | None, checks: Iterable[datetime], now: datetime) -> bool:
    """Return whether signs that went down the leg at `spread` still count.

    They do until 48 hours have passed and a check after that was clear (section 4.1).
    """
    if spread is None:
        return False
    return not any(spread + SETTLES <= check <= now for check in checks)


def _found(facts: Facts) -> Iterator[str]:
    yield from _of_the_spine(facts)
    yield from _of_the_leg(facts)
    yield from _of_the_body(facts)


def _of_the_spine(facts: Facts) -> Iterator[str]:
    dx, agg = facts.dx or frozenset(), facts.agg or frozenset()
    may_be_nerve = facts.family in (Cause.NERVE, None)
    bending = may_be_nerve and bool(agg & {"sitting", "bending"})
    if facts.pattern == "flexion_intolerant" or "disc_herniation" in dx or bending:
        yield "disc_flexion_intolerant"
    arching = "arching" in agg or (may_be_nerve and "standing_walking" in agg)
    if facts.pattern == "flexion_biased" or "stenosis" in dx or arching:
        yield "stenosis"
    yield from dx & {
        "spondylolisthesis",
        "spondylolysis",
        "vertebral_fracture_healed",
        "vertebral_fracture_recent",
    }


def _of_the_leg(facts: Facts) -> Iterator[str]:
    if _irritable(facts):
        yield "nerve_irritable"
        if facts.front_of_thigh is not False:
            yield "femoral_irritable"
    spread = (facts.leg_worse, facts.spreading, facts.leg_spread_lately)
    if any(spread) or facts.leg_course == "worsening":
        yield "peripheralising"
    if facts.weak not in (None, "none"):
        yield "weakness_any"


def _irritable(facts: Facts) -> bool:
    """Return whether the nerve is easily stirred up; leg pain nobody measured counts as such."""
    answers = (facts.leg_constant, facts.leg_slow_to_settle)
    strong = facts.leg_pain is not None and facts.leg_pain >= STRONG_LEG_PAIN
    if strong or any(answers):
        return True
    unmeasured = facts.leg_pain is None or None in answers
    return facts.radiates in ("thigh", "below_knee") and unmeasured


def _of_the_body(facts: Facts) -> Iterator[str]:
    cond, meds = facts.cond or frozenset(), facts.meds or frozenset()
    if "osteoporosis" in cond or "steroid_long" in meds:
        yield "osteoporosis"
    if cond & {"pregnant", "pregnant_late"}:
        yield "pregnancy_any"
    if "pregnant_late" in cond:
        yield "pregnancy_late"
    if facts.fall or (facts.age is not None and facts.age >= OLD):
        yield "balance_risk"
    if "diabetes" in cond and facts.numb_feet is not False:
        yield "neuropathy_feet"
    yield from _of_today(facts)


def _of_today(facts: Facts) -> Iterator[str]:
    if facts.dvt_suspected:
        yield "dvt_suspected"
    if facts.walk == "cannot":
        yield "walk_cannot"
    if facts.first_hour_awake is not False:
        yield FIRST_HOUR


def _legs_settled(facts: Facts, found: set[str]) -> bool | None:
    """Return whether signs in the leg stay or draw back; None where nobody has said."""
    if "peripheralising" in found or facts.leg_course in _WORSE:
        return False
    asked = facts.told, facts.leg_course, facts.radiates
    return None if all(each is None for each in asked) else True
