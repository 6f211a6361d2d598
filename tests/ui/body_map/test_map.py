"""Every place of the body can be marked by pointer, by keyboard and by a screen reader."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.figure.regions import BodyRegion, neighbour
from coach.ui.body_map.map import BodyMap
from coach.ui.look.look import Look
from coach.ui.wording import body_map as words

KEYS = {
    "left": Qt.Key.Key_Left,
    "right": Qt.Key.Key_Right,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
}
IN_LENS = [region for region in BodyRegion if region.area in ("lumbar", "flank", "buttock")]


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)


@pytest.fixture
def body(look, qtbot):
    made = BodyMap(look)
    qtbot.addWidget(made)
    made.resize(720, 632)
    made.show()
    return made


def middle(body, region) -> QPoint:
    return body.target(region).outline.boundingRect().center().toPoint()


def click(qtbot, body, region):
    qtbot.mouseClick(body, Qt.MouseButton.LeftButton, pos=middle(body, region))


@pytest.mark.parametrize("size", [(720, 632), (404, 960), (872, 500), (1152, 700)])
def test_the_pointer_marks_and_clears_every_place_at_every_size(body, qtbot, size):
    body.resize(*size)
    for region in BodyRegion:
        click(qtbot, body, region)
        assert body.chosen == {region}
        click(qtbot, body, region)
        assert body.chosen == frozenset()


@pytest.mark.parametrize("size", [(720, 632), (404, 960), (680, 480)])
def test_every_place_is_at_least_48_px_large_to_a_finger(body, size):
    body.resize(*size)
    for region in BodyRegion:
        box = body.target(region).outline.boundingRect()
        if region in IN_LENS:
            assert min(box.width(), box.height()) >= 48
        at = box.center()
        for dx, dy in ((-22, 0), (22, 0), (0, -22), (0, 22)):
            near = body.region_at(at + QPoint(dx, dy).toPointF())
            assert near is region


@pytest.mark.parametrize("size", [(720, 632), (404, 960), (680, 480), (1152, 700)])
def test_places_lie_apart_and_inside_the_picture(body, size):
    body.resize(*size)
    outlines = [body.target(region).outline for region in BodyRegion]
    for index, one in enumerate(outlines):
        assert body.rect().contains(one.boundingRect().toAlignedRect())
        assert not any(one.intersects(other) for other in outlines[index + 1 :])


def test_the_left_is_on_the_left_as_seen_from_behind(body):
    for area in ("lumbar", "flank", "buttock", "thigh", "calf", "foot"):
        left, right = (BodyRegion(f"{area}.{side}") for side in ("left", "right"))
        assert middle(body, left).x() < middle(body, right).x()
        assert words.name(left).startswith("Left")
        assert words.name(right).startswith("Right")


def test_a_mark_is_said_once_with_everything_that_is_marked(body, qtbot):
    click(qtbot, body, BodyRegion.LUMBAR_LEFT)
    with qtbot.waitSignal(body.changed) as said:
        click(qtbot, body, BodyRegion.CALF_LEFT)
    assert said.args == [{BodyRegion.LUMBAR_LEFT, BodyRegion.CALF_LEFT}]


def test_marks_put_in_from_outside_are_shown_and_not_said(body, qtbot):
    with qtbot.assertNotEmitted(body.changed):
        body.choose([BodyRegion.FOOT_RIGHT])
    assert body.chosen == {BodyRegion.FOOT_RIGHT}


def test_a_marked_place_is_coral_with_a_white_border(body, look):
    box = body.target(BodyRegion.LUMBAR_LEFT).outline.boundingRect()
    inside = (box.center() + QPoint(0, 40).toPointF()).toPoint()
    before = body.grab().toImage().pixelColor(inside)
    body.choose([BodyRegion.LUMBAR_LEFT])
    after = body.grab().toImage()
    coral = look.theme.coral
    assert abs(after.pixelColor(inside).red() - coral.red()) < 16
    assert before.red() < 120
    border = after.pixelColor(round(box.left()), round(box.center().y()) + 40)
    assert min(border.red(), border.green(), border.blue()) > 220


def test_the_pointer_warms_a_place_and_leaves_it_cold(body, qtbot):
    inside = middle(body, BodyRegion.BUTTOCK_LEFT) + QPoint(0, 30)
    cold = body.grab().toImage().pixelColor(inside)
    qtbot.mouseMove(body, inside)
    warm = body.grab().toImage().pixelColor(inside)
    assert warm.red() > cold.red() + 20
    qtbot.mouseMove(body, QPoint(4, 4))
    assert body.grab().toImage().pixelColor(inside) == cold


def test_the_tab_key_stops_once_and_goes_on(look, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    before, body, after = QWidget(page), BodyMap(look, page), QWidget(page)
    for one in (before, after):
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    column = QVBoxLayout(page)
    for one in (before, body, after):
        column.addWidget(one)
    page.resize(720, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    here = page.focusWidget()
    assert here is body.target(BodyRegion.LUMBAR_LEFT)
    assert here.ringed
    qtbot.keyClick(here, Qt.Key.Key_Down)
    assert page.focusWidget() is body.target(BodyRegion.BUTTOCK_LEFT)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is after
    qtbot.keyClick(after, Qt.Key.Key_Backtab)
    assert page.focusWidget() is body.target(BodyRegion.BUTTOCK_LEFT)


@pytest.mark.parametrize("way", KEYS)
def test_the_arrows_go_to_the_neighbour_with_a_ring_to_be_seen(body, way):
    for region in BodyRegion:
        target = body.target(region)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        body.window().activateWindow()
        target.step_wanted.emit(way)
        there = body.target(neighbour(region, way))
        assert body.window().focusWidget() is there


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_mark_and_clear(body, qtbot, key):
    target = body.target(BodyRegion.THIGH_RIGHT)
    qtbot.keyClick(target, key)
    assert body.chosen == {BodyRegion.THIGH_RIGHT}
    qtbot.keyClick(target, key)
    assert body.chosen == frozenset()


def test_other_keys_are_left_to_the_page(body, qtbot):
    qtbot.keyClick(
        body.target(BodyRegion.THIGH_RIGHT), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert body.chosen == frozenset()


def test_a_click_shows_no_ring(body, qtbot):
    click(qtbot, body, BodyRegion.FOOT_LEFT)
    assert not body.target(BodyRegion.FOOT_LEFT).ringed


def test_a_screen_reader_finds_every_place_as_a_check_box_with_its_name_and_state(body):
    whole = QAccessible.queryAccessibleInterface(body)
    assert whole.text(QAccessible.Text.Name) == words.title()
    assert "Space" in whole.text(QAccessible.Text.Description)
    body.choose([BodyRegion.CALF_LEFT])
    names = set()
    for region in BodyRegion:
        told = QAccessible.queryAccessibleInterface(body.target(region))
        assert told.role() == QAccessible.Role.CheckBox
        assert told.state().checkable
        assert told.state().focusable
        assert bool(told.state().checked) is (region is BodyRegion.CALF_LEFT)
        names.add(told.text(QAccessible.Text.Name))
    assert len(names) == len(BodyRegion)


def test_a_screen_reader_can_mark_a_place(body):
    told = QAccessible.queryAccessibleInterface(body.target(BodyRegion.CALF_LEFT))
    told.actionInterface().doAction("Toggle")
    assert body.chosen == {BodyRegion.CALF_LEFT}


def test_a_narrow_picture_puts_the_lens_above_the_body(body):
    def heights():
        return middle(body, BodyRegion.BUTTOCK_LEFT).y(), middle(body, BodyRegion.THORACIC).y()

    lens, back = heights()
    assert lens > back
    body.resize(404, 960)
    lens, back = heights()
    assert lens < back
    assert body.heightForWidth(404) > body.heightForWidth(720)


def test_another_look_paints_the_body_anew(body, look):
    before = body.grab().toImage()
    look.set_mode("dark")
    dark = body.grab().toImage()
    assert dark != before
    look.set_high_contrast(True)
    assert body.grab().toImage() != dark
    assert QColor(look.theme.paper).name() == "#000000"


def test_every_outline_is_closed_so_that_its_ring_is_whole(body):
    for region in BodyRegion:
        outline = body.target(region).outline
        first, last = outline.elementAt(0), outline.elementAt(outline.elementCount() - 1)
        assert (first.x, first.y) == pytest.approx((last.x, last.y), abs=0.01)


def test_large_text_leaves_every_place_apart_and_inside(qtbot, qapp):
    made = BodyMap(Look("light", text_scale=2.0))
    qtbot.addWidget(made)
    for width in (404, 720):
        made.resize(width, made.heightForWidth(width))
        made.show()
        for region in BodyRegion:
            box = made.target(region).outline.boundingRect().toAlignedRect()
            assert made.rect().contains(box)
            assert made.region_at(box.center().toPointF()) is region
