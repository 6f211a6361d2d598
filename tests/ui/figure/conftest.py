"""What the tests of the figure share: the shipped movements and an empty picture."""

import pytest
from PySide6.QtGui import QImage

from coach.ui.look.look import Look
from tests.fakes.content import real_content


@pytest.fixture(scope="session")
def exercises():
    return real_content().exercises


@pytest.fixture
def motion(exercises):
    return exercises["knee_to_chest_single"].motion


@pytest.fixture
def look(qapp):
    return Look("light")


@pytest.fixture
def canvas(qapp):
    image = QImage(320, 240, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image
