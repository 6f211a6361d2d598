"""Plays a session in a terminal: looks at the clock when it is due, and at the keys meanwhile."""

from collections.abc import Callable
from typing import Protocol, TextIO

from coach.session.engine import Engine, Stage
from coach.session.events import Ending, Event, PauseCause, SessionEnded, SessionPaused, StepStarted
from coach.session.step import StepKind
from coach.ui.desk import Run
from coach.ui.terminal.events import EventLines
from coach.ui.terminal.interrupt import Interrupt
from coach.ui.terminal.keys import BACKSPACE, ENTER, Keys
from coach.ui.terminal.paper import Paper, Style
from coach.ui.terminal.questions import Hurts, Number
from coach.ui.terminal.screen import INDENT, Screen
from coach.ui.terminal.waiting import Waiting
from coach.ui.wording import terminal

LONGEST_LOOK = 0.25
"""Seconds between two looks: soon enough for Ctrl+C, and for the seconds on the screen."""
LONGEST_WITH_DEVICES = 0.05
"""The same where devices wait for their events: a sound that is due must not be heard late."""
PLAIN = Style(live=False, colour=False)


class View(Protocol):
    """Where a session is told: to a person, or to a program."""

    def __call__(self, event: Event) -> None:
        """Tell what happened."""

    def refresh(self) -> None:
        """Show this moment, where that is possible."""

    def unsaved(self) -> None:
        """Say that the history cannot be written."""


def play(
    run: Run,
    out: TextIO,
    keys: Keys,
    *,
    style: Style = PLAIN,
    json_events: bool = False,
    speed: float = 1.0,
    pump: Callable[[], None] | None = None,
) -> Ending:
    """Play `run` to its end and return how it ended; nothing but the session is printed on `out`.

    `speed` is that of the run's clock. `pump` is called at every look, for devices that need their
    events handled. Ctrl+C ends the session and keeps it.

    Raises:
        ExceptionGroup: a listener failed; the session was ended and kept.
    """
    paper = Paper(out, style)
    # Questions would spoil a stream of events; their answers are taken all the same.
    aside = Paper(out, style, muted=True) if json_events else paper
    screen = Screen(run, paper, keys=keys.live)
    view = EventLines(run.script, paper) if json_events else screen
    with Interrupt() as interrupt:

        def over() -> bool:
            return interrupt.asked or paper.torn

        longest = LONGEST_WITH_DEVICES if pump else LONGEST_LOOK
        waiting = Waiting(keys, pump or _nothing, over, longest, speed)
        return Player(run, view, aside, waiting).play()


def _nothing() -> None:
    pass


class Player:
    """One run, from its start to its end."""

    def __init__(self, run: Run, view: View, aside: Paper, waiting: Waiting) -> None:
        self._run = run
        self._engine = run.engine
        self._view = view
        self._waiting = waiting
        self._aside = aside
        self._hurts = Hurts(run, aside, waiting.answer)
        self._number = Number(aside)
        self._known = run.pain_before
        self._ending: Ending | None = None
        run.engine.listen(view)
        run.engine.listen(self._hear)

    def play(self) -> Ending:
        """Return how the session ended."""
        try:
            self._engine.start()
            while self._ending is None:
                self._look()
        except Exception:
            self._engine.stop(Ending.FAILED)
            raise
        return self._ending

    def _look(self) -> None:
        key = self._waiting.key(self._engine.next_due)
        self._engine.tick()
        if self._waiting.over():
            self._engine.stop()
        elif key:
            self._obey(key)
        self._run.recorder.keep_position(self._engine)
        if self._run.recorder.unsaved:
            self._view.unsaved()
        self._view.refresh()

    def _hear(self, event: Event) -> None:
        match event:
            case StepStarted(index=index):
                self._number = Number(self._aside)
                if self._run.script.steps[index].kind is StepKind.CHECK_IN:
                    self._ask_for_pain(index)
            case SessionPaused(cause=cause) if cause is not PauseCause.ASKED:
                if not self._waiting.keyboard:  # nobody could ever say to go on
                    self._engine.resume()
            case SessionEnded(ending=ending):
                self._ending = ending

    def _ask_for_pain(self, index: int) -> None:
        """Ask, but not, first thing, for the number that was said just before."""
        first = all(step.kind in _QUESTIONS for step in self._run.script.steps[:index])
        known, self._known = self._known, None
        if first and known is not None:
            self._engine.say_pain(known)
        elif self._waiting.keyboard:
            self._aside.write(INDENT + terminal.number_prompt())

    def _obey(self, key: str) -> None:
        checking = self._engine.step.kind is StepKind.CHECK_IN
        if checking and (key.isdecimal() or key in (ENTER, BACKSPACE)):
            self._check(self._number.type(key))
        elif key == " ":
            paused = self._engine.stage is Stage.PAUSED
            (self._engine.resume if paused else self._engine.pause)()
        elif key == "h":
            self._hurts.ask()
        elif command := _COMMANDS.get(key):
            command(self._engine)

    def _check(self, pain: int | None) -> None:
        if pain is None:
            return
        if self._hurts.ends(pain):
            self._hurts.ask(pain)
        else:
            self._engine.say_pain(pain)


_QUESTIONS = frozenset({StepKind.CHECK_IN, StepKind.TELL})
_COMMANDS: dict[str, Callable[[Engine], None]] = {
    "b": Engine.back,
    "s": Engine.skip,
    "r": Engine.repeat,
    "+": Engine.extend,
    "q": Engine.stop,
}
