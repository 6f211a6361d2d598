"""The matrix of restrictions says what the clinical content says in section 4.2."""

import pytest

from coach.restriction.profile import Profile
from coach.restriction.ruling import ruling
from coach.routine.matrix import Demand
from coach.routine.model import Bias, Kind
from tests.fakes.desk import real_content
from tests.restriction.builders import exercise

COLUMNS = {
    "flexion_end": {"bias": Bias.FLEXION_END},
    "flexion_mild": {"bias": Bias.FLEXION_MILD},
    "flex_ext_mid": {"bias": Bias.FLEX_EXT_MID},
    "extension_mild": {"bias": Bias.EXTENSION_MILD},
    "extension_end": {"bias": Bias.EXTENSION_END},
    "rotation": {"bias": Bias.ROTATION},
    "sidebend": {"bias": Bias.SIDEBEND},
    "neural_slider": {"kind": Kind.NEURAL_SLIDER},
    "neural_tensioner": {"kind": Kind.NEURAL_TENSIONER},
    "hamstring": {"kind": Kind.STRETCH, "target": ("hamstring",)},
    "strength": {"kind": Kind.STRENGTH},
    "dynamic": {"kind": Kind.DYNAMIC},
}
# a avoid, l clinician, m modify, c caution, . ok; in the order of the columns
TABLE = {
    "disc_flexion_intolerant": "acm..cc.lc..",
    "stenosis": "..maa.c.l...",
    "spondylolisthesis": "c.maacc.l.mm",
    "spondylolysis": "c.maacc.l.mm",
    "osteoporosis": "acm.ccc.l.cc",
    "vertebral_fracture_healed": "acm.ccc.l.cc",
    "vertebral_fracture_recent": "aaaaaaaaaaaa",
    "pregnancy_late": "mm.aam.mammm",
    "nerve_irritable": "cc.cccccaacc",
    "first_hour_awake": "a...........",
}
LETTERS = {
    Demand.AVOID: "a",
    Demand.CLINICIAN: "l",
    Demand.MODIFY: "m",
    Demand.CAUTION: "c",
    Demand.OK: ".",
}


def row(profile):
    matrix = real_content().matrix
    return "".join(
        LETTERS[ruling(exercise("any", **column), profile, matrix).demand]
        for column in COLUMNS.values()
    )


@pytest.mark.parametrize(("condition", "expected"), TABLE.items())
def test_a_condition_asks_for_what_the_table_says(condition, expected):
    assert row(Profile(frozenset({condition}), legs_settled=True)) == expected


def test_signs_going_down_the_leg_lock_the_direction_that_sent_them_there():
    only_bending = frozenset({Bias.FLEXION_END})
    some = Profile(frozenset({"peripheralising"}), provoking=only_bending)
    unknown = Profile(frozenset({"peripheralising"}))

    assert row(some) == "a......aaacc"
    assert row(unknown) == "aaaaaaaaaacc"


def test_the_end_of_arching_is_open_to_a_disc_only_while_the_leg_stays_quiet():
    assert row(Profile(frozenset({"disc_flexion_intolerant"}), legs_settled=False))[4] == "a"
    assert row(Profile(frozenset({"disc_flexion_intolerant"})))[4] == "a"


def test_an_irritable_nerve_may_slide_a_little_but_not_slumped():
    matrix = real_content().matrix
    profile = Profile(frozenset({"nerve_irritable"}))
    lying = ruling(exercise("sciatic_slider_supine", kind=Kind.NEURAL_SLIDER), profile, matrix)
    slumped = ruling(exercise("slump_slider", kind=Kind.NEURAL_SLIDER), profile, matrix)

    assert lying.demand is Demand.CAUTION
    assert any("quarter" in note for note in lying.notes)
    assert slumped.demand is Demand.AVOID
