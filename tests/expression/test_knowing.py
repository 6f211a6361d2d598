"""What a condition says of what is known, and of what is not."""

import pytest

from coach.expression.expression import read
from tests.expression.words import PERSON

KNOWN = {
    "age": 50,
    "pain": 4,
    "worst": 6.5,
    "onset": "sudden",
    "weak": "none",
    "sys": frozenset({"fever"}),
    "sens": frozenset(),
    "gait": False,
    "seen": True,
    "exit_ok": frozenset({"P1"}),
}


def holds(text, **changes):
    return read(text, PERSON).holds({**KNOWN, **changes})


@pytest.mark.parametrize(
    "text",
    [
        "pain == 4 and pain <= 4 and pain >= 4 and pain < 5 and pain > 3 and pain != 3",
        "3 <= pain <= 5 and not 3 <= worst <= 5",
        "onset == 'sudden' and onset != 'gradual' and onset in ('sudden', 'gradual')",
        "onset not in ('gradual',) and age in {49, 50}",
        "'fever' in sys and 'rash' not in sys",
        "bool(sys & {'fever', 'faint'}) and not bool(sys & {'faint'}) and bool(sys) and not sens",
        "len(sys) == 1 and len(sens) == 0",
        "gait or seen and not gait",
        "worst - pain >= 2 and abs(pain - worst) == 2.5 and -pain < 0",
        "min(pain, worst, 9) == 4 and max(pain, worst) <= 0.1 * 65",
        "exit_ok('P1') and not exit_ok('P2')",
        "bool((sys & {'faint'}) or ('rash' in sys) or (pain or 0) >= 4)",
        "True and not false",
    ],
)
def test_what_is_known_is_decided(text):
    assert holds(text) is True
    assert holds(f"not ({text})") is False


def test_and_binds_tighter_than_or():
    assert holds("seen or seen and gait") is True
    assert holds("(seen or seen) and gait") is False


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("pain > 3", "pain"),
        ("not gait", "gait"),
        ("'fever' in sys", "sys"),
        ("bool(sys)", "sys"),
        ("exit_ok('P1')", "exit_ok"),
        ("worst - pain > 1", "pain"),
        ("max(pain, worst) > 1", "pain"),
        ("3 <= pain <= 5", "pain"),
        ("seen and gait", "seen"),
    ],
)
def test_what_is_not_known_stays_not_known(text, unknown):
    expected = False if text == "seen and gait" else None
    assert holds(text, **{unknown: None}) is expected
    record = {name: value for name, value in KNOWN.items() if name != unknown}
    assert read(text, PERSON).holds(record) is expected


def test_one_no_decides_and_one_yes_decides_beside_the_unknown():
    assert holds("gait and pain > 3", gait=False, pain=None) is False
    assert holds("pain > 3 and gait", gait=False, pain=None) is False
    assert holds("pain > 3 or seen", pain=None) is True
    assert holds("pain > 3 or gait", pain=None) is None


def test_a_number_may_stand_in_for_one_that_is_not_known():
    assert holds("(pain or 0) >= 3", pain=None) is False
    assert holds("(pain or worst or 0) >= 6", pain=None) is True
    assert holds("(pain or 7) >= 3", pain=0) is False
