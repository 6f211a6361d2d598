"""Whatever happens to the disk, the clock or the program: it is told, and nothing is lost (R3)."""

import sqlite3
from pathlib import Path

import pytest

from coach import errors
from coach.app import open_program
from coach.devices.instance import Instance
from coach.errors import (
    AlreadyRunning,
    HistoryFull,
    HistoryReadOnly,
    HistoryTooNew,
    HistoryUnavailable,
    NotYetSaved,
)
from coach.history.store import FILE, Store
from coach.profiles import People
from coach.restriction.said import Said, SaidKind
from coach.session.engine import Stage
from coach.session.events import Ending, SessionPaused
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit, Refusal
from coach.triage.safety import SafetyFact, SafetyKind, ShortCheck, Sign
from coach.ui.wording import errors as wording
from tests.fakes.clock import FakeClock

CLEAR = ShortCheck(answered=True)
FEVER = ShortCheck(answered=True, signs=frozenset({Sign.FEVER}))
PLENTY = 1_000_000


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def program(tmp_path, clock):
    made = open_program(tmp_path, clock)
    yield made
    made.close()


def room(program, pages):
    """Let the database grow to so many pages; SQLite then says what it says of a full disk."""
    program._store._connection.execute(f"PRAGMA max_page_count={pages}")


def fill(program):
    """Let the disk be full for whatever is said next, however short."""
    room(program, 1)
    store, now = program._store, program.now()
    for size in (300, 30, 0):
        _until_full(lambda size=size: store.add_fact(Said(now, SaidKind.UP, ("x" * size,))))
        clear = SafetyFact(now, SafetyKind.CLEAR, note="x" * size)
        _until_full(lambda clear=clear: store.add_safety(clear))


def _until_full(write):
    try:
        while True:
            write()
    except HistoryFull:
        return


def begun(program):
    rest = program.library.find("rt_ease_centre")
    permit = program.decide(rest, CLEAR, GateAnswers(pain_now=3))
    assert isinstance(permit, Permit)
    run = program.begin(rest, permit)
    run.engine.start()
    return run


def on(run, clock, seconds):
    for _ in range(seconds * 2):
        clock.pass_(0.5)
        run.engine.tick()
        run.recorder.keep_position(run.engine)


def recorded(folder, run):
    store = Store.open(folder)
    try:
        return store.events(run.recorder.session), store.sessions()[-1]
    finally:
        store.close()


def test_a_session_over_a_full_disk_goes_on_and_is_written_when_there_is_room(
    program, clock, tmp_path
):
    run = begun(program)
    on(run, clock, 10)
    fill(program)
    spent = 10
    while not run.recorder.unsaved:  # the last page of its table has some room yet
        run.engine.extend()
        on(run, clock, 1)
        spent += 1
    on(run, clock, 20)
    assert run.engine.stage is Stage.RUNNING
    run.engine.stop()
    assert isinstance(program.save(), NotYetSaved)

    room(program, PLENTY)

    assert program.save() is None
    program.close()
    events, session = recorded(tmp_path, run)
    assert session.ending is Ending.STOPPED
    assert session.active == pytest.approx(spent + 20, abs=1)
    assert len(events) == len(run.recorder._events)


def test_a_session_that_nobody_looks_at_any_more_is_kept_until_it_is_written(
    program, clock, tmp_path
):
    fill(program)
    first = begun(program)
    on(first, clock, 10)
    first.engine.stop()
    second = begun(program)
    on(second, clock, 10)
    second.engine.stop()

    room(program, PLENTY)
    program.close()

    store = Store.open(tmp_path)
    assert [one.id for one in store.sessions()] == [
        first.recorder.session,
        second.recorder.session,
    ]
    store.close()


def test_what_is_said_of_a_session_that_is_not_written_yet_is_refused_as_what_it_is(program, clock):
    fill(program)
    run = begun(program)
    on(run, clock, 10)
    run.engine.stop()

    with pytest.raises(NotYetSaved):
        program.say(run.recorder.session, pain_after=2)

    room(program, PLENTY)
    program.say(run.recorder.session, pain_after=2)
    assert program.sessions()[-1].pain_after == 2


def test_a_warning_sign_that_cannot_be_written_locks_all_the_same_and_is_written_later(
    program, clock, tmp_path
):
    fill(program)

    assert program.note_check(FEVER).locked
    assert isinstance(program.save(), NotYetSaved)
    rest = program.library.find("rt_release_left")
    assert isinstance(program.decide(rest, CLEAR, GateAnswers(pain_now=3)), Refusal)

    room(program, PLENTY)
    program.close()
    again = open_program(tmp_path, clock)
    assert again.safety().locked
    again.close()


def test_a_history_that_may_only_be_read_is_told_at_the_start_and_left_as_it_is(program, tmp_path):
    program.close()
    path = tmp_path / FILE
    with path.open("r+b") as file:
        file.seek(18)  # the byte that says which programs may write: it binds the administrator too
        file.write(b"\x03")
    before = path.read_bytes()

    with pytest.raises(HistoryReadOnly):
        open_program(tmp_path, FakeClock())

    assert path.read_bytes() == before
    with path.open("r+b") as file:
        file.seek(18)
        file.write(b"\x02")


def test_a_newer_history_is_told_and_left_as_it_is(program, tmp_path):
    program.close()
    later = sqlite3.connect(tmp_path / FILE)
    later.execute("UPDATE alembic_version SET version_num = '0999'")
    later.commit()
    later.close()
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir() if one.is_file()}

    with pytest.raises(HistoryTooNew):
        open_program(tmp_path, FakeClock())

    after = {one.name: one.read_bytes() for one in tmp_path.iterdir() if one.is_file()}
    assert after == before


def test_a_second_program_over_the_same_data_is_refused_and_the_first_goes_on(
    program, clock, tmp_path
):
    held = Instance.hold(tmp_path)
    run = begun(program)

    with pytest.raises(AlreadyRunning):
        Instance.hold(tmp_path)

    on(run, clock, 5)
    assert not run.recorder.unsaved
    held.let_go()


def test_two_people_can_have_the_program_open_at_once_each_over_their_own_data(tmp_path):
    anna = People(tmp_path).add("Anna")

    mine, hers = Instance.hold(tmp_path), Instance.hold(anna.folder)

    for folder in (tmp_path, anna.folder):
        with pytest.raises(AlreadyRunning):
            Instance.hold(folder)
    mine.let_go()
    hers.let_go()


def test_a_clock_set_back_an_hour_in_a_session_pauses_it_and_loses_nothing(
    program, clock, tmp_path
):
    run = begun(program)
    on(run, clock, 20)
    clock.set_wall(-3600)
    on(run, clock, 1)
    assert run.engine.stage is Stage.PAUSED
    run.engine.resume()
    on(run, clock, 20)
    run.engine.stop()
    program.close()

    events, session = recorded(tmp_path, run)
    assert any(isinstance(event, SessionPaused) for event in events)
    assert session.active == pytest.approx(40, abs=2)
    assert [event.at for event in events] == sorted(event.at for event in events)


@pytest.mark.parametrize(
    "kind",
    [
        errors.HistoryUnavailable,
        errors.HistoryFull,
        errors.HistoryReadOnly,
        errors.HistoryBusy,
        errors.NotYetSaved,
    ],
)
def test_each_case_has_a_sentence_of_its_own_with_what_is_safe_and_what_to_do(kind):
    told = wording.of(kind(Path("/data/coach.db"), "reason"))
    others = [one for one in HistoryUnavailable.__subclasses__() if one is not kind]

    assert "/data/coach.db" in told
    assert any(word in told for word in ("untouched", "safe"))
    assert told.count(";") == 1
    assert told not in [wording.of(one(Path("/data/coach.db"), "reason")) for one in others]
