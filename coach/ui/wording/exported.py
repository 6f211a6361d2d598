"""The note that goes with everything a person takes along: what is what."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from coach.history.everything import Everything

translate = QCoreApplication.translate


def note(found: Everything) -> Iterator[str]:
    """Yield the lines of README.txt."""
    yield translate("exported", "Everything that Stretch Coach keeps of you")
    yield ""
    yield translate("exported", "everything.json   all of it in one file, for other programs")
    yield translate("exported", "tables/*.csv      the same, a file for each table")
    yield translate("exported", "settings.json     what you chose in Settings")
    yield translate("exported", "routines          files of your own, as you put them there")
    yield ""
    yield translate(
        "exported",
        "Moments are in your local time with its distance from world time (ISO 8601). A day is the"
        " day you lived. Pain is from 0 (none) to 10 (the worst you can imagine). Seconds are"
        " seconds. An empty cell means: not known, or not said. In the tables for spreadsheets, a"
        " text that looks like a formula begins with an apostrophe; everything.json has it as you"
        " wrote it.",
    )
    yield ""
    yield translate("exported", "The tables (format {revision}):").format(revision=found.revision)
    for table in found.tables:
        yield ""
        yield f"{table.table}: {about(table.table)}"
        yield f"  {', '.join(table.columns)}"


def about(table: str) -> str:
    """Return what a table holds."""
    return _tables().get(table) or translate("exported", "as the program wrote it.")


def _tables() -> dict[str, str]:
    return {
        "checkin": translate("exported", "your answers at each check-in."),
        "cramp": translate("exported", "your cramps; the last row of an id counts."),
        "draft": translate("exported", "a check-in that you left half-way."),
        "fact": translate("exported", "what you told of yourself; the last row of a kind counts."),
        "plan_decision": translate(
            "exported", "what your plan decided each day, and by which rule; the last row counts."
        ),
        "plan_word": translate("exported", "what you said about a plan, in order."),
        "reading": translate("exported", "how strong the pain was, and when."),
        "reminder": translate(
            "exported", "when you wanted to be asked again; the last row counts."
        ),
        "reminder_answer": translate(
            "exported", "what you answered to a reminder: not now, or later."
        ),
        "safety": translate("exported", "your answers about warning signs, in order."),
        "schedule": translate(
            "exported", "the days and times you chose, 0 is Monday; the last row counts."
        ),
        "script": translate("exported", "planned: the steps of each session, with their seconds."),
        "session": translate(
            "exported", "planned: what each session was to be, and when it began."
        ),
        "session_event": translate("exported", "seen by the timer: all that happened, in order."),
        "session_item": translate("exported", "seen by the timer: what was done of each exercise."),
        "session_item_said": translate("exported", "said by you: how hard each exercise was."),
        "session_position": translate("exported", "seen by the timer: how far each session came."),
        "session_result": translate("exported", "seen by the timer: how each session ended."),
        "session_said": translate("exported", "said by you: pain, effort and your words."),
        "told": translate(
            "exported", "what you told of a session or a day; the last row of a name counts."
        ),
    }
