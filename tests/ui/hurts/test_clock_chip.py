"""A cramp in progress shows its clock wherever the person is."""

import pytest
from PySide6.QtWidgets import QWidget

from coach.ui.hurts.book import CrampBook
from coach.ui.hurts.clock_chip import ClockChip
from coach.ui.wording import hurts as words


@pytest.fixture
def book(desk, qapp):
    return CrampBook(desk)


@pytest.fixture
def chip(look, book, qtbot):
    rail = QWidget()
    qtbot.addWidget(rail)
    made = ClockChip(look, book, rail)
    rail.show()
    made.rail = rail  # lives as long as the chip
    return made


def test_it_is_there_only_while_a_cramp_lasts(chip, book, desk):
    assert not chip.isVisible()
    cramp = book.begin()
    assert chip.isVisible()
    book.write(type(cramp)(cramp.id, cramp.started, desk.now()))
    assert not chip.isVisible()


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (760, "12:40"), (3720, "1 h 02"), (90000, "1 day")]
)
def test_it_shows_how_long_in_a_few_figures(chip, book, desk, seconds, shown):
    book.begin()
    desk.clock.pass_(seconds)
    chip.seconds.look()
    assert chip.text() == shown


def test_a_screen_reader_hears_another_name_each_minute_not_each_second(chip, book, desk):
    cramp = book.begin()
    first = chip.accessibleName()
    desk.clock.pass_(59)
    chip.seconds.look()
    assert chip.accessibleName() == first
    desk.clock.pass_(1)
    chip.seconds.look()
    assert chip.accessibleName() == words.clock_name(book.lasted(cramp)) != first


def test_pressing_it_leads_to_the_page(chip, book, qtbot):
    book.begin()
    with qtbot.waitSignal(chip.wanted):
        chip.click()


@pytest.mark.parametrize(("compact", "width"), [(False, 80), (True, 56)])
def test_it_fits_into_either_rail(chip, book, desk, compact, width):
    book.begin()
    desk.clock.pass_(35999)
    chip.seconds.look()
    chip.set_compact(compact=compact)
    assert chip.sizeHint().width() == width
