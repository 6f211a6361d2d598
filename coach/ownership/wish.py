"""What a person wants to be done that cannot be done while the history is open."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wish:
    """Go on in `folder`; with `delete`, after everything in the present one was deleted."""

    folder: Path
    delete: bool = False
