import pytest

from coach.ui.look.look import Look


@pytest.fixture
def look(qapp):
    """The light look, at the designed size, with nothing moving."""
    return Look("light", reduced_motion=True, text_scale=1.0)
