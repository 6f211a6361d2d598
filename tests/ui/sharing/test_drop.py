"""Files that are dropped on the window."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from coach.ui.sharing.drop import Veil
from coach.ui.sharing.offer_sheet import OfferSheet
from tests.sharing.crafted import archive, known_pair, routine

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def holding(*paths, text=""):
    data = QMimeData()
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        data.setText(text)
    return data


def hold(home, data):
    """Hold something over the window; return whether it may be let go there."""
    event = QDragEnterEvent(QPoint(300, 300), COPY, data, LEFT, PLAIN)
    event.ignore()
    QApplication.sendEvent(home.window, event)
    return event.isAccepted()


def drop(home, data):
    hold(home, data)
    QApplication.sendEvent(home.window, QDropEvent(QPointF(300, 300), COPY, data, LEFT, PLAIN))
    QApplication.processEvents()


def veils(home):
    return [veil for veil in home.window.findChildren(Veil) if veil.isVisible()]


def test_while_a_file_is_held_over_it_the_window_says_what_to_do(home):
    data = holding(home.file(b"x"))
    assert hold(home, data)
    assert len(veils(home)) == 1
    QApplication.sendEvent(home.window, QDragLeaveEvent())
    assert veils(home) == []


def test_a_signed_file_that_is_dropped_is_shown_before_it_is_taken(home):
    drop(home, holding(home.file(archive(known_pair()))))
    assert isinstance(home.files.sheet, OfferSheet)
    assert veils(home) == []
    assert home.taken == {}


def test_a_routine_file_that_is_dropped_opens_like_one_that_is_double_clicked(home):
    drop(home, holding(home.file(routine("mine"), "mine.yaml")))
    assert home.page.sheet.routine.id == "mine"


def test_several_files_at_once_open_none_of_them(home):
    one = home.file(archive(known_pair()), "one.coach")
    other = home.file(routine("mine"), "mine.yaml")
    drop(home, holding(one, other))
    assert home.files.sheet.sentences == (
        "Open one file at a time, so that you see what each one is.",
    )


@pytest.mark.parametrize(
    "data", [lambda: holding(text="some words"), lambda: holding(), lambda: _from_the_web()]
)
def test_what_is_no_file_here_is_left_alone(home, data):
    assert not hold(home, data())
    drop(home, data())
    assert home.files.sheet is None
    assert veils(home) == []


def _from_the_web():
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/knee_rolls.coach")])
    return data
