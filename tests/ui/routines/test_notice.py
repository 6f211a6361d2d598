"""A list of points: the dot stands at the first line of each, however high the box is."""

import pytest
from PySide6.QtGui import QColor

from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.routines.notice import Notice

LONG = "with numbness between the legs, a bladder or bowel change, new weakness or fever"


def ink(label, picture):
    """Return the first row of the picture in which `label` shows a dark pixel, and the last."""
    box = label.geometry()
    rows = [
        y
        for y in range(box.top(), box.bottom() + 1)
        if any(
            QColor(picture.pixel(x, y)).lightness() < 120 for x in range(box.left(), box.right())
        )
    ]
    return rows[0], rows[-1]


@pytest.mark.parametrize("text_scale", [1.0, 1.5])
@pytest.mark.parametrize("more", [0, 240])
def test_the_dot_of_a_point_stands_at_its_first_line(qtbot, text_scale, more):
    look = Look("light", text_scale=text_scale)
    notice = Notice(look, "Do not use this routine")
    notice.add_points(["while pain is above 4", LONG])
    qtbot.addWidget(notice)
    notice.resize(360, notice.heightForWidth(360) + more)
    notice.show()
    picture = notice.grab().toImage()
    _, *labels = notice.findChildren(Label)
    for dot, words in zip(labels[::2], labels[1::2], strict=True):
        top, bottom = ink(dot, picture)
        first = ink(words, picture)[0]
        assert first < (top + bottom) / 2 < first + look.line(15) * 0.75
