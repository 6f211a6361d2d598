"""What stands behind a trend: the phases of a plan, and flare-ups."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pyqtgraph as graph
from PySide6.QtGui import QColor

from coach.progress.flares import Flare
from coach.progress.phases import PhaseSpan
from coach.ui.look.look import Look
from coach.ui.wording import review as words

_BEHIND, _FLARE = -20, -5
_YEAR = 366
_APART = 0.2
"""Flare-ups nearer to each other than this share of the range leave the words to one of them."""
_NARROW = 0.09
"""A phase that takes less than this share of the range has no room for its words."""
_INSIDE = 0.005
"""Room before the title of a phase, as a share of the range."""
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


def phase_items(look: Look, phases: Sequence[PhaseSpan], seen: Stretch, top: float) -> Iterator:  # type: ignore[type-arg]
    """Yield a band for each phase, every other one darker, with its title where there is room."""
    for number, phase in enumerate(phases):
        first = max(seen.first, phase.first.toordinal() - 0.5)
        last = min(seen.last, phase.last.toordinal() + 0.5)
        colour = QColor(look.theme.tint)
        colour.setAlphaF(0.25 if number % 2 else 0.55)
        band = graph.LinearRegionItem(
            (first, last), movable=False, brush=colour, pen=graph.mkPen(None)
        )
        band.setZValue(_BEHIND)
        yield band
        if seen.share(last) - seen.share(first) >= _NARROW:
            title = graph.TextItem(phase.title, color=look.theme.teal_ink, anchor=(0, 0))
            title.setFont(look.font(13, 500))
            title.setPos(first + (seen.last - seen.first) * _INSIDE, top)
            yield title


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
    found = [phase.title for phase in phases if phase.first <= day <= phase.last]
    if any(flare.first <= day <= flare.last for flare in flares):
        found.append(words.in_flare())
    return ", ".join(found)
