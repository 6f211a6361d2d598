"""The way through the check-in: nothing lost, nothing skipped that matters, help at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.checkin import steps
from coach.ui.checkin.order import Page, Section
from coach.ui.checkin.page import CheckInPage
from coach.ui.checkin.where import WhereStep
from coach.ui.look.button import Button
from coach.ui.look.look import Look
from coach.ui.wording import checkin_frame as words
from tests.ui.checkin.fakes import ANSWERS, FakeCheckInDesk, FakeDraft, makers
from tests.ui.walk import unnamed

USUAL = [page for page in Page if page is not Page.LEGS]


class Visit:
    """The check-in in an active window, what came out of it, and the hands of a person."""

    def __init__(self, qtbot, look, desk, size=(1192, 832)):
        self.qtbot = qtbot
        self.desk = desk
        self.steps = {}
        self.page = CheckInPage(look, desk, makers(self.steps))
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.finished, self.alarms, self.closed, self.failures = [], [], [], []
        self.page.finished.connect(self.finished.append)
        self.page.alarmed.connect(lambda *given: self.alarms.append(given))
        self.page.closed.connect(lambda: self.closed.append(True))
        self.page.failed.connect(self.failures.append)
        self.page.open()

    @property
    def now(self):
        return self.page.page

    @property
    def step(self):
        return self.steps[self.now]

    @property
    def focus(self):
        return self.page.window().focusWidget()

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.focus or self.page, key, modifiers)

    def answer(self, **other):
        """Answer the page that is shown as a plain cramp, but for what is `other`."""
        self.step.answer(**{**ANSWERS[self.now], **other})

    def go_on(self, **other):
        self.answer(**other)
        self.page.go_on()

    def go_to(self, page, **other):
        """Go on until `page` is shown; `other` answers where they belong."""
        while self.now is not page:
            fields = self.step.fields
            self.go_on(**{name: value for name, value in other.items() if name in fields})


@pytest.fixture
def desk():
    return FakeCheckInDesk()


@pytest.fixture
def visit(qtbot, look, desk):
    return Visit(qtbot, look, desk)


def test_the_pages_come_one_after_the_other_and_the_answers_are_one_record(visit, desk):
    seen = []
    while not visit.finished:
        seen.append(visit.now)
        visit.go_on()
    assert seen == USUAL
    assert visit.finished == ["record 1"]
    legs = {"leg_course": "none", "spreading": False}
    given = {name: value for page in USUAL for name, value in ANSWERS[page].items()}
    assert desk.records == [{**given, **legs}]
    assert desk.kept is None


def test_a_page_is_made_when_it_is_first_needed_and_once(visit):
    assert list(visit.steps) == [Page.WHERE]
    first = visit.step
    visit.go_on()
    visit.page.go_back()
    assert visit.step is first
    assert list(visit.steps) == [Page.WHERE, Page.FEEL]


def test_every_page_is_there_where_it_is_looked_for(look, checkin):
    assert set(steps.STEPS) == set(Page)
    assert isinstance(steps.STEPS[Page.WHERE](look, checkin), WhereStep)


def test_a_sign_in_the_leg_asks_more_about_the_leg(visit):
    visit.go_to(Page.LEGS, sens=["tingling"], radiates="thigh", leg_side="one")
    assert visit.page.header.stepper.accessibleName() == "Step 2 of 5: Feel"


def test_a_severe_pain_brings_the_warning_signs_next(visit):
    visit.go_to(Page.NERVES, pain_now=9, pain_worst24=9)
    assert set(visit.steps) == {Page.WHERE, Page.FEEL, Page.NERVES}
    assert visit.page.header.stepper.accessibleName() == "Step 3 of 5: Safety"
    visit.go_to(Page.MOVES)
    visit.go_on()
    assert visit.finished


def test_back_keeps_every_answer_and_leaves_from_the_first_page(visit):
    visit.go_on()
    visit.answer(pain_now=7)
    visit.page.go_back()
    assert visit.step.said() == ANSWERS[Page.WHERE]
    visit.page.go_on()
    assert visit.step.said()["pain_now"] == 7
    visit.page.go_back()
    assert visit.closed == []
    visit.page.go_back()
    assert visit.closed == [True]


def test_a_page_sees_what_was_said_before_and_of_the_signs_only_its_own(visit):
    visit.go_to(Page.FEVER)
    seen = visit.step.filled[-1]
    assert seen["region"] == "lumbar"
    assert "sys" not in seen
    visit.page.go_back()
    assert visit.step.filled[-1]["sys"] == []


# what is missing


def test_an_open_question_of_safety_holds_until_it_is_answered(visit):
    visit.go_on(region=None)
    for _ in range(3):
        assert visit.now is Page.WHERE
        assert visit.step.asked == ["region"]
        assert visit.page.foot.text.text() == words.must_be_answered()
        visit.page.go_on()
    visit.step.answer(region="flank")
    assert visit.page.foot.text.text().endswith("Why region.")
    visit.page.go_on()
    assert visit.now is Page.FEEL


def test_another_open_question_holds_once_and_may_stay_open(visit, desk):
    visit.go_on(loc=None)
    assert visit.now is Page.WHERE
    assert visit.step.asked == ["loc"]
    assert visit.page.foot.text.text() == words.or_leave_open()
    visit.page.go_on()
    assert visit.now is Page.FEEL
    visit.go_to(Page.GENERAL)
    visit.go_on()
    assert "loc" not in desk.records[0]


def test_what_may_stay_open_waits_for_what_may_not(visit):
    visit.go_on()
    visit.go_on(pain_now=None, sens=None)
    assert visit.step.asked == ["pain_now", "sens"]
    visit.page.go_on()
    assert visit.now is Page.FEEL
    visit.step.answer(sens=[])
    visit.page.go_on()
    assert visit.step.asked == ["pain_now"]
    assert visit.page.foot.text.text() == words.or_leave_open()
    visit.page.go_on()
    assert visit.now is Page.START


def test_an_answer_taken_back_later_is_found_at_the_end(visit, desk):
    visit.go_to(Page.MOVES)
    visit.page.go_back()
    visit.step.answer(onset=None)
    visit.page.go_back()
    visit.page.go_back()
    visit.page.change("drink")
    visit.step.answer(**ANSWERS[Page.FEVER])
    visit.page.go_on()
    assert visit.now is Page.START
    assert visit.step.asked == ["onset"]


def test_contradicting_answers_are_asked_again_once_and_then_taken(visit, desk):
    visit.go_to(Page.GENERAL, weak="mild_stable", assessed=True)
    visit.go_on()
    assert visit.now is Page.FEEL
    assert visit.step.asked == ["radiates", "leg_side"]
    assert visit.page.foot.text.text() == words.look_again()
    assert visit.finished == []
    visit.page.go_on()
    assert visit.now is Page.NERVES
    assert visit.step.asked == ["weak"]
    visit.page.go_on()
    assert visit.finished == ["record 1"]
    assert desk.records[0]["weak"] == "mild_stable"


def test_one_answer_can_be_changed_without_going_through_all_the_others(visit, desk):
    visit.go_to(Page.GENERAL)
    visit.go_on()
    visit.page.change("ease")
    assert visit.now is Page.MOVES
    assert visit.step.asked == ["ease"]
    assert visit.page.foot.go_on.text() == words.to_the_result()
    visit.step.answer(ease=["walking"])
    visit.page.go_on()
    assert visit.finished == ["record 1", "record 2"]
    assert desk.records[1] == {**desk.records[0], "ease": ["walking"]}


def test_a_change_that_brings_a_new_page_asks_that_too(visit, desk):
    visit.go_to(Page.GENERAL)
    visit.go_on()
    visit.page.change("radiates")
    visit.step.answer(radiates="thigh", leg_side="one")
    visit.page.go_on()
    assert visit.now is Page.LEGS
    visit.go_on()
    assert desk.records[1]["leg_course"] == "stable_known"


def test_signs_of_the_body_are_changed_where_they_were_named(visit, desk):
    visit.go_to(Page.INJURY)
    visit.go_on(sys=["breathless"])
    visit.go_on()
    visit.go_on(sys=["weight_loss"])
    visit.page.change("sys")
    assert visit.now is Page.INJURY
    visit.page.go_on()
    assert visit.now is Page.GENERAL
    visit.page.go_on()
    assert visit.finished == ["record 1", "record 2"]


def test_what_no_page_asks_for_cannot_be_changed_here(visit):
    visit.page.change("pain_prev")
    assert visit.now is Page.WHERE


# help at once


def test_an_alarming_answer_asks_for_help_before_anything_else(visit, desk):
    desk.alarming = {"saddle"}
    visit.go_to(Page.NERVES)
    visit.step.answer(ces=["saddle"])
    assert visit.alarms == []
    visit.page.go_on()
    flags, said = visit.alarms[0]
    assert flags == ("saddle",)
    assert said["ces"] == ["saddle"]
    assert visit.now is Page.NERVES
    assert desk.records == []


def test_a_sign_of_the_body_alarms_before_the_other_pages_are_answered(visit, desk):
    desk.alarming = {"chest_pain"}
    visit.go_to(Page.INJURY)
    visit.go_on(sys=["chest_pain"])
    assert visit.alarms[0][1]["sys"] == ["chest_pain"]
    assert desk.kept.said["injury:sys"] == ["chest_pain"]


def test_a_sign_taken_back_is_asked_about_once_and_holds_until_answered(visit, desk):
    visit.go_to(Page.NERVES)
    visit.answer(ces=["saddle"])
    assert not visit.page.first_said.isVisible()
    visit.step.answer(ces=[])
    asked = visit.page.first_said
    assert asked.isVisible()
    assert asked.points.text() == "numbness between the legs"
    visit.page.go_on()
    assert visit.now is Page.NERVES
    assert visit.focus is asked.answers[0]
    asked.answers[1].click()
    assert not asked.isVisible()
    assert visit.step.said()["ces"] == []
    visit.step.answer(ces=["saddle"])
    visit.step.answer(ces=[])
    assert not asked.isVisible()
    visit.page.go_on()
    assert visit.now is Page.INJURY


@pytest.mark.parametrize(
    ("field", "yes", "no", "said"),
    [
        ("ces", ["bowel", "saddle"], ["bowel"], "numbness between the legs"),
        ("gait", True, False, "Are your legs newly unsteady or clumsy?"),
        ("weak", "major_or_progressive", "new_mild", "clearly weaker, or getting weaker"),
        ("weak", "new_mild", None, "a little weaker, and that is new"),
    ],
)
def test_a_sign_taken_back_can_be_put_back(visit, field, yes, no, said):
    visit.go_to(Page.NERVES)
    visit.answer(**{field: yes})
    visit.step.answer(**{field: no})
    assert visit.page.first_said.points.text() == said
    visit.page.first_said.answers[0].click()
    back = visit.step.said()[field]
    assert (sorted(back) if isinstance(back, list) else back) == yes
    assert not visit.page.first_said.isVisible()


def test_a_weakness_that_is_said_to_be_worse_is_not_taken_back(visit):
    visit.go_to(Page.NERVES)
    visit.answer(weak="new_mild")
    visit.step.answer(weak="major_or_progressive")
    assert not visit.page.first_said.isVisible()


def test_a_sign_that_was_taken_back_cannot_be_passed_by_another_way(visit):
    visit.go_to(Page.FEVER)
    visit.answer(sys=["fever"])
    visit.step.answer(sys=[])
    visit.page.go_back()
    assert not visit.page.first_said.isVisible()
    visit.page.change("loc")
    visit.page.go_on()
    while visit.now is not Page.FEVER:
        visit.go_on()
    assert visit.page.first_said.isVisible()
    visit.page.go_on()
    assert visit.now is Page.FEVER


# half-way


def test_every_change_is_kept_at_once_with_the_page(visit, desk):
    visit.step.answer(region="flank")
    assert desk.kept.said == {"region": "flank"}
    assert desk.kept.page == "where"
    visit.go_on()
    assert desk.kept.page == "feel"
    visit.step.answer(pain_now=6)
    visit.step.answer(pain_now=None)
    assert "pain_now" not in desk.kept.said


@pytest.mark.parametrize("stop", USUAL)
def test_a_program_that_was_killed_shows_the_same_question_with_the_same_answers(
    qtbot, look, desk, stop
):
    first = Visit(qtbot, look, desk)
    first.go_to(stop)
    name, value = next(iter(ANSWERS[stop].items()))
    first.step.answer(**{name: value})
    desk.later(hours=23)
    again = Visit(qtbot, look, desk)
    assert again.now is stop
    assert again.step.said() == first.step.said()
    assert again.page.header.again.isVisible()
    while not again.finished:
        again.go_on()
    while not first.finished:
        first.go_on()
    assert desk.records[0] == desk.records[1]


@pytest.mark.parametrize("hours", [24, -1])
def test_answers_older_than_a_day_or_from_the_future_are_not_shown(qtbot, look, desk, hours):
    Visit(qtbot, look, desk).go_on()
    desk.later(hours=hours)
    later = Visit(qtbot, look, desk)
    assert later.now is Page.WHERE
    assert later.step.said() == {}
    assert not later.page.header.again.isVisible()
    assert desk.kept is None


@pytest.mark.parametrize("page", ["legs", "nowhere", ""])
def test_a_page_that_does_not_apply_any_more_is_not_shown(qtbot, look, desk, page):
    desk.kept = FakeDraft(desk.time, {"region": "lumbar"}, page)
    visit = Visit(qtbot, look, desk)
    assert visit.now is Page.WHERE
    assert visit.step.said() == {"region": "lumbar"}


def test_starting_again_asks_first_and_then_forgets_everything(qtbot, look, desk):
    Visit(qtbot, look, desk).go_to(Page.MOVES)
    visit = Visit(qtbot, look, desk)
    visit.page.header.again.click()
    visit.page.sure.answers[0].click()
    assert not visit.page.sure.isVisible()
    assert visit.now is Page.MOVES
    visit.page.header.again.click()
    visit.page.sure.answers[1].click()
    assert visit.now is Page.WHERE
    assert visit.step.said() == {}
    assert desk.kept is None
    assert not visit.page.header.again.isVisible()


def test_opening_again_after_the_end_begins_with_nothing(visit):
    visit.go_to(Page.GENERAL)
    visit.go_on()
    visit.page.open()
    assert visit.now is Page.WHERE
    assert visit.step.said() == {}


def test_save_and_close_keeps_the_answers(visit, desk):
    visit.go_on()
    visit.page.header.close_it.click()
    assert visit.closed == [True]
    assert desk.kept.page == "feel"


def test_a_full_disk_is_told_once_and_the_questions_go_on(visit, desk):
    desk.disk_full = True
    visit.go_to(Page.GENERAL)
    assert len(visit.failures) == 1
    visit.go_on()
    assert visit.finished == []
    assert len(visit.failures) == 2
    assert visit.now is Page.GENERAL
    desk.disk_full = False
    visit.page.go_on()
    assert visit.finished == ["record 1"]


def test_what_is_remembered_is_offered_once_a_visit_before_the_page_is_filled(visit, desk):
    assert visit.step.remembered == [{}]
    desk.facts = {"age": 61}
    visit.page.open()
    visit.go_to(Page.GENERAL)
    assert visit.step.remembered == [{"age": 61}]
    visit.page.go_back()
    visit.page.go_on()
    assert visit.step.remembered == [{"age": 61}]


# by keyboard, and for a screen reader


def test_the_keyboard_alone_goes_through_and_back(visit, desk):
    while visit.now is not Page.GENERAL:
        visit.answer()
        visit.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        first = next(iter(visit.step.buttons.values()))
        assert visit.focus is first
        assert first.ring.shown
    visit.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert visit.now is Page.FEVER
    visit.press(Qt.Key.Key_Escape)
    assert visit.now is Page.INJURY


def test_a_click_on_continue_leaves_no_ring(visit):
    visit.answer()
    visit.qtbot.mouseClick(visit.page.foot.go_on, Qt.MouseButton.LeftButton)
    first = next(iter(visit.step.buttons.values()))
    assert visit.focus is first
    assert not first.ring.shown


def test_tab_goes_from_the_head_through_the_page_to_the_foot_and_round(visit):
    visit.go_on()
    way = [
        *visit.step.buttons.values(),
        visit.page.foot.back,
        visit.page.foot.go_on,
        visit.page.header.close_it,
    ]
    for stop in way:
        assert visit.focus is stop
        visit.press(Qt.Key.Key_Tab)
    assert visit.focus is way[0]
    for stop in reversed(way):
        visit.press(Qt.Key.Key_Backtab)
        assert visit.focus is stop


def test_tab_leaves_the_page_at_its_ends(qtbot, look, desk):
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    rail = Button(look, "rail")
    page = CheckInPage(look, desk, makers({}))
    row.addWidget(rail)
    row.addWidget(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page.open()
    page.foot.go_on.setFocus()
    qtbot.keyClick(page.foot.go_on, Qt.Key.Key_Tab)
    assert window.focusWidget() is rail
    qtbot.keyClick(rail, Qt.Key.Key_Tab)
    assert page.isAncestorOf(window.focusWidget())
    page.header.close_it.setFocus()
    qtbot.keyClick(page.header.close_it, Qt.Key.Key_Backtab)
    assert window.focusWidget() is rail


def test_every_control_has_a_name(visit):
    visit.go_to(Page.NERVES)
    visit.answer(ces=["saddle"])
    visit.step.answer(ces=[])
    visit.page.header.again.click()
    assert unnamed(visit.page) == []
    assert visit.page.first_said.accessibleName() == words.first_said()


def test_the_header_says_which_step_this_is(visit):
    said = []
    for page in USUAL:
        visit.go_to(page)
        said.append(visit.page.header.stepper.accessibleName())
    assert said[0] == "Step 1 of 5: Where"
    assert said[2] == "Step 3 of 5: Triggers"
    assert said[-1] == "Step 4 of 5: Safety"
    assert len(set(said)) == 4


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [896, 1192, 1500])
def test_the_steps_are_named_where_there_is_room_and_never_cut_off(qtbot, desk, width, scale):
    look = Look("light", reduced_motion=True, text_scale=scale)
    Visit(qtbot, look, desk).go_on()
    visit = Visit(qtbot, look, desk, (width, 640))
    stepper = visit.page.header.stepper
    assert visit.page.width() == width
    assert stepper.width() >= stepper.minimumSizeHint().width()
    assert stepper.width() >= stepper.sizeHint().width() or scale * 1100 > width
    for section in Section:
        stepper.show_step(tuple(Section), section)
        assert stepper.minimumSizeHint().width() < stepper.sizeHint().width()
