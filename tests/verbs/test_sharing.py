"""`coach keys`, `assign`, `accept`, `report`: for people as sentences, for programs as JSON."""

import io
import json
import shutil
import sys

import pytest

from coach import cli, terminal
from coach.history.store import Store
from coach.session.clock import SystemClock
from coach.triage.safety import SafetyFact, SafetyKind
from tests.fakes.screened import checked_in
from tests.sharing.crafted import routine


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """A data folder in which nothing has happened yet."""
    folder = tmp_path_factory.mktemp("fresh") / "data"
    Store.open(folder).close()
    return folder


@pytest.fixture
def coach(qapp, capsys, tmp_path, monkeypatch, fresh):
    """Run a command line for somebody; return status, output, errors."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    def run(who, *arguments):
        if not (tmp_path / who).exists():
            shutil.copytree(fresh, tmp_path / who)
        status = cli.run([*map(str, arguments), "--data", str(tmp_path / who)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "knee.yaml"
    path.write_bytes(routine())
    return path


@pytest.fixture
def assigned(coach, file, tmp_path):
    """The archive of a routine, signed by the clinic."""
    target = tmp_path / "knee.coach"
    coach("clinic", "keys", "new", "clinic", "--title", "The clinic")
    assert coach("clinic", "assign", file, "-o", target, "--key", "clinic")[0] == 0
    return target


def as_json(run):
    status, out, _ = run
    return status, json.loads(out)


def test_keys_are_made_listed_and_shown(coach):
    assert "There are no keys" in coach("clinic", "keys")[1]
    status, made = as_json(coach("clinic", "keys", "new", "clinic", "--title", "Mine", "--json"))
    assert status == 0
    assert (made["name"], made["title"], len(made["words"])) == ("clinic", "Mine", 12)
    assert as_json(coach("clinic", "keys", "show", "clinic", "--json")) == (0, made)
    assert as_json(coach("clinic", "keys", "--json")) == (0, {"own": [made], "trusted": []})
    assert made["key"] in coach("clinic", "keys", "show", "clinic")[1]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("keys", "new", "Not A Name"), "small letters"),
        (("keys", "new", "clinic"), "never replaced"),
        (("keys", "show", "clinik"), "did you mean “clinic”"),
        (("keys", "trust", "12ab", "--name", "X"), "no public key"),
        (("keys", "forget", "nobody"), "no key “nobody”"),
        (("accept", "missing.coach"), "could not be opened"),
        (("read-report", "missing.coachreport"), "could not be opened"),
        (("report", "-o", "back.coachreport"), "Nobody has assigned anything"),
        (("accept", "--end", "nothing"), ""),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_status_1(coach, arguments, says):
    coach("clinic", "keys", "new", "clinic")
    status, out, err = coach("clinic", *arguments)
    assert status == 1
    assert says in err
    assert err.count("\n") <= 1
    assert "Traceback" not in out + err


def test_a_key_can_be_trusted_before_the_first_assignment(coach, assigned):
    _, key = as_json(coach("clinic", "keys", "show", "clinic", "--json"))
    assert coach("home", "keys", "trust", key["key"], "--name", "My clinic")[0] == 1
    assert coach("home", "keys", "trust", key["key"], "--name", "My clinic", "--yes")[0] == 0
    _, offer = as_json(coach("home", "accept", assigned, "--json"))
    assert (offer["trusted"], offer["taken"]) == (True, False)


def test_without_a_yes_nothing_is_taken_and_the_way_is_told(coach, assigned):
    status, out, _ = coach("home", "accept", assigned)
    assert status == 1
    assert "Add --yes" in out
    assert coach("home", "accept")[1] == "No assignment is in use.\n"


def test_an_assignment_is_taken_listed_and_ended(coach, assigned):
    status, offer = as_json(coach("home", "accept", assigned, "--yes", "--json"))
    assert (status, offer["taken"], offer["routines"]) == (0, True, ["knee_rolls"])
    assert len(offer["signed_by"]["words"]) == 12
    (row,) = as_json(coach("home", "accept", "--json"))[1]
    assert row == {
        "id": "knee_rolls",
        "revision": 1,
        "title": "Knee rolls at home",
        "signed_by": "The clinic",
    }
    status, again = as_json(coach("home", "accept", assigned, "--json"))
    assert (status, again["had"]) == (0, True)
    assert coach("home", "accept", "--end", "knee_rolls")[0] == 0
    assert as_json(coach("home", "accept", "--json"))[1] == []


def test_what_was_taken_can_be_looked_at_before_it_is_played(coach, assigned, tmp_path):
    assert coach("home", "preview", "knee_rolls")[0] == 1
    taken = coach("home", "accept", assigned, "--yes")[1]
    assert "Play it with “coach play knee_rolls”." in taken
    assert coach("home", "preview", "knee_rolls")[0] == 0
    assert "knee_rolls" in coach("home", "library")[1]
    assert coach("home", "handout", "knee_rolls", "-o", tmp_path / "knee.pdf")[0] == 0


def test_looking_at_what_there_is_makes_no_data_folder(capsys, tmp_path):
    assert cli.run(["library", "--data", str(tmp_path / "new")]) == 0
    assert not (tmp_path / "new").exists()


def test_forgetting_a_key_ends_what_it_signed(coach, assigned):
    coach("home", "accept", assigned, "--yes")
    status, out, _ = coach("home", "keys", "forget", "The clinic")
    assert status == 0
    assert "what it signed is not used" in out
    assert as_json(coach("home", "accept", "--json"))[1] == []


def test_a_changed_archive_is_refused_with_a_sentence_and_as_json(coach, assigned):
    content = bytearray(assigned.read_bytes())
    content[-30] ^= 1
    assigned.write_bytes(content)
    status, out, err = coach("home", "accept", assigned, "--json")
    assert status == 1
    assert json.loads(out)["error"] == "ArchiveRefused"
    assert "nothing was taken" in err


def test_a_file_with_errors_is_not_signed(coach, file, tmp_path):
    file.write_bytes(routine().replace(b"repetitions: 5", b"repetitons: 5"))
    coach("clinic", "keys", "new", "clinic")
    target = tmp_path / "knee.coach"
    status, _, err = coach("clinic", "assign", file, "-o", target, "--key", "clinic")
    assert status == 1
    assert f"{file}:11:" in err
    assert "repetitions" in err
    assert not target.exists()


def test_a_change_without_a_higher_revision_is_told_before_it_is_signed(coach, assigned, file):
    before = assigned.read_bytes()
    file.write_bytes(routine(repetitions=7))
    status, _, err = coach("clinic", "assign", file, "-o", assigned, "--key", "clinic")
    assert status == 1
    assert "Write `revision: 2`" in err
    assert assigned.read_bytes() == before


def test_signing_the_same_again_keeps_the_revision(coach, assigned, file):
    command = ("assign", file, "-o", assigned, "--key", "clinic", "--json")
    again = as_json(coach("clinic", *command))[1]
    assert (again["revision"], again["changes"]) == (1, [])
    file.write_bytes(routine(revision=2, repetitions=7))
    changed = as_json(coach("clinic", *command))[1]
    assert (changed["before"], changed["revision"]) == (1, 2)
    assert changed["changes"] == ["Knee rolls at home, Knee rolls: repetitions: 7 (before: 5)."]


@pytest.mark.parametrize("more", [("--id", "../x"), ("--title", "a\x1b[2J"), ("--title", "")])
def test_an_id_or_a_name_that_would_fool_a_reader_is_refused(coach, assigned, file, more):
    before = assigned.read_bytes()
    status, _, err = coach("clinic", "assign", file, "-o", assigned, "--key", "clinic", *more)
    assert (status, "cannot be used" in err) == (2, True)
    assert assigned.read_bytes() == before


def test_a_new_key_says_that_the_old_one_must_hand_over(coach, assigned, file):
    coach("home", "accept", assigned, "--yes")
    coach("clinic", "keys", "new", "next", "--title", "The clinic")
    file.write_bytes(routine(revision=2))
    command = ("assign", file, "-o", assigned, "--key", "next")
    assert "--formerly" in coach("clinic", *command, "--title", "A")[1]
    assert coach("home", "accept", assigned, "--yes")[0] == 1
    file.write_bytes(routine(revision=3))
    assert coach("clinic", *command, "--formerly", "clinic")[0] == 0
    status, out, _ = coach("home", "accept", assigned, "--yes")
    assert status == 0
    assert "this key takes its place" in out


def test_a_picture_travels_and_another_file_does_not(coach, file, tmp_path):
    coach("clinic", "keys", "new", "clinic")
    picture = tmp_path / "Knee.PNG"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    target = tmp_path / "knee.coach"
    command = ("-o", target, "--key", "clinic", "--json")
    made = as_json(coach("clinic", "assign", file, picture, *command))[1]
    assert made["parts"] == ["media/knee.png", "routines/knee_rolls.yaml"]
    program = tmp_path / "evil.exe"
    program.write_bytes(b"MZ")
    assert coach("clinic", "assign", file, program, *command)[0] == 1


def test_a_wrong_pass_phrase_signs_nothing(coach, file, tmp_path):
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    right.write_text("three blue boats\n")
    wrong.write_text("three blue boots\n")
    coach("clinic", "keys", "new", "clinic", "--pass-phrase-file", right)
    target = tmp_path / "knee.coach"
    command = ("assign", file, "-o", target, "--key", "clinic")
    for more in ((), ("--pass-phrase-file", wrong)):
        status, _, err = coach("clinic", *command, *more)
        assert (status, "missing or wrong" in err) == (1, True)
    assert not target.exists()
    assert coach("clinic", *command, "--pass-phrase-file", right)[0] == 0


def test_a_readable_report_needs_no_key_and_says_so(coach, assigned, tmp_path):
    target = tmp_path / "back.coachreport"
    status, out, _ = coach("home", "report", "-o", target, "--readable")
    assert status == 0
    assert "Whoever has it can read it" in out
    status, report = as_json(coach("nobody", "read-report", target, "--json"))
    assert (status, report["schema"]) == (0, "stretch-coach/report/1")


def test_a_report_can_be_written_while_the_window_is_open(coach, tmp_path):
    with terminal.at_desk(tmp_path / "home"):
        target = tmp_path / "back.coachreport"
        assert coach("home", "report", "-o", target, "--readable")[0] == 0
        assert coach("home", "accept")[0] == 3


def test_a_report_is_written_under_its_own_ending_only(coach, tmp_path):
    assert coach("home", "report", "-o", tmp_path / "back.docx", "--readable")[0] == 2


def test_with_two_physiotherapists_the_report_says_for_whom(coach, assigned, tmp_path):
    coach("home", "accept", assigned, "--yes")
    other = tmp_path / "other.yaml"
    other.write_bytes(routine("other"))
    coach("second", "keys", "new", "second", "--title", "Second")
    coach("second", "assign", other, "-o", tmp_path / "other.coach", "--key", "second")
    coach("home", "accept", tmp_path / "other.coach", "--yes")
    target = tmp_path / "back.coachreport"
    assert coach("home", "report", "-o", target)[0] == 2
    assert coach("home", "report", "-o", target, "--for", "other")[0] == 0
    assert coach("second", "read-report", target)[0] == 0
    assert coach("clinic", "read-report", target)[0] == 1


def test_the_schema_of_a_report_is_published(coach, capsys):
    assert cli.run(["schema", "report"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$id"] == "urn:stretch-coach:schema:report:1"
    assert "sessions" in schema["properties"]


def test_an_assigned_routine_does_not_play_behind_a_lock(coach, assigned, tmp_path):
    store = Store.open(tmp_path / "home")
    checked_in(store, SystemClock().now())
    store.add_safety(SafetyFact(SystemClock().now(), SafetyKind.RAISED, ("fever",)))
    store.close()
    coach("home", "accept", assigned, "--yes")
    calm = ("--pain", "2", "--earlier-pain", "3", "--nothing-new", "--settled")
    played = coach("home", "play", "knee_rolls", "--speed", "2000", "--mute", "--json", *calm)
    assert played[0] == 1
    assert "session_started" not in played[1]
