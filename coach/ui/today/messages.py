"""What else waits for the person: the most important first, told one at a time. No Qt."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coach.routine.library import Library
from coach.triage.standing import Screening
from coach.ui.today.choice import Ask, Choice, Why
from coach.ui.today.choosing import Situation
from coach.ui.wording import today as words

HIDDEN_FOR = timedelta(days=7)


class About(StrEnum):
    """What a message is about, and where it leads."""

    CHECK_IN = "check_in"
    LEFT = "left"
    FILE = "file"
    PROBLEM = "problem"
    PLAN = "plan"
    PAUSED = "paused"
    """The person wanted a break; the button ends it."""
    HELD = "held"
    """A rule lets the plan wait."""
    REFER = "refer"
    """A clinician should be seen."""
    MORNING = "morning"
    ANSWERS = "answers"
    """How the session `subject` went."""
    ACTIVITIES = "activities"


@dataclass(frozen=True, slots=True)
class Message:
    """`key` is what is put off with it, by the button `later`; empty where it cannot be.

    `subject` is the id of what it is about, where it is about one thing of many.
    """

    about: About
    title: str
    text: str
    button: str
    key: str = ""
    subject: str = ""
    later: str = ""


def messages(
    now: Situation,
    choice: Choice,
    of_plan: Sequence[Message],
    library: Library,
    put_off: Mapping[str, str],
    today: date,
) -> tuple[Message, ...]:
    """Return what is to be told beside `choice`; `put_off` says until which day not.

    What is told `of_plan` comes after what has to do with safety, and before files.
    """
    found = (*_of_person(now, choice), *of_plan, *_of_files(library))
    return tuple(one for one in found if not _hidden(one, put_off, today))


def put_off(before: Mapping[str, str], message: Message, today: date) -> dict[str, str]:
    """Return `before` with `message` hidden for seven days, without what is over by now."""
    kept = {key: until for key, until in before.items() if _later(until, today)}
    return {**kept, message.key: (today + HIDDEN_FOR).isoformat()}


def _of_person(now: Situation, choice: Choice) -> Iterator[Message]:
    if choice.ask in (Ask.LOCKED, Ask.CHECK_IN):
        return  # there is one thing to do, and it is said already
    due = now.standing.screening not in (Screening.CURRENT, Screening.NEVER)
    if due and now.rules:
        why = words.why(Why(now.standing.screening.value))
        yield Message(About.CHECK_IN, words.again_title(), why, words.check_in())
    elif now.half_way:
        yield Message(About.CHECK_IN, words.half_title(), words.half_text(), words.go_on())
    if now.left is not None and choice.ask is not Ask.GO_ON:
        text = words.left_text(now.left.title)
        yield Message(About.LEFT, words.left_title(), text, words.go_on())


def _of_files(library: Library) -> Iterator[Message]:
    for waiting in library.waiting[:1]:
        key = ":".join(("file", *waiting.key))
        text = words.file_text(waiting.title)
        yield Message(About.FILE, words.file_title(), text, words.look_at_it(), key)
    if library.problems:
        files = tuple(dict.fromkeys(problem.file for problem in library.problems))
        title, text = words.problem_title(len(files)), words.problem_text(files[0])
        key = ":".join(("problem", *files))
        yield Message(About.PROBLEM, title, text, words.look_at_it(), key)


def _hidden(message: Message, until: Mapping[str, str], today: date) -> bool:
    return bool(message.key) and _later(until.get(message.key, ""), today)


def _later(until: str, today: date) -> bool:
    """Return whether the day `until`, as it is written, is still to come; nonsense is not."""
    try:
        day = date.fromisoformat(until)
    except ValueError:
        return False
    return today < day <= today + HIDDEN_FOR
