"""What is said of a day beside its numbers."""

from collections.abc import Sequence
from datetime import date

from coach.progress.flares import Flare
from coach.progress.phases import PhaseSpan
from coach.ui.wording import phases as phase_words
from coach.ui.wording import review as words


def note_of(day: date, flares: Sequence[Flare], phases: Sequence[PhaseSpan]) -> str:
    """Return what is to be said of a day beside its numbers, or nothing."""
    found = [phase_words.at(phase) for phase in phases if phase.first <= day <= phase.last]
    if any(flare.first <= day <= flare.last for flare in flares):
        found.append(words.in_flare())
    return ", ".join(found)
