"""A small vocabulary to write conditions in."""

from coach.expression.vocabulary import Kind, Variable, Vocabulary

PERSON = Vocabulary.of(
    Variable("age", Kind.NUMBER, low=0, high=120, whole=True),
    Variable("pain", Kind.NUMBER, low=0, high=10),
    Variable("worst", Kind.NUMBER, low=0, high=10),
    Variable("onset", Kind.WORD, values=("sudden", "gradual")),
    Variable("weak", Kind.WORD, values=("none", "mild", "major")),
    Variable("sys", Kind.NAMES, values=("fever", "faint", "rash")),
    Variable("sens", Kind.NAMES, values=("tingling", "burning", "numbness")),
    Variable("gait", Kind.TRUTH),
    Variable("seen", Kind.TRUTH),
    Variable("exit_ok", Kind.NAMES, called=True),
)
