"""What GENTLE leaves of a routine, and the test dose of the first time."""

from dataclasses import replace

from coach.restriction.limits import as_test_dose, gentle
from coach.restriction.profile import Profile
from coach.restriction.routine import restricted
from coach.routine.model import Kind, Perform, Rest, Side, Walk
from coach.session import script
from tests.fakes.desk import real_content
from tests.session.builders import exercise, perform, routine

EASY = exercise("easy", kind=Kind.STRETCH, tier=1)
HARD = exercise("hard", kind=Kind.STRENGTH, tier=2)
LYING = exercise("lying", kind=Kind.REST, tier=0)


def of(*steps, profile=None):
    whole = routine(*steps, exercises=(EASY, HARD, LYING))
    return restricted(whole, profile or Profile(), {}, real_content().matrix)


def test_gentle_leaves_out_tiers_two_and_three_and_says_which():
    found = gentle(of(perform("easy"), Rest(30), perform("hard"), Rest(30), perform("lying")))
    assert [step.exercise for step in found.routine.steps if isinstance(step, Perform)] == [
        "easy",
        "lying",
    ]
    assert found.dropped == (HARD,)
    assert set(found.routine.exercises) == {"easy", "lying"}
    assert sum(isinstance(step, Rest) for step in found.routine.steps) == 1


def test_gentle_changes_nothing_where_everything_is_gentle():
    found = of(perform("easy"), perform("lying"))
    assert gentle(found) is found


def test_no_shipped_routine_keeps_a_harder_item_when_only_gentle_ones_open():
    library = real_content()
    for each in library.routines.values():
        found = gentle(restricted(each, Profile(), library.exercises, library.matrix))
        assert all(one.tier <= 1 for one in found.routine.exercises.values()), each.id


def test_the_first_time_is_half_of_everything_but_rest():
    whole = of(perform("easy", repetitions=8), perform("lying", repetitions=4))
    found = as_test_dose(whole)
    assert found.halved
    assert [step.repetitions for step in found.routine.steps] == [4, 4]


def test_a_dose_that_was_halved_already_is_not_halved_again():
    library = real_content()
    routine_ = library.find("rt_release_left")
    profile = Profile(frozenset({"osteoporosis"}))
    once = restricted(routine_, profile, library.exercises, library.matrix)
    before = {(c.instead or c.exercise).id for c in once.changes if c.half}
    assert before
    twice = as_test_dose(once).routine
    for step, later in zip(once.routine.steps, twice.steps, strict=True):
        if isinstance(step, Perform) and step.exercise in before:
            assert later == step


def test_a_test_dose_of_every_shipped_routine_is_shorter_and_can_be_played():
    library = real_content()
    for each in library.routines.values():
        each = each if each.side else replace(each, side=Side.LEFT)
        found = restricted(each, Profile(), library.exercises, library.matrix)
        half = as_test_dose(found).routine
        seconds = script.write(half, script.Pacing()).seconds
        assert seconds <= script.write(found.routine, script.Pacing()).seconds
        moving = [s for s in each.steps if isinstance(s, Perform | Walk)]
        assert len(moving) == len([s for s in half.steps if isinstance(s, Perform | Walk)])
