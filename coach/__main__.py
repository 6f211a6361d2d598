"""Where the program starts: the window, or the verbs of the command line."""

import sys
from collections.abc import Sequence
from pathlib import Path


def main() -> int:
    """Run the program and return its exit status."""
    opened = _opened(sys.argv[1:])
    if opened is not None:
        return opened
    # Imported here so that neither the window nor those who only ask for a name wait for it.
    from coach.cli import run

    return run(sys.argv[1:])


def _opened(arguments: Sequence[str]) -> int | None:
    """Open the window if that is all that is asked for, and return the status; else None.

    The command line as a whole understands the same words; they only come to the screen sooner.
    """
    match list(arguments):
        case []:
            given = None
        case ["--data", name] if name and not name.startswith("-"):
            given = Path(name)
        case _:
            return None
    import os

    from coach import starting
    from coach.paths import data_folder

    if not starting.has_screen(os.environ, sys.platform):
        return None
    return starting.open_window(data_folder(given, os.environ))


if __name__ == "__main__":
    sys.exit(main())
