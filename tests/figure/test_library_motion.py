"""Every movement that ships, on both sides, start to end: it must be humanly possible."""

from itertools import pairwise

import pytest

from coach import paths
from coach.figure.contact import is_contact
from coach.figure.ranges import excesses
from coach.figure.space import distance
from coach.routine.library import Library
from tests.figure.touch import gap

AMOUNTS = (0.0, 0.25, 0.5, 0.75, 1.0)
EXERCISES = Library.load(paths.content("routines")).exercises
SIDES = ("right", "left")

every_movement = pytest.mark.parametrize("name", sorted(EXERCISES))
both_sides = pytest.mark.parametrize("side", SIDES)


def moved(name, side):
    motion = EXERCISES[name].motion
    assert motion is not None, f"{name} shows no movement"
    return motion.for_side(side)


@every_movement
@both_sides
def test_no_joint_goes_further_than_a_human_one(name, side):
    motion = moved(name, side)
    found = [(amount, *excesses(motion.pose(amount))) for amount in AMOUNTS]
    assert [one for one in found if len(one) > 1] == []


@every_movement
@both_sides
def test_nothing_sinks_into_the_floor_and_something_rests_on_it(name, side):
    motion = moved(name, side)
    for amount in AMOUNTS:
        lowest = motion.body(amount).lowest()
        assert -0.02 <= lowest <= 0.02, amount


@every_movement
@both_sides
def test_what_touches_according_to_the_file_does_touch(name, side):
    motion = moved(name, side)
    for amount, key in ((0.0, motion.start), (1.0, motion.end)):
        settled = motion.settled(amount)
        for contact in {*key.contacts, *motion.contacts}:
            assert is_contact(contact), contact
            assert gap(settled, contact, motion.scene) <= 0.02, (contact, amount)


@every_movement
def test_what_touches_all_the_way_does_so_in_between(name):
    motion = moved(name, "right")
    for amount in AMOUNTS:
        settled = motion.settled(amount)
        for contact in motion.contacts:
            assert gap(settled, contact, motion.scene) <= 0.02, (contact, amount)


@every_movement
def test_the_left_side_is_the_exact_mirror_of_the_right(name):
    right, left = moved(name, "right"), moved(name, "left")
    for amount in AMOUNTS:
        here, there = right.body(amount, 0.5).points, left.body(amount, 0.5).points
        for point, (x, y, z) in here.items():
            part, _, side = point.partition(".")
            other = f"{part}.{'left' if side == 'right' else 'right'}" if side else part
            assert there[other] == pytest.approx((x, y, -z), abs=1e-6)


@every_movement
def test_a_movement_has_no_jumps(name):
    motion = moved(name, "right")
    steps = 60
    bodies = [motion.body(step / steps).points for step in range(steps + 1)]
    for a, b in pairwise(bodies):
        assert max(distance(a[point], b[point]) for point in a) < 0.08


@every_movement
def test_the_knees_and_elbows_stay_apart_from_the_trunk(name):
    motion = moved(name, "right")
    for amount in AMOUNTS:
        points = motion.body(amount).points
        for spine in ("l2", "t12", "t6"):
            for limb in ("knee", "ankle", "elbow", "wrist"):
                for side in SIDES:
                    assert distance(points[spine], points[f"{limb}.{side}"]) > 0.10, (limb, amount)
