"""P8: the page of progress with ten years behind it, with every card in sight.

Painted is from the wish to see the page until it is made and painted, its history read anew;
panning is one step of the trend under the pointer, with its repaint. Processor time is counted, so
that what else the machine does is not.
"""

import statistics
import tempfile
import time
from datetime import time as time_of_day
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from coach.history.store import Store
from coach.history.told import KeptDecision
from coach.restriction.said import Said, SaidKind
from coach.schedule.model import Schedule, Written
from coach.triage.cramp import Cramp
from coach.ui.look.look import Look
from coach.ui.progress.page import ProgressPage
from tests.bench.row import Row
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk
from tests.fakes.past import LAST, ten_years

SIZE = (1192, 1800)
"""As high as every card needs: what would be scrolled to is painted too."""
TIMES, STEPS = 5, 120


def milliseconds(act):
    began = time.process_time_ns()
    act()
    return (time.process_time_ns() - began) / 1e6


def live(desk):
    """Add what ten years of sessions do not have: a schedule, cramps, ratings, followed plans."""
    store, days = desk.store, 3650
    begun = LAST - timedelta(days=days)
    store.write_schedule(Written(begun, Schedule(times=(time_of_day(8),))))
    for day in range(0, days, 7):
        when = begun + timedelta(days=day)
        store.write_cramp(Cramp(str(day), when, when + timedelta(minutes=5)))
        rated = ("Put on socks", str(day % 11), "Walk", str(day % 7))
        store.add_fact(Said(when, SaidKind.ACTIVITIES_RATED, rated))
    store.keep_decisions([decided(begun + timedelta(days=day), day) for day in range(1, days + 1)])


def decided(when, day):
    """Return what a plan decided on a day: a phase lasts forty days."""
    phase = f"P{1 + day // 40 % 3}"
    whole = {"figures": {"days": day, "pain_after": [2, 3, 2]}, "rows": ["10"], "revision": 1}
    return KeptDecision(when, when.date(), "pl_strain", "stay", "exit P1", phase, phase, whole)


def page_of(desk, look, length):
    """Return the page before it was ever seen."""
    page = ProgressPage(look, desk)
    page.ranges.choose(length)
    page.resize(*SIZE)
    return page


def show(page):
    """Have the page come up, with every pixel painted."""
    page.show()
    QApplication.processEvents()


def show_again(page):
    """Come back to the page: all is read and painted anew."""
    page.refresh()
    QApplication.processEvents()


def let_go(page):
    """Have the page gone: the program has one, not one after the other."""
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pan(page, days):
    """Drag the trend to so many days ago and paint it."""
    page._drag(days)
    page.pain.trend.viewport().repaint()


def measure(desk):
    look = Look("light", reduced_motion=True)
    show(page_of(desk, look, 91))  # pyqtgraph and fonts are loaded by then
    first, again = [], []
    for _ in range(TIMES):
        began = time.process_time_ns()
        page = page_of(desk, look, None)
        show(page)
        first.append((time.process_time_ns() - began) / 1e6)
        again.append(milliseconds(partial(show_again, page)))
        let_go(page)
    page = page_of(desk, look, 365)
    show(page)
    steps = [milliseconds(lambda days=3 * step: pan(page, days)) for step in range(1, STEPS)]
    page.close()
    return first, again, steps


def rows():
    """Return what was measured, with its bar."""
    with tempfile.TemporaryDirectory() as folder:
        ten_years(Path(folder))
        desk = FakeDesk(clock=FakeClock(LAST))
        desk.close()
        desk.rely_on(Store.open(Path(folder), desk.clock))
        live(desk)
        first, again, steps = measure(desk)
        desk.close()
    return [
        Row("P8", "ten years of progress, painted, ms", statistics.median(first), 400.0),
        Row("P8", "ten years of progress, seen again, ms", statistics.median(again), 400.0),
        Row("P8", "panning a year of them, p95, ms", statistics.quantiles(steps, n=20)[-1], 16.0),
    ]
