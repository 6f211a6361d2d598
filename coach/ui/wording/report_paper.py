"""What a report says on paper, made from its numbers; short, for somebody with a minute."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from coach.progress.adherence import ENOUGH
from coach.progress.psfs import LEAST_MEAN, LEAST_ONE, Score, moved
from coach.progress.standing import Change
from coach.routine.checkin.model import Level, Scope
from coach.sharing.report_sums import Adherence, DecisionRun, ExerciseSum
from coach.ui.wording import letter, moments
from coach.ui.wording.doses import seconds
from coach.ui.wording.progress import HOURS_FROM

translate = QCoreApplication.translate

SAME = 0.5
"""Points below which a mean counts as unchanged."""
FEW = 14
"""Days with a pain number, below which a change is told with care (our number)."""


def title() -> str:
    """Return the title."""
    return translate("report_paper", "Exercise report")


def sender(since: date, until: date, days: int, made: date) -> str:
    """Return whom the report is from, and of which days it is."""
    text = translate(
        "report_paper",
        "{since} to {until} ({days} days). Written on {made} by Stretch Coach. It does not know who"
        " the person is.",
    )
    dates = [moments.date_of(day) for day in (since, until, made)]
    return text.format(since=dates[0], until=dates[1], made=dates[2], days=days)


def range_of(since: date, until: date) -> str:
    """Return of which days something is."""
    text = translate("report_paper", "{since} to {until}")
    return text.format(since=moments.date_of(since), until=moments.date_of(until))


def changed_title() -> str:
    """Return the heading of what comes first."""
    return translate("report_paper", "What changed")


def pain_title() -> str:
    """Return the heading of the chart."""
    return translate("report_paper", "Pain, 0 to 10")


def change(change: Change | None, known: int) -> str:
    """Return how pain moved; `known` are the days with a number."""
    if not known:
        return translate("report_paper", "Pain: no number was given in these days.")
    if change is None:
        text = translate(
            "report_paper", "Pain: numbers on {known} days. Too few to speak of a change."
        )
        return text.format(known=known)
    return " ".join(part for part in (_moved(change), _weight(change), _few(known)) if part)


def no_sessions() -> str:
    """Return that no session is recorded."""
    return translate("report_paper", "Sessions: none recorded in these days.")


def sessions(count: int, found: Adherence, minutes: int) -> str:
    """Return how much was done, with its denominators."""
    if minutes < HOURS_FROM:
        time = translate("report_paper", "{minutes} min").format(minutes=minutes)
    else:
        time = translate("report_paper", "{hours} hours").format(hours=round(minutes / 60))
    text = translate("report_paper", "Sessions: {count}, on {done} of {days} days, {time} in all.")
    return text.format(count=count, done=found.with_session, days=found.days, time=time)


def planned(found: Adherence) -> str:
    """Return what was done of what was planned, and what is not known."""
    parts = []
    if found.over:
        text = translate("report_paper", "{done} of {over} planned times done.")
        if found.over >= ENOUGH:
            text = translate("report_paper", "{done} of {over} planned times done ({share} %).")
        share = round(100 * found.done / found.over)
        parts.append(text.format(done=found.done, over=found.over, share=share))
    else:
        parts.append(translate("report_paper", "No times were planned, so there is no share."))
    if found.open:
        text = translate("report_paper", "Still to come: {open}.")
        parts.append(text.format(open=found.open))
    if found.unknown == 1:
        parts.append(
            translate("report_paper", "Nothing is known of 1 day: no plan and no session.")
        )
    elif found.unknown:
        text = translate(
            "report_paper", "Nothing is known of {unknown} days: no plan and no session."
        )
        parts.append(text.format(unknown=found.unknown))
    return " ".join(parts)


def cramps(first: int, second: int) -> str:
    """Return how often there were cramps, in both halves of the days."""
    if not first + second:
        return translate("report_paper", "Cramps: none told.")
    text = translate(
        "report_paper", "Cramps: {first} in the first half of the days, {second} in the second."
    )
    return text.format(first=first, second=second)


def activities(scores: Sequence[Score]) -> str:
    """Return how the activities that were rated first and last moved: a higher score is better."""
    found = moved(scores)
    if found is None:
        text = translate("report_paper", "My activities (0 cannot, 10 as before): mean {latest}.")
        return text.format(latest=number(scores[-1].mean))
    text = translate(
        "report_paper",
        "My activities (0 cannot, 10 as before): mean {start}, now {latest}. {weight}",
    )
    least = round(LEAST_MEAN if found.activities > 1 else LEAST_ONE)
    if found.important:
        weight = translate("report_paper", "{least} points or more are more than chance.")
    else:
        weight = translate("report_paper", "Less than {least} points may be chance.")
    weight = weight.format(least=least)
    return text.format(start=number(found.start), latest=number(found.latest), weight=weight)


def global_change(weeks: int, value: int) -> str:
    """Return how the person found themselves compared with the start."""
    text = translate(
        "report_paper",
        "Compared with the start, told after {weeks} weeks: {value:+} (-5 much worse, +5 much"
        " better).",
    )
    return text.format(weeks=weeks, value=value)


def stopped_for_pain(count: int) -> str:
    """Return how many sessions were ended because of pain."""
    if count == 1:
        return translate("report_paper", "1 session was stopped because of pain.")
    text = translate("report_paper", "{count} sessions were stopped because of pain.")
    return text.format(count=count)


def warnings(count: int, last: date) -> str:
    """Return that warning signs were told, which is to be seen at once."""
    day = moments.date_of(last)
    if count == 1:
        text = translate("report_paper", "Warning signs were told on {day}: see below.")
    else:
        text = translate("report_paper", "Warning signs: told {count} times, last on {day}.")
    return text.format(count=count, day=day)


def chart(known: int, days: int) -> str:
    """Return what the chart is made of."""
    text = translate(
        "report_paper", "Numbers on {known} of {days} days. Where there is none, none is drawn."
    )
    return text.format(known=known, days=days)


def level() -> str:
    """Return the words at the line of the least important change."""
    return translate("report_paper", "important change: 2 points under start")


def sessions_title() -> str:
    """Return the heading of the days."""
    return translate("report_paper", "Sessions and plan")


def only_last(weeks: int) -> str:
    """Return that the drawing does not show all days."""
    text = translate("report_paper", "The drawing shows the last {weeks} weeks.")
    return text.format(weeks=weeks)


def routine(title: str, revision: int, count: int, *, assigned: bool) -> str:
    """Return which routine was done, in which revision, how often."""
    if count == 1:
        times = translate("report_paper", "1 session")
    else:
        times = translate("report_paper", "{count} sessions").format(count=count)
    if assigned:
        text = translate("report_paper", "{title}, revision {revision}, assigned: {times}")
    else:
        text = translate("report_paper", "{title}, revision {revision}: {times}")
    return text.format(title=title, revision=revision, times=times)


def longest_gap(first: date, last: date, days: int) -> str:
    """Return the longest stretch without a session."""
    text = translate(
        "report_paper", "Longest time without a session: {days} days, {first} to {last}."
    )
    dates = moments.date_of(first), moments.date_of(last)
    return text.format(days=days, first=dates[0], last=dates[1])


def exercises_title() -> str:
    """Return the heading of the table."""
    return translate("report_paper", "Exercises")


def exercise_columns() -> tuple[str, ...]:
    """Return the columns of the table of exercises."""
    return (
        translate("report_paper", "Exercise and side"),
        translate("report_paper", "Asked each time"),
        translate("report_paper", "In full"),
        translate("report_paper", "Amount"),
        translate("report_paper", "Left out"),
        translate("report_paper", "Said"),
    )


def exercise(title: str, on: str | None) -> str:
    """Return the name with its side."""
    return f"{title}, {side(on)}" if on else title


def side(side: str | None) -> str:
    """Return the word of a side."""
    known = {
        "left": translate("report_paper", "left"),
        "right": translate("report_paper", "right"),
        "centre": translate("report_paper", "middle"),
        "both": translate("report_paper", "both sides"),
    }
    return known.get(side or "", letter.unknown())


def asked(one: ExerciseSum) -> str:
    """Return the amount that was asked for each time, on average where it changed."""
    if not one.planned_repetitions:
        return seconds(one.planned_seconds / one.times)
    each = round(one.planned_repetitions / one.times)
    if one.sets is not None and one.sets > 1 and each % one.sets == 0:
        text = translate("report_paper", "{sets} × {each}")
        amount = text.format(sets=one.sets, each=each // one.sets)
    else:
        amount = translate("report_paper", "{each} times").format(each=each)
    if not one.hold:
        return amount
    return translate("report_paper", "{amount}, hold {hold}").format(
        amount=amount, hold=seconds(one.hold)
    )


def whole(one: ExerciseSum) -> str:
    """Return in how many sessions all of it was done."""
    return translate("report_paper", "{whole} of {times}").format(whole=one.whole, times=one.times)


def share(one: ExerciseSum) -> str:
    """Return how much was done of what was asked."""
    done, of = (
        (one.done_repetitions, one.planned_repetitions)
        if one.planned_repetitions
        else (one.done_seconds, one.planned_seconds)
    )
    return (
        translate("report_paper", "{share} %").format(share=round(100 * done / of)) if of else "–"
    )


def left_out(one: ExerciseSum) -> str:
    """Return how often it was left out, and how often because it hurt."""
    if not one.skipped:
        return "0"
    if not one.hurt:
        return str(one.skipped)
    return translate("report_paper", "{skipped} ({hurt} hurt)").format(
        skipped=one.skipped, hurt=one.hurt
    )


def said(one: ExerciseSum) -> str:
    """Return what the person said of how hard it was."""
    known = [word for word in _difficulties() if one.words[word]]
    others = [word for word, _ in one.words.most_common(3) if word not in known]
    found = [f"{_difficulties().get(word, word)} {one.words[word]}" for word in (*known, *others)]
    return ", ".join(found[:3]) or "–"


def more_exercises(count: int) -> str:
    """Return how many are not listed."""
    text = translate("report_paper", "{count} more are in the table for spreadsheets (CSV).")
    return text.format(count=count)


def nothing_done() -> str:
    """Return that there is no exercise to list."""
    return translate("report_paper", "No exercise was begun in these days.")


def signs_title() -> str:
    """Return the heading of warning signs."""
    return translate("report_paper", "Warning signs and check-ins")


def no_signs() -> str:
    """Return that nothing was told; it is not that there is nothing."""
    return translate(
        "report_paper", "No warning sign was told, and no check-in was done in these days."
    )


def and_more(named: str, more: int) -> str:
    """Return some of a list, and how many there are beside."""
    return translate("report_paper", "{named} and {more} more").format(named=named, more=more)


def raised(day: date, signs: str) -> str:
    """Return which signs were told, and what the program did."""
    text = translate("report_paper", "{day}: told {signs}. Exercise was locked, and help advised.")
    return text.format(day=moments.date_of(day), signs=signs)


def cleared(day: date) -> str:
    """Return that the person told of a clinician's word."""
    text = translate(
        "report_paper", "{day}: the person said that a clinician examined them and allows exercise."
    )
    return text.format(day=moments.date_of(day))


def check_in(day: date, level: str, scope: str, flags: str) -> str:
    """Return what a check-in came to."""
    text = translate("report_paper", "{day}: check-in. {level} {scope}")
    said = text.format(day=moments.date_of(day), level=_level(level), scope=_scope(scope))
    if flags:
        said += " " + translate("report_paper", "Signs: {signs}.").format(signs=flags)
    return said


def earlier(count: int) -> str:
    """Return how many are not listed."""
    text = translate("report_paper", "Earlier ones, not listed: {count}.")
    return text.format(count=count)


def decisions_title() -> str:
    """Return the heading of what the plan decided."""
    return translate("report_paper", "What the plan decided")


def phase(run: DecisionRun) -> str:
    """Return the phase of a plan that was the latest, and its days as far as they are told."""
    text = translate("report_paper", "Plan {plan}: phase {phase}, {first} to {last}.")
    return text.format(
        plan=run.last_of.plan,
        phase=run.last_of.phase,
        first=moments.date_of(run.first),
        last=moments.date_of(run.last),
    )


def decision(run: DecisionRun) -> str:
    """Return what was decided from one day to another, with its rule."""
    one = run.last_of
    known: Mapping[str, str] = {
        "stay": translate("report_paper", "stay"),
        "move_on": translate("report_paper", "offer the next phase"),
        "step_back": translate("report_paper", "step back"),
        "pause": translate("report_paper", "pause"),
        "refer": translate("report_paper", "see a clinician"),
        "finish": translate("report_paper", "offer to finish"),
    }
    days = moments.date_of(run.first)
    if run.last > run.first:
        text = translate("report_paper", "{first} to {last}")
        days = text.format(first=days, last=moments.date_of(run.last))
    text = translate("report_paper", "{day}: {kind} ({rule})")
    said = text.format(day=days, kind=known.get(one.decision, one.decision), rule=_rule(one.rule))
    if not one.phase:
        return said
    text = translate("report_paper", "{decision}, phase {phase}")
    return text.format(decision=said, phase=one.phase)


def _rule(name: str) -> str:
    """Return by what a plan decided: a row of the pain rules, or what stands in its phases."""
    kind, _, phase = name.partition(" ")
    known: Mapping[str, str] = {
        "exit": translate("report_paper", "criteria to leave {phase}"),
        "entry": translate("report_paper", "criteria to begin {phase}"),
        "guard": translate("report_paper", "limit {phase}"),
        "phase": translate("report_paper", "{phase} has no end"),
        "person": translate("report_paper", "the person's wish"),
    }
    text = known.get(kind, translate("report_paper", "pain rule {phase}"))
    return text.format(phase=phase or name)


def activities_title() -> str:
    """Return the heading of the activities."""
    return translate("report_paper", "My activities, 0 cannot to 10 as before")


def once() -> str:
    """Return what stands for the score of now where there is only the first."""
    return translate("report_paper", "–")


def activity_columns() -> tuple[str, ...]:
    """Return the columns of the activities."""
    return (
        translate("report_paper", "Activity, in the person's words"),
        translate("report_paper", "First"),
        translate("report_paper", "Now"),
    )


def reading_title() -> str:
    """Return the heading of what the figures are."""
    return translate("report_paper", "How to read this")


def honest() -> str:
    """Return what a report does not show."""
    return translate(
        "report_paper",
        "Doing sessions is no proof of recovery. “Done” is what the program's clock saw; pain,"
        " signs and notes are what the person said. What was done without the program is not known."
        " Nobody examined the person.",
    )


def number(value: float) -> str:
    """Return a mean with one digit, the same in every country."""
    return f"{value:.1f}"


def lasted(length: timedelta | None) -> str:
    """Return how long a cramp lasted."""
    return letter.lasted(length)


def _moved(change: Change) -> str:
    words = {
        "start": number(change.start),
        "latest": number(change.latest),
        "points": number(abs(change.points)),
    }
    if abs(change.points) < SAME:
        text = translate(
            "report_paper", "Pain: about the same, 7-day average {start}, now {latest}."
        )
    elif change.points < 0:
        text = translate(
            "report_paper", "Pain: down {points}, 7-day average from {start} to {latest}."
        )
    else:
        text = translate(
            "report_paper", "Pain: up {points}, 7-day average from {start} to {latest}."
        )
    return text.format(**words)


def _weight(change: Change) -> str:
    if abs(change.points) < SAME:
        return ""
    if change.important:
        return translate("report_paper", "2 points or more are an important change.")
    return translate("report_paper", "Less than 2 points: not an important change.")


def _few(known: int) -> str:
    if known >= FEW:
        return ""
    text = translate("report_paper", "Numbers on {known} days only: take it with care.")
    return text.format(known=known)


def _level(level: str) -> str:
    known = {str(each): letter.level(each) for each in Level}
    return known.get(level, level)


def _scope(scope: str) -> str:
    return {
        str(Scope.FULL): translate("report_paper", "Exercise: no limit by rules."),
        str(Scope.GENTLE): translate("report_paper", "Exercise: gentle only."),
        str(Scope.REST_ONLY): translate("report_paper", "Exercise: rest and breathing only."),
    }.get(scope, scope)


def _difficulties() -> Mapping[str, str]:
    return {
        "easy": translate("report_paper", "easy"),
        "ok": translate("report_paper", "OK"),
        "hard": translate("report_paper", "hard"),
    }
