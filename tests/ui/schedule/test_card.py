"""The card says what is planned, what comes next, and what was done, as facts."""

from datetime import time

import pytest

from coach.schedule.model import Schedule
from coach.ui.schedule.card import ScheduleCard
from coach.ui.wording.schedule import card as said_of
from tests.history.scenes import Play
from tests.ui.walk import clipped, unnamed


@pytest.fixture
def card(qtbot, look, agenda, window):
    made = ScheduleCard(look, agenda, window)
    made.resize(600, 200)
    made.show()
    return made


def test_before_anything_is_chosen_it_leads_to_the_sheet(card):
    wanted = []
    card.wanted.connect(lambda: wanted.append(True))
    assert card.times.text() == said_of(None)
    assert not card.next.isVisible()
    card.open_it.click()
    assert wanted == [True]


def test_it_says_the_times_and_what_comes_next(card, agenda):
    agenda.set_schedule(Schedule(frozenset(range(5)), (time(8), time(20))))
    card.refresh()
    assert card.times.text() == "Monday to Friday at 08:00 and 20:00"
    assert card.next.text() == "Next: your session, today at 20:00."
    assert not card.facts.isVisible()
    assert (clipped(card), unnamed(card)) == ([], [])


def test_it_says_what_was_done_and_not_and_blames_nobody(card, agenda, desk):
    agenda.set_schedule(Schedule(times=(time(11), time(20))))  # it is 10:00 in Berlin
    desk.clock.pass_(3600)
    Play(desk.store, desk.clock).start().on(101)
    desk.clock.pass_(24 * 3600 + 5 * 3600)
    card.refresh()
    assert card.facts.text() == "Last 7 days: 1 of 3 done. Today, not done: 11:00."


def test_switched_off_it_says_so(card, agenda):
    agenda.set_schedule(Schedule(times=(time(8),), on=False))
    card.refresh()
    assert "off" in card.times.text()
    assert not card.next.isVisible()
