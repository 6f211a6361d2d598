"""`coach assign` and `coach accept`: files from a physiotherapist to a person."""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach import paths
from coach.verbs.keys import AsJson, Data, PhraseFile, phrase_for

if TYPE_CHECKING:
    from coach.sharing.accepting import Offer
    from coach.sharing.assigning import Written


def assign(
    files: Annotated[
        list[Path], typer.Argument(help="Routines, plans, exercises; pictures and sounds.")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="The .coach file to write.")],
    key: Annotated[str, typer.Option("--key", help="The name of your key.")],
    name: Annotated[
        str | None, typer.Option("--id", help="Its id; else that of the plan or first routine.")
    ] = None,
    revision: Annotated[
        int | None, typer.Option("--revision", help="Its revision; else one more.", min=1)
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="Its name for people.")] = None,
    formerly: Annotated[
        str | None, typer.Option("--formerly", help="Your key before: it hands over to this one.")
    ] = None,
    phrase_file: PhraseFile = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Sign files for a person: everything is checked first."""
    from pydantic import ValidationError

    from coach import built_in
    from coach.session.clock import SystemClock
    from coach.sharing.assigning import Named, Outbox
    from coach.sharing.keys import KeyPair, KeyRing
    from coach.ui.wording import assignments as wording

    folder = paths.data_folder(data, os.environ)
    ring = KeyRing(folder / "keys")

    def unlocked(called: str) -> KeyPair:
        locked = ring.public(called).locked
        return ring.unlock(called, phrase_for(called, phrase_file, locked=locked))

    pair = unlocked(key)
    former = None if formerly is None else unlocked(formerly)
    outbox = Outbox(folder / "sent", built_in.library(), built_in.guide())
    try:
        wanted = Named(id=name, revision=revision, title=title)
    except ValidationError as error:
        option = str(error.errors()[0]["loc"][0])
        raise typer.BadParameter(wording.not_such(), param_hint=f"--{option}") from error
    made = outbox.sign(files, pair, SystemClock().now(), output, wanted, former)
    if as_json:
        _print(_written(made, output))
    else:
        _tell_written(made, output)


def accept(
    file: Annotated[Path | None, typer.Argument(help="The .coach file.")] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="I have read what it says and compared the words.")
    ] = False,
    end: Annotated[
        str | None, typer.Option("--end", help="Use the assignment of this id no more.")
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Show who signed an assignment and what it changes, and take it; without a file, list them."""
    from coach import terminal

    with terminal.at_desk(paths.data_folder(data, os.environ)) as (program, asker):
        assignments = program.assignments()
        if end is not None:
            raise typer.Exit(_end(assignments.end(end), end, as_json=as_json))
        if file is None:
            _list_in_use(assignments, as_json=as_json)
            return
        found = assignments.offer(file)
        if not as_json:
            _tell(found)
        agreed = found.had or yes or (not as_json and asker is not None and _asked(asker, found))
        if agreed and not found.had:
            assignments.take(found)
    if as_json:
        _print(_offered(found) | {"taken": agreed})
    else:
        _tell_outcome(found, agreed=agreed, asked=asker is not None)
    raise typer.Exit(0 if agreed else 1)


def _asked(asker: Any, found: "Offer") -> bool:  # noqa: ANN401 (an Asker, whose module knows Qt)
    from coach.ui.wording import assignments as wording

    question = wording.compared() if found.signer is None else wording.wanted()
    return bool(asker.yes(question))


def _tell(found: "Offer") -> None:
    from coach.ui.wording import assignments as wording

    for line in wording.offer(found):
        _say(line)
    for problem in found.contents.problems:
        _say(str(problem))


def _tell_outcome(found: "Offer", *, agreed: bool, asked: bool) -> None:
    from coach.ui.wording import assignments as wording

    if found.had:
        _say(wording.had())
    elif agreed:
        _say(wording.taken(found.assignment.form.title))
        if found.contents.routines:
            _say(wording.how_to_play(sorted(found.contents.routines)))
    else:
        _say(wording.not_taken() if asked else wording.say_yes())


def _tell_written(made: "Written", output: Path) -> None:
    from coach.ui.wording import assignments as wording
    from coach.ui.wording import changed

    for problem in made.warnings:
        _say(str(problem))
    form = made.assignment.form
    _say(wording.signed(str(output), form.title, form.revision))
    if made.other_key:
        _say(wording.other_key())
    if made.before is not None:
        for line in wording.changes(made.before, changed.of(made.changes)):
            _say(line)
    _say(wording.words_for_the_person())
    _say(f"  {wording.fingerprint(made.assignment.words)}")


def _written(made: "Written", output: Path) -> dict[str, Any]:
    from coach.ui.wording import changed

    form = made.assignment.form
    return {
        "file": str(output),
        "id": form.id,
        "revision": form.revision,
        "title": form.title,
        "parts": [part.name for part in form.files],
        "key": form.signed_by.key.hex(),
        "words": list(made.assignment.words),
        "other_key": made.other_key,
        "before": made.before,
        "changes": list(changed.of(made.changes)),
        "warnings": [str(problem) for problem in made.warnings],
    }


def _offered(found: "Offer") -> dict[str, Any]:
    from coach.ui.wording import changed

    form, content = found.assignment.form, found.contents
    return {
        "id": form.id,
        "revision": form.revision,
        "title": form.title,
        "signed_by": {
            "name": form.signed_by.name,
            "key": form.signed_by.key.hex(),
            "words": list(found.assignment.words),
        },
        "trusted": found.signer is not None,
        "namesake": found.namesake,
        "handover": found.handover,
        "before": None if found.before is None else found.before.revision,
        "had": found.had,
        "routines": list(content.routines),
        "plans": list(content.plans),
        "exercises": list(content.exercises),
        "replaces": [each.id for each in content.replaces],
        "changes": None if found.changes is None else list(changed.of(found.changes)),
        "warnings": [str(problem) for problem in content.problems],
    }


def _list_in_use(assignments: Any, *, as_json: bool) -> None:  # noqa: ANN401 (loads slowly)
    from coach.ui.wording import assignments as wording

    signers = assignments.trust.signers
    forms = [each.form for each in assignments.in_use()]
    rows = [
        {
            "id": form.id,
            "revision": form.revision,
            "title": form.title,
            "signed_by": signers.get(form.signed_by.key.hex(), form.signed_by.name),
        }
        for form in forms
    ]
    if as_json:
        _print(rows)
        return
    for row in rows:
        _say(wording.in_use(row["title"], row["id"], row["revision"], row["signed_by"]))
    if not rows:
        _say(wording.none_in_use())


def _end(there: bool, name: str, *, as_json: bool) -> int:
    from coach.ui.wording import assignments as wording

    if as_json:
        _print({"id": name, "ended": there})
    else:
        _say(wording.ended(name) if there else wording.not_in_use(name))
    return 0 if there else 1


def _print(document: object) -> None:
    sys.stdout.write(json.dumps(document, indent=1, ensure_ascii=False) + "\n")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
