"""The program behind every screen, over a real folder."""

from dataclasses import replace

import pytest

from coach.app import open_program
from coach.errors import SettingsInvalid
from coach.history.store import Store
from coach.restriction.said import facts_of
from coach.routine.model import Kind, Side
from coach.session.events import SessionStarted
from coach.session.step import StepKind
from coach.settings import Settings
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit, Refusal
from coach.triage.safety import ShortCheck, Sign
from tests.fakes.clock import MORNING, FakeClock
from tests.fakes.screened import checked_in

NOTHING_NEW = ShortCheck(answered=True)
SETTLED = GateAnswers(
    pain_now=2, pain_earlier=3, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True
)
FEVER = ShortCheck(answered=True, signs=frozenset({Sign.FEVER}))


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def started(tmp_path, clock):
    """Open the program over the same folder, as often as it is started."""
    opened = []
    store = Store.open(tmp_path, clock)
    checked_in(store, clock.now())
    store.close()

    def start(outputs=None):
        program = open_program(tmp_path, clock, *([outputs] if outputs else []))
        opened.append(program)
        return program

    yield start
    for program in opened:
        program.close()


def begun(program, name="rt_release_left", answers=SETTLED, **how):
    routine = program.library.find(name)
    permit = program.decide(routine, NOTHING_NEW, answers)
    assert isinstance(permit, Permit)
    return program.begin(routine, permit, **how)


def play(run, clock, seconds):
    for _ in range(seconds * 2):
        clock.pass_(0.5)
        run.engine.tick()
        run.recorder.keep_position(run.engine)


def test_a_session_that_was_cut_off_is_offered_at_its_step_and_goes_on_there(started, clock):
    run = begun(started())
    run.engine.start()
    play(run, clock, 100)
    index, active = run.engine.index, run.engine.active
    again = started()
    left = again.interrupted()
    assert (left.routine, left.index) == ("rt_release_left", index)
    assert active - 1 <= left.active <= active
    resumed = begun(again, resume=left)
    heard = []
    resumed.engine.listen(heard.append)
    resumed.engine.start()
    assert isinstance(heard[0], SessionStarted)
    assert resumed.engine.index == index
    play(resumed, clock, 1000)
    assert again.interrupted() is None
    _earlier, record = again.sessions()
    assert record.ending == "completed"


def test_a_session_of_a_file_is_offered_again_while_the_file_is_there(started, clock, tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text(
        "schema: stretch-coach/routine/1\nid: mine\nrevision: 1\nlanguage: en\ntitle: Mine\n"
        "for: {cause: any}\nsteps:\n  - {exercise: ease_90_90, hold: 300 s}\n"
    )
    run = begun(started(), str(file))
    run.engine.start()
    play(run, clock, 30)
    again = started()
    left = again.interrupted()
    assert again.routine_of(left).id == "mine"
    file.unlink()
    assert again.interrupted() is None


def test_a_routine_that_has_changed_is_not_gone_on_with(started, clock, tmp_path):
    file = tmp_path / "mine.yaml"
    text = (
        "schema: stretch-coach/routine/1\nid: mine\nrevision: 1\nlanguage: en\ntitle: Mine\n"
        "for: {cause: any}\nsteps:\n  - {exercise: ease_90_90, hold: 300 s}\n"
    )
    file.write_text(text)
    run = begun(started(), str(file))
    run.engine.start()
    play(run, clock, 30)
    file.write_text(text.replace("300", "400"))
    assert started().interrupted() is None


def test_a_change_of_settings_does_not_move_a_session_that_waits(started, clock):
    program = started()
    run = begun(program)
    run.engine.start()
    play(run, clock, 100)
    program.keep_settings(replace(program.settings, get_ready=40.0))
    again = started()
    left = again.interrupted()
    assert left is not None
    assert begun(again, resume=left).script == run.script


def test_a_sign_raised_after_the_permit_was_given_still_closes_the_door(started):
    program = started()
    routine = program.library.find("rt_ease_centre")
    permit = program.decide(routine, NOTHING_NEW, SETTLED)
    program.note_check(FEVER)
    with pytest.raises(PermissionError):
        program.begin(routine, permit)


def test_a_permit_opens_no_other_routine(started):
    program = started()
    rest = program.library.find("rt_ease_centre")
    permit = program.decide(rest, NOTHING_NEW, SETTLED)
    with pytest.raises(PermissionError):
        program.begin(program.library.find("rt_release_left"), permit)


def test_a_sign_locks_across_starts_until_a_clinician_and_a_clear_answer(started):
    started().note_check(FEVER)
    program = started()
    rest = program.library.find("rt_ease_centre")
    assert program.safety().locked
    assert isinstance(program.decide(rest, NOTHING_NEW, SETTLED), Refusal)
    program.note_check(NOTHING_NEW)
    assert program.safety().locked
    program.note_clinician_cleared("Seen on Monday")
    program.note_check(NOTHING_NEW)
    assert not program.safety().locked


def test_no_setting_opens_a_locked_program(started, tmp_path):
    started().note_check(FEVER)
    (tmp_path / "settings.json").unlink(missing_ok=True)
    assert started().safety().locked


def test_a_clock_set_back_opens_nothing(started, clock):
    started().note_check(FEVER)
    clock.set_wall(-6 * 365 * 86_400)
    assert started().safety().locked


def test_while_the_cramp_grips_a_session_of_ease_is_rest_alone(started):
    program = started()
    run = begun(program, "rt_ease_left", GateAnswers(pain_now=7))
    kinds = {run.routine.exercises[s.exercise].kind for s in run.script.steps if s.exercise}
    assert kinds == {Kind.REST, Kind.BREATHING}
    assert run.script.steps[-1].kind is StepKind.END


@pytest.mark.parametrize(
    ("minutes", "known"), [(9, False), (11, True), (23 * 60, True), (25 * 60, False)]
)
def test_the_earlier_reading_is_ten_minutes_to_a_day_old(started, clock, minutes, known):
    program = started()
    program.note_pain(6)
    clock.pass_(minutes * 60)
    assert (program.earlier_reading() is not None) is known


def test_whoever_listens_is_told_of_what_is_played(started):
    asked = []

    def outputs(routine, script, countdown):
        asked.append((routine.id, script.side, countdown))
        return ()

    begun(started(outputs))
    assert asked == [("rt_release_left", Side.LEFT, 3)]


def test_a_sound_does_not_wait_for_the_disk_and_everybody_else_does(started, tmp_path, clock):
    seen = []

    def look(_event, _late=0.0):
        seen.append(len(Store.open(tmp_path, clock).sessions()))

    run = begun(started(lambda *_: (look,)))
    run.engine.listen(look)
    run.engine.start()
    # One is of two days ago. First both events of this moment for the sound, then for the rest.
    assert seen == [1, 1, 2, 2]


def test_a_spoiled_settings_file_keeps_nobody_out_and_is_not_lost(started, tmp_path):
    file = tmp_path / "settings.json"
    file.write_text("{spoiled")
    program = started()
    assert isinstance(program.trouble, SettingsInvalid)
    assert program.settings == Settings()
    program.keep_settings(replace(program.settings, theme="dark"))
    assert started().trouble is None
    assert [each.read_text() for each in tmp_path.glob("settings.json.*")] == ["{spoiled"]


def test_rest_that_was_cut_off_goes_on_as_rest_when_the_cramp_has_let_go(started, clock):
    run = begun(started(), "rt_ease_left", GateAnswers(pain_now=7))
    run.engine.start()
    play(run, clock, 60)
    again = started()
    left = again.interrupted()
    assert again.script_of(left) == run.script
    resumed = begun(again, "rt_ease_left", GateAnswers(pain_now=3), resume=left)
    assert (resumed.script, resumed.engine.index) == (run.script, left.index)


def test_what_was_cut_off_begins_anew_as_rest_when_the_cramp_grips_again(started, clock):
    run = begun(started(), "rt_ease_left", GateAnswers(pain_now=3))
    run.engine.start()
    play(run, clock, 60)
    again = started()
    left = again.interrupted()
    resumed = begun(again, "rt_ease_left", GateAnswers(pain_now=7), resume=left)
    assert resumed.engine.index == 0
    assert resumed.script != run.script
    assert [record.ending for record in again.sessions()] == ["completed", "stopped"]


def test_a_session_is_of_the_routine_as_it_may_be_done(started, clock):
    program = started()
    program.note_about({"peripheralising"})

    run = begun(program)

    done = {step.exercise for step in run.script.steps}
    assert "heel_slide" in done
    assert "ql_standing" not in done


def test_what_was_told_is_there_after_a_new_start_and_the_latest_counts(started):
    program = started()
    program.note_about({"peripheralising"})
    program.note_about({"reflux"})
    program.note_agreement("sciatic_tensioner_supine")

    facts = started().facts()

    assert facts.told == {"reflux"}
    assert facts.agreed == {"sciatic_tensioner_supine"}


def test_half_the_dose_is_for_the_first_time_only(started, clock):
    program = started()
    program.note_about({"osteoporosis"})
    run = begun(program)
    assert any(change.half for change in program.restricted(run.routine).changes)
    run.engine.start()
    play(run, clock, 3000)

    later = program.restricted(program.library.routines["rt_release_left"])

    assert not any(change.half for change in later.changes)


def test_a_cut_off_session_goes_on_although_the_routine_was_changed_for_the_person(started, clock):
    program = started()
    program.note_about({"peripheralising"})
    run = begun(program)
    run.engine.start()
    play(run, clock, 100)
    again = started()

    left = again.interrupted()

    assert left.index == run.engine.index
    assert begun(again, resume=left).script.steps == run.script.steps


@pytest.mark.parametrize(("hour", "early"), [(3, False), (5, True), (8, True), (9, False)])
def test_an_early_hour_may_be_the_first_one_awake(hour, early):
    assert facts_of((), MORNING.replace(hour=hour)).first_hour_awake is early


def test_who_has_been_up_for_an_hour_has_been_up_until_the_next_day(started, clock):
    clock.set_wall(-2 * 3600)
    program = started()
    assert program.facts().first_hour_awake
    program.note_up()
    assert not program.facts().first_hour_awake
    clock.set_wall(24 * 3600)
    assert program.facts().first_hour_awake


def test_a_routine_of_which_nothing_is_left_cannot_be_started(started):
    program = started()
    routine = program.library.routines["rt_release_left"]
    only = replace(routine, steps=tuple(s for s in routine.steps if "ql_standing" in repr(s)))
    program.note_about({"peripheralising"})
    assert program.restricted(only).empty

    with pytest.raises(PermissionError):
        program.begin(only, program.decide(routine, NOTHING_NEW, SETTLED))


def test_own_files_are_used_and_one_over_a_built_in_routine_only_after_the_persons_word(
    started, tmp_path
):
    folder = tmp_path / "routines"
    folder.mkdir()
    steps = "steps:\n  - walk: 60\n"
    head = "schema: stretch-coach/routine/1\nrevision: 9\n"
    (folder / "mine.yaml").write_text(f"{head}id: mine\ntitle: Mine\n{steps}")
    (folder / "over.yaml").write_text(f"{head}id: rt_prebed\ntitle: My evening\n{steps}")
    (folder / "bad.yaml").write_text("a: [")
    program = started()
    assert "mine" in program.library.routines
    assert [problem.line for problem in program.library.problems] == [1]
    (waiting,) = program.library.waiting
    assert program.library.routines["rt_prebed"].title != "My evening"

    program.accept(waiting)

    assert program.library.routines["rt_prebed"].title == "My evening"
    assert started().library.routines["rt_prebed"].title == "My evening"


def test_what_is_told_while_a_session_waits_holds_when_it_goes_on(started, clock):
    run = begun(started())
    run.engine.start()
    play(run, clock, 60)
    again = started()
    left = again.interrupted()
    again.note_about({"peripheralising"})

    assert again.interrupted() is None
    resumed = begun(again, resume=left)

    assert "ql_standing" in {step.exercise for step in run.script.steps}
    assert "ql_standing" not in {step.exercise for step in resumed.script.steps}
