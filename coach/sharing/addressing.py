"""For whom a report may be closed: whoever signed what the person uses."""

from collections.abc import Sequence

from coach.sharing.archive import Assignment
from coach.sharing.report_file import Addressee


def addressees(in_use: Sequence[Assignment]) -> tuple[Addressee, ...]:
    """Return who signed the assignments in use, each key once."""
    found = {
        each.key: Addressee(each.key, each.form.signed_by.seal, each.form.signed_by.name)
        for each in in_use
    }
    return tuple(found.values())
