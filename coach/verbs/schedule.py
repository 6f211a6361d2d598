"""`coach schedule`: what is planned, and the same as a calendar file."""

import json
import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.errors import NothingPlanned

if TYPE_CHECKING:
    from coach.agenda import Agenda
    from coach.routine.library import Library
    from coach.schedule.days import Planned
    from coach.schedule.model import Schedule

WEEK = timedelta(days=6)


def schedule(
    ics: Annotated[
        Path | None, typer.Option("--ics", help="Write a calendar file.", metavar="FILE")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    data: Annotated[
        Path | None, typer.Option("--data", help="The folder of your data.", metavar="DIR")
    ] = None,
) -> None:
    """Show your days and times, what comes next, and what was done; or write a calendar file."""
    from coach import built_in, paths
    from coach.agenda import Agenda
    from coach.devices.zone import zone_here
    from coach.history.store import Store
    from coach.session.clock import SystemClock
    from coach.triage.safety import state

    clock, library = SystemClock(), built_in.library()
    store = Store.open(paths.data_folder(data, os.environ), clock)
    try:
        agenda = Agenda(
            store, clock, zone_here, lambda: library, lambda: state(store.safety_rows()).locked
        )
        if ics is not None:
            _write(agenda, library, ics)
        elif as_json:
            sys.stdout.write(json.dumps(document(agenda), indent=1, ensure_ascii=False) + "\n")
        else:
            _show(agenda, library)
    finally:
        store.close()


def document(agenda: "Agenda") -> dict[str, Any]:
    """Return the schedule, what comes next and the last seven days as JSON prints them."""
    chosen, now = agenda.schedule(), agenda.now()
    return {
        "schedule": None if chosen is None else _plain(chosen),
        "reminders": [
            {"kind": one.kind.value, "due": one.due.isoformat(), "routine": one.routine}
            for one in agenda.reminders()
        ],
        "days": [
            {"planned": one.occurrence.when.isoformat(), "done": one.done, "over": one.over}
            for one in agenda.planned_days(now.date() - WEEK)
        ],
    }


def _plain(chosen: "Schedule") -> dict[str, Any]:
    from coach.ui.wording.schedule import clocks

    quiet = chosen.quiet
    return {
        "on": chosen.on,
        "weekdays": sorted(chosen.weekdays),
        "times": clocks(chosen.times),
        "routine": chosen.routine or None,
        "after_cramp_hours": chosen.after_cramp,
        "morning": clocks((chosen.morning,))[0] if chosen.morning else None,
        "quiet": clocks((quiet.start, quiet.end)) if quiet else None,
    }


def _show(agenda: "Agenda", library: "Library") -> None:
    from coach.ui.wording import schedule as words

    chosen, now = agenda.schedule(), agenda.now()
    known = library.routines.get(chosen.routine) if chosen else None
    told = words.lines(chosen, known.title if known else "")
    coming = next((one for one in agenda.reminders() if one.due > now), None)
    if coming is not None:
        told.append(words.next_one(coming.kind, coming.due, now))
    told += _week(agenda.planned_days(now.date() - WEEK))
    sys.stdout.write("\n".join(told) + "\n")


def _week(found: "tuple[Planned, ...]") -> list[str]:
    from coach.ui.wording import schedule as words

    past = [one for one in found if one.over or one.done]
    return [words.done_of(sum(one.done for one in past), len(past))] if past else []


def _write(agenda: "Agenda", library: "Library", path: Path) -> None:
    from coach.ui.schedule.calendar_file import write
    from coach.ui.wording import schedule as words

    chosen = agenda.schedule()
    if chosen is None:
        raise NothingPlanned
    write(path, chosen, agenda, library)
    sys.stdout.write(words.saved(str(path)) + "\n")
