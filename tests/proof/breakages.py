"""Rules broken on purpose, one at a time; each must make a claim fail."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from coach.expression.expression import read
from coach.routine.checkin.model import CheckIn, Level, Scope
from tests.proof import claims
from tests.proof.claims import Claim


def flag(checkin: CheckIn, name: str, **changed: Any) -> CheckIn:
    """Return the check-in with one flag changed; `when` is a text."""
    if "when" in changed:
        changed["when"] = read(changed["when"], checkin.vocabulary)
    made = (replace(each, **changed) if each.id == name else each for each in checkin.flags)
    return replace(checkin, flags=tuple(made))


def row(checkin: CheckIn, part: str, index: int, when: str) -> CheckIn:
    """Return the check-in with another condition in one row of a part."""
    rows = list(getattr(checkin, part))
    rows[index] = replace(rows[index], when=read(when, checkin.vocabulary))
    return replace(checkin, **{part: tuple(rows)})


def without_choice(checkin: CheckIn, routine: str) -> CheckIn:
    """Return the check-in without a choice."""
    return replace(checkin, choices=tuple(c for c in checkin.choices if c.routine != routine))


def broken(c: CheckIn) -> Mapping[str, tuple[CheckIn, Claim]]:
    """Return each breakage with the claim that must find it."""
    reached, fewer = claims.answers_reach_flags, claims.one_sign_more_never_lowers
    opens, counted = claims.nothing_opens_when_closed, claims.highest_counts
    companion = "scope == 'REST_ONLY' or family == 'OTHER'"
    unlimited = replace(c, limits=c.limits[:1])
    no_severity = replace(c, evidence=tuple(replace(e, severity=False) for e in c.evidence))
    return {
        "numbness between the legs is only for today": (
            flag(c, "RF01", level=Level.SAME_DAY),
            reached,
        ),
        "both legs without a course count as known": (
            flag(c, "RF05", when="leg_side == 'both' and leg_course in ('new', 'worsening')"),
            reached,
        ),
        "fever is let through": (flag(c, "RF23", when="'unwell' in sys"), reached),
        "mild weakness need not be examined": (flag(c, "RF20", when="weak=='new_mild'"), reached),
        "adults begin at 16": (flag(c, "RF41", when="age < 16"), reached),
        "no answer is no": (flag(c, "RF58", scope=Scope.GENTLE), reached),
        "a clinician lifts a missing answer": (flag(c, "RF58", lifted_by_clinician=True), reached),
        "a second sign hides the first": (
            flag(c, "RF26", when="'weight_loss' in sys and 'fever' not in sys"),
            fewer,
        ),
        "a recent operation is lifted": (flag(c, "RF40", lifted_by_clinician=True), counted),
        "an emergency has no row": (without_choice(c, "none"), opens),
        "today has no row": (without_choice(c, "comfort_only"), opens),
        "unclear is let through": (row(c, "choices", 2, companion), opens),
        "other causes are let through": (row(c, "choices", 2, "scope == 'REST_ONLY'"), opens),
        "amber counts as green": (row(c, "choices", 4, "gate == 'RED'"), opens),
        "phase 3 comes by the calendar": (
            row(c, "choices", 9, "scope != 'GENTLE' and days > 14"),
            opens,
        ),
        "nobody asks for a visit": (unlimited, counted),
        "arching does not speak against it": (
            row(c, "patterns", 3, "'disc_herniation' in dx"),
            claims.a_direction_that_hurts_is_never_chosen,
        ),
        "weakness counts as evidence": (no_severity, claims.evidence_keeps_to_its_family),
        "some answers have no family": (
            replace(c, families=c.families[:-1]),
            claims.everything_is_known,
        ),
        "a worse leg loses its flag": (
            flag(c, "RF20", when="weak == 'new_mild' and leg_course != 'worsening'"),
            claims.worse_never_opens,
        ),
        "severity chooses the family": (
            row(c, "families", 0, "(max(n, j, o) < 4 or (max(n, j) < 4 and os < 2))"),
            claims.families_are_steady,
        ),
    }
