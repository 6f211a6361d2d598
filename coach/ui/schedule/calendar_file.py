"""A schedule as a file for the person's own calendar."""

from datetime import timedelta
from pathlib import Path

from coach.agenda import Agenda
from coach.errors import FileUnwritable, SideNeeded
from coach.routine.library import Library
from coach.schedule.model import Schedule
from coach.session import script
from coach.ui.wording import schedule as words

_USUAL = timedelta(minutes=15)
_STEP = timedelta(minutes=5)


def write(path: Path, schedule: Schedule, agenda: Agenda, library: Library) -> None:
    """Write the times of `schedule` from today on.

    Raises:
        NothingPlanned: there is no time on any day, or reminders are off.
        FileUnwritable: the file cannot be written there.
    """
    from coach.calendar.file import Words, calendar  # slow to import, and seldom wanted

    said = Words(words.calendar_name(), words.event())
    length = length_of(schedule.routine, library)
    made = calendar(schedule, agenda.now(), agenda.zone, length, said)
    try:
        path.write_bytes(made)
    except OSError as error:
        raise FileUnwritable(path, error.strerror or str(error)) from error


def length_of(routine: str, library: Library) -> timedelta:
    """Return how long a routine takes, in whole steps of five minutes."""
    found = library.routines.get(routine)
    if found is None:
        return _USUAL
    try:
        taken = timedelta(seconds=script.write(found).seconds)
    except SideNeeded:
        return _USUAL
    return -(-taken // _STEP) * _STEP
