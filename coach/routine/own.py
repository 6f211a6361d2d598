"""The person's own files beside the built-in library.

They come after it. One that bears the id of a built-in exercise or routine takes its place only
with a higher revision and after the person has said so for exactly this file. What the built-in
one forbids, or asks to be done with care, stays so.
"""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from coach.routine.folder import NOTHING, Given, files_in
from coach.routine.library import Library

if TYPE_CHECKING:
    from coach.routine.own_shelf import Shelf

Key = tuple[str, ...]
"""An id, its revision and the digest of the file, as the person agreed to them."""


def with_own(library: Library, folder: Path, accepted: Collection[Key] = ()) -> Library:
    """Return the library with the files of `folder`; a bad file is a problem, never an error."""
    try:
        paths = files_in(folder) if folder.is_dir() else []
    except OSError as error:
        shelf = _shelf(library, accepted)
        shelf.cannot_open(folder, (error.strerror or "it cannot be read").lower())
        return shelf.filled()
    if not paths:
        return library
    shelf = _shelf(library, accepted)
    for path in paths:
        shelf.take(path)
    return shelf.filled()


def with_given(library: Library, given: Given, accepted: Collection[Key] = ()) -> Library:
    """Return the library with files that are not on the disk, treated like the person's own."""
    shelf = _shelf(library, accepted, given)
    for path in given:
        shelf.take(path)
    return shelf.filled()


def _shelf(library: Library, accepted: Collection[Key], given: Given = NOTHING) -> "Shelf":
    # Most people have no file of their own: they do not wait for the means to judge one.
    from coach.routine.own_shelf import Shelf

    return Shelf(library, frozenset(accepted), given)
