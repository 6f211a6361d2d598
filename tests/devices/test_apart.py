"""A device in a process of its own: asked without waiting, given up when it dies or hangs."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coach import paths
from coach.devices.apart import Apart, Patience, command

ROOT = Path(__file__).parents[2]
SILENT_BEFORE_ANYBODY_KNOWS = (False, None)


@pytest.fixture(autouse=True)
def reachable(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@pytest.fixture
def said(tmp_path):
    """Return the lines that the device was to say."""
    file = tmp_path / "said"
    return lambda: file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def child(tmp_path):
    """Return the command line of a process with the fake device."""
    return lambda how="opened": (
        *(sys.executable, "-W", "error", "-m", "tests.fakes.child"),
        *(str(tmp_path / "said"), how),
    )


@pytest.fixture
def start(qtbot):
    """Open a device and wait for the first news of it."""
    started = []

    def start(line, patience=None):
        apart = Apart("voice", line, patience)
        apart.news = []
        apart.changed.connect(lambda: apart.news.append(apart.missing and str(apart.missing)))
        started.append(apart)
        with qtbot.waitSignal(apart.settled, timeout=20_000):
            apart.open()
            assert (apart.works, apart.missing) == SILENT_BEFORE_ANYBODY_KNOWS
        return apart

    yield start
    for apart in started:
        apart.close()


def test_a_device_does_what_it_is_asked_in_order(start, child, said, qtbot):
    apart = start(child())
    assert apart.works
    for text in ("Knee hug.", "übung", "3"):
        apart.ask("say", text)
    qtbot.waitUntil(lambda: said() == ["Knee hug.", "übung", "3"])
    qtbot.waitUntil(lambda: not apart._overdue.isActive())
    assert apart.news == [None]


def test_how_long_a_text_took_is_told(start, child, qtbot):
    apart = start(child())
    with qtbot.waitSignal(apart.took) as told:
        apart.ask("say", "(takes long)")
    assert told.args == ["(takes long)", 7.5]


def test_what_is_asked_before_it_works_is_not_said_later(qtbot, child, said):
    apart = Apart("voice", child())
    with qtbot.waitSignal(apart.changed, timeout=20_000):
        apart.open()
        apart.ask("say", "too early")
    apart.ask("say", "in time")
    qtbot.waitUntil(lambda: said() == ["in time"])
    apart.close()


@pytest.mark.parametrize("death", ["(dies)", "killed"])
def test_a_device_that_dies_falls_silent_and_is_told_once(start, child, qtbot, death):
    apart = start(child())
    with qtbot.waitSignal(apart.changed):
        if death == "killed":
            os.kill(apart._process.processId(), signal.SIGTERM)
        else:
            apart.ask("say", death)
    apart.ask("say", "to nobody")
    assert not apart.works
    assert apart.news == [None, "voice: its process ended"]


def test_a_device_that_hangs_falls_silent_and_its_process_is_ended(start, child, qtbot):
    apart = start(child(), Patience(answer=100))
    process = apart._process
    with qtbot.waitSignals([apart.changed, process.finished]):
        apart.ask("say", "(hangs)")
        apart.ask("say", "never said")
    assert apart.news == [None, "voice: it does not answer"]


def test_a_device_that_never_opens_is_given_up(start, child):
    apart = start(child("slow"), Patience(opening=100))
    assert apart.news == ["voice: it does not answer"]


def test_a_device_that_fails_is_told_and_told_again_when_it_is_back(start, child, qtbot):
    apart = start(child())
    with qtbot.waitSignal(apart.changed):
        apart.ask("say", "(fails)")
    assert not apart.works
    assert apart.news == [None, "voice: no breath"]


def test_a_device_that_comes_back_by_itself_works_again(start, qtbot):
    talk = """
import json, sys
for line in ('{"ready": true}', 'chatter', '[]', '{"missing": "unplugged"}', '{"ready": true}'):
    print(line, flush=True)
sys.stdin.read()
"""
    apart = start((sys.executable, "-c", talk))
    qtbot.waitUntil(lambda: apart.news == [None, "voice: unplugged", None])
    assert apart.works


def test_a_device_that_is_missing_is_found_when_it_is_looked_for_again(start, child, qtbot):
    apart = start(child("nothing"))
    assert apart.news == ["voice: nobody here"]
    apart._line = child()
    with qtbot.waitSignal(apart.settled, timeout=20_000):
        apart.open()
        apart.open()
        assert apart.missing  # until it is found, nobody says that it is there
    assert apart.works
    assert apart.news == ["voice: nobody here", None]


def test_looking_in_vain_again_is_no_news(start, child, qtbot):
    apart = start(child("nothing"))
    with qtbot.waitSignal(apart.settled, timeout=20_000):
        apart.open()
    assert apart.news == ["voice: nobody here"]


def test_a_program_that_cannot_be_started_is_a_missing_device(start, tmp_path):
    apart = start((str(tmp_path / "none"),))
    assert apart.news == ["voice: its process ended"]


@pytest.mark.parametrize("how", ["opened", "slow"])
def test_closing_ends_the_process_even_one_that_hangs(qtbot, child, how):
    apart = Apart("voice", child(how), Patience(leaving=300))
    apart.open()
    process = apart._process
    assert process.waitForStarted()
    apart.close()
    assert process.state() is process.ProcessState.NotRunning
    assert not apart.opening


@pytest.mark.parametrize("last", ["Hold.", "(hangs)"])
def test_a_process_whose_parent_is_gone_ends_whatever_it_does(child, last):
    with subprocess.Popen(
        child(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert json.loads(process.stdout.readline()) == {"ready": True}
        line = json.dumps({"number": 1, "do": "say", "what": last})
        _, complaints = process.communicate(f"{line}\n".encode(), timeout=20)
    assert process.returncode == 0
    assert complaints == b"a library that talks too much\n"


@pytest.mark.parametrize("device", [("sounds", str(paths.content("media"))), ("voice", "xx")])
def test_the_real_program_starts_from_any_folder_and_tells_what_is_missing(
    start, monkeypatch, tmp_path, device
):
    (tmp_path / "json.py").write_text("raise SystemExit('the wrong module')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH")
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'none'}")
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 'none'}")
    monkeypatch.setenv("PATH", "")
    apart = start(command(*device))
    assert not apart.works
    assert apart.missing.reason in (
        "no output device and no player",
        "no speech engine",
        "no voice speaks xx",
    )
