"""An exercise of the earliest drafts (`exercise/0`): `reps`, `hold_s`, planar poses."""

import re

from coach.routine import complaints
from coach.routine.document import Document
from coach.routine.tree import Node, note, rename

GATES = {
    "ANY": "any",
    "GREEN": "subsided",
    "GREEN_PLUS": "subsided_plus",
    "CLINICIAN": "clinician",
}
_NAMES = {
    "name": "title",
    "syn": "synonyms",
    "cls": "kind",
    "pos": "position",
    "equip": "equipment",
    "reg": "easier",
    "prog": "harder",
    "contra": "avoid",
}
_DOSE = {"hold_s": "hold", "reps": "repetitions", "rest_s": "rest", "days_week": "days_per_week"}
_DEFAULT = ("hold", "repetitions", "sets", "move")
_PRECAUTION = ("when", "action", "note")
_SPAN = re.compile(r"([0-9]{1,3})(?:-([0-9]{1,3}))?")


def upgrade(tree: Node, document: Document) -> None:
    """Rename and rearrange; what has no place any more is told."""
    rename(tree, _NAMES)
    keys = tree.keys()
    gate_word(tree)
    target = keys.get("target")
    if target is not None and isinstance(target.value, str):
        keys["target"] = target.like([target.like(target.value)])
    avoid = keys.get("avoid")
    for entry in avoid.entries() if avoid is not None else ():
        _precaution(entry)
    if "dose" in keys:
        _dose(keys["dose"], document)
    for key in ("pose", "note"):
        drop(tree, key, document)


def gate_word(tree: Node) -> None:
    """Write the gate in today's word."""
    gate = tree.keys().get("gate")
    if gate is not None and isinstance(gate.value, str):
        gate.value = GATES.get(gate.value, gate.value)


def drop(tree: Node, key: str, document: Document) -> None:
    """Leave a key out that has no place any more, and say so unless it said nothing."""
    node = tree.keys().pop(key, None)
    if node is not None and node.value not in ("", [], {}, None):
        note(document, node, complaints.of_a_draft(key))


def _precaution(entry: Node) -> None:
    """Turn `[tag, ACTION, note]` into keys."""
    parts = entry.entries()
    if not 2 <= len(parts) <= len(_PRECAUTION):
        return
    keys = {name: part for name, part in zip(_PRECAUTION, parts, strict=False) if part.value != ""}
    action = keys.get("action")
    if action is not None and isinstance(action.value, str):
        action.value = action.value.lower()
    entry.value = keys


def _dose(dose: Node, document: Document) -> None:
    rename(dose, _DOSE)
    keys = dose.keys()
    for key in ("per_day", "days_per_week"):
        if key in keys:
            _span(dose, key, document)
    if "tempo" in keys and keys["tempo"].value == "":
        del keys["tempo"]
    usual = keys.get("default")
    if usual is not None and len(usual.entries()) == len(_DEFAULT):
        usual.value = dict(zip(_DEFAULT, usual.entries(), strict=True))


def _span(dose: Node, key: str, document: Document) -> None:
    """Turn `3-6` into a range; words have no place any more."""
    node = dose.keys()[key]
    if not isinstance(node.value, str):
        return
    found = _SPAN.fullmatch(node.value)
    if found is None:
        drop(dose, key, document)
    elif found[2] is None:
        node.value = int(found[1])
    else:
        node.value = [node.like(int(found[1])), node.like(int(found[2]))]
