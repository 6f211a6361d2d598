"""The program in a real window on a real (if unseen) screen, driven by real keys."""

import json
from dataclasses import replace

import pytest
from PySide6.QtDBus import QDBusMessage

from coach.app import open_program
from coach.devices.bus_away import SAVERS
from coach.devices.bus_media_keys import SERVICE
from coach.devices.mpris import PATH, PLAYER
from coach.history.store import Store
from coach.session.clock import SystemClock
from coach.session.events import SessionPaused, SessionResumed
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit
from coach.triage.safety import ShortCheck
from tests.fakes.bus import needs_bus, signal
from tests.fakes.bus import running as bus
from tests.fakes.clock import FakeClock
from tests.sharing.crafted import archive, known_pair
from tests.ui.real_screen import PATIENCE, screen

SOON = 15_000


@pytest.fixture
def display(tmp_path):
    folder = tmp_path / "screen"
    folder.mkdir(mode=0o700)
    with screen(folder) as shown:
        yield shown


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def start(display, data):
    """Start the program over `data`; end whatever still runs afterwards."""
    running = []

    def begin(*arguments):
        process = display.start(data, *arguments)
        running.append(process)
        return process

    yield begin
    for process in running:
        if process.poll() is None:
            process.kill()
        said, _ = process.communicate(timeout=PATIENCE)
        assert said == b""


def accepted(data):
    file = data / "settings.json"
    return file.exists() and json.loads(file.read_text())["accepted_limits"]


def leave_a_session_open(data):
    """Accept the limits, play two minutes of rest by a clock of our own, and vanish."""
    now = SystemClock().now()
    clock = FakeClock(now)
    program = open_program(data, clock)
    program.keep_settings(replace(program.settings, accepted_limits=True))
    rest = program.library.find("rt_ease_centre")
    permit = program.decide(rest, ShortCheck(answered=True), GateAnswers(pain_now=3))
    assert isinstance(permit, Permit)
    run = program.begin(rest, permit)
    run.engine.start()
    for _ in range(240):
        clock.pass_(0.5)
        run.engine.tick()
        run.recorder.keep_position(run.engine)
    index = run.engine.index
    program.close()
    return index


def at(data):
    """Return what a start would offer to go on with."""
    store = Store.open(data)
    try:
        return store.interrupted()
    finally:
        store.close()


def test_a_newcomer_accepts_the_limits_with_the_keyboard_alone(display, data, start, qtbot):
    process = start()
    assert len(display.windows()) == 1
    display.press("Tab", "space", "Tab", "Return", "Return", "Return")
    qtbot.waitUntil(lambda: accepted(data), timeout=SOON)
    qtbot.waitUntil(lambda: display.colours() > 100, timeout=SOON)
    assert process.poll() is None


def test_a_second_start_brings_the_first_window_to_the_front(display, data, start):
    first = start()
    window = display.windows()
    second = start()
    assert second.wait(PATIENCE) == 0
    assert first.poll() is None
    assert display.windows() == window


def test_a_session_killed_in_its_middle_goes_on_at_its_step(display, data, start, qtbot):
    index = leave_a_session_open(data)
    before = at(data)
    assert before.index == index
    process = start()
    display.windows()
    go_on_and_answer(display)
    qtbot.waitUntil(lambda: at(data).active > before.active + 3, timeout=SOON)
    heard = at(data)
    process.kill()
    process.wait(PATIENCE)
    left = at(data)
    assert left.session == before.session
    assert (left.index, left.fingerprint) == (index, before.fingerprint)
    assert left.active >= heard.active
    again = start()
    display.windows()
    assert again.poll() is None
    assert at(data).index == index


@needs_bus
def test_a_headset_pauses_and_a_locked_screen_too(display, data, start, qtbot, tmp_path):
    leave_a_session_open(data)
    with bus(tmp_path) as desktop:
        display.environment["DBUS_SESSION_BUS_ADDRESS"] = desktop.address
        us = desktop.connect("a headset and a lock")
        start()
        display.windows()
        go_on_and_answer(display)

        def press(name):
            us.send(QDBusMessage.createMethodCall(SERVICE, PATH, PLAYER, name))

        def heard():
            press("Pause")
            return causes(data) == ["asked"]

        qtbot.waitUntil(heard, timeout=SOON)
        press("Play")
        qtbot.waitUntil(lambda: running(data), timeout=SOON)
        us.send(signal(*SAVERS[0], "ActiveChanged", True))
        qtbot.waitUntil(lambda: causes(data) == ["asked", "locked"], timeout=SOON)


def events(data):
    store = Store.open(data)
    try:
        return store.events(store.interrupted().session)
    finally:
        store.close()


def causes(data):
    """Return why the session that is open was paused, each time."""
    return [event.cause for event in events(data) if isinstance(event, SessionPaused)]


def running(data):
    return isinstance(events(data)[-1], SessionResumed)


def go_on_and_answer(display):
    """Go on, answer that nothing is new and that the pain is 3, and start."""
    display.press("Return")
    display.press(*["Tab"] * 5, "space", "3", "ctrl+Return")


def draft_of(data):
    store = Store.open(data)
    try:
        return store.draft()
    finally:
        store.close()


def told(data):
    draft = draft_of(data)
    return {} if draft is None else draft.said


def test_a_check_in_killed_half_way_comes_back_at_the_same_question_with_its_answers(
    display, data, start, qtbot
):
    program = open_program(data, FakeClock())
    program.keep_settings(replace(program.settings, accepted_limits=True))
    program.close()
    process = start()
    display.windows()
    display.press("ctrl+k", "space", "ctrl+Return", "6")
    qtbot.waitUntil(lambda: "pain_now" in told(data), timeout=SOON)
    before = draft_of(data)
    process.kill()
    process.wait(PATIENCE)
    assert before.page == "feel"
    assert before.said["region"] == "lumbar"

    again = start()
    display.windows()
    display.press("ctrl+k", "n")
    qtbot.waitUntil(lambda: draft_of(data).said != before.said, timeout=SOON)
    after = draft_of(data)
    assert again.poll() is None
    assert after.page == "feel"
    assert {name: after.said[name] for name in before.said} == dict(before.said)
    assert after.said["sens"] == []


def test_a_double_click_on_an_assignment_opens_it_and_keys_take_it(display, data, start, qtbot):
    program = open_program(data, SystemClock())
    program.keep_settings(replace(program.settings, accepted_limits=True))
    program.close()
    file = data / "knee.coach"
    file.write_bytes(archive(known_pair()))
    process = start("open", str(file))
    display.windows()
    qtbot.waitUntil(lambda: display.colours() > 100, timeout=SOON)
    # Read, tick that the words were compared, past "Not now" to "Use it".
    display.press("Tab", "space", "Tab", "Tab", "space")
    kept = data / "assigned"
    qtbot.waitUntil(lambda: kept.is_dir() and any(kept.glob("*.coach")), timeout=SOON)
    assert process.poll() is None
