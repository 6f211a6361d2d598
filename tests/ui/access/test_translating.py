"""Another language is one file dropped into a folder, and nothing of ours is hidden from it."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import coach
from coach.ui.translating import speak
from coach.ui.wording import settings

WORDING = Path(coach.__file__).parent / "ui" / "wording"
RELEASE = Path(sys.executable).with_name("pyside6-lrelease")
GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="de"><context><name>settings</name>
<message><source>Colours</source><translation>Farben</translation></message>
</context></TS>
"""


@pytest.fixture
def application(qapp):
    """The application, in English again afterwards."""
    yield qapp
    for known in qapp.findChildren(QTranslator):
        qapp.removeTranslator(known)
        known.deleteLater()


def test_a_language_file_that_was_dropped_in_is_spoken(application, tmp_path):
    source = tmp_path / "coach_de.ts"
    source.write_text(GERMAN, "utf-8")
    subprocess.run([RELEASE, source, "-qm", source.with_suffix(".qm")], check=True, timeout=30)
    assert speak(application, "de", tmp_path)
    assert settings.theme() == "Farben"
    assert settings.looks() == "Looks"  # not translated yet: English rather than nothing


@pytest.mark.parametrize("language", ["de", "xx", "../en", ""])
def test_without_a_file_of_a_language_everything_stays_english(application, tmp_path, language):
    (tmp_path / "coach_de.qm").write_bytes(b"no such thing")
    assert not speak(application, language, tmp_path)
    assert settings.theme() == "Colours"


def test_english_needs_no_file(application, tmp_path):
    assert speak(application, "en", tmp_path)


def _calls(tree: ast.AST):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate":
            yield node


def _at_once(node: ast.AST):
    """Yield the calls that are made while the module is read."""
    if isinstance(node, ast.Lambda):
        return
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate":
        yield node
    for child in ast.iter_child_nodes(node):
        yield from _at_once(child)


def test_every_sentence_is_written_so_that_it_can_be_taken_out_for_a_translator():
    hidden = [
        f"{file.name}:{call.lineno}"
        for file in sorted(WORDING.glob("*.py"))
        for call in _calls(ast.parse(file.read_text("utf-8")))
        if not all(isinstance(part, ast.Constant) for part in call.args[:2]) or len(call.args) < 2
    ]
    assert hidden == []


def test_no_sentence_hides_inside_another_where_the_tool_for_translators_does_not_look():
    hidden = [
        f"{file.name}:{text.lineno}"
        for file in sorted(WORDING.glob("*.py"))
        for text in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr) and any(_calls(text))
    ]
    assert hidden == []


def test_no_sentence_is_asked_for_before_the_language_is_known():
    early = [
        f"{file.name}:{call.lineno}"
        for file in sorted(WORDING.glob("*.py"))
        for statement in ast.parse(file.read_text("utf-8")).body
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef)
        for call in _at_once(statement)
    ]
    assert early == []
