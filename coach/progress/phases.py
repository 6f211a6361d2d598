"""The phases a plan went through, as the charts show them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """One phase from its first day to its last; `title` is what the plan calls it.

    `short` stands where the title has no room; `paused` is a stretch in which the plan rested.
    `darker` is every other one, so that neighbours are told apart wherever one looks.
    """

    first: date
    last: date
    title: str
    short: str = ""
    paused: bool = False
    darker: bool = False
