"""Keeping the screen awake: asked for once, let go once, and never worth an error."""

import sys

import pytest

from coach.devices import awake
from coach.devices.awake import MacAwake, SilentAwake, WindowsAwake, open_awake
from coach.devices.bus_awake import BusAwake


def test_without_a_session_bus_the_screen_is_left_alone(qapp, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    found = open_awake({"XDG_RUNTIME_DIR": str(tmp_path)}, "A session")
    assert isinstance(found, SilentAwake)


@pytest.mark.parametrize("screen", [BusAwake("A session"), SilentAwake()])
def test_where_nobody_answers_asking_does_no_harm(qapp, monkeypatch, tmp_path, screen):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    for _ in range(2):
        screen.hold()
        screen.release()
        screen.release()


def test_windows_is_told_that_somebody_looks_and_later_that_nobody_does():
    said = []
    screen = WindowsAwake(said.append)
    screen.hold()
    screen.release()
    assert said == [0x80000003, 0x80000000]


def test_on_a_mac_one_helper_runs_while_it_is_held(monkeypatch, tmp_path):
    helper = tmp_path / "caffeinate"
    helper.write_text("#!/bin/sh\nread nothing\n")
    helper.chmod(0o755)
    monkeypatch.setattr(awake, "CAFFEINATE", str(helper))
    screen = MacAwake()
    screen.hold()
    first = screen._running
    screen.hold()
    assert screen._running is first
    screen.release()
    assert first.returncode is not None
    assert screen._running is None


def test_a_mac_without_the_helper_is_left_alone(monkeypatch, tmp_path):
    monkeypatch.setattr(awake, "CAFFEINATE", str(tmp_path / "none"))
    screen = MacAwake()
    screen.hold()
    screen.release()
    assert screen._running is None
