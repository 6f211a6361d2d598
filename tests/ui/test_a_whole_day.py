"""A whole day as a person lives it, by real keys in a real window, from the first start on.

Pictures of every stage go to the folder DAY_PICTURES, where that is set. DAY_THEME is light or
dark, DAY_SIZE the size of the window, such as 960x640.
"""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coach.history.store import Store
from coach.session.clock import SystemClock
from coach.session.events import Ending, ExerciseEased, StepStarted
from coach.triage.visit import VisitKind
from tests.ui.real_screen import PATIENCE, screen

SOON = 15_000
MORNING = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
SIZE = tuple(map(int, os.environ.get("DAY_SIZE", "1280x832").split("x")))
PLAN, PROGRESS = 2, 3
"""The place of a page in the rail."""
NEXT = "ctrl+Return"
"""Goes on in the check-in; where something is open, to the first that is."""

NONE, YES, NO = ("n",), ("space",), ("Right", "space")
CHECK_IN = (
    [("space",)],  # left low back
    [("7",), ("7",), NONE, ("space",)],  # now, at worst, feelings, stays in the back
    [YES, ("Right", "Right", "space"), NO, NO],  # suddenly, 3 days ago, lifting, not the first
    [YES, NO, NO, YES],  # moving changes it, worse by bending, eased by lying, walks as usual
    [NONE, NO, YES, NO],  # no new sign, not unsteady, strong legs, not examined
    [("space", "Down", "space"), NONE],  # a tender spot, a muscle that grabs; nothing else
    [NONE, YES],  # no sign of the body, drinks as usual
    [("4", "2"), NONE, NONE, NONE, NONE],
)
"""The answers of each page of the check-in, in the order of its questions."""

PAGES = ("where", "feel", "start", "moves", "nerves", "injury", "fever", "general")


class Day:
    """One person's program on one screen, and the clock on their wall."""

    def __init__(self, display, folder, qtbot):
        self.display = display
        self.data = folder / "data"
        self.data.mkdir()
        self._clock = folder / "clock"
        self._qtbot = qtbot
        self._stage = 0
        self.process = None
        self._ahead = (MORNING - SystemClock().now()).total_seconds()
        self.passes(0)

    def passes(self, minutes):
        """Let time pass at once, for the program too."""
        self._ahead += minutes * 60
        fresh = self._clock.with_suffix(".new")
        fresh.write_text(str(self._ahead))
        fresh.replace(self._clock)

    def starts(self):
        """Start the program and wait for its picture."""
        self.process = self.display.run(
            self.data, "tests.ui.day_process", str(self.data), str(self._clock)
        )
        self.display.place(self.display.windows()[0], SIZE)
        self.sees()

    def quits(self):
        """Close the window as the window manager does."""
        self.display.press("alt+F4")
        said, _ = self.process.communicate(timeout=PATIENCE)
        assert (self.process.returncode, said) == (0, b"")

    def presses(self, *keys):
        self.display.press(*keys)

    def sees(self, name=""):
        """Wait until the picture stands still; keep it as the stage `name`."""
        self._qtbot.waitUntil(lambda: self.display.colours() > 60, timeout=SOON)
        self.display.rests(self._qtbot)
        folder = os.environ.get("DAY_PICTURES")
        if folder and name:
            self._stage += 1
            self.display.keep(Path(folder) / f"{self._stage:02}-{name}.png", SIZE)

    def page(self):
        """Return which entry of the rail is lit, counted from the top."""
        first, apart = (120, 72) if SIZE[0] > 1000 else (116, 64)
        colours = [self.display.colour(10, first + apart * place) for place in range(4)]
        (lit,) = (place for place, each in enumerate(colours) if colours.count(each) == 1)
        return lit

    def now(self):
        """Return the time on the wall of the person."""
        return SystemClock().now() + timedelta(seconds=self._ahead)

    def reaches(self, there):
        """Wait until `there` is true."""
        self._qtbot.waitUntil(there, timeout=SOON)

    def skips(self, times):
        """Skip so many steps of the session, looking each time where it has come to."""
        for _ in range(times):
            before = self.tells(index)
            self.presses("Right")
            self.waits(lambda store, before=before: index(store) != before)

    def skips_to_the_last_question(self):
        """Skip until the pain is asked for at the end."""
        last = self.tells(lambda store: store.interrupted().steps) - 1
        while self.tells(index) < last:
            self.skips(1)

    def waits(self, found):
        """Wait until the history tells `found`, a question about a Store."""
        self._qtbot.waitUntil(lambda: self.tells(found), timeout=SOON)

    def tells(self, found):
        store = Store.open(self.data)
        try:
            return found(store)
        finally:
            store.close()


@pytest.fixture
def day(tmp_path, qtbot):
    folder = tmp_path / "screen"
    folder.mkdir(mode=0o700)
    with screen(folder) as display:
        display.environment["TZ"] = "UTC"
        lived = Day(display, tmp_path, qtbot)
        theme = os.environ.get("DAY_THEME", "light")
        (lived.data / "settings.json").write_text(json.dumps({"theme": theme}))
        yield lived
        if lived.process is not None and lived.process.poll() is None:
            lived.process.kill()
            said, _ = lived.process.communicate(timeout=PATIENCE)
            assert said == b""


def accepted(day):
    return json.loads((day.data / "settings.json").read_text()).get("accepted_limits")


def checks(store):
    """Return the pain that was said each time the cramp was asked about alone."""
    return tuple(visit.said["pain_now"] for visit in store.visits(VisitKind.GATE))


def kept(store):
    """Return everything that the person has told and done."""
    return store.visits(), store.sessions(), store.readings(), store.schedules()


def events(store):
    left = store.interrupted()
    return () if left is None else store.events(left.session)


def index(store):
    """Return the step that the running session is at."""
    return next(e.index for e in reversed(events(store)) if isinstance(e, StepStarted))


def running(routine):
    return lambda store: (left := store.interrupted()) is not None and left.routine == routine


def first_start(day):
    day.starts()
    day.sees("limits")
    day.presses("Tab", "space", "Tab", "Return")
    day.sees("you")
    day.presses("Return")
    day.sees("sound")
    day.presses("Return")
    day.reaches(lambda: accepted(day))
    day.sees()
    day.sees("today-first")


def check_in_red(day):
    day.presses("Return")
    day.sees()
    for page, name in zip(CHECK_IN, PAGES, strict=True):
        for answer in page[:-1]:
            day.presses(*answer, NEXT)
        day.presses(*page[-1])
        day.sees(name)
        day.presses(NEXT)
        day.sees()
    day.waits(lambda store: len(store.visits(VisitKind.WHOLE)) == 1)
    said = day.tells(lambda store: store.visits()[0].said)
    assert (said["pain_now"], said["leg_side"], said["mech"]) == (7, "none", "lift_bend_twist")
    day.sees("result-red")


def rest(day):
    day.presses("Return")
    day.sees("before-ease")
    day.presses("n", "7")
    day.sees("before-ease-answered")
    day.presses(NEXT)
    day.waits(running("rt_ease_left"))
    day.sees("ease")
    before = day.tells(lambda store: store.interrupted().active)
    for seconds in (4, 8, 12):
        day.passes(4 / 60)  # less than an absence
        day.waits(lambda store, s=seconds: store.interrupted().active > before + s)
    day.skips_to_the_last_question()
    day.sees("ease-asks")
    day.presses("6")
    day.waits(lambda store: store.interrupted() is None)
    day.sees("after-ease")
    day.presses(NEXT)
    day.waits(lambda store: store.sessions()[0].pain_after == 6)
    day.sees("today-red")


def asked_again(day):
    day.presses(*["Tab"] * 7, "Return")
    day.waits(lambda store: store.ask_again().due is not None)
    day.sees("today-will-ask")
    day.passes(21)
    day.sees("asked-again")


def amber(day):
    day.presses("Tab", "Tab", "Tab", "Return")
    day.sees("before-release")
    day.presses("n", "5", NEXT, "space", "Tab", "space", "Tab", "space", "Tab", *NO)
    day.sees("before-release-answered")
    day.presses(NEXT)
    day.waits(lambda store: checks(store)[-1] == 5)
    day.sees("not-yet")
    day.presses("shift+Tab", "Return")
    day.waits(lambda store: store.ask_again().due > day.now())
    day.sees("not-yet-will-ask")
    day.presses("Escape")
    day.sees("today-amber")


def green(day):
    day.passes(16)
    day.sees("asked-once-more")
    day.presses(*["Tab"] * 9, "Return")
    day.sees()
    day.presses("n", "3", NEXT, *NO, "Tab", "space", "Tab", "space", "Tab", *NO)
    day.sees("before-release-green")
    day.presses(NEXT)
    day.waits(running("rt_release_left"))
    assert day.tells(checks)[-2:] == (5, 3)
    day.sees("release")


def it_hurts(day):
    day.skips(9)
    day.sees("release-moves")
    day.presses("h")
    day.sees("it-hurts")
    day.presses("4", "n")
    day.sees("it-hurts-mildly")
    day.presses("Tab", "Tab", "Tab", "Return")
    day.waits(lambda store: any(isinstance(e, ExerciseEased) for e in events(store)))
    day.sees("easier")


def to_the_end(day):
    day.skips_to_the_last_question()
    day.sees("release-asks")
    day.presses("2")
    day.waits(lambda store: store.interrupted() is None)
    day.sees("after")
    day.presses("Tab", "Tab", "Right", "space")
    day.sees("after-answered")
    day.presses(NEXT)
    day.waits(lambda store: store.sessions()[-1].effort is not None)
    last = day.tells(lambda store: store.sessions()[-1])
    assert (last.routine, last.ending) == ("rt_release_left", Ending.COMPLETED)
    assert (last.pain_before, last.pain_after) == (3, 2)
    day.sees("today-done")


def progress(day):
    day.presses("ctrl+3")
    day.sees("plan")
    assert day.page() == PLAN
    day.presses("ctrl+4")
    day.sees("progress")
    assert day.page() == PROGRESS


def a_reminder(day):
    day.presses("ctrl+1")
    day.sees()
    day.presses(*["Tab"] * 4, "Return")
    day.sees("schedule")
    day.presses(NEXT)
    day.waits(lambda store: store.schedule() is not None)
    day.sees("today-planned")
    first = day.tells(lambda store: store.schedule().schedule.times[0])
    tomorrow = datetime.combine(MORNING.date() + timedelta(days=1), first, UTC)
    day.passes((tomorrow - day.now()).total_seconds() / 60 + 1)
    day.sees("reminded")


def the_next_start(day):
    before = day.tells(kept)
    day.quits()
    day.starts()
    day.sees("next-start")
    assert day.tells(kept) == before


def test_a_whole_day_as_a_person_lives_it(day):
    first_start(day)
    check_in_red(day)
    rest(day)
    asked_again(day)
    amber(day)
    green(day)
    it_hurts(day)
    to_the_end(day)
    progress(day)
    a_reminder(day)
    the_next_start(day)
