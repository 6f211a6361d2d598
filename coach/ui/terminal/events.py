"""A session as data: one JSON object a line, and nothing else."""

import json

from coach.history.payload import kind_of, payload_of
from coach.session.events import Event, StepStarted
from coach.session.step import Script, Step
from coach.ui.terminal.paper import Paper


class EventLines:
    """A listener that prints every event; a step that starts also says what it is."""

    def __init__(self, script: Script, paper: Paper) -> None:
        self._script = script
        self._paper = paper

    def __call__(self, event: Event) -> None:
        """Print `event`."""
        told = {"at": event.at, "event": kind_of(event), **payload_of(event)}
        if isinstance(event, StepStarted):
            told.update(_facts(self._script.steps[event.index]))
        self._paper.line(json.dumps(told))

    def refresh(self) -> None:
        """Do nothing: what did not happen is not told."""

    def unsaved(self) -> None:
        """Do nothing: the events are what they are."""


def _facts(step: Step) -> dict[str, str | int | None]:
    return {
        "kind": step.kind.value,
        "exercise": step.exercise,
        "side": step.side.value if step.side else None,
        "set": step.set or None,
        "repetition": step.repetition or None,
        "sound": step.sound.value if step.sound else None,
        "end_sound": step.end_sound.value if step.end_sound else None,
    }
