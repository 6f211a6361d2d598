"""`coach plan`: a log in, decisions out, and nothing that a file says can break it."""

import json
from pathlib import Path

import pytest

from coach import cli

LOGS = Path(__file__).parents[1] / "recovery" / "logs"


def said(capsys, plan, log, *more):
    status = cli.run(["plan", plan, "--log", str(log), *more])
    return status, capsys.readouterr()


def test_the_last_decision_is_told_with_rule_and_figures(capsys):
    status, told = said(capsys, "pl_strain", LOGS / "silence.yaml", "--json")
    found = json.loads(told.out)
    assert status == 0
    assert (found["phase"], found["decision"], found["rule"]) == ("P1", "refer", "guard P1.1")
    assert found["figures"] == {"days": 30}
    assert [one["met"] for one in found["criteria"]] == [None, None, None, False, None, True]


def test_every_day_is_told_on_a_line_of_its_own(capsys):
    status, told = said(capsys, "pl_nerve", LOGS / "further_down.yaml", "--days", "--json")
    days = [json.loads(line) for line in told.out.splitlines()]
    assert status == 0
    assert len(days) == 12
    assert [one["decision"] for one in days[4:7]] == ["stay", "pause", "pause"]
    assert (days[5]["before"], days[5]["phase"]) == ("N1", "N0")
    assert days[5]["sessions"] == [{"day": "2026-03-07", "colour": "red"}]
    assert {"back", "refer", "pause"} <= set(days[5]["actions"])


def test_people_read_why_they_are_still_in_a_phase(capsys):
    _, told = said(capsys, "pl_strain", LOGS / "silence.yaml")
    lines = told.out.splitlines()
    assert lines[0] == "After a muscle strain: phase P1, Protect and calm"
    assert "To move on from phase P1: 1 of 6 reached." in lines
    assert lines[-1] == "[x] You have been in this phase for 1 day or longer (now 30 days)"


def test_a_day_decided_otherwise_than_the_log_expects_is_told(capsys, tmp_path):
    text = (LOGS / "silence.yaml").read_text("utf-8")
    changed = tmp_path / "log.yaml"
    changed.write_text(text.replace("expected: P1 stay 17", "expected: P2 stay 9"), "utf-8")
    status, told = said(capsys, "pl_strain", changed, "--json")
    assert status == 1
    assert told.err == "2026-03-09: expected “P2 stay 9”, decided “P1 stay 17”.\n"


def test_a_plan_that_is_not_there_is_told_with_the_nearest(capsys):
    status, told = said(capsys, "pl_strian", LOGS / "silence.yaml")
    assert status == 1
    assert "did you mean “pl_strain”" in told.err


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.yaml", "", ":1:1"),
        ("a.yaml", "schema: stretch-coach/log/1\n", ":1:1"),
        ("a.yaml", "days:\n  - {day: 2026-03-02, pain: 3}\n", ":2:23"),
        ("a.json", '{"days": [{"day": "2026-03-02", "psfs": 11}]}', ":1:41"),
        ("a.jsonl", '{"day": "2026-03-02"}\n{"day": "2026-03-32"}\n', ":2:9"),
        ("a.yaml", "days: &a [*a]\n", ":1:7"),
        ("a.yaml", "[" * 4000, ":1:"),
        ("a.yaml", b"\xff\xfe\x00", ":1:1"),
    ],
)
def test_what_is_no_log_is_told_with_its_place(name, text, place, tmp_path, capsys):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    status, told = said(capsys, "pl_strain", path)
    assert status == 1
    assert told.out == ""
    assert f"{name}{place}" in told.err
