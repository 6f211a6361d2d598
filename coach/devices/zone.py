"""The time zone that the computer is set to."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimeZone


def system_zone_name() -> str:
    """Return what the system calls its zone, by the names of IANA on every system."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")


def zone_here(now: datetime, name: Callable[[], str] = system_zone_name) -> tzinfo:
    """Return the zone of the person, whose clock shows `now`.

    Where the system's name is unknown or says another time than its clock, the clock is right:
    its distance from UTC is taken, and no change of the clock is foreseen.
    """
    offset = now.utcoffset() or timedelta(0)
    try:
        zone = ZoneInfo(name())
    except (KeyError, ValueError, OSError):
        return timezone(offset)
    return zone if now.astimezone(zone).utcoffset() == offset else timezone(offset)
