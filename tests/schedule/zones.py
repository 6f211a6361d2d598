"""Places whose clocks do everything that clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

BERLIN = ZoneInfo("Europe/Berlin")
"""2026: put on over 02:00 to 03:00 on 29 March, put back over the same hour on 25 October."""

ZONES = tuple(
    map(
        ZoneInfo,
        (
            "Europe/Berlin",
            "America/New_York",
            "America/Sao_Paulo",  # until 2018 the hour after midnight was left out
            "Australia/Lord_Howe",  # half an hour
            "Pacific/Apia",  # had no 30 December 2011
            "Asia/Kathmandu",
            "UTC",
        ),
    )
)


def berlin(*when: int, fold: int = 0) -> datetime:
    """Return a moment by the clock in Berlin."""
    return datetime(*when, fold=fold, tzinfo=BERLIN)


zones = st.sampled_from(ZONES)
days = st.dates(date(2010, 1, 1), date(2030, 12, 31))
clocks = st.integers(0, 24 * 60 - 1).map(lambda minute: time(*divmod(minute, 60)))
moments = st.integers(0, 20 * 366 * 1440).map(
    lambda minutes: datetime(2010, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
