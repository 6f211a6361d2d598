"""The sentences about content that can be read but is not as it should be."""

from coach.routine.complaints import Complaint, quoted


def never_said(word: str, instead: str) -> Complaint:
    """Return: a word that no text uses."""
    return Complaint(f"The text says {quoted(word)}, which may mislead or frighten.", instead)


def long_sentence(words: int, most: int, begins: str) -> Complaint:
    """Return: a sentence that cannot be taken in by ear."""
    return Complaint(
        f"The sentence that begins {quoted(begins)} has {words} words.",
        f"Make two of it; {most} words can be followed by ear.",
    )


def not_translated(language: str) -> Complaint:
    """Return: a text lacks a language that other texts of the file have."""
    return Complaint(
        f"This text is not there in `{language}`, as others of the file are.",
        f"Add `{language}: …`.",
    )


def unknown_source(key: str, known: frozenset[str]) -> Complaint:
    """Return: a source that is not listed."""
    return Complaint(
        f"The source {quoted(key)} is not in the list of sources.",
        "Use a key of `sources.yaml`, or write the source out in your own list.",
        key,
        known,
    )


def against_its_purpose(exercise: str, condition: str) -> Complaint:
    """Return: a routine for people to whom one of its exercises is forbidden."""
    return Complaint(
        f"The routine is made for `{condition}`, but `{exercise}` is not for them.",
        "Choose another exercise, or take the condition out of `avoid_for`.",
    )


def bad_alternative(alternative: str, condition: str) -> Complaint:
    """Return: what is done instead is forbidden for the same reason."""
    return Complaint(
        f"`{alternative}` is not for `{condition}` either.",
        "Name another exercise after `instead`, or leave it out.",
    )


def stricter_alternative(alternative: str, gate: str) -> Complaint:
    """Return: what is done instead opens later than the exercise itself."""
    return Complaint(
        f"`{alternative}` opens only at `{gate}`, later than this exercise.",
        "Name an exercise that opens no later.",
    )


def over_the_day(exercise: str, asked: int, most: int) -> Complaint:
    """Return: more of an exercise in a day than it is meant for."""
    return Complaint(
        f"That makes {asked} repetitions of `{exercise}` a day; it is meant for {most} at most.",
        "Ask for fewer repetitions, or do the routine less often.",
    )


def held_too_long_a_day(exercise: str, asked: str, most: str) -> Complaint:
    """Return: more time in an exercise in a day than it is meant for."""
    return Complaint(
        f"That makes {asked} of `{exercise}` a day; it is meant for {most} at most.",
        "Hold it for less long, or do the routine less often.",
    )


def other_time_than_said(said: float, really: float) -> Complaint:
    """Return: the title tells another length than the routine has; minutes."""
    return Complaint(
        f"The title says {said:g} minutes, and the routine takes {really:.1f}.",
        "Mend the title or the doses.",
    )
