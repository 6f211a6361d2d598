"""What a report comes to is counted with its denominators, and what is not known stays so."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.sharing import report_form as form
from coach.sharing import report_sums as sums
from tests.sharing.reports import FIRST, NOW, at, day, empty, exercise, felt, report, session


def test_each_side_of_an_exercise_is_counted_by_itself():
    left, right = sums.exercise_sums(report())
    assert (left.side, left.times, left.whole, left.done_repetitions) == ("left", 24, 24, 120)
    assert (right.side, right.planned_repetitions, right.sets, right.hold) == ("right", 120, 1, 20)


def test_what_was_left_out_because_it_hurt_is_not_called_done():
    one = session(FIRST, exercise("left", 0, skipped="hurts"), exercise("right", 3))
    left, right = sums.exercise_sums(report(sessions=[one]))
    assert (left.whole, left.skipped, left.hurt) == (0, 1, 1)
    assert (right.whole, right.skipped) == (0, 0)


def test_a_rest_between_exercises_is_no_exercise():
    rest = exercise().model_copy(update={"exercise": None})
    assert sums.exercise_sums(report(sessions=[session(FIRST, rest)])) == ()


def test_times_that_can_still_come_are_not_part_of_the_denominator():
    days = [day(FIRST), day(FIRST + timedelta(days=1), planned=2, done=1, open=1)]
    found = sums.adherence(report(days=days))
    assert (found.done, found.over, found.open) == (2, 2, 1)


def test_a_day_without_a_schedule_and_without_a_session_is_unknown_not_missed():
    days = [
        day(FIRST, planned=0, done=0, scheduled=False),
        day(FIRST, planned=0, done=0, scheduled=False, sessions=1),
        day(FIRST, planned=0, done=0),
    ]
    found = sums.adherence(report(days=days))
    assert (found.unknown, found.unplanned, found.over) == (1, 1, 0)


def test_the_change_of_pain_is_that_of_the_seven_day_mean():
    found = sums.change(report())
    assert (round(found.start, 1), round(found.latest, 1)) == (7.0, 4.9)
    assert found.important


def test_with_too_few_numbers_no_change_is_told():
    assert sums.change(report(pain=[felt(FIRST, 8), felt(FIRST + timedelta(days=2), 1)])) is None
    assert sums.change(empty()) is None


def test_cramps_are_counted_in_both_halves():
    assert sums.cramps_by_half(report()) == (2, 1)
    assert sums.cramps_by_half(empty()) == (0, 0)


def test_activities_have_a_mean_for_every_day_they_were_rated():
    parts = [
        form.ActivityPart(when=at(FIRST), activity=name, score=score)
        for name, score in (("Stairs", 3), ("Socks", 6))
    ]
    later = form.ActivityPart(when=NOW, activity="Stairs", score=8)
    assert sums.activity_means([later, *parts]) == ((FIRST, 4.5), (NOW.date(), 8.0))


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 4), st.integers(0, 4), st.integers(0, 4))))
def test_never_is_more_done_than_was_due(rows):
    days = [
        day(FIRST, planned=planned + done + still, done=done, open=still, scheduled=scheduled)
        for scheduled, planned, done, still in rows
    ]
    found = sums.adherence(report(days=days))
    assert 0 <= found.done <= found.over


def decided(day, decision="stay", rule="exit P1", phase="1 Calm"):
    return form.DecisionPart(
        when=at(day), plan="p", revision=1, phase=phase, decision=decision, rule=rule, figures={}
    )


def test_what_a_plan_decides_again_the_next_day_is_told_once():
    days = [FIRST + timedelta(days=number) for number in range(6)]
    runs = sums.decision_runs(
        [
            decided(days[0]),
            decided(days[1]),
            decided(days[2], "move_on"),
            decided(days[3]),
            decided(days[5]),
        ]
    )
    assert [(one.first, one.last, one.last_of.decision) for one in runs] == [
        (days[0], days[1], "stay"),
        (days[2], days[2], "move_on"),
        (days[3], days[3], "stay"),
        (days[5], days[5], "stay"),
    ]
