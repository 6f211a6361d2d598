"""What comes with the program, read and judged once for each version of it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from coach import paths
from coach.routine.built import Built
from coach.routine.library import Library

if TYPE_CHECKING:
    from coach.guide.model import Guide, Region


def library(language: str = "en") -> Library:
    """Return the exercises and routines that come with the program."""
    folder = paths.content("routines")
    return Library.built_in(folder, language, Built(folder))


def guide(language: str = "en") -> "Guide":
    """Return the sources, facts, cards and words that come with the program."""
    folder = paths.content("routines")

    def read() -> "Guide":
        from coach.guide import library as guides

        return guides.load(folder, language)[0]

    return Built(folder).once(f"guide-{language}", read)


def regions() -> "Mapping[str, Region]":
    """Return whom to call, by the two letters of the country."""
    folder = paths.content("routines")

    def read() -> "Mapping[str, Region]":
        from coach.guide import library as guides

        return guides.regions(folder)[0]

    return Built(folder).once("regions", read)
