"""A session as a person reads it: a line for every step and every piece of news."""

import math

from coach.session.engine import Stage
from coach.session.events import (
    Event,
    PainSaid,
    SessionEnded,
    SessionPaused,
    SessionResumed,
    SessionStarted,
    StepExtended,
    StepRepeated,
    StepSkipped,
    StepStarted,
    WentBack,
)
from coach.session.step import StepKind
from coach.ui.desk import Run
from coach.ui.player.telling import Teller
from coach.ui.terminal.paper import Paper
from coach.ui.terminal.preview import Table
from coach.ui.wording import player, terminal

INDENT = "       "


class Screen:
    """A listener that prints one session; `keys` says whether there is a keyboard to ask."""

    def __init__(self, run: Run, paper: Paper, *, keys: bool) -> None:
        self._run = run
        self._paper = paper
        self._keys = keys
        titles = {name: exercise.title for name, exercise in run.routine.exercises.items()}
        self._table = Table(run.script, titles)
        self._teller = Teller(run.routine, run.script)
        self._cue = ""
        self._unsaved = False

    def __call__(self, event: Event) -> None:
        """Print what `event` means to the person."""
        match event:
            case SessionStarted():
                self._open()
            case StepStarted(at=at, index=index):
                self._step(index, at)
            case SessionPaused(cause=cause):
                self._say(player.pause_title(cause))
            case SessionEnded(ending=ending, active=active):
                self._paper.line(terminal.ended(ending, player.minutes(active)), strong=True)
            case _:
                self._news(event)

    def refresh(self) -> None:
        """Show the seconds that are left, where a line can change."""
        engine = self._run.engine
        if engine.stage is Stage.RUNNING and engine.step.kind is not StepKind.CHECK_IN:
            word = player.kind_word(engine.step.kind)
            left = math.ceil(engine.length - engine.into)
            whole = player.time_left(math.ceil(engine.seconds_left))
            self._paper.show(INDENT + terminal.live(word, left, whole))

    def unsaved(self) -> None:
        """Say, once, that the history cannot be written."""
        if not self._unsaved:
            self._unsaved = True
            self._say(terminal.unsaved())

    def _open(self) -> None:
        time = player.minutes(self._run.engine.seconds_left)
        self._paper.line(terminal.steps_and_time(self._run.script.title, time), strong=True)
        self._paper.line(terminal.keys_line() if self._keys else terminal.no_keys_line())
        self._paper.line()

    def _step(self, index: int, at: float) -> None:
        if self._run.script.steps[index].kind is StepKind.END:
            return
        self._paper.line(self._table.line(index, at), strong=True)
        cue = self._teller.step(index).cue
        if cue and cue != self._cue:
            self._say(cue)
        self._cue = cue or self._cue

    def _news(self, event: Event) -> None:
        match event:
            case SessionResumed():
                self._say(terminal.going_on())
            case StepSkipped():
                self._say(terminal.skipped())
            case WentBack():
                self._say(terminal.went_back())
            case StepRepeated():
                self._say(terminal.again())
            case StepExtended(seconds=seconds):
                self._say(terminal.longer(round(seconds)))
            case PainSaid(pain=pain):
                self._say(terminal.pain_said(pain))

    def _say(self, text: str) -> None:
        self._paper.line(INDENT + text)
