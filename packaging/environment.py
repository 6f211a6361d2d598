"""Make the program's environment: Python packages in .venv, and the system libraries Qt needs.

Runs on a bare Python 3.11 with pip and the standard library. `environment.py run` makes what
`make run` needs, `environment.py dev` also what the tests need. Nothing is done twice.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
REQUIREMENTS = ROOT / "packaging" / "requirements"

# What Qt's own wheels leave to the system, and the Debian package that has it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libpulse.so.0": "libpulse0",
}
# What a few tests use: a screen in memory, a window manager, and a hand for the keyboard.
PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}


def main(purpose: str) -> int:
    """Prepare for `purpose`, "run" or "dev"; return 0, or 3 where the system lacks something."""
    if sys.version_info < (3, 11):
        return told(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    missing = missing_packages(purpose)
    if missing and not installed_by_root(missing):
        names = " ".join(missing)
        return told(f"The system lacks {names}: run `sudo apt-get install {names}` and try again.")
    return 0 if packages_ready(purpose) else 3


def missing_packages(purpose: str) -> list[str]:
    """Return the Debian packages that are needed and not there; none outside Linux."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [package for library, package in LIBRARIES.items() if not loads(library)]
    if purpose == "dev":
        missing += [package for name, package in PROGRAMS.items() if shutil.which(name) is None]
    return sorted(set(missing))


def loads(library: str) -> bool:
    """Return whether the system can load `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def installed_by_root(packages: Iterable[str]) -> bool:
    """Install the Debian packages if we are root on Debian; return whether they are there now."""
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        return False
    say(f"Installing system packages: {' '.join(packages)}")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    # An old package list is the usual reason of a failure; it may be new enough offline.
    subprocess.run([apt, "update", "-qq"], env=quiet, stdout=subprocess.DEVNULL, check=False)
    command = [apt, "install", "-y", "-qq", "--no-install-recommends", *packages]
    done = subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def packages_ready(purpose: str) -> bool:
    """Make .venv with the locked packages in it, unless that was done with these very locks."""
    names = ("run.txt", "dev.txt") if purpose == "dev" else ("run.txt",)
    locks = [REQUIREMENTS / name for name in names]
    stamp = ENVIRONMENT / f"ready-{purpose}"
    wanted = hashlib.sha256(b"".join(lock.read_bytes() for lock in locks))
    if stamp.is_file() and stamp.read_text() == wanted.hexdigest():
        return True
    if not python().is_file():
        say("Making the environment in .venv (once; a few minutes)")
        # Debian keeps pip's installer in another package: the pip we have serves the new one too.
        venv.create(ENVIRONMENT, with_pip=False, symlinks=os.name != "nt", clear=True)
    if not all(installed(lock) for lock in locks) or not installed_program():
        return False
    stamp.write_text(wanted.hexdigest())
    return True


def python() -> Path:
    """Return the environment's own Python."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def installed(lock: Path) -> bool:
    """Install what `lock` names, each file checked against its hash."""
    return pip("install", "--require-hashes", "--no-deps", "-r", str(lock))


def installed_program() -> bool:
    """Make the checkout importable in the environment, with a `coach` command."""
    site = subprocess.run(
        [str(python()), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    (Path(site) / "stretch-coach.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if os.name != "nt":
        command = python().parent / "coach"
        lines = (
            f"#!{python()}",
            "import sys",
            "from coach.__main__ import main",
            "sys.exit(main())",
            "",
        )
        command.write_text("\n".join(lines), encoding="utf-8")
        command.chmod(0o755)
    return True


def pip(*arguments: str) -> bool:
    """Run pip for the environment; return whether it succeeded."""
    command = [sys.executable, "-m", "pip", "--python", str(python()), *arguments]
    command += ["--quiet", "--disable-pip-version-check"]
    return subprocess.run(command, check=False).returncode == 0


def say(text: str) -> None:
    """Write one line to the person."""
    sys.stderr.write(f"{text}\n")


def told(text: str) -> int:
    """Say what is missing and return the status for "the environment"."""
    say(text)
    return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "run"))
