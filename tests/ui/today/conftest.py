"""The page of today in an active window, with a real history in memory behind it."""

from datetime import UTC, datetime, timedelta

import pytest

from coach.history.records import Interrupted
from coach.ui.look.look import Look
from coach.ui.today.page import TodayPage
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk, real_content
from tests.fakes.screened import CALM, STIFF, checked_in, done

THURSDAY = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)


class TodayDesk(FakeDesk):
    """`checked_in` is as the person was: nothing is taken for granted."""

    def __post_init__(self):
        super().__post_init__()
        self.checked_in = False
        self.checkins.rules = real_content().checkin()

    def give_up(self, interrupted):
        self._insist()
        super().give_up(interrupted)

    # what only a test asks for

    def used(self):
        """Have the person use the program for some days: checked in, a session two days ago."""
        checked_in(self.store, self.now())

    def done(self, *, days_ago=0, hours_ago=0, routine="rt_release_left", seconds=600.0):
        when = self.now() - timedelta(days=days_ago, hours=hours_ago)
        done(self.store, when, routine, seconds=seconds)

    def tells(self, **answers):
        """Have the person check in now."""
        self.checkins.check_in({**STIFF, **CALM, **answers})

    def breaks_off(self, name="rt_release_left"):
        """Leave a session open at its sixth step."""
        routine = self.library.find(name)
        self.left_open = Interrupted(
            session="left",
            routine=name,
            title=routine.title,
            revision=1,
            side=routine.side,
            short=False,
            index=5,
            position=60.0,
            active=60.0,
            started=self.now() - timedelta(hours=2),
            fingerprint="f",
        )


@pytest.fixture
def desk():
    made = TodayDesk(clock=FakeClock(THURSDAY))
    yield made
    made.close()


class Today:
    """The page, what came out of it, and the hands of a person."""

    _SIGNALS = (
        "start_wanted",
        "gently_wanted",
        "steps_wanted",
        "resume_wanted",
        "checkin_wanted",
        "hurts_wanted",
        "lock_wanted",
        "examined_wanted",
        "progress_wanted",
        "plan_wanted",
        "activities_wanted",
        "morning_wanted",
        "answers_wanted",
        "reminders_wanted",
        "again_wanted",
        "files_wanted",
        "problems_wanted",
        "help_wanted",
        "failed",
    )

    def __init__(self, qtbot, desk, *, size=(1192, 832), scale=1.0, mode="light"):
        self.qtbot = qtbot
        look = Look(mode, reduced_motion=True, text_scale=scale)
        self.page = TodayPage(look, desk)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.heard = []
        for name in self._SIGNALS:
            getattr(self.page, name).connect(
                lambda *what, name=name: self.heard.append((name, *what))
            )
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        qtbot.waitUntil(lambda: self.page.filled)

    @property
    def hero(self):
        return self.page.hero

    @property
    def buttons(self):
        """The words of the buttons in the panel."""
        return [one.text() for one in (self.hero.start, self.hero.beside) if one.isVisible()]


@pytest.fixture
def today(qtbot, desk):
    def open_page(**how):
        return Today(qtbot, desk, **how)

    return open_page
