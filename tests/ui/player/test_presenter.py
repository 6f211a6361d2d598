"""What the player shows, told by a fake view: whole lists, so that nothing extra slips in."""

import pytest

from coach.routine.model import Breathe, CheckIn, Rest, Side, SideRule, Tell, Walk
from coach.session.events import PauseCause
from coach.ui.player.presenter import MOVING_MS, STILL_MS, WAITING_MS, Presenter
from tests.fakes.desk import FakeDesk
from tests.session.builders import exercise, perform, routine

HAMSTRING = exercise(
    "hamstring", per_side=True, hold=20.0, repetitions=2, move=4.0, cue="Soft knee."
)


class FakeView:
    """Writes down what it was told, one line each."""

    def __init__(self):
        self.lines = []
        self.facts = {}

    def show_session(self, facts):
        self.lines.append(f"session {facts.title}")
        self.facts["session"] = facts

    def show_step(self, facts):
        parts = (facts.kind.value, facts.name, facts.badge, facts.count, facts.place)
        self.lines.append("step " + " | ".join(parts))
        self.facts["step"] = facts

    def show_next(self, facts):
        self.lines.append(f"next {facts.name} | {facts.dose}" if facts else "next nothing")

    def show_time(self, facts):
        self.facts["time"] = facts

    def show_timeline(self, place):
        self.facts["place"] = place

    def show_figure(self, posture):
        self.facts["posture"] = posture

    def show_pause(self, cause):
        self.lines.append(f"pause {cause.value}")

    def show_running(self):
        self.lines.append("running")

    def show_end(self, ended):
        self.lines.append(f"end {ended.ending.value}")


@pytest.fixture
def desk():
    made = FakeDesk()
    yield made
    made.close()


def playing(desk, *steps, exercises=(), pain=2, **more):
    run = desk.run(routine(*steps, exercises=exercises, **more), pain)
    view = FakeView()
    presenter = Presenter(run, view)
    run.engine.listen(presenter)
    run.engine.start()
    return run, view, presenter


def pass_time(desk, run, seconds):
    for _ in range(round(seconds * 4)):
        desk.clock.pass_(0.25)
        run.engine.tick()


def test_a_whole_session_is_told_step_by_step(desk):
    run, view, _ = playing(
        desk, perform("hamstring", side=SideRule.BOTH), exercises=(HAMSTRING,), side=Side.RIGHT
    )
    pass_time(desk, run, run.script.seconds + 1)
    left, right = "LEFT side", "RIGHT side"
    later = "next Hamstring | RIGHT side, 2 \N{MULTIPLICATION SIGN} 20 s"

    def step(kind, side, count=""):
        return f"step {kind} | Hamstring | {side} | {count} | exercise 1 of 1"

    def holds(side, number, following):
        count = f"Hold {number} of 2"
        kinds = ("move", "hold", "return")
        return [line for kind in kinds for line in (step(kind, side, count), following)]

    assert view.lines == [
        "session Test",
        "running",
        step("ready", left, "2 \N{MULTIPLICATION SIGN} 20 s"),
        later,
        *holds(left, 1, later),
        *holds(left, 2, later),
        step("change_sides", right),
        "next nothing",
        *holds(right, 1, "next nothing"),
        *holds(right, 2, "next nothing"),
        "step end | Done |  |  | ",
        "next nothing",
        "end completed",
    ]


def test_the_side_badge_has_its_letter_and_the_dots_count(desk):
    run, view, _ = playing(desk, perform("hamstring", side=SideRule.LEFT), exercises=(HAMSTRING,))
    pass_time(desk, run, 15 + 24 + 1)
    facts = view.facts["step"]
    assert (facts.letter, facts.done, facts.of) == ("L", 1, 2)
    assert facts.cue == "Soft knee."
    assert facts.announcement == "Hold 2 of 2."  # the rest was said when the exercise began


def test_time_is_told_in_whole_seconds_that_are_left(desk):
    run, view, presenter = playing(
        desk, perform("hamstring", side=SideRule.LEFT), exercises=(HAMSTRING,)
    )
    pass_time(desk, run, 15 + 2 + 5)
    assert presenter.frame() == STILL_MS
    time = view.facts["time"]
    assert (time.word, time.seconds, time.caption) == ("Hold", 15.0, "seconds left")
    assert time.fraction == pytest.approx(0.75)
    assert time.left == "0:41 left"
    assert time.hint == "Breathe out slowly"
    assert view.facts["posture"].amount == 1.0


def test_one_second_is_one_second(desk):
    run, view, presenter = playing(
        desk, perform("hamstring", side=SideRule.LEFT), exercises=(HAMSTRING,)
    )
    pass_time(desk, run, 15 + 2 + 19.5)
    presenter.frame()
    assert (view.facts["time"].seconds, view.facts["time"].caption) == (0.5, "second left")


def test_frames_come_fast_while_the_figure_moves_and_not_at_all_in_a_pause(desk):
    run, _, presenter = playing(
        desk, perform("hamstring", side=SideRule.LEFT), exercises=(HAMSTRING,)
    )
    pass_time(desk, run, 15)
    assert presenter.frame() == MOVING_MS
    run.engine.pause()
    assert presenter.frame() is None
    run.engine.resume()
    run.engine.stop()
    assert presenter.frame() is None


def test_the_timeline_follows_extensions_and_skips(desk):
    run, view, presenter = playing(
        desk, perform("hamstring", side=SideRule.LEFT), Rest(20.0), exercises=(HAMSTRING,)
    )
    groups = view.facts["session"].groups
    assert [len(group.segments) for group in groups] == [2, 1]
    assert sum(s.seconds for g in groups for s in g.segments) == run.script.seconds
    pass_time(desk, run, 15 + 2 + 10)
    run.engine.extend(20)
    presenter.frame()
    place = view.facts["place"]
    assert (place.group, place.segment) == (0, 0)
    assert place.fraction == pytest.approx((15 + 2 + 5) / (15 + 24))  # a quarter of 40 s of hold
    run.engine.skip_exercise()
    presenter.frame()
    assert (view.facts["place"].group, view.facts["place"].fraction) == (1, 0.0)


def test_many_repetitions_become_one_piece_for_each_set(desk):
    many = exercise("march", hold=0.0, repetitions=20, sets=2, move=3.0, rest_between_sets=20.0)
    long = exercise("plank", hold=60.0, repetitions=2)
    _, view, _ = playing(desk, perform("march"), perform("plank"), exercises=(many, long))
    assert [len(group.segments) for group in view.facts["session"].groups] == [2, 2]


def test_sides_that_take_turns_do_not_chop_the_timeline(desk):
    swap = exercise("roll", per_side=True, hold=0.0, repetitions=40, move=3.0)
    _, view, _ = playing(desk, perform("roll", side=SideRule.ALTERNATE), exercises=(swap,))
    assert [len(group.segments) for group in view.facts["session"].groups] == [1]


def test_a_rest_names_the_side_that_follows_and_breathes(desk):
    two_sets = exercise("hamstring", per_side=True, hold=20.0, move=4.0)
    run, view, presenter = playing(
        desk,
        perform("hamstring", side=SideRule.LEFT),
        Rest(30.0),
        perform("hamstring", side=SideRule.RIGHT),
        exercises=(two_sets,),
    )
    pass_time(desk, run, 15 + 24 + 6)
    assert (
        view.lines[-2]
        == "step rest | Rest and breathe | Rest | before the RIGHT side | exercise 1 of 1"
    )
    presenter.frame()
    time = view.facts["time"]
    assert (time.breath.word, time.breath.number) == ("Breathe out", "4")
    assert time.hint == "24 seconds of rest left"


def test_breathing_shows_the_breath_and_the_time_of_the_whole_series(desk):
    run, view, presenter = playing(desk, Breathe(4.0, 6.0, 3, ready=0.0))
    pass_time(desk, run, 12)
    presenter.frame()
    time = view.facts["time"]
    assert (time.breath.word, time.breath.number) == ("Breathe in", "2")
    assert time.breath.full == pytest.approx(0.5)
    assert time.fraction == pytest.approx(18 / 30)
    assert time.hint == "2 breaths left"
    assert view.facts["step"].count == "Breath 2 of 3"


def test_a_pause_says_why(desk):
    run, view, _ = playing(desk, perform("hamstring", side=SideRule.LEFT), exercises=(HAMSTRING,))
    del view.lines[:]
    desk.clock.pass_(1)
    run.engine.pause()
    run.engine.resume()
    desk.clock.pass_(3600)
    run.engine.tick()
    assert view.lines == ["pause asked", "running", f"pause {PauseCause.GAP.value}"]
    assert view.facts["time"].word == "Paused"


def test_the_first_check_in_is_answered_with_the_pain_said_before(desk):
    run, _view, _ = playing(
        desk,
        CheckIn(),
        perform("hamstring", side=SideRule.LEFT),
        CheckIn(),
        exercises=(HAMSTRING,),
        pain=3,
    )
    assert run.engine.step.kind.value == "ready"
    assert [reading.pain for reading in desk.readings()][-1] == 3
    pass_time(desk, run, 15 + 48 + 1)
    assert run.engine.step.kind.value == "check_in"  # the later one is really asked
    assert run.engine.into == 1.0


def test_a_check_in_after_the_first_exercise_is_never_answered_by_itself(desk):
    run, _, presenter = playing(
        desk, perform("hamstring", side=SideRule.LEFT), CheckIn(), exercises=(HAMSTRING,), pain=3
    )
    pass_time(desk, run, 15 + 48 + 5)
    assert run.engine.step.kind.value == "check_in"
    assert presenter.frame() == WAITING_MS


def test_a_text_is_shown_with_its_words(desk):
    _, view, _ = playing(
        desk, Tell("Drink as usual.", 20.0), perform("hamstring"), exercises=(HAMSTRING,)
    )
    assert view.facts["step"].cue == "Drink as usual."
    assert view.facts["step"].name == "Good to know"
    assert view.lines[-1] == "next Hamstring | LEFT side, 2 \N{MULTIPLICATION SIGN} 20 s"


def test_walks_with_rests_between_them_are_one_exercise_with_a_piece_for_each(desk):
    walking = exercise("walking", hold=0.0)
    bout = Walk(120.0, exercise="walking", ready=0.0)
    run, view, _ = playing(
        desk,
        perform("hamstring", side=SideRule.LEFT),
        bout,
        Rest(60.0),
        bout,
        exercises=(HAMSTRING, walking),
    )
    assert [len(group.segments) for group in view.facts["session"].groups] == [2, 2]
    walks = "next Walking | 2 \N{MULTIPLICATION SIGN} 2 min"
    assert walks in view.lines
    del view.lines[:]
    pass_time(desk, run, run.script.seconds - 1)
    told = [line for line in view.lines if "exercise 2 of 2" in line]
    assert told == [
        "step walk | Walking |  | Walk 1 of 2 | exercise 2 of 2",
        "step rest | Rest and breathe | Rest |  | exercise 2 of 2",
        "step walk | Walking |  | Walk 2 of 2 | exercise 2 of 2",
    ]
    assert (view.facts["step"].done, view.facts["step"].of) == (1, 2)
    assert view.lines[-1] == "next nothing"
