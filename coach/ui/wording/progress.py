"""What the page of progress says: the words above every chart, made from its numbers."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coach.progress.standing import Change
from coach.ui.wording import joining

translate = QCoreApplication.translate

SAME = 0.5
"""Points below which a mean counts as unchanged."""


HOURS_FROM = 600
"""Minutes from which a sum is told in hours."""


def number(value: float) -> str:
    """Return a number with one digit behind the point."""
    return QLocale().toString(float(value), "f", 1)


def pain(value: float) -> str:
    """Return a pain number, without a point where it is whole."""
    return str(round(value)) if float(value).is_integer() else number(value)


def short_day(day: date) -> str:
    """Return a day such as 8 Oct."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def month(day: date) -> str:
    """Return the short name of a month."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "MMM")


def month_and_year(day: date) -> str:
    """Return the short name of a month with its year."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "MMM yyyy")


def year(day: date) -> str:
    """Return a year."""
    return str(day.year)


def full_day(day: date) -> str:
    """Return a day with its year, such as 8 Oct 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def nothing() -> str:
    """Return what stands in a table where there is no number."""
    return translate("progress", "not yet")


def ranges() -> tuple[tuple[int | None, str], ...]:
    """Return each range in days with its word; None is everything."""
    return (
        (14, translate("progress", "2 weeks")),
        (30, translate("progress", "Month")),
        (91, translate("progress", "3 months")),
        (365, translate("progress", "Year")),
        (None, translate("progress", "All")),
    )


def range_name() -> str:
    """Return the name of the choice of range."""
    return translate("progress", "Time shown")


def pain_title() -> str:
    """Return the title of the chart of pain."""
    return translate("progress", "Pain, 0 to 10")


def no_pain_yet() -> str:
    """Return that there is no pain number in this range."""
    return translate("progress", "No pain numbers here yet. They come from your sessions.")


def few_days(count: int) -> str:
    """Return that there are too few days for a mean."""
    if count == 1:
        return translate("progress", "The average starts after 7 days. There is 1 day so far.")
    text = translate("progress", "The average starts after 7 days. There are {count} days so far.")
    return text.format(count=count)


def too_early() -> str:
    """Return that there is an average, and no change to speak of yet."""
    return translate("progress", "average of 7 days. A change shows after another week.")


def change(change: Change) -> str:
    """Return how far the mean has moved since its first day."""
    day = full_day(change.since)
    if abs(change.points) < SAME:
        return translate("progress", "About the same as on {day},").format(day=day)
    if change.points < 0:
        text = translate("progress", "Down {points} since {day},")
    else:
        text = translate("progress", "Up {points} since {day},")
    return text.format(points=number(abs(change.points)), day=day)


def meaning(change: Change) -> str:
    """Return what a change of the mean means."""
    mean = translate("progress", "average of 7 days.")
    if abs(change.points) < SAME:
        return mean
    if not change.important:
        more = translate("progress", "That is less than the 2 points people clearly notice.")
    elif change.points < 0:
        more = translate("progress", "People clearly notice a change of 2 points or more.")
    else:
        more = translate("progress", "If it stays up, ask a clinician to look at it.")
    return f"{mean} {more}"


def each_day() -> str:
    """Return the word for a dot."""
    return translate("progress", "each day")


def mean() -> str:
    """Return the word for the line."""
    return translate("progress", "7-day average")


def important() -> str:
    """Return the words at the dashed line."""
    return translate("progress", "important change: 2 points under start")


def pain_at(day: date, felt: float | None, mean: float | None) -> str:
    """Return the numbers of one day."""
    when = short_day(day)
    if felt is None:
        return translate("progress", "{day}: no number").format(day=when)
    if mean is None:
        return translate("progress", "{day}: {pain}").format(day=when, pain=pain(felt))
    return translate("progress", "{day}: {pain}, average {mean}").format(
        day=when, pain=pain(felt), mean=number(mean)
    )


def minutes_title() -> str:
    """Return the title of the chart of minutes."""
    return translate("progress", "Minutes per week")


def minutes(count: int) -> str:
    """Return minutes with their unit."""
    return translate("progress", "{count} min").format(count=count)


def this_week() -> str:
    """Return what the number of minutes is of."""
    return translate("progress", "this week so far")


def week_of(monday: date) -> str:
    """Return what the number of minutes is of, where that week is past."""
    return translate("progress", "in the week of {day}").format(day=short_day(monday))


def week_before(count: int) -> str:
    """Return the minutes of the week before."""
    return translate("progress", "The week before: {count} min.").format(count=count)


def no_sessions() -> str:
    """Return that there is no session in this range."""
    return translate("progress", "No sessions here yet. The first one shows up as a bar.")


def none_listed() -> str:
    """Return that there is no session to name in this range."""
    return translate("progress", "No sessions here yet.")


def week_at(monday: date, count: int, sessions: int) -> str:
    """Return the numbers of one week."""
    text = translate("progress", "Week of {day}: {count} min, {sessions}")
    return text.format(day=short_day(monday), count=count, sessions=session_count(sessions))


def month_at(first: date, count: int, sessions: int) -> str:
    """Return the numbers of the average week of one month."""
    text = translate("progress", "{month}: {count} min a week, {sessions}")
    return text.format(month=month_and_year(first), count=count, sessions=session_count(sessions))


def session_count(count: int) -> str:
    """Return a number of sessions."""
    if count == 1:
        return translate("progress", "1 session")
    return translate("progress", "{count} sessions").format(count=count)


def sessions_title() -> str:
    """Return the title of the list of sessions."""
    return translate("progress", "Last sessions")


def sessions_total(count: int, minutes: int) -> str:
    """Return what was done in the range."""
    sessions = session_count(count)
    if minutes < HOURS_FROM:
        text = translate("progress", "{sessions}, {minutes} min in all")
        return text.format(sessions=sessions, minutes=minutes)
    text = translate("progress", "{sessions}, {hours} hours in all")
    return text.format(sessions=sessions, hours=round(minutes / 60))


def session_line(day: date, minutes: int, *, whole: bool) -> str:
    """Return when a session was, how long it lasted, and whether it was ended early."""
    text = translate("progress", "{day}, {minutes} min").format(day=short_day(day), minutes=minutes)
    return text if whole else joining.beside(text, translate("progress", "ended early"))


def honest() -> str:
    """Return what the charts do not show."""
    return translate("progress", "Doing sessions does not prove recovery. How you feel counts.")


def as_table() -> str:
    """Return the words of the button that shows numbers instead of the chart."""
    return translate("progress", "As a table")


def as_chart() -> str:
    """Return the words of the button that shows the chart instead of numbers."""
    return translate("progress", "As a chart")


def toggle_name(chart: str, *, table: bool) -> str:
    """Return the name of the button of one chart."""
    word = as_chart() if table else as_table()
    return f"{chart}: {word}"


def pain_columns() -> tuple[str, ...]:
    """Return the heads of the table of pain."""
    return (
        translate("progress", "Day"),
        translate("progress", "Pain"),
        mean(),
        translate("progress", "Note"),
    )


def week_columns() -> tuple[str, ...]:
    """Return the heads of the table of weeks."""
    return (
        translate("progress", "Week of"),
        translate("progress", "Minutes"),
        translate("progress", "Sessions"),
    )
