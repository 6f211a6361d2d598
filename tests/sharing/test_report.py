"""A report tells what was planned, done and said, and only the physiotherapist can read it."""

import json
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from coach import built_in
from coach.errors import ArchiveRefused, ReportSealed
from coach.history.records import ItemRecord, Reading
from coach.history.store import Store
from coach.routine.model import Perform
from coach.schedule.model import Schedule, Written
from coach.sharing import report_file, report_form
from coach.sharing.asked import asked
from coach.sharing.complaints import Fault
from coach.sharing.report_file import Addressee
from coach.sharing.report_form import ReportForm
from coach.triage.cramp import Cramp
from coach.triage.safety import SafetyFact, SafetyKind
from coach.ui.wording import report as words
from tests.fakes.clock import MORNING
from tests.fakes.screened import STIFF, done
from tests.sharing.crafted import archive, parts_of, with_part, zipped

HERE = Path("x.coachreport")


def told(person, **how):
    with person.program() as program:
        return program.report(**how)


def store_of(person):
    return Store.open(person.folder, person.clock)


@pytest.fixture
def lived(person):
    """A person with a cramp, a warning sign that was looked at, and a note."""
    store = store_of(person)
    store.write_cramp(
        Cramp("c", MORNING - timedelta(hours=3), MORNING - timedelta(hours=2), "left", 7, "A lift")
    )
    store.write_cramp(Cramp("v", MORNING, void=True))
    store.add_safety(SafetyFact(MORNING, SafetyKind.RAISED, ("fever",)))
    store.add_safety(SafetyFact(MORNING, SafetyKind.CLINICIAN_CLEARED, note="Dr said fine"))
    store.say("done-1", effort=5, note="Slow\x1b[2J\nbut well \u202e!", pain_after=3)
    store.close()
    return person


@pytest.fixture
def closed(lived, clinic):
    """A report closed for the clinic."""
    whom = Addressee(clinic.public.sign, clinic.public.seal)
    return report_file.packed(told(lived), MORNING, whom)


def test_planned_observed_and_said_stand_apart(lived):
    (session,) = told(lived).sessions
    (exercise,) = session.exercises
    assert (exercise.exercise, exercise.title) == ("pelvic_tilt", "Pelvic tilt lying")
    assert (exercise.planned.seconds, exercise.planned.repetitions) == (60.0, 8)
    assert exercise.observed.model_dump() == {"seconds": 60.0, "repetitions": 8}
    assert exercise.said.model_dump() == {"skipped": None, "difficulty": None}
    assert (session.said.pain_before, session.said.pain_after, session.said.effort) == (2, 3, 5)


def test_cramps_check_ins_and_warnings_are_in_it_and_what_was_a_mistake_is_not(lived):
    report = told(lived)
    assert [(one.side, one.strength, one.trigger) for one in report.cramps] == [
        ("left", 7, "A lift")
    ]
    (check_in,) = report.check_ins
    assert check_in.level == "NONE"
    assert [one.kind for one in report.warnings] == ["raised", "clinician_cleared"]


def test_a_note_cannot_command_the_readers_screen(lived):
    (session,) = told(lived).sessions
    assert session.said.note == "Slow [2J\nbut well  !"
    assert "\x1b" not in "".join(words.lines(told(lived)))


def test_days_before_the_first_session_are_no_gap(person):
    report = told(person, since=(MORNING - timedelta(days=9)).date())
    assert report.gaps == []


def test_days_without_a_session_are_told_as_gaps_and_nobody_is_blamed(person):
    store = store_of(person)
    done(store, MORNING - timedelta(days=20), "rt_release_left", 3)
    store.close()
    report = told(person, since=(MORNING - timedelta(days=9)).date())
    (gap,) = report.gaps
    assert (gap.first, gap.last, gap.days) == (date(2026, 2, 21), date(2026, 2, 27), 7)
    assert report.days_with_session == 1
    assert "No session from 2026-02-21 to 2026-02-27 (7 days)" in list(words.lines(report))


def test_a_report_looks_back_four_weeks_or_as_far_as_asked(person):
    store = store_of(person)
    done(store, MORNING - timedelta(days=60))
    store.add_reading(Reading(MORNING - timedelta(days=60), date(2026, 1, 1), 9, "check"))
    store.close()
    assert len(told(person).sessions) == 1
    assert len(told(person, since=date(2025, 12, 1)).sessions) == 2


def test_a_report_names_the_assignments_in_use(person, clinic):
    person.take(archive(clinic))
    (one,) = told(person).assignments
    assert (one.id, one.revision, one.key) == ("knee_rolls", 1, clinic.public.sign)


def test_nobody_without_the_key_can_read_a_closed_report(closed, stranger, clinic):
    found = report_file.opened(closed, HERE)
    for pair in (None, stranger):
        with pytest.raises(ReportSealed) as sealed:
            found.report(pair)
        assert sealed.value.words == clinic.public.words
    assert not any(word in closed for word in (b"pelvic", b"done-1", b"fever"))
    assert set(parts_of(closed)) == {"manifest.json", "report.hpke"}
    assert b"pelvic" not in b"".join(parts_of(closed).values())


def test_the_key_it_is_closed_for_reads_it_whole(closed, lived, clinic):
    assert report_file.opened(closed, HERE).report(clinic) == told(lived)


def test_a_closed_report_that_was_changed_is_refused(closed, clinic):
    inside = bytearray(parts_of(closed)["report.hpke"])
    inside[-1] ^= 1
    changed = with_part(closed, "report.hpke", bytes(inside))
    with pytest.raises(ArchiveRefused) as refused:
        report_file.opened(changed, HERE)
    assert refused.value.fault == Fault.CHANGED


def test_a_change_is_seen_even_where_the_list_was_written_anew(closed, clinic):
    inside = bytearray(parts_of(closed)["report.hpke"])
    inside[40] ^= 1
    forged = listed_anew(closed, {"report.hpke": bytes(inside)})
    with pytest.raises(ArchiveRefused) as refused:
        report_file.opened(forged, HERE).report(clinic)
    assert refused.value.fault == Fault.CHANGED


def listed_anew(content, parts, **changes):
    """Return a report file around other parts, its list in order."""
    from coach.sharing.manifest import canonical, listed

    form = json.loads(parts_of(content)["manifest.json"]) | changes
    form["files"] = [part.model_dump(mode="json") for part in listed(parts)]
    return zipped([("manifest.json", canonical(form)), *parts.items()])


@pytest.mark.parametrize(
    "text",
    [
        b"{}", b"[", b"null", b"[" * 100_000, b"\xff", b'{"a":' * 10_000,
        b'{"schema":"stretch-coach/report/1","made":1e999}',
    ],
)  # fmt: skip
def test_a_report_that_says_something_odd_is_refused(person, text):
    whole = report_file.packed(told(person), MORNING)
    with pytest.raises(ArchiveRefused) as refused:
        report_file.opened(listed_anew(whole, {"report.json": text}), HERE).report()
    assert refused.value.fault == Fault.BAD_REPORT


def test_an_assignment_is_no_report_and_a_report_no_assignment(person, honest):
    with pytest.raises(ArchiveRefused) as refused:
        report_file.opened(honest, HERE)
    assert refused.value.fault == Fault.OTHER_KIND
    with pytest.raises(ArchiveRefused) as refused:
        person.offer(report_file.packed(told(person), MORNING))
    assert refused.value.fault == Fault.OTHER_KIND


def test_a_readable_report_is_read_by_whoever_has_it(lived):
    content = report_file.packed(told(lived), MORNING)
    assert report_file.opened(content, HERE).report() == told(lived)


def test_every_part_of_a_report_is_in_the_published_schema(lived):
    schema = report_form.schema()
    report = json.loads(told(lived).model_dump_json(by_alias=True))
    assert set(report) == set(schema["properties"])
    assert schema["additionalProperties"] is False
    assert set(schema["required"]) >= {"schema", "made", "sessions"}
    assert ReportForm.model_validate_json(json.dumps(report)) == told(lived)


def test_a_text_that_came_from_elsewhere_is_shown_in_lines_of_its_own(lived):
    lines = list(words.lines(told(lived)))
    assert all("\n" not in line for line in lines)
    assert any("Pelvic tilt lying: done 8 of 8 times (1 min)" in line for line in lines)
    assert any("pain before 2, after 3; effort 5" in line for line in lines)
    assert (
        "Cramp 2026-03-02 06:00 to 2026-03-02 07:00, side: left, strength: 7, trigger: A lift"
        in (lines)
    )


def test_ten_years_of_sessions_still_make_a_report_that_can_be_read(person, clinic):
    store = store_of(person)
    report = told(person)
    store.close()
    (session,) = report.sessions
    long = report.model_copy(update={"sessions": [session] * 3650})
    whom = Addressee(clinic.public.sign, clinic.public.seal)
    content = report_file.packed(long, MORNING, whom)
    assert len(report_file.opened(content, HERE).report(clinic).sessions) == 3650
    assert (
        len(report_file.opened(report_file.packed(long, MORNING), HERE).report().sessions) == 3650
    )


def test_a_person_who_never_did_anything_has_an_empty_report(tmp_path):
    from coach.app import Program
    from coach.paths import Kept
    from tests.fakes.clock import FakeClock

    clock = FakeClock()
    program = Program(Kept(tmp_path), built_in.library(), Store.in_memory(clock), clock)
    report = program.report()
    program.close()
    assert (report.sessions, report.pain, report.cramps, report.check_ins) == ([], [], [], [])
    assert "Pain: nothing was told." in list(words.lines(report))


def test_check_ins_before_the_first_day_are_left_out(person):
    with person.program() as program:
        program.checkins.check_in({**STIFF, "pain_now": 4})
    assert len(told(person, since=MORNING.date()).check_ins) == 1


def test_nothing_after_the_last_day_is_in_a_report(lived):
    report = told(lived, until=MORNING.date() - timedelta(days=1))
    assert report.until == MORNING.date() - timedelta(days=1)
    assert (report.warnings, report.cramps) == ([], [])
    assert len(report.sessions) == 1
    assert told(lived, until=MORNING.date() - timedelta(days=3)).sessions == []


def test_a_report_never_reaches_into_the_future(lived):
    assert told(lived, until=date(2030, 1, 1)).until == MORNING.date()


def test_planned_times_are_held_against_sessions_by_the_schedule_of_their_day(person):
    store = store_of(person)
    daily = Schedule(times=(time(8),))
    store.write_schedule(Written(MORNING - timedelta(days=4), daily))
    store.close()
    days = told(person, since=MORNING.date() - timedelta(days=6)).days
    assert [one.scheduled for one in days] == [False, False, False, True, True, True, True]
    assert [one.done for one in days] == [0, 0, 0, 0, 1, 0, 0]
    assert [one.planned for one in days] == [0, 0, 0, 1, 1, 1, 1]
    assert days[-1].open == 1


def test_sets_and_holds_are_told_where_they_come_to_what_was_planned(person):
    amount = library_dose("rt_release_left", "pelvic_tilt")
    assert amount is not None
    store = store_of(person)
    index, sets, repetitions, hold = amount
    item = ItemRecord(index, "pelvic_tilt", None, 60.0, sets * repetitions)
    record = replace(store.sessions()[0], items=(item,))
    store.close()
    known = asked(item, record, built_in.library())
    assert (known.sets, known.hold) == (sets, hold)
    assert asked(replace(item, repetitions_planned=99), record, built_in.library()) is None
    assert asked(item, replace(record, revision=99), built_in.library()) is None
    assert asked(replace(item, exercise="cat_cow"), record, built_in.library()) is None
    assert asked(replace(item, item=500), record, built_in.library()) is None


def library_dose(routine, exercise):
    """Return place, sets, repetitions and hold of an exercise, as the file of the routine says."""
    library = built_in.library()
    for index, step in enumerate(library.routines[routine].steps):
        if isinstance(step, Perform) and step.exercise == exercise:
            usual = library.exercises[exercise].dose.default
            hold = usual.hold if step.hold is None else step.hold
            return index, step.sets or usual.sets, step.repetitions or usual.repetitions, hold
    return None


def test_activities_and_decisions_are_read_as_lines_too(person):
    found = told(person).model_copy(
        update={
            "activities": [report_form.ActivityPart(when=MORNING, activity="Stairs", score=4)],
            "decisions": [
                report_form.DecisionPart(
                    when=MORNING, plan="plan_nerve", revision=2, phase="1 Calm",
                    decision="step_back", rule="3", figures={"pain_avg7": 4.2},
                )
            ],
        }
    )  # fmt: skip
    lines = list(words.lines(found))
    assert "Activity 2026-03-02: Stairs, 4 of 10" in lines
    assert "Plan plan_nerve, revision 2: 2026-03-02: step back (pain rule 3), phase 1 Calm" in lines
    assert ReportForm.model_validate_json(found.model_dump_json(by_alias=True)) == found
