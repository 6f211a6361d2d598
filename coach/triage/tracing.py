"""What lies behind an outcome: which answer makes a reason, and which reasons ask for a visit."""

from collections.abc import Mapping

from coach.expression.tree import Name, walked
from coach.routine.checkin.model import CheckIn, Evidence, Question
from coach.triage.answers import Answers, cautious
from coach.triage.checkin import Outcome, Reason


def fields_behind(answers: Answers, checkin: CheckIn) -> dict[str, str]:
    """Return the code of each reason with points → the field of the question it rests on most."""
    record = cautious(answers, checkin.questions)
    words = checkin.words()
    found: dict[str, str] = {}
    for row in checkin.evidence:
        if row.code not in found and row.when.holds(record):
            found[row.code] = _field(row, record, words)
    return found


def for_a_visit(outcome: Outcome, checkin: CheckIn) -> tuple[Reason, ...]:
    """Return the warning signs of an outcome, and the lines that say more than how settled it is.

    The points of the families and the state of the cramp alone never ask for a visit.
    """
    settling = {row.code for row in checkin.reasons if "gate" in row.when.variables}
    return tuple(
        each for each in outcome.reasons if each.family is None and each.code not in settling
    )


def _field(row: Evidence, record: Mapping[str, object], words: Mapping[str, Question]) -> str:
    """Return the first question a row reads without whose answer it would not hold.

    Where every answer alone is enough, or nothing is, the first that the row names.
    """
    names = [part.name for part in walked(row.when.tree) if isinstance(part, Name)]
    asked = [name for name in dict.fromkeys(names) if name in words]
    for name in asked:
        if row.when.holds({**record, name: words[name].default}) is not True:
            return name
    return asked[0]
