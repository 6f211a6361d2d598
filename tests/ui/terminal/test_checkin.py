"""The check-in in a terminal: the same questions as in the window, and nothing taken for no."""

from io import StringIO

import pytest

from coach.routine.checkin.model import Level
from coach.ui.terminal.ask import Asker, Unanswered
from coach.ui.terminal.checkin import ask
from tests.screening.person import Person, real_rules, somebody

STIFF = """
1
2
3
3
0
1
1
3
10
6
n
1
0
3
1
0
n
1
n
3
0
1
45
0
0
0
"""
"""Low back, in the middle, pain 3 (worst 3), no sign in a leg, slowly, ten days, sitting long."""


@pytest.fixture
def person():
    with somebody() as person:
        yield person


def asked(person: Person, lines: str) -> tuple[dict[str, object], str]:
    out = StringIO()
    return ask(person.checkins, Asker(StringIO(lines.lstrip()), out)), out.getvalue()


def test_every_safety_question_is_asked_and_the_answers_open_what_they_should(person) -> None:
    said, _ = asked(person, STIFF)
    safety = {question.name for question in real_rules().questions if question.safety}
    assert safety <= set(said)
    found = person.checkins.check_in(said).now
    assert found.level is Level.NONE
    assert found.to_ask_again == ()


def test_questions_about_the_leg_come_only_where_something_reaches_it(person) -> None:
    said, told = asked(person, STIFF)
    assert (said["leg_course"], said["spreading"]) == ("none", False)
    assert real_rules().words()["leg_course"].ask not in told


def test_an_emergency_ends_the_questions_at_once(person) -> None:
    upto_ces = STIFF.strip().split("\n")[:15]
    said, _ = asked(person, "\n".join([*upto_ces, "1", ""]))
    assert said["ces"] == ["saddle"]
    assert "gait" not in said
    assert person.checkins.check_in(said).now.level is Level.EMERGENCY


def test_there_is_no_way_past_a_question(person) -> None:
    said, told = asked(person, STIFF.lstrip().replace("1\n2\n", "1\n\n2\n", 1))
    assert "This one is needed" in told
    assert said["loc"] == "centre"
    with pytest.raises(Unanswered):
        asked(person, "1")


def test_facts_of_last_time_need_one_word_each(person) -> None:
    person.checks_in(age=45)
    lines = STIFF.strip().split("\n")
    confirmed = [*lines[:-4], "y", "y", "y", "y", ""]
    said, told = asked(person, "\n".join(confirmed))
    assert said["age"] == 45
    assert "Last time: 45" in told
