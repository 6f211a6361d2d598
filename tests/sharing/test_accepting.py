"""Taking an assignment: shown first, taken whole, and only from whom it was before."""

import pytest

from coach.errors import (
    ArchiveRefused,
    AssignmentUntrusted,
    ContentInvalid,
    FileUnwritable,
    HistoryUnavailable,
)
from coach.restriction.said import SaidKind
from coach.routine.model import Gate
from coach.sharing.accepting import Assignments
from coach.sharing.complaints import Fault
from coach.sharing.differences import What
from tests.sharing.crafted import NAME, archive, pair, routine

EXERCISE = """\
schema: stretch-coach/exercise/1
id: {id}
revision: {revision}
title: Small knee rolls
kind: mobility
bias: neutral
tier: 1
gate: {gate}
position: hook-lying
steps: [Lie on your back., Let both knees sink a little to one side.]
dose:
  hold: [1 s, 5 s]
  repetitions: [4, 10]
  sets: 1
  default: {{hold: 2 s, repetitions: 5, move: 4 s}}
reviewed: 2026-11
"""
PLAN = """\
schema: stretch-coach/plan/1
id: {id}
revision: 1
title: Two weeks
cause: injury
summary: Two weeks at home.
phases:
  - id: P1
    title: Begin
    goal: Begin gently.
    do: [Do it twice a day.]
    why: It keeps you moving.
    days: {{usual: [7, 14]}}
    routines: [{{routine: {routine}}}]
    pain_limit: 4
    entry: true
"""


def untrusted(person, content):
    with pytest.raises(AssignmentUntrusted) as told:
        person.offer(content)
    return told.value.fault


def problems(person, content):
    """Return what is wrong with the files of an archive."""
    with pytest.raises(ContentInvalid) as told:
        person.offer(content)
    assert "knee_rolls" not in person.library().routines
    return " ".join(f"{each.file} {each.what} {each.remedy}" for each in told.value.problems)


# The first time.


def test_on_first_use_the_words_of_the_key_are_there_to_compare(person, clinic):
    offer = person.offer(archive(clinic))
    assert offer.signer is None
    assert offer.assignment.words == clinic.public.words
    assert list(offer.contents.routines) == ["knee_rolls"]


def test_nothing_is_taken_by_looking(person, clinic):
    person.offer(archive(clinic))
    assert "knee_rolls" not in person.library().routines
    assert not (person.folder / "assigned").exists()
    assert person.offer(archive(clinic)).signer is None


def test_what_was_taken_is_there_each_time_the_program_opens(person, clinic):
    person.take(archive(clinic))
    assert person.library().routines["knee_rolls"].title == "Knee rolls at home"
    assert person.library().problems == ()


def test_it_is_there_at_once_too(person, clinic):
    with person.program() as program:
        found = program.assignments()
        found.take(found.offer(person.file(archive(clinic))))
        assert "knee_rolls" in program.library.routines
        assert found.end("knee_rolls")
        assert "knee_rolls" not in program.library.routines


def test_a_key_that_was_trusted_needs_no_second_look_at_its_words(person, clinic):
    person.take(archive(clinic))
    other = archive(clinic, {"routines/more.yaml": routine("more")}, "more")
    assert person.offer(other).signer == "The clinic"


def test_taking_the_same_again_changes_nothing(person, clinic):
    person.take(archive(clinic))
    assert person.offer(archive(clinic)).had


def test_a_stranger_under_a_trusted_name_is_marked(person, clinic, stranger):
    person.take(archive(clinic))
    other = archive(stranger, {"routines/more.yaml": routine("more")}, "more")
    offer = person.offer(other)
    assert (offer.signer, offer.namesake) == (None, True)


# Later revisions.


def test_a_later_revision_with_the_same_key_shows_what_changes(person, clinic):
    person.take(archive(clinic))
    parts = {NAME: routine(revision=2, repetitions=7)}
    offer = person.offer(archive(clinic, parts, revision=2))
    (change,) = offer.changes
    assert (change.what, change.field, change.before, change.after) == (
        What.STEP_CHANGED, "repetitions", 5, 7,
    )  # fmt: skip
    person.take(archive(clinic, parts, revision=2))
    assert person.library().routines["knee_rolls"].steps[0].repetitions == 7


def test_another_key_under_the_same_id_is_refused_whatever_its_name(person, clinic, stranger):
    person.take(archive(clinic))
    parts = {NAME: routine(revision=2)}
    assert untrusted(person, archive(stranger, parts, revision=2)) == Fault.OTHER_KEY


def test_another_key_is_shown_to_who_asks_for_it_and_nothing_is_taken_by_looking(
    person, clinic, stranger
):
    person.take(archive(clinic))
    content = archive(stranger, {NAME: routine(revision=2, repetitions=7)}, revision=2)
    with person.program() as program:
        found = program.assignments().offer(person.file(content), other_key=True)
    assert found.instead == clinic.public.sign.hex()
    assert (found.signer, found.namesake, found.handover) == (None, True, False)
    assert found.changes
    with person.program() as program:
        assert list(program.assignments().trust.signers) == [clinic.public.sign.hex()]
        assert person.library().routines["knee_rolls"].revision == 1


def test_taking_it_with_another_key_ends_all_that_the_former_one_signed(person, clinic, stranger):
    person.take(archive(clinic))
    person.take(archive(clinic, {NAME: routine("more_rolls")}, "more_rolls"))
    content = archive(stranger, {NAME: routine(revision=2)}, revision=2)
    with person.program() as program:
        found = program.assignments()
        found.take(found.offer(person.file(content), other_key=True))
    with person.program() as program:
        trust = program.assignments().trust
        assert list(trust.signers) == [stranger.public.sign.hex()]
        assert {name: each.revision for name, each in trust.accepted.items()} == {"knee_rolls": 2}
        assert program.library.problems == ()
    assert len(list((person.folder / "assigned").iterdir())) == 1
    assert untrusted(person, archive(clinic, {NAME: routine(revision=3)}, revision=3)) == (
        Fault.OTHER_KEY
    )


def test_somebody_who_is_trusted_already_may_take_one_over_and_nothing_else_ends(
    person, clinic, stranger
):
    person.take(archive(clinic))
    person.take(archive(clinic, {NAME: routine("more_rolls")}, "more_rolls"))
    person.take(archive(stranger, {NAME: routine("their_rolls")}, "their_rolls"))
    content = archive(stranger, {NAME: routine(revision=2)}, revision=2)
    with person.program() as program:
        found = program.assignments()
        found.take(found.offer(person.file(content), other_key=True))
        trust = found.trust
    assert len(trust.signers) == 2
    assert set(trust.accepted) == {"knee_rolls", "more_rolls", "their_rolls"}
    assert trust.accepted["knee_rolls"].key == stranger.public.sign.hex()


def test_another_key_is_no_way_back_to_an_older_revision(person, clinic, stranger):
    person.take(archive(clinic, {NAME: routine(revision=2)}, revision=2))
    with person.program() as program, pytest.raises(AssignmentUntrusted) as told:
        program.assignments().offer(person.file(archive(stranger)), other_key=True)
    assert told.value.fault == Fault.OLDER


def test_the_library_knows_which_routines_somebody_signed(person, clinic):
    assert person.library().assigned == {}
    person.take(archive(clinic))
    assert person.library().assigned == {"knee_rolls": "The clinic"}
    with person.program() as program:
        program.assignments().end("knee_rolls")
        assert program.library.assigned == {}


def test_a_file_of_the_persons_own_in_its_place_is_not_called_signed(person, clinic):
    person.take(archive(clinic))
    own = person.folder / "routines"
    own.mkdir(exist_ok=True)
    (own / "mine.yaml").write_bytes(routine(revision=5))
    with person.program() as program:
        assert program.library.assigned == {"knee_rolls": "The clinic"}
        program.accept(program.library.waiting[0])
        assert program.library.routines["knee_rolls"].revision == 5
        assert program.library.assigned == {}


def test_an_older_revision_is_refused(person, clinic):
    first = archive(clinic)
    person.take(first)
    person.take(archive(clinic, {NAME: routine(revision=2)}, revision=2))
    assert untrusted(person, first) == Fault.OLDER
    assert person.library().routines["knee_rolls"].revision == 2


def test_an_older_revision_stays_refused_when_the_files_are_deleted(person, clinic):
    first = archive(clinic)
    person.take(first)
    person.take(archive(clinic, {NAME: routine(revision=2)}, revision=2))
    for path in (person.folder / "assigned").iterdir():
        path.unlink()
    assert untrusted(person, first) == Fault.OLDER


def test_an_older_revision_stays_refused_after_the_assignment_was_ended(person, clinic):
    first = archive(clinic)
    person.take(first)
    person.take(archive(clinic, {NAME: routine(revision=2)}, revision=2))
    with person.program() as program:
        program.assignments().end("knee_rolls")
    assert untrusted(person, first) == Fault.OLDER


def test_another_content_under_the_same_revision_is_refused(person, clinic):
    person.take(archive(clinic))
    assert untrusted(person, archive(clinic, {NAME: routine(repetitions=9)})) == Fault.SAME_REVISION


def test_a_changed_routine_that_kept_its_own_revision_is_refused(person, clinic):
    person.take(archive(clinic))
    content = archive(clinic, {NAME: routine(repetitions=9)}, revision=2)
    with pytest.raises(ContentInvalid) as told:
        person.offer(content)
    assert "revision: 2" in told.value.problems[0].remedy


def test_a_routine_that_went_back_inside_a_later_assignment_is_refused(person, clinic):
    person.take(archive(clinic, {NAME: routine(revision=5)}, revision=5))
    with pytest.raises(ContentInvalid) as told:
        person.offer(archive(clinic, {NAME: routine(revision=4)}, revision=6))
    assert "revision 5 before" in told.value.problems[0].what


def test_a_new_key_is_taken_when_the_old_one_hands_over(person, clinic, tmp_path):
    person.take(archive(clinic))
    new = pair(tmp_path, "new", "The clinic")
    parts = {NAME: routine(revision=2)}
    offer = person.offer(archive(new, parts, revision=2, former=clinic))
    assert (offer.signer, offer.handover) == (None, True)
    person.take(archive(new, parts, revision=2, former=clinic))
    third = {NAME: routine(revision=3)}
    assert person.offer(archive(new, third, revision=3)).signer == "The clinic"
    assert untrusted(person, archive(clinic, third, revision=3)) == Fault.OTHER_KEY


def test_a_handover_signed_by_a_stranger_is_refused(person, clinic, stranger, tmp_path):
    person.take(archive(clinic))
    new = pair(tmp_path, "new", "The clinic")
    content = archive(new, {NAME: routine(revision=2)}, revision=2, former=stranger)
    assert untrusted(person, content) == Fault.OTHER_KEY


def test_after_forgetting_a_key_what_it_signed_is_gone_and_it_is_new_again(person, clinic):
    person.take(archive(clinic))
    with person.program() as program:
        program.assignments().forget_key(clinic.public.sign.hex())
    assert "knee_rolls" not in person.library().routines
    offer = person.offer(archive(clinic))
    assert (offer.signer, offer.forgotten, offer.before) == (None, True, None)


# What it holds.


def test_bad_files_are_told_whole_with_part_and_line(person, clinic):
    bad = routine().replace(b"repetitions: 5", b"repetitons: 5").replace(b"subsided", b"any")
    with pytest.raises(ContentInvalid) as told:
        person.offer(archive(clinic, {NAME: bad}))
    assert len(told.value.problems) >= 2
    assert all(problem.file.endswith(NAME) for problem in told.value.problems)
    assert told.value.problems[0].line > 1


def test_a_dangerous_file_is_refused_whoever_signed_it(person, clinic):
    text = EXERCISE.format(id="deep", revision=1, gate="any").replace("mobility", "stretch")
    assert "while the cramp is there" in problems(
        person, archive(clinic, {NAME: routine(), "exercises/deep.yaml": text.encode()})
    )


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
        "schema: stretch-coach/routine/1\nid: &x knee_rolls\ntitle: *x\n",
        "schema: !!python/object:os.system x\n",
    ],
)
def test_an_alias_bomb_or_a_tag_inside_is_refused(person, clinic, text):
    problems(person, archive(clinic, {NAME: text.encode()}))


@pytest.mark.parametrize("kind", ["restrictions", "monitoring", "variables", "checkin", "cards"])
def test_rules_of_safety_do_not_travel(person, clinic, kind):
    text = f"schema: stretch-coach/{kind}/1\nid: rules\n"
    told = problems(person, archive(clinic, {NAME: routine(), "plans/rules.yaml": text.encode()}))
    assert kind in told


def test_a_file_in_the_wrong_folder_is_refused(person, clinic):
    problems(person, archive(clinic, {"exercises/knee_rolls.yaml": routine()}))


def test_an_assignment_of_exercises_alone_is_no_assignment(person, clinic):
    text = EXERCISE.format(id="small_rolls", revision=1, gate="subsided")
    told = problems(person, archive(clinic, {"exercises/small_rolls.yaml": text.encode()}))
    assert "no routine and no plan" in told


def test_an_exercise_of_its_own_comes_with_it(person, clinic):
    text = EXERCISE.format(id="small_rolls", revision=1, gate="subsided")
    used = routine().replace(b"pelvic_tilt", b"small_rolls").replace(b"8, hold: 5 s", b"5")
    person.take(archive(clinic, {NAME: used, "exercises/small_rolls.yaml": text.encode()}))
    found = person.library().routines["knee_rolls"]
    assert found.exercises["small_rolls"].title == "Small knee rolls"


def test_a_built_in_routine_is_replaced_only_with_a_higher_revision_and_says_so(person, clinic):
    built_in = person.library().routines["rt_injury_p1"]
    same = routine("rt_injury_p1", built_in.revision)
    with pytest.raises(ContentInvalid):
        person.offer(archive(clinic, {NAME: same}, "mine"))
    higher = routine("rt_injury_p1", built_in.revision + 1)
    offer = person.take(archive(clinic, {NAME: higher}, "mine"))
    assert [each.id for each in offer.contents.replaces] == ["rt_injury_p1"]
    assert person.library().routines["rt_injury_p1"].title == "Knee rolls at home"


def test_a_built_in_exercise_cannot_be_made_milder(person, clinic):
    built_in = person.library().exercises["slump_slider"]
    text = EXERCISE.format(id="slump_slider", revision=built_in.revision + 1, gate="subsided")
    assert built_in.gate.rank > Gate.SUBSIDED.rank
    problems(person, archive(clinic, {NAME: routine(), "exercises/s.yaml": text.encode()}))


def test_two_assignments_do_not_share_an_id(person, clinic, stranger):
    person.take(archive(clinic))
    other = archive(stranger, {"routines/x.yaml": routine("knee_rolls", 9)}, "other")
    with pytest.raises(ContentInvalid) as told:
        person.offer(other)
    assert "belongs to the assignment" in told.value.problems[0].what


def test_a_plan_comes_with_it_and_no_built_in_plan_is_replaced(person, clinic):
    good = {
        NAME: routine(),
        "plans/two.yaml": PLAN.format(id="pl_two", routine="knee_rolls").encode(),
    }
    person.take(archive(clinic, good))
    plans = person.library().plans()
    assert plans.plans["pl_two"].title == "Two weeks"
    assert plans.problems == ()
    theirs = PLAN.format(id="pl_nerve", routine="more").encode()
    bad = {"routines/more.yaml": routine("more"), "plans/two.yaml": theirs}
    with pytest.raises(ContentInvalid) as told:
        person.offer(archive(clinic, bad, "more"))
    assert any("pl_nerve" in problem.what for problem in told.value.problems)
    assert person.library().plans().plans["pl_nerve"].title != "Two weeks"


# What is kept.


def test_a_file_put_into_the_folder_by_hand_is_not_used(person, clinic):
    folder = person.folder / "assigned"
    folder.mkdir()
    (folder / "knee.coach").write_bytes(archive(clinic))
    library = person.library()
    assert "knee_rolls" not in library.routines
    assert "accepted" in library.problems[0].what


def test_a_file_changed_in_the_folder_is_not_used(person, clinic, stranger):
    person.take(archive(clinic))
    (path,) = (person.folder / "assigned").iterdir()
    whole = path.read_bytes()
    other = archive(clinic, {NAME: routine(repetitions=9)})
    for spoilt in (archive(stranger), other, whole[:-40], whole + b"x", b""):
        path.write_bytes(spoilt)
        library = person.library()
        assert "knee_rolls" not in library.routines
        assert len(library.problems) == 1
    path.unlink()
    assert "not there any more" in person.library().problems[0].what


def test_the_old_file_goes_when_the_new_one_is_taken(person, clinic):
    person.take(archive(clinic))
    person.take(archive(clinic, {NAME: routine(revision=2)}, revision=2))
    assert len(list((person.folder / "assigned").iterdir())) == 1


class FullDisk:
    """Where nothing can be written down."""

    def __init__(self, rows):
        self.rows = rows

    def facts(self):
        return self.rows

    def add_facts(self, facts):
        raise HistoryUnavailable(self, "full")


def test_what_cannot_be_written_down_is_not_taken_and_what_was_stays(person, clinic):
    person.take(archive(clinic))
    with person.program() as program:
        rows = program._store.facts()
        full = Assignments(
            FullDisk(rows),
            person.clock,
            person.folder / "assigned",
            program._built_in,
            program.guide,
        )
        later = person.file(archive(clinic, {NAME: routine(revision=2)}, revision=2))
        with pytest.raises(HistoryUnavailable):
            full.take(full.offer(later))
    assert person.library().routines["knee_rolls"].revision == 1


def test_a_folder_that_cannot_be_written_takes_nothing(person, clinic):
    (person.folder / "assigned").write_text("in the way")
    with pytest.raises(FileUnwritable):
        person.take(archive(clinic))
    with person.program() as program:
        kinds = [row.kind for row in program._store.facts()]
    assert SaidKind.KEY_TRUSTED not in kinds
    assert SaidKind.ASSIGNED not in kinds


def test_an_offer_that_was_overtaken_is_not_taken(person, clinic):
    person.take(archive(clinic))
    second = person.offer(archive(clinic, {NAME: routine(revision=2)}, revision=2))
    person.take(archive(clinic, {NAME: routine(revision=3)}, revision=3))
    with person.program() as program, pytest.raises(AssignmentUntrusted):
        program.assignments().take(second)
    assert person.library().routines["knee_rolls"].revision == 3


def test_the_persons_own_file_of_that_id_does_not_quietly_take_its_place(person, clinic):
    person.take(archive(clinic))
    own = person.folder / "routines" / "mine.yaml"
    own.parent.mkdir()
    own.write_bytes(routine().replace(b"at home", b"my way"))
    assert person.library().routines["knee_rolls"].title == "Knee rolls at home"


def test_a_refused_archive_writes_nothing_anywhere(person, clinic, tmp_path):
    content = bytearray(archive(clinic))
    content[-100] ^= 1
    path = person.file(bytes(content))
    before = sorted(tmp_path.rglob("*"))
    with person.program() as program, pytest.raises(ArchiveRefused):
        program.assignments().offer(path)
    assert sorted(tmp_path.rglob("*")) == before
