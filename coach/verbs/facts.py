"""`coach facts`: what research says, with its sources."""

import json
import sys
from typing import Annotated

import typer

from coach.errors import FactUnknown
from coach.guide.model import Fact, Guide
from coach.routine.complaints import nearest


def facts(
    name: Annotated[str | None, typer.Argument(help="The id of a fact; all without one.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List what research says, or tell one fact with its sources."""
    from coach import built_in
    from coach.ui.terminal import facts as lines

    guide = built_in.guide()
    chosen = guide.facts.get(name) if name else None
    if name and chosen is None:
        raise FactUnknown(name, nearest(name, guide.facts))
    if as_json:
        told = [_row(fact, guide) for fact in ([chosen] if chosen else guide.facts.values())]
        sys.stdout.write(json.dumps(told, indent=1, ensure_ascii=False) + "\n")
        return
    for line in lines.told(chosen, guide) if chosen else lines.listing(guide):
        sys.stdout.write(line + "\n")


def _row(fact: Fact, guide: Guide) -> dict[str, object]:
    return {
        "id": fact.id,
        "title": fact.title,
        "text": list(fact.text),
        "differs": fact.differs,
        "sources": list(guide.references(fact)),
    }
