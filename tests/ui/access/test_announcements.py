"""What a screen reader is told without being asked: what has come up, what begins, what is left."""

from collections import Counter

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from coach.session.step import StepKind
from coach.ui.look.look import Look
from coach.ui.player.countdown import Countdown
from tests.session.builders import perform
from tests.ui.access import screens
from tests.ui.access.conftest import staged
from tests.ui.access.screens import shown
from tests.ui.checkin.fakes import ANSWERS, Page

POLITE = QAccessible.AnnouncementPoliteness.Polite
AT_ONCE = QAccessible.AnnouncementPoliteness.Assertive


class Reader:
    """A screen reader that remembers what it was told, and what took the keyboard."""

    def __init__(self):
        self.told = []

    def hear(self, event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.told.append((event.message(), event.politeness()))

    @property
    def words(self):
        return [text for text, _ in self.told]


@pytest.fixture
def reader(monkeypatch):
    made = Reader()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", made.hear)
    return made


@pytest.fixture(scope="module")
def stage(qapp):
    yield from staged(Look("light", reduced_motion=True, text_scale=1.0))


COMING_UP = {
    "help": "Keys and limits",
    "safety net": "When to get help at once",
    "what research says": "What research says",
    "about you": "About you",
    "letter": "Letter for the doctor",
    "problems of files": "1 file could not be used",
    "a failure that is told": "That did not work. Your history at “coach.db”",
    "a mistake of the program": "That was our mistake. Something in the program went wrong.",
    "before": "Before you start. First release after the cramp, left",
    "not yet": "Not yet. ",
    "not without a check-in": "A check-in comes first. ",
    "leave the session?": "End the session here?",
    "it hurts": "Stopped. How strong is the pain?",
    "after": "Session stopped. ",
    "check-in, where": "Step 1 of 5: Where. Where is the cramp?",
    "check-in, general": "Step 4 of 5: Safety. A little about your health",
    "check-in, nerves, something missing": "Please answer what is marked.",
    "check-in, a sign taken back": "You first answered yes to this:",
    "result, injury": "Your answers fit a muscle-or-ligament-type pattern. ",
    "hurts, a cramp": "Cramp in progress. Started today",
    "hurts, eased": "It has let go. ",
    "one cramp": "About this cramp",
    "reminder": "How is your back now?",
    "player, paused": "Paused. Nothing is counted.",
    "player, no sound": "No sound",
    "player, not written down": "Not saved yet",
}


@pytest.mark.parametrize("name", COMING_UP)
def test_what_comes_up_is_told_once_and_politely(stage, reader, name):
    with shown(name, stage):
        found = [each for each in reader.told if each[0].startswith(COMING_UP[name])]
        assert [politeness for _, politeness in found] == [POLITE], reader.words


def test_an_emergency_is_told_at_once_and_help_today_politely(stage, reader):
    with shown("an emergency", stage):
        ((text, politeness),) = reader.told
        assert text.startswith("Get medical help\u00a0now. ")
        assert politeness == AT_ONCE
    reader.told.clear()
    with shown("help today", stage):
        ((text, politeness),) = reader.told
        assert politeness == POLITE


def test_nothing_is_told_where_no_screen_reader_listens(stage, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    with shown("help", stage):
        assert told == []


def test_every_page_of_the_check_in_tells_where_one_is_as_it_comes(stage, reader):
    window, desk = stage.usual()
    desk.checkins.keep_draft(ANSWERS[Page.WHERE], Page.WHERE.value)
    window.check_in()
    window.care.way.page.go_on()
    window.care.way.page.go_back()
    places = [text.partition(".")[0] for text in reader.words]
    assert places == ["Step 1 of 5: Where", "Step 2 of 5: Feel", "Step 1 of 5: Where"]
    desk.checkins.drop_draft()


class Heard:
    """A session of one exercise with three movements, heard to its end."""

    def __init__(self, stage, reader, *steps):
        window, desk, player = screens._session(stage, *steps)
        self.run = player._run
        frames = 0
        while self.run.engine.step.kind is not StepKind.END and frames < 4000:
            screens._pass(desk, self.run, 0.5)
            player._ticker.wake()
            frames += 1
        self.words = list(reader.words)
        self.seconds = frames / 2
        screens._leave(stage, window)


def test_a_session_tells_each_exercise_whole_once_and_then_only_what_changes(stage, reader):
    heard = Heard(stage, reader, perform("pelvic_tilt", hold=5.0, repetitions=4))
    whole = [text for text in heard.words if text.startswith("Pelvic tilt")]
    assert 1 <= len(whole) <= 2, heard.words  # made ready, and begun
    assert "Repetition 2 of 4." in heard.words or "Hold 2 of 4." in heard.words
    assert max(Counter(heard.words).values()) <= 4
    rest = [text for text in heard.words if not text.startswith("Pelvic tilt")]
    assert all(len(text) < 60 for text in rest)
    assert len(heard.words) < heard.seconds / 1.5, "a reader could not keep up"


def test_a_long_hold_tells_its_length_and_the_last_ten_seconds(stage, reader):
    heard = Heard(stage, reader, perform("pelvic_tilt", hold=40.0, repetitions=1))
    assert any("40 seconds" in text for text in heard.words)
    assert heard.words.count("10 seconds left") == 1


def test_going_on_after_a_pause_is_told(stage, reader):
    window, _, player = screens._session(stage)
    player._toggle_pause()
    player._toggle_pause()
    assert reader.words[-2:] == ["Paused. Nothing is counted.", "Going on."]
    screens._leave(stage, window)


def _told(length, start=None, frame=0.25):
    count, left, told = Countdown(), length if start is None else start, []
    count.begin()
    while left > 0:
        due = count.due(left, length)
        told += [due] if due is not None else []
        left -= frame
    return told


@pytest.mark.parametrize(
    ("length", "told"), [(5, []), (19, []), (20, [10]), (75, [10]), (90, [60, 10])]
)
def test_short_steps_are_not_counted_and_long_ones_seldom(length, told):
    assert _told(length) == told


def test_a_walk_of_five_minutes_tells_its_minutes():
    assert _told(300.0) == [240, 180, 120, 60, 10]


def test_a_mark_that_passed_while_nobody_looked_is_not_told_late():
    assert _told(90.0, start=5.0) == []


def test_ten_seconds_more_are_counted_again():
    count = Countdown()
    count.begin()
    assert count.due(10.0, 30.0) == 10
    assert count.due(9.0, 30.0) is None
    assert count.due(19.0, 40.0) is None
    assert count.due(10.0, 40.0) == 10
