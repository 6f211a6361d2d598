from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.history.records import Reading, SessionRecord, SideDone
from coach.progress.activities import Activities
from coach.progress.series import pain_by_day
from coach.recovery.held import Held
from coach.routine.model import Cause
from coach.schedule.days import Planned
from coach.schedule.occurrences import Occurrence
from coach.session.events import Ending
from coach.triage.cramp import Cramp
from coach.ui.look.look import Look
from coach.ui.progress.page import ProgressPage
from tests.fakes.clock import FakeClock
from tests.fakes.desk import real_content
from tests.fakes.history import empty_history

TODAY = date(2026, 10, 15)


NOW = datetime(2026, 10, 15, 10, tzinfo=UTC)


@dataclass
class Past:
    """The part of a desk that the page of progress asks."""

    pains: list[Reading] = field(default_factory=list)
    done: list[SessionRecord] = field(default_factory=list)
    times: list[Planned] = field(default_factory=list)
    cramps: list[Cramp] = field(default_factory=list)
    sides: list[SideDone] = field(default_factory=list)
    bad: list[datetime] = field(default_factory=list)
    path: list[Held] = field(default_factory=list)

    def __post_init__(self):
        self.clock = FakeClock(NOW)
        self.store = empty_history(self.clock)
        self.activities = Activities(self.store, self.clock)
        self.library = real_content()
        self.agenda = SimpleNamespace(
            planned_days=lambda first: [t for t in self.times if t.occurrence.day >= first],
            known_days=lambda first: self.known(first),
        )
        self.plan = SimpleNamespace(
            path=lambda: tuple(self.path), plan_of=real_content().plans().plans.get
        )
        self.cramp_log = SimpleNamespace(cramps=lambda: tuple(self.cramps))
        self.checkins = SimpleNamespace(bad_moments=lambda: tuple(self.bad))

    def now(self):
        return self.clock.now()

    def known(self, first):
        """Days count as known from the first planned time on."""
        days = [time.occurrence.day for time in self.times]
        begin = max(first, min(days, default=TODAY + timedelta(days=1)))
        return {begin + timedelta(days=n) for n in range((TODAY - begin).days + 1)}

    def first_session_day(self):
        return min((one.day for one in self.done), default=None)

    def planned(self, days_ago, *, done, over=True):
        when = NOW - timedelta(days=days_ago)
        self.times.append(Planned(Occurrence(when.date(), when, when, when), done, over))

    def cramped(self, days_ago):
        when = NOW - timedelta(days=days_ago)
        self.cramps.append(Cramp(f"c{len(self.cramps)}", when))

    def followed(self, since, until, phase, plan="pl_strain", *, paused=False):
        first, last = (TODAY - timedelta(days=days_ago) for days_ago in (since, until))
        self.path.append(Held(plan, phase, first, last, paused))

    def flared(self, days_ago):
        self.bad.append(NOW - timedelta(days=days_ago))

    def rated(self, days_ago, **ratings):
        """Rate activities; an underscore stands for a space."""
        said = {name.replace("_", " "): value for name, value in ratings.items()}
        clock = FakeClock(NOW - timedelta(days=days_ago))
        Activities(self.store, clock).tell(list(said), said)

    def pain_days(self):
        return pain_by_day(self.readings())

    def readings(self, since=None):
        return tuple(one for one in self.pains if since is None or one.day >= since)

    def sides_done(self, first, last):
        return self.sides

    def sessions(self, since=None, *, with_items=True):
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
    past = Past()
    yield past
    past.store.close()


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)


@pytest.fixture
def opened(look, past, qtbot):
    """Open the page in a window of a size."""
    kept = []

    def open_(width=1192, height=832):
        window = QWidget()
        row = QVBoxLayout(window)
        row.setContentsMargins(0, 0, 0, 0)
        page = ProgressPage(look, past)
        row.addWidget(page)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        kept.append(window)
        return page

    return open_
