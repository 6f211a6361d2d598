"""What waits for the person because of their plan: told as facts, each with its reason. No Qt."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from coach.history.records import SessionRecord
from coach.recovery.asking import needs_activities
from coach.recovery.decision import Kind
from coach.recovery.frequency import is_of
from coach.recovery.today import Today
from coach.routine.plan.model import RuleAction
from coach.schedule.model import DAWN, NOON
from coach.triage.needed import rest_at_most
from coach.ui.today.choice import Ask, Choice
from coach.ui.today.choosing import Situation
from coach.ui.today.messages import About, Message
from coach.ui.wording import plan_page
from coach.ui.wording import today_plan as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk

_DAY = timedelta(days=1)
_NEWS = timedelta(days=2)
"""For how long after its day a step back is told."""


def plan_messages(desk: "Desk", now: Situation, choice: Choice) -> tuple[Message, ...]:
    """Return what is told beside `choice`, the most important first.

    Raises:
        CoachError: the history cannot be read.
    """
    if choice.ask in (Ask.LOCKED, Ask.CHECK_IN):
        return ()  # that comes first, and a plan decides nothing meanwhile
    today = desk.plan.today()
    if today is None:
        at_ease = choice.ask is not Ask.REST  # weeks are not thought of while it grips
        return (*_activities(desk, None), *(_choose(desk, now) if at_ease else ()))
    if today.course.over:
        return tuple(_activities(desk, None))
    return (
        *_decided(desk, today),
        *_offered(today),
        *_morning(desk, today),
        *_answers(desk, today),
        *_activities(desk, today),
    )


def _decided(desk: "Desk", today: Today) -> Iterator[Message]:
    decision, plan = today.decision, today.plan.id
    if decision.kind is Kind.PAUSE:
        title = plan_page.paused_title(own=True) if today.resting else words.held_title()
        text = plan_page.paused_text() if today.resting else words.held_text()
        button = plan_page.go_on() if today.resting else words.look_at_plan()
        yield Message(About.PAUSED if today.resting else About.HELD, title, text, button)
    if RuleAction.REFER in decision.actions:
        text = decision.say if decision.kind is Kind.REFER else words.refer_text()
        key = f"refer:{plan}:{decision.rule if decision.kind is Kind.REFER else ''}"
        yield Message(About.REFER, plan_page.refer_title(), text, words.look_at_plan(), key)
    for one in reversed(desk.plan.decisions()):
        if one.plan != plan or one.day + _NEWS < today.day:
            break
        if one.kind == Kind.STEP_BACK and today.phase is not None and one.phase == today.phase.id:
            number = today.plan.phases.index(today.phase) + 1
            key = f"back:{plan}:{one.day}"
            text = str(one.whole.get("say", ""))
            title, seen = words.back_title(number), words.understood()
            yield Message(About.PLAN, title, text, words.look_at_plan(), key, later=seen)
            break


def _offered(today: Today) -> Iterator[Message]:
    to = today.offered
    if to is not None:
        phase = today.phase.id if today.phase is not None else ""
        key = f"offer:{today.plan.id}:{phase}:{to}"
        title, text = plan_page.offer_title(today), plan_page.offer_text(today)
        yield Message(About.PLAN, title, text, words.look_at(today), key)


def _morning(desk: "Desk", today: Today) -> Iterator[Message]:
    """Ask how it is in the morning after a session: most rules compare with that."""
    now = desk.now()
    if not DAWN <= now.time() < NOON:
        return
    exercised = any(one.day == today.day - _DAY for one in _sessions(desk, today))
    asked = any(one.when.time() >= DAWN for one in desk.readings(today.day))
    if exercised and not asked:
        key = f"morning:{today.day}"
        title, text = words.morning_title(), words.morning_text()
        yield Message(About.MORNING, title, text, words.say(), key)


def _answers(desk: "Desk", today: Today) -> Iterator[Message]:
    found = [one for one in _sessions(desk, today) if one.ending is not None]
    if found and desk.now() - found[-1].started < _DAY and not desk.plan.answered(found[-1].id):
        last = found[-1]
        text = words.answers_text(last.title)
        key = f"answers:{last.id}"
        yield Message(About.ANSWERS, words.answers_title(), text, words.say(), key, last.id)


def _sessions(desk: "Desk", today: Today) -> list[SessionRecord]:
    """Return the sessions of the plan since yesterday that were more than rest."""
    library = desk.library.routines
    return [
        one
        for one in desk.sessions(today.day - _DAY)
        if one.active > 0
        and is_of(today, one.routine)
        and (one.routine not in library or not rest_at_most(library[one.routine]))
    ]


def _activities(desk: "Desk", today: Today | None) -> Iterator[Message]:
    told = desk.activities.told()
    if not told.named:
        if today is not None and needs_activities(today.plan):
            title, text = words.name_title(), plan_page.activities_text(named=False)
            button = plan_page.activities_button(named=False)
            yield Message(About.ACTIVITIES, title, text, button, "activities")
        return
    if told.change_due is not None or told.rating_due:
        title = words.rate_title() if told.change_due is None else words.change_title()
        text = words.rate_text() if told.change_due is None else words.change_text(told.change_due)
        yield Message(About.ACTIVITIES, title, text, words.rate(), "activities")


def _choose(desk: "Desk", now: Situation) -> Iterator[Message]:
    last, ended = now.last, desk.plan.ended()
    if last is None or (ended is not None and ended >= last.visit.when):
        return  # who wanted no plan is asked again after the next check-in
    fitting = [one.plan.title for one in desk.plan.fitting() if one.fits]
    if fitting:
        text = words.choose_text(fitting)
        yield Message(About.PLAN, words.choose_title(), text, words.see_plans(), "choose")
