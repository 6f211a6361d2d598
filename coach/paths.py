"""Where the program finds its content and keeps the person's data."""

from collections.abc import Mapping
from pathlib import Path

import platformdirs

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
    return Path(platformdirs.user_data_dir("stretch-coach", appauthor=False))
