"""One line of the table of measures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A measured `value`, which may be as large as `bar`."""

    id: str
    name: str
    value: float
    bar: float

    @property
    def ok(self):
        return self.value <= self.bar
