"""The phases of the plans that were followed, with what the plans call them."""

from typing import Protocol

from coach.progress.phases import PhaseSpan
from coach.recovery.held import Held
from coach.routine.plan.model import Plan
from coach.ui.wording import phases as words


class Plans(Protocol):
    """What is asked of the plan (`coach.recovery.following.Following`)."""

    def path(self) -> tuple[Held, ...]:
        """Return which phase held from which day to which, oldest first."""

    def plan_of(self, name: str) -> Plan | None:
        """Return a plan by its id; None where there is none of that id any more."""


def phases_of(plans: Plans) -> tuple[PhaseSpan, ...]:
    """Return every phase there was, oldest first; the content is asked only where there is one."""
    named: dict[tuple[str, str], tuple[str, str]] = {}
    found = []
    for number, one in enumerate(plans.path()):
        key = one.plan, one.phase
        if key not in named:
            named[key] = _named(plans.plan_of(one.plan), one.phase)
        darker = number % 2 == 0
        found.append(PhaseSpan(one.first, one.last, *named[key], one.paused, darker))
    return tuple(found)


def _named(plan: Plan | None, name: str) -> tuple[str, str]:
    """Return what a phase is called, in full and in short."""
    for number, phase in enumerate(plan.phases if plan is not None else (), 1):
        if phase.id == name:
            return words.title(number, phase.title), words.short(number)
    return words.forgotten(), ""
