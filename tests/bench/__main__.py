"""Measures what `quality.md` puts bars on, and fails where a bar is not held.

`python -m tests.bench` prints a table, with `--json` JSON; `python -m tests.bench start idle` only
runs those benches. Each bar is a ratio or a count taken in
one run on one machine; milliseconds are for this machine alone. BENCH_MINUTES (P4), BENCH_CUES (P5)
and BENCH_HOURS (R6) in the environment make the long ones shorter or longer.
"""

import json
import os
import sys

from PySide6.QtWidgets import QApplication

from tests.bench import (
    bench_figure,
    bench_idle,
    bench_killed,
    bench_library,
    bench_progress,
    bench_session,
    bench_soak,
    bench_sound,
    bench_start,
)

BENCHES = (
    bench_session,
    bench_sound,
    bench_library,
    bench_start,
    bench_idle,
    bench_figure,
    bench_progress,
    bench_killed,
    bench_soak,
)


def main(arguments):
    wanted = [each for each in arguments if each != "--json"]
    named = {bench.__name__.rpartition("_")[2]: bench for bench in BENCHES}
    if unknown := set(wanted) - named.keys():
        print(f"no bench is called {', '.join(sorted(unknown))}; there are {', '.join(named)}")
        return 2
    # As the program itself does: small fills are not worth a thread.
    os.environ["QT_NO_GUI_THREADPOOL"] = "1"
    application = QApplication([])
    rows = [row for name in wanted or named for row in named[name].rows()]
    del application
    if "--json" in arguments:
        print(json.dumps([vars(row) | {"ok": row.ok} for row in rows], indent=1))
    else:
        for row in rows:
            print(f"{row.id:4} {row.name:44} {row.value:9.3f} {row.bar:9.3f}  {told(row)}")
    return int(not all(row.ok for row in rows))


def told(row):
    return "ok" if row.ok else "NOT HELD"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
