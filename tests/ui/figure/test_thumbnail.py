from dataclasses import replace

from PySide6.QtCore import QSize

from coach.appearance import Appearance, Clothing
from coach.figure.view import VIEWS
from coach.ui.figure.sheet import card_size, sheet
from coach.ui.figure.thumbnail import ThumbnailCache, thumbnail

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


def test_another_appearance_draws_thumbnails_anew(look, motion):
    cache = ThumbnailCache(look)
    first = cache.get(motion, "right", SIZE)
    look.set_appearance(Appearance(clothing=Clothing.ROSE_WINE))
    assert cache.bytes == 0
    assert cache.get(motion, "right", SIZE).toImage() != first.toImage()


def test_the_same_movement_read_again_is_not_drawn_again(look, motion):
    cache = ThumbnailCache(look)
    first = cache.get(motion, "right", SIZE).cacheKey()
    assert cache.get(replace(motion), "right", SIZE).cacheKey() == first
    changed = replace(motion, start=motion.end)
    assert cache.get(changed, "right", SIZE).cacheKey() != first


def test_thumbnails_of_long_ago_are_forgotten_when_memory_is_full(look, motion):
    one = SIZE.width() * SIZE.height() * 4
    cache = ThumbnailCache(look, most=3 * one)
    first = cache.get(motion, None, SIZE, 0.0).cacheKey()
    cache.get(motion, None, SIZE, 0.2)
    for step in range(1, 5):
        assert cache.get(motion, None, SIZE, 0.0).cacheKey() == first
        cache.get(motion, None, SIZE, 0.2 + step / 10)
        assert cache.bytes <= 3 * one
    cache.get(motion, None, SIZE, 0.8)
    cache.get(motion, None, SIZE, 0.9)
    cache.get(motion, None, SIZE, 1.0)
    assert cache.get(motion, None, SIZE, 0.0).cacheKey() != first


def test_a_sheet_shows_every_exercise_at_its_start_middle_and_end(look, exercises):
    some = [exercises[name] for name in ("cat_cow", "bird_dog", "figure4_supine")]
    two, one = sheet(some, look, columns=2), sheet(some, look, columns=1)
    assert one.height() - two.height() == card_size().height() + 16
    assert two.width() - one.width() == card_size().width() + 16
    cells = [one.copy(60 + 196 * step, 160, 190, 160) for step in range(3)]
    assert cells[0] != cells[1] != cells[2]
    assert sheet(some, look, side="left", columns=2) != two
    assert sheet(some, look, view=VIEWS["front"], columns=2) != two
    look.set_mode("dark")
    assert sheet(some, look, columns=2) != two


def test_a_sheet_has_no_empty_columns(look, exercises):
    assert sheet([exercises["cat_cow"]], look, columns=4).width() < 2 * card_size().width()
