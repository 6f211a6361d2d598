"""Every sentence of the content is short, plain and never frightens, promises or prescribes."""

import re
from collections.abc import Iterator

import pytest

from coach.routine.checkin.model import CheckIn
from coach.routine.library import Library
from coach.routine.model import Exercise, Routine

# Clinical content, section 9, the column "never say".
FORBIDDEN = [
    r"abnormal\w*",
    r"always do",
    r"cur(e|es|ed|ing)",
    r"damag\w*",
    r"danger\w*",
    r"degenerat\w*",
    r"diagnos\w*",
    r"fix(es|ed|ing)?",
    r"fractured?",
    r"heal(s|ed|ing)?",
    r"herniat\w*",
    r"magnesium",
    r"mg",
    r"millilit\w*",
    r"lit(re|er)s?",
    r"missed",
    r"muscle relaxants?",
    r"no pain,? no gain",
    r"normal\w*",
    r"nothing serious",
    r"out of place",
    r"pain (reliever|killer)s?",
    r"painkillers?",
    r"potassium",
    r"protect your (back|spine)",
    r"push through",
    r"realign\w*",
    r"ruptur\w*",
    r"salt",
    r"sciatica",
    r"slipped",
    r"supplements?",
    r"tablets?",
    r"torn",
    r"unstable",
    r"vitamins?",
    r"worn( out)?",
    r"you are safe",
]
NEVER = re.compile(rf"\b({'|'.join(FORBIDDEN)})\b", re.IGNORECASE)
LONGEST = 25


def texts(exercise: Exercise) -> Iterator[str]:
    yield exercise.title
    yield exercise.feel
    yield exercise.cue
    yield from exercise.steps
    yield from exercise.errors
    yield from exercise.synonyms
    yield from (precaution.note for precaution in exercise.precautions)


def routine_texts(routine: Routine) -> Iterator[str]:
    yield routine.title
    yield routine.summary
    yield from (getattr(step, "say", "") for step in routine.steps)


def checkin_texts(checkin: CheckIn) -> Iterator[tuple[str, str]]:
    """What the check-in says of the person; what it asks must name illnesses."""
    for flag in checkin.flags:
        yield flag.id, flag.say
    for row in checkin.evidence:
        yield row.code, row.say
    for line in checkin.reasons:
        yield line.code, line.say
    for question in checkin.questions:
        yield question.name, question.why


@pytest.fixture(scope="module")
def every_text(library: Library) -> list[tuple[str, str]]:
    exercises = [(e.id, text) for e in library.exercises.values() for text in texts(e)]
    routines = [(r.id, text) for r in library.routines.values() for text in routine_texts(r)]
    checkin = list(checkin_texts(library.checkin()))
    return [(where, text) for where, text in exercises + routines + checkin if text]


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def test_no_text_says_what_is_never_said(every_text: list[tuple[str, str]]) -> None:
    assert [(where, text) for where, text in every_text if NEVER.search(text)] == []


def test_the_list_of_words_never_said_finds_them() -> None:
    for said in ("This will cure you", "Worn out discs", "Take 5 mg", "It HEALS the disc"):
        assert NEVER.search(said)
    assert not NEVER.search("Slide one heel away. A healthy rock, not a lift.")


def test_every_sentence_has_25_words_at_most(every_text: list[tuple[str, str]]) -> None:
    long = [
        (where, sentence)
        for where, text in every_text
        for sentence in sentences(text)
        if len(sentence.split()) > LONGEST
    ]
    assert long == []


def test_what_is_said_on_the_phone_uses_no_word_that_frightens_or_names_a_cause(
    library: Library,
) -> None:
    for flag in library.checkin().flags:
        assert not NEVER.search(flag.phone), flag.id


def test_every_text_begins_like_a_sentence_and_has_no_stray_space(
    every_text: list[tuple[str, str]], library: Library
) -> None:
    synonyms = {text for e in library.exercises.values() for text in e.synonyms}
    for where, text in every_text:
        assert text == " ".join(text.split()), where
        assert text in synonyms or text[0].isupper() or text[0].isdigit(), (where, text)


def test_steps_feelings_and_notes_end_with_a_full_stop(library: Library) -> None:
    for exercise in library.exercises.values():
        notes = [precaution.note for precaution in exercise.precautions if precaution.note]
        for text in (*exercise.steps, exercise.feel, exercise.cue, *notes):
            assert text.endswith("."), (exercise.id, text)


def test_an_exercise_is_told_in_three_to_five_steps(library: Library) -> None:
    for exercise in library.exercises.values():
        assert 3 <= len(exercise.steps) <= 5, exercise.id
        assert exercise.errors
        assert exercise.feel


def test_the_line_spoken_during_an_exercise_has_nine_words_at_most(library: Library) -> None:
    for exercise in library.exercises.values():
        assert 1 <= len(exercise.cue.split()) <= 9, exercise.id


def test_an_exercise_says_painful_side_or_one_side_never_left_or_right(library: Library) -> None:
    for exercise in library.exercises.values():
        for text in (*exercise.steps, exercise.feel, exercise.cue, *exercise.errors):
            without_angle = text.replace("right angle", "")
            assert not re.search(r"\b(left|right)\b", without_angle), (exercise.id, text)
    for routine in library.routines.values():
        for step in routine.steps:
            assert not re.search(r"\b(left|right)\b", getattr(step, "say", "")), routine.id
