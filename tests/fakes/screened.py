"""People who have done a check-in: their answers, and a history in which they did."""

from datetime import datetime, timedelta

from coach.history.records import Reading
from coach.history.store import Store
from coach.routine.checkin.model import Scope
from coach.triage.safety import SafetyFact, SafetyKind, SafetyState
from coach.triage.standing import Screening, Standing
from coach.triage.visit import Visit, VisitKind
from tests.fakes.rows import insert

STIFF = {
    "age": 45,
    "loc": "centre",
    "region": "lumbar",
    "pain_now": 3,
    "pain_worst24": 3,
    "onset": "gradual",
    "days": 10,
    "mech": "posture",
    "move": "yes",
    "radiates": "none",
    "leg_side": "none",
    "leg_course": "none",
    "sens": [],
    "spreading": False,
    "weak": "none",
    "agg": [],
    "ease": ["walking"],
    "dx": [],
    "local": ["stiffness"],
    "sys": [],
    "ces": [],
    "gait": False,
    "meds": [],
    "cond": [],
    "walk": "normal",
    "first_episode": False,
    "drink": "normal",
    "inflam": 0,
    "assessed": False,
}
"""Every question answered, without a warning sign: stiff for ten days from sitting, pain 3."""
CALM = {
    "pain_now": 3,
    "pain_prev": 3,
    "spasm_now": False,
    "leg_worse": False,
    "lie_ok": True,
    "rock_ok": True,
}
"""A cramp that has let go, as a check-in tells it."""
STRAINED = {**STIFF, **CALM, "mech": "lift_bend_twist", "onset": "sudden", "days": 1}
"""The same after a strain of the day before."""


def everything_open(safety: SafetyState, count: int = 0) -> Standing:
    """How somebody stands whose check-in lets everything open but GREEN_PLUS."""
    return Standing(
        safety, Screening.CURRENT, Scope.FULL, gently=False, held=frozenset(), count=count
    )


def checked_in(store: Store, when: datetime, **answers: object) -> None:
    """Write a check-in without a warning sign, and a settled session after it.

    `answers` take the place of those of STIFF. The session was two days ago, the check-in three:
    nothing is done for the first time, and nothing is old.
    """
    then = when - timedelta(days=3)
    said = {**STIFF, **answers}
    visit = Visit(then, VisitKind.WHOLE, 1, store.last_session(), said)
    store.add_visit(visit, [SafetyFact(then, SafetyKind.SCREENED)])
    done(store, when - timedelta(days=2))


def done(
    store: Store,
    when: datetime,
    routine: str = "rt_release_left",
    pain: int = 2,
    seconds: float = 600.0,
) -> None:
    """Write a session that was done to its end, with the same pain before, during and after."""
    number = store.last_session() + 1
    name = f"done-{number}"
    rows = {
        "session": {
            "number": number,
            "id": name,
            "routine": routine,
            "title": "Earlier",
            "revision": 1,
            "side": "left",
            "cause": "injury",
            "short": False,
            "script": "earlier",
            "steps": 1,
            "pacing": {},
            "origin": "",
            "rehearsal": False,
            "started": when.isoformat(),
            "day": when.date(),
        },
        "session_result": {
            "session": number,
            "ending": "completed",
            "ended": when.isoformat(),
            "active": seconds,
            "steps_done": 1,
        },
        "session_item": {
            "session": number,
            "item": 0,
            "side": "",
            "exercise": "pelvic_tilt",
            "planned_seconds": 60.0,
            "done_seconds": 60.0,
            "repetitions_planned": 8,
            "repetitions_done": 8,
        },
        "session_said": {
            "session": number,
            "pain_before": pain,
            "pain_after": pain,
            "effort": None,
            "note": "",
        },
    }
    with store._connection.writing() as connection:
        known = "SELECT 1 FROM script WHERE fingerprint = 'earlier'"
        if connection.first(known) is None:
            insert(connection, "script", {"fingerprint": "earlier", "steps": []})
        for table, row in rows.items():
            insert(connection, table, row)
    store.add_reading(Reading(when, when.date(), pain, "during", name))
