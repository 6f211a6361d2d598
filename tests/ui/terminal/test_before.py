"""The questions before a session in a terminal, and what no answer means."""

import io

import pytest

from coach.routine.model import Cause, Gate, Perform, Routine
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit, Reason, Refusal
from coach.triage.safety import ShortCheck, Sign
from coach.ui.terminal.ask import Asker, Unanswered
from coach.ui.terminal.before import Options, answers_from, ask, leave, refusal_lines
from coach.ui.wording import before, help_now

CALM = Options(pain=2, earlier_pain=3, nothing_new=True, settled=True)


def asker(*answers):
    return Asker(io.StringIO("".join(f"{answer}\n" for answer in answers)), io.StringIO())


def with_options(desk, routine, options):
    return leave(desk, routine, *answers_from(options))


@pytest.fixture
def rest(desk):
    """Nothing but lying at ease."""
    ease = desk.library.exercises["ease_90_90"]
    lie = Perform("ease_90_90", hold=600.0)
    return desk.add_routine(
        Routine(
            id="rt_rest",
            revision=1,
            title="Rest",
            cause=Cause.ANY,
            gate=Gate.ANY,
            steps=(lie,),
            exercises={"ease_90_90": ease},
        )
    )


def test_calm_answers_open_a_stretch(desk, routine):
    answers = ask(routine, desk, asker("0", "2", "3", "n", "y", "y", "n"))
    assert answers == (
        ShortCheck(answered=True),
        GateAnswers(2, 3, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True),
    )
    assert isinstance(leave(desk, routine, *answers), Permit)


def test_an_earlier_reading_is_not_asked_for_again(desk, routine):
    desk.said_pain(3, minutes_ago=30)
    _, answers = ask(routine, desk, asker("0", "2", "n", "y", "y", "n"))
    assert answers.pain_earlier == 3


def test_a_routine_of_rest_asks_for_signs_and_pain_only(desk, rest):
    assert ask(rest, desk, asker("0", "8")) == (ShortCheck(answered=True), GateAnswers(8))


def test_nonsense_is_asked_again(desk, rest):
    questions = asker("", "6", "0 1", "x", "0", "eleven", "11", "", "8")
    assert ask(rest, desk, questions) == (ShortCheck(answered=True), GateAnswers(8))


def test_a_warning_sign_ends_the_questions_and_locks_everything(desk, routine, rest):
    answers = ask(routine, desk, asker("1, 5"))
    refusal = leave(desk, routine, *answers)
    assert refusal == Refusal(Reason.LOCKED, (Sign.SADDLE, Sign.FEVER))
    assert desk.safety().locked
    assert with_options(desk, rest, CALM).reason is Reason.LOCKED


def test_an_input_that_ends_is_no_answer(desk, routine):
    with pytest.raises(Unanswered):
        ask(routine, desk, asker("0"))


def test_options_that_say_it_all_open_a_stretch(desk, routine):
    assert isinstance(with_options(desk, routine, CALM), Permit)


def test_without_any_option_only_rest_opens(desk, routine, rest):
    assert isinstance(with_options(desk, rest, Options()), Permit)
    assert with_options(desk, routine, Options()) == Refusal(Reason.UNANSWERED)


@pytest.mark.parametrize(
    "options",
    [
        Options(pain=2, earlier_pain=3, nothing_new=True),
        Options(pain=2, settled=True, nothing_new=True),
        Options(earlier_pain=3, settled=True, nothing_new=True),
        Options(pain=2, earlier_pain=3, settled=True),
    ],
)
def test_one_answer_missing_keeps_a_stretch_closed_and_the_options_are_named(
    desk, routine, options
):
    refusal = with_options(desk, routine, options)
    told = " ".join(refusal_lines(refusal, scripted=True))
    for option in ("--nothing-new", "--pain", "--earlier-pain", "--settled"):
        assert option in told


def test_a_person_who_was_asked_is_not_told_of_options(desk, routine):
    refusal = with_options(desk, routine, Options(pain=6, nothing_new=True))
    told = refusal_lines(refusal)
    assert "--settled" not in " ".join(told)
    assert "Check again in 15 minutes." in told


def test_a_number_that_opened_nothing_is_the_earlier_one_next_time(desk, routine):
    with_options(desk, routine, Options(pain=3, nothing_new=True, settled=True))
    desk.clock.pass_(600.0)
    assert desk.earlier_reading().pain == 3


def test_no_answer_is_not_kept_as_a_clear_check(desk, rest):
    with_options(desk, rest, Options())
    assert ("check", ShortCheck(answered=False)) not in desk.calls


def test_the_card_of_an_emergency_and_the_one_for_today_differ():
    emergency = refusal_lines(Refusal(Reason.LOCKED, (Sign.SADDLE,)))
    today = refusal_lines(Refusal(Reason.LOCKED, (Sign.FEVER,)))
    assert emergency[0] == f"{help_now.emergency_title()}."
    assert today[0] == f"{help_now.same_day_title()}."
    assert f"  {before.sign_reason(Sign.SADDLE)}" in emergency


def test_a_locked_person_who_was_not_examined_is_told_what_to_do(desk, rest):
    desk.note_check(ShortCheck(answered=True, signs=frozenset({Sign.FEVER})))
    decision = leave(desk, rest, *ask(rest, desk, asker("n")))
    assert decision == Refusal(Reason.LOCKED, (Sign.FEVER,))


def test_after_an_examination_the_questions_come_again_and_decide(desk, rest):
    desk.note_check(ShortCheck(answered=True, signs=frozenset({Sign.FEVER})))
    examined = ("y", "", "My physician, on Monday")
    assert isinstance(leave(desk, rest, *ask(rest, desk, asker(*examined, "5"))), Refusal)
    assert desk.safety().locked
    assert isinstance(leave(desk, rest, *ask(rest, desk, asker(*examined, "0", "2"))), Permit)
    assert not desk.safety().locked


def test_where_another_routine_comes_first_its_command_is_told():
    told = refusal_lines(Refusal(Reason.FIRST_GENTLY, instead="rt_release_left"))
    assert told[-1] == "Play it with “coach play rt_release_left”."
    assert not any("coach play" in line for line in refusal_lines(Refusal(Reason.FIRST_GENTLY)))
