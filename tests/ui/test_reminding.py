"""Reminders come when they are wanted, and are lost neither in sleep nor by a restart."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coach.errors import HistoryUnavailable
from coach.schedule.past import Kind
from coach.schedule.reminders import Reminder
from coach.ui.reminding import LOOK_MS, READ_MS, Reminding
from tests.fakes.clock import FakeClock


class Desk:
    """Keeps reminders; `broken` makes them unreadable, `read` counts how often they were."""

    def __init__(self):
        self.clock = FakeClock()
        self.wishes = []
        self.broken = False
        self.read = 0

    def now(self):
        return self.clock.now()

    def reminders(self):
        self._insist()
        self.read += 1
        now = self.now()
        return tuple(one for one in self.wishes if one.until is None or now < one.until)

    def answer(self, reminder, minutes):
        self._insist()
        self.wishes = [one for one in self.wishes if not one.is_same(reminder)]
        if minutes is not None:
            due = self.now() + timedelta(minutes=minutes)
            self.wishes.append(replace(reminder, due=due))

    def wish(self, minutes, kind=Kind.CRAMP, lasts=None):
        due = self.now() + timedelta(minutes=minutes)
        until = None if lasts is None else due + timedelta(minutes=lasts)
        self.wishes.append(Reminder(kind, due, due, until))
        return self.wishes[-1]

    def _insist(self):
        if self.broken:
            raise HistoryUnavailable(Path("coach.db"), "disk gone")


class Waiting:
    """A reminder that a test wakes by hand, and what it said."""

    def __init__(self, desk):
        self.desk = desk
        self.busy = False
        self.said = []
        self.overs = 0
        self.slept = 0
        self.reminding = Reminding(desk, lambda: self.busy)
        self.reminding.due.connect(self.said.append)
        self.reminding.over.connect(self._over)
        self.reminding.look()

    def wants(self, minutes, kind=Kind.CRAMP, lasts=None):
        wish = self.desk.wish(minutes, kind, lasts)
        self.slept = 0
        self.reminding.look()
        return wish

    def _over(self):
        self.overs += 1

    def live(self, seconds):
        """Pass time second by second, and wake when it asked for it."""
        for _ in range(seconds):
            self.desk.clock.pass_(1)
            self.slept += 1000
            wait = self.reminding.waiting
            if wait is not None and self.slept >= wait:
                self.slept = 0
                self.reminding._wake()


@pytest.fixture
def desk(qapp):
    return Desk()


@pytest.fixture
def waiting(desk):
    return Waiting(desk)


def test_it_says_so_at_the_time_and_once(waiting):
    wish = waiting.wants(20)
    waiting.live(20 * 60 - 1)
    assert waiting.said == []
    waiting.live(1)
    waiting.live(3600)
    assert waiting.said == [wish]


def test_while_nothing_is_wanted_it_reads_every_ten_minutes_what_others_may_have_written(waiting):
    assert waiting.reminding.waiting == READ_MS
    waiting.desk.wish(15)
    waiting.live(READ_MS // 1000 + 300)
    assert len(waiting.said) == 1


def test_while_it_waits_it_looks_at_the_clock_and_not_at_the_disk(waiting, desk):
    waiting.wants(120)
    before = desk.read
    waiting.live(599)
    assert desk.read == before
    waiting.live(3000)
    assert desk.read <= before + 7


def test_it_looks_at_the_clock_every_half_minute_and_just_in_time_at_the_end(waiting):
    waiting.wants(1)
    assert waiting.reminding.waiting == LOOK_MS
    waiting.desk.clock.pass_(50.5)
    waiting.reminding._wake()
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
    desk.wish(20)
    desk.clock.pass_(7200)
    assert len(Waiting(desk).said) == 1


def test_what_nobody_has_dealt_with_comes_again_after_a_restart(waiting, desk):
    waiting.wants(20)
    waiting.live(1200)
    assert Waiting(desk).said == waiting.said
    waiting.reminding.done(waiting.said[-1])
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
    waiting.slept = 0
    waiting.reminding.put_off(waiting.said[-1], 10)
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


def test_what_matters_more_takes_the_place_of_what_was_said(waiting):
    session = waiting.wants(20, Kind.SESSION, 60)
    waiting.live(1200)
    cramp = waiting.wants(5)
    waiting.live(300)
    assert waiting.said == [session, cramp]
    waiting.slept = 0
    waiting.reminding.done(waiting.said[-1])
    assert waiting.said == [session, cramp, session]


def test_what_matters_less_waits_until_the_other_is_answered(waiting):
    cramp = waiting.wants(20)
    morning = waiting.wants(25, Kind.MORNING, 60)
    waiting.live(1800)
    assert waiting.said == [cramp]
    waiting.reminding.done(waiting.said[-1])
    assert waiting.said == [cramp, morning]


def test_one_whose_time_is_over_is_taken_back_and_not_said_again(waiting, desk):
    waiting.wants(20, Kind.SESSION, 60)
    waiting.live(1200 + 3599)
    assert (len(waiting.said), waiting.overs) == (1, 0)
    waiting.live(1)
    waiting.live(7200)
    assert (len(waiting.said), waiting.overs) == (1, 1)
    assert waiting.reminding.said is None


def test_what_was_said_is_taken_back_when_a_session_begins(waiting):
    waiting.wants(20, Kind.SESSION, 60)
    waiting.live(1200)
    waiting.busy = True
    waiting.reminding.look()
    assert waiting.overs == 1


def test_one_that_was_done_meanwhile_is_taken_back(waiting, desk):
    waiting.wants(20, Kind.SESSION, 60)
    waiting.live(1200)
    desk.wishes.clear()
    waiting.reminding.look()
    assert waiting.overs == 1


def test_an_answer_that_cannot_be_kept_does_not_have_it_said_at_once_again(waiting, desk):
    waiting.wants(20)
    waiting.live(1200)
    desk.broken = True
    with pytest.raises(HistoryUnavailable):
        waiting.reminding.done(waiting.said[-1])
    desk.broken = False
    waiting.live(1200)
    assert len(waiting.said) == 1
    assert len(Waiting(desk).said) == 1


def test_its_own_timer_wakes_it(waiting, qtbot):
    waiting.wants(20)
    waiting.desk.clock.pass_(1199.99)
    with qtbot.waitSignal(waiting.reminding.due, timeout=2000):
        waiting.reminding.look()
        waiting.desk.clock.pass_(0.01)
