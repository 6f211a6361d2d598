"""What a person wants to be done that cannot be done while the history is open."""

from pathlib import Path
from typing import NamedTuple


class Wish(NamedTuple):
    """Go on in `folder`; with `delete`, after everything in the present one was deleted."""

    folder: Path
    delete: bool = False
