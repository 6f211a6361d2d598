"""`coach report`: a file of each kind, for the days that are asked for."""

import csv
import io
import json
from datetime import timedelta

import pytest
from fhir.resources.R4B.bundle import Bundle
from PySide6.QtPdf import QPdfDocument

from coach import cli
from coach.history.store import Store
from coach.session.clock import SystemClock
from coach.sharing.report_form import ReportForm
from tests.fakes.screened import checked_in, done


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The data of somebody who did a session two days ago, and one sixty days ago."""
    folder = tmp_path_factory.mktemp("lived") / "data"
    clock = SystemClock()
    store = Store.open(folder, clock)
    checked_in(store, clock.now())
    done(store, clock.now() - timedelta(days=60))
    store.close()
    return folder


@pytest.fixture
def coach(qapp, capsys, folder):
    def run(*arguments):
        status = cli.run(["report", *map(str, arguments), "--data", str(folder)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def test_a_pdf_of_two_pages_at_most(coach, tmp_path):
    status, out, _ = coach("-o", tmp_path / "a.pdf")
    assert (status, "Whoever has it can read it." in out) == (0, True)
    read = QPdfDocument()
    assert read.load(str(tmp_path / "a.pdf")) is QPdfDocument.Error.None_
    assert 1 <= read.pageCount() <= 2
    assert "Exercise report" in read.getAllText(0).text()
    read.close()


def test_two_tables_for_spreadsheets_and_both_are_named(coach, tmp_path):
    status, out, _ = coach("-o", tmp_path / "a.csv")
    assert status == 0
    assert "a.csv" in out
    assert "a-pain.csv" in out
    for name, column in (("a.csv", "exercise"), ("a-pain.csv", "pain")):
        text = (tmp_path / name).read_text(encoding="utf-8-sig")
        (row,) = csv.DictReader(io.StringIO(text))
        assert row[column] in ("pelvic_tilt", "2")


def test_json_in_the_words_of_the_published_schema(coach, tmp_path):
    assert coach("-o", tmp_path / "a.json")[0] == 0
    report = ReportForm.model_validate_json((tmp_path / "a.json").read_bytes())
    assert len(report.sessions) == 1


def test_a_bundle_that_systems_of_a_clinic_read(coach, tmp_path):
    assert coach("-o", tmp_path / "a.fhir.json")[0] == 0
    bundle = Bundle.model_validate_json((tmp_path / "a.fhir.json").read_bytes())
    assert bundle.type == "collection"
    kinds = {each.resource.get_resource_type() for each in bundle.entry}
    assert kinds >= {"CarePlan", "ServiceRequest", "Procedure", "Observation", "Patient"}


def test_the_days_that_are_asked_for(coach, tmp_path):
    today = SystemClock().now().date()
    old, new = (today - timedelta(days=days) for days in (90, 30))
    assert coach("-o", tmp_path / "a.json", "--from", old, "--to", new)[0] == 0
    report = json.loads((tmp_path / "a.json").read_text())
    assert (report["since"], report["until"]) == (old.isoformat(), new.isoformat())
    assert len(report["sessions"]) == 1
    assert report["check_ins"] == []


def test_for_programs_it_says_what_was_written(coach, tmp_path):
    status, out, _ = coach("-o", tmp_path / "a.csv", "--json")
    said = json.loads(out)
    assert status == 0
    assert said["files"] == [str(tmp_path / "a.csv"), str(tmp_path / "a-pain.csv")]
    assert said["sessions"] == 1


@pytest.mark.parametrize(
    "wrong",
    [
        ("-o", "a.docx"),
        ("-o", "a.pdf", "--readable"),
        ("-o", "a.pdf", "--for", "somebody"),
        ("-o", "a.pdf", "--from", "2026-03-02", "--to", "2026-03-01"),
        ("-o", "a.pdf", "--from", "yesterday"),
        (),
    ],
)
def test_what_cannot_be_meant_is_a_question_of_usage(coach, wrong, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert coach(*wrong)[0] == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.pdf", "a.csv", "a.json", "a.fhir.json"])
def test_where_nothing_can_be_written_it_says_so(coach, name, tmp_path):
    (tmp_path / "taken").write_text("a file")
    status, _, err = coach("-o", tmp_path / "taken" / name)
    assert status == 3
    assert name in err
