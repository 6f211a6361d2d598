"""The folder of the data, named before a verb: it counts as if it stood after it."""

from pathlib import Path
from typing import Any

import typer


def for_every_verb(context: typer.Context, data: Path | None) -> None:
    """Have the verb that follows use `data`, unless another folder stands after it.

    Else a person's own folder would be used while they believe that it is another one.
    """
    if data is not None:
        context.default_map = _below(context.command, str(data))


def _below(command: object, data: str) -> dict[str, Any]:
    """Return what the options of a verb, and of those below it, are unless they are given."""
    verbs: dict[str, object] = getattr(command, "commands", {})
    return {"data": data, **{name: _below(verb, data) for name, verb in verbs.items()}}
