"""The claims about the check-in, each decided over every combination of what it depends on.

An outcome is put together of parts that read few variables each: flags read answers; points read
answers; the family reads points and three facts; level and scope are the highest of all; the choice
reads what was decided. Each part is enumerated whole, over every class of values that its
conditions can tell apart, with the functions that the program runs.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import Any

from coach.expression.expression import read
from coach.expression.vocabulary import Kind
from coach.routine.checkin.model import CheckIn, Flag, Level, Pointing, Question, Scope
from coach.triage.answers import Answers, cautious
from coach.triage.checkin import Points, added, chosen, decided, limited
from coach.triage.gate import Colour, GateAnswers, colour
from tests.proof.space import Record, combinations_of, values, worse

ADDED = ("ces", "sys", "meds", "cond")
WORSE = ("weak", "leg_side", "leg_course", "gait", "spreading", "pain_now", "pain_worst24")
RESTING = ("none", "comfort_only", "rt_other_companion", "rt_ease", "rt_ease_leg")

AT_LEAST = (
    ("bool(ces)", Level.EMERGENCY),
    ("leg_side == 'both' and leg_course in ('none', 'new', 'worsening')", Level.EMERGENCY),
    ("mech == 'major_trauma'", Level.EMERGENCY),
    ("weak == 'major_or_progressive'", Level.EMERGENCY),
    ("'confused' in sys", Level.EMERGENCY),
    ("'fever' in sys", Level.SAME_DAY),
    ("'faint' in sys", Level.SAME_DAY),
    ("weak == 'new_mild'", Level.SAME_DAY),
    (
        "weak == 'mild_stable' and not assessed and leg_course != 'stable_known'",
        Level.SAME_DAY,
    ),
)
"""Invariants 1, 5 and 6 of section 2.7."""
CLOSED_BY = ("age < 18", "missing")
"""Invariants 7 and 8d."""


class Broken(AssertionError):
    """A claim does not hold; the message shows a combination."""


def claim(holds: bool, what: str, shown: object) -> int:
    """Count one combination, or tell that the claim breaks at it."""
    if not holds:
        raise Broken(f"{what}: {shown}")
    return 1


def closes(flag: Flag) -> bool:
    """Return whether a flag keeps exercise closed whatever else was said."""
    return flag.scope.rank >= Scope.REST_ONLY.rank and not flag.lifted_by_clinician


def everything_is_known(checkin: CheckIn) -> Iterator[int]:
    """Every flag and every row of evidence is yes or no; every list has a row that holds."""
    for row in (*checkin.flags, *checkin.evidence, *checkin.contradictions):
        for record in combinations_of([row.when], checkin.vocabulary):
            yield claim(row.when.holds(record) is not None, "not known", record)
    for rows in (checkin.families, checkin.patterns, checkin.choices):
        yield claim(str(rows[-1].when) == "True", "some answers have no outcome", rows[-1])


def answers_reach_flags(checkin: CheckIn) -> Iterator[int]:
    """What must raise a level raises it, whatever else was answered (invariants 1, 5, 6, 7, 8d)."""
    for text, level in AT_LEAST:
        serious = [flag for flag in checkin.flags if flag.level.rank >= level.rank]
        yield from _reached(text, serious, checkin)
    for text in CLOSED_BY:
        yield from _reached(text, [flag for flag in checkin.flags if closes(flag)], checkin)


def _reached(text: str, flags: Sequence[Flag], checkin: CheckIn) -> Iterator[int]:
    condition = read(text, checkin.vocabulary)
    near = [flag for flag in flags if flag.when.variables & condition.variables]
    names = sorted(condition.variables)
    columns = []
    for name in names:
        variable = checkin.vocabulary.variables[name]
        # One sign more never lowers (the next claim), so the least sets decide for all.
        around = [] if variable.kind is Kind.NAMES else [flag.when.tree for flag in near]
        columns.append(values(variable, [condition.tree, *around]))
    for row in product(*columns):
        record = dict(zip(names, row, strict=True))  # the others stay unknown
        raised = any(flag.when.holds(record) for flag in near)
        yield claim(raised or not condition.holds(record), f"{text} raises nothing", record)


def one_sign_more_never_lowers(checkin: CheckIn) -> Iterator[int]:
    """A sign, medicine or condition more never takes a flag away (invariant 8)."""
    for flag in checkin.flags:
        for name in flag.when.variables & set(ADDED):
            for record in combinations_of([flag.when], checkin.vocabulary):
                if flag.when.holds(record):
                    for more in worse(record, name, checkin.vocabulary):
                        yield claim(flag.when.holds(more) is True, f"{flag.id} falls", more)


def worse_never_opens(checkin: CheckIn) -> Iterator[int]:
    """A worse answer keeps closed what flags keep closed (invariant 8c)."""
    closing = [flag for flag in checkin.flags if flag.scope.rank >= Scope.REST_ONLY.rank]
    for flag in closing:
        around = [other for other in closing if other.when.variables <= flag.when.variables]
        for name in flag.when.variables & set(WORSE):
            try:
                yield sum(_kept([flag], flag, name, checkin))
            except Broken:  # not by itself: another flag takes over
                yield sum(_kept([flag, *around], flag, name, checkin))


def _kept(around: Sequence[Flag], flag: Flag, name: str, checkin: CheckIn) -> Iterator[int]:
    conditions = [other.when for other in around]
    for record in combinations_of(conditions, checkin.vocabulary):
        if flag.when.holds(record):
            for more in worse(record, name, checkin.vocabulary):
                still = any(other.when.holds(more) for other in around)
                yield claim(still, f"{flag.id} falls by a worse {name}", more)


def evidence_keeps_to_its_family(checkin: CheckIn) -> Iterator[int]:
    """General signs only add to other causes, severity is no evidence; pain is none at all."""
    others = (Pointing.OTHER_SYMPTOM, Pointing.OTHER_CONTEXT)
    bad = set(WORSE) - {"weak", "spreading"} | {"ces", "missing"}
    for row in checkin.evidence:
        reads = row.when.variables
        yield claim(not reads & bad, "evidence reads what says how bad it is", row.code)
        if reads & {"weak", "spreading"}:
            is_severity = row.severity and row.pointing is Pointing.NERVE
            yield claim(is_severity, "severity counts as evidence", row.code)
        for name in reads & {"sys", "meds", "cond"}:
            yield claim(row.pointing in others, "a general sign opens", row.code)
            for record in combinations_of([row.when], checkin.vocabulary):
                if row.when.holds(record):
                    for more in worse(record, name, checkin.vocabulary):
                        yield claim(row.when.holds(more) is True, f"{row.code} falls", more)


def families_are_steady(checkin: CheckIn) -> Iterator[int]:
    """No point for another cause, no severity and no missing examination leaves a closed family.

    Every sum of points that could occur, with every answer the family reads beside them.
    """
    table = _families(checkin)
    for (n, s, j, os, oc, leg, seen, many, weak), (family, mixed) in table.items():
        state = (n, s, j, os, oc, leg, seen, many, weak)
        steps = [
            (n, s, j, os + 1, oc, leg, seen, many, weak),
            (n, s, j, os, oc + 1, leg, seen, many, weak),
            (n + 2, s + 2, j, os, oc, leg, seen, many, weak),
            (n + 2, s + 2, j, os, oc, leg, seen, many, True),
            (n, s, j, os, oc, leg, False, many, weak),
        ]
        visit = family in ("OTHER", "UNCLEAR") or mixed or (family == "NERVE" and not seen)
        for index, step in enumerate(steps):
            if step not in table:
                continue
            after, also = table[step]
            shown = (state, family, step, after)
            stays = after == "OTHER" if family == "OTHER" else after in ("OTHER", "UNCLEAR")
            open_before = family in ("NERVE", "INJURY")
            yield claim(open_before or stays, "a closed family opens", shown)
            if index < 2 and visit:
                asked = after in ("OTHER", "UNCLEAR") or also or (after == "NERVE" and not seen)
                yield claim(asked, "a sign more takes the visit away", shown)


_State = tuple[int, int, int, int, int, bool, bool, bool, bool]


def _families(checkin: CheckIn) -> dict[_State, tuple[str, bool]]:
    most = added(checkin.evidence)
    terms = {term.name for term in checkin.terms}
    table: dict[_State, tuple[str, bool]] = {}
    bare = replace(checkin, terms=())
    for n, s, j, os, oc in product(
        range(most.nerve + 1),
        range(0, most.severity + 1, 2),
        range(most.injury + 1),
        range(most.other_symptom + 1),
        range(most.other_context + 1),
    ):
        if s > n:
            continue
        points = Points(n, j, os, oc, s)
        for leg, seen, many, weak in product((False, True), repeat=4):
            if weak and not s:
                continue
            record: Record = {"leg": leg, "examined": seen, "move": "unsure"}
            assert record.keys() >= terms, "a new term is part of the table"
            record["sens"] = frozenset(("tingling", "burning")) if many else frozenset()
            record["weak"] = "mild_stable" if weak else "none"
            decided(record, points, bare)
            table[n, s, j, os, oc, leg, seen, many, weak] = record["family"], record["mixed"]
    return table


def terms_do_not_open(checkin: CheckIn) -> Iterator[int]:
    """A worse course in the leg never makes it count as examined."""
    examined = next(term.when for term in checkin.terms if term.name == "examined")
    for record in combinations_of([examined], checkin.vocabulary):
        for more in worse(record, "leg_course", checkin.vocabulary):
            kept = examined.holds(record) or not examined.holds(more)
            yield claim(bool(kept), "worse counts as examined", more)
    for term in checkin.terms:
        bad = term.when.variables & {*ADDED, "weak", "leg_side", "gait", "spreading"}
        yield claim(not bad, "a term reads how bad it is", term.name)


def highest_counts(checkin: CheckIn) -> Iterator[int]:
    """Level and scope are never below those of any flag; limits of 2.3 (invariants 4, 4b, 8b)."""
    pairs = [(), *((flag,) for flag in checkin.flags), *combinations(checkin.flags, 2)]
    states = list(product(("NERVE", "INJURY", "OTHER", "UNCLEAR"), *[(False, True)] * 3))
    for family, mixed, seen, ok in states:
        record = {"family": family, "mixed": mixed, "examined": seen, "clinician_ok": ok}
        for raised in pairs:
            level, scope = limited(record, raised, checkin)
            shown = (record, [flag.id for flag in raised])
            for flag in raised:
                lifted = ok and flag.id in ("RF38", "RF39")
                least = Scope.GENTLE if lifted else flag.scope
                enough = level.rank >= flag.level.rank and scope.rank >= least.rank
                yield claim(enough, "a flag counts for less", shown)
            visit = family in ("OTHER", "UNCLEAR") or (family == "NERVE" and not seen)
            asked = level.rank >= Level.SOON.rank
            yield claim(asked or not (visit or mixed), "no visit is asked for", shown)
            held = family == "UNCLEAR" and ok
            gentle = scope.rank >= Scope.GENTLE.rank
            yield claim(gentle or not (mixed or held), "more than gentle", shown)


def nothing_opens_when_closed(checkin: CheckIn) -> Iterator[int]:
    """No exercise behind E or S, for OTHER, UNCLEAR, rest only, or before GREEN (2, 3, 4)."""
    rows = checkin.choices
    first = next(i for i, row in enumerate(rows) if row.routine not in RESTING)
    leading = [row.when for row in rows[:first]]
    ends = replace(checkin, choices=(*rows[:first], rows[-1]))
    reads = ("level", "scope", "family", "clinician_ok", "gate")
    for record in combinations_of(leading, checkin.vocabulary, reads):
        level, family = Level(record["level"]), record["family"]
        closed = (
            level.locks
            or Scope(record["scope"]).rank >= Scope.REST_ONLY.rank
            or family == "OTHER"
            or (family == "UNCLEAR" and not record["clinician_ok"])
            or record["gate"] != "GREEN"
        )
        routine = chosen(record, ends).routine
        yield claim(routine in RESTING or not closed, "something opens", record)
        yield claim((routine == "none") is (level is Level.EMERGENCY), "2", record)
        yield claim((routine == "comfort_only") is (level is Level.SAME_DAY), "2", record)
    for row in rows[first:]:
        for record in combinations_of([row.when], checkin.vocabulary):
            if row.when.holds(record) and row.routine in ("rt_injury_p2", "rt_injury_p3"):
                yield claim(record.get("scope") != "GENTLE", "more than phase 1", record)
                settled = row.routine != "rt_injury_p3" or record.get("green_plus") is True
                yield claim(settled, "phase 3 by the calendar (11)", record)


def a_direction_that_hurts_is_never_chosen(checkin: CheckIn) -> Iterator[int]:
    """Invariant 12."""
    conditions = [row.when for row in checkin.patterns]
    for record in combinations_of(conditions, checkin.vocabulary):
        pattern = next(row.pattern for row in checkin.patterns if row.when.holds(record))
        bends = record["agg"] & {"sitting", "bending"}
        arches = record["agg"] & {"standing_walking", "arching"}
        yield claim(pattern != "flexion_biased" or not bends, "12", record)
        yield claim(pattern != "flexion_intolerant" or not arches, "12", record)


def the_gate_is_careful(_: CheckIn) -> Iterator[int]:
    """A null gate answer is never GREEN; more pain, worse signs never open it (3, 8c, 8d)."""
    pains: list[int | None] = [None, *range(11)]
    truths = (None, False, True)
    for now, before, spasm, leg, lie, rock in product(pains, pains, *[truths] * 4):
        given = GateAnswers(now, before, spasm, leg, lie, rock)
        green = colour(given) is Colour.GREEN
        known = None not in (now, before, spasm, leg, lie, rock)
        yield claim(known or not green, "GREEN without an answer", given)
        if green:
            yield claim(not spasm and not leg and bool(lie) and bool(rock), "3", given)
        elif now is not None and now < 10:
            after = colour(GateAnswers(now + 1, before, spasm, leg, lie, rock))
            yield claim(after is not Colour.GREEN, "more pain opens", given)


def no_answer_is_missing(checkin: CheckIn) -> Iterator[int]:
    """Each safety question alone, not answered or spoiled, makes `missing` (8d)."""
    full: dict[str, Any] = {each.name: _some(each) for each in checkin.questions}
    yield claim(not cautious(Answers(**full), checkin.questions)["missing"], "nothing lacks", full)
    for name in SAFETY:
        lacking = Answers(**{**full, name: None})
        spoiled = Answers(**full, spoiled=frozenset((name,)))
        for answers in (lacking, spoiled):
            yield claim(bool(cautious(answers, checkin.questions)["missing"]), "not asked", name)


def _some(question: Question) -> Any:
    variable = question.variable
    usual = {"a number": 1, "a yes or no": False, "a set": frozenset()}
    return usual.get(variable.kind.value, variable.values[0] if variable.values else None)


SAFETY = (
    "age", "region", "onset", "days", "mech", "move", "radiates", "leg_side", "sens", "spreading",
    "weak", "agg", "ease", "dx", "local", "sys", "ces", "gait", "meds", "cond", "walk",
)  # fmt: skip
"""The fields that section 2.1 names; written here again, so that the files are held to them."""


Claim = Callable[[CheckIn], Iterator[int]]
CLAIMS: tuple[Claim, ...] = (
    everything_is_known,
    answers_reach_flags,
    one_sign_more_never_lowers,
    worse_never_opens,
    evidence_keeps_to_its_family,
    terms_do_not_open,
    highest_counts,
    nothing_opens_when_closed,
    a_direction_that_hurts_is_never_chosen,
    the_gate_is_careful,
    no_answer_is_missing,
    families_are_steady,
)
