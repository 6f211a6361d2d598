"""R1: `kill -9` at 300 random instants of a session; each must go on where it was."""

import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from coach.history.store import Store
from tests.bench.row import Row
from tests.history.killing import killed_after, lost

KILLS = 300
SEED = 20_260_703
LONGEST = 85
"""The last second of the session at which it is killed; it has 97."""
OFF = 0.03
"""The longest that a kill is put off, in real seconds: into the middle of a writing."""


def rows(kills=KILLS, seed=SEED):
    """Return what was measured, with its bar."""
    chance = random.Random(seed)
    bad, most = 0, 0.0
    with tempfile.TemporaryDirectory() as name:
        empty = Path(name) / "empty"
        Store.open(empty).close()
        for number in range(kills):
            folder = Path(name) / "session"
            shutil.copytree(empty, folder)
            gone = _killed_once(folder, chance, number)
            bad += gone is None
            most = max(most, gone or 0.0)
            shutil.rmtree(folder)
    return [
        Row("R1", f"sessions not to be taken up after {kills} kills", bad, 0.0),
        Row("R1", "most observed time lost by a kill, s", most, 1.0),
    ]


def _killed_once(folder, chance, number):
    """Return the seconds that were lost; None where the session could not go on."""
    seconds, off = chance.randint(1, LONGEST), chance.uniform(0.0, OFF)
    try:
        return lost(folder, killed_after(seconds, folder, lambda: time.sleep(off)))
    except Exception as error:
        print(f"kill {number} after {seconds} s: {error!r}", file=sys.stderr)
        return None
