"""A device in no process at all: it writes down what it is asked, and becomes what a test says."""

from PySide6.QtCore import QObject, Signal

from coach.errors import DeviceMissing


class FakeApart(QObject):
    changed = Signal()
    settled = Signal()
    took = Signal(str, float)

    def __init__(self, *, works=True):
        super().__init__()
        self.works = works
        self.missing = None
        self.opening = False
        self.asked = []
        self.opened = 0
        self.closed = False

    def open(self):
        if not self.works:
            self.opened += 1
            self.opening = True

    def ask(self, do, what=None):
        if self.works:
            self.asked.append((do, what))

    def close(self):
        self.closed = True

    def become(self, *, works):
        self.works = works
        self.opening = False
        self.missing = None if works else DeviceMissing("voice", "gone")
        self.changed.emit()
        self.settled.emit()
