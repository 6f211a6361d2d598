"""In which country the person is, so that the number to call is the right one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimeZone

if TYPE_CHECKING:
    from coach.guide.model import Region
    from coach.ui.desk import Desk


def of_person(desk: "Desk") -> "Region | None":
    """Return where the person is, so far as they or the system have said."""
    return here(desk.settings.region, desk.regions(), of_system())


def here(
    chosen: str | None, regions: "Mapping[str, Region]", system: str | None
) -> "Region | None":
    """Return the region the person chose, else that of the system; None where it is not known.

    None is said as "your local emergency number": no number is better than a wrong one.
    """
    return regions.get(chosen or system or "")


def of_system() -> str | None:
    """Return the two letters of the country the system is set to; None if it is in doubt.

    Many systems keep the language of the country they were made in. So the time zone, which
    tells where the computer stands, must not say another country.
    """
    return agreed(
        QLocale.territoryToCode(QLocale.system().territory()),
        QLocale.territoryToCode(QTimeZone.systemTimeZone().territory()),
    )


def agreed(by_language: str, by_zone: str) -> str | None:
    """Return the country two settings speak of; None if they contradict each other or are silent.

    A zone of no country, such as UTC, has no say.
    """
    if len(by_language) != 2 or not by_language.isalpha():
        return None
    silent = len(by_zone) != 2 or not by_zone.isalpha()
    return by_language if silent or by_zone == by_language else None
