"""The names that the conditions of a check-in may use, step by step as they become known."""

from collections.abc import Iterable

from coach.expression.vocabulary import Kind, Variable, Vocabulary
from coach.routine.checkin.model import Family, Level, Question, Scope
from coach.routine.vocabulary import PATTERNS

POINTS = ("n", "j", "os", "oc", "o", "t")
"""Points for nerve, injury, other by symptom, other by context; both others; n without severity."""


def of_answers(questions: Iterable[Question]) -> Vocabulary:
    """Return the fields of the answers, and whether a safety question has none."""
    own = [question.variable for question in questions]
    return Vocabulary.of(*own, Variable("missing", Kind.TRUTH))


def whole(answers: Vocabulary, terms: Iterable[str]) -> Vocabulary:
    """Return all names: the answers, the points, the terms, and what was decided before."""
    points = (Variable(name, Kind.NUMBER, low=0, high=1000, whole=True) for name in POINTS)
    truths = (Variable(name, Kind.TRUTH) for name in (*terms, "mixed", "reading"))
    words = (
        Variable("family", Kind.WORD, values=tuple(Family)),
        Variable("level", Kind.WORD, values=tuple(Level)),
        Variable("scope", Kind.WORD, values=tuple(Scope)),
        Variable("gate", Kind.WORD, values=("RED", "AMBER", "GREEN")),
        Variable("pattern", Kind.WORD, values=(*PATTERNS, "bone_safe")),
    )
    more = {each.name: each for each in (*points, *truths, *words)}
    return Vocabulary({**answers.variables, **more})
