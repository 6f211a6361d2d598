"""Files of older formats, brought up to today's before they are judged.

One step for each version, on the values as written; every value keeps its line and column, so
that problems are told where the author wrote them.
"""

from collections.abc import Callable, Mapping

from coach.routine import draft_exercise, draft_routine
from coach.routine.document import Document
from coach.routine.tree import Node, replant, tree_of

Step = Callable[[Node, Document], None]

STEPS: Mapping[tuple[str, int], Step] = {
    ("exercise", 0): draft_exercise.upgrade,
    ("routine", 0): draft_routine.upgrade,
}
"""What leads from a version of a kind of file to the next."""


def reach(kind: str, version: int, newest: int) -> bool:
    """Return whether a file of this version can be brought up to the newest."""
    return all((kind, each) in STEPS for each in range(version, newest))


def upgrade(document: Document, kind: str, version: int, newest: int) -> None:
    """Bring the values of a document up to the newest version, step by step."""
    if version == newest:
        return
    tree = tree_of(document)
    for each in range(version, newest):
        STEPS[kind, each](tree, document)
    header = tree.keys().get("schema")
    if header is not None:
        header.value = f"stretch-coach/{kind}/{newest}"
    replant(document, tree)
