"""After a session the plan is told what it decides by; without a plan nothing is asked."""

import pytest
from PySide6.QtWidgets import QApplication

from coach.triage.safety import SafetyFact, SafetyKind
from coach.triage.visit import Visit, VisitKind
from coach.ui.after.plan_card import PlanCard
from coach.ui.look.look import Look
from tests.fakes.desk import real_content
from tests.fakes.screened import STIFF
from tests.ui.walk import clipped, unnamed, unreachable


def strained(desk, plan="pl_strain"):
    said = STIFF | {"mech": "lift_bend_twist", "onset": "sudden", "days": 1}
    desk.checkins.rules = real_content().checkin()
    desk.store.add_visit(
        Visit(desk.now(), VisitKind.WHOLE, 1, 0, said),
        [SafetyFact(desk.now(), SafetyKind.SCREENED)],
    )
    desk.plan.choose(plan)


def told(desk):
    return {one.name: (one.value, one.session) for one in desk.store.told()}


def test_without_a_plan_nothing_more_is_asked(played):
    assert played().page.plan.isHidden()


def test_with_a_plan_what_its_phase_needs_is_asked(played, desk):
    strained(desk)
    questions = played().page.plan.questions
    assert {"leg_spread", "walk_min", "morning_stiffness_min"} <= set(questions)
    assert "hinge_ok" not in questions
    assert "leg_pain" not in questions


def test_what_was_answered_is_kept_with_the_session_or_the_day(played, desk):
    strained(desk)
    session = played()
    questions = session.page.plan.questions
    questions["leg_spread"].tiles["same"].click()
    questions["walk_min"].tiles[20].click()
    session.page.save.click()
    name = session.run.recorder.session
    assert told(desk) == {"leg_spread": ("same", name), "walk_min": (20, None)}


def test_what_was_left_out_stays_unknown(played, desk):
    strained(desk)
    session = played()
    session.page.save.click()
    assert told(desk) == {}


def test_signs_further_down_are_asked_about_and_answered_with_what_to_do(played, desk):
    strained(desk)
    session = played()
    card = session.page.plan
    assert card.questions["spread_min"].isHidden()
    card.questions["leg_spread"].tiles["further"].click()
    assert card.warning.isVisible()
    card.questions["spread_min"].tiles[15].click()
    card.questions["spread_count"].tiles[1].click()
    session.page.save.click()
    assert told(desk)["spread_min"][0] == 15
    assert "3" in desk.plan.today().decision.rows


def test_minutes_of_signs_that_did_not_go_further_are_not_kept(played, desk):
    strained(desk)
    session = played()
    questions = session.page.plan.questions
    questions["leg_spread"].tiles["further"].click()
    questions["spread_min"].tiles[15].click()
    questions["leg_spread"].tiles["none"].click()
    session.page.save.click()
    assert set(told(desk)) == {"leg_spread"}


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_question_is_named_reachable_and_whole(qtbot, desk, scale):
    strained(desk)
    card = PlanCard(Look("light", text_scale=scale))
    qtbot.addWidget(card)
    card.resize(round(600 * scale), 3600)
    card.ask(desk.plan.today())
    for name in ("leg_pain", "sens_area", "exposure", "sp_hold_l", "lift_level"):
        card._add(name)
    card.questions["leg_spread"].tiles["further"].click()
    with qtbot.waitExposed(card):
        card.show()
    QApplication.processEvents()
    assert clipped(card) == []
    assert unnamed(card) == []
    assert unreachable(card) == []
