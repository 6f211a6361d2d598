"""Tells when nobody can follow a session: the computer goes to sleep, or its screen is locked."""

import sys
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal

from coach.devices.bus_there import has_session_bus, has_system_bus


class Away(QObject):
    """Tells once, as it happens; by itself it never does: the twin for systems that do not say.

    Where nothing is told, the engine still takes five seconds without a look for an absence.
    """

    sleeping = Signal()
    """The computer is about to sleep."""

    locked = Signal()
    """The screen was locked, or its saver came up."""

    def close(self) -> None:
        """Tell nothing any more."""


def open_away(environment: Mapping[str, str]) -> Away:
    """Return who tells on this system, or the twin that never does; never raises."""
    if sys.platform in ("win32", "darwin") or QCoreApplication.instance() is None:
        return Away()
    session, system = has_session_bus(environment), has_system_bus(environment)
    if not (session or system):
        return Away()
    try:
        from coach.devices.bus_away import on_buses
    except ImportError:  # a system library that Qt D-Bus needs is not there
        return Away()
    return on_buses(session=session, system=system)
