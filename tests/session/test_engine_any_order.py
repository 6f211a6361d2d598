"""Whatever a person, a computer and a listener do, in any order: some things always hold."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from coach.routine.model import Breathe, CheckIn, ContractRelax, Rest, Side, SideRule, Walk
from coach.session.engine import Stage
from coach.session.events import (
    CountdownHeard,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    StepFinished,
    StepRepeated,
    StepSkipped,
    StepStarted,
    WentBack,
)
from tests.session.builders import perform, script
from tests.session.played import Played

SCRIPT = script(
    CheckIn(12),
    perform("knee", side=SideRule.BOTH, sets=2, repetitions=2, hold=6, move=3, rest=2),
    Rest(9),
    Breathe(3, 4, 2),
    ContractRelax("strap", 5, 2, 8, 2, side=SideRule.AFFECTED),
    Walk(15),
    side=Side.LEFT,
)


class AnyOrder(RuleBasedStateMachine):
    """A session in the hands of somebody who presses everything."""

    @initialize(start_at=st.sampled_from([0, 0, 0, 5, 12]))
    def sit_down(self, start_at):
        self.played = Played(SCRIPT, start_at=start_at)
        self.engine = self.played.engine
        self.engine.start()
        self.spent = 0.0

    @rule(seconds=st.integers(1, 5000).map(lambda ms: ms / 1000), times=st.integers(1, 6))
    def time_passes(self, seconds, times):
        for _ in range(times):
            running = self.engine.stage is Stage.RUNNING
            self.played.clock.pass_(seconds)
            self.engine.tick()
            self.spent += seconds if running else 0.0

    @rule(seconds=st.integers(6, 7200), both=st.booleans())
    def the_computer_sleeps(self, seconds, both):
        clock = self.played.clock
        (clock.pass_ if both else clock.sleep_unnoticed)(seconds)
        self.engine.tick()
        assert self.engine.stage is not Stage.RUNNING

    @rule(hours=st.sampled_from([-1, 1]))
    def the_clock_is_set(self, hours):
        self.played.clock.set_wall(3600 * hours)
        self.engine.tick()
        assert self.engine.stage is not Stage.RUNNING

    @rule(name=st.sampled_from(["pause", "resume", "resume", "skip", "skip_exercise", "start"]))
    def command(self, name):
        getattr(self.engine, name)()

    @rule(name=st.sampled_from(["back", "repeat"]))
    def again(self, name):
        active = self.engine.active
        getattr(self.engine, name)()
        assert self.engine.active == active

    @rule(seconds=st.sampled_from([1.0, 10.0, 0.5]))
    def more(self, seconds):
        self.engine.extend(seconds)

    @rule(pain=st.integers(0, 10))
    def hurts(self, pain):
        self.engine.say_pain(pain)

    @rule(really=st.integers(0, 7))
    def stop(self, really):
        if not really:
            self.engine.stop()

    @invariant()
    def no_second_is_counted_that_did_not_pass(self):
        assert 0 <= self.engine.active <= self.spent + 1e-6

    @invariant()
    def the_place_is_inside_the_script(self):
        engine = self.engine
        assert SCRIPT.steps[engine.index] is engine.step
        assert 0 <= engine.into <= engine.length
        assert engine.position >= 0
        assert engine.seconds_left >= 0

    @invariant()
    def the_end_is_told_once_and_last(self):
        ends = [n for n, e in enumerate(self.played.events) if isinstance(e, SessionEnded)]
        ended = self.engine.stage is Stage.ENDED
        assert ends == ([len(self.played.events) - 1] if ended else [])
        assert isinstance(self.played.events[0], SessionStarted)

    @invariant()
    def news_never_go_back_in_time_unless_the_person_did(self):
        at = self.played.events[0].at
        for before, event in zip(self.played.events, self.played.events[1:], strict=False):
            assert event.at >= at or isinstance(before, WentBack | StepRepeated)
            at = event.at

    @invariant()
    def every_step_that_began_is_left_in_one_way(self):
        leaving = (StepFinished, StepSkipped, WentBack, StepRepeated, SessionEnded)
        current = None
        for event in self.played.events:
            if isinstance(event, StepStarted):
                assert current is None
                current = event.index
            elif isinstance(event, leaving):
                assert current is not None
                if isinstance(event, StepFinished | StepSkipped):
                    assert event.index == current
                current = None
            elif isinstance(event, CountdownHeard):
                assert current is not None
        assert current == (None if self.engine.stage is Stage.ENDED else self.engine.index)

    @invariant()
    def pausing_and_resuming_take_turns(self):
        turns = (SessionPaused, SessionResumed)
        told = [type(e) for e in self.played.events if isinstance(e, turns)]
        assert told == [turns[n % 2] for n in range(len(told))]


AnyOrder.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestAnyOrder = AnyOrder.TestCase
