"""Exercises and routines as they come out of their files."""

import pytest

from coach.errors import ContentInvalid, ContentTooNew
from coach.figure.props import Prop
from coach.figure.view import VIEWS, View
from coach.routine.complaints import listed
from coach.routine.file import MOST_PROBLEMS, SCHEMAS, read_exercise, read_routine
from coach.routine.model import (
    Action,
    AffectedDose,
    Breathe,
    Cause,
    CheckIn,
    ContractRelax,
    Dose,
    DoseRange,
    Gate,
    Kind,
    Perform,
    Precaution,
    Range,
    Rest,
    Side,
    SideRule,
    Tell,
    Walk,
)
from tests.routine.samples import exercise, library, routine, written


def made(folder, steps, **changes):
    (only,) = read_routine(
        written(folder, routine(steps, **changes)), library(folder, "knee_hug", "calf").exercises
    )
    return only


def refused(read, *arguments):
    with pytest.raises(ContentInvalid) as caught:
        read(*arguments)
    return [(p.line, p.column, p.what, p.remedy) for p in caught.value.problems]


def exercise_refused(folder, text):
    return refused(read_exercise, written(folder, text))


def routine_refused(folder, text):
    return refused(read_routine, written(folder, text), library(folder).exercises)


def test_an_exercise_is_read_whole(tmp_path):
    read = read_exercise(written(tmp_path, exercise()))
    assert (read.id, read.title, read.kind, read.gate) == (
        "knee_hug",
        "Knee hug",
        Kind.STRETCH,
        Gate.SUBSIDED,
    )
    assert read.steps == ("Lie down.", "Draw one knee up.")
    assert read.precautions == (Precaution("osteoporosis", Action.CAUTION, "Keep it small."),)
    assert read.dose == DoseRange(
        hold=Range(10, 30),
        repetitions=Range(2, 4),
        sets=Range(1, 1),
        rest=0,
        per_side=True,
        per_day=None,
        days_per_week=Range(7, 7),
        default=Dose(hold=20, repetitions=3, sets=1, move=4, rest=0),
    )
    assert read.reviewed == "2026-11"
    assert read.motion.end.joints["knee.right"] == {"flexion": 125}
    assert read.motion.end.joints["hip.right"]["flexion"] == 118
    assert read.motion.end.contacts == ("hand.right on knee.right",)
    assert read.motion.start.joints["hip.right"]["flexion"] == 50
    assert read.motion.view == VIEWS["side"]
    assert read.motion.glow == ("gluteal.right",)


def test_the_usual_dose_left_out_is_the_smallest(tmp_path):
    text = exercise().replace(
        "  default: {hold: 20 s, repetitions: 3, move: 4 s}\n", "  rest: 5 s\n"
    )
    assert read_exercise(written(tmp_path, text)).dose.default == Dose(10, 2, 1, 0, 5)


def test_things_and_views_by_angles(tmp_path):
    text = exercise(view="{azimuth: 45}").replace(
        "  glow:", "  props: [{kind: chair, x: 0.5, height: 0.4}]\n  glow:"
    )
    motion = read_exercise(written(tmp_path, text)).motion
    assert motion.view == View(45, 10)
    assert motion.props == (Prop("chair", x=0.5, height=0.4),)


@pytest.mark.parametrize(
    ("wrong", "line", "remedy"),
    [
        ("  end: {hip.rigth: {flexion: 118}}", 21, "Did you mean `hip.right`?"),
        ("  end: {hip.right: {flex: 118}}", 21, "Did you mean `flexion`?"),
        ("  end: {hip.right: 118}", 21, "Write which one: `hip.right: {flexion: 30}`."),
        ("  end: {knee.right: lots}", 21, "Write degrees: `118`."),
        ("  end: {}\n  glow: [gluteals.right]", 22, "Did you mean `gluteal.right`?"),
        ("  end: {}\n  props: [{kind: chaire}]", 22, "Did you mean `chair`?"),
        ("  end: {}\n  props: [{kind: chair, x: 0.5 m}]", 22, "Write metres as a number: `0.45`."),
        ("  end: {}\n  cyclic: sometimes", 22, "Write `true` or `false`."),
        ("  end: [knee.right]", 21, "Write lines such as `key: value`, set in by two spaces."),
        ("  ends: {}", 21, "Did you mean `end`?"),
    ],
)
def test_mistakes_in_a_movement_are_told_at_their_line(tmp_path, wrong, line, remedy):
    text = exercise()
    head = text[: text.index("  end:")]
    ((at, _, _, told),) = exercise_refused(tmp_path, head + wrong + "\n")
    assert (at, told) == (line, remedy)


def test_every_wrong_joint_of_a_pose_is_told(tmp_path):
    text = exercise().replace("hip.right: {flexion: 118}", "hip.rihgt: 1, hip.left: {a: 1, b: 2}")
    assert [column for _, column, _, _ in exercise_refused(tmp_path, text)] == [9, 34, 40]


def test_an_unknown_base_or_view_is_suggested(tmp_path):
    text = exercise(view="sideways").replace("base: hook-lying", "base: hook lying")
    assert [remedy for *_, remedy in exercise_refused(tmp_path, text)] == [
        "Did you mean `side`?",
        "Did you mean `hook-lying`?",
    ]


def test_missing_keys_are_told_with_an_example_where_they_belong(tmp_path):
    text = exercise().replace("kind: stretch\n", "").replace("  hold: [10 s, 30 s]\n", "")
    assert exercise_refused(tmp_path, text) == [
        (1, 1, "The key `kind` is missing.", "Add a line such as `kind: stretch`."),
        (11, 1, "The key `hold` is missing.", "Add a line such as `hold: [10 s, 30 s]`."),
    ]


def test_a_misspelt_key_is_one_problem_not_two(tmp_path):
    text = exercise().replace("title:", "titel:")
    assert exercise_refused(tmp_path, text) == [
        (3, 1, "The key `titel` is not known here.", "Did you mean `title`?")
    ]


def test_a_condition_with_a_typo_is_never_silently_ignored(tmp_path):
    text = exercise().replace("osteoporosis", "osteoporose")
    ((line, _, _, remedy),) = exercise_refused(tmp_path, text)
    assert (line, remedy) == (11, "Did you mean `osteoporosis`?")


def test_texts_come_in_the_language_asked_for(tmp_path):
    path = written(tmp_path, exercise(language="de"))
    assert read_exercise(path, "de").title == "Knie umarmen"
    assert read_exercise(path, "en-GB").title == "Knee hug"
    assert read_exercise(path, "fr").title == "Knie umarmen"
    assert read_exercise(path, "de").feel == ""


def test_without_the_language_of_the_file_the_first_text_is_taken(tmp_path):
    path = written(tmp_path, exercise(title="{fr: Genou, it: Ginocchio}"))
    assert read_exercise(path, "de").title == "Genou"


def test_norwegian_is_not_false(tmp_path):
    path = written(tmp_path, exercise(language="no", title="{no: Knestrekk, en: Knee hug}"))
    assert read_exercise(path, "no").title == "Knestrekk"


@pytest.mark.parametrize(
    ("title", "word"),
    [("{English: Knee}", "language"), ("{}", "empty"), ("{en: 5}", "Text"), ("12", "Text")],
)
def test_texts_that_are_none_are_refused(tmp_path, title, word):
    ((line, _, what, remedy),) = exercise_refused(tmp_path, exercise(title=title))
    assert line == 3
    assert word in what
    assert remedy


def test_every_kind_of_step_is_read(tmp_path):
    steps = """\
  - check_in: true
  - check_in: 45 s
  - breathe: {in: 4 s, out: 6 s, cycles: 6, exercise: calf}
    say: Slowly.
  - exercise: knee_hug
    side: affected_first
    sets: 2
    repetitions: 3
    hold: 20 s
    move: 4 s
    rest: 5 s
    rest_between_sets: 30 s
    change_sides: 8 s
    ready: 15 s
    affected: {repetitions: 4}
    core: true
    say: Let the shoulders be heavy.
  - contract_relax: {exercise: calf, contract: 6 s, relax: 4 s, stretch: 20 s, cycles: 3}
    change_sides: 10 s
  - rest: 1 min
  - walk: 3 min
    exercise: calf
    core: true
  - tell: Well done.
    for: 5 s
"""
    assert made(tmp_path, steps, **{"for": "{cause: nerve, side: left}"}).steps == (
        CheckIn(30),
        CheckIn(45),
        Breathe(4, 6, 6, "calf", "Slowly."),
        Perform(
            exercise="knee_hug",
            side=SideRule.AFFECTED_FIRST,
            sets=2,
            repetitions=3,
            hold=20,
            move=4,
            rest=5,
            rest_between_sets=30,
            change_sides=8,
            ready=15,
            affected=AffectedDose(repetitions=4),
            core=True,
            say="Let the shoulders be heavy.",
        ),
        ContractRelax("calf", 6, 4, 20, 3, change_sides=10),
        Rest(60),
        Walk(180, "calf", core=True),
        Tell("Well done.", 5),
    )


@pytest.mark.parametrize(
    ("step", "remedy"),
    [
        ("- excercise: knee_hug", "Did you mean `exercise`?"),
        ("- {core: true}", "Begin it with `contract_relax`,"),
        ("- rest", "Write a key with a value: `- rest: …`."),
        ("- 5", "Write a key with a value: `- exercise: …`."),
        ("- {walk: 1 min, breathe: {in: 4, out: 6, cycles: 6}}", "Make two steps of it"),
        ("- {rest: 10 s, exercise: knee_hug, walk: 5}", "Delete it; the keys allowed here"),
        ("- check_in: false", "Write `true`, or delete the step."),
        ("- rest: 0 s", "Write a value from `1 s` to `3 h`."),
        ("- breathe: 4 s", "Write lines such as `key: value`, set in by two spaces."),
        ("- breathe: {in: 4 s, out: 6 s}", "Add a line such as `cycles: 6`."),
        ("- exercise: {id: knee_hug}", "Use small letters, digits and `_`"),
        ("- {rest: 10 s, core: maybe}", "Write `true` or `false`."),
        ("- {rest: 10 s, say: }", "Write one, or delete the key."),
        ('- {rest: 10 s, say: " "}', "Write it, or delete the key."),
        ("- {tell: Well done., for: 5 s, say: Hello.}", "Delete it; the keys allowed here"),
    ],
)
def test_steps_written_wrongly_are_told_with_a_remedy(tmp_path, step, remedy):
    ((line, _, _, told),) = routine_refused(tmp_path, routine(f"  {step}"))
    assert line == 8
    assert told.startswith(remedy)


def test_every_wrong_step_is_told_beside_every_wrong_key(tmp_path):
    text = routine("  - rest: x\n  - walk: y\n  - tell: 5", pain_limit="x", reviewed="Nov")
    assert [line for line, *_ in routine_refused(tmp_path, text)] == [2, 3, 10, 11, 12]


def test_a_routine_carries_what_its_header_says(tmp_path):
    read = made(
        tmp_path,
        "  - {exercise: knee_hug, side: both}",
        frequency="{per_day: [1, 2]}",
        pain_limit="4",
        summary="Short.",
        author="{name: A physio, role: physiotherapist}",
    )
    assert (read.id, read.revision, read.cause, read.gate) == (
        "morning",
        2,
        Cause.INJURY,
        Gate.SUBSIDED,
    )
    assert (read.per_day, read.pain_limit, read.summary) == (Range(1, 2), 4, "Short.")
    assert read.author.role == "physiotherapist"
    assert set(read.exercises) == {"knee_hug"}


def test_a_gate_left_out_is_the_strictest_of_the_exercises(tmp_path):
    text = routine().replace("gate: subsided\n", "")
    shelf = library(tmp_path).exercises
    (read,) = read_routine(written(tmp_path, text), shelf)
    assert read.gate is Gate.SUBSIDED
    (read,) = read_routine(
        written(tmp_path, text.replace("{exercise: knee_hug, side: both}", "rest: 5")), shelf
    )
    assert read.gate is Gate.ANY


def test_variants_share_steps_and_differ_in_id_side_and_title(tmp_path):
    text = routine(
        "  - {exercise: knee_hug, side: affected}",
        variants="{m_left: {side: left, title: Left}, m_right: {side: right, summary: R}}",
    )
    left, right = read_routine(written(tmp_path, text), library(tmp_path).exercises)
    assert (left.id, left.side, left.title, left.summary) == ("m_left", Side.LEFT, "Left", "")
    assert (right.id, right.side, right.title, right.summary) == (
        "m_right",
        Side.RIGHT,
        "Morning",
        "R",
    )
    assert left.steps == right.steps


def test_mistakes_in_variants_are_told_at_their_place(tmp_path):
    text = routine(variants="{m left: {side: left}, m_right: {side: rihgt, titel: R}}")
    assert [(c, r) for _, c, _, r in routine_refused(tmp_path, text)] == [
        (12, "Use small letters, digits and `_`, beginning with a letter: `knee_to_chest`."),
        (50, "Did you mean `right`?"),
        (57, "Did you mean `title`?"),
    ]


def test_three_exercises_each_side_ten_seconds_five_times(tmp_path):
    step = """\
  - exercise: {}
    side: both
    repetitions: 5
    hold: 10 s
    move: 0 s
    rest: 2 s
"""
    steps = "  - rest: 10 s\n".join(step.format(name) for name in ("knee_hug", "calf", "knee_hug"))
    read = made(tmp_path, steps)
    assert [type(each) for each in read.steps] == [Perform, Rest, Perform, Rest, Perform]
    first = read.steps[0]
    assert (first.side, first.repetitions, first.hold, first.move, first.rest) == (
        SideRule.BOTH,
        5,
        10,
        0,
        2,
    )


@pytest.mark.parametrize(
    ("schema", "remedy"),
    [
        ("stretch-coach/routin/1", "Did you mean `stretch-coach/routine/1`?"),
        ("5", f"Write {listed(SCHEMAS)}."),
    ],
)
def test_a_header_that_names_nothing_known_is_told(tmp_path, schema, remedy):
    ((line, _, _, told),) = routine_refused(tmp_path, routine(schema=schema))
    assert (line, told) == (1, remedy)


def test_without_a_header_everything_else_is_still_told(tmp_path):
    text = routine("  - rest: soon").replace("schema: stretch-coach/routine/1\n", "")
    assert [line for line, *_ in routine_refused(tmp_path, text)] == [1, 7]


def test_a_file_for_a_later_version_says_so(tmp_path):
    with pytest.raises(ContentTooNew) as caught:
        read_routine(written(tmp_path, routine(schema="stretch-coach/routine/7")), {})
    assert caught.value.schema == "stretch-coach/routine/7"


def test_an_exercise_is_not_a_routine(tmp_path):
    ((line, column, what, _),) = refused(read_routine, written(tmp_path, exercise()), {})
    assert (line, column) == (1, 9)
    assert what == "This file holds an exercise, not a routine."
    ((_, _, what, _),) = exercise_refused(tmp_path, routine("  - rest: 5 s"))
    assert what == "This file holds a routine, not an exercise."


def test_problems_come_in_the_order_of_the_file_and_not_without_end(tmp_path):
    steps = "  - {rest: x, say: 5}\n" * 400
    told = routine_refused(tmp_path, routine(steps))
    assert [place[:2] for place in told] == sorted(place[:2] for place in told)
    assert len(told) == MOST_PROBLEMS + 1
    assert told[-1][2] == "There are more problems than these."
