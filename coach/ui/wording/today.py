"""What the page of today says."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from coach.ui.today.choice import Ask, Why
from coach.ui.wording import lengths, moments, progress

translate = QCoreApplication.translate

_SHORT = 22
"""Letters of what is needed that have room beside the minutes."""

SAME = 0.05
"""Points below which two averages, written with one digit, are the same."""


def name() -> str:
    """Return the name of the page."""
    return translate("today", "Today")


def greeting(hour: int) -> str:
    """Return a greeting for this hour of the day."""
    if 5 <= hour < 12:
        return translate("today", "Good morning")
    return translate("today", "Good afternoon") if 12 <= hour < 18 else _evening()


def _evening() -> str:
    return translate("today", "Good evening")


def help_name() -> str:
    """Return the name of the button that opens the help."""
    return translate("today", "Keys and limits")


def above(ask: Ask, why: Why) -> str:
    """Return the few words above the title of the one decision."""
    if why is Why.NEVER:
        return translate("today", "Start here")
    if why is Why.FIRST:
        return translate("today", "First time, half the amount")
    words = {
        Ask.LOCKED: translate("today", "Everything waits"),
        Ask.CHECK_IN: translate("today", "Check-in first"),
        Ask.GO_ON: translate("today", "Not finished yet"),
        Ask.REST: translate("today", "Rest only for now"),
        Ask.SESSION: translate("today", "Today’s session"),
        Ask.DONE: translate("today", "Done for today. Next time:"),
    }
    return words[ask]


def title(why: Why) -> str:
    """Return the title where it is not the name of a routine."""
    words = {
        Why.NEVER: translate("today", "Let us find out where it hurts"),
        Why.HALF_WAY: translate("today", "Go on with your check-in"),
        Why.WORSE: translate("today", "It was worse, so let us look again"),
        Why.OLD: translate("today", "Time to look again"),
        Why.EVERY_SESSION: translate("today", "First, how is your leg now?"),
        Why.CHANGED: translate("today", "Time to look again"),
        Why.EXAMINED: translate("today", "One more check before anything opens"),
        Why.SIGNS: translate("today", "Exercise waits until you have been examined"),
    }
    return words.get(why, translate("today", "Rest as it eases you most"))


def why(reason: Why) -> str:
    """Return why it is this; nothing where the routine speaks for itself."""
    return {**_why_check_in(), **_why_rest(), **_why_session()}.get(reason, "")


def _why_check_in() -> dict[Why, str]:
    return {
        Why.NEVER: translate(
            "today", "Two minutes of questions. Then you see what is sensible today, and why."
        ),
        Why.HALF_WAY: translate(
            "today", "Your answers are kept for 24 hours. You can change any of them."
        ),
        Why.WORSE: translate(
            "today",
            "Pain went up in your last session, or you stopped because of it. Stretches open again"
            " after a check-in.",
        ),
        Why.OLD: translate(
            "today", "Your last check-in is more than two weeks old. Things may have changed."
        ),
        Why.EVERY_SESSION: translate(
            "today", "You told of signs that go down the leg. So we ask before every session."
        ),
        Why.CHANGED: translate(
            "today", "Time has passed since your last check-in. Please answer once more."
        ),
        Why.EXAMINED: translate(
            "today", "You said a clinician finds exercise fine. Now we ask about the signs again."
        ),
        Why.SIGNS: translate(
            "today", "You told of a warning sign. The next page says what to do, step by step."
        ),
    }


def _why_rest() -> dict[Why, str]:
    return {
        Why.CRAMP: translate(
            "today", "A cramp is in progress. Ease comes first. No stretching while it grips."
        ),
        Why.GRIPS: translate(
            "today", "The cramp still grips. Ease comes first, stretches wait until it lets go."
        ),
        Why.EASING: translate(
            "today", "The cramp is easing. Rest a little more, then look again how it is."
        ),
        Why.PHYSICIAN: translate(
            "today", "A clinician should look first. Until then there is rest, and no stretching."
        ),
        Why.NO_RULES: translate(
            "today",
            "A file of the check-in could not be read, so only rest is offered. `coach check` tells"
            " what to mend.",
        ),
        Why.NOTHING_LEFT: translate(
            "today",
            "No other routine fits what you told about yourself. Rest is fine. A clinician can say"
            " what else is.",
        ),
    }


def _why_session() -> dict[Why, str]:
    return {
        Why.DONE: translate("today", "That was today’s session. Walk a little, and rest well."),
        Why.FIRST: translate("today", "Short and gentle. You can stop at any moment."),
    }


def gently() -> str:
    """Return what is true of every session."""
    return translate("today", "You can stop at any moment.")


def broken_off(step: str, when: datetime, now: datetime) -> str:
    """Return where and when a session was broken off."""
    return translate("today", "You stopped {when}, at “{step}”. What you did is kept.").format(
        when=lengths.moment(when, now), step=step
    )


def minutes(count: int) -> str:
    """Return a number of minutes in full."""
    if count == 1:
        return translate("today", "1 minute")
    return translate("today", "{count} minutes").format(count=count)


def about_two_minutes() -> str:
    """Return how long a check-in takes."""
    return translate("today", "About 2 minutes")


def things(needed: Sequence[str]) -> str:
    """Return what has to be at hand, or that nothing has; in short where it is much."""
    if not needed:
        return translate("today", "Nothing needed")
    text = all_things(needed)
    if len(text) <= _SHORT or len(needed) == 1:
        return text
    more = translate("today", "{first}, {count} more")
    return more.format(first=all_things(needed[:1]), count=len(needed) - 1)


def all_things(needed: Sequence[str]) -> str:
    """Return everything that has to be at hand."""
    text = ", ".join(needed)
    return text[:1].upper() + text[1:]


def start(ask: Ask, why: Why) -> str:
    """Return the words of the one button."""
    if why is Why.HALF_WAY or ask is Ask.GO_ON:
        return translate("today", "Go on")
    if ask is Ask.LOCKED:
        checks = why is Why.EXAMINED
        return translate("today", "Answer now") if checks else translate("today", "What to do now")
    if ask is Ask.CHECK_IN:
        return translate("today", "Start check-in")
    return translate("today", "Start rest") if ask is Ask.REST else _start_session()


def _start_session() -> str:
    return translate("today", "Start session")


def start_name(button: str, title: str) -> str:
    """Return the one button for a screen reader, with what it starts."""
    return translate("today", "{button}: {title}").format(button=button, title=title)


def beside(ask: Ask) -> str:
    """Return the words of the quiet button beside the one button."""
    words = {
        Ask.GO_ON: translate("today", "Close it"),
        Ask.REST: translate("today", "It has let go"),
        Ask.LOCKED: translate("today", "I have been examined"),
        Ask.DONE: translate("today", "Do it again gently"),
    }
    return words.get(ask, translate("today", "See the steps"))


def beside_hint(ask: Ask) -> str:
    """Return what the quiet button does, where its words do not say it all."""
    words = {
        Ask.GO_ON: translate("today", "Close the session. What was done stays in your records."),
        Ask.REST: translate("today", "Answer a few questions on the cramp, then stretch."),
        Ask.DONE: translate("today", "The short form of today’s session."),
    }
    return words.get(ask, "")


def check_in() -> str:
    """Return the words of the way to the check-in."""
    return translate("today", "Check in")


def check_in_hint(last: datetime | None, now: datetime) -> str:
    """Return what a check-in is, or when the last one was."""
    if last is None:
        return translate("today", "Two minutes of questions.")
    near = (now.date() - last.date()).days in (0, 1)
    when = lengths.moment(last, now) if near else moments.day(last)
    return translate("today", "Last one {when}").format(when=when)


def hurts() -> str:
    """Return the words of the way to the page of a cramp."""
    return translate("today", "My back hurts now")


def hurts_hint(*, lasting: bool) -> str:
    """Return what that page does, or that a cramp is in progress."""
    if lasting:
        return cramp_title()
    return translate("today", "See what eases it.")


def week_title() -> str:
    """Return the title of the week."""
    return translate("today", "This week")


def week_total(sessions: int, minutes: int) -> str:
    """Return what was done this week."""
    if sessions == 0:
        return translate("today", "No sessions yet")
    if sessions == 1:
        return translate("today", "1 session, {minutes} min").format(minutes=minutes)
    return translate("today", "{sessions} sessions, {minutes} min").format(
        sessions=sessions, minutes=minutes
    )


def week_of(done: int, wanted: int) -> str:
    """Return how many sessions of those that a plan is trained with were done this week."""
    if done > wanted:
        return translate("today", "{done} sessions done").format(done=done)
    text = translate("today", "{done} of {wanted} sessions done")
    return text.format(done=done, wanted=wanted)


def rest() -> str:
    """Return the word below a day of rest."""
    return translate("today", "rest")


def short_minutes(count: int) -> str:
    """Return a number of minutes in short."""
    return translate("today", "{count} min").format(count=count)


def today() -> str:
    """Return the word below the day of today."""
    return translate("today", "today")


def not_done() -> str:
    """Return the word below a day that went by without a session."""
    return translate("today", "not done")


def not_known() -> str:
    """Return what is said of a day before anything was written down."""
    return translate("today", "nothing known")


def day_name(day: date, what: str) -> str:
    """Return a day of the week for a screen reader."""
    return translate("today", "{day}: {what}").format(day=moments.day(day), what=what)


def to_come() -> str:
    """Return what is said of a day to come."""
    return translate("today", "to come")


def day_empty(day: date, now: date, *, rest: bool = False) -> str:
    """Return what is known of a day without a session; `rest`: none was planned."""
    text = moments.day(day)
    if rest:
        return translate("today", "{day}: a day of rest.").format(day=text)
    if day > now:
        return translate("today", "{day}: still to come.").format(day=text)
    if day == now:
        return translate("today", "{day}: nothing done yet.").format(day=text)
    return translate("today", "{day}: no session was recorded.").format(day=text)


def day_sessions(day: date) -> str:
    """Return the words before the sessions of a day."""
    return translate("today", "{day}:").format(day=moments.day(day))


def session_told(
    title: str, minutes: int, before: int | None, after: int | None, *, whole: bool
) -> str:
    """Return one session of a day, with the pain that was told."""
    text = translate("today", "{title}, {minutes} min")
    text = text.format(title=title, minutes=minutes)
    if not whole:
        text = translate("today", "{session}, not to its end").format(session=text)
    if before is not None and after is not None:
        pain = translate("today", "{session}. Pain before {before}, after {after}.")
        return pain.format(session=text, before=before, after=after)
    return translate("today", "{session}.").format(session=text)


def pain_title() -> str:
    """Return the title of the small chart of pain."""
    return translate("today", "Pain, last 14 days")


def of_ten() -> str:
    """Return what stands behind the average."""
    return translate("today", "of 10, average of 7 days")


def no_pain() -> str:
    """Return that there is no pain number yet."""
    return translate("today", "No pain numbers yet. They come from check-ins and sessions.")


def pain_since(points: float) -> str:
    """Return how far the average moved, the first part of the sentence."""
    if abs(points) < SAME:
        return translate("today", "About the same")
    text = translate("today", "Down {points}") if points < 0 else translate("today", "Up {points}")
    return text.format(points=progress.number(abs(points)))


def compared() -> str:
    """Return with what the average is compared."""
    return translate("today", "compared with a week ago.")


def week_more() -> str:
    """Return that there is nothing to compare with yet."""
    return translate("today", "A comparison starts after one more week.")


def chart_name(days: Sequence[tuple[date, float]]) -> str:
    """Return the small chart for a screen reader."""
    if not days:
        return no_pain()
    told = translate("today", "{title}: {days}")
    each = "; ".join(f"{progress.short_day(day)} {progress.number(pain)}" for day, pain in days)
    return told.format(title=pain_title(), days=each)


def see_progress() -> str:
    """Return the name of the way to the page of progress."""
    return translate("today", "Show progress")


def cramp_title() -> str:
    """Return the title of the cramp in progress."""
    return translate("today", "Cramp in progress")


def cramp_open() -> str:
    """Return the words of the way to its page."""
    return translate("today", "See what helps")


def reminder_title() -> str:
    """Return the title of the next reminders."""
    return translate("today", "Next reminder")


def reminder_none() -> str:
    """Return that no reminder is set."""
    return translate("today", "No reminder is set.")


def reminder_waits() -> str:
    """Return that reminders wait while the plan is paused."""
    return translate("today", "Reminders wait with your plan. Your times are kept.")


def reminder_overdue() -> str:
    """Return that a reminder's time has come."""
    return translate("today", "Now")


def reminder_cramp() -> str:
    """Return what the reminder of a cramp is about."""
    return translate("today", "Look how the cramp is")


def reminder_session() -> str:
    """Return what the reminder of a time of one's own is about, where no routine was chosen."""
    return translate("today", "Your session")


def ask_again(minutes: int) -> str:
    """Return the words of the button that asks to be asked again."""
    return translate("today", "Ask me again in {minutes} minutes").format(minutes=minutes)


def reminder_morning() -> str:
    """Return what the reminder of the morning after is about."""
    return translate("today", "Say how your back is after the night")


def reminder_change() -> str:
    """Return the words of the way to the reminders."""
    return translate("today", "Change")


def reminder_set() -> str:
    """Return the words of the way to the reminders where there is none."""
    return translate("today", "Set one")


def when(moment: datetime, now: datetime) -> str:
    """Return a moment as it begins a line."""
    text = lengths.moment(moment, now)
    return text[0].upper() + text[1:]


def strip_title(*, emergency: bool, examined: bool) -> str:
    """Return the title of the strip while a warning sign locks everything."""
    if examined:
        return translate("today", "Everything is still locked")
    if emergency:
        return translate("today", "Get medical help now")
    return translate("today", "Please speak to a doctor today")


def strip_text(since: datetime | None, now: datetime) -> str:
    """Return since when everything is locked, and until when."""
    if since is None:
        return translate("today", "Routines are locked until you have been examined.")
    return translate("today", "Locked since {when}, until you have been examined.").format(
        when=lengths.moment(since, now)
    )


def not_yet() -> str:
    """Return the words that put a message off."""
    return translate("today", "Not yet")


def not_yet_hint() -> str:
    """Return for how long a message is put off."""
    return translate("today", "Hide this for 7 days.")


def look_at_it() -> str:
    """Return the words that open what a message is about."""
    return translate("today", "Look at it")


def file_title() -> str:
    """Return that a file waits for a word of the person."""
    return translate("today", "A new version of a routine")


def file_text(title: str) -> str:
    """Return which file waits, and that nothing happens by itself."""
    return translate(
        "today", "“{title}” would take the place of a built-in one. It waits for your word."
    ).format(title=title)


def problem_title(count: int) -> str:
    """Return that files could not be read."""
    if count == 1:
        return translate("today", "One file could not be read")
    return translate("today", "{count} files could not be read").format(count=count)


def problem_text(file: str) -> str:
    """Return which file, and what still works."""
    return translate(
        "today", "{file} has a mistake. Everything else works, and nothing of yours is lost."
    ).format(file=file)


def left_title() -> str:
    """Return that a session was broken off."""
    return translate("today", "A session is not finished")


def left_text(title: str) -> str:
    """Return which session, and that it can wait."""
    return translate("today", "“{title}” can go on where it stopped, when it is time.").format(
        title=title
    )


def half_title() -> str:
    """Return that a check-in was left half-way."""
    return translate("today", "Your check-in is half done")


def half_text() -> str:
    """Return what can be done with it."""
    return translate("today", "Your answers are kept for 24 hours.")


def again_title() -> str:
    """Return that a check-in is asked for again."""
    return translate("today", "A check-in is due")


def go_on() -> str:
    """Return the words that go on with something."""
    return translate("today", "Go on")
