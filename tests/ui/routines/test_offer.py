from dataclasses import replace

import pytest

from coach.routine.model import Cause, Kind, Side
from coach.session import script as scripts
from coach.ui.routines.details import reasons
from coach.ui.routines.offer import offer_of, offers, picture, position
from coach.ui.routines.rows import minutes, rows
from tests.fakes.content import real_content


@pytest.fixture(scope="module")
def library():
    return real_content()


def titles(library, cause):
    return [offer.title for offer in offers(library, cause)]


def test_left_and_right_of_one_file_are_one_card_without_the_side_in_its_name(library):
    (pair,) = [one for one in offers(library, Cause.INJURY) if "rt_release_left" in _ids(one)]
    assert _ids(pair) == ["rt_release_left", "rt_release_right"]
    assert pair.title == "First release after the cramp"
    assert pair.sided


def test_a_routine_that_speaks_of_the_painful_side_can_be_had_for_either(library):
    (neutral,) = [one for one in offers(library, Cause.NERVE) if "rt_nerve_neutral" in _ids(one)]
    assert set(neutral.routines) == {Side.LEFT, Side.RIGHT}
    for side, routine in neutral.routines.items():
        assert routine.side is side
        assert scripts.write(routine).seconds > 0


def test_other_causes_are_offered_their_companion_and_nothing_else(library):
    found = offers(library, Cause.OTHER)
    assert [_ids(one) for one in found] == [["rt_other_companion"]]


def test_no_stretch_reaches_somebody_whose_cause_is_another_one(library):
    for offer in offers(library, Cause.OTHER):
        for routine in offer.routines.values():
            kinds = {exercise.kind for exercise in routine.exercises.values()}
            assert Kind.STRETCH not in kinds


def test_a_cause_is_offered_its_own_routines_first_and_then_those_for_any(library):
    causes = [one.first.cause for one in offers(library, Cause.NERVE)]
    assert causes == sorted(causes, key=lambda cause: cause is Cause.ANY)
    assert set(causes) == {Cause.NERVE, Cause.ANY}


def test_before_a_cause_is_chosen_only_what_suits_any_is_offered(library):
    assert {one.first.cause for one in offers(library, None)} == {Cause.ANY}


def test_every_routine_of_the_library_is_on_some_card(library):
    shown = {
        name
        for cause in (Cause.NERVE, Cause.INJURY, Cause.OTHER)
        for offer in offers(library, cause)
        for name in _ids(offer)
    }
    assert shown == set(library.routines)


def test_the_picture_of_a_set_is_of_a_stretch_on_its_side(library):
    offer = offer_of(library.routines["rt_release_left"])
    motion, side = picture(offer, offer.first)
    assert motion is offer.first.exercises["ql_standing"].motion
    assert side is Side.LEFT


def test_the_picture_of_what_is_done_during_a_cramp_is_of_its_rest(library):
    assert offer_of(library.routines["rt_ease_left"]).exercise == "ease_sidelying"
    assert offer_of(library.routines["rt_other_companion"]).exercise == "ease_90_90"


def test_cards_beside_one_another_bear_different_pictures(library):
    for cause in (None, Cause.NERVE, Cause.INJURY):
        pictures = [offer.exercise for offer in offers(library, cause)]
        assert len(set(pictures)) == len(pictures)


def test_the_position_is_the_one_most_exercises_are_done_in(library):
    assert position(library.routines["rt_release_left"]) == "hook-lying"


def test_the_rows_tell_exercise_side_and_dose(library):
    routine = library.routines["rt_release_left"]
    told = {row.title: row.dose for row in rows(routine, scripts.write(routine))}
    title = routine.exercises["ql_standing"].title
    assert told[f"{title}, LEFT"] == "2 \u00d7 15 s"
    assert told[routine.exercises["pelvic_tilt"].title] == "8 times"
    assert told[routine.exercises["heel_slide"].title] == "6 times each side"


def test_the_right_form_differs_from_the_left_only_in_its_side(library):
    told = [
        [(row.title.replace(word, "SIDE"), row.dose) for row in rows(one, scripts.write(one))]
        for one, word in (
            (library.routines["rt_release_left"], "LEFT"),
            (library.routines["rt_release_right"], "RIGHT"),
        )
    ]
    assert told[0] == told[1]


def test_questions_and_information_are_no_exercises(library):
    routine = library.routines["rt_other_companion"]
    assert len(rows(routine, scripts.write(routine))) == 4


def test_minutes_are_those_of_the_timeline(library):
    routine = library.routines["rt_release_left"]
    script = scripts.write(routine)
    assert minutes(script) == round(script.seconds / 60)


def test_the_reasons_not_to_name_the_limit_the_cramp_the_signs_and_a_fall(library):
    told = reasons(library.routines["rt_release_left"])
    assert told[0] == "while pain is above 4"
    assert any("cramps" in one for one in told)
    assert any("numbness between the legs" in one for one in told)
    assert any("fall" in one for one in told)


def test_a_routine_of_a_file_without_a_side_is_offered_for_both_if_it_needs_one(library):
    assert offer_of(library.routines["rt_nerve_neutral"]).sided
    assert not offer_of(library.routines["rt_injury_p1"]).sided


def _ids(offer):
    return list(dict.fromkeys(routine.id for routine in offer.routines.values()))


def test_walks_with_pauses_are_one_row_and_rests_none(library):
    routine = library.routines["rt_nerve_flexion_biased"]
    told = rows(routine, scripts.write(replace(routine, side=Side.LEFT)))
    walking = routine.exercises["walking_intervals"].title
    assert (told[-1].title, told[-1].dose) == (walking, "4 \u00d7 2 min")
    assert [row.title for row in told].count(walking) == 1
    assert "Rest" not in [row.title for row in told]


def test_the_routines_of_a_cause_come_by_gate_and_length_and_then_those_for_any(library):
    shown = [one.first for one in offers(library, Cause.INJURY)]
    assert [one.id for one in shown[:2]] == ["rt_release_left", "rt_release_centre"]
    own = [one for one in shown if one.cause is Cause.INJURY]
    assert all(one.cause is Cause.ANY for one in shown[len(own) :])
    for cause in (Cause.INJURY, Cause.NERVE):
        mine = [one.first for one in offers(library, cause) if one.first.cause is cause]
        order = [(one.gate.rank, minutes(scripts.write(one))) for one in mine]
        assert order == sorted(order)
