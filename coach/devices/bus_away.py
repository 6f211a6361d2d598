"""Hears on Linux's message buses that the computer goes to sleep or that its screen is locked."""

from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtDBus import QDBusConnection

from coach.devices.away import Away

SLEEP = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
"""Service, path and interface of logind, which says PrepareForSleep (freedesktop.org)."""
SAVERS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    ("/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
    ("/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"),
)
"""Path and interface of every desktop's lock, which says ActiveChanged."""


class BusAway(Away):
    """Listens only; nothing is asked of anyone, so nobody is waited for.

    The connections are its own and end with `close`.
    """

    def __init__(self, session: QDBusConnection | None, system: QDBusConnection | None) -> None:
        super().__init__()
        self._names = [bus.name() for bus in (session, system) if bus is not None]
        if session is not None:
            for path, interface in SAVERS:
                slot = _slot("active_changed")
                session.connect("", path, interface, "ActiveChanged", self, slot)
        if system is not None:
            system.connect(*SLEEP, "PrepareForSleep", self, _slot("prepare_for_sleep"))

    def close(self) -> None:
        """Tell nothing any more."""
        for name in self._names:
            QDBusConnection.disconnectFromBus(name)

    @Slot(bool)
    def prepare_for_sleep(self, begins: bool) -> None:  # noqa: FBT001 - logind's own form
        """Hear that the computer goes to sleep, or (False) that it has woken up."""
        if begins:
            self.sleeping.emit()

    @Slot(bool)
    def active_changed(self, active: bool) -> None:  # noqa: FBT001 - the savers' own form
        """Hear that the screen was locked, or (False) that it is open again."""
        if active:
            self.locked.emit()


def on_buses(*, session: bool, system: bool) -> BusAway:
    """Return who listens on the buses that are there."""
    kinds, connect = QDBusConnection.BusType, QDBusConnection.connectToBus
    return BusAway(
        connect(kinds.SessionBus, "stretch-coach-saver") if session else None,
        connect(kinds.SystemBus, "stretch-coach-sleep") if system else None,
    )


def _slot(name: str) -> bytes:
    """Return the name of a slot as Qt's own macro SLOT would write it."""
    return cast("bytes", f"1{name}(bool)")  # PySide says bytes, and takes only this
