"""What happens in a session: each command and each second, as a change of place and news of it."""

import math
from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto

from coach.session.events import (
    CountdownHeard,
    Ending,
    ExerciseEased,
    PainSaid,
    PauseCause,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    SkipReason,
    StepExtended,
    StepFinished,
    StepRepeated,
    StepSkipped,
    StepStarted,
    WentBack,
)
from coach.session.exact import billionths, measured
from coach.session.place import Place
from coach.session.step import Script, StepKind
from coach.session.telling import Telling
from coach.session.units import held_later, previous_unit, unit_start

_SURELY_BEGUN = billionths(2)
_FIXED = frozenset({StepKind.MOVE, StepKind.RETURN, StepKind.BREATHE, StepKind.END})
"""What cannot be made longer: the movement would change its pace."""


class Stage(Enum):
    """Where a session is in its life."""

    READY = auto()
    RUNNING = auto()
    PAUSED = auto()
    ENDED = auto()


class Course:
    """The course of one session. Time to play is handed to it, in nanoseconds."""

    def __init__(
        self, script: Script, place: Place, telling: Telling, when: Callable[[], datetime]
    ) -> None:
        self._script = script
        self._telling = telling
        self._when = when
        self.place = place
        self.stage = Stage.READY
        self.active = 0

    @property
    def _live(self) -> bool:
        return self.stage in (Stage.RUNNING, Stage.PAUSED)

    @property
    def _now(self) -> float:
        return measured(self.place.position)

    def play(self, nanoseconds: int) -> int | None:
        """Play until the next cue, give it and return the time left over; None: none was due."""
        if self.stage is not Stage.RUNNING:
            return None
        due = self.place.due
        spent = min(nanoseconds, due)
        self.place.into += spent
        self.active += spent
        if spent < due:
            return None
        if left := self.place.countdown:
            self._telling.add(CountdownHeard(self._now, left))
            self.place.pass_cue()
        else:
            self._finish_step()
        return nanoseconds - spent

    def start(self) -> None:
        """Begin the current step."""
        self.stage = Stage.RUNNING
        self._telling.add(SessionStarted(self._now, self._when(), self.place.index))
        self._announce()

    def pause(self, cause: PauseCause) -> None:
        """Stop time, if it flows."""
        if self.stage is Stage.RUNNING:
            self.stage = Stage.PAUSED
            self._telling.add(SessionPaused(self._now, cause))

    def resume(self) -> None:
        """Let time flow again."""
        self.stage = Stage.RUNNING
        self._telling.add(SessionResumed(self._now))

    def skip(
        self,
        following: Callable[[Script, int], int],
        reason: SkipReason,
    ) -> None:
        """Leave the current step for the one `following` names."""
        if self._live:
            index = self.place.index
            spent = measured(self.place.into)
            self._telling.add(StepSkipped(self._now, index, spent, reason))
            self.place.enter(following(self._script, index))
            self._announce()

    def back(self) -> None:
        """Go to the start of the current unit, or of the one before if this has hardly begun."""
        if self._live:
            start = unit_start(self._script, self.place.index)
            begun = self.place.position - self.place.start_of(start) > _SURELY_BEGUN
            index = start if begun else previous_unit(self._script, start)
            self._telling.add(WentBack(self._now, index))
            self.place.return_to(index)
            self._announce()

    def repeat(self) -> None:
        """Do the current unit again."""
        if self._live:
            index = unit_start(self._script, self.place.index)
            self._telling.add(StepRepeated(self._now, index))
            self.place.return_to(index)
            self._announce()

    def extend(self, seconds: float) -> None:
        """Make the current step longer; while moving into a hold, that hold."""
        index = self._stretchable()
        if self._live and index is not None and math.isfinite(seconds) and seconds > 0:
            self.place.lengthen(index, billionths(seconds))
            self._telling.add(StepExtended(self._now, index, seconds))

    def ease(self) -> None:
        """Do what is left of the current exercise half as far."""
        if self._live:
            self._telling.add(ExerciseEased(self._now, self.place.index))

    def say_pain(self, pain: int) -> None:
        """Note the pain; a check-in has its answer with that and is over."""
        if self._live:
            self._telling.add(PainSaid(self._now, self.place.index, pain))
            if self.place.step.kind is StepKind.CHECK_IN:
                self._finish_step()

    def stop(self, ending: Ending) -> None:
        """End now, keeping what was done."""
        if self._live:
            self._end(ending)

    def _finish_step(self) -> None:
        place, spent = self.place, measured(self.place.into)
        end = measured(place.start_of(place.index) + place.length)
        self._telling.add(StepFinished(end, place.index, spent))
        place.enter(place.index + 1)
        self._announce()

    def _announce(self) -> None:
        """Tell that the current step begins; the END is over as it begins."""
        step = self.place.step
        self._telling.add(StepStarted(self._now, self.place.index, step.seconds))
        if step.kind is StepKind.END:
            self._end(Ending.COMPLETED)

    def _end(self, ending: Ending) -> None:
        self.stage = Stage.ENDED
        self._telling.add(SessionEnded(self._now, ending, measured(self.active), self._when()))

    def _stretchable(self) -> int | None:
        """Return the step that more time would be added to now, if any."""
        if self.place.step.kind is StepKind.MOVE:
            return held_later(self._script, self.place.index)
        return None if self.place.step.kind in _FIXED else self.place.index
