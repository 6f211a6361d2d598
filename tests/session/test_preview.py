"""A script printed as data says everything, and nothing that is not there."""

import json

from coach.routine.model import Breathe, CheckIn, Rest, SideRule, Tell
from coach.session.preview import document, rows
from tests.session.builders import perform, script

KEYS = ["at", "seconds", "kind", "exercise", "side", "set", "repetition", "say", "sound"]


def test_a_step_is_printed_with_all_its_keys_and_null_where_it_has_nothing():
    written = script(perform("knee", side=SideRule.LEFT, hold=7.5, move=0, say="Breathe."))
    ready, hold, end = rows(written)
    assert ready == {
        "at": 0,
        "seconds": 5,
        "kind": "ready",
        "exercise": "knee",
        "side": "left",
        "set": None,
        "repetition": None,
        "say": None,
        "sound": "ready",
        "end_sound": None,
    }
    assert hold == {
        "at": 5,
        "seconds": 7.5,
        "kind": "hold",
        "exercise": "knee",
        "side": "left",
        "set": 1,
        "repetition": 1,
        "say": "Breathe.",
        "sound": "start",
        "end_sound": "series_end",
    }
    assert (end["at"], end["seconds"], end["kind"], end["sound"]) == (12.5, 0, "end", "session_end")


def test_whole_seconds_are_printed_as_whole_numbers():
    printed = json.dumps(document(script(Rest(10), CheckIn(2.5), Tell("Drink.", 3))))
    assert '"at": 10, "seconds": 2.5' in printed
    assert '"seconds": 15.5, "steps"' in printed
    assert "10.0" not in printed


def test_the_seconds_of_the_whole_are_the_sum_of_the_steps():
    whole = document(script(perform(sets=3, repetitions=4, move=3.333), Breathe(4, 6, 3)))
    assert list(whole) == ["routine", "seconds", "steps"]
    assert all(list(row)[:9] == KEYS for row in whole["steps"])
    total = sum(round(row["seconds"] * 1000) for row in whole["steps"])
    assert round(whole["seconds"] * 1000) == total
