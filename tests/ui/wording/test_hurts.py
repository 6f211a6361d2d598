"""What is said to a person in a cramp is short, and uses no word that frightens or promises."""

import ast
from pathlib import Path

import pytest

from coach import built_in
from coach.ui.wording import cramp_log, hurts, reminder

MODULES = (hurts, cramp_log, reminder)


def sentences(module):
    """Return every text that a module hands to the translation."""
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    named = (call for call in calls if getattr(call.func, "id", "") == "translate")
    return [call.args[1].value for call in named]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.split(".")[-1])
def test_every_sentence_keeps_to_the_wording_guide(module):
    told = sentences(module)
    assert told
    wording = built_in.guide().wording
    for text in told:
        found = [each.pattern.pattern for each in wording.avoided if each.pattern.search(text)]
        assert (text, found) == (text, [])
        assert all(len(each.split()) <= wording.longest for each in text.split("."))
