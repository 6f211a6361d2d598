"""What the schedule says, in its sheet, on the command line and in a calendar."""

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QLocale

from coach.schedule.fitting import Flaw
from coach.schedule.model import EVERY_DAY, Schedule
from coach.schedule.past import Kind
from coach.ui.wording import lengths

translate = QCoreApplication.translate

_WEEKDAYS, _WEEKEND = frozenset(range(5)), frozenset((5, 6))


def title() -> str:
    """Return the title of the sheet and of its card."""
    return translate("schedule", "Your times")


def lead() -> str:
    """Return what the sheet is for."""
    return translate(
        "schedule",
        "Choose when you want to exercise. You get one quiet reminder, never during a session."
        " A time that goes by is shown and not asked for again.",
    )


def card(schedule: Schedule | None) -> str:
    """Return on the card what is chosen."""
    if schedule is None:
        return translate("schedule", "Pick your days and times, and be reminded once at each.")
    if not schedule.on:
        return translate("schedule", "Reminders are off. Your times are kept.")
    return when(schedule) if schedule.times else translate("schedule", "No times are chosen.")


def open_it() -> str:
    """Return the words of the button that opens the sheet."""
    return translate("schedule", "Set times")


def remind_me() -> str:
    """Return the name of the switch for all reminders."""
    return translate("schedule", "Remind me")


def remind_hint() -> str:
    """Return what the switch does."""
    return translate(
        "schedule", "Reminders come while Stretch Coach is running. Off keeps your times."
    )


def routine() -> str:
    """Return the name of the choice of a routine."""
    return translate("schedule", "What")


def as_today() -> str:
    """Return the choice of what Today offers."""
    return translate("schedule", "What Today offers")


def routine_hint(cap: int | None) -> str:
    """Return how often the routine is meant to be done."""
    if cap is None:
        return ""
    if cap == 1:
        return translate("schedule", "This routine is meant for once a day.")
    return translate("schedule", "This routine is meant for {cap} times a day at most.").format(
        cap=cap
    )


def days() -> str:
    """Return the name of the row of weekdays."""
    return translate("schedule", "Days")


def day_short(weekday: int) -> str:
    """Return the short name of a weekday, 0 is Monday."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)


def day_long(weekday: int) -> str:
    """Return the name of a weekday, 0 is Monday."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)


def times_a_day() -> str:
    """Return the name of the choice of how many times a day."""
    return translate("schedule", "Times a day")


def none() -> str:
    """Return the choice of no time at all."""
    return translate("schedule", "None")


def time_name(number: int, count: int) -> str:
    """Return what a screen reader says of the field of a time, from 1."""
    text = translate("schedule", "Time {number} of {count}")
    return text.format(number=number, count=count)


def quiet() -> str:
    """Return the name of the switch for quiet hours."""
    return translate("schedule", "Quiet hours")


def quiet_hint() -> str:
    """Return what quiet hours do."""
    return translate(
        "schedule", "Nothing is said then, but for a check you asked for a moment before."
    )


def quiet_from() -> str:
    """Return the name of the field for the beginning of the quiet hours."""
    return translate("schedule", "From")


def quiet_to() -> str:
    """Return the name of the field for the end of the quiet hours."""
    return translate("schedule", "To")


def after_cramp() -> str:
    """Return the name of the choice of hours after a cramp."""
    return translate("schedule", "After a cramp")


def after_cramp_hint() -> str:
    """Return what the reminder after a cramp asks."""
    return translate("schedule", "How is your back some hours after the cramp has ended?")


def hours(count: int | None) -> str:
    """Return a choice of hours after a cramp; None is not at all."""
    if count is None:
        return translate("schedule", "Not")
    return translate("schedule", "{count} h").format(count=count)


def morning() -> str:
    """Return the name of the switch for the question about the morning after."""
    return translate("schedule", "The morning after")


def morning_hint() -> str:
    """Return what the question of the morning is for."""
    return translate(
        "schedule",
        "One question about your pain, the morning after a session. It shows how much is right"
        " for you.",
    )


def morning_at() -> str:
    """Return the name of the field for the time of the question."""
    return translate("schedule", "Time of the question")


def flaw(found: Flaw, at: time | None, cap: int | None) -> str:
    """Return what keeps the schedule from being kept, and what to do."""
    shown = f"{at:%H:%M}" if at else ""
    sentences = {
        Flaw.NO_DAY: translate("schedule", "Choose at least one day, or no times."),
        Flaw.TOO_MANY: translate(
            "schedule", "This routine is meant for fewer times a day. Choose {cap} at most."
        ),
        Flaw.TOO_CLOSE: translate(
            "schedule", "{time} is too soon after the time before. Leave two hours between them."
        ),
        Flaw.IN_QUIET: translate(
            "schedule", "{time} is in your quiet hours. Choose another time or other hours."
        ),
    }
    return sentences[found].format(time=shown, cap=cap)


def same_time(at: time) -> str:
    """Return that one time is there twice."""
    text = translate("schedule", "{time} is there twice. Choose another time.")
    return text.format(time=f"{at:%H:%M}")


def quiet_empty() -> str:
    """Return that the quiet hours begin and end together."""
    return translate("schedule", "Quiet hours need a beginning and an end that differ.")


def save() -> str:
    """Return the words of the button that keeps the schedule."""
    return translate("schedule", "Save")


def cancel() -> str:
    """Return the words of the button that changes nothing."""
    return translate("schedule", "Cancel")


def to_calendar() -> str:
    """Return the words of the button that saves a calendar file."""
    return translate("schedule", "Save for your calendar")


def where() -> str:
    """Return the title of the dialog that asks for the calendar file."""
    return translate("schedule", "Where shall the calendar file go?")


def kind_of_file() -> str:
    """Return what the dialog calls calendar files."""
    return translate("schedule", "Calendar (*.ics)")


def saved(name: str) -> str:
    """Return that the calendar file is there, and what to do with it."""
    text = translate(
        "schedule", "“{name}” is saved. Open it with your calendar: it holds times, nothing else."
    )
    return text.format(name=name)


def calendar_name() -> str:
    """Return what the calendar is called in other programs."""
    return translate("schedule", "Stretch Coach")


def event() -> str:
    """Return the title of an event, which tells nothing of the person."""
    return translate("schedule", "Stretch Coach: your time")


def when(schedule: Schedule) -> str:
    """Return days and times, such as Monday, Friday at 08:00 and 20:00."""
    text = translate("schedule", "{days} at {times}")
    return text.format(days=_days(schedule.weekdays), times=_listed(clocks(schedule.times)))


def clocks(times: Sequence[time]) -> list[str]:
    """Return times of the day."""
    return [f"{at:%H:%M}" for at in times]


def lines(schedule: Schedule | None, title_of_routine: str) -> list[str]:
    """Return all that is chosen, a sentence a line."""
    if schedule is None:
        return [translate("schedule", "Nothing is planned yet. Choose your times in Settings.")]
    found = [] if schedule.on else [card(schedule)]
    if schedule.times:
        found.append(f"{when(schedule)}: {title_of_routine or as_today()}.")
    else:
        found.append(translate("schedule", "No times are chosen."))
    if schedule.after_cramp is not None:
        text = translate("schedule", "After a cramp: a question {hours} hours later.")
        found.append(text.format(hours=schedule.after_cramp))
    if schedule.morning is not None:
        text = translate("schedule", "The morning after a session: a question at {time}.")
        found.append(text.format(time=f"{schedule.morning:%H:%M}"))
    if schedule.quiet is not None:
        text = translate("schedule", "Quiet from {start} to {end}.")
        start, end = clocks((schedule.quiet.start, schedule.quiet.end))
        found.append(text.format(start=start, end=end))
    return found


def next_one(kind: Kind, due: datetime, now: datetime) -> str:
    """Return what is said next, and when."""
    named = {
        Kind.CRAMP: translate("schedule", "Next: the check after your cramp, {when}."),
        Kind.AFTER_CRAMP: translate("schedule", "Next: the question after your cramp, {when}."),
        Kind.SESSION: translate("schedule", "Next: your session, {when}."),
        Kind.MORNING: translate("schedule", "Next: the question of the morning, {when}."),
    }
    return named[kind].format(when=lengths.moment(due, now))


def done_of(done: int, planned: int) -> str:
    """Return how many of the times of the last days were done, as a fact."""
    text = translate("schedule", "Last 7 days: {done} of {planned} done.")
    return text.format(done=done, planned=planned)


def not_done(day: date, today: date, times: Sequence[time]) -> str:
    """Return which times of a day went by."""
    shown = _listed(clocks(times))
    if day == today:
        return translate("schedule", "Today, not done: {times}.").format(times=shown)
    text = translate("schedule", "{day}, not done: {times}.")
    return text.format(day=day_long(day.weekday()), times=shown)


def _days(weekdays: frozenset[int]) -> str:
    if weekdays == EVERY_DAY:
        return translate("schedule", "Every day")
    if weekdays == _WEEKDAYS:
        return translate("schedule", "Monday to Friday")
    if weekdays == _WEEKEND:
        return translate("schedule", "Saturday and Sunday")
    return _listed([day_long(day) for day in sorted(weekdays)])


def _listed(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    text = translate("schedule", "{first} and {last}")
    return text.format(first=", ".join(words[:-1]), last=words[-1])
