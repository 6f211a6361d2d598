"""What is said of keys and assignments: who signed, what it holds, what taking it means."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from coach.ui.wording import changed, joining

if TYPE_CHECKING:
    from coach.sharing.accepting import Offer

translate = QCoreApplication.translate

_IN_A_LINE = 4


def fingerprint(words: Sequence[str]) -> str:
    """Return the words of a key in groups that can be read aloud."""
    groups = [words[at : at + _IN_A_LINE] for at in range(0, len(words), _IN_A_LINE)]
    return " · ".join(" ".join(group) for group in groups)


def known_by(name: str, words: Sequence[str]) -> str:
    """Return somebody with the words of their key."""
    text = translate("assignments", "{name} ({words})")
    return text.format(name=name, words=fingerprint(words))


def offer(found: "Offer") -> Iterator[str]:
    """Yield what there is to know before one says yes, line by line."""
    form = found.assignment.form
    text = translate("assignments", "{title}, revision {revision}")
    yield text.format(title=form.title, revision=form.revision)
    if found.signer is not None:
        yield trusted_signer(found.signer)
    else:
        yield unknown_signer(form.signed_by.name)
        yield f"  {fingerprint(found.assignment.words)}"
        yield compare()
        yield from warnings(found)
    yield from holds(found)
    yield from replaced(found)
    if found.before is not None and not found.had:
        yield from since(found)
    if not found.had:
        yield restrictions()


def trusted_signer(name: str) -> str:
    """Return that somebody signed whom the person trusts."""
    return translate("assignments", "Signed by {name}, whose key you trust.").format(name=name)


def unknown_signer(name: str) -> str:
    """Return who it says it comes from, before the words of its key."""
    text = translate(
        "assignments",
        "It says it comes from {name}. You have not trusted this key yet. The words of the key:",
    )
    return text.format(name=name)


def compare() -> str:
    """Return what to do with the words."""
    return translate(
        "assignments",
        "Call your physiotherapist and compare the words. Take it only if all twelve are the same.",
    )


def warnings(found: "Offer") -> Iterator[str]:
    """Yield what is odd about a key that is not trusted yet."""
    if found.handover:
        yield translate(
            "assignments", "The key you trusted before has said that this key takes its place."
        )
    elif found.namesake:
        yield translate("assignments", "You trust somebody of this name already, with another key.")
    if found.forgotten:
        yield translate("assignments", "You have chosen once to trust this key no more.")


def holds(found: "Offer") -> Iterator[str]:
    """Yield what is in it."""
    content = found.contents
    for routine in content.routines.values():
        yield translate("assignments", "Routine: {title}").format(title=routine.title)
    for plan in content.plans.values():
        yield translate("assignments", "Plan: {title}").format(title=plan.title)
    for exercise in content.exercises.values():
        yield translate("assignments", "Exercise: {title}").format(title=exercise.title)


def replaced(found: "Offer") -> Iterator[str]:
    """Yield what it takes the place of."""
    for each in found.contents.replaces:
        text = translate("assignments", "It takes the place of “{id}” that came with the program.")
        yield text.format(id=each.id)


def since(found: "Offer") -> Iterator[str]:
    """Yield what changes from the revision in use, after a line that says so."""
    before = found.before.revision if found.before else 0
    if found.changes is None:
        text = translate("assignments", "Revision {before} is not at hand any more to compare.")
        yield text.format(before=before)
        return
    yield from changes(before, changed.of(found.changes))


def changes(before: int, sentences: Sequence[str]) -> Iterator[str]:
    """Yield what changes from the revision `before`."""
    if not sentences:
        text = translate("assignments", "Nothing you do changes from revision {before}.")
        yield text.format(before=before)
        return
    text = translate("assignments", "What changes from revision {before}:")
    yield text.format(before=before)
    for sentence in sentences:
        yield f"  {sentence}"


def restrictions() -> str:
    """Return what an assignment cannot do."""
    return translate(
        "assignments",
        "Warning signs and what you told about yourself still come first, whoever wrote it.",
    )


def wanted() -> str:
    """Return the question whether to take it."""
    return translate("assignments", "Do you want to use it?")


def compared() -> str:
    """Return the question whether to take it with its key."""
    return translate(
        "assignments", "Have you compared the words, and do you want to trust this key and use it?"
    )


def taken(title: str) -> str:
    """Return that it is in use now."""
    return translate("assignments", "“{title}” is in use now.").format(title=title)


def how_to_play(names: Sequence[str]) -> str:
    """Return how its routines are played."""
    told = joining.listed(f"“coach play {name}”" for name in names)
    return translate("assignments", "Play it with {commands}.").format(commands=told)


def had() -> str:
    """Return that it was taken before."""
    return translate("assignments", "You have this revision already; nothing changes.")


def not_taken() -> str:
    """Return that nothing was taken."""
    return translate("assignments", "Nothing was taken.")


def say_yes() -> str:
    """Return how to take it where nobody can be asked."""
    return translate("assignments", "Nothing was taken. Add --yes once you have read this.")


def ended(name: str) -> str:
    """Return that an assignment is not used any more."""
    return translate("assignments", "“{name}” is not used any more.").format(name=name)


def not_in_use(name: str) -> str:
    """Return that there is no such assignment."""
    return translate("assignments", "No assignment “{name}” is in use.").format(name=name)


def in_use(title: str, name: str, revision: int, signer: str) -> str:
    """Return one line for an assignment in use."""
    text = translate("assignments", "{title} ({name}, revision {revision}), signed by {signer}")
    return text.format(title=title, name=name, revision=revision, signer=signer)


def signed(path: str, title: str, revision: int) -> str:
    """Return that an assignment was written."""
    text = translate("assignments", "Written: {path} (“{title}”, revision {revision}, signed).")
    return text.format(path=path, title=title, revision=revision)


def words_for_the_person() -> str:
    """Return what the words of the key are for."""
    return translate("assignments", "The words of your key, to say over the telephone:")


def key_made(title: str, *, locked: bool) -> str:
    """Return that a key was made."""
    if locked:
        return translate("assignments", "A key for {title} was made.").format(title=title)
    text = translate(
        "assignments",
        "A key for {title} was made, without a pass phrase: whoever uses this computer as you"
        " can sign with it.",
    )
    return text.format(title=title)


def own_key(name: str, title: str) -> str:
    """Return one line for a key of one's own."""
    text = translate("assignments", "Your key “{name}” ({title})")
    return text.format(name=name, title=title)


def trusted_key(name: str) -> str:
    """Return one line for a key that is trusted."""
    return translate("assignments", "You trust: {name}").format(name=name)


def public_text(key: str) -> str:
    """Return the public key as one text."""
    return translate("assignments", "Public key: {key}").format(key=key)


def no_keys() -> str:
    """Return that there are none."""
    return translate(
        "assignments", "There are no keys. “coach keys new NAME” makes one to sign with."
    )


def trust_it(name: str) -> str:
    """Return the question whether to trust a key."""
    return translate("assignments", "Do you want to trust this key as {name}?").format(name=name)


def trusts(name: str) -> str:
    """Return that a key is trusted now."""
    return translate("assignments", "You trust the key of {name} now.").format(name=name)


def forgets(name: str, count: int) -> str:
    """Return that a key is not trusted any more."""
    if count:
        text = translate(
            "assignments",
            "The key of {name} is not trusted any more, and what it signed is not used.",
        )
    else:
        text = translate("assignments", "The key of {name} is not trusted any more.")
    return text.format(name=name)


def phrase(name: str) -> str:
    """Return the question for a pass phrase."""
    return translate("assignments", "Pass phrase of the key “{name}”").format(name=name)


def new_phrase() -> str:
    """Return the question for a new pass phrase."""
    return translate("assignments", "Pass phrase for the new key (nothing: none)")


def none_in_use() -> str:
    """Return that there are none."""
    return translate("assignments", "No assignment is in use.")


def other_key() -> str:
    """Return that the last revision bears another key, and what to do."""
    return translate(
        "assignments",
        "You signed the last revision with another key: people will not be able to take this one."
        " Sign it again with --formerly and the name of that key.",
    )


def not_such() -> str:
    """Return that an id or a name cannot be used."""
    return translate("assignments", "it cannot be used: too long, or with other signs than letters")
