"""Media keys of the desktop: what it asks reaches the session, what happens there is shown."""

import sys

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusMessage

from coach.devices.bus_media_keys import SERVICE, BusMediaKeys
from coach.devices.media_keys import MediaKeys, Playing, open_media_keys
from coach.devices.mpris import PATH, PLAYER, ROOT
from coach.session.engine import Engine
from tests.fakes import bus as buses
from tests.fakes.bus import needs_bus
from tests.fakes.clock import FakeClock
from tests.session.builders import perform, script

CHANGED = "1changed(QString,QVariantMap,QStringList)"
PROPERTIES = "org.freedesktop.DBus.Properties"


class Applet(QObject):
    """What a desktop shows of players, and the keys it hands to them."""

    def __init__(self, bus, qtbot):
        super().__init__()
        self._bus = bus
        self._qtbot = qtbot
        self.seen = {}
        bus.connect("", PATH, PROPERTIES, "PropertiesChanged", self, CHANGED)

    @Slot(str, "QVariantMap", "QStringList")
    def changed(self, _interface, values, _again):
        self.seen.update(values)

    def call(self, interface, name, *arguments):
        return self._call(SERVICE, PATH, interface, name, *arguments)

    def _call(self, service, path, interface, name, *arguments):
        """Call as a desktop does; answers come while our own loop handles events."""
        message = QDBusMessage.createMethodCall(service, path, interface, name)
        message.setArguments(list(arguments))
        waiting = self._bus.asyncCall(message)
        self._qtbot.waitUntil(waiting.isFinished)
        return waiting.reply()

    def ask(self, interface, name):
        return self.call(PROPERTIES, "Get", interface, name).arguments()[0].variant()

    def there(self):
        bus = ("org.freedesktop.DBus", "/", "org.freedesktop.DBus")
        return self._call(*bus, "NameHasOwner", SERVICE).arguments() == [True]


class Room:
    """A session that is followed, on a bus with an applet."""

    def __init__(self, bus, qtbot):
        written = script(perform("bridge", hold=10.0, ready=5.0))
        self.keys = BusMediaKeys("Stretch Coach", lambda: bus.connect("player"))
        self.keys.follow(Playing(written, {"bridge": "Bridge"}))
        self.clock = FakeClock()
        self.engine = Engine(written, self.clock, self.keys.hear)
        self.applet = Applet(bus.connect("applet"), qtbot)
        self.wanted = []
        for name in ("pause", "stand_still", "go_on", "skip", "back", "front"):
            signal = getattr(self.keys, f"{name}_wanted")
            signal.connect(lambda name=name: self.wanted.append(name))


@pytest.fixture
def room(qapp, qtbot, tmp_path):
    with buses.running(tmp_path) as bus:
        made = Room(bus, qtbot)
        yield made
        made.keys.close()


@needs_bus
@pytest.mark.parametrize(
    ("interface", "asked", "wanted"),
    [
        (PLAYER, "PlayPause", "pause"),
        (PLAYER, "Pause", "stand_still"),
        (PLAYER, "Stop", "stand_still"),
        (PLAYER, "Play", "go_on"),
        (PLAYER, "Next", "skip"),
        (PLAYER, "Previous", "back"),
        (ROOT, "Raise", "front"),
    ],
)
def test_what_a_key_asks_of_the_desktop_is_wanted_of_the_session(room, interface, asked, wanted):
    room.engine.start()
    reply = room.applet.call(interface, asked)
    assert reply.type() is QDBusMessage.MessageType.ReplyMessage
    assert room.wanted == [wanted]


@needs_bus
def test_the_desktop_sees_what_is_done_and_whether_time_flows(room, qtbot):
    room.engine.start()
    qtbot.waitUntil(lambda: room.applet.seen.get("PlaybackStatus") == "Playing")
    qtbot.waitUntil(lambda: "Metadata" in room.applet.seen)
    room.engine.pause()
    qtbot.waitUntil(lambda: room.applet.seen["PlaybackStatus"] == "Paused")
    assert room.applet.ask(PLAYER, "PlaybackStatus") == "Paused"
    room.engine.resume()
    qtbot.waitUntil(lambda: room.applet.seen["PlaybackStatus"] == "Playing")
    shown = room.keys._object.shown["Metadata"]
    assert (shown["xesam:title"], shown["xesam:album"]) == ("Bridge", "Test")


@needs_bus
def test_the_desktop_is_told_who_plays_and_what_can_be_asked(room):
    room.engine.start()
    assert room.applet.ask(ROOT, "Identity") == "Stretch Coach"
    can = ["CanGoNext", "CanGoPrevious", "CanPlay", "CanPause", "CanControl"]
    assert [room.applet.ask(PLAYER, name) for name in can] == [True] * len(can)
    assert room.applet.ask(PLAYER, "CanSeek") is False


@needs_bus
def test_keys_are_taken_from_the_music_only_while_a_session_lasts(room):
    assert not room.applet.there()
    room.engine.start()
    assert room.applet.there()
    room.engine.stop()
    assert not room.applet.there()


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_where_there_is_no_bus_a_session_goes_on_without(qapp, monkeypatch, tmp_path, system):
    monkeypatch.setattr(sys, "platform", system)
    keys = open_media_keys({"XDG_RUNTIME_DIR": str(tmp_path)}, "Stretch Coach")
    assert type(keys) is MediaKeys
    engine = Engine(script(perform("bridge")), FakeClock(), keys.hear)
    engine.start()
    engine.stop()
    keys.close()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no such bus")
def test_a_bus_that_does_not_answer_does_no_harm(qapp, monkeypatch, tmp_path):
    nowhere = f"unix:path={tmp_path / 'none'}"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", nowhere)
    keys = open_media_keys({"DBUS_SESSION_BUS_ADDRESS": nowhere}, "Stretch Coach")
    assert isinstance(keys, BusMediaKeys)
    engine = Engine(script(perform("bridge")), FakeClock(), keys.hear)
    engine.start()
    engine.pause()
    engine.stop()
    assert keys._bus is None
