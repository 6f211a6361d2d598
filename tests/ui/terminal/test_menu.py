"""The list of routines in a terminal: by cause, and for other causes the physician first."""

import io

import pytest

from coach.routine.model import Cause, Side
from coach.ui.terminal import menu
from coach.ui.terminal.ask import Asker, Unanswered


def choose(desk, typed):
    out = io.StringIO()
    return menu.choose(desk.library, Asker(io.StringIO(typed), out)), out.getvalue()


def offered(desk):
    return [routine for cause in menu.ORDER for routine in menu.of_cause(desk.library, cause)]


def test_every_routine_can_be_chosen_by_its_number(desk):
    assert {routine.id for routine in offered(desk)} == set(desk.library.routines)
    for number, routine in enumerate(offered(desk), start=1):
        chosen, printed = choose(desk, f"{number}\n1\n")
        assert chosen.id == routine.id
        assert f"{number:3}  {routine.title}\n" in printed


def test_the_causes_come_in_order_and_other_is_the_last(desk):
    _, printed = choose(desk, "\n")
    headings = "Nerve-type", "Muscle or ligament", "For a cramp of any kind", "Other cause"
    places = [printed.index(heading) for heading in headings]
    assert places == sorted(places)


def test_for_other_causes_there_is_only_the_companion_and_the_physician(desk):
    assert [r.id for r in menu.of_cause(desk.library, Cause.OTHER)] == ["rt_other_companion"]
    _, printed = choose(desk, "\n")
    assert "Please see a physician first." in printed[printed.index("Other cause") :]


def test_enter_leaves_and_a_wrong_number_is_asked_again(desk):
    assert choose(desk, "\n")[0] is None
    chosen, printed = choose(desk, "99\nx\n1\n1\n")
    assert chosen is not None
    assert printed.count("Please answer with the numbers above.") == 2


def test_a_routine_for_the_painful_side_asks_which_one(desk):
    number = 1 + [r.id for r in offered(desk)].index("rt_nerve_flexion_biased")
    chosen, _ = choose(desk, f"{number}\n2\n")
    assert (chosen.id, chosen.side) == ("rt_nerve_flexion_biased", Side.RIGHT)


def test_where_nobody_answers_nothing_is_chosen_for_them(desk):
    with pytest.raises(Unanswered):
        choose(desk, "")
