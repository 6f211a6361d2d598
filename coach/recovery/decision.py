"""What a plan decided on a day, and by what: kept, and never changed afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from coach.triage.gate import Colour


class Kind(StrEnum):
    """What was decided. Moving on and finishing are offered; they happen on the person's yes."""

    STAY = "stay"
    MOVE_ON = "move_on"
    STEP_BACK = "step_back"
    PAUSE = "pause"
    REFER = "refer"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision with the rule that made it, its figures and its time.

    `before` and `phase` are the phases before and after it; None while the plan has not begun.
    `rule` is a row of section 6.2 ("10"), or names what else decided: "exit P1", "guard P1.1",
    "entry P1", "person", "phase P5". `rows` are all rows and guards that held, `actions` all that
    they ask for, `offered` the phases that the person may agree to ("finish" for the end), and
    `colours` the sessions of which the colour became known, by their day.
    """

    when: datetime
    plan: str
    revision: int
    before: str | None
    phase: str | None
    kind: Kind
    rule: str
    say: str = ""
    figures: Mapping[str, Any] = field(default_factory=dict)
    rows: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    colours: tuple[tuple[date, Colour], ...] = ()

    @property
    def day(self) -> date:
        """Return the day it was made on."""
        return self.when.date()
