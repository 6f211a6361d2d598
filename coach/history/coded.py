"""What has more than one part, as text in one cell: JSON, always of the same making."""

import json
from typing import Any


def coded(value: object) -> str:
    """Return `value` as JSON."""
    return json.dumps(value)


def decoded(cell: str | float) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Return what `coded` made into `cell`.

    SQLite keeps text that reads as a number as that number in a column that it does not know to
    be text, such as one of the type JSON.
    """
    return json.loads(cell) if isinstance(cell, str) else cell
