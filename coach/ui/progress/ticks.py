"""The dates under a chart: few enough to be read, from one week to ten years."""

import math
from datetime import date, timedelta

from coach.ui.progress.chart import Tick
from coach.ui.wording import progress as words

MONTHS_UNTIL_YEARS = 36
"""Months beyond which only the years are written."""

_MOST = 8
"""Ticks at most, where there is one for a month or a year."""


def day_ticks(first: date, last: date) -> list[Tick]:
    """Return ticks at weeks in a short range, at months in a longer one."""
    length = (last - first).days
    if length <= 100:
        step = 7 if length <= 40 else 14
        days = [first + timedelta(days=n) for n in range(0, length + 1, step)]
        return [(float(day.toordinal()), words.short_day(day)) for day in days]
    months = _months(first, last)
    if len(months) > MONTHS_UNTIL_YEARS:
        januaries = [day for day in months if day.month == 1]
        few = januaries[:: max(1, math.ceil(len(januaries) / _MOST))]
        return [(float(day.toordinal()), words.year(day)) for day in few]
    every = max(1, math.ceil(len(months) / _MOST))
    word = words.month if len(months) <= 12 else words.month_and_year
    return [(float(day.toordinal()), word(day)) for day in months[::every]]


def _months(first: date, last: date) -> list[date]:
    found = []
    day = first.replace(day=1)
    while day <= last:
        if day >= first:
            found.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return found
