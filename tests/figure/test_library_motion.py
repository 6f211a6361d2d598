"""Every movement that ships, on both sides, start to end: it must be humanly possible (U2)."""

from dataclasses import replace
from itertools import pairwise

import pytest

from coach.figure.check import faults, faults_of
from coach.figure.contact import read_contact
from coach.figure.skeleton import hang
from coach.figure.space import distance
from coach.routine.model import Side
from coach.session import script as scripts
from coach.session.posture import another_figure, posture
from tests.fakes.content import real_content

AMOUNTS = (0.0, 0.25, 0.5, 0.75, 1.0)
LIBRARY = real_content()
EXERCISES = LIBRARY.exercises
SIDES = ("right", "left")
SPOILED = {
    "hand": "elbow",
    "forearm": "shoulder",
    "elbow": "shoulder",
    "foot": "knee",
    "sole": "knee",
    "heel": "knee",
    "toe": "knee",
    "ankle": "knee",
    "knee": "hip",
    "calf": "hip",
}
STILL = 0.02
"""Less than this is no jump, metres."""
"""What touches → a joint of its limb."""

every_movement = pytest.mark.parametrize("name", sorted(EXERCISES))
both_sides = pytest.mark.parametrize("side", SIDES)


def moved(name, side):
    motion = EXERCISES[name].motion
    assert motion is not None, f"{name} shows no movement"
    return motion.for_side(side)


@every_movement
@both_sides
def test_a_movement_is_humanly_possible_and_does_what_its_file_says(name, side):
    assert faults(moved(name, side)) == []


@every_movement
def test_something_rests_on_the_floor_all_the_way(name):
    motion = moved(name, "right")
    for amount in AMOUNTS:
        assert motion.body(amount).lowest() <= 0.02, amount


@every_movement
def test_the_left_side_is_the_exact_mirror_of_the_right(name):
    right, left = moved(name, "right"), moved(name, "left")
    for amount in AMOUNTS:
        here, there = right.body(amount, 0.5).points, left.body(amount, 0.5).points
        for point, (x, y, z) in here.items():
            part, _, side = point.partition(".")
            other = f"{part}.{'left' if side == 'right' else 'right'}" if side else part
            assert there[other] == pytest.approx((x, y, -z), abs=1e-6)


def spoiled(settled, joint, degrees):
    """Return the pose with one joint bent further, the pelvis where it was."""
    motion = "flexion"
    angles = settled.pose.joints[joint]
    joints = {**settled.pose.joints, joint: {**angles, motion: angles[motion] + degrees}}
    pose = replace(settled.pose, joints=joints)
    return pose, hang(pose).moved(settled.body.points["pelvis"])


def chains():
    for name, exercise in sorted(EXERCISES.items()):
        for text in exercise.motion.contacts:
            contact = read_contact(text)
            if contact.limb in SPOILED:
                yield name, text


@pytest.mark.parametrize(("name", "text"), list(chains()))
def test_a_pose_spoiled_by_15_degrees_in_a_chain_that_touches_is_found(name, text):
    motion, contact = moved(name, "right"), read_contact(text)
    settled = motion.settled(1.0)
    assert list(faults_of(settled.pose, settled.body, (text,), motion.scene)) == []
    joint = f"{SPOILED[contact.limb]}.{contact.side}"
    for degrees in (-15.0, 15.0):
        pose, body = spoiled(settled, joint, degrees)
        assert list(faults_of(pose, body, (text,), motion.scene)), (joint, degrees)


@pytest.mark.parametrize("name", sorted(LIBRARY.routines))
def test_the_body_never_jumps_from_step_to_step_of_an_exercise(name):
    routine = LIBRARY.routines[name]
    written = scripts.write(replace(routine, side=routine.side or Side.RIGHT))
    bodies = {}

    def body(step, shown):
        motion = EXERCISES[step.exercise].motion.for_side(step.side)
        at = (step.exercise, step.side, round(shown.amount, 6), round(shown.breath, 6))
        if at not in bodies:
            bodies[at] = motion.body(shown.amount, shown.breath)
        return bodies[at].points

    for index, (step, after) in enumerate(pairwise(written.steps)):
        if step.exercise is None or after.exercise is None:
            continue
        begins = posture(written, index + 1, 0.0, after.seconds)
        if another_figure(step, after):
            assert begins.amount == 0.0, after
            continue
        here = body(step, posture(written, index, step.seconds, step.seconds))
        there = body(after, begins)
        assert max(distance(here[point], there[point]) for point in here) < STILL, after
