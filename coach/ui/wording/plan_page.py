"""Sentences of the page of the plan: the path, what is still to come, why, and when to stop."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from coach.recovery.decision import Kind
from coach.recovery.explaining import Criterion, Figure
from coach.recovery.log import FINISH
from coach.recovery.today import Today
from coach.routine.model import Perform, Range, Routine
from coach.routine.plan.model import Offer, Phase
from coach.schedule import proposing
from coach.schedule.model import Schedule
from coach.ui.wording import doses, plan, schedule

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the page."""
    return translate("plan_page", "Your plan")


def since(today: Today) -> str:
    """Return which plan it is, and since when."""
    text = translate("plan_page", "{plan}. Week {week} of the plan.")
    return text.format(plan=today.plan.title, week=(today.day - today.began).days // 7 + 1)


def training_days() -> str:
    """Return the button for the days of training."""
    return translate("plan_page", "Training days")


def path_name(phases: Sequence[Phase], now: Phase | None) -> str:
    """Return the path in words, for a screen reader."""
    steps = "; ".join(f"{number} {phase.title}" for number, phase in enumerate(phases, 1))
    if now is None:
        return translate("plan_page", "The path of the plan: {steps}.").format(steps=steps)
    text = translate("plan_page", "The path of the plan: {steps}. You are in phase {number}.")
    return text.format(steps=steps, number=phases.index(now) + 1)


def here(days: int) -> str:
    """Return that this is the present phase, for the how manieth day."""
    return translate("plan_page", "You are here, day {day}").format(day=days)


def gone_through() -> str:
    """Return that a phase lies behind."""
    return translate("plan_page", "Done")


def to_move_on(number: int, last: int) -> str:
    """Return the heading of what the next phase asks for."""
    if number == last:
        return translate("plan_page", "To finish the plan")
    return translate("plan_page", "To move on to phase {number}").format(number=number + 1)


def to_begin() -> str:
    """Return the heading of what the plan needs before it begins."""
    return translate("plan_page", "Before the plan begins")


def reached(found: Sequence[Criterion]) -> str:
    """Return how many criteria are met."""
    met = sum(one.met is True for one in found)
    return translate("plan_page", "{met} of {all} reached").format(met=met, all=len(found))


def goes_on() -> str:
    """Return that the last phase has no end."""
    return translate("plan_page", "This phase goes on for as long as it does you good.")


def state(criterion: Criterion) -> str:
    """Return whether a criterion is met."""
    return {
        True: translate("plan_page", "Reached"),
        False: translate("plan_page", "Not yet"),
        None: translate("plan_page", "Not known yet"),
    }[criterion.met]


def criterion_words(criterion: Criterion) -> str:
    """Return what is asked for, as the beginning of a line."""
    return criterion.words[:1].upper() + criterion.words[1:]


def now(criterion: Criterion) -> str:
    """Return how it is now: the figure, or whether it is so."""
    known = [one for one in criterion.figures if one.value is not None]
    if len(criterion.figures) != 1 or not known:
        return state(criterion)
    return plan.number(known[0].value, known[0].unit)


def in_one(criterion: Criterion) -> str:
    """Return a criterion with all that is shown of it, for a screen reader."""
    said = (criterion_words(criterion), state(criterion), now(criterion), behind(criterion))
    return ". ".join(dict.fromkeys(part for part in said if part))


def behind(criterion: Criterion) -> str:
    """Return what the figure is made of, or where to tell it."""
    parts = [_behind(one, named=len(criterion.figures) > 1) for one in criterion.figures]
    return "; ".join(part for part in parts if part)


def _behind(figure: Figure, *, named: bool) -> str:
    if named:
        value = translate("plan_page", "not known yet")
        if figure.value is not None:
            value = plan.number(figure.value, figure.unit)
        text = translate("plan_page", "{figure}: {value}")
        return text.format(figure=figure.words, value=value)
    if len(figure.behind) < 2 or all(one is None for one in figure.behind):
        return ""
    days = ", ".join("–" if one is None else plan.number(one) for one in figure.behind)
    return translate("plan_page", "one after another: {days}").format(days=days)


def why_title(number: int) -> str:
    """Return the heading of why somebody is where they are."""
    return translate("plan_page", "Why I am in phase {number}").format(number=number)


def why_still(number: int) -> str:
    """Return the heading of why somebody is still where they are."""
    return translate("plan_page", "Why I am still in phase {number}").format(number=number)


def why_waiting() -> str:
    """Return the heading of why a plan has not begun."""
    return translate("plan_page", "Why the plan waits")


def why(today: Today) -> str:
    """Return in a sentence or two what was decided."""
    decision = today.decision
    if decision.kind is Kind.PAUSE:
        return decision.say or translate("plan_page", "You wanted a break. Nothing is lost.")
    if today.course.over:
        return translate("plan_page", "You have come to the end of the plan.")
    if today.offered is not None:
        open_now = translate("plan_page", "Everything is reached. You say when you go on.")
        return f"{decision.say} {open_now}".strip()
    if decision.kind is Kind.MOVE_ON:
        return translate("plan_page", "You said yes today, and moved on to this phase.")
    if not decision.say and today.phase is not None and today.phase.exit is None:
        return goes_on()
    return decision.say


def still_to_come(today: Today) -> str:
    """Return what is not reached, and how much is not known."""
    if today.course.over:
        return ""
    missing = [one for one in today.criteria if one.met is False]
    unknown = [one for one in today.criteria if one.met is None]
    return " ".join([*_missing(missing), *_unknown(unknown)])


def _missing(found: Sequence[Criterion]) -> list[str]:
    if not found:
        return []
    text = translate("plan_page", "Still to come: {what}.")
    return [text.format(what="; ".join(one.words for one in found))]


def _unknown(found: Sequence[Criterion]) -> list[str]:
    if not found:
        return []
    if len(found) == 1:
        text = translate("plan_page", "One thing is not known yet. We ask around each session.")
        return [text]
    text = translate("plan_page", "{count} things are not known yet. We ask around each session.")
    return [text.format(count=len(found))]


def see_progress() -> str:
    """Return the link to the page of progress."""
    return translate("plan_page", "See progress")


def stop_title() -> str:
    """Return the heading of the stop rules."""
    return translate("plan_page", "When to stop")


def stop_check() -> str:
    """Return the heading of what asks for a check-in."""
    return translate("plan_page", "Stop and check in")


def stop_rules(limit: int) -> tuple[str, ...]:
    """Return what ends a session; `limit` is the pain limit of the phase."""
    return (
        translate("plan_page", "pain goes above {limit}").format(limit=limit),
        translate("plan_page", "pain rises by 2 points"),
        translate("plan_page", "it runs further down the leg"),
    )


def stop_line(limit: int) -> str:
    """Return the stop rules in one line, for a narrow window."""
    text = translate("plan_page", "Stop and check in when {rules}.")
    return text.format(rules=", ".join(stop_rules(limit)))


def help_title() -> str:
    """Return the heading of what asks for help at once."""
    return translate("plan_page", "Get medical help")


def help_signs() -> tuple[str, ...]:
    """Return the signs that ask for help at once, in short."""
    return (
        translate("plan_page", "numb between the legs"),
        translate("plan_page", "bladder or bowel trouble"),
        translate("plan_page", "a leg is weak or gives way"),
    )


def per_week() -> str:
    """Return the heading of the sessions a week."""
    return translate("plan_page", "Sessions per week")


def per_week_done(done: int) -> str:
    """Return how many sessions were done in the last 7 days."""
    if done == 1:
        return translate("plan_page", "1 done in the last 7 days")
    return translate("plan_page", "{done} done in the last 7 days").format(done=done)


def times_now(chosen: Schedule | None, *, fits: bool) -> str:
    """Return at which times, or what the times of now come to."""
    if chosen is None or not chosen.on or not chosen.times:
        return translate("plan_page", "No times are set for it yet.")
    if fits:
        return schedule.when(chosen)
    text = translate("plan_page", "Your times come to {count} a week.")
    return text.format(count=proposing.per_week(chosen))


def propose_times() -> str:
    """Return the button that shows times which come to the number."""
    return translate("plan_page", "Set times")


def activities_text(*, named: bool) -> str:
    """Return why the activities are asked for."""
    if named:
        return translate("plan_page", "A week has passed. How well do your activities go now?")
    return translate(
        "plan_page", "This plan also looks at what you can do. Name 3 to 5 activities of yours."
    )


def activities_button(*, named: bool) -> str:
    """Return the button that leads to the activities."""
    if named:
        return translate("plan_page", "Rate my activities")
    return translate("plan_page", "Name my activities")


def fewer() -> str:
    """Return the name of the button for one session fewer."""
    return translate("plan_page", "One session a week fewer")


def more() -> str:
    """Return the name of the button for one session more."""
    return translate("plan_page", "One session a week more")


def offer_title(today: Today) -> str:
    """Return that the next phase is open."""
    to = today.offered
    if to == FINISH or to is None:
        return translate("plan_page", "You have met the criteria to finish the plan")
    number = today.plan.phases.index(today.plan.phase(to)) + 1
    return translate("plan_page", "You have met the criteria for phase {number}").format(
        number=number
    )


def offer_text(today: Today) -> str:
    """Return what the next phase is for."""
    to = today.offered
    if to == FINISH or to is None:
        return translate("plan_page", "Finish when you feel ready. You can start again any time.")
    goal = today.plan.phase(to).goal
    return translate("plan_page", "{goal} Move on when you feel ready.").format(goal=goal)


def move_on(today: Today) -> str:
    """Return the button that says yes."""
    to = today.offered
    if to == FINISH or to is None:
        return translate("plan_page", "Finish the plan")
    number = today.plan.phases.index(today.plan.phase(to)) + 1
    return translate("plan_page", "Move on to phase {number}").format(number=number)


def back(number: int) -> str:
    """Return the button that leads one phase back."""
    return translate("plan_page", "Back to phase {number}").format(number=number)


def pause() -> str:
    """Return the button that lets the plan rest."""
    return translate("plan_page", "Pause the plan")


def go_on() -> str:
    """Return the button that takes it up again."""
    return translate("plan_page", "Go on with the plan")


def change() -> str:
    """Return the button for another plan."""
    return translate("plan_page", "Change the plan")


def keep() -> str:
    """Return the button that leaves the plan as it is."""
    return translate("plan_page", "Keep my plan")


def end() -> str:
    """Return the button that ends the plan."""
    return translate("plan_page", "Follow no plan")


def end_hint() -> str:
    """Return what goes with the plan, and what stays."""
    return translate("plan_page", "Its reminders stop. All you did, and your times, are kept.")


def paused_title(*, own: bool) -> str:
    """Return that the plan rests; `own`: because the person wanted it."""
    if own:
        return translate("plan_page", "Your plan is paused")
    return translate("plan_page", "Your plan takes a break")


def paused_text() -> str:
    """Return what a pause of one's own means."""
    return translate("plan_page", "Take the time you need. Everything you did is kept.")


def again_title() -> str:
    """Return that the questions about warning signs are due."""
    return translate("plan_page", "Please check in again")


def refer_title() -> str:
    """Return that a clinician should be seen."""
    return translate("plan_page", "Please see a clinician soon")


def letter() -> str:
    """Return the button for the letter to take along."""
    return translate("plan_page", "Letter to take along")


def check_in() -> str:
    """Return the button for the check-in."""
    return translate("plan_page", "Check in")


def locked_title() -> str:
    """Return that a warning sign holds everything."""
    return translate("plan_page", "Your plan waits because of a warning sign")


def locked_text() -> str:
    """Return what to do about it."""
    return translate("plan_page", "Get help first. The plan comes back after a new check-in.")


def locked_button() -> str:
    """Return the button that shows what to do."""
    return translate("plan_page", "What to do now")


def routines_title(number: int) -> str:
    """Return the heading of the routines of a phase."""
    return translate("plan_page", "What you do in phase {number}").format(number=number)


def often(offer: Offer) -> str:
    """Return how often a routine is meant, and when."""
    parts = []
    if offer.once:
        parts.append(translate("plan_page", "once"))
    if offer.per_day is not None:
        parts.append(_times(offer.per_day, translate("plan_page", "{times} times a day")))
    if offer.days_per_week is not None:
        parts.append(_times(offer.days_per_week, translate("plan_page", "on {times} days a week")))
    if offer.short:
        parts.append(translate("plan_page", "in its short version"))
    if offer.note:
        parts.append(offer.note)
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def _times(amount: Range, text: str) -> str:
    low, high = f"{amount.low:g}", f"{amount.high:g}"
    return text.format(times=low if low == high else f"{low}–{high}")


def dose(step: Perform, routine: Routine) -> str:
    """Return an exercise of a routine with its dose."""
    exercise = routine.exercises[step.exercise]
    usual = exercise.dose.default
    sets = usual.sets if step.sets is None else step.sets
    repetitions = usual.repetitions if step.repetitions is None else step.repetitions
    hold = usual.hold if step.hold is None else step.hold
    amount = f"{sets} × {repetitions}" if sets > 1 else f"{repetitions} ×"
    if hold:
        amount = f"{amount} {doses.seconds(round(hold))}"
    return f"{exercise.title} {amount}"


def steps() -> str:
    """Return the button that shows what a routine is made of."""
    return translate("plan_page", "See the steps")


def start() -> str:
    """Return the button that starts a routine."""
    return translate("plan_page", "Start")


def of_routine(button: str, routine: str) -> str:
    """Return the name of a button that belongs to a routine."""
    return f"{button}: {routine}"


def no_plan_title() -> str:
    """Return the heading where there is no plan."""
    return translate("plan_page", "Choose a plan that fits")


def no_plan_text(checked_in: date | None) -> str:
    """Return how plans are chosen."""
    if checked_in is None:
        return translate(
            "plan_page",
            "A plan leads you from calm to strong in steps. It begins with a check-in, so that it"
            " suits you.",
        )
    return translate(
        "plan_page",
        "These plans fit your last check-in. You move on only when you say yes.",
    )


def nothing_fits() -> str:
    """Return that no plan suits now, and what to do."""
    return translate(
        "plan_page",
        "No plan fits your last check-in. Do today’s routine, and check in again when something"
        " changes.",
    )


def no_rules() -> str:
    """Return that the rules cannot be read."""
    return translate(
        "plan_page", "The rules of the plans cannot be read. Resting positions are still open."
    )


def choose(plan_title: str) -> str:
    """Return the button that chooses a plan, with its name for a screen reader."""
    return translate("plan_page", "Choose: {plan}").format(plan=plan_title)


def choose_this() -> str:
    """Return the button that chooses a plan."""
    return translate("plan_page", "Choose this plan")


def phases_of(titles: Sequence[str]) -> str:
    """Return the phases of a plan after one another."""
    return " → ".join(titles)


def strain_or_sprain() -> str:
    """Return how to tell the two plans after an injury apart."""
    return translate(
        "plan_page",
        "A strain is a pulled muscle, often from lifting or bending. A sprain comes from a twist, a"
        " fall or a sudden reach. Not sure? Take the plan after a sprain: it goes more slowly.",
    )


def your_plan() -> str:
    """Return that this is the present plan."""
    return translate("plan_page", "This is your plan now")
