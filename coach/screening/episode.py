"""From what was written down to what the rules ask: pure functions over records."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime

from coach.history.records import Reading, SessionRecord
from coach.restriction.facts import Facts, spread_lately
from coach.routine.model import Cause, Exercise, Gate
from coach.session.events import Ending
from coach.triage.answers import Answers
from coach.triage.checkin import Outcome
from coach.triage.gate import SETTLED, GateAnswers
from coach.triage.green import Done
from coach.triage.needed import gate_of_exercise
from coach.triage.visit import Visit, VisitKind

_CAUSES = {"NERVE": Cause.NERVE, "INJURY": Cause.INJURY, "OTHER": Cause.OTHER}
_WORSE = 2


def said_of(answers: GateAnswers) -> dict[str, object]:
    """Return the answers of the gate by their fields in the check-in (section 2.1)."""
    return {
        "pain_now": answers.pain_now,
        "pain_prev": answers.pain_earlier,
        "spasm_now": answers.spasm_now,
        "leg_worse": answers.leg_worse,
        "lie_ok": answers.lie_ok,
        "rock_ok": answers.rock_ok,
    }


def calmed(answers: Answers) -> Answers:
    """Return `answers` as they would be once the cramp has subsided, all else the same."""
    pain = min(SETTLED, SETTLED if answers.pain_now is None else answers.pain_now)
    return replace(
        answers,
        pain_now=pain,
        pain_prev=pain,
        spasm_now=False,
        leg_worse=False,
        lie_ok=True,
        rock_ok=True,
    )


def settled_sessions(
    sessions: Iterable[SessionRecord],
    readings: Iterable[Reading],
    exercises: Mapping[str, Exercise],
) -> tuple[Done, ...]:
    """Return the sessions done to their end in which more was done than rest.

    Such a session can only have begun with the cramp subsided. What is in no library counts as
    more than rest: positions of rest all are.
    """
    said: dict[str, list[int]] = {}
    for reading in readings:
        if reading.session is not None and reading.source == "during":
            said.setdefault(reading.session, []).append(reading.pain)
    return tuple(
        _done(one, said.get(one.id, []))
        for one in sessions
        if one.ending is Ending.COMPLETED and _more_than_rest(one, exercises)
    )


def mornings(readings: Iterable[Reading]) -> tuple[tuple[date, int], ...]:
    """Return the first pain of each day."""
    first: dict[date, int] = {}
    for reading in readings:
        first.setdefault(reading.day, reading.pain)
    return tuple(first.items())


def facts(known: Facts, visits: Sequence[Visit], last: Outcome | None, now: datetime) -> Facts:
    """Return `known` with what the check-ins say of the person added to it."""
    whole = [visit for visit in visits if visit.kind is VisitKind.WHOLE]
    if not whole or last is None:
        return known
    said = whole[-1].said
    sets = ("dx", "cond", "meds", "agg")
    words = ("radiates", "leg_course", "weak", "walk")
    values: dict[str, object] = {name: _words(said.get(name)) for name in sets}
    values |= {name: _text(said.get(name)) for name in words}
    values |= {
        "age": said.get("age") if isinstance(said.get("age"), int) else None,
        "spreading": said.get("spreading") is True,
        "family": _CAUSES.get(last.family.value),
        "pattern": last.pattern,
        "leg_worse": _leg_worse(visits),
        "leg_spread_lately": _spread(visits, now),
        "leg_pain": _leg_pain(visits, whole[-1]),
        "leg_constant": _yes_or_no(said.get("leg_constant")),
        "leg_slow_to_settle": _yes_or_no(said.get("leg_slow")),
    }
    names = {each.name for each in fields(Facts)}
    return replace(known, **{n: v for n, v in values.items() if n in names})  # type: ignore[arg-type]


def _done(one: SessionRecord, during: Sequence[int]) -> Done:
    after, before = one.pain_after, one.pain_before
    rose = after is not None and before is not None and after >= before + _WORSE
    return Done(one.day, before, max(during, default=None), after, worse=rose)


def _more_than_rest(one: SessionRecord, exercises: Mapping[str, Exercise]) -> bool:
    done = (item.exercise for item in one.items if item.exercise and item.done_seconds > 0)
    return any(
        name not in exercises or gate_of_exercise(exercises[name]) is not Gate.ANY for name in done
    )


def _leg_worse(visits: Sequence[Visit]) -> bool | None:
    """Return what was said last; later ones without an answer change nothing."""
    told = [visit.said.get("leg_worse") for visit in visits]
    return next((each for each in reversed(told) if isinstance(each, bool)), None)


def _spread(visits: Sequence[Visit], now: datetime) -> bool:
    """Return whether signs went down the leg and 48 hours of clear checks have not followed."""
    bad = [visit for visit in visits if _went_down(visit)]
    clear = [v.when for v in visits if not _went_down(v) and v.said.get("leg_worse") is False]
    return spread_lately(bad[-1].when if bad else None, clear, now)


def _went_down(visit: Visit) -> bool:
    said = visit.said
    if said.get("leg_worse") is True or said.get("spreading") is True:
        return True
    return said.get("leg_course") == "worsening"


def _leg_pain(visits: Sequence[Visit], whole: Visit) -> int | None:
    """Return the pain told last: for nerve-type pain the higher of back and leg (section 3).

    It is 0 where the person has said that all of it stays in the back, and nothing since went
    down the leg: then the number is that of the back alone.
    """
    if _stays_in_the_back(whole) and not any(_went_down(v) for v in visits if v.when >= whole.when):
        return 0
    told = (visit.said.get("pain_now") for visit in reversed(visits))
    return next((pain for pain in told if type(pain) is int), None)


def _stays_in_the_back(visit: Visit) -> bool:
    """Return whether every question about the leg was answered, and each with nothing."""
    said = visit.said
    nowhere = said.get("radiates") == said.get("leg_side") == "none"
    return nowhere and _words(said.get("sens")) == frozenset()


def _words(value: object) -> frozenset[str] | None:
    if not isinstance(value, list | tuple | set | frozenset):
        return None
    return frozenset(word for word in value if isinstance(word, str))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _yes_or_no(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
