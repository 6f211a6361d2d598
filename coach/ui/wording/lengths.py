"""How long something lasts, and when it was, as people say it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from coach.ui.wording import moments

translate = QCoreApplication.translate

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def clock(length: timedelta) -> str:
    """Return how long something lasts in figures: 12:40, from an hour on 1:12:40."""
    seconds = int(length.total_seconds())
    if seconds >= _DAY:
        return long(length)
    minutes, left = divmod(seconds, _MINUTE)
    if seconds < _HOUR:
        return f"{minutes}:{left:02}"
    return f"{minutes // 60}:{minutes % 60:02}:{left:02}"


def short(length: timedelta) -> str:
    """Return how long something lasts where there is room for a few figures."""
    seconds = int(length.total_seconds())
    if seconds < _HOUR:
        return clock(length)
    if seconds >= _DAY:
        return long(timedelta(days=seconds // _DAY))
    hours, minutes = divmod(seconds // _MINUTE, 60)
    return translate("lengths", "{hours} h {minutes:02}").format(hours=hours, minutes=minutes)


def long(length: timedelta) -> str:
    """Return how long something lasted in words, such as 1 hour 12 minutes."""
    seconds = int(length.total_seconds())
    if seconds < _MINUTE:
        return translate("lengths", "less than a minute")
    days, rest = divmod(seconds, _DAY)
    hours, minutes = rest // _HOUR, rest % _HOUR // _MINUTE
    if days:
        return _joined(_days(days), _hours(hours))
    return _joined(_hours(hours), _minutes(minutes))


def moment(when: datetime, now: datetime) -> str:
    """Return a day and a time of the day, as near as people say it."""
    time = moments.clock(when)
    days = (now.date() - when.date()).days
    if days == 0:
        return translate("lengths", "today at {time}").format(time=time)
    if days == 1:
        return translate("lengths", "yesterday at {time}").format(time=time)
    day = moments.day(when) if abs(days) < 300 else f"{moments.day(when)} {when.year}"
    return translate("lengths", "{day} at {time}").format(day=day, time=time)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _days(days: int) -> str:
    if days == 1:
        return translate("lengths", "1 day")
    return translate("lengths", "{days} days").format(days=days) if days else ""


def _hours(hours: int) -> str:
    if hours == 1:
        return translate("lengths", "1 hour")
    return translate("lengths", "{hours} hours").format(hours=hours) if hours else ""


def _minutes(minutes: int) -> str:
    if minutes == 1:
        return translate("lengths", "1 minute")
    return translate("lengths", "{minutes} minutes").format(minutes=minutes) if minutes else ""
