"""A script as plain data, as `coach preview --json` prints it (see the file format)."""

from coach.session.step import Script, Step

Plain = dict[str, str | int | float | None]


def document(script: Script) -> dict[str, str | int | float | list[Plain]]:
    """Return the whole script with the seconds it lasts and all its steps."""
    return {
        "routine": script.routine,
        "seconds": _number(script.seconds),
        "steps": rows(script),
    }


def rows(script: Script) -> list[Plain]:
    """Return one row for every step, END included; what a step does not have is None."""
    return [_row(step) for step in script.steps]


def _row(step: Step) -> Plain:
    return {
        "at": _number(step.at),
        "seconds": _number(step.seconds),
        "kind": step.kind.value,
        "exercise": step.exercise,
        "side": step.side.value if step.side else None,
        "set": step.set or None,
        "repetition": step.repetition or None,
        "say": step.say or None,
        "sound": step.sound.value if step.sound else None,
        "end_sound": step.end_sound.value if step.end_sound else None,
    }


def _number(seconds: float) -> int | float:
    return int(seconds) if seconds == int(seconds) else seconds
