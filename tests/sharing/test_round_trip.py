"""The whole way: a routine written by hand, assigned, taken, played, reported, read, changed."""

import io
import json
import sys

import pytest

from coach import cli
from coach.app import open_program
from coach.history.store import Store
from coach.session.course import Stage
from coach.triage.gate import GateAnswers
from coach.triage.permit import Permit
from coach.triage.safety import ShortCheck
from tests.fakes.clock import FakeClock
from tests.fakes.screened import checked_in

BY_HAND = """\
schema: stretch-coach/routine/1
id: for_the_week
revision: 1
language: en
title: For the week
for: {cause: injury}
gate: subsided
frequency: {per_day: 2}
author: {name: The clinic, role: physiotherapist}
steps:
  - {exercise: lower_trunk_rotation, side: alternate, repetitions: 5, hold: 2 s}
  - {exercise: pelvic_tilt, repetitions: 4, hold: 5 s}
"""
SETTLED = GateAnswers(
    pain_now=2, pain_earlier=3, spasm_now=False, leg_worse=False, lie_ok=True, rock_ok=True
)


class Typing(io.StringIO):
    """Somebody at a terminal who types these lines."""

    def isatty(self):
        return True


class Hand:
    """A pair of fresh data folders, and the command line over each."""

    def __init__(self, folder, capsys, monkeypatch):
        self.folder = folder
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def coach(self, who, *arguments, types=""):
        said = Typing(types) if types else io.StringIO()
        self._monkeypatch.setattr(sys, "stdin", said)
        status = cli.run([*map(str, arguments), "--data", str(self.folder / who)])
        heard = self._capsys.readouterr()
        return status, heard.out, heard.err

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path


@pytest.fixture
def hand(qapp, capsys, monkeypatch, tmp_path):
    return Hand(tmp_path, capsys, monkeypatch)


def play_whole(folder):
    """Play the assigned routine to its end, second by second on a clock that a test moves."""
    clock = FakeClock()
    program = open_program(folder, clock)
    routine = program.library.find("for_the_week")
    permit = program.decide(routine, ShortCheck(answered=True), SETTLED)
    assert isinstance(permit, Permit)
    run = program.begin(routine, permit)
    run.engine.start()
    while run.engine.stage is not Stage.ENDED:
        clock.pass_(0.5)
        run.engine.tick()
        run.recorder.keep_position(run.engine)
    program.say(run.recorder.session, pain_after=1, effort=3, note="It went well.")
    program.close()


def test_from_the_physiotherapists_hand_to_the_person_and_back(hand):
    by_hand = hand.write("week.yaml", BY_HAND)
    there, back = hand.folder / "week.coach", hand.folder / "back.coachreport"
    clock = FakeClock()
    store = Store.open(hand.folder / "home", clock)
    checked_in(store, clock.now())
    store.close()

    # The physiotherapist makes a key and signs what was written by hand.
    phrase = hand.write("phrase.txt", "three blue boats\n")
    locked = ("--pass-phrase-file", phrase)
    status, out, _ = hand.coach("clinic", "keys", "new", "clinic", "--title", "The clinic", *locked)
    assert status == 0
    words = out.splitlines()[-1]
    status, out, err = hand.coach(
        "clinic", "assign", by_hand, "-o", there, "--key", "clinic", *locked
    )
    assert (status, err) == (0, "")
    assert words in out

    # The person reads the words, hears the same over the telephone, and says yes.
    status, out, _ = hand.coach("home", "accept", there, types="y\n")
    assert status == 0
    assert words in out
    assert "“For the week” is in use now." in out

    # Played to the end, and the report closed for the clinic.
    play_whole(hand.folder / "home")
    since = ("--since", "2026-03-01")
    status, out, _ = hand.coach("home", "report", "-o", back, *since)
    assert status == 0
    assert "The clinic" in out

    # Nobody else reads it; the physiotherapist does.
    assert hand.coach("home", "read-report", back)[0] == 1
    status, out, _ = hand.coach("clinic", "read-report", back, *locked)
    assert status == 0
    assert "Assigned: For the week (for_the_week), revision 1" in out
    assert "Knee rolls, left: done 5 of 5 times" in out
    assert "Pelvic tilt lying: done 4 of 4 times" in out
    assert "pain before 2, after 1; effort 3; “It went well.”" in out
    status, out, _ = hand.coach("clinic", "read-report", back, "--json", *locked)
    (session,) = [one for one in json.loads(out)["sessions"] if one["assigned"]]
    assert (session["ending"], session["revision"]) == ("completed", 1)

    # A changed revision shows its differences on both sides before it is taken.
    more = BY_HAND.replace("revision: 1", "revision: 2").replace("repetitions: 5", "repetitions: 7")
    hand.write(
        "week.yaml", more.replace("pelvic_tilt", "cat_cow").replace("hold: 5 s", "hold: 2 s")
    )
    status, out, _ = hand.coach(
        "clinic", "assign", by_hand, "-o", there, "--key", "clinic", *locked
    )
    differences = [
        "  For the week, Knee rolls: repetitions: 7 (before: 5).",
        "  For the week: new: Cat-cow.",
        "  For the week: no longer: Pelvic tilt lying.",
    ]
    assert status == 0
    assert [line for line in out.splitlines() if line in differences] == differences
    status, out, _ = hand.coach("home", "accept", there, types="n\n")
    assert status == 1
    assert [line for line in out.splitlines() if line in differences] == differences
    assert "revision 1" in hand.coach("home", "accept")[1]
    assert hand.coach("home", "accept", there, "--yes")[0] == 0
    assert "revision 2" in hand.coach("home", "accept")[1]
