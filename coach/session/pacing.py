"""How much time a routine gets where it does not say so itself."""

from dataclasses import dataclass

SHORTEST_LEAD = 5.0
"""Seconds a routine's own rest must last to be the getting-ready time of what comes after it."""


@dataclass(frozen=True, slots=True)
class Pacing:
    """A person's taste in timing; seconds, and the number that a countdown begins with.

    15 s to get ready is the change-over of the clinical content, section 5.
    """

    ready: float = 15.0
    change_sides: float = 8.0
    rest_between_sets: float = 30.0
    countdown: int = 3

    def lead(self, asked: float | None, *, rested: bool) -> float:
        """Return the seconds to get ready: as `asked`, none right after a rest, else the usual."""
        if asked is not None:
            return asked
        return 0.0 if rested else self.ready
