"""The first picture: the real window, soon, and nothing to press on it before all is known."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtTest import QTest

from coach import first_picture, settings
from coach.settings import Settings
from coach.triage.safety import ShortCheck, Sign
from coach.ui.look.look import Look
from coach.ui.window import FIRST, HURTS, ROUTINES, TODAY, Window
from tests.fakes.desk import FakeDesk

SLOW = {
    "typer",
    "click",
    "rich",
    "pydantic",
    "yaml",
    "sqlalchemy",
    "alembic",
    "pyqtgraph",
    "numpy",
    "coach.app",
    "coach.cli",
    "coach.history.store",
    "coach.routine.library",
}
STARTED = """
import json, sys
from coach import first_picture, __main__

def show(window):
    seen(window)
    print(json.dumps(sorted(sys.modules)), flush=True)
    window.close()  # before anything else is read

seen, first_picture.show = first_picture.show, show
sys.exit(__main__.main())
"""
WHOLE = """
import json, linecache, sys
from coach import starting, __main__

def opened(opening, folder, instance):
    from coach import first_picture, windowed
    print(json.dumps(sorted(linecache.cache)), flush=True)
    return 0, None

starting._Opening._opened = opened
sys.exit(__main__.main())
"""


def told_by(program, folder):
    """Return what a program tells that is started over the data in `folder`."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program, "--data", str(folder)],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
        timeout=60,
    )
    return json.loads(done.stdout)


def test_nothing_slow_is_imported_before_the_first_picture(tmp_path):
    names = set(told_by(STARTED, tmp_path))
    assert "coach.ui.window" in names
    assert names & SLOW == set()


def test_no_module_is_read_as_text_while_it_is_imported(tmp_path):
    assert [each for each in told_by(WHOLE, tmp_path) if "coach" in each] == []


@pytest.fixture
def bare(qapp, qtbot, tmp_path):
    def made(*, accepted=True):
        chosen = replace(Settings(), theme="light", accepted_limits=accepted)
        settings.write(tmp_path / "settings.json", chosen)
        window = first_picture.bare_window(qapp, tmp_path)
        qtbot.addWidget(window)
        return window

    return made


def test_the_first_picture_is_the_rail_on_paper(bare):
    window = bare()
    first_picture.show(window)
    picture = window.grab().toImage()
    theme = window.look.theme
    assert (window.width(), window.height()) == FIRST
    assert picture.pixelColor(700, 400) == theme.paper
    assert picture.pixelColor(4, 400) == theme.sunk
    assert window.rail.isVisible()


def test_a_newcomer_sees_paper_alone_as_the_limits_come_without_a_rail(bare):
    window = bare(accepted=False)
    first_picture.show(window)
    assert window.rail.isHidden()


def test_settings_that_cannot_be_read_do_not_keep_the_window_away(qapp, qtbot, tmp_path):
    (tmp_path / "settings.json").write_text("{")
    window = first_picture.bare_window(qapp, tmp_path)
    qtbot.addWidget(window)
    first_picture.show(window)
    assert window.isVisible()


def test_a_press_on_the_bare_rail_opens_nothing(bare):
    window = bare()
    first_picture.show(window)
    QTest.mouseClick(window.rail.items[HURTS], Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.count() == 0
    assert not window.filled


def test_a_window_that_is_never_painted_does_not_hold_up_the_start(bare, monkeypatch):
    window = bare()
    monkeypatch.setattr(window, "show", lambda: None)
    first_picture.show(window)  # comes back
    assert not window.isVisible()


def test_a_window_closed_before_it_is_filled_just_closes(bare):
    window = bare()
    first_picture.show(window)
    assert window.close()


@pytest.fixture
def filled(qtbot):
    """Fill a window that was bare, over a desk."""
    desk = FakeDesk()
    desk.keep_settings(replace(desk.settings, accepted_limits=True))
    window = Window(Look("light", reduced_motion=True))

    def fill():
        first_picture.show(window)
        window.fill(desk)
        return window

    fill.desk = desk
    yield fill
    window.close()
    window.deleteLater()
    desk.close()


def test_filling_keeps_the_window_and_opens_its_first_page(filled):
    window = filled()
    assert window.filled
    assert window.stack.currentWidget() is window.page(TODAY)


def test_the_lock_is_shown_as_soon_as_anything_can_be_pressed(filled):
    filled.desk.note_check(ShortCheck(answered=True, signs=frozenset({Sign.FEVER})))
    window = filled()
    assert window.rail.items[ROUTINES].accessibleName() == "Routines, locked"


class German(QTranslator):
    """Knows one word."""

    def isEmpty(self):
        return False

    def translate(self, _context, source, *_more):
        return "Heute" if source == "Today" else ""


def test_the_rail_says_its_names_anew_in_the_language_of_the_content(filled, qapp, monkeypatch):
    german, show = German(), first_picture.show

    def spoken_afterwards(window):
        show(window)
        qapp.installTranslator(german)

    monkeypatch.setattr(first_picture, "show", spoken_afterwards)
    try:
        item = filled().rail.items[TODAY]
    finally:
        qapp.removeTranslator(german)
    assert (item.text(), item.accessibleName()) == ("Heute", "Heute")
