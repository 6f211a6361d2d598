"""The values of a file with their places, as a tree that can be rearranged and flattened again."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from coach.problem import Level
from coach.routine.complaints import Complaint, Path
from coach.routine.document import Document, Place
from coach.routine.source import Finding

Value: TypeAlias = "dict[str, Node] | list[Node] | str | int | float | bool | None"


@dataclass(slots=True)
class Node:
    """A value, where it stands, where its key stands, and whether it was refused already."""

    value: Value
    place: Place
    key: Place | None = None
    doubtful: bool = False

    def keys(self) -> "dict[str, Node]":
        """Return what lies under the keys of this value; nothing if it has none."""
        return self.value if isinstance(self.value, dict) else {}

    def entries(self) -> "list[Node]":
        """Return the entries of this value; nothing if it is no list."""
        return self.value if isinstance(self.value, list) else []

    def like(self, value: Value) -> "Node":
        """Return another value at the same place."""
        return Node(value, self.place, self.key)


def tree_of(document: Document) -> Node:
    """Return the values of a document that could be read."""
    return _node(document.data, (), document)


def replant(document: Document, tree: Node) -> None:
    """Give a document the values and the places of a tree; its findings stay."""
    document.keys.clear()
    document.values.clear()
    document.doubtful.clear()
    data = _flat(tree, (), document)
    document.data = data if isinstance(data, dict) else {}


def rename(tree: Node, names: dict[str, str]) -> None:
    """Give keys their new names, in their order; a new name that is there already stays alone."""
    keys = tree.keys()
    taken = set(keys)
    renamed = {
        names[key] if key in names and names[key] not in taken else key: node
        for key, node in keys.items()
    }
    keys.clear()
    keys.update(renamed)


def note(document: Document, node: Node, complaint: Complaint) -> None:
    """Write down a warning about a value at its key."""
    line, column = node.key or node.place
    document.findings.append(Finding(line, column, complaint, Level.WARNING))


def _node(value: Any, path: Path, document: Document) -> Node:  # noqa: ANN401 (any YAML)
    inside: Value = value
    if isinstance(value, dict):
        inside = {key: _node(each, (*path, key), document) for key, each in value.items()}
    elif isinstance(value, list):
        inside = [_node(each, (*path, at), document) for at, each in enumerate(value)]
    place, key = document.place(path), document.keys.get(path)
    return Node(inside, place, key, path in document.doubtful)


def _flat(node: Node, path: Path, document: Document) -> object:
    document.values[path] = node.place
    if node.key is not None:
        document.keys[path] = node.key
    if node.doubtful:
        document.doubtful.add(path)
    if isinstance(node.value, dict):
        return {key: _flat(each, (*path, key), document) for key, each in node.value.items()}
    if isinstance(node.value, list):
        return [_flat(each, (*path, at), document) for at, each in enumerate(node.value)]
    return node.value
