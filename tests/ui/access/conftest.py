"""One window for a whole file of tests, and every screen of it once."""

import pytest

from coach.ui.look.look import Look
from tests.ui.access.screens import SCREENS, shown
from tests.ui.access.stage import Stage


def dressed(qapp, **how) -> Look:
    """Return a look that the whole application wears."""
    look = Look("light", reduced_motion=True, **how)
    look.dress(qapp)
    return look


@pytest.fixture(scope="module")
def undressed(qapp):
    """Leave the application as it was: the tests after these know nothing of a style sheet."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.fixture(scope="module", params=list(SCREENS))
def screen(request, stage):
    """Show each screen once; the tests of a file share it."""
    with shown(request.param, stage) as window:
        yield window


def staged(look: Look):
    """Yield a stage in this look."""
    made = Stage(look)
    yield made
    made.close()
