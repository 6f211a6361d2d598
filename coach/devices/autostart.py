"""Starting with the computer: what each system wants to be told for that, and only if wanted."""

import os
import plistlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from coach.errors import AutostartRefused

NAME = "stretch-coach"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"


class Autostart(Protocol):
    """Whether the program starts when the person logs in."""

    @property
    def on(self) -> bool:
        """Return whether it does."""

    def set_on(self, *, on: bool) -> None:
        """Have it start, or not.

        Raises:
            AutostartRefused: the system does not let that be written.
        """


class DesktopEntry:
    """A file in the autostart folder of the desktop (freedesktop.org, Autostart 0.5)."""

    def __init__(self, folder: Path, command: Sequence[str], title: str) -> None:
        self._path = folder / f"{NAME}.desktop"
        self._command = command
        self._title = title

    @property
    def on(self) -> bool:
        """Return whether the file is there and not switched off by the desktop's own settings."""
        try:
            lines = self._path.read_text("utf-8", "replace").splitlines()
        except OSError:
            return False
        told = {line.strip().lower().replace(" ", "") for line in lines}
        return told.isdisjoint({"hidden=true", "x-gnome-autostart-enabled=false"})

    def set_on(self, *, on: bool) -> None:
        """Write the file, or take it away."""
        entry = (
            "[Desktop Entry]\n"
            "Type=Application\n"
            "Version=1.5\n"
            f"Name={self._title}\n"
            f"Exec={' '.join(map(_quoted, self._command))}\n"
            f"Icon={NAME}\n"
            "Terminal=false\n"
        )
        _write_or_remove(self._path, entry.encode() if on else None)


class LaunchAgent:
    """A property list among those that macOS starts at the login."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self._path = folder / f"org.{NAME}.plist"
        self._command = command

    @property
    def on(self) -> bool:
        """Return whether the list is there."""
        return self._path.is_file()

    def set_on(self, *, on: bool) -> None:
        """Write the list, or take it away."""
        told = {
            "Label": f"org.{NAME}",
            "ProgramArguments": list(self._command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        _write_or_remove(self._path, plistlib.dumps(told) if on else None)


class Values(Protocol):
    """The values under one key of a registry."""

    def read(self, name: str) -> str | None:
        """Return a value, None where there is none."""

    def write(self, name: str, value: str | None) -> None:
        """Write a value, or take it away."""


class RunKey:
    """A value among those that Windows starts at the login of this person."""

    def __init__(self, values: Values, command: Sequence[str]) -> None:
        self._values = values
        self._command = command

    @property
    def on(self) -> bool:
        """Return whether the value is there."""
        try:
            return self._values.read(NAME) is not None
        except OSError:
            return False

    def set_on(self, *, on: bool) -> None:
        """Write the value, or take it away."""
        from subprocess import list2cmdline

        try:
            self._values.write(NAME, list2cmdline(self._command) if on else None)
        except OSError as error:
            raise AutostartRefused(error.strerror or str(error)) from error


class WindowsRegistry:
    """The Run key of the person who is logged in."""

    def read(self, name: str) -> str | None:
        """Return a value, None where there is none."""
        import winreg as registry

        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, _RUN) as key:  # type: ignore[attr-defined,unused-ignore]
                return str(registry.QueryValueEx(key, name)[0])  # type: ignore[attr-defined,unused-ignore]
        except FileNotFoundError:
            return None

    def write(self, name: str, value: str | None) -> None:
        """Write a value, or take it away."""
        import winreg as registry

        with registry.CreateKey(registry.HKEY_CURRENT_USER, _RUN) as key:  # type: ignore[attr-defined,unused-ignore]
            if value is not None:
                registry.SetValueEx(key, name, 0, registry.REG_SZ, value)  # type: ignore[attr-defined,unused-ignore]
                return
            try:
                registry.DeleteValue(key, name)  # type: ignore[attr-defined,unused-ignore]
            except FileNotFoundError:
                return


def open_autostart(
    environment: Mapping[str, str],
    command: Sequence[str],
    title: str,
    platform: str = sys.platform,
) -> Autostart:
    """Return what this system has for it; `command` starts the program."""
    home = Path(environment.get("HOME") or Path.home())
    if platform == "win32":
        return RunKey(WindowsRegistry(), command)
    if platform == "darwin":
        return LaunchAgent(home / "Library" / "LaunchAgents", command)
    config = environment.get("XDG_CONFIG_HOME", "")
    folder = Path(config) if os.path.isabs(config) else home / ".config"  # noqa: PTH117
    return DesktopEntry(folder / "autostart", command, title)


def own_command(
    folder: Path, executable: str = sys.executable, *, frozen: bool = False
) -> tuple[str, ...]:
    """Return the command that starts this very program in the tray, over the data in `folder`.

    `frozen`: the program is one file by itself.
    """
    program = (executable,) if frozen else (executable, "-m", "coach")
    return (*program, "--in-tray", "--data", str(folder))


def _quoted(argument: str) -> str:
    """Return an argument as the Desktop Entry Specification quotes it.

    The string is unescaped once by the file's own rules, and once by those of the command.
    """
    plain = argument.replace("%", "%%")
    for sign in ("\\", '"', "`", "$"):
        plain = plain.replace(sign, f"\\{sign}")
    return '"' + plain.replace("\\", "\\\\") + '"'


def _write_or_remove(path: Path, content: bytes | None) -> None:
    try:
        if content is None:
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(path.name + ".new")
        new.write_bytes(content)
        new.replace(path)
    except OSError as error:
        raise AutostartRefused(error.strerror or str(error)) from error
