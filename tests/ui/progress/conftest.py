from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest

from coach.history.records import Reading, SessionRecord
from coach.routine.model import Cause
from coach.session.events import Ending
from coach.ui.look.look import Look

TODAY = date(2026, 10, 15)


@dataclass
class Past:
    """The part of a desk that the page of progress asks."""

    pains: list[Reading] = field(default_factory=list)
    done: list[SessionRecord] = field(default_factory=list)

    def now(self):
        return datetime(2026, 10, 15, 10, tzinfo=UTC)

    def readings(self, since=None):
        return tuple(one for one in self.pains if since is None or one.day >= since)

    def sessions(self, since=None):
        return tuple(one for one in self.done if since is None or one.day >= since)

    def felt(self, days_ago, pain):
        day = TODAY - timedelta(days=days_ago)
        when = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        self.pains.append(Reading(when, day, pain, "before"))
        self.pains.sort(key=lambda one: one.when)

    def did(self, days_ago, minutes, ending=Ending.COMPLETED):
        day = TODAY - timedelta(days=days_ago)
        when = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        self.done.append(
            SessionRecord(
                id=str(days_ago),
                routine="rt_release_left",
                title="First release after the cramp, left",
                revision=1,
                side=None,
                cause=Cause.INJURY,
                short=False,
                started=when,
                day=day,
                active=minutes * 60,
                ending=ending,
                steps_done=9,
                steps_total=9,
            )
        )
        self.done.sort(key=lambda one: one.started)


@pytest.fixture
def past():
    return Past()


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)
