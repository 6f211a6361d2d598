import math
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF

from coach import paths
from coach.figure import measures as m
from coach.figure.motion import Motion
from coach.figure.pose import based
from coach.figure.view import VIEWS
from coach.ui.figure.framing import frame, sample

NAMES = sorted(path.stem for path in (paths.content("routines") / "exercises").glob("*.yaml"))
RECT = QRectF(0, 0, 800, 600)


def framed(motion, view=None):
    sampled = sample(motion)
    return sampled.bodies, frame(sampled, view or motion.view, RECT)


@pytest.mark.parametrize("name", NAMES)
def test_the_arc_is_never_over_the_head(exercises, name):
    for motion in (exercises[name].motion, exercises[name].motion.for_side("left")):
        bodies, framing = framed(motion)
        for body in bodies:
            x, y, r = framing.camera.ball(body.points["head"], m.RADII["head"])
            assert all(math.dist((x, y), point) > r for point in framing.arc)


@pytest.mark.parametrize("name", NAMES)
def test_the_arc_is_inside_the_picture_evenly_dotted_and_no_stub(exercises, name):
    _, framing = framed(exercises[name].motion)
    if framing.arc:
        assert all(RECT.contains(x, y) for x, y in framing.arc)
        gaps = [math.dist(a, b) for a, b in pairwise(framing.arc)]
        assert min(gaps) > 0.7 * max(gaps)
        assert sum(gaps) > 0.12 * framing.camera.scale


def test_a_lift_of_the_pelvis_is_shown_above_it_and_upwards(exercises):
    bodies, framing = framed(exercises["glute_bridge"].motion)
    (_, first), (_, last) = framing.arc[0], framing.arc[-1]
    assert last < first < framing.camera.see(bodies[0].points["pelvis"])[1]


def test_a_movement_of_a_few_centimetres_has_no_arc():
    start = based("supine", {})
    nod = Motion("supine", start, based("supine", {"neck": {"flexion": 4}}))
    assert not framed(nod, VIEWS["side"])[1].arc
