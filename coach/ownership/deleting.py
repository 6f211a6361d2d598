"""Delete everything that is kept of a person, and nothing else."""

import contextlib
from pathlib import Path

from coach.history.failures import told
from coach.ownership.files import own_files, own_folders


def delete_everything(folder: Path) -> None:
    """Delete every file of the program in `folder`, and the folders that are empty then.

    The history must be closed. What was saved elsewhere stays. Cut short, it can be done again.

    Raises:
        HistoryUnavailable: a file cannot be deleted; those before it are gone.
    """
    with told(folder):
        for path in own_files(folder):
            path.unlink(missing_ok=True)
        for one in own_folders(folder):
            with contextlib.suppress(OSError):  # something else is in there, or it is a link
                one.rmdir()
