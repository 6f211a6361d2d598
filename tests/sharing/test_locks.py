"""Whoever signed it: what the person told, and what they must not do now, comes first."""

from dataclasses import replace

import pytest

from coach.errors import ContentInvalid
from coach.restriction.routine import Outcome
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit, Refusal
from coach.triage.safety import ShortCheck, Sign
from tests.fakes.screened import STIFF
from tests.sharing.crafted import NAME, archive, routine

NOTHING_NEW = ShortCheck(answered=True)
SETTLED = GateAnswers(
    pain_now=2, pain_earlier=3, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True
)


@pytest.fixture
def taken(person, clinic):
    """A person who has taken the routine of the clinic."""
    person.take(archive(clinic))
    return person


def asked(program, check=NOTHING_NEW, answers=SETTLED):
    return program.decide(program.library.find("knee_rolls"), check, answers)


def test_it_opens_when_all_is_well(taken):
    with taken.program() as program:
        assert isinstance(asked(program), Permit)


@pytest.mark.parametrize("sign", list(Sign))
def test_a_warning_sign_locks_it_now_and_ever_after(taken, sign):
    with taken.program() as program:
        program.note_check(ShortCheck(answered=True, signs=frozenset({sign})))
        assert isinstance(asked(program), Refusal)
    with taken.program() as program:
        assert program.safety().locked
        assert isinstance(asked(program), Refusal)


def test_a_permit_from_before_the_sign_opens_nothing(taken):
    with taken.program() as program:
        permit = asked(program)
        program.note_check(ShortCheck(answered=True, signs=frozenset({Sign.FEVER})))
        with pytest.raises(PermissionError):
            program.begin(program.library.find("knee_rolls"), permit)


def test_taking_an_assignment_behind_a_lock_opens_nothing(person, clinic):
    with person.program() as program:
        program.note_check(ShortCheck(answered=True, signs=frozenset({Sign.WEAKNESS})))
    person.take(archive(clinic))
    with person.program() as program:
        assert isinstance(asked(program), Refusal)


def test_a_later_revision_lifts_no_lock(taken, clinic):
    with taken.program() as program:
        program.note_check(ShortCheck(answered=True, signs=frozenset({Sign.SADDLE})))
    taken.take(archive(clinic, {NAME: routine(revision=2)}, revision=2))
    with taken.program() as program:
        assert program.safety().locked
        assert isinstance(asked(program), Refusal)


def test_a_check_in_that_locks_closes_it(taken):
    with taken.program() as program:
        program.checkins.check_in({**STIFF, "ces": ["saddle_numb"]})
        assert isinstance(asked(program), Refusal)


def test_a_cramp_that_has_not_settled_keeps_it_closed(taken):
    with taken.program() as program:
        gripping = replace(SETTLED, spasm_now=True, pain_now=8)
        assert isinstance(asked(program, answers=gripping), Refusal)


def test_what_was_not_answered_counts_as_the_careful_side(taken):
    with taken.program() as program:
        assert isinstance(asked(program, check=ShortCheck(answered=False)), Refusal)


def test_a_milder_gate_than_its_exercises_is_refused_by_the_file_check(person, clinic):
    content = archive(clinic, {NAME: routine().replace(b"gate: subsided", b"gate: any")})
    with pytest.raises(ContentInvalid, match="gate"):
        person.offer(content)


def test_what_the_person_told_changes_it_like_any_other_routine(person, clinic):
    stretch = routine().replace(b"lower_trunk_rotation", b"knee_to_chest_single")
    stretch = stretch.replace(b"alternate", b"both").replace(b"2 s}", b"20 s}")
    person.take(archive(clinic, {NAME: stretch}))
    with person.program() as program:
        program.note_about(["vertebral_fracture_recent", "osteoporosis"])
        found = program.restricted(program.library.find("knee_rolls"))
    (change,) = [each for each in found.changes if each.exercise.id == "knee_to_chest_single"]
    assert change.outcome in (Outcome.LEFT_OUT, Outcome.REPLACED)
