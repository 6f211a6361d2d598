"""Media keys of desktop and headset, which reach a session even where it has not the keyboard."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from coach.devices.bus_there import has_session_bus
from coach.session.events import Event
from coach.session.step import Script


@dataclass(frozen=True, slots=True)
class Playing:
    """What a desktop shows of a session: its script, and exercises' titles by their ids."""

    script: Script
    titles: Mapping[str, str]

    def title(self, index: int) -> str:
        """Return what is done in the step numbered `index`."""
        exercise = self.script.steps[index].exercise
        return self.titles.get(exercise or "", self.script.title)


class MediaKeys(QObject):
    """Tells what media keys ask for while a session is followed; by itself, nothing: the twin.

    Without it the keys are heard all the same wherever the desktop hands them to the window.
    """

    pause_wanted = Signal()
    """Pause, or go on."""

    stand_still_wanted = Signal()
    """Pause, whatever is now."""

    go_on_wanted = Signal()
    """Go on, whatever is now."""

    skip_wanted = Signal()
    back_wanted = Signal()

    front_wanted = Signal()
    """The window is to be seen."""

    def follow(self, playing: Playing) -> None:
        """Take `playing` for what the events are about from now on."""

    def hear(self, event: Event, late: float = 0.0) -> None:
        """Show the desktop what happened in the session; a listener of its engine."""

    def close(self) -> None:
        """Tell nothing any more."""


def open_media_keys(environment: Mapping[str, str], program: str) -> MediaKeys:
    """Return who hears the keys of this desktop, or the silent twin; never raises.

    The desktop shows `program` as the name of what is playing.
    """
    if sys.platform in ("win32", "darwin") or QCoreApplication.instance() is None:
        return MediaKeys()
    if not has_session_bus(environment):
        return MediaKeys()
    try:
        from coach.devices.bus_media_keys import BusMediaKeys
    except ImportError:  # a system library that Qt D-Bus needs is not there
        return MediaKeys()
    return BusMediaKeys(program)
