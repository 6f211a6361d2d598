"""Every screen for somebody who sees little: large text, every theme, keyboard, screen reader."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox

from coach.ui.body_map.map import BodyMap
from coach.ui.figure.widget import FigureWidget
from coach.ui.look.look import palette
from coach.ui.look.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT
from tests.ui.access.conftest import dressed, staged
from tests.ui.access.contrast import too_pale
from tests.ui.access.found import cut_off
from tests.ui.access.painted import paint
from tests.ui.walk import controls, tabbed, unnamed, unreachable

NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.StaticText)
THEMES = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}


@pytest.fixture(scope="module")
def look(undressed):
    return dressed(undressed, text_scale=2.0)


@pytest.fixture(scope="module")
def stage(look):
    yield from staged(look)


def test_no_text_is_cut_off_at_two_hundred_percent(screen, look):
    assert cut_off(screen, paint(screen, look)) == []


def test_every_control_has_a_name_for_a_screen_reader(screen):
    assert unnamed(screen) == []


def test_whatever_takes_the_keyboard_says_what_it_is(screen):
    stops = [stop for stop in tabbed(screen) if stop.focusProxy() is None]
    silent = [stop for stop in stops if not _face(stop).text(QAccessible.Text.Name)]
    assert [type(stop).__name__ for stop in silent] == []


def test_every_control_says_what_it_does_and_how_it_stands(screen):
    wrong = []
    for found in controls(screen):
        inside = isinstance(found.parent(), QAbstractSpinBox)
        control = found.parent() if inside else found  # the field speaks for the words in it
        face = _face(control)
        if face.role() in NO_ROLES:
            wrong.append(f"{control} has no role")
        if not isinstance(control, QAbstractButton):
            continue
        state = face.state()
        if (state.checkable, state.checked) != (control.isCheckable(), control.isChecked()):
            wrong.append(f"{control} does not say whether it is on")
        if state.disabled == control.isEnabled():
            wrong.append(f"{control} does not say whether it can be used")
        if not control.isEnabled() and not control.accessibleDescription():
            wrong.append(f"{control} does not say why it cannot be used")
    assert wrong == []


def _face(widget):
    return QAccessible.queryAccessibleInterface(widget)


def test_every_control_is_reached_without_a_pointer(screen):
    assert unreachable(screen) == []


def test_words_and_icons_stand_out_from_their_ground_in_every_theme(screen, look):
    pale = []
    for name, theme in reversed(THEMES.items()):  # light at last, as the others find it
        _wear(screen, look, theme())
        pale += [f"{name}: {each}" for each in too_pale(screen, paint(screen, look), 2.0)]
    assert pale == []


def _wear(window, look, theme):
    """Dress one window: what all others do about it would take most of the time of this file."""
    look._theme = theme
    window.setPalette(palette(theme))
    for picture in (*window.findChildren(FigureWidget), *window.findChildren(BodyMap)):
        picture._picture = None
