"""The sentences about a check-in whose parts do not make sense together."""

from collections.abc import Collection

from coach.routine.complaints import Complaint, quoted


def unknown_field(name: str, known: Collection[str]) -> Complaint:
    """Return: no question has this field."""
    what = f"There is no question {quoted(name)}."
    return Complaint(what, "Write the name of a question.", name, known)


def twice(name: str) -> Complaint:
    """Return: two rows bear one code."""
    return Complaint(f"{quoted(name)} stands here twice.", "Choose another code for one of them.")


def no_end(noun: str) -> Complaint:
    """Return: answers may find no row that holds."""
    what = f"Some answers lead to no {noun}: the last row does not always hold."
    return Complaint(what, "End with a row that says `when: true`.")


def opens_behind_a_lock(level: str) -> Complaint:
    """Return: a sign that must lock does not."""
    what = f"A sign of level {level} closes everything."
    return Complaint(what, "Write `scope: LOCK`, and no `lifted_by_clinician`.")


def no_questions() -> Complaint:
    """Return: the conditions cannot be judged."""
    return Complaint(
        "The questions are not at hand, so nothing here can be judged.",
        "Put `questions.yaml` beside this file, and mend it first.",
    )
