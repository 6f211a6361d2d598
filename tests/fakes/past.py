"""Ten years of a faithful person, written into a real history in a moment."""

from datetime import datetime, timedelta, timezone

from coach.history.store import Store
from tests.fakes.rows import insert

DAYS = 3650
EVENTS = 17
ITEMS = 6
LAST = datetime(2026, 3, 1, 19, 30, tzinfo=timezone(timedelta(hours=1)))


def ten_years(folder):
    """Fill `folder` with a session a day: 3,650 sessions, 62,050 events, 7,300 readings."""
    store = Store.open(folder)
    with store._connection.writing() as connection:
        insert(connection, "script", {"fingerprint": "daily", "steps": _STEPS})
        for table, rows in _rows().items():
            insert(connection, table, *rows)
    store.close()


_STEPS = [{"at": 0.0, "seconds": 600.0, "kind": "hold", "item": 0}]


def _rows():
    days = [(number, LAST - timedelta(days=DAYS - number)) for number in range(1, DAYS + 1)]
    return {
        "session": [_session(number, when) for number, when in days],
        "session_event": [_event(number, n, when) for number, when in days for n in range(EVENTS)],
        "session_position": [_position(number) for number, _ in days],
        "session_result": [_result(number, when) for number, when in days],
        "session_item": [_item(number, n) for number, _ in days for n in range(ITEMS)],
        "session_said": [_said(number) for number, _ in days],
        "reading": [
            _reading(number, when, source)
            for number, when in days
            for source in ("before", "after")
        ],
    }


def _session(number, when):
    return {
        "number": number,
        "id": f"00000000-0000-0000-0000-{number:012}",
        "routine": "rt_release_left",
        "title": "First release after the cramp",
        "revision": 1,
        "side": "left",
        "cause": "injury",
        "short": False,
        "script": "daily",
        "steps": EVENTS,
        "pacing": {},
        "origin": "",
        "rehearsal": False,
        "started": when.isoformat(),
        "day": when.date(),
    }


def _event(session, number, when):
    return {
        "session": session,
        "number": number,
        "kind": "step_finished",
        "at": number * 40.0,
        "payload": {"index": number, "active": 40.0},
        "written": when.isoformat(),
    }


def _position(session):
    return {"session": session, "step": EVENTS, "into_step": 0.0, "position": 0.0, "active": 0.0}


def _result(session, when):
    return {
        "session": session,
        "ending": "completed",
        "ended": when.isoformat(),
        "active": 600.0 + session % 100,
        "steps_done": EVENTS,
    }


def _item(session, number):
    return {
        "session": session,
        "item": number,
        "side": ("left", "right")[number % 2],
        "exercise": "knee_to_chest_single",
        "planned_seconds": 100.0,
        "done_seconds": 100.0,
        "repetitions_planned": 5,
        "repetitions_done": 5,
    }


def _said(session):
    return {"session": session, "pain_before": 5, "pain_after": 3, "effort": 4, "note": ""}


def _reading(session, when, source):
    return {
        "moment": when.isoformat(),
        "instant": round(when.timestamp() * 1000),
        "day": when.date(),
        "pain": (session // 100) % 11,
        "source": source,
        "session": session,
    }
