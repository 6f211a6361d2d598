"""`coach figure`: the library as one picture, one exercise moving, the body picture."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from coach.errors import ExerciseUnknown
from coach.figure.view import VIEWS
from coach.routine.complaints import nearest
from coach.routine.library import Library
from coach.routine.model import Exercise, Side

application = typer.Typer(help="Look at the figure.", no_args_is_help=True)


class ThemeName(StrEnum):
    """The surroundings a picture can be drawn for."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class ViewName(StrEnum):
    """From where to look."""

    SIDE = "side"
    FRONT = "front"
    BACK = "back"
    THREE_QUARTER = "three_quarter"
    ABOVE = "above"


OnSide = Annotated[Side | None, typer.Option("--side", help="The side that works.")]
InTheme = Annotated[ThemeName, typer.Option("--theme", help="Light, dark or high contrast.")]
Named = Annotated[str, typer.Argument(help="The id of an exercise.")]


@application.command()
def sheet(
    output: Annotated[Path, typer.Option("-o", "--output", help="The PNG file to write.")],
    exercises: Annotated[
        list[str] | None, typer.Argument(help="Ids of exercises; all if none is given.")
    ] = None,
    theme: InTheme = ThemeName.LIGHT,
    view: Annotated[
        ViewName | None, typer.Option("--view", help="Instead of each exercise's own.")
    ] = None,
    columns: Annotated[
        int, typer.Option("--columns", help="Exercises beside each other.", min=1, max=12)
    ] = 4,
    side: OnSide = None,
) -> None:
    """Draw exercises at their start, middle and end, as one picture."""
    from coach import built_in
    from coach.ui.showing import opening

    chosen = _chosen(built_in.library(), exercises or [])
    seen = VIEWS[view] if view is not None else None
    opening.write_sheet(output, chosen, theme.value, side=side, view=seen, columns=columns)
    typer.echo(str(output))


@application.command()
def show(
    exercise: Named,
    side: OnSide = None,
    theme: InTheme = ThemeName.LIGHT,
) -> None:
    """Open an exercise that moves; drag it or press the arrows to turn it."""
    from coach import built_in
    from coach.ui.showing import opening

    (chosen,) = _chosen(built_in.library(), [exercise])
    raise typer.Exit(opening.show_exercise(chosen, theme.value, side))


@application.command("map")
def body_map(theme: InTheme = ThemeName.LIGHT) -> None:
    """Open the body picture on which a person marks where it hurts."""
    from coach.ui.showing import opening

    raise typer.Exit(opening.show_map(theme.value))


def _chosen(library: Library, names: Sequence[str]) -> list[Exercise]:
    """Return the exercises of these ids, all that can be drawn if there are none.

    Raises:
        ExerciseUnknown: no exercise is called so.
    """
    if not names:
        return [each for each in library.exercises.values() if each.motion is not None]
    for name in names:
        if name not in library.exercises:
            raise ExerciseUnknown(name, nearest(name, library.exercises))
    return [library.exercises[name] for name in names]
