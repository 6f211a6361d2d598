"""A page about the pain in an active window, and the keys and the pointer of a person."""

from functools import cache

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.look.look import Look
from tests.fakes.desk import real_content

K = Qt.Key
REGULAR, COMPACT = (1192, 664), (896, 472)
"""What windows of 1280x832 and 960x640 leave for a page between its bars."""


@cache
def checkin():
    """The questions of the program, read once."""
    return real_content().checkin()


class Asking:
    """`heard` are the answers of the page each time it said that they changed."""

    def __init__(self, qtbot, step, said=None, *, size=REGULAR, scale=1.0, mode="light"):
        self.qtbot = qtbot
        self.look = Look(mode, reduced_motion=True, text_scale=scale)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.step = step(self.look, checkin())
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.step)
        self.step.fill(said or {})
        self.heard = []
        self.step.changed.connect(lambda: self.heard.append(self.step.said()))
        self.window.resize(*size)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.step.setFocus()

    @property
    def at(self):
        """What has the keyboard."""
        return self.window.focusWidget()

    @property
    def said(self):
        return self.step.said()

    def press(self, *keys):
        """Press keys; a pair is a key with a modifier."""
        for key in keys:
            self.qtbot.keyClick(self.at, *(key if isinstance(key, tuple) else (key,)))

    def tab_to(self, answer):
        """Press Tab until the keyboard is inside `answer`."""
        for _ in range(40):
            if answer.isAncestorOf(self.at):
                return
            self.press(K.Key_Tab)
        raise AssertionError("Tab does not come there")

    def click(self, widget, at=None):
        pos = at or widget.rect().center()
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=pos)

    def sees(self, widget):
        """Return whether the whole of a widget is in sight."""
        view = self.step.page.viewport()
        top = widget.mapTo(view, QPoint(0, 0)).y()
        return widget.isVisible() and top >= 0 and top + widget.height() <= view.height()
