"""What the charts of progress say beside pain and minutes, with the numbers behind it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from coach.history.records import SideDone
from coach.progress.adherence import CalendarDay, Mark, Share
from coach.progress.cramps import Comparison, CrampWeek
from coach.progress.exercises import ExerciseDone
from coach.routine.model import Side
from coach.ui.wording.progress import full_day, month, number, session_count, short_day

translate = QCoreApplication.translate

LIKE = 0.5
"""Cramps a week by which two kinds of weeks must differ to be called unlike."""


def flare(day: date, *, year: bool) -> tuple[str, str]:
    """Return the words at the line of a flare-up, with the year where it is needed; then shorter.

    The shorter ones are for where the longer have no room.
    """
    told = full_day(day) if year else short_day(day)
    return translate("progress", "flare-up, {day}").format(day=told), told


def flare_count(count: int) -> str:
    """Return how many flare-ups there were."""
    if count == 1:
        return translate("progress", "1 flare-up in this time.")
    return translate("progress", "{count} flare-ups in this time.").format(count=count)


def in_flare() -> str:
    """Return the word for a day inside a flare-up."""
    return translate("progress", "flare-up")


def earlier() -> str:
    """Return the name of the button that goes back in time."""
    return translate("progress", "Earlier")


def no_earlier() -> str:
    """Return why it goes no further back."""
    return translate("progress", "There is nothing before this.")


def no_later() -> str:
    """Return why it comes no further forward."""
    return translate("progress", "This is up to today.")


def later() -> str:
    """Return the name of the button that comes forward in time."""
    return translate("progress", "Later")


def span(first: date, last: date) -> str:
    """Return the days that are shown."""
    text = translate("progress", "{first} to {last}")
    return text.format(first=full_day(first), last=full_day(last))


def calendar_title() -> str:
    """Return the title of the calendar."""
    return translate("progress", "Sessions, day by day")


def share(found: Share | None) -> tuple[str, str]:
    """Return the large number over the calendar, and what it is of."""
    if found is None:
        text = translate("progress", "No times were planned here. Days with a session are filled.")
        return "", text
    counted = translate("progress", "{done} of {planned}")
    counted = counted.format(done=found.done, planned=found.planned)
    if found.percent is None:
        return counted, translate("progress", "planned sessions done. Too few for a percentage.")
    text = translate("progress", "of planned sessions done ({counted}).")
    return f"{found.percent} %", text.format(counted=counted)


def unknown_days(count: int) -> str:
    """Return of how many days nobody can say whether something was planned."""
    if count == 1:
        return translate("progress", "1 day without a plan is not counted.")
    text = translate("progress", "{count} days without a plan are not counted.")
    return text.format(count=count)


def shown_from(day: date) -> str:
    """Return from which day on the calendar shows."""
    return translate("progress", "The calendar starts on {day}.").format(day=full_day(day))


def weekdays() -> tuple[str, str, str, str]:
    """Return the words beside the rows of Monday, Wednesday, Friday and Sunday."""
    return (
        translate("progress", "Mon"),
        translate("progress", "Wed"),
        translate("progress", "Fri"),
        translate("progress", "Sun"),
    )


def levels() -> tuple[str, str, str]:
    """Return the words for a little, a middling and a long time."""
    return (
        translate("progress", "under 10 min"),
        translate("progress", "10 to 15"),
        translate("progress", "over 15"),
    )


def mark(found: Mark) -> str:
    """Return the word for a day of this kind."""
    return {
        Mark.DONE: translate("progress", "done"),
        Mark.NOT_DONE: translate("progress", "not done"),
        Mark.OPEN: translate("progress", "still to come"),
        Mark.REST: translate("progress", "rest"),
        Mark.UNKNOWN: translate("progress", "not known"),
    }[found]


def calendar_at(day: CalendarDay) -> str:
    """Return what is known of one day."""
    told = mark(day.mark)
    if day.mark is Mark.DONE:
        told = translate("progress", "{count} min").format(count=max(1, round(day.minutes)))
    if day.planned:
        counted = translate("progress", "{done} of {planned} planned")
        told = f"{told}, {counted.format(done=day.done, planned=day.planned)}"
    return f"{full_day(day.day)}: {told}"


def month_share(found: Share) -> tuple[str, str]:
    """Return a month and its share."""
    return month(found.first), f"{found.done}/{found.planned}"


def calendar_columns() -> tuple[str, ...]:
    """Return the heads of the table of days."""
    return (
        translate("progress", "Day"),
        translate("progress", "What is known"),
        translate("progress", "Done / planned"),
        translate("progress", "Minutes"),
    )


def monthly() -> str:
    """Return what a bar is where there are too many weeks for one each."""
    return translate("progress", "Each bar is the average week of one month.")


def exercises_title() -> str:
    """Return the title of the chart of exercises."""
    return translate("progress", "Exercises and sides")


def exercises(found: tuple[ExerciseDone, ...], titles: Mapping[str, str]) -> str:
    """Return what the chart of exercises shows, and where the sides differ."""
    if not found:
        return translate("progress", "No exercises here yet. They show up after a session.")
    uneven = [one for one in found if one.fuller is not None]
    if not uneven:
        return translate("progress", "Where there are two sides, both got about the same time.")
    one = uneven[0]
    text = translate("progress", "{exercise}: more time on the {side}. Your routine may ask so.")
    return text.format(exercise=titles.get(one.exercise, one.exercise), side=side(one.fuller))


def side(found: Side | None) -> str:
    """Return the word for a side."""
    if found is None:
        return translate("progress", "no side")
    if found is Side.LEFT:
        return translate("progress", "LEFT")
    return translate("progress", "RIGHT")


def amount(found: SideDone) -> str:
    """Return repetitions and minutes in few words."""
    time = minutes_of(found.seconds)
    if not found.repetitions:
        return time
    count = QLocale().toString(found.repetitions)
    return translate("progress", "{count} ×, {time}").format(count=count, time=time)


def minutes_of(seconds: float) -> str:
    """Return a time in minutes, in hours where it is long."""
    if seconds >= 36000:
        return translate("progress", "{count} h").format(count=round(seconds / 3600))
    if seconds < 60:
        return translate("progress", "{count} s").format(count=round(seconds))
    if seconds < 600:
        minutes, rest = divmod(round(seconds), 60)
        return translate("progress", "{minutes}:{rest:02} min").format(minutes=minutes, rest=rest)
    return translate("progress", "{count} min").format(count=round(seconds / 60))


def exercise_at(title: str, found: ExerciseDone) -> str:
    """Return the amounts of one exercise on every side."""
    parts = [
        f"{side(where)} {amount(done)}" if where else amount(done)
        for where, done in found.in_order()
    ]
    return f"{title}: {'; '.join(parts)}"


def exercise_columns() -> tuple[str, ...]:
    """Return the heads of the table of exercises."""
    return (
        translate("progress", "Exercise"),
        translate("progress", "Side"),
        translate("progress", "Holds and repetitions"),
        translate("progress", "Time"),
        translate("progress", "Sessions"),
    )


def more_in_table(count: int) -> str:
    """Return how many exercises only the table shows."""
    if count == 1:
        return translate("progress", "1 more is in the table.")
    return translate("progress", "{count} more are in the table.").format(count=count)


def cramps_title() -> str:
    """Return the title of the chart of cramps."""
    return translate("progress", "Cramps and sessions")


def cramp_count(count: int) -> str:
    """Return a number of cramps."""
    if count == 1:
        return translate("progress", "1 cramp")
    return translate("progress", "{count} cramps").format(count=count)


def cramps(total: int | None, found: Comparison | None) -> str:
    """Return what cramps and sessions have to do with each other, as far as numbers can tell."""
    if total is None:
        return translate("progress", "No cramps are written down. Use My back hurts now for that.")
    if found is None:
        return translate("progress", "Too few weeks to compare those with more and fewer sessions.")
    text = translate(
        "progress",
        "In {more_weeks} weeks with {least} or more sessions: {more} cramps a week. In"
        " {fewer_weeks} weeks with fewer: {fewer}. {meaning}",
    )
    return text.format(
        more_weeks=found.more_weeks,
        least=found.least,
        more=number(found.more),
        fewer_weeks=found.fewer_weeks,
        fewer=number(found.fewer),
        meaning=_meaning(found),
    )


def _meaning(found: Comparison) -> str:
    if abs(found.more - found.fewer) < LIKE:
        return translate("progress", "That is about the same.")
    return translate("progress", "This does not show which one leads to the other.")


def cramps_at(week: CrampWeek) -> str:
    """Return the numbers of one week."""
    known = translate("progress", "cramps not known")
    told = known if week.cramps is None else cramp_count(week.cramps)
    text = translate("progress", "Week of {day}: {cramps}, {sessions}")
    return text.format(
        day=short_day(week.monday), cramps=told, sessions=session_count(week.sessions)
    )


def cramps_monthly_at(day: date, cramps: float | None, sessions: float) -> str:
    """Return the numbers of the average week of one month."""
    known = translate("progress", "cramps not known")
    told = known if cramps is None else translate("progress", "{n} cramps").format(n=number(cramps))
    text = translate("progress", "{day}, a week: {cramps}, {sessions} sessions")
    return text.format(day=full_day(day), cramps=told, sessions=number(sessions))


def cramp_columns() -> tuple[str, ...]:
    """Return the heads of the table of cramps."""
    return (
        translate("progress", "Week of"),
        translate("progress", "Cramps"),
        translate("progress", "Sessions"),
    )


def cramps_word() -> str:
    """Return the word for the dots of cramps."""
    return translate("progress", "cramps")


def sessions_word() -> str:
    """Return the word for the bars of sessions."""
    return translate("progress", "sessions")
