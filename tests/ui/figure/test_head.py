import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from coach.figure.pose import based
from coach.figure.skeleton import stand
from coach.figure.view import View
from coach.ui.figure.camera import camera
from coach.ui.figure.head import head
from coach.ui.figure.palette import LIGHT
from coach.ui.figure.parts import Inks, paint_layers

SIZE = 120
BODY = stand(based("standing", {}))


def seen(azimuth, elevation, scale=400.0):
    """Return the layers of a head in the middle of a small picture."""
    lens = camera(View(azimuth, elevation), scale)
    x, y, _ = lens.see(BODY.points["head"])
    return head(BODY, camera(View(azimuth, elevation), scale, SIZE / 2 - x, SIZE / 2 - y))


def painted(layers):
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    paint_layers(painter, layers, 0.0, Inks(LIGHT))
    painter.end()
    return image


def hair_and_skin(azimuth, elevation):
    data = painted(seen(azimuth, elevation)).constBits().tobytes()
    reds = list(zip(data[2::4], data[3::4], strict=True))
    hair = sum(alpha > 200 and red < 110 for red, alpha in reds)
    skin = sum(alpha > 200 and red > 180 for red, alpha in reds)
    return hair, skin


@pytest.mark.parametrize("elevation", [-10, 10, 40])
def test_a_face_is_mostly_skin_and_the_back_of_a_head_mostly_hair(qapp, elevation):
    face, back = hair_and_skin(90, elevation), hair_and_skin(270, elevation)
    assert face[1] > 0.8 * face[0]
    assert back[0] > back[1]
    assert face[1] > 1.5 * back[1]


@pytest.mark.parametrize("elevation", [-10, 10, 45, 80])
@pytest.mark.parametrize("azimuth", range(0, 360, 30))
def test_a_head_turned_by_a_quarter_looks_different_from_every_side(qapp, azimuth, elevation):
    here = painted(seen(azimuth, elevation)).constBits().tobytes()
    there = painted(seen(azimuth + 90, elevation)).constBits().tobytes()
    differing = sum(abs(a - b) > 60 for a, b in zip(here[1::4], there[1::4], strict=True))
    assert differing > 0.05 * sum(alpha > 200 for alpha in here[3::4])


@pytest.mark.parametrize("azimuth", range(0, 360, 30))
@pytest.mark.parametrize("elevation", [-20, 12, 50])
def test_a_head_is_one_shape_with_no_hole(qapp, azimuth, elevation):
    data = painted(seen(azimuth, elevation)).constBits().tobytes()[3::4]
    for row in range(SIZE):
        line = [alpha > 127 for alpha in data[row * SIZE : (row + 1) * SIZE]]
        if any(line):
            first, last = line.index(True), SIZE - line[::-1].index(True)
            assert sum(not each for each in line[first:last]) <= 3


def test_eyes_and_mouth_are_left_out_where_they_would_only_be_specks(qapp):
    assert len(seen(90, 5, scale=60.0).parts) < len(seen(90, 5).parts)


def test_no_eye_is_seen_from_behind(qapp):
    behind = [each.colour for each in seen(270, 5).parts]
    assert behind.count("hair") == 1
