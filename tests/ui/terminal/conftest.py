"""A short routine, and a terminal to play it in."""

import signal
from dataclasses import replace

import pytest

from coach.routine.model import Cause, CheckIn, Gate, Perform, Routine, SideRule
from tests.fakes.desk import FakeDesk

KNEE = "knee_to_chest_single"


@pytest.fixture
def desk():
    desk = FakeDesk()
    yield desk
    desk.close()


@pytest.fixture
def usual_ctrl_c():
    """Hear Ctrl+C as in the foreground, also where the tests themselves run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def routine(desk):
    """Ask, hug each knee once, ask again: 56 s with 4 s of getting ready."""
    knee = replace(desk.library.exercises[KNEE], title="Knee hug", cue="", feel="A mild pull.")
    hug = Perform(
        KNEE,
        side=SideRule.BOTH,
        sets=1,
        repetitions=1,
        hold=8.0,
        move=4.0,
        ready=4.0,
        change_sides=5.0,
    )
    return desk.add_routine(
        Routine(
            id="rt_knees",
            revision=1,
            title="Both knees",
            cause=Cause.INJURY,
            gate=Gate.SUBSIDED,
            steps=(CheckIn(10.0), replace(hug, say=""), CheckIn(10.0)),
            pain_limit=4,
            exercises={KNEE: replace(knee, steps=("Lie down.",))},
        )
    )
