"""Whatever a person chooses, the figure can be seen and is what was chosen."""

import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from coach.appearance import Appearance, Clothing, HairColour, HairStyle, SkinTone
from coach.figure.view import View
from coach.ui.body_map.picture import standing
from coach.ui.figure.framing import frame
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.palette import LIGHT, palette_for
from coach.ui.figure.wardrobe import contrast
from coach.ui.look import theme

THEMES = [theme.LIGHT(), theme.DARK(), theme.HIGH_LIGHT(), theme.HIGH_DARK()]
NAMES = ["light", "dark", "high light", "high dark"]
EVERY = [Appearance(*each) for each in itertools.product(SkinTone, HairStyle, HairColour, Clothing)]


def portrait(appearance, view, size=160):
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    palette = palette_for(theme.LIGHT(), appearance=appearance)
    picture = Picture(frame(standing(), view, QRectF(0, 0, size, size)), palette)
    picture.paint(painter, Moment(glow=0.0, arc=0.0))
    painter.end()
    return image


@pytest.mark.parametrize("surroundings", THEMES, ids=NAMES)
def test_no_choice_is_lost_on_its_ground(surroundings):
    for chosen in EVERY:
        palette = palette_for(surroundings, appearance=chosen)
        assert contrast(palette.skin, palette.halo) >= 1.2
        assert contrast(palette.top, palette.halo) >= 1.6
        assert contrast(palette.shorts, palette.halo) >= 1.4
        assert contrast(palette.hair, palette.halo) >= 1.4


@pytest.mark.parametrize("tinted", [False, True])
@pytest.mark.parametrize("surroundings", THEMES, ids=NAMES)
def test_the_usual_figure_is_the_one_that_was_designed(surroundings, tinted):
    plain = palette_for(surroundings, tinted=tinted)
    assert palette_for(surroundings, tinted=tinted, appearance=Appearance()) == plain
    assert plain.edge > 1.5 or not surroundings.high


def test_there_are_choices_enough_and_none_is_like_another():
    assert len(SkinTone) >= 6
    assert len(HairColour) >= 5
    assert len(Clothing) >= 4
    skins = {palette_for(theme.LIGHT(), appearance=Appearance(skin=each)).skin for each in SkinTone}
    assert len(skins) == len(SkinTone)


@pytest.mark.parametrize("azimuth", [90, 0, 270, 38])
def test_every_style_of_hair_is_told_apart_from_every_side(qapp, azimuth):
    seen = [portrait(Appearance(hair=style), View(azimuth, 8)) for style in HairStyle]
    assert all(a != b for a, b in itertools.combinations(seen, 2))


def test_no_hair_shows_no_hair_and_a_scarf_hides_the_ears(qapp):
    bald = portrait(Appearance(hair=HairStyle.BALD), View(270, 5))
    assert not _some(bald, LIGHT.hair)
    assert _some(portrait(Appearance(hair=HairStyle.SHORT), View(270, 5)), LIGHT.hair)
    chosen = Appearance(hair=HairStyle.COVERED)
    scarf = palette_for(theme.LIGHT(), appearance=chosen)
    assert _some(portrait(chosen, View(270, 5)), scarf.hair)


def _some(image, colour):
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(40))
    return any(
        abs(c.red() - colour[0]) + abs(c.green() - colour[1]) + abs(c.blue() - colour[2]) < 6
        for c in pixels
        if c.alpha() == 255
    )
