"""What the page of progress says of the phases of a plan."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from coach.progress.phases import PhaseSpan
from coach.ui.wording import joining
from coach.ui.wording.progress import full_day

translate = QCoreApplication.translate

FEW = 3
"""Phases that are named one by one; of more than these only the last is."""


def title(number: int, name: str) -> str:
    """Return a phase by its number and its name."""
    return translate("progress", "Phase {number} · {name}").format(number=number, name=name)


def short(number: int) -> str:
    """Return a phase where its name has no room."""
    return translate("progress", "Phase {number}").format(number=number)


def forgotten() -> str:
    """Return a phase of a plan that is not there any more."""
    return translate("progress", "A former plan")


def paused() -> str:
    """Return the word for days on which the plan rested."""
    return translate("progress", "paused")


def at(phase: PhaseSpan) -> str:
    """Return the phase of a day."""
    return joining.beside(phase.title, paused()) if phase.paused else phase.title


def told(phases: Sequence[PhaseSpan]) -> str:
    """Return which phases of a plan there were in this time; nothing without any."""
    if not phases:
        return ""
    if len(phases) <= FEW:
        named = joining.listed(_from(phase) for phase in phases)
        return translate("progress", "Your plan: {phases}.").format(phases=named)
    text = translate("progress", "Your plan changed {count} times in this time. Last: {phase}.")
    return text.format(count=len(phases) - 1, phase=_from(phases[-1]))


def _from(phase: PhaseSpan) -> str:
    text = translate("progress", "{phase} from {day}")
    return text.format(phase=at(phase), day=full_day(phase.first))
