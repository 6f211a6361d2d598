"""Days and times of the day, as people say them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale


def clock(when: datetime) -> str:
    """Return the time of the day, such as 9:05 or 09:05."""
    return f"{when:%H:%M}"


def day(when: date) -> str:
    """Return the day without its year, such as Thursday 15 October."""
    return QLocale().toString(QDate(when.year, when.month, when.day), "dddd d MMMM")


def date_of(when: date) -> str:
    """Return the date in figures, such as 2026-10-15: the same in every country."""
    return f"{when:%Y-%m-%d}"


def stamp(when: datetime) -> str:
    """Return date and time in figures, such as 2026-10-15 09:05."""
    return f"{when:%Y-%m-%d %H:%M}"
