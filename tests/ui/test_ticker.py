"""The ticker sleeps until something is due, and for ever when nothing is."""

import pytest

from coach.session.engine import Engine, Stage
from coach.session.pacing import Pacing
from coach.ui.ticker import LONGEST_NAP_MS, Pace, Ticker
from tests.fakes.clock import FakeClock
from tests.session.builders import exercise, perform, script

LONG = exercise("hold", hold=60.0, move=0.0)


class Frames:
    """Says when it was asked for a frame, and how long the next may wait."""

    def __init__(self, wait=None):
        self.wait = wait
        self.asked = 0

    def __call__(self):
        self.asked += 1
        return self.wait


class Set:
    """An engine, a clock and a ticker that a test wakes by hand, on time."""

    def __init__(self, wait=None, *, seen=True, steps=None):
        self.clock = FakeClock()
        written = steps or script(perform("hold", ready=0.0), exercises=(LONG,))
        self.engine = Engine(written, self.clock, pacing=Pacing(countdown=3))
        self.frames = Frames(wait)
        self.kept = []
        self.seen = seen
        self.ticker = Ticker(
            self.engine,
            lambda: self.kept.append(self.engine.active),
            self.frames,
            lambda: self.seen,
        )
        self.engine.listen(self.ticker)

    def start(self):
        self.engine.start()
        self.ticker.wake()
        return self

    def live(self, seconds):
        """Wake exactly when the ticker asked for it; return every wait in milliseconds."""
        waits = []
        until = self.clock.monotonic() + seconds
        while self.ticker.waiting is not None and self.clock.monotonic() < until:
            wait = self.ticker.waiting
            waits.append(wait)
            self.clock.pass_(wait / 1000)
            self.ticker.wake()
        return waits


def test_it_never_wakes_before_a_cue_is_due_and_at_most_a_millisecond_after(qapp):
    moments = []
    set_ = Set()
    set_.engine.listen(lambda event: moments.append((type(event).__name__, set_.clock.monotonic())))
    set_.start()
    begun = set_.clock.monotonic()
    set_.live(61)
    heard = [
        (name, pytest.approx(when - begun, abs=0.0011))
        for name, when in moments
        if name in ("CountdownHeard", "SessionEnded")
    ]
    assert heard == [
        ("CountdownHeard", 57.0),
        ("CountdownHeard", 58.0),
        ("CountdownHeard", 59.0),
        ("SessionEnded", 60.0),
    ]
    late = [when - begun for name, when in moments if name == "SessionEnded"]
    assert 60.0 <= late[0] <= 60.001


def test_it_draws_as_often_as_the_presenter_asks(qapp):
    set_ = Set(wait=16).start()
    waits = set_.live(1.0)
    assert set(waits) == {16}
    assert set_.frames.asked == len(waits) + 1


def test_it_draws_nothing_that_a_cue_would_have_to_wait_for(qapp):
    set_ = Set(wait=33).start()
    set_.live(56.9)
    while set_.engine.next_due >= 0.033:
        set_.clock.pass_(0.005)
        set_.ticker.wake()
    drawn = set_.frames.asked
    set_.clock.pass_(0.001)
    set_.ticker.wake()
    assert set_.frames.asked == drawn
    assert set_.ticker.waiting <= 33
    set_.clock.pass_(set_.ticker.waiting / 1000)
    set_.ticker.wake()
    assert set_.frames.asked == drawn + 1


def test_who_wakes_late_draws_less_often_and_by_and_by_as_often_as_before():
    pace = Pace()
    assert pace.between(16) == 16
    for _ in range(20):
        pace.woke(30)
    assert pace.between(16) == 16 * 6
    assert pace.between(100) == LONGEST_NAP_MS
    for _ in range(60):
        pace.woke(0)
    assert pace.between(16) == 16


def test_it_draws_nothing_while_nobody_sees_it_but_goes_on(qapp):
    set_ = Set(wait=16, seen=False).start()
    set_.live(10)
    assert set_.frames.asked == 0
    assert set_.engine.active >= 10


def test_the_position_is_told_often_enough_to_be_kept_every_second(qapp):
    for wait in (16, 33, None):
        set_ = Set(wait=wait).start()
        set_.live(20)
        gaps = [after - before for before, after in zip([0.0, *set_.kept], set_.kept, strict=False)]
        assert max(gaps) == pytest.approx(0.45) or max(gaps) < 0.45


def test_a_pause_puts_it_to_sleep_for_good_and_resuming_wakes_it(qapp):
    set_ = Set(wait=16).start()
    set_.engine.pause()
    assert set_.ticker.waiting is None
    set_.engine.resume()
    assert set_.ticker.waiting == 0


def test_after_the_end_nothing_will_wake_it(qapp):
    set_ = Set(wait=16).start()
    set_.engine.stop()
    assert set_.engine.stage is Stage.ENDED
    assert set_.ticker.waiting is None


def test_a_gap_that_pauses_puts_it_to_sleep(qapp):
    set_ = Set(wait=16).start()
    set_.clock.pass_(600)
    set_.ticker.wake()
    assert set_.engine.stage is Stage.PAUSED
    assert set_.ticker.waiting is None


def test_a_real_timer_plays_a_real_second(qtbot):
    from coach.session.clock import SystemClock

    written = script(perform("hold", ready=0.0), exercises=(exercise("hold", hold=1.0, move=0.0),))
    engine = Engine(written, SystemClock())
    ticker = Ticker(engine, lambda: None, lambda: 16, lambda: True)
    engine.listen(ticker)
    engine.start()
    qtbot.waitUntil(lambda: engine.stage is Stage.ENDED, timeout=4000)
    assert engine.active == pytest.approx(1.0)
    assert ticker.waiting is None
