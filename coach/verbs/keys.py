"""`coach keys`: one's own keys to sign with, and the keys of others that one trusts."""

import json
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from coach import paths
from coach.errors import KeyUnknown, KeyUnusable
from coach.verbs.before import for_every_verb

Data = Annotated[
    Path | None, typer.Option("--data", help="The folder of your data.", metavar="DIR")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
PhraseFile = Annotated[
    Path | None,
    typer.Option("--pass-phrase-file", help="A file with the pass phrase; else you are asked."),
]
SHORTEST_BEGINNING = 8
"""Letters of a public key by which it may be named."""

application = typer.Typer(help="Keys to sign with, and keys you trust.", rich_markup_mode=None)


@application.callback(invoke_without_command=True)
def listed(context: typer.Context, as_json: AsJson = False, data: Data = None) -> None:
    """List your keys and those you trust, with their words."""
    for_every_verb(context, data)
    if context.invoked_subcommand is None:
        _list(_folder(data), as_json=as_json)


@application.command()
def new(
    name: Annotated[str, typer.Argument(help="Its name on the command line.")],
    title: Annotated[str, typer.Option("--title", help="Your name for people.")] = "",
    phrase_file: PhraseFile = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Make a key to sign assignments and to open reports with."""
    from coach.session.clock import SystemClock
    from coach.sharing.keys import KeyRing
    from coach.ui.wording import assignments as wording

    phrase = new_phrase(phrase_file)
    ring = KeyRing(_folder(data) / "keys")
    made = ring.new(name, title or name, SystemClock().now(), phrase)
    if as_json:
        _print(_own(made))
        return
    _say(wording.key_made(made.title, locked=made.locked))
    _say(wording.words_for_the_person())
    _say(f"  {wording.fingerprint(made.words)}")


@application.command()
def show(
    name: Annotated[str, typer.Argument(help="The name of one of your keys.")],
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Show a key of yours: its words, and the public half that you may give away."""
    from coach.sharing.keys import KeyRing
    from coach.ui.wording import assignments as wording

    found = KeyRing(_folder(data) / "keys").public(name)
    if as_json:
        _print(_own(found))
        return
    _say(wording.own_key(found.name, found.title))
    _say(f"  {wording.fingerprint(found.words)}")
    _say(wording.public_text(found.sign.hex()))


@application.command()
def trust(
    key: Annotated[str, typer.Argument(help="The public key, 64 letters and digits.")],
    name: Annotated[str, typer.Option("--name", help="Whose key it is.")],
    yes: Annotated[bool, typer.Option("--yes", help="I have compared the words.")] = False,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Trust the key of a physiotherapist before the first assignment comes."""
    from coach import terminal
    from coach.sharing.fingerprint import words_of
    from coach.sharing.forms import LINE, legible
    from coach.ui.wording import assignments as wording

    sign = _public(key)
    shown = legible(name, LINE)
    if not as_json:
        _say(f"  {wording.fingerprint(words_of(sign))}")
    with terminal.at_desk(_folder(data)) as (program, asker):
        agreed = yes or (asker is not None and asker.yes(wording.trust_it(shown)))
        if agreed:
            program.assignments().trust_key(sign, shown)
    if as_json:
        _print(_trusted(sign.hex(), shown) | {"trusted": agreed})
    else:
        _say(wording.trusts(shown) if agreed else wording.say_yes())
    raise typer.Exit(0 if agreed else 1)


@application.command()
def forget(
    name: Annotated[str, typer.Argument(help="Whose key, or the beginning of the key.")],
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Trust a key no more; what it signed is not used any more."""
    from coach import terminal
    from coach.spelling import nearest
    from coach.ui.wording import assignments as wording

    with terminal.at_desk(_folder(data)) as (program, _):
        assignments = program.assignments()
        known = assignments.trust
        found = {
            key: each
            for key, each in known.signers.items()
            if each == name or (len(name) >= SHORTEST_BEGINNING and key.startswith(name.lower()))
        }
        if len(found) != 1:
            raise KeyUnknown(name, nearest(name, known.signers.values()))
        ((key, whose),) = found.items()
        used = sum(each.key == key for each in known.accepted.values())
        assignments.forget_key(key)
    if as_json:
        _print(_trusted(key, whose) | {"trusted": False, "ended": used})
    else:
        _say(wording.forgets(whose, used))


def new_phrase(file: Path | None) -> str:
    """Return the pass phrase for a new key: from a file, or as somebody types it twice."""
    from coach.ui.wording import assignments as wording

    if file is not None:
        return _in_file(file)
    if not sys.stdin.isatty():
        return ""
    asked = wording.new_phrase()
    typed: str = typer.prompt(
        asked, default="", show_default=False, hide_input=True, confirmation_prompt=True
    )
    return typed


def phrase_for(name: str, file: Path | None, *, locked: bool) -> str:
    """Return the pass phrase of a key, where it has one."""
    from coach.ui.wording import assignments as wording

    if not locked:
        return ""
    if file is not None:
        return _in_file(file)
    if not sys.stdin.isatty():
        raise KeyUnusable(name, "phrase")
    typed: str = typer.prompt(wording.phrase(name), hide_input=True)
    return typed


def _in_file(file: Path) -> str:
    from coach.routine.source import text_of

    text = text_of(file)
    if not isinstance(text, str):
        raise KeyUnusable(str(file), "phrase")
    return text.splitlines()[0].strip()


def _list(folder: Path, *, as_json: bool) -> None:
    from coach import terminal
    from coach.sharing.fingerprint import words_of
    from coach.sharing.keys import KeyRing
    from coach.ui.wording import assignments as wording

    own = KeyRing(folder / "keys").all()
    with terminal.at_desk(folder, alone=False) as (program, _):
        trusted = dict(program.assignments().trust.signers)
    if as_json:
        others = [_trusted(key, name) for key, name in trusted.items()]
        _print({"own": [_own(each) for each in own], "trusted": others})
        return
    for each in own:
        _say(wording.own_key(each.name, each.title))
        _say(f"  {wording.fingerprint(each.words)}")
    for key, name in trusted.items():
        _say(wording.trusted_key(name))
        _say(f"  {wording.fingerprint(words_of(bytes.fromhex(key)))}")
    if not own and not trusted:
        _say(wording.no_keys())


def _own(key: Any) -> dict[str, Any]:  # noqa: ANN401 (a PublicKey, whose module loads slowly)
    return {
        "name": key.name,
        "title": key.title,
        "key": key.sign.hex(),
        "words": list(key.words),
        "locked": key.locked,
    }


def _trusted(key: str, name: str) -> dict[str, Any]:
    from coach.sharing.fingerprint import words_of

    return {"name": name, "key": key, "words": list(words_of(bytes.fromhex(key)))}


def _public(text: str) -> bytes:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError as error:
        raise KeyUnusable(text, "text") from error
    if len(key) != 32:
        raise KeyUnusable(text, "text")
    return key


def _folder(data: Path | None) -> Path:
    return paths.data_folder(data, os.environ)


def _print(document: object) -> None:
    sys.stdout.write(json.dumps(document, indent=1, ensure_ascii=False) + "\n")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
