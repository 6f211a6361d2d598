"""What is known of a tone and of the voice, from the device and from the person. No Qt."""

import sys
from enum import StrEnum


class Part(StrEnum):
    """What is tried."""

    SOUND = "sound"
    VOICE = "voice"


class System(StrEnum):
    """The systems that have their own way to a sound and a voice."""

    LINUX = "linux"
    WINDOWS = "windows"
    MACOS = "macos"


class Finding(StrEnum):
    """What is known of one part."""

    LOOKING = "looking"
    MISSING = "missing"
    UNTRIED = "untried"
    PLAYED = "played"
    """It was played; whether it was heard only the person knows."""
    HEARD = "heard"
    NOT_HEARD = "not_heard"

    @property
    def needs_captions(self) -> bool:
        """Return whether words on the screen have to stand in for it."""
        return self in (Finding.MISSING, Finding.NOT_HEARD)


def system_here(platform: str = sys.platform) -> System:
    """Return the system that the program runs on; what is neither of the others is like Linux."""
    if platform.startswith("win"):
        return System.WINDOWS
    return System.MACOS if platform == "darwin" else System.LINUX


def found(before: Finding, *, looking: bool, works: bool) -> Finding:
    """Return what is known once the device has said how it is.

    What the person said stays while the device is there; one that was lost and is found again is
    to be tried anew.
    """
    if looking:
        return Finding.LOOKING
    if not works:
        return Finding.MISSING
    gone = before in (Finding.LOOKING, Finding.MISSING)
    return Finding.UNTRIED if gone else before
