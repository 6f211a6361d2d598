"""`coach check` as a colleague: what it notices beyond the form of a file."""

import pytest

from coach.guide import library as guides
from coach.judging import judge
from coach.paths import content
from coach.problem import Level
from tests.fakes.content import real_content

LIBRARY = real_content()
GUIDE, _ = guides.load(content("routines"))

HEAD = """schema: stretch-coach/routine/1
id: mine
revision: 1
language: en
title: {title}
for: {{cause: any}}
gate: subsided
{more}
steps:
"""
TILT = "  - {exercise: pelvic_tilt, repetitions: 8}\n"


def judged(tmp_path, steps=TILT, *, title="Mine", more="pain_limit: 4"):
    path = tmp_path / "mine.yaml"
    path.write_text(HEAD.format(title=title, more=more) + steps, "utf-8")
    return judge.problems([path], LIBRARY, GUIDE)


def told(problems):
    return [(p.line, p.level, p.what) for p in problems]


def test_a_plain_routine_has_nothing_against_it(tmp_path):
    assert judged(tmp_path) == []


def test_a_word_that_frightens_is_told_with_what_to_say_instead(tmp_path):
    steps = "  - {exercise: pelvic_tilt, say: This heals damaged discs.}\n"
    found = judged(tmp_path, steps)
    assert [(p.line, p.level) for p in found] == [(10, Level.WARNING)] * 2
    assert any("`damaged`" in p.what for p in found)
    assert all(p.remedy for p in found)


def test_a_sentence_too_long_to_follow_is_told_and_two_short_ones_are_not(tmp_path):
    words = "slowly " * 26
    assert "28 words" in judged(tmp_path, title=f"Go {words}now")[0].what
    half = "Go " + "slowly " * 12
    assert judged(tmp_path, title=f"{half}now. {half}now.") == []


def test_a_text_that_lacks_a_language_of_the_others_is_told(tmp_path):
    steps = "  - {exercise: pelvic_tilt, say: {en: Rock., de: Wippen.}}\n  - {tell: Rest now.}\n"
    found = judged(tmp_path, steps, title="{en: Mine, de: Meins}")
    assert [(p.line, "`de`" in p.what) for p in found] == [(11, True)]


def test_an_unknown_source_is_told_with_the_nearest(tmp_path):
    found = judged(tmp_path, more="sources: [GARBR]")
    assert told(found)[0][1] is Level.WARNING
    assert "`GARBER`" in found[0].remedy


def test_a_routine_made_for_people_to_whom_an_exercise_is_forbidden_is_an_error(tmp_path):
    steps = "  - {exercise: seated_flexion}\n"
    found = judged(tmp_path, steps, more="avoid_for: [osteoporosis]")
    assert [(p.line, p.column, p.level) for p in found] == [(10, 16, Level.ERROR)]


def test_what_the_general_rules_forbid_counts_too(tmp_path):
    steps = "  - {exercise: knee_to_chest_double}\n"
    own = LIBRARY.exercises["knee_to_chest_double"].precautions
    assert not any(each.when == "vertebral_fracture_recent" for each in own)
    found = judged(tmp_path, steps, more="avoid_for: [vertebral_fracture_recent]")
    assert [p.level for p in found] == [Level.ERROR]


def test_more_of_an_exercise_than_its_daily_most_is_told(tmp_path):
    steps = "  - {exercise: bird_dog, side: both, sets: 3, repetitions: 8, hold: 5 s}\n"
    assert judged(tmp_path, steps, more="frequency: {per_day: 1}") == []
    found = judged(tmp_path, steps, more="frequency: {per_day: 3}")
    assert [p.level for p in found] == [Level.WARNING]
    assert "72 repetitions" in found[0].what


@pytest.mark.parametrize(("said", "problems"), [("1 min", 0), ("10 minutes", 1)])
def test_a_title_that_names_another_time_than_the_steps_take_is_told(tmp_path, said, problems):
    steps = "  - {exercise: pelvic_tilt, repetitions: 8, hold: 2 s, move: 4 s}\n"
    assert len(judged(tmp_path, steps, title=f"Rock for {said}")) == problems


def test_few_repetitions_three_times_a_day_and_many_short_holds_are_a_usual_dose(tmp_path):
    often = "  - {exercise: pelvic_tilt, repetitions: 5}\n"
    assert judged(tmp_path, often, more="frequency: {per_day: 3}") == []
    assert len(judged(tmp_path, often)) == 1
    short = "  - {exercise: hamstring_strap, side: both, repetitions: 5, hold: 10 s}\n"
    assert judged(tmp_path, short) == []
    long = "  - {exercise: hamstring_strap, side: both, repetitions: 9, hold: 30 s}\n"
    assert any("outside the usual dose" in p.what for p in judged(tmp_path, long))


EXERCISE = (content("routines") / "exercises" / "seated_flexion.yaml").read_text("utf-8")


def test_an_alternative_that_is_forbidden_for_the_same_reason_is_an_error(tmp_path):
    path = tmp_path / "bend.yaml"
    text = EXERCISE.replace("id: seated_flexion", "id: bend")
    start, end = text.index("avoid:"), text.index("dose:")
    avoid = "avoid:\n  - {when: osteoporosis, action: avoid, instead: seated_flexion}\n"
    path.write_text(text[:start] + avoid + text[end:], "utf-8")
    found = judge.problems([path], LIBRARY, GUIDE)
    assert [p.level for p in found] == [Level.ERROR]
    assert "`seated_flexion`" in found[0].what


@pytest.mark.parametrize(
    ("progression", "step", "told_of"),
    [
        ("{repetitions: 1, every: [2, 4]}", "repetitions: 12", "`12` at most"),
        ("{repetitions: [3, 4], every: 7}", "repetitions: 10", "`12` at most"),
        ("{hold: 5 s, every: 3}", "hold: 2 s", "`5 s` at most"),
    ],
)
def test_a_dose_that_would_grow_beyond_what_the_exercise_allows_is_told(
    tmp_path, progression, step, told_of
):
    steps = (
        f"  - {{exercise: pelvic_tilt, repetitions: 8}}\n  - {{exercise: pelvic_tilt, {step}}}\n"
    )
    found = judged(tmp_path, steps, more=f"progression: {progression}")
    assert found
    assert {p.level for p in found} == {Level.WARNING}
    assert any(told_of in p.what and p.line == 11 for p in found)
    assert all(p.remedy for p in found)


def test_a_dose_that_has_room_to_grow_is_not_told(tmp_path):
    steps = "  - {exercise: pelvic_tilt, repetitions: 11}\n"
    assert judged(tmp_path, steps, more="progression: {repetitions: [1, 2], every: 2}") == []


@pytest.mark.parametrize(
    ("progression", "what"),
    [
        ("{every: 2}", "either repetitions or time"),
        ("{repetitions: 1, hold: 5 s, every: 2}", "either repetitions or time"),
        ("{repetitions: 1, every: 1}", "2"),
        ("{repetitions: 9, every: 2}", "5"),
        ("{repetitions: 1}", "every"),
        ("{repetitons: 1, every: 2}", "repetitons"),
    ],
)
def test_a_progression_that_cannot_be_meant_is_refused_with_its_line_and_remedy(
    tmp_path, progression, what
):
    found = judged(tmp_path, more=f"progression: {progression}")
    assert {(p.line, p.level) for p in found} == {(8, Level.ERROR)}
    assert any(what in p.what + p.remedy for p in found)
    assert all(p.remedy for p in found)
