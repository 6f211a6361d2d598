"""`python -m tests.proof.checkin [RECORDS]`: the proof of the check-in, whole.

Every claim over every combination, every breakage found, then whole records by chance.
"""

import random
import sys
import time
from pathlib import Path

from coach.routine.checkin.model import CheckIn, Family, Level, Scope
from coach.routine.checkin.reading import load
from coach.triage.answers import Answers
from coach.triage.checkin import Outcome, outcome
from coach.triage.gate import Colour
from tests.proof.breakages import broken
from tests.proof.claims import ADDED, CLAIMS, SAFETY, Broken

RECORDS = 1_000_000
SEED = 20_261
OPENING = ("rt_injury", "rt_nerve", "rt_bone", "rt_pregnancy", "rt_release")


def main(records: int) -> int:
    """Prove, break and try; return the exit status."""
    checkin = load(Path(__file__).parents[2] / "routines" / "checkin")
    whole = 0
    for claim in CLAIMS:
        started = time.perf_counter()
        count = sum(claim(checkin))
        whole += count
        spent = time.perf_counter() - started
        print(f"{claim.__name__:42} {count:>12,} combinations {spent:8.1f} s", flush=True)
    print(f"{'all claims hold':42} {whole:>12,} combinations")
    missed = [name for name, pair in broken(checkin).items() if not _found(name, *pair)]
    started = time.perf_counter()
    tried = sum(_tried(checkin, records))
    print(f"{tried:,} whole records by chance, {time.perf_counter() - started:.0f} s, none broken")
    return int(bool(missed))


def _found(name, checkin, claim) -> bool:
    try:
        sum(claim(checkin))
    except Broken as shown:
        print(f"found: {name} ({str(shown)[:60]})", flush=True)
        return True
    print(f"MISSED: {name}", flush=True)
    return False


def _tried(checkin: CheckIn, records: int):
    chance = random.Random(SEED)
    for _ in range(records // 2):
        said = _record(chance, checkin)
        found = outcome(Answers(**said), checkin)
        _hold(said, found)
        name = chance.choice(ADDED)
        words = checkin.words()[name].variable.values
        more = {**said, name: (said[name] or frozenset()) | {chance.choice(words)}}
        if said[name] is not None:
            after = outcome(Answers(**more), checkin)
            _hold(more, after)
            assert after.level.rank >= found.level.rank, (said, more)
            assert _opens(found) or not _opens(after), (said, more)
        yield 2


def _record(chance: random.Random, checkin: CheckIn) -> dict:
    few = chance.random()
    return {each.name: _value(chance, each, few) for each in checkin.questions}


def _value(chance: random.Random, question, few: float):
    variable = question.variable
    if chance.random() < 0.01:
        return None
    if variable.name == "days":
        return chance.choice((0, 1, 2, 3, 4, 13, 14, 15, 89, 90, 400))
    match variable.kind.value:
        case "a number":
            return chance.randint(int(variable.low), int(variable.high))
        case "a yes or no":
            return chance.random() < 0.5
        case "a set":
            share = few * chance.random() * 3 / len(variable.values)
            return frozenset(word for word in variable.values if chance.random() < share)
    if few < 0.5 and chance.random() < 0.6:
        return question.default
    return chance.choice(variable.values)


def _opens(found: Outcome) -> bool:
    return found.routine.startswith(OPENING)


def _hold(said: dict, found: Outcome) -> None:
    """Invariants of section 2.7 on a whole record."""
    shown = (said, found)
    ok = said["clinician_ok"] is True
    if _opens(found):
        assert not found.level.locks, shown
        assert found.scope in (Scope.FULL, Scope.GENTLE), shown
        assert found.gate is Colour.GREEN, shown
        assert found.family is not Family.OTHER, shown
        assert found.family is not Family.UNCLEAR or ok, shown
        assert all(said[name] is not None for name in SAFETY), shown
        assert said["age"] >= 18, shown
    assert (found.routine == "none") is (found.level is Level.EMERGENCY), shown
    assert (found.routine == "comfort_only") is (found.level is Level.SAME_DAY), shown
    assert not said["ces"] or found.level is Level.EMERGENCY, shown
    assert "fever" not in (said["sys"] or ()) or found.level.locks, shown
    unsure = found.family in (Family.OTHER, Family.UNCLEAR)
    assert not unsure or found.level is not Level.NONE, shown
    assert found.routine != "rt_injury_p3" or said["green_plus"], shown
    assert found.reasons, shown


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS))
