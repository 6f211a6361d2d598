"""The words and limits of the clinical content that files may use (its sections 4.1 and 4.2)."""

from collections.abc import Mapping
from types import MappingProxyType

from coach.routine.model import Kind, SideRule

CONDITIONS: tuple[str, ...] = (
    "abdominal_surgery",
    "balance_risk",
    "bp_uncontrolled",
    "disc_flexion_intolerant",
    "dizziness",
    "dvt_suspected",
    "femoral_irritable",
    "glaucoma",
    "hamstring_injury",
    "hernia",
    "hip_replacement",
    "hip_side_pain",
    "knee_pain",
    "neck_problem",
    "nerve_irritable",
    "neuropathy_feet",
    "osteoporosis",
    "peripheralising",
    "pregnancy_any",
    "pregnancy_late",
    "reflux",
    "spondylolisthesis",
    "spondylolysis",
    "stenosis",
    "vertebral_fracture_healed",
    "vertebral_fracture_recent",
    "walk_cannot",
    "weakness_any",
    "wrist_shoulder",
)
"""What may be true of a person and change an exercise."""

PATTERNS: tuple[str, ...] = ("flexion_intolerant", "flexion_biased", "neutral")
"""The movement patterns of section 2.4."""

LONGEST_HOLD: Mapping[Kind, float] = MappingProxyType(
    {
        Kind.REST: 3600.0,
        Kind.BREATHING: 60.0,
        Kind.MOBILITY: 600.0,
        Kind.STRETCH: 120.0,
        Kind.NEURAL_SLIDER: 5.0,
        Kind.NEURAL_TENSIONER: 3.0,
        Kind.CONTROL: 120.0,
        Kind.STRENGTH: 120.0,
        Kind.AEROBIC: 3 * 3600.0,
        Kind.DYNAMIC: 10.0,
    }
)
"""The longest hold of a kind of exercise, seconds; about twice the longest of the library.

Nerve exercises are moved, not held: a long hold loads the nerve (section 4.2).
"""

TWO_SIDED = frozenset(
    (SideRule.BOTH, SideRule.ALTERNATE, SideRule.AFFECTED, SideRule.AFFECTED_FIRST)
)
"""The side rules under which an affected side has a dose of its own."""

BY_AFFECTED = frozenset((SideRule.AFFECTED, SideRule.UNAFFECTED, SideRule.AFFECTED_FIRST))
"""The side rules that cannot be carried out before it is known which side is affected."""
