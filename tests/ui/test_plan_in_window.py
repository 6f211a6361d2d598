"""A plan through the whole window, all of it real: chosen, timed, moved on, paused, ended."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from coach.app import Kept, Program
from coach.history.store import Store
from coach.schedule.model import Schedule
from coach.schedule.past import Kind
from coach.settings import Settings
from coach.triage.safety import ShortCheck, Sign
from coach.ui.look.look import Look
from coach.ui.pages import PLAN, TODAY
from coach.ui.window import Window
from tests.fakes.clock import FakeClock
from tests.fakes.desk import real_content
from tests.fakes.following import Follower
from tests.fakes.screened import done

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
MINE = Schedule(frozenset((1, 3)), (time(17, 30),))


class Home:
    """The program, its window, and the hands of a person."""

    def __init__(self, program, clock, window):
        self.program, self.window = program, window
        self.person = Follower(program.plan, program._store, clock)

    @property
    def today(self):
        return self.window.pages.page(TODAY)

    @property
    def plan(self):
        return self.window.pages.page(PLAN)

    @property
    def sheets(self):
        return self.window.care.plans

    def reminded(self):
        return [one for one in self.program.agenda.reminders() if one.kind is Kind.SESSION]


@pytest.fixture
def home(tmp_path, qtbot):
    clock = FakeClock(MONDAY)
    program = Program(Kept(tmp_path), real_content(), Store.open(tmp_path, clock), clock)
    program.keep_settings(replace(Settings(), accepted_limits=True))
    window = Window(Look("light", reduced_motion=True, text_scale=1.0), program, None, tmp_path)
    qtbot.addWidget(window)
    window.show()
    yield Home(program, clock, window)
    program.close()


def test_a_plan_that_is_chosen_proposes_times_which_count_only_with_a_yes(home):
    home.person.checks_in()
    home.program.agenda.set_schedule(MINE)
    home.window.go_to(PLAN)
    home.plan.choose.buttons["pl_strain"].click()
    sheet = home.sheets.times
    assert sheet.isVisible()
    assert sheet.now.when.text() == "Tuesday and Thursday at 17:30"
    assert sheet.then.when.text() == "Every day at 17:30"
    sheet.not_now.click()
    assert home.program.agenda.schedule() == MINE
    assert home.plan.week.times.text() == "Your times come to 2 a week."
    home.plan.week.propose.click()
    sheet.take.click()
    assert len(home.program.agenda.schedule().weekdays) == 7
    assert home.plan.week.times.text() == "Every day at 17:30"


def test_another_number_of_sessions_is_proposed_around_the_persons_own_days(home):
    home.person.follows()
    home.program.agenda.set_schedule(replace(MINE, weekdays=frozenset(range(7))))
    home.window.go_to(PLAN)
    for _ in range(2):
        home.plan.week.fewer.click()
    assert home.plan.week.number.text() == "5"
    home.plan.week.propose.click()
    home.sheets.times.take.click()
    taken = home.program.agenda.schedule()
    assert (len(taken.weekdays), taken.times) == (5, MINE.times)
    home.window.go_to(TODAY)
    assert home.today.week.total.text() == "0 of 5 sessions done"


def test_the_next_phase_proposes_its_own_number(home):
    home.person.ready()
    home.program.plan.set_per_week(3)
    home.program.agenda.set_schedule(replace(MINE, weekdays=frozenset((0, 2, 4))))
    home.window.go_to(PLAN)
    home.plan.yes.click()
    assert home.program.plan.today().phase.id == "P2"
    assert home.sheets.times.isVisible()
    assert "7 sessions a week" in home.sheets.times.lead.text()


def test_who_would_rather_choose_finds_all_choices(home):
    home.person.follows()
    home.window.go_to(PLAN)
    home.plan.week.propose.click()
    home.sheets.times.own.click()
    assert home.window.care.schedule.isVisible()


def test_the_end_of_a_plan_ends_its_reminders_and_keeps_the_times(home):
    home.person.follows()
    home.program.agenda.set_schedule(MINE)
    home.window.go_to(PLAN)
    assert home.reminded()
    home.plan.change.click()
    home.plan.choose.end.click()
    assert home.program.plan.chosen() is None
    assert not home.reminded()
    assert home.program.agenda.schedule() == replace(MINE, on=False)


def test_a_pause_holds_its_reminders(home):
    home.person.follows()
    home.program.agenda.set_schedule(MINE)
    home.window.go_to(PLAN)
    home.plan.pause.click()
    assert not home.reminded()
    home.plan.go_on.click()
    assert home.reminded()


def test_the_way_to_today_shows_what_is_known_now_although_it_is_shown_already(home):
    home.window.go_to(TODAY)
    assert home.today.hero.above.text() == "Start here"
    home.person.checks_in()
    home.window.go_to(TODAY)
    assert home.today.hero.above.text() != "Start here"


def test_today_and_the_page_of_the_plan_lead_to_the_activities_and_show_what_was_said(home):
    home.person.follows()
    home.window.go_to(TODAY)
    assert home.today.message.open_it.text() == "Name my activities"
    home.today.message.open_it.click()
    sheet = home.sheets.activities
    assert sheet.isVisible()
    sheet.rows[0].line.setText("Lift")
    sheet.rows[0].numbers.choose(4)
    sheet.save.click()
    assert home.today.message.isHidden()


def test_how_a_session_went_can_be_said_later(home):
    home.person.follows()
    done(home.program._store, MONDAY, "rt_injury_p1")
    home.program.activities.tell(["Lift"], {"Lift": 4})
    home.window.go_to(TODAY)
    home.today.message.open_it.click()
    sheet = home.sheets.answers
    sheet.questions.questions["leg_spread"].tiles["none"].click()
    sheet.questions.questions["walk_min"].tiles[10].click()
    sheet.save.click()
    assert home.today.message.isHidden()
    assert home.program.plan.told_today()["walk_min"] == 10
    assert home.program.plan.answered("done-1")


def test_a_warning_sign_takes_every_way_of_a_plan_from_today(home):
    home.person.follows()
    home.program.note_check(ShortCheck(answered=True, signs=frozenset({Sign.BOTH_LEGS})))
    home.window.go_to(TODAY)
    assert home.today.hero.above.text() == "Everything waits"
    assert home.today.hero.place.isHidden()
    assert home.today.message.isHidden()
