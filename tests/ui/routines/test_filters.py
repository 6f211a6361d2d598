"""The chips above the cards: they combine, the count is live, one press clears them all."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coach.routine.model import Cause, Gate, Kind
from coach.session import script as scripts
from coach.ui.routines.offer import exercises_of
from coach.ui.routines.rows import minutes
from coach.ui.routines.wish import Wish
from tests.ui.walk import clipped, unnamed, unreachable


@pytest.fixture
def page(opened):
    made = opened()
    made.causes._tiles[Cause.NERVE].click()
    return made


def routines(page):
    return [card.offer.first for card in page.grid.cards]


def choose_kind(page, text):
    (action,) = [each for each in page.filters.menu.actions() if each.text() == text]
    action.trigger()


def test_open_now_leaves_what_may_be_done_during_a_cramp(page):
    every = len(routines(page))
    page.filters.open_now.click()
    shown = routines(page)
    assert 0 < len(shown) < every
    assert {routine.gate for routine in shown} == {Gate.ANY}
    assert page._count.text() == f"{len(shown)} shown"


def test_a_kind_leaves_the_routines_that_have_such_an_exercise(page):
    choose_kind(page, "Nerve glides")
    shown = routines(page)
    assert shown
    sliders = (Kind.NEURAL_SLIDER, Kind.NEURAL_TENSIONER)
    for routine in shown:
        assert any(each.kind in sliders for each in exercises_of(routine))
    assert page.filters.kind.text() == "Nerve glides"
    page.filters.kind.click()
    assert page.filters.kind.text() == "Kind"
    assert len(routines(page)) > len(shown)


def test_needs_nothing_leaves_out_chairs_straps_and_weights(page):
    page.filters.at_hand.click()
    assert routines(page)
    for routine in routines(page):
        things = re.findall(r"\w+", " ".join(" ".join(e.equipment) for e in exercises_of(routine)))
        for thing in ("chair", "strap", "bag", "box", "stick", "table"):
            assert thing not in things


def test_short_leaves_what_takes_less_than_twelve_minutes(page):
    page.filters.short.click()
    assert routines(page)
    assert all(minutes(scripts.write(one, page._pacing)) < 12 for one in routines(page))


def test_filters_combine_and_clear_all_takes_every_one_off(page):
    every = routines(page)
    assert not page.filters.clear.isVisible()
    page.filters.short.click()
    fewer = routines(page)
    page.filters.open_now.click()
    assert len(routines(page)) < len(fewer) < len(every)
    page.filters.clear.click()
    assert routines(page) == every
    assert not page.filters.clear.isVisible()
    assert page.filters.wish == Wish()


def test_when_nothing_fits_it_says_so_and_there_is_a_way_back(page):
    page.filters.open_now.click()
    choose_kind(page, "Strength and control")
    assert routines(page) == []
    assert page._empty.isVisible()
    assert page._empty.text() == "Nothing fits these filters."
    assert page._count.text() == "0 shown"
    assert not page.sheet.isVisible()
    page.filters.clear.click()
    assert not page._empty.isVisible()


def test_a_chip_is_switched_with_the_keyboard_and_keeps_it(opened, qtbot):
    page = opened()
    page.filters.short.setFocus()
    qtbot.keyClick(page.filters.short, Qt.Key.Key_Space)
    assert page.filters.wish.short
    assert page.filters.short.hasFocus()
    page.filters.clear.setFocus()
    qtbot.keyClick(page.filters.clear, Qt.Key.Key_Space)
    assert page.filters.wish == Wish()
    assert page.filters.open_now.hasFocus()


def test_the_kinds_open_below_their_chip(page, monkeypatch):
    places = []
    monkeypatch.setattr(page.filters.menu, "popup", places.append)
    page.filters.kind.click()
    (place,) = places
    chip = page.filters.kind
    assert chip.mapFromGlobal(place).x() == 0
    assert chip.mapFromGlobal(place).y() >= chip.height()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [896, 1192])
def test_chips_that_are_on_are_named_reached_and_whole(opened, look, qtbot, width, scale):
    look.set_text_scale(scale)
    page = opened(width, 832)
    page.filters.want(Wish(open_now=True, kind="rest", at_hand=True, short=True))
    QApplication.processEvents()
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert unnamed(page) == []
    assert unreachable(page) == []


def test_every_card_says_when_it_opens(page):
    told = " ".join(card.accessibleName() for card in page.grid.cards)
    for words in ("At any time", "After the cramp", "After good days"):
        assert words in told
