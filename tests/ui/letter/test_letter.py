"""The letter to a doctor: everything that was said, nothing of who said it, on two pages."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from coach.paths import content
from coach.routine.checkin.form import SCREENS
from coach.routine.checkin.model import Level
from coach.routine.checkin.reading import load
from coach.ui.handout.paper import Format
from coach.ui.letter.answers import in_words, sections
from coach.ui.letter.letter import CrampLine, Letter, document
from coach.ui.papers.document import Mark
from coach.ui.papers.pages import save
from coach.ui.papers.text import text
from coach.ui.wording import letter as words

CHECKIN = load(content("routines") / "checkin")
STORIES = json.loads(
    (Path(__file__).parents[2] / "triage" / "data" / "vignettes.json").read_text("utf-8")
)
NOON = datetime(2026, 10, 1, 12, tzinfo=UTC)
PAINS = tuple(Mark(NOON + timedelta(days=day), 8 - day // 10) for day in range(60))
CRAMPS = tuple(
    CrampLine(NOON + timedelta(days=day), NOON + timedelta(days=day, minutes=25), "left", 7, "work")
    for day in range(20)
)


def rows(said):
    return {asked: answer for page in sections(said, CHECKIN) for asked, answer in page.rows}


def whole(said, flags=()):
    return Letter(
        day=date(2026, 11, 26),
        level=Level.SAME_DAY,
        flags=flags,
        answers=sections(said, CHECKIN),
        pains=PAINS,
        cramps=CRAMPS,
        sessions=12,
        since=date(2026, 10, 1),
        medicines=("a water tablet",),
    )


def test_every_page_of_the_check_in_has_a_heading_or_is_left_out_on_purpose():
    assert set(SCREENS) == {*words.pages(), "gate", "record"}


def test_answers_stand_in_the_words_of_the_questions():
    said = rows({"radiates": "below_knee", "agg": ["bending", "sitting"], "pain_now": 6, "days": 3})
    assert said["What is the furthest point it reaches?"] == "below the knee"
    assert said["What makes it worse?"] == "sitting; bending forward"
    assert said["How strong is the pain now?"] == "6 of 10"
    assert said["How many days ago did it start this time?"] == "3"


def test_none_of_these_is_an_answer_and_no_answer_is_not_none():
    asked = CHECKIN.words()["ces"]
    assert in_words(asked, []) == "none of those offered"
    assert rows({})[asked.ask] == "not answered"
    assert rows({"gait": False})[CHECKIN.words()["gait"].ask] == "no"
    assert rows({"gait": True})[CHECKIN.words()["gait"].ask] == "yes"


def test_questions_without_an_answer_are_listed_only_where_safety_needs_them():
    asked = rows({})
    assert {question.ask for question in CHECKIN.questions if question.safety} == set(asked)


def test_it_tells_the_signs_the_cramps_the_sessions_and_what_to_ask():
    told = text(document(whole({"age": 64}, flags=("Fever, chills or night sweats",))))
    for part in (
        "Fever, chills or night sweats",
        "To speak to a doctor the same day.",
        "60 numbers, from 3 to 8. The last one is 3.",
        "Cramps (20)",
        "25 min | left | 7 of 10 | work",
        "Earlier ones, not listed: 12.",
        "12 guided sessions of rest or gentle exercise since 2026-10-01.",
        "a water tablet",
        "1. Could any of my conditions or medicines cause cramps?",
        "2. Do I need tests?",
        "3. Is exercise fine for me?",
        "This is not a diagnosis.",
        "How old are you? 64",
    ):
        assert part in told


def test_what_nobody_said_of_a_cramp_is_not_made_up():
    told = text(document(Letter(date(2026, 11, 26), Level.NONE, cramps=(CrampLine(NOON),))))
    assert "2026-10-01 12:00 | not ended | not said | not said | not said" in told


@pytest.mark.parametrize("level", Level)
def test_every_level_has_its_words(level):
    assert words.level(level) in text(document(Letter(date(2026, 11, 26), level)))


@pytest.mark.parametrize("story", STORIES[::6], ids=lambda story: story["id"])
@pytest.mark.parametrize("paper", Format)
def test_every_written_story_fits_two_pages(qapp, tmp_path, story, paper):
    labels = {flag.id: flag.label for flag in CHECKIN.flags}
    flags = tuple(labels[flag] for flag in story["expected"]["flags"])
    assert save(tmp_path / "a.pdf", document(whole(story["answers"], flags)), paper) <= 2
