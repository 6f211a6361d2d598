import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from coach.ui.look.button import Button, IconButton
from coach.ui.look.card import Card
from coach.ui.look.chip import Chip
from coach.ui.look.choice import ChoiceTile
from coach.ui.look.focus import FocusRing
from coach.ui.look.label import Label, Span
from coach.ui.look.segmented import Segmented
from coach.ui.look.toggle import CheckBox, Switch, Toggle

KINDS = ("primary", "tonal", "outline", "text", "hurts", "physio")


@pytest.fixture
def page(qtbot):
    """A window in which controls stand below one another."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(24, 24, 24, 24)
    qtbot.addWidget(widget)

    def show(*controls):
        for control in controls:
            layout.addWidget(control)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return controls

    show.widget = widget
    return show


def _centre(widget):
    picture = widget.grab().toImage()
    return picture.pixelColor(6, picture.height() // 2)


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_looks_different_at_rest_under_the_pointer_pressed_and_disabled(look, qtbot, kind):
    button = Button(look, "Start", kind)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    rest = _centre(button)
    button.setDown(True)
    pressed = _centre(button)
    button.setDown(False)
    button._warmth.towards(1.0)
    hover = _centre(button)
    button.setEnabled(False)
    disabled = _centre(button)
    assert len({rest.rgba(), hover.rgba(), pressed.rgba()}) == 3
    assert kind == "text" or disabled.rgba() != rest.rgba()


def test_the_keyboard_draws_a_ring_around_a_button_and_the_mouse_does_not(look, page, qtbot):
    first, second = page(Button(look, "One"), Button(look, "Two"))
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    assert not first.ring.shown
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert second.ring.shown
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert not second.ring.shown
    assert not first.ring.shown


def test_the_ring_stands_two_pixels_off_the_control_and_follows_it(look, page, qtbot):
    first, second = page(Button(look, "One"), Button(look, "Two"))
    second.setFocus()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    band = first.ring._band
    assert band.geometry() == first.geometry().adjusted(-4, -4, 4, 4)
    page.widget.resize(700, 500)
    qtbot.waitUntil(lambda: band.geometry() == first.geometry().adjusted(-4, -4, 4, 4))
    assert second.ring._band is None


def test_the_ring_is_whole_even_where_the_control_fills_its_surroundings(look, page):
    tight = QWidget()
    row = QHBoxLayout(tight)
    row.setContentsMargins(0, 0, 0, 0)
    button = Button(look, "Start")
    row.addWidget(button)
    _, other = page(tight, Button(look, "Other"))
    other.setFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    band = button.ring._band
    assert band.parentWidget().rect().contains(band.geometry())


def test_a_ring_can_be_given_to_what_qt_draws(look, page, qtbot):
    field = QLineEdit()
    field.setAccessibleName("Name")
    ring = FocusRing(field, lambda: 8.0, lambda: look.theme.teal)
    _, other = page(field, Button(look, "Other"))
    other.setFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.shown


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_with_enter_and_with_space(look, page, qtbot, key):
    (button,) = page(Button(look, "Start"))
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_blocked_button_says_why_to_the_eye_and_to_a_screen_reader(look, qtbot):
    button = Button(look, "Start")
    qtbot.addWidget(button)
    button.block("Answer the short check first.")
    assert not button.isEnabled()
    assert button.toolTip() == "Answer the short check first."
    assert button.accessibleDescription() == "Answer the short check first."
    button.unblock()
    assert button.isEnabled()
    assert button.toolTip() == ""


def test_a_busy_button_keeps_its_words_and_its_width(look, qtbot):
    button = Button(look, "Save", "primary", "check")
    qtbot.addWidget(button)
    before = button.sizeHint()
    button.set_busy(busy=True)
    assert (button.text(), button.sizeHint(), button.isEnabled()) == ("Save", before, False)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("height", [40, 48, 56, 64])
def test_a_button_has_room_for_its_words_at_every_text_scale(look, qtbot, scale, height):
    look.set_text_scale(scale)
    button = Button(look, "Set all to OK", "primary", "check", height)
    qtbot.addWidget(button)
    size = {40: 15, 48: 15, 56: 17, 64: 20}[height]
    words = QFontMetricsF(look.font(size, 600)).horizontalAdvance(button.text())
    hint = button.minimumSizeHint()
    assert hint.width() >= words + 28
    assert hint.height() >= look.line(size)
    assert hint.height() >= height


def test_an_icon_button_is_named_by_its_tip(look, qtbot):
    button = IconButton(look, "close", "Close")
    qtbot.addWidget(button)
    assert button.toolTip() == "Close"
    face = QAccessible.queryAccessibleInterface(button)
    assert face.text(QAccessible.Text.Name) == "Close"
    assert face.role() == QAccessible.Role.Button
    assert button.sizeHint() == QSize(48, 48)


def test_a_toggle_says_whether_it_is_on(look, qtbot):
    toggle = Toggle(look, "sound", "mute", "Sound on", "Sound off")
    qtbot.addWidget(toggle)
    assert toggle.text() == "Sound on"
    toggle.click()
    assert toggle.text() == "Sound off"


def test_a_switch_and_a_tick_box_are_switched_by_the_keyboard(look, page, qtbot):
    switch, tick = page(Switch(look, "Sounds"), CheckBox(look, "I have read this."))
    for control in (switch, tick):
        control.setFocus()
        qtbot.keyClick(control, Qt.Key.Key_Space)
        assert control.isChecked()


def test_the_arrow_keys_move_the_choice_of_a_segmented_control(look, page, qtbot):
    (choice,) = page(Segmented(look, "Side", [("l", "LEFT"), ("r", "RIGHT")]))
    choice.choose("l")
    first, second = choice._segments
    first.setFocus()
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert told.args == ["r"]
    assert choice.value == "r"
    assert second.hasFocus()
    assert second.accessibleName() == "Side: RIGHT"


def test_choosing_for_the_person_is_not_told_as_their_choice(look, qtbot):
    choice = Segmented(look, "Side", [("l", "LEFT"), ("r", "RIGHT")])
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.choose("r")


def test_single_tiles_exclude_one_another_and_multiple_tiles_do_not(look, page):
    one, two = page(ChoiceTile(look, "Light"), ChoiceTile(look, "Hard"))
    one.click()
    two.click()
    assert (one.isChecked(), two.isChecked()) == (False, True)
    both = page(ChoiceTile(look, "Fever", multiple=True), ChoiceTile(look, "Chills", multiple=True))
    for tile in both:
        tile.click()
    assert all(tile.isChecked() for tile in both)


def test_a_tile_grows_with_a_long_sentence(look, qtbot):
    tile = ChoiceTile(look, "Numbness between the legs, where you would sit on a saddle " * 3)
    qtbot.addWidget(tile)
    assert tile.heightForWidth(240) > tile.heightForWidth(900) >= 48


def test_a_label_wraps_at_its_own_line_height(look, qtbot):
    label = Label(look, "Let the shoulders be heavy. " * 8, 15, wrap=True)
    qtbot.addWidget(label)
    lines = label.heightForWidth(300) / look.line(15)
    assert lines == int(lines)
    assert lines > label.heightForWidth(600) / look.line(15)


def test_a_label_that_does_not_fit_elides_and_tells_the_rest_in_a_tip(look, qtbot):
    label = Label(look, "A name that is much too long for its place", elide=True)
    qtbot.addWidget(label)
    label.resize(80, 24)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(600, 24)
    assert label.toolTip() == ""


def test_a_label_of_several_colours_reads_as_one_sentence(look, qtbot):
    label = Label(look)
    qtbot.addWidget(label)
    label.set_spans([Span("Down 1.6 ", 500), Span("since Monday.", 400, "muted")])
    face = QAccessible.queryAccessibleInterface(label)
    assert face.text(QAccessible.Text.Name) == "Down 1.6 since Monday."
    assert face.role() == QAccessible.Role.StaticText


def test_a_chip_has_room_for_its_words_at_every_text_scale(look, qtbot):
    chip = Chip(look, "Lying down", "teal", "lying", 24)
    qtbot.addWidget(chip)
    for scale in (1.0, 2.0):
        look.set_text_scale(scale)
        words = QFontMetricsF(look.font(13, 500)).horizontalAdvance("Lying down")
        assert chip.minimumSizeHint().width() >= words + 16
        assert chip.minimumSizeHint().height() >= look.line(13)


def test_a_lifted_card_keeps_room_for_its_shadow_and_draws_it(look, qtbot):
    card = Card(look, lifted=True)
    qtbot.addWidget(card)
    card.resize(200, 160)
    below = card.grab().toImage().pixelColor(100, 160 - 30)
    corner = card.grab().toImage().pixelColor(1, 1)
    assert card.contentsRect().bottom() == 160 - 33
    assert below != corner


def test_every_control_repaints_in_the_colours_of_another_theme(look, qtbot):
    button = Button(look, "Start")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    light = _centre(button)
    look.set_mode("dark")
    assert _centre(button) != light


def test_a_wrapped_label_is_as_high_as_its_text_of_now_at_every_width_and_scale(look, qtbot):
    label = Label(look, "Let go. " * 8, 15, wrap=True)
    qtbot.addWidget(label)
    short, narrow = label.heightForWidth(300), label.heightForWidth(100)
    assert short < narrow
    label.set_text("Let go. " * 40)
    long = label.heightForWidth(300)
    assert long > short
    look.set_text_scale(2.0)
    assert label.heightForWidth(300) > long * 2
    look.set_text_scale(1.0)
    label.set_text("Let go. " * 8)
    assert (label.heightForWidth(300), label.heightForWidth(100)) == (short, narrow)
