"""A list of routines or exercises as lines of text."""

from collections.abc import Iterator, Mapping, Sequence

from coach.ui.wording import frame
from coach.ui.wording import terminal as words


def table(rows: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """Yield a heading, a line a row in even columns, how many there are, and their state."""
    if rows:
        keys = list(rows[0])
        cells = [[words.column(key) for key in keys]]
        cells += [[_cell(row[key]) for key in keys] for row in rows]
        wide = [max(len(line[column]) for line in cells) for column in range(len(keys))]
        for line in cells:
            yield "  ".join(cell.ljust(wide[at]) for at, cell in enumerate(line)).rstrip()
    yield words.listed(len(rows))
    yield frame.draft()


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "–"
    return f"{value:g}" if isinstance(value, float) else str(value)
