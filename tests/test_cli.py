"""The command line as a physiotherapist and a script use it."""

import json
from io import StringIO
from pathlib import Path

import pytest

from coach import cli
from coach.history.store import Store
from coach.restriction.said import Said, SaidKind
from coach.session.clock import SystemClock
from tests.fakes.clock import MORNING
from tests.fakes.screened import STIFF, checked_in

EIGHT = Path(__file__).parent / "routine/data/eight_mistakes.yaml"
SCENARIO = """\
schema: stretch-coach/routine/1
id: three_by_hand
revision: 1
language: en
title: Three by hand
for: {cause: injury}
steps:
  - {exercise: knee_to_chest_single, side: both, repetitions: 5, hold: 10 s, move: 0 s, rest: 2 s}
  - rest: 10 s
  - {exercise: figure4_supine, side: both, repetitions: 5, hold: 10 s, move: 0 s, rest: 2 s}
  - rest: 10 s
  - {exercise: hamstring_strap, side: both, repetitions: 5, hold: 10 s, move: 0 s, rest: 2 s}
"""


@pytest.fixture
def coach(qapp, capsys, tmp_path, monkeypatch):
    """Run a command line over an empty data folder; return status, output, errors."""
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "data"))

    def run(*arguments):
        status = cli.run([str(each) for each in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def known(folder, **answers):
    """Have somebody with this data folder check in, and do a first session after it."""
    store = Store.open(folder)
    checked_in(store, SystemClock().now(), **answers)
    store.close()


def test_eight_mistakes_are_told_at_once_with_line_and_column(coach):
    status, out, err = coach("check", EIGHT)
    assert status == 1
    places = [tuple(map(int, line.split(":")[1:3])) for line in out.splitlines()[:-1]]
    assert places == [(3, 5), (7, 14), (8, 7), (9, 13), (14, 5), (15, 11), (17, 15), (20, 5)]
    assert "Traceback" not in out + err


def test_problems_come_as_json_for_programs(coach):
    status, out, _ = coach("check", EIGHT, "--json")
    problems = json.loads(out)
    assert status == 1
    assert [set(problem) for problem in problems] == [
        {"file", "line", "column", "level", "what", "remedy"}
    ] * 8


def test_the_programs_own_content_has_nothing_to_complain_of(coach):
    status, out, _ = coach("check", Path(cli.__file__).parents[1] / "routines/routines")
    assert (status, out) == (0, "No problems found.\n")


def test_left_and_right_differ_only_in_side(coach):
    timelines = []
    for name in ("rt_release_left", "rt_release_right"):
        status, out, _ = coach("preview", name, "--json")
        assert status == 0
        timelines.append(json.loads(out))
    left, right = timelines
    assert left["seconds"] == right["seconds"] == sum(step["seconds"] for step in left["steps"])
    swapped = {"left": "right", "right": "left", None: None}
    assert [step | {"side": swapped[step["side"]]} for step in left["steps"]] == right["steps"]


def test_a_routine_written_by_hand_previews_as_it_says(coach, tmp_path):
    file = tmp_path / "three.yaml"
    file.write_text(SCENARIO)
    status, out, err = coach("preview", file, "--json")
    assert (status, err) == (0, "")
    steps = json.loads(out)["steps"]
    side = ["hold", "repeat"] * 4 + ["hold"]
    one = [*side, "change_sides", *side]
    assert [step["kind"] for step in steps] == ["ready", *one, "rest", *one, "rest", *one, "end"]
    assert {s["seconds"] for s in steps if s["kind"] == "hold"} == {10}
    assert {s["seconds"] for s in steps if s["kind"] == "repeat"} == {2}
    assert [s["seconds"] for s in steps if s["kind"] == "rest"] == [10, 10]
    ends = [s["end_sound"] for s in steps if s["kind"] == "hold"]
    assert ends == (["repetition_end"] * 4 + ["series_end"]) * 6


def test_a_routine_written_by_hand_plays_as_it_previews(coach, tmp_path):
    file = tmp_path / "three.yaml"
    file.write_text(SCENARIO)
    known(tmp_path / "data")
    planned = json.loads(coach("preview", file, "--json")[1])["steps"]
    ready = ("--nothing-new", "--settled", "--pain", 2, "--earlier-pain", 3)
    status, out, err = coach("play", file, "--json", "--mute", "--speed", 5000, *ready)
    assert (status, err) == (0, "")
    begun = [e for e in map(json.loads, out.splitlines()) if e["event"] == "step_started"]
    assert [(e["at"], e["kind"], e["side"]) for e in begun] == [
        (step["at"], step["kind"], step["side"]) for step in planned
    ]


def test_a_stretch_does_not_open_when_nobody_answers(coach):
    status, out, err = coach("play", "rt_release_left", "--json", "--mute", "--speed", 5000)
    assert (status, out) == (1, "")
    assert "--nothing-new" in err


def test_a_stretch_does_not_open_before_a_check_in_whatever_the_options_say(coach):
    answers = ("--pain", "2", "--earlier-pain", "3", "--nothing-new", "--settled")
    status, out, err = coach("play", "rt_release_left", "--mute", "--speed", 5000, *answers)
    assert status == 1
    assert "Pain check" not in out
    assert "coach checkin" in err


def test_written_answers_are_remembered_where_that_is_asked_for(coach, tmp_path):
    file = tmp_path / "me.json"
    file.write_text(json.dumps(STIFF))
    play = ("play", "rt_release_centre", "--mute", "--speed", 5000, "--pain", 2)
    play += ("--earlier-pain", 3, "--nothing-new", "--settled")
    assert coach("checkin", "--answers", file)[0] == 0
    assert coach(*play)[0] == 1
    assert coach("checkin", "--answers", file, "--keep")[0] == 0
    status, out, err = coach(*play)
    assert (status, err) == (0, "")
    assert "Half of everything" in out


def test_what_is_left_out_of_remembered_answers_is_not_taken_for_no(coach, tmp_path):
    file = tmp_path / "me.json"
    file.write_text(json.dumps({"pain_now": 3}))
    _, out, _ = coach("checkin", "--answers", file, "--keep", "--json")
    found = json.loads(out)
    assert "RF58" in found["flags"]
    assert found["scope"] == "REST_ONLY"


def test_questions_that_nobody_answers_keep_nothing(coach, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO("1\n"))
    status, _, err = coach("checkin")
    assert status == 1
    assert "nothing was kept" in err


def test_an_unknown_routine_is_told_in_a_sentence_with_the_nearest_one(coach):
    status, _, err = coach("preview", "rt_relase_left")
    assert status == 1
    assert "rt_release_left" in err


def test_a_side_is_asked_for_where_one_is_needed(coach):
    status, _, err = coach("preview", "rt_release")
    assert status == 1
    assert "left or right" in err
    assert coach("preview", "rt_release", "--side", "left")[0] == 0


def test_a_wrong_word_on_the_command_line_is_a_matter_of_usage(coach):
    assert coach("preview")[0] == 2
    assert coach("dance")[0] == 2


def test_a_folder_that_cannot_be_written_is_the_environments_fault(coach, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    status, _, err = coach("play", "rt_ease_centre", "--data", blocked, "--nothing-new")
    assert status == 3
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", ["exercise", "routine"])
def test_the_schema_is_json_schema(coach, name):
    status, out, _ = coach("schema", name)
    assert status == 0
    assert json.loads(out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_everything_takes_data_and_json(coach, tmp_path):
    data = ("--data", tmp_path / "elsewhere", "--json")
    assert coach("check", EIGHT, *data)[0] == 1
    assert coach("preview", "rt_ease_centre", *data)[0] == 0
    assert coach("schema", "routine", *data)[0] == 0


def keys_in(folder):
    return sorted(path.stem for path in (folder / "keys").glob("*"))


def test_a_folder_named_before_the_verb_counts_as_one_named_after_it(coach, tmp_path):
    phrase = tmp_path / "phrase.txt"
    phrase.write_text("correct horse battery\n")
    make = ("new", "clinic", "--pass-phrase-file", phrase)
    first, second, third = (tmp_path / name for name in ("first", "second", "third"))
    assert coach("--data", first, "keys", *make)[0] == 0
    assert coach("keys", "--data", second, *make)[0] == 0
    assert coach("--data", first, "keys", *make, "--data", third)[0] == 0
    assert keys_in(first) == keys_in(second) == keys_in(third) != []
    assert not (tmp_path / "data").exists()
    assert "clinic" in coach("--data", first, "keys")[1]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_exercises_are_drawn_as_one_picture(coach, qapp, tmp_path, theme):
    file = tmp_path / "sheet.png"
    status, out, _ = coach("figure", "sheet", "-o", file, "--theme", theme, "cat_cow", "bird_dog")
    assert (status, out) == (0, f"{file}\n")
    assert file.read_bytes().startswith(b"\x89PNG")


def test_an_exercise_that_does_not_exist_is_told_with_the_nearest_name(coach, tmp_path):
    for words in (("sheet", "-o", tmp_path / "x.png"), ("show",)):
        status, _, err = coach("figure", *words, "cat_cwo")
        assert status == 1
        assert "did you mean “cat_cow”?" in err


def test_a_sheet_that_cannot_be_written_is_the_disk_s_fault(coach, qapp, tmp_path):
    status, _, err = coach("figure", "sheet", "-o", tmp_path / "no" / "x.png", "cat_cow")
    assert status == 3
    assert "choose another name or folder" in err


def test_without_a_screen_the_windows_of_the_figure_say_so(coach, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    for words in (("show", "cat_cow"), ("map",)):
        status, _, err = coach("figure", *words)
        assert status == 3
        assert "no screen" in err


def test_an_unknown_view_is_a_mistake_of_the_command_line(coach, tmp_path):
    status, _, err = coach("figure", "sheet", "-o", tmp_path / "x.png", "--view", "below")
    assert status == 2
    assert "three_quarter" in err


def test_a_preview_for_a_person_shows_what_is_changed_and_why(coach):
    status, out, _ = coach("preview", "rt_release_left", "--facts", "peripheralising, reflux")
    assert status == 0
    assert "Standing side bend: left out. Why: it went further down the leg." in out

    out = coach("preview", "rt_release_left", "--facts", "peripheralising", "--json")[1]
    changes = {change["exercise"]: change for change in json.loads(out)["changes"]}
    assert changes["ql_standing"]["outcome"] == "left_out"
    assert changes["ql_standing"]["reasons"][0] == {
        "fact": "peripheralising",
        "action": "avoid",
        "rule": "matrix",
    }


def test_a_fact_that_is_not_known_is_answered_with_the_nearest(coach):
    status, _, err = coach("preview", "rt_release_left", "--facts", "osteoporosi")
    assert status == 1
    assert "did you mean “osteoporosis”?" in err


def test_a_session_in_the_terminal_says_first_what_is_changed_for_the_person(coach, tmp_path):
    store = Store.open(tmp_path)
    store.add_fact(Said(MORNING, SaidKind.ABOUT, ("peripheralising",)))
    store.close()
    known(tmp_path)
    answers = ("--pain", "2", "--earlier-pain", "3", "--nothing-new", "--settled")

    status, out, err = coach(
        "play", "rt_release_left", "--speed", "10000", *answers, "--data", tmp_path
    )

    assert status == 0, err
    assert out.index("Standing side bend: left out.") < out.index("Pain check")


def test_the_facts_are_listed_and_one_is_told_with_its_sources(coach):
    status, out, _ = coach("facts")
    assert status == 0
    assert "stay_active: Staying active beats bed rest" in out
    assert "Research draft, not reviewed by a licensed clinician yet." in out
    out = coach("facts", "stay_active")[1]
    assert "Where our first document differs: " in out
    assert "Source: Dahm KT" in out
    assert "Research draft, not reviewed by a licensed clinician yet." in out


def test_the_facts_as_json_hold_every_fact_or_the_one_asked_for(coach):
    every = json.loads(coach("facts", "--json")[1])
    assert len(every) > 10
    assert all(fact["text"] and fact["sources"] for fact in every)
    assert json.loads(coach("facts", "course", "--json")[1]) == [
        fact for fact in every if fact["id"] == "course"
    ]


def test_an_unknown_fact_is_told_with_the_nearest_one(coach):
    status, _, err = coach("facts", "stay_activ")
    assert status == 1
    assert "stay_active" in err


def test_the_library_says_that_no_clinician_has_reviewed_it(coach):
    for options in ((), ("--exercises",)):
        out = coach("library", *options)[1]
        assert out.rstrip().endswith("Research draft, not reviewed by a licensed clinician yet.")
