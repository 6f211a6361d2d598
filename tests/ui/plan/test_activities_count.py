"""What a person can do counts in their plan: from the sheet to the criterion, all of it real."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget

from coach.app import open_program
from coach.ui.look.look import Look
from coach.ui.plan.page import PlanPage
from coach.ui.progress.activities_sheet import ActivitiesSheet
from tests.fakes.clock import FakeClock
from tests.fakes.following import Follower

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture
def clock():
    return FakeClock(MONDAY)


@pytest.fixture
def program(tmp_path, clock):
    opened = open_program(tmp_path, clock)
    yield opened
    opened.close()


@pytest.fixture
def follower(program, clock):
    """Somebody in the second phase, which asks how well they can do things."""
    person = Follower(program.plan, program._store, clock)
    person.ready()
    program.plan.agree("P2")
    return person


@pytest.fixture
def rate(qtbot, program):
    """Rate the activities on the sheet, as a person does."""

    def on_sheet(*ratings):
        whole = QWidget()
        qtbot.addWidget(whole)
        whole.resize(1192, 832)
        whole.show()
        sheet = ActivitiesSheet(Look(reduced_motion=True), program.activities, whole)
        sheet.ask()
        named = ("Put on socks", "Sit for an hour", "Lift a bag")
        for row, name, value in zip(sheet.rows, named, ratings, strict=False):
            row.line.setText(name)
            row.numbers.choose(value)
        sheet.save.click()
        assert sheet.isHidden()

    return on_sheet


def criterion(program):
    found = [one for one in program.plan.today().criteria if "activit" in one.words]
    assert len(found) == 1
    return found[0]


def figures(program):
    return {one.name: one.value for one in criterion(program).figures}


def test_a_rating_on_the_sheet_makes_the_criterion_met(program, follower, rate):
    assert criterion(program).met is None
    rate(4, 5, 3)
    assert criterion(program).met is False
    assert figures(program) == {"psfs": 4, "psfs0": 4}
    follower.sleeps(7)
    rate(6, 7, 5)
    assert figures(program) == {"psfs": 6, "psfs0": 4}
    assert criterion(program).met is True


def test_the_page_of_the_plan_shows_the_figure_of_now(qtbot, program, follower, rate):
    rate(4, 5, 3)
    page = PlanPage(Look(reduced_motion=True), program)
    qtbot.addWidget(page)
    page.resize(1192, 832)
    page.show()
    row = next(row for row in page.criteria.rows if "activit" in row.words.text())
    assert "4" in row.behind.text()
    assert "Not yet" in row.accessibleName()


def test_other_activities_are_no_change(program, follower):
    program.activities.tell(["Lift a bag"], {"Lift a bag": 2})
    follower.sleeps(7)
    program.activities.tell(["Read"], {"Read": 5})
    assert figures(program) == {"psfs": 5, "psfs0": None}
    program.activities.tell(["Read", "Lift a bag"], {"Read": 6, "Lift a bag": 3})
    assert figures(program)["psfs"] - figures(program)["psfs0"] == 1
