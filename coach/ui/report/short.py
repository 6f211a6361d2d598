"""Texts that somebody else wrote, so short that the rest of a page has room."""

LONGEST = 40
"""Letters that fit a column."""


def short(text: str, most: int = LONGEST) -> str:
    """Return `text` with its end left out where it is longer than `most` letters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
