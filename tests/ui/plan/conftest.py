"""The page of the plan in an active window, with a real history in memory behind it."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from coach.history.records import Reading
from coach.triage.safety import SafetyFact, SafetyKind
from coach.triage.visit import Visit, VisitKind
from coach.ui.look.look import Look
from coach.ui.plan.page import PlanPage
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk, real_content
from tests.fakes.screened import CALM, STRAINED, done

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class PlanDesk(FakeDesk):
    """`checked_in` is as the person was: nothing is taken for granted."""

    def __post_init__(self):
        super().__post_init__()
        self.checked_in = False
        self.checkins.rules = real_content().checkin()

    # what only a test asks for

    def strained(self, **answers):
        visit = Visit(self.now(), VisitKind.WHOLE, 1, 0, STRAINED | answers)
        self.store.add_visit(visit, [SafetyFact(self.now(), SafetyKind.SCREENED)])

    def follows(self, plan="pl_strain"):
        self.strained()
        self.plan.choose(plan)

    def pains(self, pain):
        self.store.add_reading(Reading(self.now(), self.now().date(), pain, "check"))

    def good_day(self, *, pain=2, walk=15):
        """Say how it is, do a session, walk; then sleep."""
        gate = Visit(self.now(), VisitKind.GATE, 1, self.store.last_session(), CALM)
        self.store.add_visit(gate)
        self.pains(pain)
        done(self.store, self.now() + timedelta(hours=2), "rt_injury_p1", pain)
        self.plan.tell({"leg_spread": "none"}, self.store.sessions()[-1].id)
        self.plan.tell({"walk_min": walk})
        self.clock.pass_(24 * 3600)

    def ready(self):
        """Come to where the second phase is open."""
        self.follows()
        for _ in range(3):
            self.good_day()
        self.pains(2)


@pytest.fixture
def desk():
    made = PlanDesk(clock=FakeClock(MONDAY))
    yield made
    made.close()


_SIGNALS = (
    "checkin_wanted",
    "lock_wanted",
    "letter_wanted",
    "progress_wanted",
    "schedule_wanted",
    "activities_wanted",
    "times_wanted",
    "start_wanted",
    "steps_wanted",
    "changed",
    "failed",
)


@pytest.fixture
def opened(qtbot, desk):
    """Open the page; `page.heard` is what came out of it."""

    def open_page(*, size=(1192, 832), scale=1.0, mode="light"):
        look = Look(mode, reduced_motion=True, text_scale=scale)
        page = PlanPage(look, desk)
        qtbot.addWidget(page)
        page.resize(*size)
        page.heard = []
        for name in _SIGNALS:
            getattr(page, name).connect(lambda *what, name=name: page.heard.append((name, *what)))
        with qtbot.waitExposed(page):
            page.show()
        QApplication.processEvents()  # the layouts of what was just made
        return page

    return open_page
