"""Sources, facts, cards and wording: every file can be used, and every key leads somewhere."""

import pytest

from coach.guide import library
from coach.paths import content

GUIDE, PROBLEMS = library.load(content("routines"))


def folder_with(tmp_path, **texts):
    for name in library.FORMS:
        body = texts.get(name)
        original = content("routines") / f"{name}.yaml"
        (tmp_path / f"{name}.yaml").write_text(body or original.read_text("utf-8"), "utf-8")
    return tmp_path


def test_every_file_of_the_guide_can_be_used():
    assert [str(problem) for problem in PROBLEMS] == []
    assert len(GUIDE.sources) > 70
    assert {"stay_active", "magnesium", "muscle_relaxants", "during_a_cramp"} <= set(GUIDE.facts)
    assert {"emergency", "same_day", "soon", "limits", "draft"} <= set(GUIDE.cards)


def test_every_source_that_facts_and_cards_name_is_listed():
    named = {key for each in (*GUIDE.facts.values(), *GUIDE.cards.values()) for key in each.sources}
    assert named <= set(GUIDE.sources)


def test_both_sides_are_told_where_the_first_document_and_today_differ():
    differing = {name for name, fact in GUIDE.facts.items() if fact.differs}
    assert differing >= {"stay_active", "muscle_relaxants", "magnesium", "during_a_cramp"}


@pytest.mark.parametrize(
    "text", ["This HEALS you.", "worn out discs", "Take 5 mg now", "No pain, no gain!"]
)
def test_words_never_said_are_found_in_any_spelling(text):
    assert any(avoided.pattern.search(text) for avoided in GUIDE.wording.avoided)


@pytest.mark.parametrize("text", ["A healthy rock, not a lift.", "Sit on the salty beach."])
def test_words_that_only_look_alike_may_be_said(text):
    assert not any(avoided.pattern.search(text) for avoided in GUIDE.wording.avoided)


def test_a_bad_file_leaves_its_part_empty_and_says_where(tmp_path):
    bad = "schema: stretch-coach/facts/1\nid: facts\nrevision: 1\nfacts:\n  one: {titel: A}\n"
    guide, problems = library.load(folder_with(tmp_path, facts=bad))
    assert guide.facts == {}
    assert guide.cards
    assert {p.line for p in problems} == {5}


def test_a_missing_or_newer_file_is_told_and_never_an_exception(tmp_path):
    newer = "schema: stretch-coach/cards/9\nid: cards\nrevision: 1\ncards: {}\n"
    folder = folder_with(tmp_path, cards=newer)
    (folder / "sources.yaml").unlink()
    guide, problems = library.load(folder)
    assert guide.sources == {}
    assert guide.cards == {}
    assert len(problems) == 2
