"""Turns a step of a script into what the player screen shows of it."""

from itertools import takewhile

from coach.routine.model import Exercise, Routine, Side
from coach.session.step import Script, Step, StepKind
from coach.ui.player.facts import NextFacts, StepFacts
from coach.ui.wording import doses, player
from coach.ui.work import Work, is_work, work


class Teller:
    """Knows one script and the exercises that it names."""

    def __init__(self, routine: Routine, script: Script) -> None:
        self._routine = routine
        self._steps = script.steps
        self._work = work(script)

    def step(self, index: int) -> StepFacts:
        """Return what is shown during the step numbered `index`."""
        step = self._steps[index]
        exercise = self._exercise(step)
        shown = self._shown(index)
        badge, letter = _badge(step)
        counted = self._count(index)
        name = player.heading(step.kind, _title(step, exercise))
        cue = _cue(step, exercise)
        done, of = self._dots(step)
        return StepFacts(
            kind=step.kind,
            place=self._place(step),
            name=name,
            cue=cue,
            badge=badge,
            letter=letter,
            count=counted,
            done=done,
            of=of,
            motion=shown.motion if shown else None,
            side=step.side or self._last_side(index),
            announcement=self._announcement(index, name, badge, counted, cue),
        )

    def _announcement(self, index: int, name: str, badge: str, counted: str, cue: str) -> str:
        """Return what a screen reader says: all of an exercise once, then only what changes."""
        step, before = self._steps[index], self._steps[index - 1] if index else None
        seconds = round(step.seconds) if step.kind in _TIMED else 0
        if before is None or not _together(before, step):
            return player.announced(name, badge, counted, player.announced_for(seconds), cue)
        again = counted if step.repetition != before.repetition else ""
        word = player.kind_word(step.kind)
        return player.announced(again or word, "" if again else player.announced_for(seconds))

    def next(self, index: int) -> NextFacts | None:
        """Return the exercise or side that comes after the step numbered `index`."""
        now = self._steps[index]
        here = self._work_at(now)
        for later in self._steps[index + 1 :]:
            other = here is None or later.item not in here.span or later.side is not now.side
            if other and is_work(later):
                return self._next_facts(later)
        return None

    def begins_before_exercise(self, index: int) -> bool:
        """Return whether nothing but questions and texts came before the step `index`."""
        quiet = (StepKind.CHECK_IN, StepKind.TELL)
        return all(step.kind in quiet for step in self._steps[:index])

    def breathing(self, index: int) -> tuple[Step, ...]:
        """Return the breaths of the same series after the step `index`."""
        now = self._steps[index]
        later = takewhile(
            lambda s: s.kind is StepKind.BREATHE and s.item == now.item, self._steps[index + 1 :]
        )
        return tuple(later)

    def series(self, index: int) -> float:
        """Return how long the whole series of breaths around the step `index` lasts."""
        item = self._steps[index].item
        breaths = (s for s in self._steps if s.kind is StepKind.BREATHE and s.item == item)
        return sum(step.seconds for step in breaths)

    def _exercise(self, step: Step) -> Exercise | None:
        if step.exercise is None:
            return None
        return self._routine.exercises.get(step.exercise)

    def _shown(self, index: int) -> Exercise | None:
        """Return whose figure is shown: what asks or tells keeps the one before it."""
        for step in reversed(self._steps[: index + 1]):
            if step.exercise is not None:
                return self._exercise(step)
        return self._exercise(next((s for s in self._steps if s.exercise), self._steps[index]))

    def _last_side(self, index: int) -> Side | None:
        before = (step for step in reversed(self._steps[:index]) if is_work(step))
        return next((step.side for step in before), None)

    def _place(self, step: Step) -> str:
        here = self._work_at(step)
        return player.place(self._work.index(here) + 1, len(self._work)) if here else ""

    def _work_at(self, step: Step) -> Work | None:
        """Return the exercise that `step` is in, also as a rest within it."""
        return next((one for one in self._work if step.item in one.span), None)

    def _dots(self, step: Step) -> tuple[int, int]:
        """Return how many repetitions, or walks, are behind us, and of how many."""
        number, of = step.repetition, step.repetitions
        if of < 2:
            number, of = self._walk(step)
        return (number - 1, of) if number else (0, 0)

    def _walk(self, step: Step) -> tuple[int, int]:
        """Return which walk of its exercise `step` is, of how many; 0 of 0 where it is alone."""
        here = self._work_at(step)
        walks = [s for s in here.steps if s.kind is StepKind.WALK] if here else []
        return (walks.index(step) + 1, len(walks)) if step in walks and walks[1:] else (0, 0)

    def _count(self, index: int) -> str:
        step = self._steps[index]
        if step.kind is StepKind.READY:
            return self._dose(step)
        if step.kind is not StepKind.REST:
            counted = player.count(step, held=doses.held(self._of_item(step)))
            return counted or player.walk(*self._walk(step))
        following = self._steps[index + 1].side
        if following is not None and following is not self._last_side(index):
            return player.before_side(following)
        return ""

    def _of_item(self, step: Step) -> tuple[Step, ...]:
        return tuple(other for other in self._steps if other.item == step.item)

    def _dose(self, step: Step) -> str:
        """Return how much there is to do of the exercise of `step`, on its side."""
        one = self._work_at(step)
        return doses.of_steps(tuple(s for s in one.steps if s.side is step.side)) if one else ""

    def _next_facts(self, step: Step) -> NextFacts:
        exercise = self._exercise(step)
        return NextFacts(
            name=player.heading(step.kind, exercise.title if exercise else None),
            dose=doses.on_side(step.side, self._dose(step)),
            motion=exercise.motion if exercise else None,
            side=step.side,
        )


_TIMED = frozenset({StepKind.HOLD, StepKind.CONTRACT, StepKind.REST, StepKind.WALK})
"""Whose length a person wants to know beforehand."""


def _together(before: Step, step: Step) -> bool:
    """Return whether two steps are of one exercise on one side, both after it was made ready."""
    apart = (StepKind.READY, StepKind.REST)
    same = (before.item, before.exercise, before.side) == (step.item, step.exercise, step.side)
    return same and step.exercise is not None and step.kind not in apart


def _title(step: Step, exercise: Exercise | None) -> str | None:
    if exercise is None or step.kind is StepKind.REST:
        return None
    return exercise.title


def _badge(step: Step) -> tuple[str, str]:
    if step.kind is StepKind.REST:
        return player.rest_badge(), ""
    if step.side is None:
        return "", ""
    return player.side_badge(step.side), player.side_letter(step.side)


def _cue(step: Step, exercise: Exercise | None) -> str:
    match step.kind:
        case StepKind.CHECK_IN:
            return player.check_in_cue()
        case StepKind.REST:
            return step.say or player.rest_cue()
        case StepKind.READY if exercise is not None and exercise.steps:
            return step.say or exercise.steps[0]
    if exercise is None:
        return step.say
    return step.say or exercise.cue or exercise.feel
