"""Spoil content files and read them: `python -m tests.fuzz.files --count 100000 --seed 1`.

Prints how many were used, refused, crashed or took longer than a second; a crash names the seed
of its file, whose text belongs into `tests/routine/test_mutations.py`.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from coach import built_in
from coach.paths import content
from tests.fuzz.read import refusals
from tests.fuzz.spoil import spoiled

HANG = 1.0
"""Seconds after which a file counts as a hang."""


def sources() -> list[str]:
    """Return every content file of the program, and the samples of older formats."""
    samples = Path(__file__).parents[1] / "routine" / "data" / "versions"
    folders = (content("routines"), samples)
    paths = (path for folder in folders for path in sorted(folder.rglob("*.yaml")))
    return [path.read_text(encoding="utf-8") for path in paths]


def one(seed: str, files: list[str]) -> bytes:
    """Return the spoiled file of a seed, always the same."""
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    return spoiled(chance.choice(files), chance)


def campaign(count: int, seed: int) -> Counter[str]:
    """Read `count` spoiled files and return what became of them."""
    files, library, guide = sources(), built_in.library(), built_in.guide()
    result: Counter[str] = Counter(used=0, refused=0, crashed=0, hung=0)
    longest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.yaml"
        for number in range(count):
            name = f"{seed}/{number}"
            spoilt = one(name, files)
            began = time.perf_counter()
            try:
                result["refused" if refusals(spoilt, path, library, guide) else "used"] += 1
            except Exception:
                result["crashed"] += 1
                sys.stderr.write(f"crash at {name}\n{traceback.format_exc(limit=-3)}\n")
            took = time.perf_counter() - began
            longest = max(longest, took)
            if took > HANG:
                result["hung"] += 1
                sys.stderr.write(f"{took:.1f} s at {name}\n")
    result["longest ms"] = round(longest * 1000)
    return result


def main() -> int:
    """Run a campaign as the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    began = time.perf_counter()
    result = campaign(asked.count, asked.seed)
    seconds = time.perf_counter() - began
    said = ", ".join(f"{name} {figure}" for name, figure in result.items())
    sys.stdout.write(f"{asked.count} files, seed {asked.seed}, {seconds:.0f} s: {said}\n")
    return int(bool(result["crashed"] or result["hung"]))


if __name__ == "__main__":
    sys.exit(main())
