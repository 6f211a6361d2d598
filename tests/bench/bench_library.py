"""P9: reading and checking the whole built-in library, cold."""

import statistics
import time

from coach import paths
from coach.routine.library import Library
from tests.bench.row import Row


def rows():
    """Return what was measured, with its bar."""
    folder = paths.content("routines")
    Library.load(folder)
    times = []
    for _ in range(9):
        began = time.perf_counter()
        Library.load(folder)
        times.append((time.perf_counter() - began) * 1000)
    return [Row("P9", "built-in library, read and checked, ms", statistics.median(times), 60.0)]
