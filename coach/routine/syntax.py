"""What the YAML parser stumbled over, in words for people who never heard of YAML."""

from yaml import Mark, MarkedYAMLError, YAMLError

from coach.routine.complaints import Complaint
from coach.routine.source import Finding

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

_WHERE_IT_BEGAN = (
    "could not find expected ':'",
    "found unexpected end of stream",
    "',' or ']'",
    "',' or '}'",
)
"""For these the mistake is where the parser began, not where it gave up."""


def finding(error: YAMLError, text: str) -> Finding:
    """Return what is wrong and where, from the parser's error over `text`."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Finding(1, 1, _unclear())
    problem = error.problem or ""
    mark = error.problem_mark
    if error.context_mark is not None and any(part in problem for part in _WHERE_IT_BEGAN):
        mark = error.context_mark
    complaint = _sign(mark, text) if "cannot start any token" in problem else _advice(problem)
    return Finding(mark.line + 1, mark.column + 1, complaint)


def _advice(problem: str) -> Complaint:
    for part, (what, remedy) in _ADVICE.items():
        if part in problem:
            return Complaint(what, remedy)
    return _unclear()


def _sign(mark: Mark, text: str) -> Complaint:
    sign = text[mark.index : mark.index + 1]
    if sign == "\t":
        return Complaint(*_ADVICE["tab character"])
    return Complaint(f"A text cannot begin with `{sign}`.", "Put it in quotes.")


def _unclear() -> Complaint:
    return Complaint("This cannot be read.", "Check the spaces, colons and quotes around it.")
