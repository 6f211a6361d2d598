"""The command line: every verb and its status (0 done, 1 input, 2 usage, 3 environment)."""

import json
import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from coach import paths
from coach.errors import (
    AlreadyRunning,
    CoachError,
    ContentInvalid,
    DeviceMissing,
    DiskNearlyFull,
    FileUnwritable,
    HistoryCorrupt,
    HistoryTooNew,
    HistoryUnavailable,
    NotPrinted,
)
from coach.problem import Level, Problem
from coach.routine.model import Side
from coach.verbs import checkin, figure, keys, report, sharing
from coach.verbs.before import for_every_verb
from coach.verbs.content import library_of
from coach.verbs.facts import facts
from coach.verbs.handout import handout
from coach.verbs.letter import letter
from coach.verbs.library import library
from coach.verbs.ownership import backup, delete, export, people, restore
from coach.verbs.plan import plan
from coach.verbs.progress import progress
from coach.verbs.schedule import schedule

ENVIRONMENT = (
    AlreadyRunning,
    DeviceMissing,
    DiskNearlyFull,
    FileUnwritable,
    HistoryCorrupt,
    HistoryTooNew,
    HistoryUnavailable,
    NotPrinted,
)
"""Errors that are nobody's input: the disk, a device, another program."""

Data = Annotated[
    Path | None, typer.Option("--data", help="The folder of your data.", metavar="DIR")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Short = Annotated[bool, typer.Option("--short", help="Only the core of the routine.")]
OnSide = Annotated[Side | None, typer.Option("--side", help="The side that hurts.")]


class SchemaName(StrEnum):
    """The files that have a published schema."""

    EXERCISE = "exercise"
    ROUTINE = "routine"
    PLAN = "plan"
    MONITORING = "monitoring"
    VARIABLES = "variables"
    RESTRICTIONS = "restrictions"
    CHECKIN = "checkin"
    REPORT = "report"


application = typer.Typer(
    name="coach",
    help="A stretching coach for people with lower-back cramps. Without a verb it opens.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


application.add_typer(figure.application, name="figure")
application.add_typer(keys.application, name="keys")
application.command()(sharing.assign)
application.command()(sharing.accept)
application.command("report")(report.report)
application.command("read-report")(report.read_report)
application.command()(facts)
application.command()(handout)
application.command()(letter)
application.command()(library)
application.command()(progress)
application.command()(schedule)
application.command()(plan)
application.command("checkin")(checkin.checkin)
application.command()(backup)
application.command()(restore)
application.command()(export)
application.command()(delete)
application.command()(people)


def run(arguments: Sequence[str]) -> int:
    """Do what the command line says and return the exit status."""
    try:
        application(list(arguments), prog_name="coach")
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 0
    except CoachError as error:
        return tell(error, as_json="--json" in arguments)
    except BrokenPipeError:
        # Whoever read our output has had enough; Python would complain again at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def tell(error: CoachError, *, as_json: bool) -> int:
    """Say on standard error what went wrong, a problem a line; return the status."""
    from coach.ui.wording import errors as wording

    if isinstance(error, ContentInvalid):
        for problem in error.problems:
            sys.stderr.write(f"{problem}\n")
        if as_json:
            sys.stdout.write(json.dumps([row(p) for p in error.problems], indent=2) + "\n")
        return 1
    sentence = wording.of(error)
    sys.stderr.write(f"{sentence}\n")
    if as_json:
        said = {"error": type(error).__name__, "sentence": sentence}
        sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    return 3 if isinstance(error, ENVIRONMENT) else 1


def row(problem: Problem) -> dict[str, Any]:
    """Return `problem` as `coach check --json` prints it."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "level": problem.level.value,
        "what": problem.what,
        "remedy": problem.remedy,
    }


def write(text: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{text}\n")


def _words(given: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in given.split(",") if word.strip())


def folder(given: Path | None) -> Path:
    """Return the data folder, as given, as named by COACH_DATA, or the usual one."""
    return paths.data_folder(given, os.environ)


@application.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    data: Data = None,
    in_tray: Annotated[
        bool, typer.Option("--in-tray", help="Begin out of sight, to remind you.")
    ] = False,
) -> None:
    """Open the window; without a screen, start a session in the terminal."""
    for_every_verb(context, data)
    if context.invoked_subcommand is None:
        from coach import starting

        raise typer.Exit(starting.open_anywhere(folder(data), in_tray=in_tray))


@application.command("open")
def open_file(
    file: Annotated[Path, typer.Argument(help="A routine file.")], data: Data = None
) -> None:
    """Open the window with a routine file."""
    from coach import starting

    raise typer.Exit(starting.open_window(folder(data), file))


@application.command()
def check(
    files: Annotated[list[Path], typer.Argument(help="Files or folders.")],
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Judge exercise and routine files: everything that is wrong, with line, column and remedy."""
    from coach import built_in
    from coach.judging import judge
    from coach.ui.wording import files as wording

    problems = judge.problems(files, built_in.library(), built_in.guide())
    if as_json:
        write(json.dumps([row(problem) for problem in problems], indent=2, ensure_ascii=False))
    else:
        for problem in problems:
            write(str(problem))
        write(wording.verdict(problems))
    raise typer.Exit(int(any(problem.level is Level.ERROR for problem in problems)))


@application.command()
def preview(
    routine: Annotated[str, typer.Argument(help="The id of a routine, or a file.")],
    side: OnSide = None,
    short: Short = False,
    given: Annotated[
        str,
        typer.Option(
            "--facts", help="What is true of the person, such as osteoporosis,reflux.", metavar="…"
        ),
    ] = "",
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Print the whole timeline of a routine with its times."""
    from coach.restriction.preview import known
    from coach.restriction.preview import plain as plain_change
    from coach.restriction.routine import restricted
    from coach.session import preview as plain
    from coach.session import script as scripts
    from coach.ui.terminal import preview as terminal
    from coach.ui.wording import about

    library = library_of(data)
    found = restricted(
        library.find(routine, side), known(_words(given)), library.exercises, library.matrix
    )
    chosen = found.routine
    timeline = scripts.write(chosen, short=short)
    if as_json:
        changes = {"changes": [plain_change(each) for each in found.changes]}
        document = plain.document(timeline) | (changes if given else {})
        write(json.dumps(document, indent=1, ensure_ascii=False))
        return
    for sentence in about.changes(found):
        write(sentence)
    titles = {exercise.id: exercise.title for exercise in chosen.exercises.values()}
    for line in (*terminal.lines(timeline, titles), *terminal.told(chosen)):
        write(line)


@application.command()
def schema(
    name: Annotated[SchemaName, typer.Argument(help="Which files.")],
    as_json: AsJson = True,
    data: Data = None,
) -> None:
    """Print the JSON Schema of a kind of content files, for your editor."""
    from coach.routine import schema as schemas
    from coach.sharing import report_form

    found = report_form.schema() if name is SchemaName.REPORT else schemas.of(name)
    write(json.dumps(found, indent=2, ensure_ascii=False))


@application.command()
def play(
    routine: Annotated[str, typer.Argument(help="The id of a routine, or a file.")],
    side: OnSide = None,
    short: Short = False,
    speed: Annotated[
        float, typer.Option(help="Faster than life, to try a routine out.", min=0.1, max=10_000.0)
    ] = 1.0,
    mute: Annotated[bool, typer.Option("--mute", help="No sound and no voice.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on where you were stopped.")] = False,
    pain: Annotated[int | None, typer.Option(help="Your pain now.", min=0, max=10)] = None,
    earlier_pain: Annotated[
        int | None, typer.Option(help="Your pain ten minutes ago or longer.", min=0, max=10)
    ] = None,
    nothing_new: Annotated[
        bool, typer.Option("--nothing-new", help="There is no new warning sign.")
    ] = False,
    settled: Annotated[
        bool, typer.Option("--settled", help="The cramp has settled, and the leg is no worse.")
    ] = False,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Play a session in the terminal; it is recorded like any other."""
    from coach import terminal
    from coach.ui.terminal.before import Options

    said = Options(pain, earlier_pain, nothing_new, settled)
    asked = terminal.Asked(side, short, mute, as_json, speed, resume, said)
    raise typer.Exit(terminal.play(folder(data), routine, asked))
