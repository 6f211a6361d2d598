"""The timeline as text: every step, its time, its side, and the sum."""

from dataclasses import replace

from coach.paths import content
from coach.routine.model import Side
from coach.session import script as scripts
from coach.ui.terminal.preview import lines, told

TITLES = {"knee_to_chest_single": "Knee hug"}


def test_a_routine_reads_as_a_table(routine):
    assert lines(scripts.write(routine), TITLES) == [
        "Both knees",
        "0:00  10 s  Pain check",
        "0:10   4 s  Get ready     Knee hug  LEFT",
        "0:14   2 s  Move          Knee hug  LEFT",
        "0:16   8 s  Hold          Knee hug  LEFT",
        "0:24   2 s  Come back     Knee hug  LEFT",
        "0:26   5 s  Change sides  Knee hug  RIGHT",
        "0:31   2 s  Move          Knee hug  RIGHT",
        "0:33   8 s  Hold          Knee hug  RIGHT",
        "0:41   2 s  Come back     Knee hug  RIGHT",
        "0:43  10 s  Pain check",
        "0:53        Done",
        "0:53        in all",
    ]


def test_an_exercise_without_a_title_is_shown_by_its_name(routine):
    assert "knee_to_chest_single" in lines(scripts.write(routine), {})[2]


def test_every_routine_of_the_library_has_a_line_for_every_step(desk):
    titles = {exercise.id: exercise.title for exercise in desk.library.exercises.values()}
    for routine in desk.library.routines.values():
        script = scripts.write(replace(routine, side=routine.side or Side.LEFT))
        assert len(lines(script, titles)) == len(script.steps) + 2


def test_below_the_timeline_stand_how_often_how_it_grows_and_the_state_of_the_content(desk):
    leaflet = desk.library.find(str(content("routines") / "examples" / "leaflet.yaml"), None)
    often, growing, state = told(leaflet)
    assert often == "3 times a day"
    assert growing.startswith("Every 2 to 4 days, ")
    assert state == "Research draft, not reviewed by a licensed clinician yet."
