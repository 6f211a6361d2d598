"""Which backups to keep: near days each, then a week each, then a month each."""

from collections.abc import Collection, Hashable, Sequence
from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 4, 12
"""How many days, weeks and months with a backup keep their newest one."""


def kept(
    moments: Collection[datetime], *, days: int = DAYS, weeks: int = WEEKS, months: int = MONTHS
) -> frozenset[datetime]:
    """Return which of `moments` to keep: the newest of each of the last days, weeks and months.

    Only days that have a backup count, so that a long absence costs none. The newest of all and
    the oldest of all stay: one is the best there is, the other the longest memory.
    """
    newest_first = sorted(moments, reverse=True)
    if not newest_first:
        return frozenset()
    chosen = {newest_first[0], newest_first[-1]}
    chosen |= _newest_of_each([(one.date(), one) for one in newest_first], days)
    chosen |= _newest_of_each([(one.isocalendar()[:2], one) for one in newest_first], weeks)
    chosen |= _newest_of_each([((one.year, one.month), one) for one in newest_first], months)
    return frozenset(chosen)


def _newest_of_each(
    newest_first: Sequence[tuple[Hashable, datetime]], count: int
) -> frozenset[datetime]:
    found: dict[Hashable, datetime] = {}
    for period, one in newest_first:
        found.setdefault(period, one)
    return frozenset(list(found.values())[:count])
