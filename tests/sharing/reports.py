"""A report of four weeks, put together without a history."""

from datetime import UTC, date, datetime, timedelta

from coach.sharing import report_form as form
from coach.sharing.report_form import ReportForm

FIRST, LAST = date(2026, 2, 3), date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 18, tzinfo=UTC)


def at(day, hour=9):
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def exercise(side="left", done=5, *, name="knee_to_chest_single", skipped=None, difficulty=None):
    return form.ExercisePart(
        exercise=name,
        title=name.replace("_", " ").capitalize(),
        side=side,
        planned=form.PlannedPart(seconds=100.0, repetitions=5, sets=1, hold=20.0),
        observed=form.ObservedPart(seconds=20.0 * done, repetitions=done),
        said=form.SaidPart(skipped=skipped, difficulty=difficulty),
    )


def session(day, *exercises, **changes):
    values = {
        "started": at(day),
        "day": day,
        "routine": "rt_release_left",
        "revision": 3,
        "title": "First release after the cramp, left",
        "side": "left",
        "short": False,
        "assigned": True,
        "ending": "completed",
        "steps_done": 17,
        "steps_planned": 17,
        "active_seconds": 600.0,
        "said": form.SessionSaidPart(pain_before=4, pain_after=3, effort=4),
        "exercises": list(exercises or (exercise("left"), exercise("right"))),
    }
    return form.SessionPart(**values | changes)


def felt(day, pain, hour=9):
    return form.PainPart(when=at(day, hour), day=day, pain=pain, source="before")


def day(when, planned=1, done=1, **changes):
    values = {"scheduled": True, "open": 0, "sessions": done}
    return form.DayPart(day=when, planned=planned, done=done, **values | changes)


def report(**changes):
    """Pain falls from 7 to 4, six days of seven are done; `changes` replace parts."""
    days = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
    done = [one for number, one in enumerate(days) if number % 7 != 6]
    values = {
        "schema_": form.REPORT,
        "made": NOW,
        "since": FIRST,
        "until": LAST,
        "days_with_session": len(done),
        "assignments": [],
        "sessions": [session(one) for one in done],
        "pain": [felt(one, 7 - number * 3 // 27) for number, one in enumerate(days)],
        "cramps": [
            form.CrampPart(
                started=at(days[number], 6), ended=at(days[number], 7), side="left", strength=7
            )
            for number in (1, 3, 20)
        ],
        "check_ins": [],
        "warnings": [],
        "gaps": [],
        "days": [day(one, done=int(one in done)) for one in days],
    }
    return ReportForm(**values | changes)


def empty():
    """A report of somebody who has told nothing and done nothing."""
    return report(
        days_with_session=0, sessions=[], pain=[], cramps=[],
        days=[day(FIRST, planned=0, done=0, scheduled=False)],
    )  # fmt: skip
