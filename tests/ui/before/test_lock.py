"""A warning sign locks everything: no combination of signs and keys leads to a session."""

from itertools import chain, combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from coach.triage.safety import Sign

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

SUBSETS = list(chain.from_iterable(combinations(Sign, size) for size in range(1, len(Sign) + 1)))
EVERY_KEY = [
    K.Key_Space,
    K.Key_Return,
    K.Key_Escape,
    K.Key_Left,
    K.Key_Right,
    K.Key_Down,
    K.Key_0,
    K.Key_Y,
    K.Key_N,
    K.Key_Tab,
]


@pytest.mark.parametrize("name", ["rt_release_left", "rt_ease_left"])
def test_no_set_of_signs_ever_gives_a_permit_whatever_is_pressed(asking, desk, name):
    page = asking(name)
    for signs in SUBSETS:
        desk.close()
        desk.__post_init__()  # as if nobody had ever said anything
        page.page._raised = ()
        page.open(name)
        for sign in signs:
            page.form.signs.tiles[sign].setFocus()
            page.press(K.Key_Space)
        page.press(K.Key_1)
        page.press(K.Key_Return, CONTROL)
        assert page.shown == "lock", signs
        assert desk.safety().signs == signs
        for key in EVERY_KEY:
            page.press(key)
        page.press(K.Key_Return, CONTROL)
        page.open(name)  # and the next day
        assert page.shown == "lock", signs
    assert page.permits == []
    assert len(page.locks) == len(SUBSETS)


def test_a_sign_locks_even_when_everything_else_is_left_out(asking):
    page = asking()
    page.form.signs.tiles[Sign.FEVER].click()
    page.form.go_on.click()
    assert page.shown == "lock"


def test_a_sign_and_none_of_these_cannot_both_be_chosen(asking):
    page = asking()
    signs = page.form.signs
    signs.tiles[Sign.FEVER].click()
    signs.none.click()
    assert (signs.signs, signs.none.isChecked()) == (frozenset(), True)
    signs.tiles[Sign.SADDLE].click()
    assert (signs.signs, signs.none.isChecked()) == ({Sign.SADDLE}, False)


@pytest.mark.parametrize(
    ("signs", "title"),
    [
        ({Sign.FEVER}, "Speak to a doctor today"),
        ({Sign.SADDLE}, "Get medical help now"),
        ({Sign.BLADDER_OR_BOWEL}, "Get medical help now"),
        ({Sign.BOTH_LEGS}, "Get medical help now"),
        ({Sign.WEAKNESS}, "Get medical help now"),
        ({Sign.FEVER, Sign.WEAKNESS}, "Get medical help now"),
    ],
)
def test_the_card_fits_the_most_urgent_sign(asking, signs, title):
    page = asking("rt_ease_left")
    for sign in signs:
        page.form.signs.tiles[sign].click()
    page.form.go_on.click()
    assert page.page.lock.alarm.title.text().replace("\N{NO-BREAK SPACE}", " ") == title


def test_a_sign_that_cannot_be_written_down_locks_all_the_same(asking, desk):
    desk.disk_full = True
    page = asking("rt_ease_left")
    page.form.signs.tiles[Sign.SADDLE].click()
    page.form.go_on.click()
    assert page.shown == "lock"
    page.open("rt_ease_left")
    assert page.shown == "lock"
    desk.disk_full = False
    page.open("rt_ease_left")
    assert desk.safety().locked


def test_only_a_clinicians_word_and_the_check_again_open_the_routines(asking, desk):
    page = asking("rt_ease_left")
    page.form.signs.tiles[Sign.FEVER].click()
    page.form.go_on.click()
    card = page.page.lock.card
    card.open_button.click()
    card.yes.click()
    assert card.error.isVisible()
    assert page.shown == "lock"
    card.who.choose("doctor")
    card.yes.click()
    assert card.error.text() == "Choose the day on which you were examined."
    card.day.setCurrentIndex(1)
    card.note.setText("walk every day")
    card.yes.click()
    assert ("cleared", f"A doctor, {desk.now():%Y-%m-%d}: walk every day") in desk.calls
    assert page.shown == "form"
    assert page.permits == []
    page.form.pain.dots.choose(2)
    page.form.go_on.click()
    assert page.permits == []
    page.form.signs.none.click()
    page.form.go_on.click()
    assert len(page.permits) == 1


def test_saying_not_yet_changes_nothing(asking, desk):
    page = asking("rt_ease_left")
    page.form.signs.tiles[Sign.FEVER].click()
    page.form.go_on.click()
    card = page.page.lock.card
    card.open_button.click()
    card.no.click()
    assert not card.note.isVisible()
    assert desk.safety().locked
    assert page.shown == "lock"


def test_a_sign_ticked_again_after_the_clinicians_word_locks_again(asking, desk):
    page = asking("rt_ease_left")
    page.form.signs.tiles[Sign.FEVER].click()
    page.form.go_on.click()
    page.page.lock.card.open_button.click()
    page.page.lock.card.who.choose("hospital")
    page.page.lock.card.day.setCurrentIndex(1)
    page.page.lock.card.yes.click()
    page.form.signs.tiles[Sign.FEVER].click()
    page.form.pain.dots.choose(1)
    page.form.go_on.click()
    assert page.shown == "lock"
    assert page.permits == []


@pytest.mark.parametrize("size", [(872, 640), (1192, 832)])
def test_every_control_of_every_view_has_a_name(asking, size):
    page = asking(size=size)

    def nameless():
        shown = [w for w in page.page.findChildren(QAbstractButton) if w.isVisible()]
        return [w for w in shown if not (w.accessibleName() or w.text())]

    assert nameless() == []
    page.form.signs.tiles[Sign.SADDLE].click()
    page.form.go_on.click()
    page.page.lock.reading.button.click()
    page.page.lock.card.open_button.click()
    assert nameless() == []
    card = page.page.lock.card
    assert all(field.accessibleName() for field in (card.who, card.day, card.note))
