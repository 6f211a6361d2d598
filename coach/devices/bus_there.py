"""Whether a message bus runs; asking Qt would start one or complain."""

from collections.abc import Mapping
from pathlib import Path

SYSTEM_BUS = "/run/dbus/system_bus_socket"


def has_session_bus(environment: Mapping[str, str]) -> bool:
    """Return whether the bus of the person's desktop runs."""
    named = environment.get("DBUS_SESSION_BUS_ADDRESS")
    folder = environment.get("XDG_RUNTIME_DIR")
    return bool(named) or (folder is not None and Path(folder, "bus").is_socket())


def has_system_bus(environment: Mapping[str, str]) -> bool:
    """Return whether the bus of the whole computer runs."""
    named = environment.get("DBUS_SYSTEM_BUS_ADDRESS")
    return bool(named) or Path(SYSTEM_BUS).is_socket()
