"""Events as rows, and back: the words in the file stay, whatever the classes are called."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from enum import StrEnum
from typing import Any, get_type_hints

from coach.session.events import (
    CountdownHeard,
    Event,
    ExerciseEased,
    PainSaid,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    StepExtended,
    StepFinished,
    StepRepeated,
    StepSkipped,
    StepStarted,
    WentBack,
)

ENDED = "session_ended"

_CLASSES: Mapping[str, type[Event]] = {
    "session_started": SessionStarted,
    "step_started": StepStarted,
    "step_finished": StepFinished,
    "countdown_heard": CountdownHeard,
    "step_skipped": StepSkipped,
    "went_back": WentBack,
    "step_repeated": StepRepeated,
    "step_extended": StepExtended,
    "exercise_eased": ExerciseEased,
    "pain_said": PainSaid,
    "session_paused": SessionPaused,
    "session_resumed": SessionResumed,
    ENDED: SessionEnded,
}
_KINDS = {cls: kind for kind, cls in _CLASSES.items()}


def kind_of(event: Event) -> str:
    """Return the word for what happened."""
    return _KINDS[type(event)]


def payload_of(event: Event) -> dict[str, Any]:
    """Return all that `event` says, but when it happened, as JSON."""
    return {f.name: _plain(getattr(event, f.name)) for f in fields(event) if f.name != "at"}


def event_of(kind: str, at: float, payload: Mapping[str, Any]) -> Event:
    """Return the event that was written down."""
    cls = _CLASSES[kind]
    hints = get_type_hints(cls)
    return cls(at, **{name: _typed(hints[name], value) for name, value in payload.items()})


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def _typed(hint: Any, value: Any) -> Any:  # noqa: ANN401 - JSON has no narrower type
    if hint is datetime:
        return datetime.fromisoformat(value)
    return hint(value) if isinstance(hint, type) and issubclass(hint, StrEnum) else value
