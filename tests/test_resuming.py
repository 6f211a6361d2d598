"""A session of a plan that was cut off: it goes on with the doses it was begun with."""

from datetime import UTC, datetime

import pytest

from coach.app import open_program
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit
from coach.triage.safety import ShortCheck
from tests.fakes.clock import FakeClock
from tests.fakes.following import Follower

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
NOTHING_NEW = ShortCheck(answered=True)
SETTLED = GateAnswers(
    pain_now=2, pain_earlier=3, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True
)
ROUTINE = "rt_injury_p2"


class Home:
    """A data folder, in which the program can be started again and again."""

    def __init__(self, folder):
        self.folder = folder
        self.clock = FakeClock(MONDAY)
        self.program = open_program(folder, self.clock)

    @property
    def person(self):
        return Follower(self.program.plan, self.program._store, self.clock)

    def starts_again(self):
        self.program.close()
        self.program = open_program(self.folder, self.clock)

    def begin(self, resume=None):
        routine = self.program.library.find(ROUTINE)
        permit = self.program.decide(routine, NOTHING_NEW, SETTLED)
        assert isinstance(permit, Permit)
        return self.program.begin(routine, permit, resume=resume)

    def is_cut_off(self):
        """Have a session end in a power cut after half a minute; return it."""
        run = self.begin()
        run.engine.start()
        self.play(run, 30)
        self.starts_again()
        return run

    def play(self, run, seconds):
        for _ in range(seconds * 2):
            self.clock.pass_(0.5)
            run.engine.tick()
            run.recorder.keep_position(run.engine)

    def dose(self):
        return self.program.restricted(self.program.library.find(ROUTINE)).routine.steps


@pytest.fixture
def home(tmp_path):
    """Somebody in the second phase; with a good morning after two sessions, the doses grow."""
    found = Home(tmp_path)
    person = found.person
    person.ready()
    found.program.plan.agree("P2")
    person.says_gate()
    person.does(ROUTINE)
    person.sleeps()
    yield found
    found.program.close()


def test_a_session_goes_on_with_the_doses_it_was_begun_with_although_they_have_grown(home):
    before = home.dose()
    run = home.is_cut_off()
    assert home.dose() != before  # the pain that was told at its start was the good morning
    left = home.program.interrupted()
    assert left.index == run.engine.index
    assert home.program.script_of(left) == run.script
    resumed = home.begin(left)
    assert (resumed.script, resumed.routine.steps) == (run.script, run.routine.steps)
    resumed.engine.start()
    assert resumed.engine.index == left.index


def test_where_the_plan_has_come_down_since_the_session_does_not_go_on_as_before(home):
    home.is_cut_off()
    home.program.plan.tell({"usual_stiffness_min": 0, "morning_stiffness_min": 90})
    assert home.program.plan.today().decision.rule == "6"
    assert home.program.interrupted() is None


def test_a_session_that_is_begun_now_has_the_doses_of_now(home):
    home.is_cut_off()
    assert home.begin().routine.steps == home.dose()
