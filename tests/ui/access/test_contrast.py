"""What controls are painted with in all their states: readable in every theme."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.look import button, chip, segmented
from coach.ui.look.label import Label
from coach.ui.look.look import Look, palette
from coach.ui.look.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT
from tests.ui.access.contrast import GRAPHIC, TEXT, contrast, too_pale
from tests.ui.access.painted import paint

THEMES = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}
themes = pytest.mark.parametrize("theme", [made() for made in THEMES.values()], ids=THEMES)
GROUNDS = ("paper", "surface", "raised")
"""What a control without a ground of its own stands on."""


@themes
@pytest.mark.parametrize("kind", button._FILLS)
def test_a_button_can_be_read_at_rest_under_the_pointer_and_pressed(theme, kind):
    rest, hover, press, words, ring = button._FILLS[kind]
    for ground in (*([rest] if rest else GROUNDS), hover, press):
        assert contrast(theme.colour(words), theme.colour(ground)) >= TEXT, ground
    for ground in GROUNDS:
        assert contrast(theme.colour(ring), theme.colour(ground)) >= GRAPHIC, ground


@themes
def test_chips_and_chosen_segments_can_be_read_in_every_tone(theme):
    for ground, words in (*chip._TONES.values(), *segmented._TONES.values()):
        assert contrast(theme.colour(words), theme.colour(ground)) >= TEXT, (words, ground)


@themes
def test_what_cannot_be_pressed_can_still_be_read(theme):
    assert contrast(theme.muted, theme.sunk) >= TEXT


def test_pale_words_are_found(qapp, qtbot):
    look = Look("light", reduced_motion=True, text_scale=1.0)
    window = QWidget()
    qtbot.addWidget(window)
    window.setPalette(palette(LIGHT()))
    QVBoxLayout(window).addWidget(Label(look, "Hardly there", colour="hair"))
    window.show()
    (found,) = too_pale(window, paint(window, look), 1.0)
    assert found.startswith("Label Hardly there: 1.")
