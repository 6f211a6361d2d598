"""No combination of answers opens what must stay closed; a broken rule is found.

`python -m tests.proof.checkin` proves the slowest claim too and tries a million whole records.
"""

from pathlib import Path

import pytest

from coach.routine.checkin.model import CheckIn
from coach.routine.checkin.reading import load
from tests.proof.breakages import broken
from tests.proof.claims import CLAIMS, Broken, families_are_steady

CHECKIN: CheckIn = load(Path(__file__).parents[2] / "routines" / "checkin")
QUICK = [each for each in CLAIMS if each is not families_are_steady]
BREAKAGES = {
    name: pair for name, pair in broken(CHECKIN).items() if pair[1] is not families_are_steady
}


@pytest.mark.parametrize("claim", QUICK, ids=lambda claim: claim.__name__)
def test_the_claim_holds_for_every_combination(claim):
    assert sum(claim(CHECKIN)) > 0


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_rule_broken_on_purpose_is_found(name):
    checkin, claim = BREAKAGES[name]
    with pytest.raises(Broken):
        sum(claim(checkin))
