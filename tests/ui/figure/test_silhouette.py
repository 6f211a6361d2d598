import math

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from coach.figure.view import View
from coach.ui.figure.camera import camera
from coach.ui.figure.silhouette import Layers, anticlockwise, hem, hull, there_and_back


def area(path):
    image = QImage(200, 200, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, QColor("white"))
    painter.end()
    return sum(image.pixelColor(x, y).red() for x in range(200) for y in range(200)) / 255


def flat(loop):
    layers = Layers(camera(View()))
    layers.flat("skin", loop)
    return layers.parts[0].full


def test_a_limb_of_equal_discs_is_a_capsule(qapp):
    discs = [(50, 100, 20), (100, 100, 20), (150, 100, 20)]
    expected = 100 * 40 + math.pi * 20 * 20
    assert area(flat(there_and_back(discs))) == pytest.approx(expected, rel=0.01)


@pytest.mark.parametrize("turn", range(0, 360, 45))
def test_a_tapered_limb_has_the_same_area_in_every_direction(qapp, turn):
    x, y = 60 * math.cos(math.radians(turn)), 60 * math.sin(math.radians(turn))
    upright = area(flat(there_and_back([(100, 100, 30), (160, 100, 12)])))
    turned = area(flat(there_and_back([(100, 100, 30), (100 + x, 100 + y, 12)])))
    assert turned == pytest.approx(upright, rel=0.01)


def test_a_bent_limb_has_no_hole_in_its_bend(qapp):
    path = flat(there_and_back([(40, 160, 18), (100, 60, 18), (160, 160, 18)]))
    for x in range(44, 158, 4):
        t = abs(x - 100) / 60
        assert path.contains(path.boundingRect().center().__class__(x, 60 + 100 * t))


def test_a_disc_inside_another_changes_nothing(qapp):
    alone = area(flat([(100, 100, 40)]))
    assert area(flat(there_and_back([(100, 100, 40), (105, 100, 10)]))) == pytest.approx(alone)
    assert alone == pytest.approx(math.pi * 1600, rel=0.01)


def test_a_hull_leaves_out_the_discs_inside():
    outer = [(10, 10, 5), (90, 10, 5), (90, 90, 5), (10, 90, 5)]
    assert set(hull([*outer, (50, 50, 8)])) == set(outer)


def test_a_hull_and_a_sorted_loop_run_anticlockwise(qapp):
    loop = [(10, 10, 5), (90, 10, 5), (90, 90, 5)]
    expected = 0.5 * 80 * 80
    for given in (loop, loop[::-1]):
        assert area(flat(anticlockwise(given))) > expected
        assert area(flat(hull(given))) > expected


def test_a_hem_ends_a_sleeve_straight_across():
    corners = hem((50, 100, 20), (120, 100, 20), 0.0)
    assert max(x + r for x, _, r in corners) < 126
    assert max(y + r for _, y, r in corners) == pytest.approx(120)
    assert min(y - r for _, y, r in corners) == pytest.approx(80)


def test_a_part_is_lit_inside_its_edge_and_shaded_below(qapp):
    layers = Layers(camera(View(), 300.0))
    layers.chain("skin", [(60, 100, 20), (140, 100, 20)])
    (made,) = layers.parts
    full, lit = made.full.boundingRect(), made.lit.boundingRect()
    assert full.contains(lit)
    assert lit.top() - full.top() < full.bottom() - lit.bottom()
