"""Which page comes when, and what all of them come to as one record."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.expression.vocabulary import Kind
from coach.routine.checkin.reading import load
from coach.ui.checkin import order
from coach.ui.checkin.joining import SoFar
from coach.ui.checkin.order import FIELDS, SYS_PAGES, Page, Section

QUESTIONS = {q.name: q for q in load(Path(__file__).parents[3] / "routines/checkin").questions}
NOT_ASKED_HERE = {
    "pain_prev",  # is read from the history
    "clinician_ok",  # and these from records
    "green_plus",
    "spasm_now",  # the gate asks before every session
    "lie_ok",
    "rock_ok",
    "leg_worse",
}


def answer(name):
    if name not in QUESTIONS:
        return st.booleans()
    variable = QUESTIONS[name].variable
    match variable.kind:
        case Kind.NUMBER:
            return st.integers(int(variable.low), int(min(variable.high, 400)))
        case Kind.TRUTH:
            return st.booleans()
        case Kind.WORD:
            return st.sampled_from(variable.values)
        case _:
            return st.lists(st.sampled_from(variable.values), unique=True, max_size=3)


def page_said(page):
    extra = {"places": st.just(["thigh.left"])} if page is Page.WHERE else {}
    own = {name: answer(name) for name in FIELDS[page]}
    return st.fixed_dictionaries({}, optional={**own, **extra})


SO_FAR = st.fixed_dictionaries({}, optional={page: page_said(page) for page in Page}).map(SoFar)
NOTHING_IN_THE_LEG = {"sens": [], "radiates": "none", "leg_side": "none"}


def so_far(**pages):
    return SoFar({Page(name): said for name, said in pages.items()})


def test_every_question_is_on_one_page_and_only_the_signs_of_the_body_are_on_three():
    asked = [name for fields in FIELDS.values() for name in fields]
    assert set(QUESTIONS) - NOT_ASKED_HERE <= set(asked)
    assert {name for name in asked if asked.count(name) > 1} == {"sys"}
    assert SYS_PAGES == (Page.INJURY, Page.FEVER, Page.GENERAL)


def test_the_pages_come_from_where_it_hurts_to_the_person_in_general():
    assert order.pages({}) == tuple(page for page in Page if page is not Page.LEGS)


@pytest.mark.parametrize(
    "said", [{"sens": ["numbness"]}, {"radiates": "buttock"}, {"leg_side": "both"}]
)
def test_any_sign_of_a_leg_brings_the_questions_about_it_right_after(said):
    way = order.pages(said)
    assert way[way.index(Page.FEEL) + 1] is Page.LEGS


def test_a_severe_pain_brings_the_warning_signs_before_anything_else():
    assert order.after(Page.FEEL, {"pain_now": 8}) is Page.START
    assert order.after(Page.FEEL, {"pain_now": 9}) is Page.NERVES
    assert order.after(Page.GENERAL, {"pain_now": 9}) is Page.START
    assert order.after(Page.MOVES, {"pain_now": 9}) is None
    assert order.sections({"pain_now": 10}).index(Section.SAFETY) == 2


def test_who_stands_on_a_page_that_no_longer_applies_goes_on_from_where_it_was():
    assert order.after(Page.LEGS, NOTHING_IN_THE_LEG) is Page.START
    assert order.before(Page.LEGS, NOTHING_IN_THE_LEG) is Page.FEEL


@given(SO_FAR)
def test_the_way_goes_through_each_page_once_there_and_back(given):
    said = given.so_far()
    way = order.pages(said)
    assert len(set(way)) == len(way)
    assert set(way) | {Page.LEGS} == set(Page)
    for one, next_one in zip(way, (*way[1:], None), strict=True):
        assert order.after(one, said) is next_one
        if next_one is not None:
            assert order.before(next_one, said) is one
    assert order.before(way[0], said) is None
    steps = [order.sections(said).index(order.section_of(page)) for page in way]
    assert steps == sorted(steps)


@given(SO_FAR)
def test_signs_of_the_body_count_as_answered_only_with_all_three_parts(given):
    parts = [given.parts.get(page, {}).get("sys") for page in SYS_PAGES]
    joined = given.joined()
    assert ("sys" in joined) == all(part is not None for part in parts)
    if "sys" in joined:
        assert joined["sys"] == [sign for part in parts for sign in part]


@given(SO_FAR)
def test_a_sign_counts_at_once_and_silence_is_never_no(given):
    named = {s for page in SYS_PAGES for s in given.parts.get(page, {}).get("sys", ())}
    said = given.so_far()
    assert named == set(said.get("sys", ()))
    if not named and given.open_parts():
        assert "sys" not in said


@given(SO_FAR)
def test_answers_about_a_leg_count_only_while_something_is_said_of_a_leg(given):
    joined = given.joined()
    own = {name: joined[name] for name in FIELDS[Page.LEGS] if name in joined}
    if Page.LEGS in given.way():
        assert own == given.parts.get(Page.LEGS, {})
    elif given.parts.get(Page.FEEL, {}).items() >= NOTHING_IN_THE_LEG.items():
        assert own == {"leg_course": "none", "spreading": False}
    else:
        assert own == {}


@given(SO_FAR)
def test_no_other_answer_is_made_up_or_lost(given):
    said = {
        name: value
        for page, part in given.parts.items()
        for name, value in part.items()
        if page is not Page.LEGS and name != "sys"
    }
    joined = given.joined()
    left = {*FIELDS[Page.LEGS], "sys"}
    assert {name: value for name, value in joined.items() if name not in left} == said


@given(SO_FAR)
def test_what_was_kept_comes_back_page_by_page(given):
    back = SoFar.of(json.loads(json.dumps(given.kept())))
    filled = {page: said for page, said in given.parts.items() if said}
    assert {page: said for page, said in back.parts.items() if said} == filled
    assert back.joined() == given.joined()


@given(SO_FAR, st.sampled_from(list(Page)))
def test_a_page_sees_what_the_others_said_but_of_the_signs_its_own_only(given, page):
    seen = given.for_page(page)
    own = given.parts.get(page, {})
    assert seen.items() >= own.items()
    assert ("sys" in seen) == ("sys" in own)


def test_an_answer_that_was_taken_back_is_not_kept():
    first = so_far(moves={"move": "yes", "walk": "normal"})
    assert first.noted(Page.MOVES, {"walk": "normal"}).kept() == {"walk": "normal"}


def test_what_is_no_answer_of_ours_is_left_out_of_what_was_kept():
    assert SoFar.of({"mood": 3, "nowhere:sys": [], "age": 40}).kept() == {"age": 40}


@given(SO_FAR, st.sets(st.sampled_from([name for name in QUESTIONS if name != "sys"])))
def test_a_question_is_asked_again_on_its_own_page_if_that_applies(given, fields):
    said = given.so_far()
    found = order.asking(fields, said)
    assert list(found) == [page for page in order.pages(said) if page in found]
    asked = [name for names in found.values() for name in names]
    assert set(asked) <= fields
    gone = set() if Page.LEGS in given.way() else set(FIELDS[Page.LEGS])
    assert set(asked) == fields - NOT_ASKED_HERE - gone


def test_open_signs_are_asked_again_where_they_are_open():
    given = so_far(injury={"sys": []}, general={"sys": ["weight_loss"]})
    assert order.asking(["sys"], given.so_far(), given.open_parts()) == {Page.FEVER: ("sys",)}
