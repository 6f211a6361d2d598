import pytest
from PySide6.QtWidgets import QWidget

from coach.ui.look.look import Look


class Drawn(QWidget):
    """Counts the pictures it leaves out and those it draws."""

    def __init__(self, turns):
        super().__init__()
        self.turns, self.left_out, self.drawn = turns, 0, 0

    def paintEvent(self, event):
        del event
        if self.turns.must_wait(self):
            self.left_out += 1
        else:
            self.drawn += 1


@pytest.fixture
def turns(qapp):
    return Look("light").turns


def shown(qtbot, turns):
    widget = Drawn(turns)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: widget.left_out + widget.drawn > 0)
    return widget


def test_a_drawing_does_not_wait_without_a_reason(qtbot, turns):
    assert shown(qtbot, turns).left_out == 0


def test_drawings_wait_until_they_are_let_in_and_none_is_forgotten(qtbot, turns):
    turns.hold()
    widgets = [shown(qtbot, turns) for _ in range(3)]
    assert [widget.drawn for widget in widgets] == [0, 0, 0]
    turns.release()
    qtbot.waitUntil(lambda: all(widget.drawn for widget in widgets))


def test_one_that_is_gone_holds_up_nobody(qtbot, turns):
    turns.hold()
    gone, other = Drawn(turns), shown(qtbot, turns)
    gone.show()
    qtbot.waitUntil(lambda: gone.left_out > 0)
    gone.deleteLater()
    turns.release()
    qtbot.waitUntil(lambda: other.drawn > 0)


def test_afterwards_everything_is_drawn_at_once(qtbot, turns):
    turns.hold()
    first = shown(qtbot, turns)
    turns.release()
    qtbot.waitUntil(lambda: first.drawn > 0)
    qtbot.wait(0)
    assert shown(qtbot, turns).left_out == 0
