"""`coach checkin`: written answers in, outcomes out, and nothing that a file says can break it."""

import json
import time
from pathlib import Path

import pytest

from coach import cli

DATA = Path(__file__).parents[1] / "triage" / "data" / "vignettes.json"
STORIES = json.loads(DATA.read_text("utf-8"))


def file(folder, name, text):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def said(capsys, path, *more):
    status = cli.run(["checkin", "--answers", str(path), *more])
    return status, capsys.readouterr()


def of_story(outcome):
    keys = ("level", "scope", "family", "confidence", "pattern", "gate", "routine", "side")
    return {key: outcome[key] for key in keys} | {"flags": sorted(outcome["flags"])}


def expected(story):
    told = {key: value for key, value in story["expected"].items() if key != "note"}
    return told | {"flags": sorted(told["flags"])}


@pytest.mark.parametrize("story", STORIES[:4], ids=lambda story: story["id"])
@pytest.mark.parametrize("name", ["answers.json", "answers.yaml"])
def test_a_story_alone_gives_its_outcome(story, name, tmp_path, capsys):
    path = file(tmp_path, name, json.dumps(story["answers"]))
    status, told = said(capsys, path, "--json")
    assert status == 0
    assert of_story(json.loads(told.out)) == expected(story)


def test_all_stories_in_one_file_give_a_line_each(tmp_path, capsys):
    lines = "\n".join(json.dumps(story["answers"]) for story in STORIES)
    status, told = said(capsys, file(tmp_path, "all.jsonl", lines), "--json")
    assert status == 0
    found = [json.loads(line) for line in told.out.splitlines()]
    assert list(map(of_story, found)) == list(map(expected, STORIES))


def test_ten_thousand_records_take_less_than_ten_seconds(tmp_path, capsys):
    lines = "\n".join(json.dumps(STORIES[i % len(STORIES)]["answers"]) for i in range(1_000))
    path = file(tmp_path, "many.jsonl", lines)
    before = time.process_time()
    status, told = said(capsys, path)
    assert status == 0
    assert told.out.count("\n") == 1_000
    assert time.process_time() - before < 1.0 + 1.0  # a tenth of them, and the start


def test_words_for_people_name_what_to_do_first(tmp_path, capsys):
    _, told = said(capsys, file(tmp_path, "a.yaml", "ces: [saddle]\n"))
    assert told.out.startswith("Please get emergency help now.")
    assert "What opens now" not in told.out


def test_a_field_that_is_null_is_not_the_same_as_one_left_out(tmp_path, capsys):
    _, told = said(capsys, file(tmp_path, "a.yaml", "ces: null\n"), "--json")
    assert json.loads(told.out)["to_ask_again"] == ["ces", "pain_now"]
    assert json.loads(told.out)["flags"] == ["RF58"]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.yaml", "age: 40\nsens: []\nradiate: none\n", ":3:1"),
        ("a.yaml", "age: 40\nage: 50\n", ":2:1"),
        ("a.yaml", "age: &a 40\n", ":1:6"),
        ("a.yaml", b"\xff\xfe", ":1:1"),
        ("a.yaml", "", ":1:1"),
        ("a.json", '{"age": 40,\n "age": 41}', ":2:2"),
        ("a.jsonl", '{"age": 40}\n{"aeg": 40}\n', ":2:2"),
        ("a.jsonl", '{"age": 40}\n{"age": \n', ":2:"),
        ("a.jsonl", '{"age": 40}\n' + "[" * 5000 + "\n", ":2:"),
        ("a.jsonl", '{"age": 40}\n[1]\n', ":2:1"),
        ("a.jsonl", b'{"age": 40}\n\xff\n', ":2:1"),
        ("a.jsonl", "x" * 100_001, ":1:1"),
    ],
)
def test_what_is_no_record_is_told_with_its_place(name, text, place, tmp_path, capsys):
    status, told = said(capsys, file(tmp_path, name, text))
    assert status == 1
    assert told.out == ""
    assert f"{name}{place}" in told.err


@pytest.mark.parametrize("value", ["1e400", '"x"', "[1, [2]]", "{}", "true", "-3", "9" * 5000])
def test_a_value_that_is_no_answer_is_asked_again(value, tmp_path, capsys):
    status, told = said(capsys, file(tmp_path, "a.jsonl", f'{{"age": {value}}}'))
    assert status == 0
    outcome = json.loads(told.out)
    assert "age" in outcome["to_ask_again"]
    assert outcome["scope"] == "REST_ONLY"


def test_a_file_that_is_not_there_is_told(tmp_path, capsys):
    status, told = said(capsys, tmp_path / "none.yaml")
    assert status == 1
    assert "none.yaml" in told.err
