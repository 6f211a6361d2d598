"""The page of warning signs: whom to call where the person is, why, what to say, what to take."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from coach.errors import NotPrinted
from coach.guide.library import regions
from coach.paths import content
from coach.routine.checkin.model import Level
from coach.routine.checkin.reading import load
from coach.triage.safety import Sign
from coach.ui.before import summary
from coach.ui.before.alarm import Alarm, Reasoned, of_flags, of_signs
from coach.ui.before.calling import call, steps
from coach.ui.letter.answers import Section
from coach.ui.look.label import Label
from coach.ui.papers.giving import Giver
from coach.ui.papers.text import text
from tests.ui.before.conftest import quiet_lock
from tests.ui.walk import clipped, unnamed, unreachable

CHECKIN = load(content("routines") / "checkin")
REGIONS, _ = regions(content("routines"))
NOW = datetime(2026, 11, 26, 9, 12, tzinfo=UTC)
SADDLE = of_signs((Sign.SADDLE, Sign.FEVER), NOW)
FEVER = of_signs((Sign.FEVER,), NOW - timedelta(days=2))


class Page:
    """The page in a window, with a computer that can or cannot call."""

    def __init__(self, qtbot, look, alarm, region="GB", *, size=(1192, 832), calls=False, **how):
        self.dialled = []
        self.examined = []

        def open_url(address):
            self.dialled.append(address.toString())
            return calls

        self.window = QWidget()
        self.view = quiet_lock(look, parent=self.window, open_url=open_url, **how)
        self.view.examined.connect(self.examined.append)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.view.resize(*size)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.show(alarm, region)

    def show(self, alarm, region="GB"):
        self.view.show_alarm(alarm, REGIONS.get(region), NOW)

    def settle(self):
        for _ in range(10):
            QApplication.processEvents()

    @property
    def told(self):
        labels = self.view.findChildren(Label)
        return " ".join(each.text() for each in labels if each.isVisibleTo(self.view))


@pytest.fixture
def page(qtbot, look):
    return lambda *args, **how: Page(qtbot, look, *args, **how)


@pytest.mark.parametrize(
    ("alarm", "region", "said", "number"),
    [
        (SADDLE, "GB", "Call 999", "999"),
        (SADDLE, "DE", "Call 112", "112"),
        (SADDLE, "US", "Call 911", "911"),
        (SADDLE, "", "Call your local emergency number", None),
        (FEVER, "GB", "Call 111", "111"),
        (FEVER, "US", "Call your doctor or urgent care", None),
        (FEVER, "", "Call your doctor or urgent care", None),
        (replace(FEVER, pregnant=True), "GB", "Call your maternity unit", None),
        (replace(SADDLE, pregnant=True), "GB", "Call 999", "999"),
    ],
)
def test_the_number_is_that_of_the_country_and_of_the_hurry(alarm, region, said, number):
    found = call(alarm, REGIONS.get(region))
    assert (found.said, found.number) == (said, number)


@pytest.mark.parametrize("alarm", [SADDLE, FEVER, replace(FEVER, pregnant=True)])
@pytest.mark.parametrize("region", [None, *REGIONS.values()], ids=lambda r: r.code if r else "-")
def test_the_emergency_number_is_on_every_page_of_every_country(alarm, region):
    found = call(alarm, region)
    number = region.emergency[0] if region else "local emergency number"
    assert number in f"{found.said} {found.hint}"


def test_the_steps_never_send_anybody_to_exercise_or_to_the_wheel():
    for alarm in (SADDLE, FEVER, replace(FEVER, pregnant=True)):
        assert any("Do not stretch or exercise." in step for step in steps(alarm, None))
    assert "Do not drive yourself." in steps(SADDLE, None)[0]


def test_in_pregnancy_the_maternity_unit_takes_the_place_of_the_doctor():
    expecting = replace(FEVER, pregnant=True)
    assert not any("doctor" in step for step in steps(expecting, REGIONS["GB"]))
    assert steps(expecting, REGIONS["GB"])[0] == "Call your maternity unit today."
    urgent = steps(replace(SADDLE, pregnant=True), REGIONS["GB"])
    assert urgent[0].startswith("Call 999, or have someone take you to the nearest emergency")
    assert urgent[1] == "Contact your maternity unit as well."


def test_what_to_say_comes_from_the_reasons():
    assert "Say: “Back pain, and: numbness between the legs; fever, or feeling ill with it.”" in (
        steps(SADDLE, None)
    )
    strange = Alarm(Level.EMERGENCY, (Reasoned("Something."),), NOW)
    assert any("read out what stands on this page" in step for step in steps(strange, None))


def test_every_sign_of_a_check_in_that_locks_is_a_reason_the_most_urgent_first():
    alarm = of_flags(["RF23", "RF48", "RF01"], CHECKIN, NOW)
    assert alarm.level is Level.EMERGENCY
    assert [reason.where for reason in alarm.reasons] == ["Safety, page 1", "Safety, page 3"]
    assert alarm.reasons[0].text.startswith("You feel something new between the legs")
    assert not alarm.pregnant
    assert of_flags(["RF23", "RF46"], CHECKIN, NOW).pregnant
    assert of_flags(["RF17"], CHECKIN, NOW).pregnant


@pytest.mark.parametrize("raised", [["RF99"], [], ["RF23", "RF99"], ["RF48"]])
def test_signs_that_nobody_can_name_any_more_count_as_the_worst(raised):
    assert of_flags(raised, CHECKIN, NOW).emergency


@pytest.mark.parametrize(
    "flag", [flag for flag in CHECKIN.flags if flag.level.locks], ids=lambda flag: flag.id
)
def test_every_locking_sign_has_its_level_its_reason_and_its_words_for_the_phone(flag):
    alarm = of_flags([flag.id], CHECKIN, NOW)
    assert alarm.level is flag.level
    assert [reason.text for reason in alarm.reasons] == [flag.say]
    assert flag.phone in " ".join(steps(alarm, None))


def test_a_computer_that_can_call_is_asked_to(page, qtbot):
    shown = page(SADDLE, calls=True)
    qtbot.mouseClick(shown.view.alarm.call, Qt.MouseButton.LeftButton)
    assert shown.dialled == ["tel:999"]
    assert "Asked your computer to call 999." in shown.told


def test_one_that_cannot_has_the_number_copied(page, qtbot):
    shown = page(FEVER, "AU")
    qtbot.keyClick(shown.view.alarm.call, Qt.Key.Key_Return)
    assert shown.dialled == ["tel:1800022222"]
    assert QGuiApplication.clipboard().text() == "1800 022 222"
    assert "This computer cannot call. 1800 022 222 is copied" in shown.told


def test_a_screen_reader_says_what_the_page_is_and_whom_to_call(page):
    name = page(SADDLE).view.accessibleName().replace("\N{NO-BREAK SPACE}", " ")
    assert name.startswith("Get medical help now. Please get emergency help now.")
    assert name.endswith("Call 999.")


def test_without_a_number_there_is_nothing_to_press(page, qtbot):
    shown = page(SADDLE, "")
    qtbot.mouseClick(shown.view.alarm.call, Qt.MouseButton.LeftButton)
    assert shown.dialled == []
    assert "Call your local emergency number" in shown.told


def test_what_a_press_did_is_not_told_again_on_the_next_page(page):
    shown = page(SADDLE)
    shown.view.alarm.call.click()
    shown.show(FEVER)
    assert "is copied" not in shown.told


def test_an_emergency_page_holds_until_it_was_read(page):
    shown = page(SADDLE)
    assert shown.view.held
    assert not shown.view.card.isVisible()
    shown.view.reading.button.click()
    assert not shown.view.held
    assert shown.view.card.open_button.isVisible()
    shown.show(SADDLE)
    assert not shown.view.held
    shown.show(of_signs((Sign.SADDLE, Sign.WEAKNESS), NOW))  # something new to read
    assert shown.view.held


def test_no_key_that_is_pressed_by_chance_counts_as_having_read(page, qtbot):
    shown = page(SADDLE)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(shown.window.focusWidget() or shown.view, key)
    assert shown.view.held


def test_a_page_for_today_holds_nobody(page):
    assert not page(FEVER).view.held


def test_after_the_examination_the_questions_are_one_press_away(page, qtbot):
    shown = page(replace(SADDLE, cleared=True))
    assert not shown.view.held
    assert not shown.view.card.open_button.isVisible()
    with qtbot.waitSignal(shown.view.again_wanted):
        shown.view.card.again.click()


def test_an_examination_can_only_have_been_since_the_sign_came(page):
    shown = page(FEVER)
    days = [shown.view.card.day.itemData(n) for n in range(shown.view.card.day.count())]
    assert days == [None, NOW.date(), *((NOW - timedelta(days=n)).date() for n in (1, 2))]


def test_it_is_asked_twice_with_who_and_when(page):
    shown = page(FEVER)
    card = shown.view.card
    card.open_button.click()
    card.yes.click()
    assert card.error.text() == "Choose who examined you."
    card.who.choose("physiotherapist")
    card.yes.click()
    assert shown.examined == []
    card.day.setCurrentIndex(2)
    card.yes.click()
    assert shown.examined == ["A physiotherapist, 2026-11-25"]


def test_the_summary_tells_the_staff_everything_that_is_on_the_page():
    alarm = replace(SADDLE, answers=(Section("How it feels", (("Pain now?", "8 of 10"),)),))
    told = text(summary.document(alarm, REGIONS["GB"], NOW))
    for part in (
        "You feel numb between the legs. (Short check)",
        "You have a fever or feel ill.",
        "Answered on 2026-11-26 09:12.",
        "1. Call 999",
        "Pain now? 8 of 10",
        "this is not a diagnosis",
    ):
        assert part in told


class Papers:
    """Notes what is given out; printing fails where there is no printer."""

    def __init__(self, tmp_path):
        self.file = tmp_path / "summary.pdf"

    def __call__(self, over):
        def none(over, title):
            raise NotPrinted

        return Giver(over, ask=lambda over, path: self.file, choose=none)


def test_when_printing_fails_the_file_and_the_text_still_work(page, tmp_path):
    papers = Papers(tmp_path)
    shown = page(SADDLE, giving=papers)
    shown.view.papers.print.click()
    assert "could not be printed; save it as PDF instead, or copy the text." in shown.told
    shown.view.papers.save.click()
    assert "Saved as summary.pdf." in shown.told
    assert papers.file.read_bytes().startswith(b"%PDF")
    shown.view.papers.copy.click()
    assert "numb between the legs" in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("size", [(1192, 832), (896, 640)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("alarm", [SADDLE, FEVER])
def test_nothing_is_cut_off_and_everything_is_named_and_reached(page, look, size, scale, alarm):
    look.set_text_scale(scale)
    shown = page(alarm, size=size)
    if shown.view.held:
        shown.view.reading.button.click()
    shown.view.card.open_button.click()
    shown.settle()
    assert unnamed(shown.view) == []
    assert unreachable(shown.view) == []
    assert clipped(shown.view) == []
    inside = shown.view._page
    assert inside.widget().width() <= inside.viewport().width()


def test_the_number_stays_in_sight_in_a_small_window(page):
    shown = page(SADDLE, size=(896, 640))
    view = shown.view
    shown.settle()
    view._page.verticalScrollBar().setValue(view._page.verticalScrollBar().maximum())
    assert view.alarm.height() <= 240
    assert view.rect().contains(view.alarm.call.mapTo(view, view.alarm.call.rect().center()))
