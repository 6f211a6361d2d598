"""Where the program finds its content and keeps the person's data."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def content(name: str) -> Path:
    """Return the folder `routines` or `media`, in an installed wheel or in a checkout."""
    installed = PACKAGE / "content" / name
    return installed if installed.is_dir() else PACKAGE.parent / name


def data_folder(given: Path | None, environment: Mapping[str, str]) -> Path:
    """Return the folder of the person's data: as given, by COACH_DATA, or the usual one."""
    if given is not None:
        return given.expanduser().absolute()
    if named := environment.get("COACH_DATA"):
        return Path(named).expanduser().absolute()
    import platformdirs  # not needed by whoever says where

    return Path(platformdirs.user_data_dir("stretch-coach", appauthor=False))


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a person's things are, below one data folder."""

    folder: Path
    base: Path | None = None
    """The data folder in which all people are, where this is one person's below it."""

    @property
    def settings(self) -> Path:
        """Return the settings file."""
        return self.folder / "settings.json"

    @property
    def routines(self) -> Path:
        """Return the folder of the person's own exercises and routines."""
        return self.folder / "routines"

    @property
    def assigned(self) -> Path:
        """Return the folder of what physiotherapists assigned."""
        return self.folder / "assigned"
