"""The first run: the limits have to be accepted, nothing else has to be answered."""

import pytest
from PySide6.QtCore import Qt

from coach.appearance import Appearance, HairStyle
from coach.ui.first_run import FirstRunPage
from coach.ui.first_run.hearing import HearingStep
from coach.ui.first_run.you import YouStep
from coach.ui.look.look import Look
from tests.fakes.desk import FakeDesk
from tests.fakes.ears import FakeEars
from tests.ui.walk import clipped, unnamed, unreachable


@pytest.fixture
def desk():
    made = FakeDesk()
    yield made
    made.close()


class First:
    """The page with all its steps, and whether it was gone through."""

    def __init__(self, qtbot, desk, *, size=(1280, 832), scale=1.0):
        self.qtbot = qtbot
        look = Look("light", reduced_motion=True, text_scale=scale)
        self.ears = FakeEars(voice=False)
        self.you = YouStep(look, desk)
        self.hearing = HearingStep(look, desk, self.ears)
        self.page = FirstRunPage(look, (self.you, self.hearing))
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.accepted, self.failures = [], []
        self.page.accepted.connect(lambda: self.accepted.append(True))
        self.page.failed.connect(self.failures.append)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    def accept(self):
        self.page.tick.click()
        self.page.begin.click()

    def press(self, key, *modifiers):
        self.qtbot.keyClick(self.page.window().focusWidget() or self.page, key, *modifiers)


@pytest.fixture
def first(qtbot, desk):
    def start(**how):
        return First(qtbot, desk, **how)

    return start


def test_nothing_follows_before_the_limits_are_accepted(first):
    run = first()
    assert not run.page.begin.isEnabled()
    run.page.begin.click()
    assert run.page.number == 0


def test_the_steps_come_one_after_another_and_then_it_is_done(first):
    run = first()
    run.accept()
    assert run.you.isVisible()
    assert run.page.where.text() == "Step 2 of 3"
    run.page.next.click()
    assert run.hearing.isVisible()
    assert run.page.next.text() == "Begin"
    assert run.accepted == []
    run.page.next.click()
    assert run.accepted == [True]


def test_nothing_after_the_limits_has_to_be_answered_and_enter_alone_goes_on(first):
    run = first()
    run.page.tick.setFocus()
    run.press(Qt.Key.Key_Space)
    run.page.begin.setFocus()
    for _ in range(3):
        run.press(Qt.Key.Key_Return)
    assert run.accepted == [True]


def test_back_leads_to_the_step_before_and_no_further_than_the_limits(first):
    run = first()
    run.accept()
    run.page.next.click()
    run.page.back.click()
    assert run.page.number == 1
    run.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    run.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert run.page.number == 0
    assert run.page.tick.isChecked()


def test_without_further_steps_the_limits_are_all_there_is(qtbot):
    page = FirstRunPage(Look("light", text_scale=1.0))
    qtbot.addWidget(page)
    page.tick.click()
    with qtbot.waitSignal(page.accepted):
        page.begin.click()


def test_what_is_chosen_is_seen_and_kept_at_once(first, desk):
    run = first()
    run.accept()
    run.you.looks.motion.click()
    run.you.looks.contrast.click()
    run.you.figure._choose(Appearance(hair=HairStyle.COVERED))
    kept = desk.settings
    assert (kept.reduced_motion, kept.high_contrast) == (True, True)
    assert run.page.look.theme.high
    assert kept.appearance.hair is HairStyle.COVERED


def test_a_choice_that_could_not_be_kept_is_told(first, desk):
    run = first()
    run.accept()
    desk.disk_full = True
    run.you.looks.contrast.click()
    assert len(run.failures) == 1


def test_the_country_is_asked_first_and_kept_so_that_the_numbers_to_call_are_right(first, desk):
    run = first()
    run.accept()
    assert run.you.region.y() < run.you.looks.y()
    run.you.region.chosen.emit("AT")
    assert desk.settings.region == "AT"


def test_the_sound_check_is_part_of_it_and_may_fail(first):
    run = first()
    run.accept()
    assert run.ears.opened == 0
    run.page.next.click()
    assert run.ears.opened == 1
    assert run.hearing.check.captions.isVisible()
    run.page.next.click()
    assert run.accepted == [True]


@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 832), 1.0), ((960, 640), 1.0), ((960, 640), 1.5), ((1280, 832), 2)]
)
def test_nothing_is_cut_off_and_all_is_reached_by_keyboard(first, qtbot, size, scale):
    run = first(size=size, scale=scale)
    for _ in range(3):
        qtbot.waitUntil(lambda: clipped(run.page) == [])
        assert unnamed(run.page) == []
        assert unreachable(run.page) == []
        run.accept() if run.page.number == 0 else run.page.next.click()
