from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from coach import paths
from coach.figure.bases import BASE_NAMES
from coach.figure.joints import SIDES
from coach.figure.motion import GLOW_REGIONS, Motion
from coach.figure.pose import based
from coach.figure.props import PROP_KINDS, Prop
from coach.figure.space import between
from coach.figure.view import VIEWS, View
from coach.ui.figure.camera import camera
from coach.ui.figure.framing import frame, sample
from coach.ui.figure.glow import spots
from coach.ui.figure.order import far_to_near
from coach.ui.figure.paint import Moment, Picture, paint_figure
from coach.ui.figure.palette import DARK, LIGHT, TINT, palette_for
from coach.ui.figure.parts import part
from coach.ui.look import theme

NAMES = sorted(path.stem for path in (paths.content("routines") / "exercises").glob("*.yaml"))


def painted(motion, amount=1.0, *, side="right", palette=LIGHT, breath=0.0, glow=1.0, halo=False):
    image = QImage(320, 240, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    rect = QRectF(image.rect())
    paint_figure(painter, rect, motion, side, amount, breath, glow, palette, halo=halo)
    painter.end()
    return image


def shot(motion, view, moment=None):
    image = QImage(320, 240, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    framing = frame(sample(motion), view, QRectF(image.rect()))
    Picture(framing, LIGHT).paint(painter, moment or Moment(glow=0.0, arc=0.0))
    painter.end()
    return image


def count(image, wanted, *, tolerance=14):
    """Return how many pixels have about this colour."""
    data = image.constBits().tobytes()
    red, green, blue = (
        near(data[place::4], value, tolerance)
        for place, value in zip((2, 1, 0), wanted, strict=True)
    )
    return (red & green & blue).bit_count()


def near(channel, wanted, tolerance):
    """Return a number with a bit for each pixel whose value is about as wanted."""
    found = bytes(abs(value - wanted) <= tolerance for value in range(256))
    return int.from_bytes(channel.translate(found), "big")


def alphas(image):
    """Return the rows of the picture, each pixel as how opaque it is."""
    data = image.constBits().tobytes()[3::4]
    return [data[row * 320 : row * 320 + 320] for row in range(240)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_exercise_is_seen_and_moves(qapp, exercises, name, palette):
    motion = exercises[name].motion
    start, end = painted(motion, 0.0, palette=palette), painted(motion, 1.0, palette=palette)
    assert count(end, palette.skin, tolerance=40) > 150
    assert count(end, palette.mat) > 400
    still = painted(motion, 0.0, palette=palette, glow=0.0)
    moved = painted(motion, 1.0, palette=palette, glow=0.0)
    assert start != end
    assert still != moved


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_an_exercise_is_cut_off_at_the_edge(qapp, exercises, name):
    for side in ("right", "left"):
        for amount in (0.0, 0.5, 1.0):
            image = painted(exercises[name].motion, amount, side=side, glow=0.0)
            rows = alphas(image)
            edge = [*rows[0], *rows[-1], *(row[0] for row in rows), *(row[-1] for row in rows)]
            assert max(edge) == 0, (side, amount)


def test_the_figure_keeps_its_size_while_it_moves(motion):
    framing = frame(sample(motion), motion.view, QRectF(0, 0, 320, 240))
    assert frame(sample(motion), motion.view, QRectF(0, 0, 320, 240)).camera == framing.camera


def test_the_left_side_is_the_picture_in_a_mirror(qapp, motion):
    right = alphas(painted(motion, 1.0, side="right", glow=0.0))
    left = [row[::-1] for row in alphas(painted(motion, 1.0, side="left", glow=0.0))]
    differing = sum(
        abs(a - b) > 128
        for here, there in zip(right, left, strict=True)
        for a, b in zip(here, there, strict=True)
    )
    assert differing < 0.02 * sum(a > 128 for row in right for a in row)


def test_breath_and_light_change_the_picture(qapp, exercises):
    motion = exercises["breathing_diaphragm"].motion
    assert painted(motion, breath=0.0) != painted(motion, breath=1.0)
    assert painted(motion, glow=0.0) != painted(motion, glow=1.0)
    assert count(painted(motion, glow=1.0), LIGHT.glow, tolerance=60) > 10


def shirt(base, breath):
    """Return the top and bottom of the shirt from the side, in centimetres downwards."""
    pose = based(base, {}, ("pelvis on floor",))
    layers = part("trunk", Motion(base, pose, pose).body(0.0), camera(View(0, 0), 100_000), breath)
    box = next(each.full for each in layers.parts if each.colour == "top").boundingRect()
    return box.top() / 1000, box.bottom() / 1000


@pytest.mark.parametrize("base", ["supine", "hook-lying", "prone"])
def test_a_breath_swells_what_is_free_and_never_the_side_one_lies_on(base):
    (top, bottom), (higher, lower) = shirt(base, 0.0), shirt(base, 1.0)
    assert 0.4 < top - higher < 4.0
    assert lower - bottom < 0.2


@pytest.mark.parametrize("base", BASE_NAMES)
def test_a_breath_is_seen_in_every_base_position(qapp, base):
    pose = based(base, {})
    motion = Motion(base, pose, pose)
    out, full = (shot(motion, VIEWS["side"], Moment(breath=b, glow=0.0)) for b in (0.0, 1.0))
    here, there = out.constBits().tobytes()[1::4], full.constBits().tobytes()[1::4]
    assert sum(a != b for a, b in zip(here, there, strict=True)) > 80


def test_a_halo_is_painted_only_when_asked_for(qapp, motion):
    assert painted(motion).pixelColor(160, 8).alpha() == 0
    assert painted(motion, halo=True).pixelColor(160, 8).alpha() == 255


def test_the_face_is_seen_from_the_front_and_hair_from_behind(qapp):
    pose = based("standing", {})
    standing = Motion("standing", pose, pose)
    front = count(shot(standing, View(90, 5)), LIGHT.hair)
    back = count(shot(standing, View(270, 5)), LIGHT.hair)
    assert 0 < front < 0.6 * back


@pytest.mark.parametrize("view", [*VIEWS.values(), View(180, -10), View(0, 85), View(270, 60)])
def test_the_figure_can_be_seen_from_anywhere(qapp, exercises, view):
    for name in ("bird_dog", "figure4_seated", "lower_trunk_rotation"):
        assert count(shot(exercises[name].motion, view), LIGHT.top, tolerance=30) > 60


def test_a_breathing_trunk_does_not_make_its_legs_again(qapp, motion):
    framing = frame(sample(motion), motion.view, QRectF(0, 0, 320, 240))
    picture = Picture(framing, LIGHT)
    body = motion.body(1.0)
    leg = picture._parts.of("thigh.left", body, 0.0)
    assert picture._parts.of("thigh.left", motion.body(1.0), 0.7) is leg
    assert picture._parts.of("trunk", body, 0.7) is not picture._parts.of("trunk", body, 0.1)


@pytest.mark.parametrize("kind", PROP_KINDS)
def test_every_thing_is_painted(qapp, kind):
    pose = based("supine", {}, ("hand.right on strap",) if kind == "strap" else ())
    bare = Motion("supine", pose, pose)
    with_it = Motion("supine", pose, pose, props=(Prop(kind, x=0.9, around="foot.right"),))
    assert shot(bare, VIEWS["side"]) != shot(with_it, VIEWS["side"])


@pytest.mark.parametrize("region", GLOW_REGIONS)
def test_every_region_can_glow(qapp, region):
    pose = based("standing", {})
    motion = Motion("standing", pose, pose, glow=(region,))
    warm = [shot(motion, View(azimuth, 10), Moment(glow=1.0)) for azimuth in (0, 90, 180, 270)]
    cold = [shot(motion, View(azimuth, 10), Moment(glow=0.0)) for azimuth in (0, 90, 180, 270)]
    assert all(a != b for a, b in zip(warm, cold, strict=True))


def test_the_arc_is_only_there_for_a_movement_that_goes_somewhere(exercises):
    rect = QRectF(0, 0, 320, 240)
    for name, seen in (
        ("knee_to_chest_single", True),
        ("ease_90_90", False),
        ("breathing_diaphragm", False),
        ("walking_intervals", False),
    ):
        motion = exercises[name].motion
        assert bool(frame(sample(motion), motion.view, rect).arc) is seen, name


def test_the_palette_follows_the_theme(qapp):
    assert palette_for(theme.DARK()) is DARK
    assert palette_for(theme.LIGHT()) is LIGHT
    assert palette_for(theme.LIGHT(), tinted=True) is TINT
    assert QColor(*LIGHT.top).name() == "#2f8f83"


JOINTED = {
    "on hands and knees": based("hands-and-knees", {}),
    "prone": based("prone", {"lumbar": {"flexion": -20}}),
    "side-lying": based("side-lying-left", {}),
    "knees to chest": based(
        "supine",
        {f"{joint}.{side}": {"flexion": bent} for joint, bent in (("hip", 125), ("knee", 140))
         for side in ("left", "right")},
    ),
    "arms overhead": based(
        "standing", {f"shoulder.{side}": {"flexion": 170} for side in ("left", "right")}
    ),
    "arms behind": based(
        "standing", {f"shoulder.{side}": {"flexion": -50} for side in ("left", "right")}
    ),
    "half-kneeling": based("half-kneeling", {}),
}  # fmt: skip
LINES = (
    ("hip", "knee", "ankle"), ("shoulder", "elbow", "wrist", "hand"),
    ("pelvis", "l5", "l2", "t12", "t6", "c7", "skull", "head"),
)  # fmt: skip


@pytest.mark.parametrize("view", [*VIEWS.values(), View(200, 20), View(300, 60)])
@pytest.mark.parametrize("pose", JOINTED.values(), ids=JOINTED)
def test_no_joint_has_a_gap(qapp, pose, view):
    motion = Motion(pose.base, pose, pose)
    framing = frame(sample(motion), view, QRectF(0, 0, 320, 240))
    body, lens = motion.body(1.0), framing.camera
    image = QImage(320, 240, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    picture = Picture(framing, LIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    picture._paint_body(painter, picture._made(1.0, 0.0), glow=0.0)
    painter.end()
    sided = [tuple(f"{name}.{side}" for name in line) for line in LINES[:2] for side in SIDES]
    for line in (*sided, LINES[2]):
        for a, b in pairwise(line):
            for step in range(11):
                x, y, _ = lens.see(between(body.points[a], body.points[b], step / 10))
                assert image.pixelColor(round(x - 0.5), round(y - 0.5)).alpha() == 255, (a, b)


def test_a_limb_is_of_one_colour_from_hip_to_foot_and_from_shoulder_to_hand():
    body = Motion("sitting", based("sitting", {}), based("sitting", {})).body(1.0)
    away = dict(far_to_near(body, camera(VIEWS["front"], 300.0)))
    for side in SIDES:
        assert away[f"thigh.{side}"] == away[f"shank.{side}"]
        assert away[f"upper_arm.{side}"] == away[f"forearm.{side}"]


@pytest.mark.parametrize(("region", "front", "back"), [
    ("hamstring.right", 0.0, 1.0), ("quadriceps.right", 1.0, 0.0), ("lumbar", 0.0, 1.0),
    ("abdomen", 1.0, 0.0),
])  # fmt: skip
def test_light_on_one_side_of_the_body_does_not_shine_through_to_the_other(region, front, back):
    body = Motion("standing", based("standing", {}), based("standing", {})).body(1.0)
    for azimuth, seen in ((90, front), (270, back)):
        lens = camera(View(azimuth, 5), 300.0)
        assert {spot.towards for spot in spots((region,), body, lens)} == {seen}
    beside = spots((region,), body, camera(View(0, 5), 300.0))
    assert all(spot.towards == 1.0 for spot in beside)
