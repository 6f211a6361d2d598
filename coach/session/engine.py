"""Plays a script against a clock and tells listeners what happened."""

from collections import deque
from collections.abc import Callable, Sequence

from coach.session.clock import Clock
from coach.session.course import Course, Stage
from coach.session.events import Ending, PauseCause, SkipReason
from coach.session.exact import measured
from coach.session.pacing import Pacing
from coach.session.place import Place
from coach.session.step import Script, Step
from coach.session.telling import Listener, Prompt, Telling
from coach.session.units import next_item, next_unit
from coach.session.watch import Watch

__all__ = ["Engine", "Listener", "Stage"]

WORST_PAIN = 10
"""The numeric pain rating scale (NPRS) goes from 0 to this."""

_USUAL = Pacing()


class Engine:
    """One run of one script.

    Commands may be given at any time, in any order, as often as one likes; one that means nothing
    at the moment does nothing. One given by a listener is obeyed after every listener has heard
    the news, and before any more time is played. `prompt` listeners hear all the news of a moment
    before the others hear any, and how late they are.
    """

    def __init__(
        self,
        script: Script,
        clock: Clock,
        *listeners: Listener,
        prompt: Sequence[Prompt] = (),
        pacing: Pacing = _USUAL,
        start_at: int = 0,
    ) -> None:
        self._watch = Watch(clock)
        self._place = Place(script, pacing.countdown)
        self._place.enter(min(max(start_at, 0), len(script.steps) - 1))
        self._telling = Telling(listeners, tuple(prompt))
        self._course = Course(script, self._place, self._telling, clock.now)
        self._wishes: deque[Callable[[], None]] = deque()
        self._busy = False
        self._unplayed = 0

    @property
    def stage(self) -> Stage:
        """Return where the engine is in its life."""
        return self._course.stage

    @property
    def index(self) -> int:
        """Return the number of the current step."""
        return self._place.index

    @property
    def step(self) -> Step:
        """Return the current step."""
        return self._place.step

    @property
    def into(self) -> float:
        """Return how many seconds of the current step are over."""
        return measured(self._place.into)

    @property
    def length(self) -> float:
        """Return the seconds of the current step, with what was added to it."""
        return measured(self._place.length)

    @property
    def position(self) -> float:
        """Return the second of the session's own timeline; skipping moves it."""
        return measured(self._place.position)

    @property
    def active(self) -> float:
        """Return the seconds really spent; neither pausing nor skipping moves them."""
        return measured(self._course.active)

    @property
    def seconds_left(self) -> float:
        """Return how long the session still takes if nothing is skipped."""
        return measured(self._place.whole - self._place.position)

    @property
    def next_due(self) -> float | None:
        """Return the seconds from the last look at the clock to the next cue; None if time stands.

        Look again within 5 seconds all the same: a longer silence is taken for an absence.
        """
        return measured(self._place.due) if self.stage is Stage.RUNNING else None

    def listen(self, listener: Listener) -> None:
        """Let `listener` hear the news too, after everyone who listens already."""
        self._telling.listen(listener)

    def start(self) -> None:
        """Begin at the first step, or where the session was interrupted."""
        self._obey(self._start)

    def pause(self, cause: PauseCause = PauseCause.ASKED) -> None:
        """Stop time at this instant."""
        self._obey(lambda: self._course.pause(cause))

    def resume(self) -> None:
        """Let time flow again."""
        self._obey(self._resume)

    def skip(self, reason: SkipReason = SkipReason.NOT_SAID) -> None:
        """Leave the current repetition (or rest, or preparation) for what comes after it."""
        self._obey(lambda: self._course.skip(next_unit, reason))

    def skip_exercise(self, reason: SkipReason = SkipReason.NOT_SAID) -> None:
        """Leave the current item of the routine for the next one."""
        self._obey(lambda: self._course.skip(next_item, reason))

    def back(self) -> None:
        """Go to the start of the current unit, or of the one before if this has hardly begun."""
        self._obey(self._course.back)

    def repeat(self) -> None:
        """Do the current unit again."""
        self._obey(self._course.repeat)

    def extend(self, seconds: float = 10.0) -> None:
        """Make the current step longer; while moving into a hold, that hold."""
        self._obey(lambda: self._course.extend(seconds))

    def ease(self) -> None:
        """Do what is left of the current exercise half as far; its time stays as it is."""
        self._obey(self._course.ease)

    def say_pain(self, pain: int) -> None:
        """Note how strong the pain is now; a check-in has its answer with that and is over.

        Raises:
            ValueError: `pain` is not from 0 to 10.
        """
        if not 0 <= pain <= WORST_PAIN:
            raise ValueError(f"pain is rated from 0 to {WORST_PAIN}, not {pain}")
        self._obey(lambda: self._course.say_pain(pain))

    def stop(self, ending: Ending = Ending.STOPPED) -> None:
        """End now, keeping what was done."""
        self._obey(lambda: self._course.stop(ending))

    def tick(self) -> None:
        """Look at the clock and give every cue that has become due, in order.

        Raises:
            ExceptionGroup: a listener failed; time went on and the others have heard everything.
        """
        if self._busy or self.stage is not Stage.RUNNING:
            return
        self._look()
        if self.stage is Stage.RUNNING and self._unplayed < self._place.due:
            self._one_thing()  # the usual case, many times a second: nothing is due
        else:
            self._settle()

    def _obey(self, wish: Callable[[], None]) -> None:
        """Play the time until now and then do what is wished."""
        if self._busy:
            self._wishes.append(wish)
            return
        if self.stage is Stage.RUNNING:
            self._look()
        self._settle(wish)

    def _look(self) -> None:
        passed = self._watch.passed()
        if passed is None:
            self._course.pause(PauseCause.GAP)
        else:
            self._unplayed += passed

    def _settle(self, last: Callable[[], None] | None = None) -> None:
        """Play all time that has passed, `last` after it, and tell everything there is to tell."""
        self._busy = True
        try:
            while self._one_thing():
                pass
            if last:
                last()
            while self._one_thing():
                pass
        finally:
            self._busy = False
        self._telling.raise_failures()

    def _one_thing(self) -> bool:
        """Do the most urgent of telling, obeying and playing; return False if nothing is left."""
        if self._telling.tell_next(measured(self._unplayed)):
            return True
        if self._wishes:
            self._wishes.popleft()()
            return True
        left = self._course.play(self._unplayed)
        self._unplayed = left or 0
        return left is not None

    def _start(self) -> None:
        if self.stage is Stage.READY:
            self._watch.restart()
            self._course.start()

    def _resume(self) -> None:
        if self.stage is Stage.PAUSED:
            self._watch.restart()
            self._course.resume()
