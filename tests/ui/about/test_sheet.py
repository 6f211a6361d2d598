"""A newcomer says what is true for them, and sees what it changes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from coach.routine.vocabulary import CONDITIONS
from coach.ui.about.changed import ChangedNotice, UntoldNotice
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.pages import ROUTINES, SETTINGS
from coach.ui.window import Window
from coach.ui.wording import about
from tests.fakes.desk import FakeDesk


@pytest.fixture
def desk():
    made = FakeDesk()
    made.settings = replace(made.settings, accepted_limits=True, cause="injury")
    yield made
    made.close()


@pytest.fixture
def window(desk, qtbot):
    made = Window(Look("light", reduced_motion=True, text_scale=1.0), desk)
    qtbot.addWidget(made)
    made.go_to(ROUTINES)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def texts(widget):
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def told(window, kind):
    """Return the boxes of a kind that the sheet of the routine shows."""
    return [box for box in window.page(ROUTINES).findChildren(kind) if box.isVisible()]


def test_every_condition_can_be_ticked_and_has_words_of_its_own():
    asked = [condition for _, some in about.groups() for condition, _ in some]
    sentences = {sentence for _, some in about.groups() for _, sentence in some}

    assert sorted(asked) == sorted(CONDITIONS)
    assert len(sentences) == len(CONDITIONS)
    assert all(about.because(condition) != condition for condition in CONDITIONS)


def test_until_it_is_told_the_routine_says_that_nothing_is_changed(window):
    assert about.untold() in texts(window.page(ROUTINES))

    (box,) = told(window, UntoldNotice)
    box.wanted.emit()

    assert window.about.isVisible()


def test_what_is_ticked_is_kept_and_changes_the_routine_at_once(window, desk, qtbot):
    window.ask_about()
    window.about.boxes["peripheralising"].click()
    window.about.save.click()

    assert desk.facts().told == {"peripheralising"}
    assert not window.about.isVisible()
    qtbot.waitUntil(lambda: len(told(window, ChangedNotice)) == 1)
    (box,) = told(window, ChangedNotice)
    assert any("Standing side bend: left out." in text for text in texts(box))


def test_nothing_ticked_is_an_answer_too(window, desk):
    window.ask_about()
    window.about.save.click()

    assert desk.facts().told == frozenset()
    assert about.untold() not in texts(window.page(ROUTINES))


def test_it_opens_with_what_was_told_and_escape_changes_nothing(window, desk, qtbot):
    desk.note_about({"reflux"})
    window.ask_about()
    assert [c for c, box in window.about.boxes.items() if box.isChecked()] == ["reflux"]

    window.about.boxes["hernia"].click()
    qtbot.keyClick(window.about, Qt.Key.Key_Escape)

    assert desk.facts().told == {"reflux"}


def test_it_is_filled_in_by_keyboard_alone_and_what_has_the_keyboard_is_in_sight(
    window, desk, qtbot
):
    window.ask_about()
    for box in window.about.boxes.values():
        assert box.hasFocus()
        seen = box.visibleRegion().boundingRect()
        assert seen.height() >= box.height() - 1
        qtbot.keyClick(box, Qt.Key.Key_Space)
        qtbot.keyClick(box, Qt.Key.Key_Tab)
    qtbot.keyClick(window.about.cancel, Qt.Key.Key_Tab)
    assert window.about.save.hasFocus()
    qtbot.keyClick(window.about.save, Qt.Key.Key_Space)

    assert desk.facts().told == set(CONDITIONS)


def test_answers_that_cannot_be_kept_are_told_and_stay_on_the_sheet(window, desk):
    window.ask_about()
    desk.disk_full = True
    window.about.boxes["hernia"].click()
    window.about.save.click()

    assert window.about.isVisible()
    assert window.about.boxes["hernia"].isChecked()
    assert window.message.isVisible()


def test_the_questions_before_a_session_list_the_changes_with_their_reasons(window, desk, qtbot):
    desk.note_about({"peripheralising"})
    window.journey.begin(desk.library.routines["rt_release_left"])

    def told_why():
        shown = [text for text in texts(window.stack.currentWidget()) if "Why:" in text]
        return any(text.startswith("Standing side bend: left out.") for text in shown)

    qtbot.waitUntil(told_why)


def test_a_session_is_of_the_changed_routine(desk):
    desk.note_about({"peripheralising"})

    run = desk.run(desk.library.routines["rt_release_left"])

    assert "ql_standing" not in {step.exercise for step in run.script.steps}


def test_ctrl_and_enter_save_the_ticks_and_change_none(window, desk, qtbot):
    told(window, UntoldNotice)[0].wanted.emit()
    first = next(iter(window.about.boxes.values()))
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)

    qtbot.keyClick(first, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert not window.about.isVisible()
    assert desk.facts().told == {next(iter(window.about.boxes))}


@pytest.mark.parametrize("height", [640, 832])
def test_with_large_text_the_questions_leave_room_for_the_words_below_them(desk, qtbot, height):
    window = Window(Look("light", reduced_motion=True, text_scale=1.5), desk)
    qtbot.addWidget(window)
    window.resize(960, height)
    window.show()
    window.page(SETTINGS).about_wanted.emit()
    sheet = window.about
    qtbot.waitUntil(lambda: sheet.save.height() > 0)

    def below(widget):
        return widget.mapTo(sheet, widget.rect().bottomLeft()).y()

    def above(widget):
        return widget.mapTo(sheet, widget.rect().topLeft()).y()

    (unsure,) = [each for each in sheet.findChildren(Label) if each.text() == about.unsure()]
    qtbot.waitUntil(lambda: below(sheet._questions) < above(unsure))
    assert below(unsure) < above(sheet.save)
    assert below(sheet.save) < sheet.height()
    assert sheet._questions.height() >= 96
