"""PySide6 6.12.0 loses a reference to None on every call under Python 3.11, and aborts."""

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

REPAINTS = 30_000
CALLS = 20_000
NOISE = 200  # None is held by a few caches that fill up meanwhile


class Square(QWidget):
    """A small widget that paints itself from Python."""

    painted = 0

    def paintEvent(self, _event):
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(30, 120, 110))
        painter.end()
        self.painted += 1


def test_thirty_thousand_repaints_leave_none_level(qtbot):
    square = Square()
    qtbot.addWidget(square)
    square.resize(8, 8)
    with qtbot.waitExposed(square):
        square.show()
    square.repaint()
    before, painted = sys.getrefcount(None), square.painted
    for _ in range(REPAINTS):
        square.repaint()
    assert square.painted - painted == REPAINTS
    assert abs(sys.getrefcount(None) - before) < NOISE


def test_twenty_thousand_calls_leave_none_level(qapp):
    thing = QObject()
    thing.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
        thing.parent()
    assert abs(sys.getrefcount(None) - before) < NOISE
