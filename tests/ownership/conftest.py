from datetime import timedelta

import pytest

from coach import settings
from coach.history.records import Reading
from coach.history.store import FILE, Store
from coach.ownership.ownership import Ownership
from coach.restriction.said import Said, SaidKind
from coach.settings import Settings
from coach.triage.cramp import AskAgain, Cramp
from coach.triage.safety import SafetyFact, SafetyKind
from coach.triage.visit import Draft, Visit, VisitKind
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING, Play

ROUTINE = "schema: stretch-coach/routine/1\nid: mine\n"


def fill(folder, note="=SUM(A1) “sore”, but fine\nreally"):
    """Write something into every table there is."""
    store = Store.open(folder, FakeClock(EVENING))
    play = Play(store, pain_before=5).start().on(101)
    store.say(play.session, pain_after=3, effort=4, note=note, difficulties={1: "hard"})
    store.add_reading(Reading(EVENING, EVENING.date(), 6, "check"))
    store.add_safety(SafetyFact(EVENING, SafetyKind.CLEAR))
    store.add_fact(Said(EVENING, SaidKind.ABOUT, ("osteoporosis",)))
    store.add_visit(Visit(EVENING, VisitKind.GATE, 1, 1, {"pain_now": 3}))
    store.write_cramp(Cramp("c1", EVENING - timedelta(hours=1)))
    store.write_ask_again(AskAgain(EVENING + timedelta(minutes=20), "cramp"))
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
