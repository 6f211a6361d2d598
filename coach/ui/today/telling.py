"""Puts the one decision of today into words, numbers and a picture."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.errors import CoachError
from coach.history.records import Interrupted
from coach.triage.gate import Colour
from coach.ui.routines.interrupted import step_name
from coach.ui.today.choice import Ask, Choice, Why
from coach.ui.today.choosing import Situation
from coach.ui.today.hero import Shown
from coach.ui.today.offering import Offering, offering
from coach.ui.wording import routines as routine_words
from coach.ui.wording import today as words
from coach.ui.wording import today_plan as of_plan

if TYPE_CHECKING:
    from coach.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Told:
    """What the panel shows, and the routine it would start, where there is one."""

    shown: Shown
    offer: Offering | None


def told(desk: "Desk", now: Situation, choice: Choice) -> Told:
    """Return what to show for `choice`; one whose routine is not there has nothing to start."""
    if choice.ask is Ask.LOCKED:
        return Told(_plain(now, choice), None)
    if choice.ask is Ask.CHECK_IN:
        return Told(_check_in(desk, now, choice), None)
    offer = _offer(desk, now, choice)
    if offer is None:
        missing = replace(choice, why=Why.NOTHING_LEFT)
        return Told(replace(_plain(now, missing), start="", beside=""), None)
    return Told(_routine(desk, now, choice, offer), offer)


def _offer(desk: "Desk", now: Situation, choice: Choice) -> Offering | None:
    if choice.routine is None:
        return None
    gripping = choice.ask is Ask.REST and now.colour is Colour.RED
    left = now.left if choice.ask is Ask.GO_ON else None
    side = _side(now) if left is None or left.side is None else left.side.value
    short = choice.short and choice.ask is not Ask.REST
    return offering(desk, choice.routine, side, gripping=gripping, short=short)


def _side(now: Situation) -> str:
    return "" if now.last is None else now.last.now.side


def _plain(now: Situation, choice: Choice) -> Shown:
    quiet = choice.ask is Ask.LOCKED and choice.why is Why.SIGNS
    asks = choice.why is Why.PLAN_ASKS
    said = now.plan.say if now.plan is not None else ""
    return Shown(
        above=_above(choice),
        title=of_plan.asks_title() if asks else words.title(choice.why),
        text=said if asks else of_plan.why(choice.why) or words.why(choice.why),
        start=words.start(choice.ask, choice.why),
        beside=words.beside(choice.ask) if quiet else "",
    )


def _check_in(desk: "Desk", now: Situation, choice: Choice) -> Shown:
    calm = offering(desk, now.rest, _side(now), gripping=False) if now.rest else None
    return replace(
        _plain(now, choice),
        facts=(("clock", words.about_two_minutes(), ""),),
        motion=calm.motion if calm else None,
        side=calm.side if calm else None,
    )


def _routine(desk: "Desk", now: Situation, choice: Choice, offer: Offering) -> Shown:
    done = choice.ask is Ask.DONE
    place = now.plan.place if now.plan is not None else None
    steps = choice.ask is Ask.SESSION or choice.then is not None or choice.ask is Ask.GO_ON
    return Shown(
        above=_above(choice),
        title=offer.title,
        text=_text(desk, now, choice, offer),
        start="" if done else words.start(choice.ask, choice.why),
        beside=(of_plan.beside(choice.why) or words.beside(choice.ask)) if steps else "",
        beside_hint=of_plan.beside_hint(choice.why) or words.beside_hint(choice.ask),
        facts=(
            ("clock", words.minutes(offer.minutes), ""),
            ("mat", words.things(offer.things), words.all_things(offer.things)),
        ),
        chip=routine_words.side(offer.side) if offer.side else "",
        motion=offer.motion,
        side=offer.side,
        place=of_plan.place(place) if place else "",
        place_short=of_plan.place_short(place) if place else "",
        place_tip=of_plan.place_tip(place) if place else "",
    )


def _text(desk: "Desk", now: Situation, choice: Choice, offer: Offering) -> str:
    if choice.ask is Ask.GO_ON and now.left is not None:
        return words.broken_off(_step(desk, now.left), now.left.started, desk.now())
    if choice.why is Why.GAP and now.plan is not None and now.plan.until is not None:
        return of_plan.gap(now.plan.until)
    if choice.short and choice.ask is Ask.SESSION:
        return of_plan.in_short()
    if choice.why is Why.PLAN_WAITS and now.plan is not None and now.plan.say:
        return now.plan.say
    why = of_plan.why(choice.why) or words.why(choice.why)
    return why or offer.summary or words.gently()


def _above(choice: Choice) -> str:
    return of_plan.above(choice.why) or words.above(choice.ask, choice.why)


def _step(desk: "Desk", left: Interrupted) -> str:
    try:
        routine = desk.restricted(desk.routine_of(left)).routine
        return step_name(left, routine, desk.script_of(left))
    except CoachError:
        return left.title
