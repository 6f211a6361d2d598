"""What the player screen shows, decided without Qt: facts of the engine in, calls to a view out."""

import math
from dataclasses import replace
from types import MappingProxyType

from coach.session.engine import Engine, Stage
from coach.session.events import (
    Event,
    ExerciseEased,
    PauseCause,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    StepExtended,
    StepStarted,
)
from coach.session.posture import posture
from coach.session.step import StepKind
from coach.ui.desk import Run
from coach.ui.player.breath import EXHALE, INHALE, Breath, breath, paced
from coach.ui.player.countdown import Countdown
from coach.ui.player.facts import BreathFacts, PlayerView, SessionFacts, StepFacts, TimeFacts
from coach.ui.player.groups import groups, place
from coach.ui.player.telling import Teller
from coach.ui.wording import player

MOVING_MS = 16  # a frame of a screen of 60 Hz
STILL_MS = 33  # the ring and the breath move less than a pixel in this time
WAITING_MS = 100  # nothing moves but the seconds

_MOVING = frozenset({StepKind.MOVE, StepKind.RETURN, StepKind.WALK})
_WAITING = frozenset({StepKind.CHECK_IN, StepKind.TELL})
_MARKS = MappingProxyType(
    {StepKind.CHECK_IN: "info", StepKind.TELL: "info", StepKind.WALK: "steps"}
)
"""The icon before the hint, where it is not about breathing."""
_BREATHED = 15.0  # seconds; in a shorter hold there is no time to follow a breath
_LONG = 99.0  # seconds; above it the ring shows minutes


class Presenter:
    """Listens to one session and moves one screen."""

    def __init__(self, run: Run, view: PlayerView) -> None:
        self._run = run
        self._engine: Engine = run.engine
        self._view = view
        self._teller = Teller(run.routine, run.script)
        self._groups = groups(run.script)
        self._countdown = Countdown()
        self._index: int | None = None
        self._eased: int | None = None
        """The item of the routine that is done half as far."""
        self._answered = run.pain_before is None

    def __call__(self, event: Event) -> None:
        """Show `event`."""
        match event:
            case SessionStarted():
                self._view.show_session(SessionFacts(self._run.routine.title, self._groups))
                self._view.show_running()
            case StepStarted(index=index):
                self._begin(index)
            case StepExtended():
                self.frame()
            case ExerciseEased(index=index):
                self._eased = self._run.script.steps[index].item
                self._view.show_step(self._told(index))
                self.frame()
            case SessionPaused(cause=cause):
                self._pause(cause)
            case SessionResumed():
                self._view.show_running()
            case SessionEnded():
                self._view.show_end(event)

    def frame(self) -> int | None:
        """Show this moment and return in how many milliseconds the next one is worth showing."""
        if self._index is None or self._engine.stage is Stage.ENDED:
            return None
        step = self._engine.step
        into, length = self._engine.into, self._engine.length
        self._view.show_time(self._time(into, length))
        due = self._countdown.due(length - into, length)
        if due is not None and self._engine.stage is Stage.RUNNING:
            self._view.say_left(player.announced_left(due))
        self._view.show_timeline(place(self._groups, step, into, length))
        shown = posture(self._run.script, self._engine.index, into, length)
        self._view.show_figure(shown.eased() if step.item == self._eased else shown)
        if self._engine.stage is not Stage.RUNNING:
            return None
        return self._interval()

    def _begin(self, index: int) -> None:
        self._index = index
        self._countdown.begin()
        self._view.show_step(self._told(index))
        self._view.show_next(self._teller.next(index))
        self.frame()
        self._answer_what_is_known(index)

    def _told(self, index: int) -> StepFacts:
        told = self._teller.step(index)
        eased = self._run.script.steps[index].item == self._eased
        return replace(told, cue=player.half_as_far()) if eased else told

    def _answer_what_is_known(self, index: int) -> None:
        pain = self._run.pain_before
        if self._answered or pain is None:
            return
        first = self._teller.begins_before_exercise(index)
        if self._run.script.steps[index].kind is StepKind.CHECK_IN and first:
            self._engine.say_pain(pain)
            self._answered = True

    def _pause(self, cause: PauseCause) -> None:
        self.frame()
        self._view.show_pause(cause)

    def _interval(self) -> int:
        kind = self._engine.step.kind
        if kind in _MOVING:
            return MOVING_MS
        return WAITING_MS if kind in _WAITING else STILL_MS

    def _time(self, into: float, length: float) -> TimeFacts:
        step = self._engine.step
        left = max(length - into, 0.0)
        moment = breath(step, into, length)
        paused = self._engine.stage is Stage.PAUSED
        return TimeFacts(
            word=player.paused() if paused else player.kind_word(step.kind),
            seconds=left,
            caption=_caption(left),
            fraction=self._fraction(left, length),
            hint=self._hint(into, left),
            mark="clock" if moment else _MARKS.get(step.kind, "wind"),
            left=player.time_left(self._engine.seconds_left),
            breath=_breath_facts(moment) if moment else None,
        )

    def _fraction(self, left: float, length: float) -> float:
        step = self._engine.step
        if step.kind is not StepKind.BREATHE or self._index is None:
            return left / length if length > 0 else 0.0
        later = sum(each.seconds for each in self._teller.breathing(self._index))
        whole = self._teller.series(self._index) + length - step.seconds
        return min((left + later) / whole, 1.0) if whole > 0 else 0.0

    def _hint(self, into: float, left: float) -> str:
        step = self._engine.step
        match step.kind:
            case StepKind.BREATHE:
                return player.breaths_left(step.repetitions - step.repetition + 1)
            case StepKind.REST if breath(step, into, self._engine.length):
                return player.rest_left(math.ceil(left))
            case StepKind.CHANGE_SIDES if step.side is not None:
                return player.hint_side(step.side)
            case StepKind.HOLD if self._engine.length >= _BREATHED:
                return _hold_hint(into)
        return player.hint(step.kind)


def _caption(left: float) -> str:
    return player.minutes_left() if left > _LONG else player.seconds_left(math.ceil(left))


def _hold_hint(into: float) -> str:
    inhaling = paced(into, INHALE, EXHALE).inhaling
    return player.breathe_in_slowly() if inhaling else player.breathe_out_slowly()


def _breath_facts(moment: Breath) -> BreathFacts:
    word = player.breathe_in() if moment.inhaling else player.breathe_out()
    return BreathFacts(word, str(math.ceil(moment.seconds_left)), moment.full)
