"""My back hurts now: one press starts the clock, and what helps is there at once."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from coach.routine.model import Side
from coach.triage.cramp import Cramp
from coach.triage.gate import Colour
from coach.triage.safety import ShortCheck, Sign
from coach.ui.hurts.advice_card import AdviceCard
from coach.ui.hurts.page import HurtsPage
from coach.ui.look.fading_stack import FadingStack
from coach.ui.wording import hurts as words
from tests.ui.walk import clipped, unnamed, unreachable


def only(cramps):
    (cramp,) = cramps
    return cramp


def test_looking_at_the_page_starts_nothing(hurting, desk):
    page = hurting()
    page.pass_(60)
    assert desk.cramps() == ()
    assert page.now.hero.clock.isHidden()


def test_enter_alone_starts_the_clock_and_a_second_press_ends_nothing(hurting, desk):
    page = hurting()
    began = desk.now()
    page.press(Qt.Key.Key_Return)
    page.press(Qt.Key.Key_Return)
    cramp = only(desk.cramps())
    assert (cramp.started, cramp.ended) == (began, None)
    assert page.now.hero.clock.isVisible()


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (760, "12:40"), (3599, "59:59"), (4360, "1:12:40")]
)
def test_the_clock_counts_from_the_beginning_of_the_cramp(hurting, seconds, shown):
    page = hurting()
    page.now.hero.begin.click()
    page.pass_(seconds)
    assert page.now.hero.clock.text == shown


def test_the_clock_is_looked_at_at_every_full_second_and_only_while_it_is_seen(hurting, desk):
    page = hurting()
    assert page.page.seconds.waiting is None
    page.now.hero.begin.click()
    desk.clock.pass_(0.4)
    page.page.seconds.look()
    assert page.page.seconds.waiting == pytest.approx(604, abs=2)
    page.page.hide()
    assert page.page.seconds.waiting is None


def test_a_clock_set_back_shows_no_time_below_nothing(hurting, desk):
    page = hurting()
    page.now.hero.begin.click()
    desk.clock.set_wall(-500)
    page.page.seconds.look()
    assert page.now.hero.clock.text == "0:00"


def test_a_cramp_goes_on_over_a_restart(hurting, desk, qtbot, look):
    hurting().now.hero.begin.click()
    desk.clock.pass_(300)
    again = HurtsPage(look, desk)
    qtbot.addWidget(again)
    again.show()
    again.open()
    assert again.now.hero.clock.text == "5:00"


def test_it_lets_go_and_goes_on_if_that_was_said_too_soon(hurting, desk):
    page = hurting()
    page.now.hero.begin.click()
    page.pass_(760)
    page.now.hero.let_go.click()
    assert only(desk.cramps()).ended == desk.now()
    assert words.eased_text(timedelta(seconds=760)) == page.now.hero.text.text()
    page.now.hero.goes_on.click()
    assert only(desk.cramps()).ended is None
    assert page.now.hero.clock.text == "12:40"


def test_a_cramp_written_by_mistake_is_gone(hurting, desk):
    page = hurting()
    page.now.hero.begin.click()
    page.now.hero.mistake.click()
    assert desk.cramps() == ()
    assert page.now.hero.begin.hasFocus()


def test_a_new_cramp_after_one_that_let_go_is_another_one(hurting, desk):
    page = hurting()
    for _ in range(2):
        page.now.hero.begin.click()
        page.pass_(60)
        page.now.hero.let_go.click()
    assert len(desk.cramps()) == 2


def test_the_strength_is_said_once_it_is_settled_and_the_worst_is_kept(hurting, desk):
    page = hurting()
    page.now.hero.begin.click()
    page.now.strength.dots._dots[10].click()
    page.says(7)
    page.says(5)
    assert desk.pains == [7, 5]
    assert only(desk.cramps()).strength == 7
    assert page.now.strength.worst.text() == words.worst(7)


def test_a_digit_says_the_strength_from_anywhere_on_the_page(hurting, desk):
    page = hurting()
    page.press(Qt.Key.Key_6)
    page.press(Qt.Key.Key_Escape)
    assert desk.pains == [6]
    assert page.left == [True]


def test_a_number_that_was_chosen_is_not_lost_when_the_page_goes(hurting, desk):
    page = hurting()
    page.now.strength.dots._dots[4].click()
    page.page.hide()
    assert desk.pains == [4]


def test_side_and_trigger_are_written_down_with_the_cramp(hurting, desk):
    page = hurting()
    page.now.side._segments[0].click()
    page.now.hero.begin.click()
    assert only(desk.cramps()).side == "left"
    page.now.side._segments[3].click()
    page.now.triggers.chips["lifting"].click()
    page.now.triggers.chips["sport"].click()
    page.now.triggers.own.setText("  a heavy  box ")
    page.now.triggers.own.editingFinished.emit()
    cramp = only(desk.cramps())
    assert (cramp.side, cramp.trigger) == ("both", "lifting, sport, a heavy box")


def test_nothing_special_stands_alone(hurting, desk):
    triggers = hurting().now.triggers
    triggers.chips["lifting"].click()
    triggers.chips[words.no_trigger()].click()
    assert triggers.text == words.no_trigger()
    triggers.chips["night"].click()
    assert triggers.text == "night"


def test_own_words_are_shown_again_as_they_were_written(hurting):
    triggers = hurting().now.triggers
    triggers.show_text("bending, a long drive, then the stairs")
    assert triggers.chips["bending"].isChecked()
    assert triggers.own.text() == "a long drive, then the stairs"
    assert triggers.text == "bending, a long drive, then the stairs"


@pytest.mark.parametrize(
    ("place", "routine", "side"),
    [
        (0, "rt_ease_left", Side.LEFT),
        (1, "rt_ease_centre", None),
        (2, "rt_ease_right", Side.RIGHT),
        (3, "rt_ease_centre", None),
    ],
)
def test_the_position_of_ease_is_the_one_for_the_side(hurting, desk, place, routine, side):
    page = hurting()
    page.now.side._segments[place].click()
    page.now.ease.start.click()
    assert page.eases == [(routine, side)]
    assert page.now.ease.thumb.has_motion
    assert desk.library.find(routine, side).id == routine


def test_without_a_side_it_is_the_one_for_the_centre(hurting):
    page = hurting()
    page.now.ease.start.click()
    assert page.eases == [("rt_ease_centre", None)]


@pytest.mark.parametrize("side", list(Side))
def test_pain_into_a_leg_has_a_position_of_its_own(hurting, desk, side):
    page = hurting()
    page.now.ease.legs[side].click()
    assert page.eases == [("rt_ease_leg", side)]
    assert desk.library.find("rt_ease_leg", side).side is side


def test_what_is_new_or_stronger_leads_to_the_check_in(hurting):
    page = hurting()
    page.now.hero.stronger.click()
    assert page.checkins == [True]


def test_warmth_and_drinking_are_told_whole_as_the_cards_say_them(hurting, desk):
    page = hurting()
    page.page.open()
    told = [label.text() for label in page.now.advice.findChildren(type(page.now.again.asked))]
    for card in ("warmth", "fluids"):
        for text in desk.guide().cards[card].text:
            assert told.count(text) == 1


@pytest.mark.parametrize(
    ("colour", "pain", "minutes", "feet", "walk"),
    [
        (None, None, 20, False, False),
        (None, 7, 20, False, False),
        (None, 6, 15, True, True),
        (Colour.AMBER, None, 15, True, False),
        (Colour.AMBER, 8, 20, False, False),
        (Colour.RED, 3, 20, False, False),
        (Colour.GREEN, None, 20, False, False),
    ],
)
def test_what_is_open_and_when_to_look_again_follow_the_worst_that_was_said(
    hurting, desk, colour, pain, minutes, feet, walk
):
    if colour is not None:
        desk.found(colour, 5)
    page = hurting()
    if pain is not None:
        page.says(pain)
    assert page.now.again.again.text() == words.again_in(minutes)
    assert page.now.advice.feet.isVisible() is feet
    assert page.now.advice.walk.isVisible() is walk
    page.now.again.again.click()
    assert page.agains == [minutes]
    assert desk.ask_again().due == desk.now() + timedelta(minutes=minutes)


@pytest.mark.parametrize(("pain", "walk"), [(None, False), (6, True), (7, False)])
def test_a_walk_is_offered_for_a_pain_of_six_or_less_that_was_said(qtbot, look, pain, walk):
    card = AdviceCard(look)
    qtbot.addWidget(card)
    card.show_state(Colour.AMBER, pain, locked=False)
    assert card.walk.isHidden() is not walk


def test_it_says_when_it_asks_again_and_that_can_be_taken_back(hurting, desk):
    page = hurting()
    assert not page.now.again.asked.isVisible()
    page.now.again.again.click()
    assert "09:20" in page.now.again.asked.text()
    page.now.again.do_not_ask.click()
    assert desk.ask_again().due is None
    assert not page.now.again.asked.isVisible()


def test_a_wish_that_cannot_be_kept_is_told_each_time(hurting, desk):
    page = hurting()
    desk.disk_full = True
    page.now.again.again.click()
    page.now.again.again.click()
    assert len([error for error in page.failures if error]) >= 2
    assert page.agains == []


def test_a_cramp_that_stays_red_names_the_clinician_when_it_is_time(hurting, desk):
    desk.found(Colour.RED)
    page = hurting()
    page.now.hero.begin.click()
    page.pass_(89 * 60)
    assert not page.now.escalation.isVisible()
    page.pass_(60)
    assert page.now.escalation.isVisible()
    assert page.now.escalation.title.text() == words.escalation_title()


def test_a_warning_sign_leaves_only_the_way_to_what_to_do(hurting, desk):
    desk.found(Colour.AMBER)
    desk.note_check(ShortCheck(answered=True, signs=frozenset({Sign.FEVER})))
    page = hurting()
    page.says(3)
    assert not page.now.ease.isVisible()
    assert not page.now.advice.feet.isVisible()
    assert page.now.locked.isVisible()
    page.now.what_to_do.click()
    assert page.eases == [("rt_ease_centre", None)]


def test_a_cramp_that_nobody_ended_can_be_given_its_length(hurting, desk):
    page = hurting()
    page.now.hero.begin.click()
    page.pass_(5 * 3600)
    assert not page.now.hero.put_in.isVisible()
    page.pass_(3600)
    page.now.hero.put_in.click()
    sheet = page.log.sheet
    assert sheet.isVisible()
    sheet.lasts.setChecked(False)
    sheet.lasted.setValue(25)
    sheet.save.click()
    cramp = only(desk.cramps())
    assert cramp.ended - cramp.started == timedelta(minutes=25)


def test_on_a_full_disk_the_clock_runs_and_all_is_written_later(hurting, desk):
    page = hurting()
    desk.disk_full = True
    began = desk.now()
    page.now.hero.begin.click()
    page.pass_(60)
    assert page.now.hero.clock.text == "1:00"
    assert len(page.failures) == 1
    desk.disk_full = False
    page.pass_(1)
    assert only(desk.cramps()).started == began


def test_what_cannot_be_read_counts_as_red(hurting, desk):
    desk.found(Colour.AMBER)
    page = hurting()
    desk.disk_full = True
    page.page.refresh()
    assert page.now.again.again.text() == words.again_in(20)
    assert page.failures


def test_a_cramp_shows_what_was_said_of_it_before(hurting, desk):
    desk.write_cramp(Cramp("a", desk.now(), None, "right", 6, "sport"))
    page = hurting()
    assert page.now.side.value == "right"
    assert page.now.triggers.text == "sport"
    assert page.now.ease.title.text() == desk.library.routines["rt_ease_right"].title


@pytest.mark.parametrize("size", [(1192, 832), (896, 640)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_is_named_reached_and_has_its_room(hurting, desk, size, scale):
    desk.found(Colour.RED, 95)
    page = hurting(size=size)
    page.page._look.set_text_scale(scale)
    page.now.hero.begin.click()
    page.settle()
    assert unnamed(page.now) == []
    assert unreachable(page.now) == []
    assert clipped(page.now) == []
    body = page.now.page
    assert body.widget().width() <= body.viewport().width()


@pytest.mark.parametrize("opened_first", [True, False])
def test_one_press_of_enter_is_enough_however_the_page_came_up(
    qtbot, desk, look, qapp, opened_first
):
    stack, other, page = FadingStack(look), QPushButton("Routines"), HurtsPage(look, desk)
    qtbot.addWidget(stack)
    stack.addWidget(other)
    stack.addWidget(page)
    with qtbot.waitActive(stack):
        stack.show()
        stack.activateWindow()
    other.setFocus()
    for do in (page.open, lambda: stack.show_page(page))[:: 1 if opened_first else -1]:
        do()
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Return)
    assert only(desk.cramps()).ended is None


def test_a_cramp_is_told_by_keyboard_alone_from_its_beginning_to_rest(hurting, desk):
    page = hurting()
    page.press(Qt.Key.Key_Return)
    page.press(Qt.Key.Key_7)
    for _ in range(40):
        page.press(Qt.Key.Key_Tab)
        if page.now.ease.start.hasFocus():
            break
    page.press(Qt.Key.Key_Space)
    assert page.eases == [("rt_ease_centre", None)]
    cramp = only(desk.cramps())
    assert (cramp.strength, desk.pains) == (7, [7])
