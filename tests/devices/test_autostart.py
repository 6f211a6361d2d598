"""Starting with the computer is what each system takes it for, and gone without a trace."""

import plistlib
import subprocess
import sys

import pytest

from coach import cli, starting
from coach.devices.autostart import (
    DesktopEntry,
    LaunchAgent,
    RunKey,
    open_autostart,
    own_command,
)
from coach.errors import AutostartRefused

COMMAND = ("/opt/my programs/python", "-m", "coach")


class Registry:
    """Values of a registry that can be closed."""

    def __init__(self):
        self.values = {}
        self.closed = False

    def read(self, name):
        self._insist()
        return self.values.get(name)

    def write(self, name, value):
        self._insist()
        self.values.pop(name, None)
        if value is not None:
            self.values[name] = value

    def _insist(self):
        if self.closed:
            raise PermissionError(13, "closed by a rule of your organisation")


def entry(folder, command=COMMAND):
    return DesktopEntry(folder / "autostart", command, "Stretch Coach")


def arguments(path):
    """Return the command of an entry, taken apart as the specification has it."""
    line = next(line for line in path.read_text().splitlines() if line.startswith("Exec="))
    command = line.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%")
    shown = subprocess.run(
        ["sh", "-c", f"for each in {command}; do printf '%s\\n' \"$each\"; done"],
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(shown.stdout.splitlines())


@pytest.mark.parametrize(
    "make",
    [
        entry,
        lambda folder: LaunchAgent(folder / "LaunchAgents", COMMAND),
        lambda folder: RunKey(Registry(), COMMAND),
    ],
    ids=["Linux", "macOS", "Windows"],
)
def test_it_is_off_until_it_is_wanted_and_can_be_switched_any_time(make, tmp_path):
    autostart = make(tmp_path)
    assert not autostart.on
    for wanted in (False, True, True, False):
        autostart.set_on(on=wanted)
        assert autostart.on is wanted
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_the_desktop_starts_the_very_program(tmp_path):
    entry(tmp_path).set_on(on=True)
    path = tmp_path / "autostart" / "stretch-coach.desktop"
    assert path.read_text().startswith("[Desktop Entry]\nType=Application\n")
    assert arguments(path) == COMMAND


@pytest.mark.parametrize("name", ["/a b", "/a'b", '/a"b', "/a\\b", "/a$HOME", "/a`id`", "/100%u"])
def test_no_name_of_a_folder_becomes_a_command(tmp_path, name):
    entry(tmp_path, (name, "-m", "coach")).set_on(on=True)
    assert arguments(tmp_path / "autostart" / "stretch-coach.desktop") == (name, "-m", "coach")


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_was_switched_off_in_the_desktops_own_settings_is_off(tmp_path, line):
    autostart = entry(tmp_path)
    autostart.set_on(on=True)
    path = tmp_path / "autostart" / "stretch-coach.desktop"
    path.write_text(path.read_text() + line + "\n")
    assert not autostart.on


def test_macos_reads_the_list(tmp_path):
    LaunchAgent(tmp_path, COMMAND).set_on(on=True)
    told = plistlib.loads((tmp_path / "org.stretch-coach.plist").read_bytes())
    assert told["ProgramArguments"] == list(COMMAND)
    assert told["RunAtLoad"] is True


def test_windows_gets_one_line_with_the_spaces_kept_together():
    registry = Registry()
    RunKey(registry, (r"C:\My programs\coach.exe", "-m", "coach")).set_on(on=True)
    assert registry.values == {"stretch-coach": r'"C:\My programs\coach.exe" -m coach'}


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "autostart").write_text("a file in the way")
    with pytest.raises(AutostartRefused):
        entry(tmp_path).set_on(on=True)


def test_a_registry_that_is_closed_is_off_and_told():
    registry = Registry()
    autostart = RunKey(registry, COMMAND)
    registry.closed = True
    assert not autostart.on
    with pytest.raises(AutostartRefused, match="organisation"):
        autostart.set_on(on=True)


@pytest.mark.parametrize(
    ("platform", "kind"), [("linux", DesktopEntry), ("darwin", LaunchAgent), ("win32", RunKey)]
)
def test_each_system_has_its_own(platform, kind, tmp_path):
    environment = {"HOME": str(tmp_path)}
    assert isinstance(open_autostart(environment, COMMAND, "Stretch Coach", platform), kind)


@pytest.mark.parametrize(
    ("config", "folder"), [("", "home/.config"), ("{}/mine", "mine"), ("relative", "home/.config")]
)
def test_linux_has_it_in_the_folder_of_the_persons_settings(config, folder, tmp_path):
    environment = {
        "HOME": str(tmp_path / "home"),
        "XDG_CONFIG_HOME": config.format(tmp_path),
    }
    open_autostart(environment, COMMAND, "Stretch Coach", "linux").set_on(on=True)
    assert (tmp_path / folder / "autostart" / "stretch-coach.desktop").is_file()


def test_the_command_is_this_program_in_the_tray_over_these_data(tmp_path):
    rest = ("--in-tray", "--data", str(tmp_path))
    assert own_command(tmp_path) == (sys.executable, "-m", "coach", *rest)
    assert own_command(tmp_path, "/opt/coach", frozen=True) == ("/opt/coach", *rest)


def test_the_command_line_knows_what_the_login_asks_for(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(
        starting, "open_anywhere", lambda folder, *, in_tray: asked.append((folder, in_tray)) or 0
    )
    assert cli.run(own_command(tmp_path, frozen=True)[1:]) == 0
    assert asked == [(tmp_path, True)]
