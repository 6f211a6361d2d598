"""The sentences about what is wrong in a content file: what, and how to mend it.

They are kept in one place so that they can be translated; nothing here looks at a file.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from coach.spelling import listed as listed
from coach.spelling import nearest as nearest
from coach.spelling import quoted as quoted

Step = str | int
Path = tuple[Step, ...]
"""The way to a value from the top of a file: keys and numbers of list entries."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong, and what to write instead.

    Where a word was mistaken for one of `known`, the nearest of them helps more than `otherwise`.
    It is looked for only when the complaint is told, because looking takes time.
    """

    what: str
    otherwise: str
    word: str = ""
    known: Collection[str] = ()

    @property
    def remedy(self) -> str:
        """Return how to mend it."""
        near = nearest(self.word, self.known) if self.known else None
        return f"Did you mean `{near}`?" if near else self.otherwise


class Wrong(ValueError):
    """A value cannot be used; `at` leads from the value read to the offending part of it."""

    def __init__(self, complaint: Complaint, at: Path = (), *, key: bool = False) -> None:
        super().__init__(complaint.what)
        self.complaint = complaint
        self.at = at
        self.key = key
        self.also: tuple[Wrong, ...] = ()

    def below(self, *steps: Step) -> "Wrong":
        """Return the same complaint as seen from further up in the file."""
        return Wrong(self.complaint, (*steps, *self.at), key=self.key)


def gathered(wrongs: Sequence[Wrong]) -> Wrong:
    """Return several complaints about one value as one error."""
    first = wrongs[0]
    first.also = tuple(wrongs[1:])
    return first


def unknown_key(key: str, known: Sequence[str]) -> Complaint:
    """Return: this key means nothing here."""
    allowed = f"Delete it; the keys allowed here are {listed(sorted(known))}."
    return Complaint(f"The key {quoted(key)} is not known here.", allowed, key, known)


def missing(key: str, example: str) -> Complaint:
    """Return: this key must be there."""
    return Complaint(f"The key `{key}` is missing.", f"Add a line such as `{key}: {example}`.")


def unknown_word(noun: str, word: object, known: Sequence[str]) -> Complaint:
    """Return: this is none of the words allowed."""
    what = f"{quoted(word)} is not a known {noun}."
    return Complaint(what, f"Write {listed(known)}.", _as_word(word), known)


def unknown_contact(sentence: str, known: Sequence[str]) -> Complaint:
    """Return: this tells no contact between things the figure knows."""
    return Complaint(
        f"{quoted(sentence)} tells no contact that the figure knows.",
        "Write a part, `on` or `behind`, and what it touches, such as `hand.left on knee.right`.",
        sentence,
        known,
    )


def unknown_exercise(name: str, known: Collection[str]) -> Complaint:
    """Return: there is no exercise of this name."""
    otherwise = "Write the id of an exercise of the library, or add a file for this one."
    return Complaint(f"There is no exercise {quoted(name)}.", otherwise, name, known)


def _as_word(value: object) -> str:
    return value if isinstance(value, str) else ""


def not_text(value: object) -> Complaint:
    """Return: text was wanted."""
    if value is None or isinstance(value, dict | list):
        return Complaint(f"Text was expected here, not {quoted(value)}.", "Write a sentence.")
    return Complaint(
        f"Text was expected here, not {quoted(value)}.", f'Put it in quotes: "{value!s:.40}".'
    )


def no_value() -> Complaint:
    """Return: the key stands there without a value."""
    return Complaint("There is no value here.", "Write one, or delete the key.")


def empty_text() -> Complaint:
    """Return: the text says nothing."""
    return Complaint("The text is empty.", "Write it, or delete the key.")


def long_text(limit: int) -> Complaint:
    """Return: the text is too long to be shown."""
    return Complaint(f"The text is longer than {limit} characters.", "Shorten it.")


def not_list(value: object) -> Complaint:
    """Return: a list was wanted."""
    example = f"[{value}]" if isinstance(value, str) and len(value) < 40 else "[…]"
    return Complaint(
        f"A list was expected here, not {quoted(value)}.", f"Write it in brackets: `{example}`."
    )


def long_list(limit: int) -> Complaint:
    """Return: too many entries."""
    return Complaint(f"The list has more than {limit} entries.", "Shorten it.")


def empty_list() -> Complaint:
    """Return: at least one entry is needed."""
    return Complaint("The list is empty.", "Write at least one entry.")


def not_keys(value: object) -> Complaint:
    """Return: a set of keys was wanted."""
    return Complaint(
        f"Keys with values were expected here, not {quoted(value)}.",
        "Write lines such as `key: value`, set in by two spaces.",
    )


def not_yes_or_no(value: object) -> Complaint:
    """Return: true or false was wanted."""
    return Complaint(f"{quoted(value)} is neither true nor false.", "Write `true` or `false`.")


def not_whole(value: object, low: int, high: int) -> Complaint:
    """Return: a whole number was wanted."""
    return Complaint(
        f"{quoted(value)} is not a whole number.", f"Write a number from {low} to {high}."
    )


def out_of_bounds(value: object, low: str, high: str) -> Complaint:
    """Return: the number is too small or too large."""
    return Complaint(
        f"{quoted(value)} is out of range.", f"Write a value from `{low}` to `{high}`."
    )


def bad_id(value: object) -> Complaint:
    """Return: an id is spelled wrongly."""
    return Complaint(
        f"{quoted(value)} cannot be an id.",
        "Use small letters, digits and `_`, beginning with a letter: `knee_to_chest`.",
    )


def bad_language(value: object) -> Complaint:
    """Return: a language is spelled wrongly."""
    return Complaint(f"{quoted(value)} is not a language.", "Write its code: `en`, `de`, `pt-BR`.")


def bad_month(value: object) -> Complaint:
    """Return: a date is spelled wrongly."""
    return Complaint(
        f"{quoted(value)} is not a month or a day.", "Write `2026-11` or `2026-11-30`."
    )


def unreadable_value() -> Complaint:
    """Return: the value does not fit, for a reason without words of its own."""
    return Complaint("This value cannot be used here.", "Compare it with the format's example.")


def more() -> Complaint:
    """Return: further problems are not listed."""
    return Complaint("There are more problems than these.", "Mend the ones above first.")


def several_motions(joint: str, motions: Sequence[str]) -> Complaint:
    """Return: a number is not enough for a joint that moves in several ways."""
    return Complaint(
        f"`{joint}` moves in {len(motions)} ways, so one number does not say enough.",
        f"Write which one: `{joint}: {{{motions[0]}: 30}}`.",
    )


def not_metres(value: object) -> Complaint:
    """Return: a length was wanted."""
    return Complaint(f"{quoted(value)} is not a length.", "Write metres as a number: `0.45`.")


def no_header() -> Complaint:
    """Return: the file does not say what it is."""
    return Complaint(
        "The file does not say what it is.",
        "Begin it with `schema: stretch-coach/routine/1` or `schema: stretch-coach/exercise/1`.",
    )


def unknown_schema(value: object, known: Sequence[str]) -> Complaint:
    """Return: the header names nothing that this program reads."""
    what = f"{quoted(value)} is not a kind of file known here."
    return Complaint(what, f"Write {listed(known)}.", _as_word(value), known)


def other_kind(kind: str, wanted: str) -> Complaint:
    """Return: the file is of another kind than the one asked for."""
    return Complaint(f"This file holds {kind}, not {wanted}.", f"Open a file that holds {wanted}.")


def no_step_kind(kinds: Sequence[str]) -> Complaint:
    """Return: a step does not say what to do."""
    return Complaint("This step does not say what to do.", f"Begin it with {listed(kinds)}.")


def two_step_kinds(first: str, second: str) -> Complaint:
    """Return: a step says two things at once."""
    return Complaint(
        f"This step says both `{first}` and `{second}`.", "Make two steps of it, each with its `-`."
    )


def bare_step(value: object, kinds: Sequence[str]) -> Complaint:
    """Return: a step is not a set of keys."""
    said = value if isinstance(value, str) else ""
    example = f"`- {said}: …`" if said in kinds else "`- exercise: …`"
    return Complaint(f"{quoted(value)} is not a step.", f"Write a key with a value: {example}.")


def delete_step() -> Complaint:
    """Return: `false` does not make a step go away."""
    return Complaint("A step cannot be `false`.", "Write `true`, or delete the step.")


def not_opened(reason: str) -> Complaint:
    """Return: the file cannot be opened."""
    return Complaint(
        f"The file cannot be opened: {reason}.", "Check its name, and that you may read it."
    )


def one_thing_to_add() -> Complaint:
    """Return: a progression adds neither repetitions nor seconds, or both."""
    return Complaint(
        "A progression adds either repetitions or time, one of the two.",
        "Write `{repetitions: [1, 2], every: [2, 4]}` or `{hold: 5 s, every: [2, 4]}`.",
    )


def too_new(schema: str) -> Complaint:
    """Return: the file is for a later version."""
    return Complaint(
        f"`{schema}` is for a later version of Stretch Coach.", "Install the newest version."
    )


def of_a_draft(key: str) -> Complaint:
    """Return: the earliest drafts had this, today's files do not."""
    return Complaint(
        f"The key `{key}` of the earliest drafts is not used any more.",
        "Write the file in today's format if it matters; `coach schema` shows it.",
    )
