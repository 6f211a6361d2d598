"""Pages of the check-in that answer what a test tells them, and a desk that only remembers."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from coach.errors import HistoryUnavailable
from coach.ui.checkin.order import FIELDS, Page
from coach.ui.checkin.step import Step
from coach.ui.look.button import Button
from tests.fakes.clock import FakeClock
from tests.fakes.desk import real_content


@dataclass(frozen=True)
class FakeDraft:
    when: datetime
    said: dict
    page: str


class RealQuestions:
    """A library that reads the questions of the program once for all tests."""

    @staticmethod
    @cache
    def checkin():
        return real_content().checkin()


@dataclass
class FakeCheckInDesk:
    """`alarming` are signs that raise a flag; `disk_full` makes nothing possible to keep."""

    alarming: set = field(default_factory=set)
    facts: dict = field(default_factory=dict)
    disk_full: bool = False
    records: list = field(default_factory=list)
    library: object = field(default_factory=lambda: RealQuestions)
    time: datetime = field(default_factory=lambda: FakeClock().now())
    kept: FakeDraft | None = None

    def now(self):
        return self.time

    def draft(self):
        return self.kept

    def keep_draft(self, said, page):
        self._insist()
        self.kept = FakeDraft(self.time, dict(said), page)

    def drop_draft(self):
        self._insist()
        self.kept = None

    def check_in(self, said):
        self._insist()
        self.records.append(dict(said))
        return f"record {len(self.records)}"

    def alarm_so_far(self, said):
        named = {sign for field in ("ces", "sys") for sign in said.get(field, ())}
        return tuple(sorted(named & self.alarming))

    def remembered(self):
        return self.facts

    def later(self, **time):
        self.time += timedelta(**time)

    def _insist(self):
        if self.disk_full:
            raise HistoryUnavailable(Path("coach.db"), "disk full")


class FakeStep(Step):
    """One button a field; `answer` says what the person answers."""

    def __init__(self, look, page):
        super().__init__(look)
        self.fields = FIELDS[page]
        self.answers = {}
        self.asked = []
        self.filled = []
        self.remembered = []
        self.buttons = {name: Button(look, name) for name in self.fields}
        column = QVBoxLayout(self)
        for button in self.buttons.values():
            column.addWidget(button)

    @property
    def why(self):
        return f"Why {self.fields[0]}."

    def remember(self, facts):
        self.remembered.append(facts)

    def fill(self, said):
        self.filled.append(dict(said))
        self.answers = {name: said[name] for name in self.fields if name in said}
        self.changed.emit()  # which a page should not do, and which must not matter

    def said(self):
        return dict(self.answers)

    def missing(self):
        return tuple(name for name in self.fields if name not in self.answers)

    def ask_again(self, fields):
        self.asked = list(fields)
        if fields:
            self.buttons[self.asked[0]].setFocus()

    def answer(self, **answers):
        for name, value in answers.items():
            self.answers.pop(name, None)
            if value is not None:
                self.answers[name] = value
        self.changed.emit()


def makers(made):
    """Return a maker for each page, which puts what it made into `made`."""

    def maker(page):
        def make(look, checkin):
            made[page] = FakeStep(look, page)
            return made[page]

        return make

    return {page: maker(page) for page in Page}


ANSWERS = {
    Page.WHERE: {"region": "lumbar", "loc": "left"},
    Page.FEEL: {
        "pain_now": 4,
        "pain_worst24": 5,
        "sens": [],
        "radiates": "none",
        "leg_side": "none",
    },
    Page.LEGS: {
        "leg_course": "stable_known",
        "spreading": False,
        "leg_constant": False,
        "leg_slow": False,
    },
    Page.START: {"onset": "gradual", "days": 3, "mech": "posture", "first_episode": False},
    Page.MOVES: {"move": "yes", "agg": ["bending"], "ease": ["lying"], "walk": "normal"},
    Page.NERVES: {"ces": [], "gait": False, "weak": "none", "assessed": False},
    Page.INJURY: {"local": [], "sys": []},
    Page.FEVER: {"sys": [], "drink": "normal"},
    Page.GENERAL: {"age": 40, "dx": [], "meds": [], "cond": [], "sys": [], "inflam": 0},
}
"""A plain cramp: nothing is contradictory and nothing alarms."""
