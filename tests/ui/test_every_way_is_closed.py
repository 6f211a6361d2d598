"""Behind a warning sign every way to a session is closed, whatever way somebody takes."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from coach import cli
from coach.app import Kept, Program, open_program
from coach.history.store import Store
from coach.routine.model import Routine
from coach.settings import Settings
from coach.triage.cramp import AskAgain
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit, Reason, Refusal
from coach.triage.safety import ShortCheck, Sign
from coach.ui.look.look import Look
from coach.ui.player.page import PlayerPage
from coach.ui.sharing.files import Files
from coach.ui.sharing.offer_sheet import OfferSheet
from coach.ui.window import Window
from tests.fakes.clock import FakeClock
from tests.fakes.screened import STIFF, checked_in
from tests.sharing.crafted import NAME, archive, known_pair
from tests.sharing.people import LIBRARY

NOTHING_NEW = ShortCheck(answered=True)
SETTLED = GateAnswers(2, 3, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True)
MINE = """\
schema: stretch-coach/routine/1
id: {name}
revision: 1
language: en
title: Mine
for: {{cause: any}}
steps:
  - {{exercise: ease_90_90, hold: 300 s}}
"""
RESTING = MINE.format(name="resting").encode()


@dataclass
class Home:
    """A person's computer: the data folder, the program and its window, and a clock to move."""

    folder: Path
    clock: FakeClock
    program: Program
    window: Window

    def checks_in(self, **said: object) -> None:
        self.program.checkins.check_in({**STIFF, **said})

    def permit(self, routine: str = "rt_ease_left") -> Permit:
        found = self.program.library.find(routine)
        given = self.program.decide(found, NOTHING_NEW, SETTLED)
        assert isinstance(given, Permit)
        return given

    def cut_off(self) -> None:
        """Have a session of rest end in a power cut."""
        run = self.program.begin(self.program.library.find("rt_ease_left"), self.permit())
        run.engine.start()
        for _ in range(40):
            self.clock.pass_(0.5)
            run.engine.tick()
            run.recorder.keep_position(run.engine)


@pytest.fixture(scope="module")
def past(tmp_path_factory) -> Path:
    """The folder of somebody who has checked in, and has taken a signed routine of rest."""
    folder = tmp_path_factory.mktemp("past") / "data"
    clock = FakeClock()
    program = _program(folder, clock)
    program.keep_settings(replace(Settings(), accepted_limits=True))
    checked_in(program._store, clock.now())
    file = folder.parent / "before.coach"
    before = RESTING.replace(b"id: resting", b"id: taken_before")
    file.write_bytes(archive(known_pair(), {NAME: before}, "taken_before"))
    assignments = program.assignments()
    assignments.take(assignments.offer(file))
    program.close()
    return folder


def _program(folder: Path, clock: FakeClock) -> Program:
    return Program(Kept(folder), LIBRARY, Store.open(folder, clock), clock)


@pytest.fixture
def home(past, tmp_path, qapp, qtbot) -> Iterator[Home]:
    clock = FakeClock()
    folder = tmp_path / "data"
    shutil.copytree(past, folder)
    program = _program(folder, clock)
    look = Look("light", reduced_motion=True, text_scale=1.0)
    window = Window(look, program, None, folder)
    qtbot.addWidget(window)
    window.show()
    yield Home(folder, clock, program, window)
    program.close()


SIGNS: dict[str, Callable[[Home], object]] = {
    "an emergency in the check-in": lambda home: home.checks_in(ces=["saddle"]),
    "a same-day flag in the check-in": lambda home: home.checks_in(sys=["fever"]),
    "a sign in the short check": lambda home: home.program.note_check(
        ShortCheck(answered=True, signs=frozenset({Sign.BOTH_LEGS}))
    ),
    "severe pain for days at the gate": lambda home: home.program.note_gate(
        GateAnswers(pain_now=9)
    ),
    "a clinician, but no new check-in": lambda home: (
        home.checks_in(ces=["bowel"]),
        home.program.note_clinician_cleared("seen"),
    ),
}


def _by_card(home: Home) -> None:
    for name in ("rt_ease_left", "rt_release_left", "rt_other_companion"):
        home.window.journey.begin(home.program.library.routines[name])


def _by_file(home: Home) -> None:
    file = home.folder.parent / "elsewhere.yaml"
    file.write_text(MINE.format(name="mine"))
    routine = home.program.library.find(str(file))
    home.window.open_routine(routine)
    home.window.journey.begin(routine)


def _by_own_folder(home: Home) -> None:
    own = home.folder / "routines"
    own.mkdir(exist_ok=True)
    (own / "assigned.yaml").write_text(MINE.format(name="assigned"))
    again = open_program(home.folder, home.clock)
    home.window.journey.begin(again.library.find("assigned"))
    again.close()


def _by_another_persons_folder(home: Home) -> None:
    other = home.folder.parent / "other" / "routines"
    other.mkdir(parents=True)
    (other / "theirs.yaml").write_text(MINE.format(name="theirs"))
    home.window.journey.begin(home.program.library.find(str(other / "theirs.yaml")))


def _by_reminder(home: Home) -> None:
    home.program._store.write_ask_again(AskAgain(home.clock.now() - timedelta(minutes=1)))
    home.window.care.start()
    home.window.care.check_gate()
    if home.window.care.banner is not None:
        home.window.care.banner.act()


def _by_the_page_of_a_cramp(home: Home) -> None:
    home.window.hurts()
    page = home.window.care.hurts_page
    assert page is None or page.isVisible() or home.window._held()
    home.window.care._ease("rt_ease_left", None)


def _by_an_old_result(home: Home) -> None:
    home.window.care.way.show_last()
    home.window.care.way._start("rt_ease_left")


def _by_an_interrupted_session(home: Home) -> None:
    left = home.program._store.interrupted()
    assert left is not None
    home.window.journey.go_on(left)


def _by_a_signed_file(home: Home) -> None:
    """Take what a physiotherapist signed, behind the sign, and start it in every way there is."""
    files = Files(home.window.look, home.program, home.window)
    file = home.folder.parent / "from_the_clinic.coach"
    file.write_bytes(archive(known_pair(), {NAME: RESTING}, "resting"))
    files.open(str(file))
    if isinstance(files.sheet, OfferSheet):
        files.sheet.compared.setChecked(True)
        files.sheet.yes.click()
    else:  # the alarm has to be read first; by the terminal it may be taken all the same
        assert home.window.care.way.held or home.window.journey.held
        assignments = home.program.assignments()
        assignments.take(assignments.offer(file))
    assert "resting" in home.program.library.assigned
    home.window.pages.start("resting")
    _start_taken(home)


def _by_a_signed_file_from_before(home: Home) -> None:
    """Start what was taken before the sign, and a later revision of it."""
    _start_taken(home)
    assignments = home.program.assignments()
    file = home.folder.parent / "later.coach"
    later = RESTING.replace(b"id: resting\nrevision: 1", b"id: taken_before\nrevision: 2")
    file.write_bytes(archive(known_pair(), {NAME: later}, "taken_before", revision=2))
    assignments.take(assignments.offer(file))
    _start_taken(home)


def _start_taken(home: Home) -> None:
    for name in home.program.library.assigned:
        routine = home.program.library.find(name)
        home.window.open_routine(routine)
        home.window.journey.begin(routine)


WAYS = {
    "a card": _by_card,
    "a file that is opened": _by_file,
    "a file in the person's own folder": _by_own_folder,
    "a file of another person": _by_another_persons_folder,
    "a signed file that is taken": _by_a_signed_file,
    "a signed file from before": _by_a_signed_file_from_before,
    "a reminder": _by_reminder,
    "the page of a cramp": _by_the_page_of_a_cramp,
    "an old result": _by_an_old_result,
    "an interrupted session": _by_an_interrupted_session,
}


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("way", WAYS)
def test_no_way_in_the_window_leads_to_a_session(home: Home, sign: str, way: str) -> None:
    home.cut_off()
    SIGNS[sign](home)
    before = len(home.program.sessions())
    WAYS[way](home)
    assert not home.window.journey.running
    assert not isinstance(home.window.stack.currentWidget(), PlayerPage)
    assert home.window.journey._before is None or not _asks(home)
    assert len(home.program.sessions()) == before


def _asks(home: Home) -> bool:
    """Return whether the questions are shown that would give a permit if answered well."""
    page = home.window.journey._before
    assert page is not None
    shown = home.window.stack.currentWidget() is page and page._stack.currentWidget() is page.form
    state = home.program.safety()
    return shown and not (state.cleared_by_clinician and not state.by_check_in)


def test_a_signed_file_that_was_taken_opens_where_there_is_no_sign(home: Home) -> None:
    assert isinstance(home.program.decide(*_asked(home)), Permit)


@pytest.mark.parametrize("sign", SIGNS)
def test_no_signature_gets_a_permit_behind_a_sign(home: Home, sign: str) -> None:
    SIGNS[sign](home)
    decision = home.program.decide(*_asked(home))
    assert isinstance(decision, Refusal)
    assert decision.reason is Reason.LOCKED


def _asked(home: Home) -> tuple[Routine, ShortCheck, GateAnswers]:
    return home.program.library.find("taken_before"), NOTHING_NEW, SETTLED


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("minutes", [-60 * 24 * 400, 0, 60 * 24 * 400])
def test_no_clock_opens_what_is_locked(home: Home, sign: str, minutes: int) -> None:
    SIGNS[sign](home)
    home.clock.set_wall(minutes * 60)
    decision = home.program.decide(home.program.library.find("rt_ease_left"), NOTHING_NEW, SETTLED)
    assert isinstance(decision, Refusal)
    assert decision.reason is Reason.LOCKED


@pytest.mark.parametrize(
    "written", ["{}", "", "{spoiled", '{"locked": false, "safety": [], "accepted_limits": true}']
)
def test_no_settings_file_opens_what_is_locked(home: Home, written: str) -> None:
    home.checks_in(ces=["saddle"])
    (home.folder / "settings.json").write_text(written)
    again = open_program(home.folder, home.clock)
    assert again.safety().locked
    again.close()


def test_an_edited_draft_opens_nothing(home: Home) -> None:
    home.checks_in(ces=["saddle"])
    home.program.checkins.keep_draft({**STIFF, "clinician_ok": True, "green_plus": True}, "where")
    home.window.check_in()
    assert home.program.safety().locked
    assert home.window.care.way.held


def test_answers_that_claim_what_only_the_record_knows_are_not_believed(home: Home) -> None:
    home.checks_in(cond=["cancer_history"], clinician_ok=True, green_plus=True)
    standing = home.program.standing()
    assert standing.scope.value == "REST_ONLY"
    assert not standing.green_plus


def test_what_was_found_cannot_be_taken_out_of_the_history(home: Home) -> None:
    home.checks_in(ces=["saddle"])
    for statement in ("DELETE FROM safety", "UPDATE safety SET kind = 'clear'"):
        writing = home.program._store._connection.writing()
        with pytest.raises(sqlite3.IntegrityError), writing as connection:
            connection.execute(statement)


def test_a_permit_from_before_the_sign_is_worth_nothing_even_after_it_was_cleared(
    home: Home,
) -> None:
    routine = home.program.library.find("rt_ease_left")
    permit = home.permit()
    home.checks_in(ces=["saddle"])
    with pytest.raises(PermissionError):
        home.program.begin(routine, permit)
    home.program.note_clinician_cleared("seen")
    home.checks_in()
    with pytest.raises(PermissionError):
        home.program.begin(routine, permit)
    assert home.program.begin(routine, home.permit()).routine.id == routine.id


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(
    "more", [(), ("--speed", "5000"), ("--resume",), ("--json",)], ids=lambda more: " ".join(more)
)
def test_no_way_in_the_terminal_leads_to_a_session(home: Home, capsys, sign, more) -> None:
    home.cut_off()
    SIGNS[sign](home)
    file = home.folder.parent / "mine.yaml"
    file.write_text(MINE.format(name="mine"))
    before = len(home.program.sessions())
    said = ("--nothing-new", "--settled", "--pain", "2", "--earlier-pain", "3", "--mute")
    for name in ("rt_ease_left", "rt_release_left", "taken_before", str(file)):
        status = cli.run(["play", name, *said, *more, "--data", str(home.folder)])
        out = capsys.readouterr()
        assert status == 1
        for line in out.out.splitlines():
            assert "step_started" not in (json.loads(line) if line.startswith("{") else line)
    assert len(home.program.sessions()) == before
    assert home.program.safety().locked


def test_the_way_back_is_a_clinicians_word_and_a_whole_check_in_without_a_sign(home: Home) -> None:
    home.checks_in(ces=["saddle"])
    home.program.note_clinician_cleared("seen")
    home.checks_in()
    home.window.journey.begin(home.program.library.routines["rt_ease_left"])
    page = home.window.journey._before
    assert page is not None
    assert page._stack.currentWidget() is page.form
