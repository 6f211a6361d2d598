"""A page of the check-in in an active window, and the hands of a person."""

from functools import cache

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.look.look import Look
from tests.fakes.desk import real_content

SIZES = {"1280x832": (1192, 664), "960x640": (896, 472)}
"""What a window of this size leaves for a page between its bars."""


@cache
def checkin():
    """The questions and rules of the program."""
    return real_content().checkin()


class Hand:
    """`said` are the answers so far, `facts` those of last time; `changes` are what was heard."""

    def __init__(self, qtbot, step, *, said=None, facts=None, size=SIZES["1280x832"], scale=1.0):
        self.qtbot = qtbot
        self.look = Look("light", reduced_motion=True, text_scale=scale)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.step = step(self.look, checkin())
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.step)
        if facts is not None:
            self.step.remember(facts)
        self.step.fill(said or {})
        self.changes = []
        self.step.changed.connect(lambda: self.changes.append(self.step.said()))
        self.window.resize(*size)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.step.setFocus()

    @property
    def at(self):
        """The control that has the keyboard."""
        return self.window.focusWidget()

    def press(self, *keys):
        for key in keys:
            self.qtbot.keyClick(self.at, key)

    def sees(self, widget):
        """Return whether the whole of a widget is in sight."""
        view = self.step.page.viewport()
        top = widget.mapTo(view, QPoint(0, 0)).y()
        return widget.isVisible() and top >= 0 and top + widget.height() <= view.height()
