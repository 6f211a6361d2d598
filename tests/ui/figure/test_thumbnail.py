from PySide6.QtCore import QSize

from coach.ui.figure.sheet import sheet
from coach.ui.figure.thumbnail import ThumbnailCache, thumbnail
from coach.ui.look import theme

SIZE = QSize(120, 80)


def test_a_thumbnail_is_as_large_and_as_sharp_as_asked_for(look, motion):
    picture = thumbnail(motion, "right", SIZE, look, ratio=2.0)
    assert (picture.width(), picture.height()) == (240, 160)
    assert picture.devicePixelRatio() == 2.0
    assert picture.toImage().pixelColor(0, 0).alpha() == 0


def test_a_thumbnail_is_drawn_once(look, motion):
    cache = ThumbnailCache(look)
    first = cache.get(motion, "right", SIZE)
    assert cache.get(motion, "right", SIZE).cacheKey() == first.cacheKey()
    assert cache.get(motion, "left", SIZE).cacheKey() != first.cacheKey()
    assert cache.get(motion, "right", SIZE, 0.0).cacheKey() != first.cacheKey()


def test_another_theme_draws_thumbnails_anew(look, motion):
    cache = ThumbnailCache(look)
    first = cache.get(motion, "right", SIZE)
    look.set_mode("dark")
    assert cache.get(motion, "right", SIZE).toImage() != first.toImage()


def test_thumbnails_of_long_ago_are_forgotten(look, motion):
    cache = ThumbnailCache(look)
    first = cache.get(motion, None, QSize(8, 8)).cacheKey()
    for step in range(130):
        cache.get(motion, None, QSize(9, 9), step / 130)
    assert cache.get(motion, None, QSize(8, 8)).cacheKey() != first


def test_a_sheet_shows_every_exercise_at_its_start_middle_and_end(qapp, exercises):
    some = [exercises[name] for name in ("cat_cow", "bird_dog", "figure4_supine")]
    light = sheet(some, theme.LIGHT(), columns=2)
    narrow = sheet(some, theme.LIGHT(), columns=1)
    assert narrow.height() * 2 == light.height() * 3
    assert light.width() == 2 * narrow.width()
    third = narrow.width() // 3
    cells = [narrow.copy(third * step, 30, third - 12, 264) for step in range(3)]
    assert cells[0] != cells[1] != cells[2]
    assert sheet(some, theme.DARK(), columns=2) != light
    assert sheet(some, theme.LIGHT(), side="left", columns=2) != light
