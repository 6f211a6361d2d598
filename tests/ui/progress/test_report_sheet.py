"""A person sees what is in a report before it is written, and nothing leaves by itself."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from coach.errors import HistoryUnavailable
from coach.sharing import report_file
from coach.sharing.report_file import Addressee
from coach.ui.look.look import Look
from coach.ui.progress.report_button import ReportButton
from coach.ui.report.formats import Kind
from tests.fakes.desk import FakeDesk
from tests.fakes.screened import checked_in, done
from tests.sharing.crafted import pair
from tests.ui.walk import clipped, unnamed, unreachable


@pytest.fixture
def desk():
    made = FakeDesk()
    checked_in(made.store, made.now())
    done(made.store, made.now() - timedelta(days=60))
    yield made
    made.close()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 832)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def asked(look, desk, window, tmp_path):
    """The sheet, opened by its button; it suggests files, which are put into `tmp_path`."""

    def ask(over, suggested):
        ask.suggested = suggested
        return tmp_path / suggested.name

    button = ReportButton(look, desk, window, ask)
    button.click()
    button.sheet.suggested = lambda: ask.suggested
    return button.sheet


def choose(sheet, target):
    next(tile for tile, offered in sheet._targets if offered == target).click()


def inside(sheet):
    return [label.text() for label in sheet.inside if label.isVisible()]


def test_it_tells_what_is_inside_before_anything_is_written(asked, tmp_path):
    held = "1 session in 28 days, 1 pain number, 0 cramps, 1 check-in or warning sign"
    assert inside(asked) == [
        f"2026-02-03 to 2026-03-02: {held}.",
        "Your name is not in it: the program does not know it.",
        "Your words about cramps and activities are in it. Your notes after sessions are not.",
        "Whoever has the file can read it.",
    ]
    assert list(tmp_path.iterdir()) == []


def test_other_days_hold_other_things(asked):
    next(one for one in asked.days._segments if one.value == 84).click()
    assert "2 sessions on 2 of 84 days" in inside(asked)[0]
    next(one for one in asked.days._segments if one.value is None).click()
    assert "2 sessions on 2 of 61 days" in inside(asked)[0]


@pytest.mark.parametrize(
    ("kind", "files"),
    [
        (Kind.PDF, ["stretch-coach-report-2026-03-02.pdf"]),
        (
            Kind.CSV,
            ["stretch-coach-report-2026-03-02-pain.csv", "stretch-coach-report-2026-03-02.csv"],
        ),
        (Kind.JSON, ["stretch-coach-report-2026-03-02.json"]),
        (Kind.FHIR, ["stretch-coach-report-2026-03-02.fhir.json"]),
    ],
)
def test_each_kind_is_saved_where_the_person_says(asked, kind, files, tmp_path):
    choose(asked, kind)
    asked.save.click()
    assert sorted(one.name for one in tmp_path.iterdir()) == files
    assert all(name in asked.told.text() for name in files)


def test_what_is_saved_first_is_for_people(asked, tmp_path):
    asked.save.click()
    read = QPdfDocument()
    assert read.load(str(next(tmp_path.iterdir()))) is QPdfDocument.Error.None_
    assert "Exercise report" in read.getAllText(0).text()
    read.close()


def test_tables_hold_sessions_and_pain_and_it_does_not_promise_more(asked):
    choose(asked, Kind.CSV)
    assert inside(asked)[0].endswith(": 1 session in 28 days, 1 pain number.")
    assert "Your notes are in it, in your own words." in inside(asked)


def test_for_a_clinic_nothing_typed_is_in_it(asked):
    choose(asked, Kind.FHIR)
    assert "What you typed yourself is not in it." in inside(asked)


def test_without_an_assignment_nobody_is_offered_to_close_it_for(asked):
    assert [target for _, target in asked._targets] == list(Kind)


def test_with_an_assignment_it_can_be_closed_for_who_signed_it(asked, desk, tmp_path):
    signer = pair(tmp_path / "keys")
    whom = Addressee(signer.public.sign, signer.public.seal, "Clinic")
    desk.signers = (whom,)
    asked.close_it()
    asked.ask()
    choose(asked, whom)
    assert inside(asked)[-1] == "Only Clinic can open it"
    asked.save.click()
    path = tmp_path / "stretch-coach-report-2026-03-02.coachreport"
    found = report_file.opened(path.read_bytes(), path)
    assert found.sealed_for == signer.public.sign
    assert len(found.report(signer).sessions) == 1


def test_where_it_cannot_be_written_it_says_so_and_stays_open(asked):
    asked._ask = lambda *_: Path("/dev/null/a.pdf")
    asked.save.click()
    assert "a.pdf" in asked.told.text()
    assert asked.isVisible()


def test_who_thinks_better_of_it_writes_nothing(asked, tmp_path):
    asked._ask = lambda *_: None
    asked.save.click()
    assert asked.told.text() == ""
    assert list(tmp_path.iterdir()) == []


def test_where_the_history_cannot_be_read_there_is_nothing_to_save(asked, desk):
    def unreadable(*_):
        raise HistoryUnavailable(Path("coach.db"), "disk full")

    desk.report = unreadable
    asked.close_it()
    asked.ask()
    assert not asked.save.isEnabled()
    assert asked.told.text()


def test_it_says_what_is_true_when_it_is_opened_again(asked, desk):
    asked.close_it()
    done(desk.store, desk.now() - timedelta(hours=1))
    asked.ask()
    assert "2 sessions on 2 of 28 days" in inside(asked)[0]


def test_keys_alone_are_enough(qtbot, asked, window, tmp_path):
    assert unnamed(asked) == []
    assert unreachable(asked) == []
    first = next(tile for tile, _ in asked._targets)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert asked.target is Kind.CSV
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not asked.isVisible()


@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 832), 1.0), ((480, 640), 1.0), ((700, 700), 2.0)]
)
def test_no_word_is_cut_off_in_a_small_window_or_with_large_text(
    qapp, qtbot, desk, window, size, scale
):
    window.resize(*size)
    button = ReportButton(Look("light", reduced_motion=True, text_scale=scale), desk, window)
    button.click()
    qapp.processEvents()
    assert clipped(button.sheet) == []
    scrolled = button.sheet._inside
    assert size != (1280, 832) or not scrolled.verticalScrollBar().isVisible()
    assert scrolled.widget().width() <= scrolled.viewport().width()
    assert button.sheet.card.width() <= window.width()
    assert button.sheet.card.height() <= window.height()


def test_no_start_pays_for_reports():
    code = (
        "import sys; import coach.ui.progress.report_button;"
        "print([m for m in sys.modules if m.startswith(('coach.sharing', 'cryptography'))])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
