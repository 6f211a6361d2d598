"""A file that is kept whole or not at all."""

import os
import tempfile
from pathlib import Path

from coach.errors import FileUnwritable


def write(path: Path, content: bytes) -> None:
    """Keep `content` in a file, whole or not at all.

    Raises:
        FileUnwritable: it cannot be kept.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
    except OSError as error:
        raise FileUnwritable(path, (error.strerror or "").lower()) from error
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
        new.replace(path)
    except OSError as error:
        raise FileUnwritable(path, (error.strerror or "").lower()) from error
    finally:
        new.unlink(missing_ok=True)
