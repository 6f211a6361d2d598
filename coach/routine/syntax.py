"""What the YAML parser stumbled over, in words for people who never heard of YAML."""

from typing import Protocol

from yaml import MarkedYAMLError, YAMLError

from coach.routine.complaints import Complaint
from coach.routine.source import Finding


class Mark(Protocol):
    """A place in a text; all from 0."""

    @property
    def index(self) -> int:
        """Characters before it."""

    @property
    def line(self) -> int:
        """Lines before it."""

    @property
    def column(self) -> int:
        """Characters before it in its line."""


_ADVICE = {
    "mapping values are not allowed": (
        "There is a colon where none can be.",
        "Check that the line is set in like its neighbours; put a text with a colon in quotes.",
    ),
    "block sequence entries are not allowed": (
        "A list entry (`- `) cannot begin here.",
        "Begin it on its own line, set in by two spaces.",
    ),
    "could not find expected ':'": (
        "This line has no colon after its key.",
        "Write `key: value`, or set the line in if it continues the text above.",
    ),
    "found unexpected end of stream": (
        "The text that begins here with a quotation mark never ends.",
        "Close it with the same mark.",
    ),
    "found unknown escape character": (
        "A backslash in double quotes has a meaning of its own.",
        "Use single quotes, or write the backslash twice.",
    ),
    "hexdecimal": (
        "A backslash in double quotes has a meaning of its own.",
        "Use single quotes, or write the backslash twice.",
    ),
    "',' or ']'": (
        "The list that begins here with `[` has no end or lacks a comma.",
        "Put commas between the entries and close it with `]`.",
    ),
    "',' or '}'": (
        "The keys that begin here with `{` have no end or lack a comma.",
        "Put commas between them and close them with `}`.",
    ),
    "did not find expected '-' indicator": (
        "This line does not fit the list above it.",
        "Begin it with `- `, set in like the other entries.",
    ),
    "did not find expected key": (
        "This does not fit the lines above it.",
        "Set it in exactly like its neighbours; a text with quotes inside needs quotes around it.",
    ),
    "did not find expected node content": (
        "A value was expected here.",
        "Write one, or put the sign in quotes.",
    ),
    "tab character": ("There is a tab at the beginning of this line.", "Use spaces to set it in."),
    "expected comment or line break": (
        "A text block begins on the line after `|` or `>`.",
        "Move the text to the next line, set in by two spaces.",
    ),
    "<document start>": (
        "There is more after the end of the document.",
        "Keep one document in a file and delete `...`.",
    ),
    "alphabetic or numeric": (
        "A text cannot begin with `&` or `*` here.",
        "Put it in quotes.",
    ),
    "expected whitespace or line break": (
        "A text cannot begin with this sign.",
        "Put it in quotes.",
    ),
    "tag": ("A text cannot begin with `!`.", "Put it in quotes."),
    "directive": ("A line cannot begin with `%`.", "Delete the line or put its text in quotes."),
    "incompatible YAML document": (
        "This version of YAML is not known.",
        "Delete the `%YAML` line.",
    ),
    "maximum": ("The values are nested too deeply.", "Write them with fewer levels."),
}
"""A part of the parser's own message → what to say instead."""

_UNCLEAR = ("This cannot be read.", "Check the spaces, colons and quotes around it.")

_WHERE_IT_BEGAN = (
    "could not find expected ':'",
    "found unexpected end of stream",
    "',' or ']'",
    "',' or '}'",
)
"""For these the mistake is where the parser began, not where it gave up."""


def finding(error: YAMLError, text: str, opened: Mark | None = None) -> Finding:
    """Return what is wrong and where, from the parser's error over `text`.

    `opened` is where the innermost `[` or `{` stands that had no end until then.
    """
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Finding(1, 1, Complaint(*_UNCLEAR))
    problem, mark = error.problem or "", error.problem_mark
    if opened is not None and not text[mark.index :].strip():
        sign = "]" if text[opened.index] == "[" else "}"
        return Finding(opened.line + 1, opened.column + 1, _advice(f"',' or '{sign}'"))
    if error.context_mark is not None and any(part in problem for part in _WHERE_IT_BEGAN):
        mark = error.context_mark
    complaint = (
        _sign(mark, text)
        if "cannot start any token" in problem
        else _advice(f"{problem}; {error.context}")
    )
    return Finding(mark.line + 1, mark.column + 1, complaint)


def _advice(problem: str) -> Complaint:
    advice = (said for part, said in _ADVICE.items() if part in problem)
    return Complaint(*next(advice, _UNCLEAR))


def _sign(mark: Mark, text: str) -> Complaint:
    sign = text[mark.index : mark.index + 1]
    if sign == "\t":
        return Complaint(*_ADVICE["tab character"])
    return Complaint(f"A text cannot begin with `{sign}`.", "Put it in quotes.")
