"""A paper says the same printed, saved or copied, and a failure offers another way."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coach.errors import FileUnwritable, NotPrinted
from coach.ui.handout.paper import Format
from coach.ui.papers import chart, trend
from coach.ui.papers.document import (
    Blank,
    Calendar,
    Chart,
    DayState,
    Document,
    Grid,
    Heading,
    Mark,
    Paragraph,
    Point,
    Points,
    Rows,
    Trend,
)
from coach.ui.papers.giving import Giver
from coach.ui.papers.pages import save
from coach.ui.papers.text import text
from coach.ui.wording.errors import of

NINE = datetime(2026, 11, 26, 9, 5, tzinfo=UTC)
DAY = NINE.date()
POINTS = (Point(DAY, 7.0), Point(DAY + timedelta(days=1), 3.0, 5.0))
MARKS = (Mark(NINE, 7), Mark(NINE + timedelta(days=1), 3))
PAPER = Document(
    "For the doctor",
    (
        Paragraph("Please read this first.", strong=True),
        Blank("Name"),
        Heading("Reasons"),
        Points(("A fever since Monday.", "A weak leg.")),
        Points(("Call.", "Wait."), numbered=True),
        Heading("Answers"),
        Rows((("How old are you?", "64"),)),
        Grid(("Began", "Lasted"), (("Monday", "20 min"),)),
        Chart("Two numbers.", MARKS),
        Trend("Pain of two days.", POINTS, level=5.0, level_name="Two less.", cramps=(DAY,)),
        Calendar("One of two done.", DAY, tuple(DayState)),
    ),
    "This is not a diagnosis.",
)
WORDS = (
    "For the doctor",
    "Please read this first.",
    "Name",
    "Reasons",
    "A fever since Monday.",
    "A weak leg.",
    "1.",
    "Call.",
    "Wait.",
    "How old are you?",
    "64",
    "Began",
    "20 min",
    "Two numbers.",
    "Pain of two days.",
    "One of two done.",
    "This is not a diagnosis.",
)


def read(path):
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    pages = [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    return pages


def to_file(path):
    """A printer that is a file, as every system has one."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFullPage(True)
    return printer


@pytest.fixture
def giver(qapp, qtbot):
    def made(**how):
        over = QWidget()
        qtbot.addWidget(over)
        found = Giver(over, **how)
        found.heard, found.wrong = [], []
        found.told.connect(found.heard.append)
        found.failed.connect(found.wrong.append)
        return found

    return made


def test_every_word_is_in_the_file_and_in_the_text(qapp, tmp_path):
    save(tmp_path / "a.pdf", PAPER, Format.A4)
    on_paper = " ".join(" ".join(read(tmp_path / "a.pdf")).split())
    for word in WORDS:
        assert word in on_paper
        assert word in text(PAPER)


def test_a_paper_is_for_nobody_else_on_this_computer(qapp, tmp_path):
    save(tmp_path / "a.pdf", PAPER, Format.A4)
    assert (tmp_path / "a.pdf").stat().st_mode & 0o077 == 0


def test_the_printer_gets_what_the_file_gets(giver, tmp_path):
    path = tmp_path / "printed.pdf"
    given = giver(choose=lambda over, title: to_file(path))
    given.print(PAPER)
    assert given.heard == ["Sent to the printer."]
    printed = " ".join(" ".join(read(path)).split())
    assert all(word in printed for word in WORDS)


def test_thinking_better_of_printing_does_nothing(giver):
    given = giver(choose=lambda over, title: None)
    given.print(PAPER)
    assert (given.heard, given.wrong) == ([], [])


def test_where_nothing_can_be_printed_the_file_and_the_text_are_offered(giver):
    def none(over, title):
        raise NotPrinted

    given = giver(choose=none)
    given.print(PAPER)
    assert given.heard == []
    assert of(given.wrong[0]) == (
        "This could not be printed; save it as PDF instead, or copy the text."
    )


def test_a_printer_that_does_not_take_the_paper_is_told(giver, tmp_path, monkeypatch):
    monkeypatch.setattr("coach.ui.papers.giving.drawn", lambda printer, document: None)
    given = giver(choose=lambda over, title: to_file(tmp_path / "x.pdf"))
    given.print(PAPER)
    assert isinstance(given.wrong[0], NotPrinted)


def test_the_file_is_where_the_person_wants_it(giver, tmp_path):
    suggested = []

    def ask(over, path):
        suggested.append(path.name)
        return tmp_path / "mine.pdf"

    given = giver(ask=ask)
    given.save(PAPER, "summary")
    assert suggested == ["summary.pdf"]
    assert given.heard == ["Saved as mine.pdf."]
    assert read(tmp_path / "mine.pdf")


def test_a_folder_that_is_not_there_is_told(giver, tmp_path):
    given = giver(ask=lambda over, path: tmp_path / "no" / "mine.pdf")
    given.save(PAPER, "summary")
    assert isinstance(given.wrong[0], FileUnwritable)


def test_the_text_can_be_pasted(giver):
    given = giver()
    given.copy(PAPER)
    assert QGuiApplication.clipboard().text() == text(PAPER)


def test_a_long_paper_goes_on_and_no_heading_is_left_behind(qapp, tmp_path):
    parts = []
    for number in range(60):
        parts += [Heading(f"Part {number}"), Rows(((f"Question {number}?", "yes"),) * 2)]
    path = tmp_path / "long.pdf"
    count = save(path, Document("Long", tuple(parts), "Notice."), Format.LETTER)
    pages = read(path)
    assert len(pages) == count > 1
    for page in pages:
        bare = "".join(page.split())
        assert "Notice." in bare
        headings = re.findall(r"Part(\d+)Question(\d+)\?", bare)
        assert len(headings) == bare.count("Part")
        assert all(heading == first for heading, first in headings)


def test_ten_is_at_the_top_of_the_chart_and_nought_at_its_foot():
    box = QRectF(0, 0, 100, 50)
    low, high = chart.placed([Mark(NINE, 0), Mark(NINE + timedelta(days=2), 10)], box)
    assert (low.x(), low.y(), high.x(), high.y()) == (0, 50, 100, 0)


def test_one_number_alone_stands_in_the_middle():
    (only,) = chart.placed([Mark(NINE, 5)], QRectF(0, 0, 100, 50))
    assert (only.x(), only.y()) == (50, 25)


def test_days_nobody_told_of_are_a_gap_and_not_a_line():
    days = [Mark(NINE + timedelta(days=day), 5) for day in (0, 1, 9, 10)]
    assert chart.joined(days) == [True, False, True]


def test_a_trend_goes_from_its_first_day_at_the_left_to_its_last_at_the_right():
    box = QRectF(10, 20, 100, 50)
    found = Trend("", POINTS)
    assert trend.place(box, found, DAY, 0).toTuple() == (10, 70)
    assert trend.place(box, found, DAY + timedelta(days=1), 10).toTuple() == (110, 20)


def test_means_far_apart_are_not_joined_over_days_that_nobody_knows():
    means = {0: 5.0, 1: 4.0, 4: 4.0, 8: 3.0}
    points = tuple(Point(DAY + timedelta(days=n), None, means.get(n)) for n in range(10))
    assert [len(run) for run in trend.runs(points)] == [3, 1]
    assert list(trend.runs((Point(DAY, 3.0),))) == []


def test_days_are_told_apart_by_their_shape_in_words_beside_them(qapp, tmp_path):
    save(tmp_path / "a.pdf", PAPER, Format.A4)
    said = "".join(read(tmp_path / "a.pdf"))
    for word in ("done", "done in part", "planned, no session", "still to come", "not known"):
        assert word in said
    assert "Two less." in said


def test_a_trend_as_text_has_each_day_with_its_average():
    assert "2026-11-27: 3.0, 7-day average 5.0" in text(PAPER)
