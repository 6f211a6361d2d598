from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from coach.history.records import Interrupted
from coach.paths import content
from coach.problem import Level, Problem
from coach.routine.library import Waiting
from coach.routine.model import Cause, Side
from coach.triage.safety import ShortCheck, Sign
from coach.ui.before.examined import Examined
from coach.ui.look.button import Button
from coach.ui.look.choice import ChoiceTile
from coach.ui.look.label import Label
from coach.ui.look.trap import reachable
from coach.ui.routines.dose_row import DoseRow
from coach.ui.routines.locked import LockedPanel
from tests.ui.walk import clipped, unnamed, unreachable

RAISED = ShortCheck(answered=True, signs=frozenset({Sign.SADDLE}))
FEVER = ShortCheck(answered=True, signs=frozenset({Sign.FEVER}))


class Windows(QObject):
    """Notes every window that comes up."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def choose(page, cause):
    page.causes._tiles[cause].click()


def texts(widget):
    QApplication.processEvents()
    return [
        label.text().replace("\u00a0", " ")
        for label in widget.findChildren(Label)
        if label.isVisibleTo(widget)
    ]


def button(page, text):
    QApplication.processEvents()
    (found,) = [one for one in page.findChildren(Button) if one.text() == text and one.isVisible()]
    return found


def card(page, title):
    (found,) = [one for one in page.grid.cards if one.offer.title == title]
    return found


def test_nothing_is_presumed_of_the_cause_before_it_is_chosen(opened, desk):
    page = opened()
    assert not any(tile.isChecked() for tile in page.causes._tiles.values())
    assert {one.offer.first.cause for one in page.grid.cards} == {Cause.ANY}


def test_a_routine_opens_without_a_window_of_its_own_for_any_part_of_it(opened, qapp, qtbot):
    page = opened()
    seen = Windows()
    qapp.installEventFilter(seen)
    for card in page.grid.cards[:2]:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    qapp.removeEventFilter(seen)
    assert seen.shown == []


def test_the_cause_is_remembered(opened, desk):
    choose(opened(), Cause.NERVE)
    assert desk.settings.cause == "nerve"
    page = opened()
    assert page.causes._tiles[Cause.NERVE].isChecked()
    assert page._family.text() == "For nerve-type pain"


def test_each_cause_says_what_it_feels_like_and_names_no_disease(opened):
    page = opened()
    told = " ".join(tile.accessibleDescription() for tile in page.causes._tiles.values())
    assert "Tingling, burning or numbness" in told
    assert "began suddenly" in told
    for disease in ("hernia", "sciatica", "sprain", "torn"):
        assert disease not in told.lower()


def test_the_arrow_keys_go_from_cause_to_cause(opened, qtbot):
    page = opened()
    choose(page, Cause.NERVE)
    page.causes._tiles[Cause.NERVE].setFocus()
    qtbot.keyClick(page.causes._tiles[Cause.NERVE], Qt.Key.Key_Right)
    assert page.causes._tiles[Cause.INJURY].isChecked()


def test_other_causes_get_rest_alone_and_the_advice_to_see_a_physician(opened):
    page = opened()
    choose(page, Cause.OTHER)
    assert [one.offer.first.id for one in page.grid.cards] == ["rt_other_companion"]
    advice = " ".join(texts(page.notices.advice))
    assert "Please see a physician first" in advice
    for reason in ("kidneys", "fluid", "hormones", "anaemia", "diabetes", "magnesium", "medicine"):
        assert reason in advice
    choose(page, Cause.INJURY)
    assert not page.notices.advice.isVisible()


def test_a_card_tells_minutes_exercises_and_position(opened):
    page = opened()
    choose(page, Cause.INJURY)
    told = card(page, "First release after the cramp").accessibleName()
    assert told.startswith("First release after the cramp. ")
    assert " min, 7 exercises." in told
    assert told.endswith("Lying down.")


def test_the_sheet_of_the_first_card_is_open_in_a_wide_window(opened):
    page = opened()
    assert page.sheet.isVisible()
    assert page.grid.cards[0].isChecked()
    assert page.sheet.x() >= page._scroll.geometry().right()


def test_start_asks_for_the_routine_of_the_chosen_side(opened, qtbot):
    page = opened()
    choose(page, Cause.INJURY)
    card(page, "First release after the cramp").click()
    sides = page.sheet._head.itemAt(1).widget()
    qtbot.mouseClick(sides._segments[1], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.start_wanted) as told:
        page.sheet.start.click()
    routine, short = told.args
    assert (routine.id, routine.side, short) == ("rt_release_right", Side.RIGHT, False)
    assert any("RIGHT" in row.row.title for row in page.sheet.findChildren(DoseRow))


def test_the_short_version_shows_fewer_rows_and_is_what_start_asks_for(opened, qtbot):
    page = opened()
    choose(page, Cause.INJURY)
    card(page, "Injury, phase 1: calm and move a little").click()
    whole = _rows(page)
    lengths = page.sheet._head.itemAt(1).widget()
    assert lengths._segments[0].text().startswith("Whole, ")
    qtbot.mouseClick(lengths._segments[1], Qt.MouseButton.LeftButton)
    assert 0 < len(_rows(page)) < len(whole)
    with qtbot.waitSignal(page.start_wanted) as told:
        page.sheet.start.click()
    assert told.args[1] is True


def test_the_sheet_says_when_not_to_and_that_no_clinician_has_reviewed_it(opened):
    page = opened()
    choose(page, Cause.INJURY)
    told = texts(page.sheet)
    assert "Do not use this routine" in told
    assert "Research draft, not reviewed by a licensed clinician yet." in told
    assert any(text.startswith("Sources: ") for text in told)


def test_a_row_of_the_sheet_shows_its_movement(opened, qtbot):
    page = opened()
    choose(page, Cause.INJURY)
    row = _rows(page)[3]
    row.click()
    assert page.sheet.stage._shown == (row.row.motion, row.row.side)


def test_the_sheet_can_be_closed_and_gives_its_place_to_the_cards(opened, qtbot):
    page = opened()
    before = page.grid.width()
    page.sheet._close.click()
    assert not page.sheet.isVisible()
    qtbot.waitUntil(lambda: page.grid.width() > before)


def test_in_a_narrow_window_the_sheet_lies_over_the_page_and_keeps_the_keyboard(opened, qtbot):
    page = opened(896, 640)
    assert not page.sheet.isVisible()
    page.grid.cards[0].click()
    assert page.sheet.isVisible()
    assert page.scrim.isVisible()
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert page.sheet.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not page.sheet.isVisible()
    assert not page.scrim.isVisible()
    assert page.grid.cards[0].hasFocus()


def test_pressing_beside_the_sheet_closes_it_in_a_narrow_window(opened, qtbot):
    page = opened(896, 640)
    page.grid.cards[0].click()
    qtbot.mouseClick(page.scrim, Qt.MouseButton.LeftButton)
    assert not page.sheet.isVisible()


def test_the_number_of_columns_follows_the_width(opened):
    page = opened()
    assert page.grid.columns(704) == 3
    assert page.grid.columns(460) == 2
    assert page.grid.columns(200) == 1
    assert page.grid.columns(4000) == 5


@pytest.mark.parametrize("check", [RAISED, FEVER])
def test_while_a_sign_is_raised_there_is_no_way_to_start(opened, desk, check, qtbot):
    desk.note_check(check)
    page = opened()
    assert page.grid.cards
    assert not any(one.isEnabled() for one in page.grid.cards)
    assert not page.sheet.isVisible()
    assert not page.sheet.start.isVisible()
    with qtbot.assertNotEmitted(page.start_wanted):
        for one in page.grid.cards:
            one.click()
            qtbot.keyClick(one, Qt.Key.Key_Return)
            qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert not page.sheet.isVisible()


def test_a_routine_of_a_file_cannot_be_opened_past_the_lock(opened, desk):
    desk.note_check(RAISED)
    page = opened()
    page.show_routine(desk.library.routines["rt_release_left"])
    assert not page.sheet.isVisible()


def test_an_emergency_says_to_get_help_now_and_repeats_the_reason(opened, desk):
    desk.note_check(RAISED)
    desk.settings = replace(desk.settings, region="NZ")
    told = texts(opened().notices.top)
    assert "Get medical help now" in told
    assert "You feel numb between the legs." in told
    assert any("Call 111" in text and "Do not drive yourself." in text for text in told)


def test_a_fever_says_to_speak_to_a_doctor_today(opened, desk):
    desk.note_check(FEVER)
    assert "Speak to a doctor today" in texts(opened().notices.top)


def test_a_sign_that_was_raised_elsewhere_locks_the_page_when_it_comes_back(opened, desk):
    page = opened()
    assert not page.locked
    page.hide()
    desk.note_check(RAISED)
    page.show()
    assert page.locked
    assert not page.sheet.isVisible()


def say_examined(page):
    (card,) = page.notices.top.findChildren(Examined)
    card.open_button.click()
    card.yes.click()
    assert card.error.isVisible()  # neither who nor when: nothing is kept
    card.who.choose("doctor")
    card.day.setCurrentIndex(1)
    card.yes.click()


def test_an_examination_alone_does_not_open_anything_the_check_comes_again(opened, desk, qtbot):
    desk.note_check(RAISED)
    page = opened()
    say_examined(page)
    assert ("cleared", f"A doctor, {desk.now():%Y-%m-%d}") in desk.calls
    assert page.locked
    save = button(page, "Save my answer")
    assert not save.isEnabled()
    assert save.toolTip() == "Choose what is there, or “None of these”."
    tiles = page.findChildren(ChoiceTile)
    assert not any(tile.isChecked() for tile in tiles if tile.isVisible())
    _tile(page, "None of these").click()
    save.click()
    assert not page.locked
    assert all(one.isEnabled() for one in page.grid.cards)


def test_a_sign_that_is_still_there_after_the_examination_locks_again(opened, desk):
    desk.note_check(RAISED)
    desk.note_clinician_cleared("")
    page = opened()
    _tile(page, "None of these").click()
    _sign_tiles(page)[0].click()
    assert not _tile(page, "None of these").isChecked()
    button(page, "Save my answer").click()
    assert page.locked
    assert "Get medical help now" in texts(page.notices.top)


def test_what_could_not_be_kept_is_told_and_the_lock_stays(opened, desk, qtbot):
    desk.note_check(RAISED)
    page = opened()
    desk.disk_full = True
    with qtbot.waitSignal(page.failed):
        say_examined(page)
    assert page.locked
    assert page.notices.top.findChildren(LockedPanel)


def test_a_cause_that_could_not_be_remembered_is_shown_all_the_same(opened, desk, qtbot):
    page = opened()
    desk.disk_full = True
    with qtbot.waitSignal(page.failed):
        choose(page, Cause.NERVE)
    assert page._family.text() == "For nerve-type pain"


@pytest.fixture
def interrupted(desk):
    desk.left_open = Interrupted(
        session="s1",
        routine="rt_release_left",
        title="First release after the cramp, left",
        revision=1,
        side=Side.LEFT,
        short=False,
        index=30,
        position=200.0,
        active=180.0,
        started=datetime(2026, 10, 15, 9, 30, tzinfo=UTC),
        fingerprint="f",
    )
    return desk.left_open


def test_an_interrupted_session_is_offered_at_its_step(opened, interrupted, qtbot):
    page = opened()
    told = " ".join(texts(page.notices.top))
    assert "You stopped in the middle" in told
    assert "First release after the cramp, left, Thursday 15 October, 09:30." in told
    assert "You were at: " in told
    with qtbot.waitSignal(page.resume_wanted) as asked:
        button(page, "Go on").click()
    assert asked.args == [interrupted]


def test_an_interrupted_session_can_be_closed(opened, desk, interrupted):
    page = opened()
    button(page, "Close it").click()
    assert ("give_up", "s1") in desk.calls
    assert not page.notices.top.isVisible()


def test_an_interrupted_session_is_not_offered_while_a_sign_is_raised(opened, desk, interrupted):
    desk.note_check(RAISED)
    page = opened()
    assert not [one for one in page.findChildren(Button) if one.text() == "Go on"]


def test_files_that_could_not_be_read_are_listed_with_their_line(opened, desk):
    problem = Problem("mine.yaml", 7, 3, Level.ERROR, "hold is not a duration.", "Write 20 s.")
    desk.library = replace(desk.library, problems=(problem,))
    told = texts(opened().notices.files)
    assert "1 file could not be used" in told
    assert "mine.yaml, line 7: hold is not a duration." in told


def test_an_empty_library_says_so(opened, desk):
    desk.library = replace(desk.library, routines={}, families={})
    page = opened()
    assert page._count.text() == "There is no routine here yet."
    assert not page.sheet.isVisible()


def test_the_limits_stand_at_the_foot_of_the_page(opened):
    told = " ".join(texts(opened()))
    assert "It does not diagnose and does not replace a clinician." in told


@pytest.mark.parametrize("width", [896, 1192, 1500])
@pytest.mark.parametrize("cause", [Cause.NERVE, Cause.INJURY, Cause.OTHER])
def test_every_control_has_a_name_and_a_key_and_no_word_is_cut_off(opened, qtbot, width, cause):
    page = opened(width, 700)
    choose(page, cause)
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert unnamed(page) == []
    assert unreachable(page) == []


@pytest.mark.parametrize("state", ["open", "locked", "cleared", "left"])
def test_at_two_hundred_percent_no_word_is_cut_off(opened, desk, look, qtbot, state, request):
    look.set_text_scale(2.0)
    if state == "left":
        request.getfixturevalue("interrupted")
    if state in ("locked", "cleared"):
        desk.note_check(RAISED)
    if state == "cleared":
        desk.note_clinician_cleared("")
    page = opened(1192, 832)
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert page._scroll.widget().width() <= page._scroll.viewport().width()
    if state == "open":
        page.grid.cards[0].click()
        qtbot.waitUntil(lambda: clipped(page) == [])


def _rows(page):
    QApplication.processEvents()
    return [row for row in page.sheet.findChildren(DoseRow) if row.isVisibleTo(page)]


def _tile(page, text):
    QApplication.processEvents()
    (found,) = [
        one for one in page.findChildren(ChoiceTile) if one.text() == text and one.isVisible()
    ]
    return found


def _sign_tiles(page):
    QApplication.processEvents()
    return [one for one in page.findChildren(ChoiceTile) if one.isVisible()][:5]


def read(page):
    """Return what Tab reaches, column by column and line by line, with its place."""
    stops = reachable(page)
    first = stops.index(min(stops, key=lambda stop: place(page, stop)))
    return [place(page, stop) for stop in (*stops[first:], *stops[:first])]


def place(page, stop):
    at = stop.mapTo(page, QPoint(0, 0))
    in_sheet = page.sheet.isAncestorOf(stop)
    middle = at.y() + stop.height() // 2
    line = round(middle / 24)
    if page.sheet.stage.isAncestorOf(stop):
        line = 0  # what closes the sheet lies over it
    elif stop is page.sheet.start:
        line = 1000  # stays below everything that scrolls
    return in_sheet, line, at.x()


@pytest.mark.parametrize("cause", [Cause.NERVE, Cause.INJURY])
def test_tab_goes_the_way_the_page_is_read(opened, interrupted, cause):
    page = opened()
    choose(page, cause)
    QApplication.processEvents()
    assert read(page) == sorted(read(page))
    page.sheet.open(page.grid.cards[1].offer)
    QApplication.processEvents()
    assert read(page) == sorted(read(page))


def test_the_keyboard_is_at_go_on_when_a_session_waits(opened, interrupted):
    page = opened()
    page.window().activateWindow()
    QApplication.processEvents()
    assert page.focusWidget() is button(page, "Go on")


def test_a_sheet_that_comes_to_lie_over_the_page_takes_the_keyboard_and_esc_closes_it(
    opened, qtbot
):
    page = opened()
    assert page.sheet.isVisible()
    page.window().resize(960, 640)
    qtbot.waitUntil(lambda: page.sheet.trapped)
    qtbot.keyClick(page.window().focusWidget() or page.window(), Qt.Key.Key_Escape)
    assert not page.sheet.isVisible()


def test_all_problems_of_files_are_wanted_by_a_button(opened, desk, qtbot):
    problem = Problem("mine.yaml", 7, 3, Level.ERROR, "hold is not a duration.", "Write 20 s.")
    desk.library = replace(desk.library, problems=(problem,))
    page = opened()
    wanted = []
    page.problems_wanted.connect(wanted.append)

    (button,) = [one for one in page.notices.files.findChildren(Button) if one.isVisible()]
    button.click()

    assert wanted == [(problem,)]


def test_a_file_that_would_replace_a_built_in_routine_waits_for_the_persons_word(opened, desk):
    waiting = Waiting("rt_prebed", "My evening", 7, 1, "/home/me/evening.yaml", "abc")
    desk.library = replace(desk.library, waiting=(waiting,))
    page = opened()
    assert any("My evening" in label.text() for label in page.notices.waiting.findChildren(Label))

    (button,) = page.notices.waiting.findChildren(Button)
    button.click()

    assert ("accept", waiting.key) in desk.calls
    assert page.notices.waiting.isHidden()


def test_the_sheet_says_how_often_and_how_the_dose_grows(opened, desk):
    leaflet = desk.library.find(str(content("routines") / "examples" / "leaflet.yaml"), None)
    page = opened()
    page.show_routine(leaflet)
    told = texts(page.sheet)
    assert any(text.endswith(", 3 times a day") for text in told)
    assert any("add 1 or 2 repetitions to each exercise, up to:" in text for text in told)
