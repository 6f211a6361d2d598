"""Sleep and lock are told as they happen, on whatever desktop; elsewhere nothing is told."""

import sys

import pytest

from coach.devices import away
from coach.devices.away import Away, open_away
from coach.devices.bus_away import SAVERS, SLEEP, BusAway
from tests.fakes import bus as buses
from tests.fakes.bus import needs_bus


@pytest.fixture
def bus(qapp, tmp_path):
    with buses.running(tmp_path) as one:
        yield one


class Desktop:
    """A bus on which somebody listens, and what was told of it."""

    def __init__(self, bus, qtbot):
        self._qtbot = qtbot
        self.away = BusAway(bus.connect("listens"), bus.connect("listens to all"))
        self._other = bus.connect("somebody else")
        # Signals of a service are heard of its owner only.
        assert self._other.registerService(SLEEP[0])
        self.told = []
        self.away.sleeping.connect(lambda: self.told.append("sleeping"))
        self.away.locked.connect(lambda: self.told.append("locked"))

    def say(self, *message):
        self._other.send(buses.signal(*message))

    def until(self, *told):
        self._qtbot.waitUntil(lambda: self.told == list(told))


@pytest.fixture
def desktop(bus, qtbot):
    found = Desktop(bus, qtbot)
    yield found
    found.away.close()


@needs_bus
@pytest.mark.parametrize(("path", "interface"), SAVERS)
def test_a_locked_screen_is_told_and_an_unlocked_one_is_not(desktop, path, interface):
    desktop.say(path, interface, "ActiveChanged", False)
    desktop.say(path, interface, "ActiveChanged", True)
    desktop.until("locked")


@needs_bus
def test_falling_asleep_is_told_and_waking_up_is_not(desktop):
    _, path, interface = SLEEP
    desktop.say(path, interface, "PrepareForSleep", False)
    desktop.say(path, interface, "PrepareForSleep", True)
    desktop.until("sleeping")


@needs_bus
def test_after_it_was_closed_nothing_is_told(desktop, bus, qtbot):
    witness = BusAway(None, bus.connect("witness"))
    desktop.away.close()
    with qtbot.waitSignal(witness.sleeping):
        desktop.say(*SLEEP[1:], "PrepareForSleep", True)
    assert desktop.told == []


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_where_there_is_no_bus_there_is_a_twin_that_tells_nothing(
    qapp, monkeypatch, tmp_path, system
):
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(away, "has_system_bus", lambda _environment: False)
    found = open_away({"XDG_RUNTIME_DIR": str(tmp_path)})
    assert type(found) is Away
    found.close()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are no such buses")
def test_a_bus_that_does_not_answer_does_no_harm(qapp, monkeypatch, tmp_path):
    nowhere = f"unix:path={tmp_path / 'none'}"
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        monkeypatch.setenv(name, nowhere)
    found = open_away({"DBUS_SESSION_BUS_ADDRESS": nowhere, "DBUS_SYSTEM_BUS_ADDRESS": nowhere})
    assert isinstance(found, BusAway)
    found.close()
