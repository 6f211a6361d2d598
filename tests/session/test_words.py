"""What the voice says and the captions show."""

from coach.routine.model import (
    Breathe,
    CheckIn,
    ContractRelax,
    Kind,
    Rest,
    Side,
    SideRule,
    Tell,
    Walk,
)
from coach.session.step import StepKind
from coach.ui.wording import player
from coach.ui.wording.session import (
    caption,
    estimate_seconds,
    side_word,
    spoken,
    spoken_number,
)
from tests.session.builders import exercise, perform, script

TITLES = {"knee": "Single knee to chest", "bridge": "Bridge", "strap": "Hamstring with a strap"}
CUE = "Let the shoulders be heavy."


def speech(written):
    """What is said, with silence left out."""
    said = (spoken(written, index, TITLES) for index in range(len(written.steps)))
    return [text for text in said if text is not None]


END = "That was the last one. Take your time to get up."


def test_an_exercise_is_announced_held_changed_and_counted_out():
    knee = exercise("knee", cue=CUE)
    step = perform("knee", side=SideRule.BOTH, repetitions=3, hold=20, move=4, rest=5)
    assert speech(script(step, exercises=(knee,))) == [
        "Single knee to chest. LEFT side.",
        f"Hold. {CUE}",
        "Last one.",
        "Change to the RIGHT side.",
        f"Hold. {CUE}",
        "Last one.",
        END,
    ]


def test_a_single_repetition_is_not_called_the_last_one():
    assert speech(script(perform("bridge", repetitions=1))) == ["Bridge.", "Hold.", END]


def test_without_a_hold_the_cue_comes_with_the_movement():
    bridge = exercise("bridge", cue="Lift slowly.")
    step = perform("bridge", repetitions=3, hold=0, move=6)
    spoken_words = speech(script(step, exercises=(bridge,)))
    assert spoken_words == ["Bridge.", "Lift slowly.", "Last one.", END]


def test_the_second_set_is_held_in_silence():
    step = perform("bridge", repetitions=2, sets=2, rest_between_sets=30)
    assert speech(script(step)) == ["Bridge.", "Hold.", "Last one.", "Rest.", "Last one.", END]


def test_a_rest_says_what_comes_after_it():
    step = perform("knee", side=SideRule.RIGHT, repetitions=1)
    assert speech(script(Rest(20), step))[0] == "Rest. Next: Single knee to chest. RIGHT side."
    assert speech(script(Rest(20), CheckIn(20)))[0] == "Rest."


def test_a_rest_with_words_of_its_own_says_those():
    assert speech(script(Rest(20, say="Drink if you like.")))[0] == "Drink if you like."


def test_taking_turns_says_the_side_every_time():
    step = perform("knee", side=SideRule.ALTERNATE, repetitions=3, hold=0, move=4)
    assert speech(script(step))[:5] == [
        "Single knee to chest. LEFT side.",
        "Begin.",
        "RIGHT side.",
        "LEFT side.",
        "RIGHT side.",
    ]


def test_breathing_is_started_and_left_in_peace():
    assert speech(script(Breathe(4, 6, 6))) == [
        "Slow breathing.",
        "Breathe in, and slowly out.",
        "Last one.",
        END,
    ]


def test_contract_relax_is_led_through_every_phase():
    step = ContractRelax("strap", 6, 4, 20, 2, side=SideRule.LEFT)
    phases = ["Press gently.", "Let go.", "Hold."]
    assert speech(script(step)) == [
        "Hamstring with a strap. LEFT side.",
        *phases,
        *phases,
        END,
    ]


def test_walking_asking_and_telling_have_their_words():
    assert speech(script(CheckIn(30), Tell("Drink as usual.", 5), Walk(60, say="Swing."))) == [
        "How strong is the pain now, from 0 to 10?",
        "Drink as usual.",
        "Easy walking.",
        "Walk at an easy pace. Swing.",
        END,
    ]


def test_breathing_right_after_a_sided_exercise_does_not_speak_of_sides():
    step = perform("knee", side=SideRule.RIGHT, repetitions=1)
    assert "Breathe in, and slowly out." in speech(script(step, Breathe(4, 6, 2, ready=0)))


def test_every_step_has_a_caption():
    written = script(
        CheckIn(30),
        perform("knee", side=SideRule.BOTH, sets=2, repetitions=2, rest=5),
        Rest(20),
        ContractRelax("strap", 6, 4, 20, 2, side=SideRule.LEFT),
        Breathe(4, 6, 2),
        Walk(60),
        Tell("Drink as usual.", 5),
    )
    assert {step.kind for step in written.steps} == set(StepKind)
    assert all(caption(written, index, TITLES) for index in range(len(written.steps)))


def test_a_caption_is_the_routines_own_words_but_how_to_press_is_always_told():
    strap = exercise("strap", kind=Kind.STRETCH, cue=CUE)
    step = ContractRelax("strap", 6, 4, 20, 1, side=SideRule.LEFT, ready=0)
    written = script(step, exercises=(strap,))
    shown = [caption(written, index, TITLES) for index in range(3)]
    assert shown == ["Press gently; nothing should hurt.", "Let go and breathe out.", CUE]


def test_every_kind_has_a_word():
    assert all(player.kind_word(kind) for kind in StepKind)


def test_sides_and_numbers_are_said_in_words():
    assert [side_word(side) for side in (Side.LEFT, Side.RIGHT, None)] == ["LEFT", "RIGHT", ""]
    assert [spoken_number(n) for n in (3, 2, 1, 12)] == ["Three", "Two", "One", "12"]


def test_speech_takes_about_as_long_as_speech_does():
    assert estimate_seconds("") == 0
    assert 1.5 < estimate_seconds(CUE) < 2.5
