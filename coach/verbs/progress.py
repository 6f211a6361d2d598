"""`coach progress`: the series behind the charts, and what they say in words."""

import json
import os
import sys
from contextlib import closing
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from coach.verbs.keys import AsJson, Data

if TYPE_CHECKING:
    from coach.app import Program

_DAY = "%Y-%m-%d"
_BEFORE = timedelta(days=7)
"""A week more is read than shown, so that the first day's mean is whole."""


def progress(
    since: Annotated[
        datetime | None,
        typer.Option("--from", help="From this day; else from the first one.", formats=[_DAY]),
    ] = None,
    until: Annotated[
        datetime | None, typer.Option("--to", help="To this day; else today.", formats=[_DAY])
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Print what the charts of progress show: pain, minutes, planned and done, each exercise."""
    from coach import paths
    from coach.app import open_program
    from coach.devices.zone import zone_here
    from coach.session.clock import SystemClock
    from coach.sharing.report_series import series
    from coach.ui.report.paper import in_words

    first, last = (None if day is None else day.date() for day in (since, until))
    if first is not None and last is not None and first > last:
        raise typer.BadParameter(f"{first} > {last}", param_hint="--to")
    opened = open_program(paths.data_folder(data, os.environ), SystemClock(), zone=zone_here)
    with closing(opened) as program:
        report = program.report(first or _beginning(program), last)
        readings = program.readings(report.since - _BEFORE)
    if as_json:
        span = {"from": report.since.isoformat(), "to": report.until.isoformat()}
        document = {**span, "series": series(report, readings)}
        sys.stdout.write(json.dumps(document, indent=1, ensure_ascii=False) + "\n")
        return
    for line in in_words(report):
        sys.stdout.write(f"{line}\n")


def _beginning(program: "Program") -> date:
    """Return the day of the first thing recorded; today where there is nothing."""
    first = program.first_session_day()
    days = [one.day for one in program.pain_days()[:1]]
    return min([*days, *([first] if first else []), program.now().date()])
