"""Every screen at twice the size of text, as somebody needs who sees little, and by keyboard."""

import pytest

from tests.ui.access.conftest import dressed, staged
from tests.ui.access.found import cut_off
from tests.ui.access.painted import paint
from tests.ui.walk import unnamed, unreachable


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


def test_every_control_is_reached_without_a_pointer(screen):
    assert unreachable(screen) == []
