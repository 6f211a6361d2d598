"""How the program decides between its window and the terminal."""

import pytest

from coach import starting
from coach.starting import has_screen


@pytest.mark.parametrize(
    ("environment", "platform", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_window_opens_only_where_it_can_be_seen(environment, platform, seen):
    assert has_screen(environment, platform) is seen


def test_at_a_login_without_a_screen_nothing_begins(tmp_path, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(starting.sys, "platform", "linux")
    assert starting.open_anywhere(tmp_path / "data", in_tray=True) == 0
    assert not (tmp_path / "data").exists()
