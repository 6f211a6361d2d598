"""The sentences about plans whose parts do not make sense together."""

from collections.abc import Collection, Sequence

from coach.routine.complaints import Complaint, listed, quoted


def unknown_routine(name: str, known: Collection[str]) -> Complaint:
    """Return: there is no routine of this name."""
    otherwise = "Write the id of a routine of the library, or add a file for this one."
    return Complaint(f"There is no routine {quoted(name)}.", otherwise, name, known)


def unknown_plan(name: str, known: Collection[str]) -> Complaint:
    """Return: there is no plan of this name."""
    return Complaint(f"There is no plan {quoted(name)}.", "Write the id of a plan.", name, known)


def unknown_phase(name: str, known: Sequence[str]) -> Complaint:
    """Return: the plan has no such phase."""
    what = f"There is no phase {quoted(name)} here."
    return Complaint(what, f"Write {listed(known)}.", name, known)


def phase_twice(name: str) -> Complaint:
    """Return: two phases bear one id."""
    return Complaint(f"There are two phases {quoted(name)}.", "Choose another id for one of them.")


def back_to_nowhere() -> Complaint:
    """Return: a guard goes back, and does not say where."""
    return Complaint(
        "This leads back, and does not say to which phase.", "Add a line such as `to: P1`."
    )


def to_without_back() -> Complaint:
    """Return: a phase to go back to where nothing leads back."""
    return Complaint("`to` stands here, and nothing leads back.", "Add `back` to `then`.")


def not_earlier(name: str) -> Complaint:
    """Return: going back leads forward."""
    return Complaint(f"The phase {quoted(name)} does not come earlier.", "Name an earlier phase.")


def limit_too_high(limit: int, most: int) -> Complaint:
    """Return: the pain limit is above what the pain-monitoring model allows."""
    what = f"A pain limit of {limit} is too high: above {most} a session is red."
    return Complaint(what, f"Write at most `{most}`.")


def over_daily_cap(name: str, times: str, cap: str) -> Complaint:
    """Return: a routine more often than it may be done."""
    what = f"{quoted(name)} is done at most {cap} times a day, not {times}."
    return Complaint(what, f"Write at most `{cap}`.")


def never_true(noun: str, parts: Sequence[str]) -> Complaint:
    """Return: a condition that can never be met, and which of its parts are why."""
    if len(parts) == 1:
        return Complaint(
            f"This {noun} can never be met: {quoted(parts[0])} is never true.",
            "Check its values against the range of the variable.",
        )
    if len(parts) == 2:
        said = " and ".join(quoted(part) for part in parts)
        return Complaint(
            f"This {noun} can never be met: {said} contradict each other.", "Change one of them."
        )
    return Complaint(
        f"This {noun} can never be met: its parts contradict each other.", "Take one of them out."
    )


def unreachable(name: str) -> Complaint:
    """Return: no way leads into a phase."""
    return Complaint(
        f"The phase {quoted(name)} can never begin: no earlier phase opens it.",
        "Let its entry ask for the exit of an earlier phase: `exit_ok('P1')`.",
    )


def rows_out_of_order(row: str, before: str) -> Complaint:
    """Return: a rule stands before one that comes first."""
    return Complaint(
        f"Row {row} stands after row {before}.", "Put the rows in order, each row once."
    )


def no_variables() -> Complaint:
    """Return: the conditions cannot be judged."""
    return Complaint(
        "The variables of conditions are not at hand, so nothing here can be judged.",
        "Put `variables.yaml` beside this file, and mend it first.",
    )


def bad_term(what: str) -> Complaint:
    """Return: a term is no part of a condition."""
    return Complaint(f"This is no part of a condition: {what}", "Write one as in a plan.")


def nothing_repeated() -> Complaint:
    """Return: a further action without its own reason."""
    return Complaint(
        "This does not say when it follows.", "Add `when` with a condition, or `times`."
    )


def wrong_for_kind(key: str, kind: str) -> Complaint:
    """Return: a key that means nothing for this kind of variable."""
    return Complaint(f"`{key}` means nothing for a variable of kind `{kind}`.", "Delete it.")
