"""P6 and P7: what the program takes while nothing happens, and while a pose is held.

The program itself, with ten years of history, tells what its process and those of its devices
hold in memory (PSS, from the kernel) and how long they were busy. Linux only.
"""

import statistics
import tempfile
from pathlib import Path

from tests.bench.bench_start import EMPTY, NOTING, OURS, accepted, told_by
from tests.bench.row import Row

RUNS = 3
CALM_S, LOOKED_AT_S = 4.0, 10.0
"""Seconds until all is still after the start, and seconds looked at."""
LOOKING = """
import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")

def whole():
    "Return this process and those it has started."
    mine = os.getpid()
    children = Path(f"/proc/{mine}/task/{mine}/children").read_text().split()
    return [mine, *map(int, children)]

def memory():
    "Return the PSS in kB, process by process."
    found = []
    for process in whole():
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        found.append(next(int(line.split()[1]) for line in lines if line.startswith("Pss:")))
    return found

def busy():
    "Return the seconds that the processes took of a processor."
    told = (Path(f"/proc/{process}/stat").read_text() for process in whole())
    words = [one.rsplit(")", 1)[1].split() for one in told]
    return sum(int(word[11]) + int(word[12]) for word in words) / TICKS

def later(seconds, act):
    QTimer.singleShot(round(seconds * 1000), act)

def tell(**found):
    print(json.dumps(found), flush=True)
    QApplication.exit(0)  # to quit would ask whether to leave the session

def look_idle():
    before = busy()
    later(LOOKED_AT, lambda: tell(memory=memory(), busy=(busy() - before) / LOOKED_AT))
"""
EMPTY_STILL = EMPTY.replace("leave)", "lambda: later(CALM, look_idle))")
TRAY = OURS.replace("leave)", "lambda: (window.hide(), later(CALM, look_idle)))")
"""As in the tray: the window is hidden, the program goes on."""
HOLD = OURS.replace("leave)", "lambda: later(1, lambda: hold(window)))").replace(
    "main()",
    """
from coach.session.step import StepKind
from coach.triage.gate import GateAnswers
from coach.triage.safety import ShortCheck

def hold(window):
    rest = window._desk.library.find("rt_ease_centre")
    permit = window._desk.decide(rest, ShortCheck(answered=True), GateAnswers(pain_now=3))
    window.journey._play(rest, permit, False, None)
    engine = window.journey.player._run.engine
    while engine.step.kind is not StepKind.HOLD:
        engine.skip()
    later(CALM, look_idle)

main()
""",
)


def rows():
    """Return what was measured, with its bar."""
    with tempfile.TemporaryDirectory() as name:
        accepted(Path(name))
        empty, tray = [], []
        for _ in range(RUNS):
            empty.append(told(EMPTY_STILL, name)["memory"])
            tray.append(told(TRAY, name))
        hold = told(HOLD, name)
    bare = statistics.median(map(sum, empty))
    window = statistics.median(one["memory"][0] for one in tray)
    whole = statistics.median(sum(one["memory"]) for one in tray)
    idle = statistics.median(one["busy"] for one in tray)
    measured = f"{window / 1024:.0f} MB / {bare / 1024:.0f} MB"
    devices = f"{whole / 1024:.0f} MB / {bare / 1024:.0f} MB"
    return [
        Row("P6", f"in the tray, memory ({measured})", window / bare, 2.5),
        Row("P6", f"the same with sound and voice ({devices})", whole / bare, 2.5),
        Row("P7", "in the tray, % of a core", 100 * idle, 0.05),
        Row("P7", "during a hold, % of a core", 100 * hold["busy"], 20.0),
    ]


def told(program, folder):
    """Return what a program told of itself at its end."""
    times = f"\nCALM, LOOKED_AT = {CALM_S}, {LOOKED_AT_S}\n"
    return told_by(NOTING + LOOKING + times + program, folder)
