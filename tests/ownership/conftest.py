from datetime import time, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from coach import settings
from coach.history.records import Reading
from coach.history.store import FILE, Store
from coach.history.told import KeptDecision, PlanWord, Told, WordKind
from coach.ownership.ownership import Ownership
from coach.restriction.said import Said, SaidKind
from coach.schedule.model import Quiet, Schedule, Written
from coach.schedule.past import Answered, Kind
from coach.settings import Settings
from coach.triage.cramp import AskAgain, Cramp
from coach.triage.safety import SafetyFact, SafetyKind
from coach.triage.visit import Draft, Visit, VisitKind
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING, Play

NOTE = "=SUM(A1) “sore”, but fine\nreally"
ROUTINE = "schema: stretch-coach/routine/1\nid: mine\n"


def fill(folder):
    """Put a history into `folder` that has something in every table there is."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_bytes(_past())


@cache
def _past():
    """Return the file of such a history, written once for all tests."""
    with TemporaryDirectory() as name:
        _write(Path(name))
        return (Path(name) / FILE).read_bytes()


def _write(folder):
    store = Store.open(folder, FakeClock(EVENING))
    play = Play(store, pain_before=5).start().on(101)
    store.say(play.session, pain_after=3, effort=4, note=NOTE, difficulties={1: "hard"})
    store.add_reading(Reading(EVENING, EVENING.date(), 6, "check"))
    store.add_safety(SafetyFact(EVENING, SafetyKind.CLEAR))
    store.add_fact(Said(EVENING, SaidKind.ABOUT, ("osteoporosis",)))
    store.add_visit(Visit(EVENING, VisitKind.GATE, 1, 1, {"pain_now": 3}))
    store.write_cramp(Cramp("c1", EVENING - timedelta(hours=1)))
    store.write_ask_again(AskAgain(EVENING + timedelta(minutes=20), "cramp"))
    store.write_schedule(
        Written(EVENING, Schedule(times=(time(8),), quiet=Quiet(time(22), time(7))))
    )
    store.answer_reminder(Answered(Kind.SESSION, EVENING))
    store.add_plan_word(PlanWord(EVENING, WordKind.CHOSEN, "pl_strain"))
    store.add_told([Told(EVENING, EVENING.date(), "walk_min", 20)])
    store.keep_decisions(
        [KeptDecision(EVENING, EVENING.date(), "pl_strain", "stay", "exit P1", "P1", "P1")]
    )
    store.keep_draft(Draft(EVENING, "where", {"sides": ["left"]}))
    store.close()


@pytest.fixture
def clock():
    return FakeClock(EVENING)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "data"
    made.mkdir()
    fill(made)
    settings.write(made / "settings.json", Settings(theme="dark", accepted_limits=True))
    (made / "routines").mkdir()
    (made / "routines" / "mine.yaml").write_text(ROUTINE)
    return made


@pytest.fixture
def ownership(folder, clock):
    return Ownership(folder, clock)


@pytest.fixture
def history(folder):
    return folder / FILE
