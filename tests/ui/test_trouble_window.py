"""Where the program cannot start, one sentence says why, whole."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coach.errors import HistoryCorrupt
from coach.ui.look.look import Look
from coach.ui.trouble_window import TroubleWindow
from coach.ui.wording import errors

DAMAGED = HistoryCorrupt(Path("/somewhere/with a rather long name/that has to be wrapped/coach.db"))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_whole_sentence_is_seen(qtbot, scale):
    window = TroubleWindow(Look(text_scale=scale), DAMAGED)
    qtbot.addWidget(window)
    window.show()
    told = window.sentence
    assert told.text() == errors.of(DAMAGED)
    assert told.height() >= told.heightForWidth(told.width())
    assert window.shut.geometry().bottom() < window.height()


def test_enter_closes_it(qtbot):
    window = TroubleWindow(Look(), DAMAGED)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    QTest.keyClick(window.shut, Qt.Key.Key_Return)
    assert not window.isVisible()
