"""Conditions in plan files: read against the variables, their mistakes at their places."""

from dataclasses import dataclass

from coach.expression.expression import Expression, ExpressionInvalid, read
from coach.expression.mistakes import Mistake
from coach.expression.vocabulary import Vocabulary
from coach.routine.complaints import Complaint, Path
from coach.routine.document import Document
from coach.routine.source import Finding

NEVER = "False"
"""Stands in for a condition that could not be read, so that all others are judged too."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """Reads the conditions of one document."""

    document: Document
    vocabulary: Vocabulary

    def at(self, path: Path, text: str) -> Expression:
        """Return the condition written at `path`; the document learns what is wrong with it."""
        try:
            return read(text, self.vocabulary)
        except ExpressionInvalid as invalid:
            if not self.document.is_doubtful(path):
                self.document.findings.extend(
                    _finding(self.document, path, mistake) for mistake in invalid.mistakes
                )
                self.document.doubtful.add(path)
            return read(NEVER, self.vocabulary)

    def say(self, path: Path, complaint: Complaint, *, key: bool = False) -> None:
        """Add what is wrong at `path` to the document, unless it is refused already."""
        if not self.document.is_doubtful(path):
            place = self.document.place(path, key=key)
            self.document.findings.append(Finding(*place, complaint))


def _finding(document: Document, path: Path, mistake: Mistake) -> Finding:
    line, column = document.place(path)
    quotes = int(path in document.in_quotes)
    complaint = Complaint(mistake.what, mistake.remedy)
    return Finding(line, column + quotes + mistake.column - 1, complaint)
