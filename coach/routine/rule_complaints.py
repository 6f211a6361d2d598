"""The sentences about files whose parts do not make sense together."""

from collections.abc import Sequence

from coach.routine.complaints import Complaint, listed, quoted


def stretch_behind_no_gate() -> Complaint:
    """Return: a stretch must wait until the cramp has let go."""
    return Complaint(
        "A stretch may not be open while the cramp is there.", "Write `gate: subsided` or stricter."
    )


def tensioner_without_clinician() -> Complaint:
    """Return: loading a nerve needs a clinician."""
    return Complaint(
        "An exercise that loads a nerve needs a clinician's agreement.", "Write `gate: clinician`."
    )


def nothing_to_do() -> Complaint:
    """Return: neither a hold nor a movement."""
    return Complaint(
        "Neither `hold` nor `move` lasts any time here, so there would be nothing to do.",
        "Give one of them a duration, such as `hold: 10 s`.",
    )


def hold_too_long(kind: str, longest: str) -> Complaint:
    """Return: the hold is longer than the kind of exercise allows."""
    return Complaint(
        f"The hold is longer than is safe for an exercise of the kind `{kind}`.",
        f"Write at most `{longest}`.",
    )


def gate_too_mild(written: str, exercise: str, needed: str) -> Complaint:
    """Return: the routine opens before one of its exercises may."""
    return Complaint(
        f"The gate `{written}` opens before the exercise `{exercise}` may.",
        f"Write `gate: {needed}`, or leave the key out.",
    )


def affected_without_sides() -> Complaint:
    """Return: a dose for the affected side where there is only one side."""
    return Complaint(
        "There is a dose for the affected side, but the exercise is not done on both sides.",
        "Add `side: both` or `side: affected_first`, or delete `affected`.",
    )


def side_left_open(exercise: str) -> Complaint:
    """Return: a one-sided exercise without a side."""
    return Complaint(
        f"`{exercise}` is done on one side at a time, and the step does not say which.",
        "Add `side: both`, or the side you mean.",
    )


def unusual_dose(value: str, low: str, high: str) -> Complaint:
    """Return: the dose lies outside what the exercise is meant for."""
    usual = f"`{low}`" if low == high else f"`{low}` to `{high}`"
    return Complaint(f"`{value}` is outside the usual dose of the exercise.", f"Usual is {usual}.")


def no_room(exercise: str, most: str) -> Complaint:
    """Return: the progression has nothing to add to an exercise."""
    return Complaint(
        f"`{exercise}` cannot grow by that much: it is meant for `{most}` at most.",
        "Begin with less of it, or add less at a time.",
    )


def many_core(count: int, most: int) -> Complaint:
    """Return: the short version is not short."""
    return Complaint(
        f"{count} exercises are marked `core`; a short version is kept up best with {most}.",
        "Mark fewer.",
    )


def id_taken(name: str, where: str) -> Complaint:
    """Return: two files bear one id."""
    return Complaint(f"The id `{name}` is taken by {where}.", "Choose another id for one of them.")


def broken_exercise(name: str) -> Complaint:
    """Return: the file of the exercise has errors itself."""
    return Complaint(f"The exercise `{name}` has errors in its own file.", "Mend that file first.")


def unknown_column(name: str, columns: Sequence[str]) -> Complaint:
    """Return: a cell stands in a column that is not there."""
    otherwise = f"Known columns are {listed(columns)}."
    return Complaint(
        f"There is no column {quoted(name)} under `columns`.", otherwise, name, columns
    )


def restrictions_are_built_in() -> Complaint:
    """Return: what conditions ask for is not changed by a file of the person's own."""
    return Complaint(
        "Restrictions for health conditions come with the program and cannot be replaced.",
        "Write `avoid` entries in the file of an exercise instead.",
    )


def revision_not_higher(name: str, built_in: int) -> Complaint:
    """Return: the id belongs to the program."""
    return Complaint(
        f"`{name}` comes with the program, in revision {built_in}.",
        f"Choose another id, or write `revision: {built_in + 1}` to replace it.",
    )


def gate_milder_than_built_in(needed: str) -> Complaint:
    """Return: a file must not open an exercise earlier."""
    return Complaint(
        "The gate opens earlier than that of the exercise it would replace.",
        f"Write `gate: {needed}`, or choose another id.",
    )


def another_exercise(key: str, name: str) -> Complaint:
    """Return: it is not the same exercise any more."""
    return Complaint(
        f"`{key}` is not that of the exercise `{name}` it would replace.",
        "Choose another id for another exercise.",
    )
