"""What the player screen is told: texts and numbers, ready to be shown. No Qt."""

from dataclasses import dataclass
from typing import Protocol

from coach.figure.motion import Motion
from coach.routine.model import Side
from coach.session.events import PauseCause, SessionEnded
from coach.session.posture import Posture
from coach.session.step import StepKind
from coach.ui.player.groups import Group, Place


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """What stays the same during a session."""

    title: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What stays the same during a step.

    `badge` has a `letter` where it names a side. `done` of `of` repetitions are behind us; `of`
    is 0 where there is nothing to count.
    """

    kind: StepKind
    place: str
    name: str
    cue: str
    badge: str = ""
    letter: str = ""
    count: str = ""
    done: int = 0
    of: int = 0
    motion: Motion | None = None
    side: Side | None = None
    announcement: str = ""


@dataclass(frozen=True, slots=True)
class BreathFacts:
    """One moment of paced breathing; `full` is 0 with empty lungs and 1 with full ones."""

    word: str
    number: str
    full: float


@dataclass(frozen=True, slots=True)
class TimeFacts:
    """One moment of a step: `seconds` and a `fraction` of its time are left.

    `mark` is the icon before the `hint`, `left` what is left of the session; `breath` is there
    where breathing is paced.
    """

    word: str
    seconds: float
    caption: str
    fraction: float
    hint: str
    mark: str
    left: str
    breath: BreathFacts | None = None


@dataclass(frozen=True, slots=True)
class NextFacts:
    """What comes after the current exercise."""

    name: str
    dose: str
    motion: Motion | None = None
    side: Side | None = None


class PlayerView(Protocol):
    """What the presenter needs of a screen."""

    def show_session(self, facts: SessionFacts) -> None:
        """Show the title and the timeline of a session that begins."""

    def show_step(self, facts: StepFacts) -> None:
        """Show the step that began."""

    def show_next(self, facts: NextFacts | None) -> None:
        """Show what comes next; nothing during the last exercise."""

    def show_time(self, facts: TimeFacts) -> None:
        """Show how much time is left."""

    def say_left(self, text: str) -> None:
        """Tell a screen reader how much of the step is left."""

    def show_timeline(self, place: Place) -> None:
        """Show where in the session we are."""

    def show_figure(self, posture: Posture) -> None:
        """Show the figure at a moment of its movement."""

    def show_pause(self, cause: PauseCause) -> None:
        """Show that time stands still, and why."""

    def show_running(self) -> None:
        """Show that time flows."""

    def show_end(self, ended: SessionEnded) -> None:
        """Show that the session is over."""
