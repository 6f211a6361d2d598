"""What is marked on a trend: flare-ups, and what is to be said of a day beside its numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pyqtgraph as graph

from coach.progress.flares import Flare
from coach.progress.phases import PhaseSpan
from coach.ui.look.look import Look
from coach.ui.wording import phases as phase_words
from coach.ui.wording import review as words

_FLARE = -5
_YEAR = 366
_APART = 0.2
"""Flare-ups nearer to each other than this share of the range leave the words to one of them."""
_RIGHT = 0.75
"""From this share of the range on, words stand to the left of their line."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days that are drawn, as numbers across."""

    first: float
    last: float

    def share(self, at: float) -> float:
        """Return how far along `at` is, from 0 to 1."""
        return (at - self.first) / max(1.0, self.last - self.first)


def flare_items(look: Look, flares: Sequence[Flare], seen: Stretch) -> Iterator:  # type: ignore[type-arg]
    """Yield a line for each flare-up, with words where they do not cover one another."""
    theme, spoken = look.theme, -1.0
    for flare in flares:
        at = max(seen.first, float(flare.first.toordinal()))
        share = seen.share(at)
        told = {}
        if share - spoken >= _APART or spoken < 0:
            spoken = share
            side = 1.0 if share > _RIGHT else 0.0
            told = {
                "label": words.flare(flare.first, year=seen.last - seen.first > _YEAR),
                "labelOpts": {
                    "position": 0.8,
                    "anchors": [(side, 0.5), (side, 0.5)],
                    "color": theme.coral_ink,
                    "fill": theme.coral_tint,
                },
            }
        line = graph.InfiniteLine(at, angle=90, pen=graph.mkPen(theme.coral, width=1.5), **told)
        line.setZValue(_FLARE)
        if told:
            line.label.setFont(look.font(13, 500))
        yield line


def note_of(day: date, flares: Sequence[Flare], phases: Sequence[PhaseSpan]) -> str:
    """Return what is to be said of a day beside its numbers, or nothing."""
    found = [phase_words.at(phase) for phase in phases if phase.first <= day <= phase.last]
    if any(flare.first <= day <= flare.last for flare in flares):
        found.append(words.in_flare())
    return ", ".join(found)
