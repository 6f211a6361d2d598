import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from coach.paths import content
from coach.ui.look.icons import icon, logo
from coach.ui.look.look import Look
from coach.ui.look.theme import DARK


@pytest.fixture
def undressed(qapp):
    """Give the application back as it was."""
    kept = QPalette(qapp.palette()), QFont(qapp.font()), qapp.style().objectName()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(kept[2])
    qapp.setPalette(kept[0])
    qapp.setFont(kept[1])


def test_small_type_is_inter_and_large_type_is_inter_display(look):
    assert QFontInfo(look.font(15)).family() == "Inter"
    assert QFontInfo(look.font(34, 600)).family() == "Inter Display"


def test_all_digits_of_small_type_are_equally_wide(look):
    metrics = QFontMetricsF(look.font(15, 600))
    widths = [metrics.horizontalAdvance(digit * 4) for digit in "0123456789"]
    assert max(widths) - min(widths) < 0.2


def test_text_at_two_hundred_percent_is_twice_as_large(look):
    before = QFontMetricsF(look.font(15)).horizontalAdvance("Knee to chest")
    look.set_text_scale(2.0)
    assert QFontMetricsF(look.font(15)).horizontalAdvance("Knee to chest") == pytest.approx(
        2 * before, rel=0.03
    )
    assert look.line(15) == 48


def test_text_is_never_scaled_below_the_design_or_above_two_hundred_percent(look):
    look.set_text_scale(0.5)
    assert look.text_scale == 1.0
    look.set_text_scale(3.0)
    assert look.text_scale == 2.0


def test_another_theme_is_told_to_everybody_once(look, qtbot):
    with qtbot.waitSignal(look.changed):
        look.set_mode("dark")
    assert look.theme.dark
    with qtbot.assertNotEmitted(look.changed):
        look.set_mode("dark")


def test_the_system_scheme_is_followed_only_when_asked(qapp, qtbot):
    following, fixed = Look("system"), Look("light")
    asked = []
    following._wanted = lambda: asked.append("system") or DARK()
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert asked
    assert following.theme.dark
    assert not fixed.theme.dark


def test_reduced_motion_leaves_no_time_to_a_fade(qapp):
    assert Look("light", reduced_motion=True).milliseconds(160) == 0
    assert Look("light", reduced_motion=False).milliseconds(160) == 160


def test_what_qt_draws_by_itself_has_the_colours_of_the_theme(undressed):
    look = Look("light")
    look.dress(undressed)
    assert QApplication.palette().window().color() == look.theme.paper
    look.set_mode("dark")
    assert QApplication.palette().window().color() == look.theme.paper
    assert look.theme.surface.name() in undressed.styleSheet()
    look.changed.disconnect()


def test_every_icon_can_be_drawn_in_the_colour_of_the_text(look):
    for path in sorted((content("media") / "icons").glob("*.svg")):
        picture = icon(look, path.stem, 24).toImage()
        seen = {
            picture.pixelColor(x, y).alpha()
            for x in range(picture.width())
            for y in range(picture.height())
        }
        assert max(seen) > 128, path.stem


def test_an_icon_takes_the_colour_it_is_given(look):
    picture = icon(look, "check", 24, look.theme.coral).toImage()
    strong = [
        picture.pixelColor(x, y)
        for x in range(24)
        for y in range(24)
        if picture.pixelColor(x, y).alpha() > 250
    ]
    assert strong
    assert all(abs(one.red() - look.theme.coral.red()) < 4 for one in strong)


def test_a_picture_is_drawn_once_and_kept(look):
    assert icon(look, "play", 20).cacheKey() == icon(look, "play", 20).cacheKey()
    assert logo(look, 40).cacheKey() == logo(look, 40).cacheKey()
