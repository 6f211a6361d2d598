"""The wheel carries its content and works away from the checkout."""

import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The Python of an environment that has the wheel, and borrows its dependencies."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(build, check=True, capture_output=True)
    wheel = next(folder.glob("*.whl"))
    home = folder / "environment"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    paths = {"base": str(home), "platbase": str(home)}
    site = Path(sysconfig.get_path("purelib", scheme="venv", vars=paths))
    # A wheel is a zip whose names are the installed paths; the dependencies are lent by the tests.
    unpack = "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])"
    subprocess.run([python, "-c", unpack, wheel, site], check=True)
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


def coach(python, folder, *arguments):
    return subprocess.run(
        [python, "-m", "coach", *arguments],
        cwd=folder,
        env={"HOME": str(folder), "COACH_DATA": str(folder / "data"), "PATH": "/usr/bin:/bin"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_installed_program_is_not_the_checkout(installed, tmp_path):
    where = "import coach; print(coach.__file__)"
    found = subprocess.run(
        [installed, "-c", where], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert str(ROOT) not in found.stdout


def test_the_installed_program_finds_its_routines(installed, tmp_path):
    left = coach(installed, tmp_path, "preview", "rt_release_left", "--json")
    assert left.returncode == 0, left.stderr
    timeline = json.loads(left.stdout)
    assert timeline["routine"] == "rt_release_left"
    assert timeline["seconds"] == sum(step["seconds"] for step in timeline["steps"])


def test_the_installed_program_plays_and_remembers_a_session(installed, tmp_path):
    how = ("--speed", "2000", "--mute", "--json")
    played = coach(installed, tmp_path, "play", "rt_ease_centre", *how)
    assert played.returncode == 0, played.stderr
    events = [json.loads(line) for line in played.stdout.splitlines()]
    assert events[0]["event"] == "session_started"
    assert events[-1]["event"] == "session_ended"
    assert events[-1]["ending"] == "completed"
