"""A session in a terminal: every line, every key, every way to end."""

import io
import json
import os
import signal
from itertools import pairwise

import pytest

from coach.history.records import Reading
from coach.session.engine import Stage
from coach.session.events import Ending, PainSaid, StepStarted
from coach.ui.terminal.paper import Style
from coach.ui.terminal.player import play
from tests.fakes.keys import FakeKeys

LIVE = Style(live=True, colour=False)

WHOLE = """\
Both knees, 0:53
No keyboard here: Ctrl+C stops the session and keeps it.

0:00  10 s  Pain check
       Your answer decides whether it is wise to go on.
       Pain 2 of 10, noted.
0:10   4 s  Get ready     Knee hug  LEFT
       Lie down.
0:14   2 s  Move          Knee hug  LEFT
       A mild pull.
0:16   8 s  Hold          Knee hug  LEFT
0:24   2 s  Come back     Knee hug  LEFT
0:26   5 s  Change sides  Knee hug  RIGHT
0:31   2 s  Move          Knee hug  RIGHT
0:33   8 s  Hold          Knee hug  RIGHT
0:41   2 s  Come back     Knee hug  RIGHT
0:43  10 s  Pain check
       Your answer decides whether it is wise to go on.
Done, after 0:43.
"""


class Terminal:
    """A session of the short routine, its keyboard, and what was printed."""

    def __init__(self, desk, routine, *presses, live=True, **options):
        self.desk = desk
        self.run = desk.run(routine)
        self.keys = FakeKeys(desk.clock, *presses, live=live)
        self.out = io.StringIO()
        self.events = []
        self.run.engine.listen(self.events.append)
        self.options = options

    def play(self):
        return play(self.run, self.out, self.keys, **self.options)

    @property
    def printed(self):
        return self.out.getvalue()

    def record(self):
        return self.desk.sessions()[-1]

    def steps_at(self, index):
        return [e.at for e in self.events if isinstance(e, StepStarted) and e.index == index]


def test_a_whole_session_prints_exactly_these_lines(desk, routine):
    terminal = Terminal(desk, routine, live=False)
    assert terminal.play() is Ending.COMPLETED
    assert terminal.printed == WHOLE


def test_a_session_is_recorded_like_any_other(desk, routine):
    terminal = Terminal(desk, routine, live=False)
    terminal.play()
    record = terminal.record()
    assert (record.ending, record.active, record.pain_before) == (Ending.COMPLETED, 43.0, 2)


def test_events_come_as_one_json_object_a_line_and_nothing_else(desk, routine):
    terminal = Terminal(desk, routine, live=False, json_events=True)
    terminal.play()
    told = [json.loads(line) for line in terminal.printed.splitlines()]
    assert [(event["at"], event["event"]) for event in told[:6]] == [
        (0, "session_started"),
        (0, "step_started"),
        (0, "pain_said"),
        (10, "step_finished"),
        (10, "step_started"),
        (14, "step_finished"),
    ]
    assert len(told) == len(terminal.events)
    assert told[-1] == {
        "at": 53.0,
        "event": "session_ended",
        "ending": "completed",
        "active": 43.0,
        "when": "2026-03-02T09:00:43+00:00",
    }
    assert next(event for event in told if event.get("kind") == "hold") == {
        "at": 16.0,
        "event": "step_started",
        "index": 3,
        "seconds": 8.0,
        "kind": "hold",
        "exercise": "knee_to_chest_single",
        "side": "left",
        "set": 1,
        "repetition": 1,
        "sound": "start",
        "end_sound": "series_end",
    }


def test_questions_do_not_spoil_the_stream_of_events(desk, routine):
    presses = (5, "h"), (5, "3"), (5, "\n"), (5, "n"), (5, "g")
    terminal = Terminal(desk, routine, *presses, json_events=True)
    assert terminal.play() is Ending.COMPLETED
    assert all(json.loads(line)["event"] for line in terminal.printed.splitlines())


def test_space_pauses_and_goes_on_and_the_time_between_is_not_counted(desk, routine):
    terminal = Terminal(desk, routine, (5, " "), (65, " "))
    terminal.play()
    assert terminal.record().active == 43.0
    assert "Paused. Nothing is counted." in terminal.printed
    assert "Going on." in terminal.printed


def test_s_skips_b_goes_back_and_r_repeats(desk, routine):
    terminal = Terminal(desk, routine, (1, "s"), (4, "b"), (8, "r"))
    terminal.play()
    lines = [line.strip() for line in terminal.printed.splitlines()]
    assert [word for word in lines if word in ("Skipped.", "Back.", "Once more.")] == [
        "Skipped.",
        "Back.",
        "Once more.",
    ]


def test_plus_makes_the_step_ten_seconds_longer(desk, routine):
    terminal = Terminal(desk, routine, (7, "+"))
    terminal.play()
    assert "10 seconds more." in terminal.printed
    assert terminal.record().active == 53.0


def test_q_stops_and_keeps_what_was_done(desk, routine):
    terminal = Terminal(desk, routine, (12, "q"))
    assert terminal.play() is Ending.STOPPED
    assert (terminal.record().ending, terminal.record().active) == (Ending.STOPPED, 12.0)
    assert terminal.printed.endswith("Stopped after 0:12. What you did is kept.\n")


def test_pain_over_the_limit_ends_the_session_and_is_recorded(desk, routine):
    terminal = Terminal(desk, routine, (12, "h"), (13, "5"), (14, "\n"))
    assert terminal.play() is Ending.PAIN
    assert terminal.record().ending is Ending.PAIN
    assert [event.pain for event in terminal.events if isinstance(event, PainSaid)] == [2, 5]
    assert "Stop here for today." in terminal.printed


def test_ten_is_typed_as_one_and_nought(desk, routine):
    terminal = Terminal(desk, routine, (12, "h"), (13, "1"), (13, "0"), (14, "\n"))
    assert terminal.play() is Ending.PAIN
    assert [event.pain for event in terminal.events if isinstance(event, PainSaid)] == [2, 10]


def test_a_mistyped_number_can_be_taken_back_and_nonsense_is_not_taken(desk, routine):
    typed = [(13, key) for key in ("x", "9", "\b", "\b", "3", "7", "\n", "n", "g")]
    terminal = Terminal(desk, routine, (12, "h"), *typed)
    assert terminal.play() is Ending.COMPLETED
    assert [event.pain for event in terminal.events if isinstance(event, PainSaid)] == [2, 3]


def test_signs_that_go_down_the_leg_end_the_session_whatever_the_number(desk, routine):
    terminal = Terminal(desk, routine, (12, "h"), (13, "1"), (13, "\n"), (14, "y"))
    assert terminal.play() is Ending.PAIN


def test_mild_pain_may_leave_the_exercise_out(desk, routine):
    presses = (12, "h"), (13, "3"), (13, "\n"), (14, "n"), (15, "s")
    terminal = Terminal(desk, routine, *presses)
    assert terminal.play() is Ending.COMPLETED
    assert terminal.steps_at(6) == []
    assert "hurts" in {item.skipped_reason for item in terminal.record().items}


def test_a_pain_check_takes_its_answer_from_the_keys_and_is_over(desk, routine):
    terminal = Terminal(desk, routine, (34, "1"), (34, "\n"))
    assert terminal.play() is Ending.COMPLETED
    assert [event.pain for event in terminal.events if isinstance(event, PainSaid)] == [2, 1]
    assert terminal.record().active == 34.0


def test_the_pain_said_before_is_not_asked_for_again(desk, routine):
    terminal = Terminal(desk, routine, (5, "q"))
    terminal.play()
    assert "Type 0 to 10" not in terminal.printed
    assert terminal.steps_at(1) == [10.0]


def test_ctrl_c_ends_the_session_properly(desk, routine, usual_ctrl_c):
    terminal = Terminal(desk, routine)
    terminal.run.engine.listen(
        lambda e: os.kill(os.getpid(), signal.SIGINT) if e == StepStarted(16.0, 3, 8.0) else None
    )
    before = signal.getsignal(signal.SIGINT)
    assert terminal.play() is Ending.STOPPED
    assert terminal.record().ending is Ending.STOPPED
    assert signal.getsignal(signal.SIGINT) is before


def test_a_reader_who_is_gone_ends_the_session(desk, routine):
    terminal = Terminal(desk, routine, live=False)
    terminal.out.close()
    assert terminal.play() is Ending.STOPPED


def test_without_a_keyboard_a_gap_does_not_stop_the_session_for_ever(desk, routine):
    terminal = Terminal(desk, routine, live=False)
    terminal.run.engine.listen(
        lambda e: desk.clock.pass_(3600.0) if e == StepStarted(16.0, 3, 8.0) else None
    )
    assert terminal.play() is Ending.COMPLETED
    assert terminal.record().active == 43.0
    assert "The computer was away. Nothing was counted." in terminal.printed


def test_the_position_is_kept_about_every_second(desk, routine, monkeypatch):
    kept = []
    monkeypatch.setattr(desk.store, "keep_position", lambda *here: kept.append(here[3]))
    Terminal(desk, routine, live=False).play()
    gaps = [later - earlier for earlier, later in pairwise(kept)]
    assert max(gaps) <= 1.25
    assert len(kept) > 30


def test_a_disk_that_is_full_is_told_once_and_the_session_goes_on(desk, routine, monkeypatch):
    from coach.errors import HistoryUnavailable

    def full(*_):
        raise HistoryUnavailable(routine.id, "disk full")

    terminal = Terminal(desk, routine, live=False)
    monkeypatch.setattr(desk.store, "append", full)
    assert terminal.play() is Ending.COMPLETED
    assert terminal.printed.count("Not saved yet") == 1


def test_a_listener_that_fails_ends_the_session_and_is_not_hidden(desk, routine):
    def fail(event):
        if isinstance(event, StepStarted) and event.index == 2:
            raise RuntimeError("broken")

    terminal = Terminal(desk, routine, live=False)
    terminal.run.engine.listen(fail)
    with pytest.raises(ExceptionGroup):
        terminal.play()
    assert terminal.run.engine.stage is Stage.ENDED
    assert terminal.record().ending is Ending.FAILED


def test_a_live_terminal_counts_the_seconds_in_one_line(desk, routine):
    terminal = Terminal(desk, routine, live=False, style=LIVE)
    terminal.play()
    assert "\r\x1b[K       Hold: 8 s, 0:37 left\r\x1b[K       Hold: 7 s, 0:36 left" in (
        terminal.printed
    )
    assert terminal.printed.replace("\r\x1b[K", "").endswith("Done, after 0:43.\n")


def test_a_plain_stream_has_no_control_characters(desk, routine):
    terminal = Terminal(desk, routine, live=False)
    terminal.play()
    assert terminal.printed.replace("\n", "").isprintable()


def test_devices_get_their_events_at_every_look(desk, routine):
    looks = []
    terminal = Terminal(desk, routine, live=False, pump=lambda: looks.append(desk.now()))
    terminal.play()
    gaps = [(b - a).total_seconds() for a, b in pairwise(looks)]
    assert max(gaps) <= 0.051


def test_a_faster_clock_is_waited_for_less(desk, routine):
    terminal = Terminal(desk, routine, live=False, speed=10.0)
    terminal.play()
    assert max(terminal.keys.waits) <= 0.025


def test_the_last_pain_is_a_reading_after_the_session(desk, routine):
    terminal = Terminal(desk, routine, (34, "1"), (34, "\n"))
    terminal.play()
    last = desk.readings()[-1]
    assert isinstance(last, Reading)
    assert (last.pain, last.session) == (1, terminal.record().id)
