"""A routine of the earliest drafts (`routine/0`): `items` with `ex`, `reps` and `hold_s`."""

from coach.routine.document import Document
from coach.routine.draft_exercise import drop, gate_word
from coach.routine.tree import Node, rename

_ITEM = {
    "ex": "exercise",
    "reps": "repetitions",
    "hold_s": "hold",
    "move_s": "move",
    "rest_s": "rest",
    "note": "say",
}
_CHECK_IN = "m_checkin"


def upgrade(tree: Node, document: Document) -> None:
    """Rename and rearrange; what has no place any more is told."""
    rename(tree, {"name": "title", "items": "steps"})
    keys = tree.keys()
    gate_word(tree)
    family = keys.pop("family", None)
    if family is not None and "for" not in keys:
        word = family.value.lower() if isinstance(family.value, str) else family.value
        keys["for"] = family.like({"cause": Node(word, family.place, family.key)})
    if "revision" not in keys:
        keys["revision"] = Node(1, tree.place)
    core = keys.pop("core", None)
    names = {each.value for each in (core.entries() if core else ()) if isinstance(each.value, str)}
    steps = keys.get("steps")
    for step in steps.entries() if steps is not None else ():
        _step(step, names)
    for key in ("freq", "note", "avoid_for", "minutes", "short_minutes"):
        drop(tree, key, document)


def _step(step: Node, core: set[str]) -> None:
    rename(step, _ITEM)
    keys = step.keys()
    exercise = keys.get("exercise")
    if exercise is None:
        return
    if exercise.value == _CHECK_IN:
        step.value = {"check_in": exercise.like(value=True)}
        return
    if "say" in keys and keys["say"].value == "":
        del keys["say"]
    if isinstance(exercise.value, str) and exercise.value in core:
        keys.setdefault("core", exercise.like(value=True))
