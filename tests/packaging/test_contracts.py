"""The house rules are checked by machines, and the machines do notice."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = "from importlinter.cli import lint_imports_command as lint; lint()"


@pytest.fixture
def checkout(tmp_path):
    """A copy of the package and its settings that may be spoiled."""
    without_caches = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "coach", tmp_path / "coach", ignore=without_caches)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def contracts(folder):
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin", "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_contracts_are_kept(checkout):
    result = contracts(checkout)
    assert result.returncode == 0, result.stdout


def test_a_qt_import_in_the_session_breaks_the_contracts(checkout):
    clock = checkout / "coach/session/clock.py"
    clock.write_text(clock.read_text() + "\nfrom PySide6 import QtCore\n")
    result = contracts(checkout)
    assert result.returncode == 1
    assert "coach.session.clock -> PySide6" in result.stdout


def test_an_import_upwards_breaks_the_contracts(checkout):
    step = checkout / "coach/session/step.py"
    step.write_text(step.read_text() + "\nimport coach.history.records\n")
    result = contracts(checkout)
    assert result.returncode == 1
    assert "coach.session.step -> coach.history.records" in result.stdout


def test_reading_the_clock_elsewhere_is_refused(checkout):
    step = checkout / "coach/session/step.py"
    step.write_text(step.read_text() + "\nimport time\n\nNOW = time.monotonic()\n")
    result = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "coach/session/step.py"],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "TID251" in result.stdout
