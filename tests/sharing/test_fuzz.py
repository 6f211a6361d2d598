"""Spoilt archives, a few of the many: `python -m tests.fuzz.archives --count 50000` opens more."""

from tests.fuzz import archives


def test_spoilt_archives_are_refused_and_nothing_is_written():
    result = archives.campaign(500, 7)
    assert (result["crashed"], result["hung"], result["written"]) == (0, 0, 0)
    assert result["refused"] > 350
    assert result["used"] > 20
