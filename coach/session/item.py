"""One step of a routine on its way into a script, and what every kind of it begins with."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.routine.model import Exercise, Routine, Side
from coach.routine.model import Step as RoutineStep
from coach.session.pacing import Pacing
from coach.session.series import Count, Slot
from coach.session.sides import Turns
from coach.session.step import Sound, Step, StepKind

Part = tuple[StepKind, float, Sound | None]
"""One part of a repetition: what it is, its seconds, and what is heard as it begins."""
UNTIMED = 0.0
"""Where a step begins before the whole script is put together."""


@dataclass(frozen=True, slots=True)
class Item:
    """A routine's step number `number`; `rested` when a rest just before it is its lead-in."""

    routine: Routine
    pacing: Pacing
    number: int
    step: RoutineStep
    rested: bool

    def exercise(self, name: str) -> Exercise:
        """Return the exercise that bears this id."""
        return self.routine.exercises[name]

    def ready(
        self,
        asked: float | None,
        exercise: str | None,
        side: Side | None = None,
        count: Count | None = None,
    ) -> list[Step]:
        """Return the getting-ready step, or nothing where none is due."""
        seconds = self.pacing.lead(asked, rested=self.rested)
        count = count or Count(0, 0)
        ready = Step(
            UNTIMED,
            seconds,
            StepKind.READY,
            self.number,
            exercise,
            side,
            sets=count.sets,
            repetitions=count.repetitions,
            sound=Sound.READY,
        )
        return [ready] if seconds > 0 else []

    def change_sides(
        self, asked: float | None, turns: Turns, exercise: str, to: Slot
    ) -> list[Step]:
        """Return the step that changes to the side of `to`; taking turns, only when `asked`."""
        usual = 0.0 if turns.alternate else self.pacing.change_sides
        seconds = usual if asked is None else asked
        change = Step(
            UNTIMED,
            seconds,
            StepKind.CHANGE_SIDES,
            self.number,
            exercise,
            to.side,
            sets=to.count.sets,
            repetitions=to.count.repetitions,
            sound=Sound.CHANGE_SIDES,
        )
        return [change] if seconds > 0 else []

    def repetition(
        self, parts: Sequence[Part], exercise: Exercise, slot: Slot, last: int, say: str = ""
    ) -> list[Step]:
        """Return the parts of the repetition `slot`; its end is heard after the part `last`.

        Where nobody says otherwise the cue of the exercise is said.
        """
        said, ends = say or exercise.cue, ending_sound(slot)
        return [
            self.part(
                kind,
                seconds,
                exercise.id,
                slot,
                say=said,
                sound=sound,
                end_sound=ends if place == last else None,
            )
            for place, (kind, seconds, sound) in enumerate(parts)
        ]

    def part(
        self,
        kind: StepKind,
        seconds: float,
        exercise: str,
        slot: Slot,
        *,
        say: str = "",
        sound: Sound | None = None,
        end_sound: Sound | None = None,
    ) -> Step:
        """Return one part of the repetition `slot`."""
        return Step(
            UNTIMED,
            seconds,
            kind,
            self.number,
            exercise,
            *slot.numbers,
            say=say,
            sound=sound,
            end_sound=end_sound,
        )


def ending_sound(slot: Slot) -> Sound:
    """Return what is heard when the repetition `slot` ends: something else for the last one."""
    return Sound.SERIES_END if slot.closes else Sound.REPETITION_END
