"""A day with reminders: real history, real waiting, the banner, and a restart."""

from datetime import time, timedelta

import pytest

from coach.schedule.model import Quiet, Schedule
from coach.triage.cramp import AskAgain
from coach.ui.hurts.reminder_banner import ReminderBanner
from coach.ui.reminding import Reminding
from tests.history.scenes import Play


class Day:
    """Lives minute by minute, from 10:00 in Berlin on."""

    def __init__(self, desk, agenda, look, window):
        self.desk, self.agenda = desk, agenda
        self.look, self.window = look, window
        self.playing = False
        self.told = []
        self.start()

    def start(self):
        self.reminding = Reminding(self.agenda, lambda: self.playing)
        self.banner = ReminderBanner(
            self.look, self.agenda, self.reminding, self._tell, self.window
        )
        self.reminding.look()

    def until(self, hour, minute=0):
        """Wake every half minute until this time on the wall."""
        while (now := self.agenda.now().astimezone(self.agenda.zone)).time() != time(hour, minute):
            self.desk.clock.pass_(30)
            self.reminding._wake()
            assert now.date() == self.agenda.now().astimezone(self.agenda.zone).date()

    def _tell(self, title, text):
        self.told.append((f"{self.agenda.now().astimezone(self.agenda.zone):%H:%M}", title))
        return True


@pytest.fixture
def day(desk, agenda, look, window):
    agenda.set_schedule(
        Schedule(times=(time(11), time(16), time(20)), quiet=Quiet(time(22), time(7)))
    )
    return Day(desk, agenda, look, window)


def test_each_time_is_said_once_and_what_goes_by_is_not_said_again(day):
    day.until(23)
    assert day.told == [(at, "It is your time") for at in ("11:00", "16:00", "20:00")]
    assert not day.banner.isVisible()
    assert [one.not_done for one in day.agenda.planned_days(day.agenda.now().date())] == [
        True,
        True,
        False,
    ]


def test_not_now_holds_over_a_restart_and_later_is_later(day):
    day.until(11, 5)
    day.banner.later.click()
    day.banner.hide()
    day.start()
    day.until(11, 40)
    day.banner.not_now.click()
    day.start()
    day.until(12)
    assert [at for at, _ in day.told] == ["11:00", "11:35"]


def test_a_session_is_not_disturbed_and_is_taken_for_its_time(day):
    day.until(10, 59)
    day.playing = True
    Play(day.desk.store, day.desk.clock).start().on(101)
    day.desk.clock.pass_(30 - day.desk.now().second % 30 - day.desk.now().microsecond / 1e6)
    day.until(11, 30)
    day.playing = False
    day.until(15, 59)
    assert day.told == []


def test_the_cramp_comes_first_and_the_session_after_it_while_there_is_time(day):
    day.desk.store.write_ask_again(AskAgain(day.agenda.now() + timedelta(minutes=70)))
    day.reminding.look()
    day.until(11, 15)
    day.banner.not_now.click()
    assert day.told == [
        ("11:00", "It is your time"),
        ("11:10", "How is your back now?"),
        ("11:15", "It is your time"),
    ]
