"""What research says: from the help to the sheet and back, by keyboard, in every size."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.window import Window
from tests.fakes.desk import FakeDesk
from tests.ui.walk import clipped, unnamed, unreachable


@pytest.fixture
def desk():
    made = FakeDesk()
    made.settings = replace(made.settings, accepted_limits=True, cause="injury")
    yield made
    made.close()


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)


@pytest.fixture
def sheet(desk, look, qtbot):
    """Open the facts from the help, as the person does."""

    def open_(width=1280, height=832):
        window = Window(look, desk)
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.help.open()
        named = [b for b in window.help.findChildren(Button) if b.text() == "What research says"]
        named[0].setFocus()
        qtbot.keyClick(named[0], Qt.Key.Key_Space)
        assert not window.help.isVisible()
        return window.facts

    return open_


def texts(widget):
    QApplication.processEvents()
    return [each.text() for each in widget.findChildren(Label)]


def test_every_fact_is_there_with_its_sentences_and_written_out_sources(sheet, desk):
    told = texts(sheet())
    guide = desk.guide()
    for fact in guide.facts.values():
        assert fact.title in told
        assert set(fact.text) <= set(told)
        for reference in guide.references(fact):
            assert any(reference in text and text.startswith("Source") for text in told)


def test_where_the_first_document_differs_is_told_beside_the_fact(sheet, desk):
    told = texts(sheet())
    differing = [fact.differs for fact in desk.guide().facts.values() if fact.differs]
    assert len(differing) >= 3
    assert set(differing) <= set(told)
    assert told.count("Where our first document differs") == len(differing)


def test_the_state_of_the_content_stands_below_the_facts(sheet):
    assert "Research draft, not reviewed by a licensed clinician yet." in texts(sheet())


def test_the_keyboard_scrolls_stays_inside_and_escape_leads_back(sheet, qtbot):
    shown = sheet()
    assert QApplication.focusWidget() is shown.facts
    qtbot.keyClick(shown.facts, Qt.Key.Key_PageDown)
    assert shown.facts.verticalScrollBar().value() > 0
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert shown.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not shown.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(960, 640), (1280, 832)])
def test_nothing_is_unnamed_unreachable_or_cut_off(sheet, look, size, scale, qtbot):
    look.set_text_scale(scale)
    shown = sheet(*size)
    qtbot.waitUntil(lambda: clipped(shown) == [])
    assert unnamed(shown) == []
    assert unreachable(shown) == []
