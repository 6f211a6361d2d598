"""A reminder comes when it is wanted, and is lost neither in sleep nor by a restart."""

from datetime import timedelta
from pathlib import Path

import pytest

from coach.errors import HistoryUnavailable
from coach.triage.cramp import AskAgain
from coach.ui.reminding import LOOK_MS, Reminding
from tests.fakes.clock import FakeClock


class Desk:
    """Keeps one wish; `broken` makes it unreadable."""

    def __init__(self):
        self.clock = FakeClock()
        self.wish = AskAgain(None)
        self.broken = False

    def now(self):
        return self.clock.now()

    def ask_again(self):
        self._insist()
        return self.wish

    def set_ask_again(self, minutes):
        self._insist()
        due = None if minutes is None else self.now() + timedelta(minutes=minutes)
        self.wish = AskAgain(due)

    def _insist(self):
        if self.broken:
            raise HistoryUnavailable(Path("coach.db"), "disk gone")


class Waiting:
    """A reminder that a test wakes by hand, and what it said."""

    def __init__(self, desk):
        self.desk = desk
        self.busy = False
        self.said = []
        self.slept = 0
        self.reminding = Reminding(desk, lambda: self.busy)
        self.reminding.due.connect(self.said.append)
        self.reminding.look()

    def wants(self, minutes):
        self.desk.set_ask_again(minutes)
        self.slept = 0
        self.reminding.look()

    def live(self, seconds):
        """Pass time second by second, and wake when it asked for it."""
        for _ in range(seconds):
            self.desk.clock.pass_(1)
            self.slept += 1000
            wait = self.reminding.waiting
            if wait is not None and self.slept >= wait:
                self.slept = 0
                self.reminding.look()


@pytest.fixture
def desk(qapp):
    return Desk()


@pytest.fixture
def waiting(desk):
    return Waiting(desk)


def test_it_says_so_at_the_time_and_once(waiting, desk):
    waiting.wants(20)
    wish = desk.wish
    waiting.live(20 * 60 - 1)
    assert waiting.said == []
    waiting.live(1)
    waiting.live(3600)
    assert waiting.said == [wish]


def test_nothing_wakes_it_while_nothing_is_wanted(waiting):
    assert waiting.reminding.waiting is None
    waiting.wants(20)
    waiting.wants(None)
    assert waiting.reminding.waiting is None


def test_it_looks_at_the_clock_every_half_minute_and_just_in_time_at_the_end(waiting):
    waiting.wants(1)
    assert waiting.reminding.waiting == LOOK_MS
    waiting.desk.clock.pass_(50.5)
    waiting.reminding.look()
    assert waiting.reminding.waiting == 9500


def test_after_a_sleep_it_comes_at_the_first_look(waiting):
    waiting.wants(20)
    waiting.desk.clock.sleep_unnoticed(3600)
    waiting.live(LOOK_MS // 1000)
    assert len(waiting.said) == 1


def test_a_clock_set_back_only_makes_it_later(waiting):
    waiting.wants(20)
    waiting.live(600)
    waiting.desk.clock.set_wall(-600)
    waiting.live(1199)
    assert waiting.said == []
    waiting.live(1)
    assert len(waiting.said) == 1


def test_what_is_overdue_at_the_start_comes_at_once(desk):
    desk.set_ask_again(20)
    desk.clock.pass_(7200)
    assert len(Waiting(desk).said) == 1


def test_what_nobody_has_dealt_with_comes_again_after_a_restart(waiting, desk):
    waiting.wants(20)
    waiting.live(1200)
    assert Waiting(desk).said == waiting.said
    waiting.reminding.done()
    assert Waiting(desk).said == []


def test_a_session_is_never_disturbed_and_it_comes_right_after(waiting):
    waiting.wants(20)
    waiting.busy = True
    waiting.live(3600)
    assert waiting.said == []
    waiting.busy = False
    waiting.live(LOOK_MS // 1000)
    assert len(waiting.said) == 1


def test_put_off_it_comes_again_later(waiting):
    waiting.wants(20)
    waiting.live(1200)
    waiting.reminding.put_off(10)
    waiting.slept = 0
    waiting.live(599)
    assert len(waiting.said) == 1
    waiting.live(1)
    assert len(waiting.said) == 2


def test_a_history_that_cannot_be_read_is_asked_again(waiting, desk):
    waiting.wants(20)
    desk.broken = True
    waiting.live(1260)
    assert waiting.said == []
    desk.broken = False
    waiting.live(LOOK_MS // 1000)
    assert len(waiting.said) == 1


def test_its_own_timer_wakes_it(waiting, qtbot):
    waiting.wants(20)
    waiting.desk.clock.pass_(1199.99)
    with qtbot.waitSignal(waiting.reminding.due, timeout=2000):
        waiting.reminding.look()
        waiting.desk.clock.pass_(0.01)
