from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider

from coach.appearance import Clothing, HairStyle, SkinTone
from coach.ui.appearance_card import AppearanceCard
from coach.ui.look.dropdown import Dropdown
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.segmented import Segmented
from coach.ui.look.toggle import Switch
from coach.ui.settings_page import SettingsPage
from tests.fakes.desk import FakeDesk


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=False, text_scale=1.0)


@pytest.fixture
def desk():
    made = FakeDesk()
    yield made
    made.close()


@pytest.fixture
def page(look, desk, qtbot):
    made = SettingsPage(look, desk, Path("/home/me/coach"))
    qtbot.addWidget(made)
    made.resize(1192, 832)
    made.show()
    return made


def switch(page, name):
    (found,) = [one for one in page.findChildren(Switch) if one.accessibleName() == name]
    return found


def test_a_theme_is_used_at_once_and_kept(page, look, desk, qtbot):
    theme = page.findChild(Segmented)
    qtbot.mouseClick(theme._segments[2], Qt.MouseButton.LeftButton)
    assert look.theme.dark
    assert desk.settings.theme == "dark"


@pytest.mark.parametrize(
    ("name", "field"), [("Sounds", "sound"), ("Voice", "voice"), ("Captions", "captions")]
)
def test_each_switch_shows_and_changes_its_own_choice(page, desk, qtbot, name, field):
    one = switch(page, name)
    assert one.isChecked() is getattr(desk.settings, field) is True
    one.click()
    assert getattr(desk.settings, field) is False


def test_less_motion_holds_at_once(page, look, desk):
    switch(page, "Less motion").click()
    assert look.reduced_motion
    assert desk.settings.reduced_motion is True


def test_the_volume_is_moved_by_keyboard_and_told_as_a_number(page, desk, qtbot):
    slider = page.findChild(QSlider)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    assert desk.settings.volume == pytest.approx(0.7)
    assert page._percent.text() == "70 %"


def test_it_says_where_the_data_are_and_what_the_coach_cannot_do(page):
    told = " ".join(label.text() for label in page.findChildren(Label))
    assert "/home/me/coach" in told
    assert "It cannot examine you." in told
    assert "not reviewed by a licensed clinician" in told


def test_a_choice_that_cannot_be_kept_is_told(page, desk, qtbot):
    desk.disk_full = True
    with qtbot.waitSignal(page.failed):
        switch(page, "Sounds").click()


def test_high_contrast_holds_at_once_and_is_kept(page, look, desk):
    switch(page, "High contrast").click()
    assert look.theme.high
    assert desk.settings.high_contrast is True


def test_the_figure_is_dressed_at_once_everywhere_and_kept(page, look, desk, qtbot):
    card = page.findChild(AppearanceCard)
    before = card.grab().toImage()
    by_name = {one.accessibleName(): one for one in card.findChildren(QAbstractButton)}
    by_name["Skin: Brown"].click()
    by_name["Hair: Scarf"].click()
    by_name["Clothes: Rose and wine"].click()
    kept = desk.settings.appearance
    assert (kept.skin, kept.hair) == (SkinTone.BROWN, HairStyle.COVERED)
    assert kept.clothing is Clothing.ROSE_WINE
    assert look.appearance == kept
    assert card.grab().toImage() != before


def test_colours_are_chosen_by_the_arrow_keys_and_read_as_radio_buttons(page, desk, qtbot):
    card = page.findChild(AppearanceCard)
    here = next(one for one in card.skin._swatches if one.isChecked())
    told = QAccessible.queryAccessibleInterface(here)
    assert told.role() == QAccessible.Role.RadioButton
    assert told.text(QAccessible.Text.Name) == "Skin: Light"
    qtbot.keyClick(here, Qt.Key.Key_Right)
    assert desk.settings.appearance.skin is SkinTone.MEDIUM


def test_the_country_is_chosen_by_its_first_letters_and_tells_the_number_to_call(page, desk, qtbot):
    field = page.findChild(Dropdown)
    labels = QAccessible.queryAccessibleInterface(field).relations(QAccessible.RelationFlag.Label)
    assert [label.text(QAccessible.Text.Name) for label, _ in labels] == ["Where you are"]
    assert field.accessibleName() == "Where you are"
    field.setFocus()
    qtbot.keyClicks(field, "New")
    assert field.currentText() == "New Zealand"
    field.activated.emit(field.currentIndex())
    assert desk.settings.region == "NZ"
    told = " ".join(label.text() for label in page.findChildren(Label))
    assert "this number to call: 111." in told


def test_rolling_the_wheel_over_the_country_changes_nothing(page, desk, qtbot):
    field = page.findChild(Dropdown)
    before = field.currentText()
    centre = field.rect().center()
    QApplication.sendEvent(
        field,
        QWheelEvent(
            centre.toPointF(),
            field.mapToGlobal(centre).toPointF(),
            QPoint(0, -240),
            QPoint(0, -240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert field.currentText() == before


def test_the_country_goes_back_to_that_of_the_system(page, desk):
    field = page.findChild(Dropdown)
    for place in (1, 0):
        field.setCurrentIndex(place)
        field.activated.emit(place)
    assert desk.settings.region is None
