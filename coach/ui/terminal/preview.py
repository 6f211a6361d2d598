"""A script as readable lines: when, how long, what, on which side."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from coach.routine.model import Routine
from coach.session.step import Script, Step, StepKind
from coach.ui.wording import doses, frame, frequency, player, session, terminal

Titles = Mapping[str, str]
"""The titles of exercises by their ids."""
FIGURES = 2
"""The first columns hold figures and are set flush right."""


def lines(script: Script, titles: Titles) -> list[str]:
    """Return the timeline of `script` in aligned columns, and how long it takes in all."""
    table = Table(script, titles)
    steps = (table.line(index) for index in range(len(script.steps)))
    return [script.title, *steps, table.total()]


def told(routine: Routine) -> Iterator[str]:
    """Yield how often a routine is done, how it grows, and what state its content is in."""
    yield from filter(None, (frequency.often(routine), frequency.growing(routine), frame.draft()))


class Table:
    """One row for every step of a script, all as wide as the widest."""

    def __init__(self, script: Script, titles: Titles) -> None:
        self._script = script
        self._titles = titles
        self._rows = [
            self._row(step, held=held) for held, steps in _by_item(script) for step in steps
        ]
        self._total = (player.minutes(script.seconds), "", terminal.in_all())
        self._widths = [max(map(len, column)) for column in zip(*self._rows, strict=True)]

    def line(self, index: int, at: float | None = None) -> str:
        """Return the row of the step `index`, at its own time or `at` another second."""
        row = self._rows[index]
        return self._aligned(row if at is None else (player.minutes(at), *row[1:]))

    def total(self) -> str:
        """Return the row of the whole."""
        return self._aligned(self._total)

    def _row(self, step: Step, *, held: bool) -> tuple[str, ...]:
        ends = step.kind is StepKind.END
        return (
            player.minutes(step.at),
            "" if ends else terminal.seconds(f"{step.seconds:.10g}"),
            player.kind_word(step.kind),
            self._titles.get(step.exercise, step.exercise) if step.exercise else "",
            session.side_word(step.side),
            player.count(step, held=held),
        )

    def _aligned(self, row: tuple[str, ...]) -> str:
        return "  ".join(self._cells(row)).rstrip()

    def _cells(self, row: tuple[str, ...]) -> Iterator[str]:
        for place, cell in enumerate(row):
            width = self._widths[place]
            yield cell.rjust(width) if place < FIGURES else cell.ljust(width)


def _by_item(script: Script) -> Iterator[tuple[bool, tuple[Step, ...]]]:
    """Yield the steps of each item of the routine, and whether its repetitions are holds."""
    for _, steps in groupby(script.steps, key=lambda step: step.item):
        together = tuple(steps)
        yield doses.held(together), together
