"""The log of a plan, filled from what is remembered of a person (section 6.1).

What nobody was asked stays unknown. Times are those of the wall as they were lived. The average
pain of a day is that of its readings, the pain of its morning its first reading before noon.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from coach.history.records import Reading, SessionRecord
from coach.history.told import PlanWord, Told, WordKind
from coach.progress.psfs import Score
from coach.recovery.log import (
    NOON,
    CheckedIn,
    DayTold,
    GateCheck,
    Log,
    Person,
    Session,
)
from coach.routine.checkin.model import CheckIn, Level
from coach.routine.model import Exercise, Gate
from coach.session.events import Ending
from coach.triage.answers import read
from coach.triage.checkin import outcome
from coach.triage.cramp import Cramp
from coach.triage.gate import colour
from coach.triage.needed import gate_of_exercise
from coach.triage.safety import SafetyFact, SafetyKind, Sign, clinician_ok
from coach.triage.visit import Visit, VisitKind

USUAL_STIFFNESS = "usual_stiffness_min"
"""What is told once, and not of a day."""
NEVER_DONE = frozenset((WordKind.CHOSEN, WordKind.ENDED))

_SPECIAL = {"rt_bone_safe": "bone_safe", "rt_pregnancy_gentle": "pregnancy"}
_NEUTRAL = "rt_nerve_neutral"
_VERTEBRA = frozenset(("spondylolisthesis", "spondylolysis"))
_CHOICES = {"pl_strain": "strain", "pl_sprain": "sprain"}
_OF_SESSION = frozenset(each.name for each in fields(Session)) - {"day", "at", "routine"}
_NOT_ASKED = frozenset(("day", "yes", "wish", "expected", "psfs", "rated"))
"""What no answer says: the person's words about the plan, and what the activities come to."""
_OF_DAY = frozenset(each.name for each in fields(DayTold)) - _NOT_ASKED


@dataclass(frozen=True, slots=True)
class Past:
    """What is remembered of a person, as far as a plan may care; rows in the order of writing.

    `began` is the day the plan was chosen, `scores` how well the activities went, `planned` how
    many sessions were planned on a day,
    `avoided` exercises that are not for this person or only changed, `finished` phases of earlier
    plans of this episode whose exit was met.
    """

    began: date
    sessions: Sequence[SessionRecord] = ()
    readings: Sequence[Reading] = ()
    visits: Sequence[Visit] = ()
    safety: Sequence[SafetyFact] = ()
    cramps: Sequence[Cramp] = ()
    words: Sequence[PlanWord] = ()
    told: Sequence[Told] = ()
    scores: Sequence[Score] = ()
    planned: Mapping[date, int] = field(default_factory=dict)
    avoided: Collection[str] = ()
    finished: Collection[str] = ()


def filled(past: Past, rules: CheckIn, exercises: Mapping[str, Exercise]) -> Log:
    """Return the log; `rules` must be whole, as they judge what was answered.

    Raises:
        NoCheckIn: the rules of the check-in could not be read.
    """
    latest = {(one.session, one.day, one.name): one.value for one in past.told}
    of_session, during = _by_session(latest), _during(past.readings)
    days = [*_days(past), *_told_of_days(latest)]
    return Log.of(
        _person(past),
        days,
        (
            _session(one, during.get(one.id), of_session.get(one.id, {}), exercises)
            for one in past.sessions
            if one.ending is not None
        ),
        (
            GateCheck(
                _day(one.when), colour(read(one.said, rules.questions).gate()), _time(one.when)
            )
            for one in past.visits
        ),
        (*_check_ins(past, rules), *_short_checks(past, rules)),
    )


def episode_began(visits: Iterable[Visit]) -> date | None:
    """Return when the present episode began, by the first check-in that told of it."""
    whole = [one for one in visits if one.kind is VisitKind.WHOLE]
    if not whole:
        return None
    first = next(one for one in whole if one.episode == whole[-1].episode)
    days = first.said.get("days")
    return _day(first.when) - timedelta(days=max(days, 0) if isinstance(days, int) else 0)


def user_choice(words: Iterable[PlanWord]) -> str | None:
    """Return strain or sprain, whichever plan was chosen last."""
    chosen = [one.plan for one in words if one.kind is WordKind.CHOSEN and one.plan in _CHOICES]
    return _CHOICES[chosen[-1]] if chosen else None


def _person(past: Past) -> Person:
    usual = [one.value for one in past.told if one.name == USUAL_STIFFNESS]
    return Person(
        start=past.began,
        episode=episode_began(past.visits),
        user_choice=user_choice(past.words),
        usual_stiffness_min=float(usual[-1]) if usual else None,
        avoided=tuple(sorted(past.avoided)),
        exit_ok=tuple(sorted(past.finished)),
    )


def _by_session(latest: Mapping[tuple[str | None, date, str], Any]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = defaultdict(dict)
    for (session, _, name), value in latest.items():
        if session is not None and name in _OF_SESSION:
            found[session][name] = value
    return found


def _told_of_days(latest: Mapping[tuple[str | None, date, str], Any]) -> Iterator[DayTold]:
    """Yield the answers about days; what the leg did in a session is told of its day too."""
    for (session, day, name), value in latest.items():
        if name in _OF_DAY and (session is None or name == "leg_pain"):
            yield DayTold(day, **{name: value})


def _days(past: Past) -> Iterator[DayTold]:
    yield from _pains(past.readings)
    yield from _wishes(past.words)
    yield from map(_scored, past.scores)
    for day, number in past.planned.items():
        yield DayTold(day, planned=number)
    for cramp in past.cramps:
        if not cramp.void:
            yield DayTold(_day(cramp.started), cramps=1)
    for fact in past.safety:
        if fact.kind is SafetyKind.CLINICIAN_CLEARED:
            yield DayTold(_day(fact.when), clinician_ok=True)
    for visit in past.visits:
        below = visit.said.get("radiates")
        if visit.kind is VisitKind.WHOLE and isinstance(below, str):
            yield DayTold(_day(visit.when), below_knee=below == "below_knee")


def _scored(score: Score) -> DayTold:
    return DayTold(score.day, psfs=score.mean, rated=tuple(sorted(score.ratings.items())))


def _pains(readings: Iterable[Reading]) -> Iterator[DayTold]:
    """Yield the pain of each day; its first reading before noon is that of the morning."""
    of_day: dict[date, list[Reading]] = defaultdict(list)
    for reading in readings:
        of_day[reading.day].append(reading)
    for day, found in of_day.items():
        told = [one.pain for one in found]
        early = [one for one in found if _day(one.when) == day and _time(one.when) < NOON]
        first = min(early, key=lambda one: one.when, default=None)
        yield DayTold(
            day,
            pain_avg=sum(told) / len(told),
            pain_worst=max(told),
            pain_morning=None if first is None else first.pain,
        )


def _wishes(words: Iterable[PlanWord]) -> Iterator[DayTold]:
    """Yield each day's yes and pause; what was taken back on the same day was never said."""
    agreed: dict[date, list[str]] = defaultdict(list)
    wishes: dict[date, str] = {}
    for said in words:
        day = _day(said.when)
        if said.kind is WordKind.YES:
            agreed[day].append(said.word)
        elif said.kind is WordKind.BACK or said.kind in NEVER_DONE:
            agreed[day].clear()
        if said.kind in (WordKind.PAUSE, WordKind.GO_ON):
            wishes[day] = said.kind.value
        elif said.kind in NEVER_DONE:
            wishes.pop(day, None)
    for day in {*agreed, *wishes}:
        yield DayTold(day, yes=tuple(agreed.get(day, ())), wish=wishes.get(day))


def _during(readings: Iterable[Reading]) -> Mapping[str, int]:
    """Return the strongest pain said in the middle of each session."""
    found: dict[str, int] = {}
    for one in readings:
        if one.session is not None and one.source == "during":
            found[one.session] = max(one.pain, found.get(one.session, one.pain))
    return found


def _session(
    one: SessionRecord,
    during: int | None,
    told: Mapping[str, Any],
    exercises: Mapping[str, Exercise],
) -> Session:
    done = [item.exercise for item in one.items if item.exercise and item.done_seconds > 0]
    values: dict[str, Any] = {
        "completed": one.ending is Ending.COMPLETED,
        "resting": all(_rest(name, exercises) for name in done),
        "pain_before": one.pain_before,
        "pain_during": during,
        "pain_after": one.pain_after,
        "exercises": tuple(dict.fromkeys(done)),
        **told,
    }
    return Session(one.day, _time(one.started), one.routine, **values)


def _rest(name: str, exercises: Mapping[str, Exercise]) -> bool:
    """Return whether an exercise is no more than rest; what is in no library counts as more."""
    return name in exercises and gate_of_exercise(exercises[name]) is Gate.ANY


def _check_ins(past: Past, rules: CheckIn) -> Iterator[CheckedIn]:
    """Yield what each whole check-in came to, with a clinician's word as it held then."""
    before: int | None = None
    for visit in past.visits:
        if visit.kind is not VisitKind.WHOLE:
            continue
        facts = [fact for fact in past.safety if fact.when <= visit.when]
        answers = replace(
            read(visit.said, rules.questions), clinician_ok=clinician_ok(facts, visit.when)
        )
        found = outcome(answers, rules)
        yield CheckedIn(
            _day(visit.when),
            _time(visit.when),
            flag_level=found.level,
            scope=found.scope,
            family=found.family,
            mech=answers.mech,
            weak=answers.weak,
            special_set=_special(found.routine, answers.dx),
            flags=found.flags,
            new_episode=before is not None and visit.episode != before,
        )
        before = visit.episode


def _special(routine: str, dx: Collection[str] | None) -> str:
    if routine == _NEUTRAL and _VERTEBRA & set(dx or ()):
        return "neutral"
    return _SPECIAL.get(routine, "none")


def _short_checks(past: Past, rules: CheckIn) -> Iterator[CheckedIn]:
    """Yield what was found about signs; what a check-in raised is told twice and counts once."""
    levels = {flag.id: flag.level for flag in rules.flags} | {Sign.FEVER.value: Level.SAME_DAY}
    for fact in past.safety:
        if fact.kind is SafetyKind.RAISED:
            found = [levels.get(str(sign), Level.EMERGENCY) for sign in fact.signs]
            worst = max(found, key=lambda level: level.rank, default=Level.EMERGENCY)
            yield CheckedIn(_day(fact.when), _time(fact.when), worst, flags=fact.signs)
        elif fact.kind is SafetyKind.CLEAR:
            yield CheckedIn(_day(fact.when), _time(fact.when))


def _day(when: datetime) -> date:
    return when.date()


def _time(when: datetime) -> time:
    return when.time()
