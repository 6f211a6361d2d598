"""The sentences of the terminal player, its menu and its questions."""

from PySide6.QtCore import QCoreApplication

from coach.session.events import Ending

translate = QCoreApplication.translate


def keys_line() -> str:
    """Return the keys of a session in one line."""
    return translate(
        "terminal",
        "Keys: Space pause, b back, s skip, r repeat, + ten seconds more, h it hurts, q stop",
    )


def no_keys_line() -> str:
    """Return that a session without a keyboard is ended by Ctrl+C."""
    return translate("terminal", "No keyboard here: Ctrl+C stops the session and keeps it.")


def steps_and_time(title: str, time: str) -> str:
    """Return the first line of a session; `time` as minutes and seconds."""
    return translate("terminal", "{title}, {time}").format(title=title, time=time)


def seconds(count: str) -> str:
    """Return a number of seconds."""
    return translate("terminal", "{count} s").format(count=count)


def live(word: str, seconds: int, left: str) -> str:
    """Return the line that changes every second; `left` is how much of the session is left."""
    text = translate("terminal", "{word}: {seconds} s, {left}")
    return text.format(word=word, seconds=seconds, left=left)


def going_on() -> str:
    """Return that time flows again."""
    return translate("terminal", "Going on.")


def skipped() -> str:
    """Return that a step was left early."""
    return translate("terminal", "Skipped.")


def went_back() -> str:
    """Return that an earlier step begins again."""
    return translate("terminal", "Back.")


def again() -> str:
    """Return that the same repetition begins again."""
    return translate("terminal", "Once more.")


def longer(seconds: int) -> str:
    """Return that a step was made longer."""
    return translate("terminal", "{seconds} seconds more.").format(seconds=seconds)


def pain_said(pain: int) -> str:
    """Return that a pain number was noted."""
    return translate("terminal", "Pain {pain} of 10, noted.").format(pain=pain)


def unsaved() -> str:
    """Return that the history cannot be written at the moment."""
    return translate("terminal", "Not saved yet: the disk is full or gone. It is tried again.")


def ended(ending: Ending, done: str) -> str:
    """Return how the session ended; `done` is the time really spent, such as 7:25."""
    texts = {
        Ending.COMPLETED: translate("terminal", "Done, after {done}."),
        Ending.STOPPED: translate("terminal", "Stopped after {done}. What you did is kept."),
        Ending.PAIN: translate(
            "terminal",
            "Stopped after {done} because it hurt. What you did is kept. Rest in a position of"
            " ease. If numbness, weakness or a bladder or bowel change comes with it, get medical"
            " help now.",
        ),
        Ending.FAILED: translate(
            "terminal", "The program failed after {done}. What you did is kept."
        ),
    }
    return texts[ending].format(done=done)


def number_prompt() -> str:
    """Return how to answer a question for a number from 0 to 10."""
    return translate("terminal", "Type 0 to 10 and press Enter: ")


def yes_no_prompt() -> str:
    """Return how to answer a question with yes or no."""
    return translate("terminal", "y or n: ")


def ways_on() -> str:
    """Return what may be done after pain that stays within the limit."""
    return translate("terminal", "g go on gently, s skip this exercise, q stop here: ")


def signs_prompt() -> str:
    """Return how to answer the short safety check."""
    return translate("terminal", "Numbers of all that fit, or 0 for none of these: ")


def earlier_prompt() -> str:
    """Return how to answer for the pain earlier."""
    return translate("terminal", "0 to 10, or Enter if you do not know: ")


def number_again() -> str:
    """Return that an answer was not a number from the list."""
    return translate("terminal", "Please answer with the numbers above.")


def menu_prompt(last: int) -> str:
    """Return how to choose a routine."""
    text = translate("terminal", "Which one? 1 to {last}, or Enter to leave: ")
    return text.format(last=last)


def nobody_there() -> str:
    """Return what happens where nobody can answer a menu."""
    return translate(
        "terminal",
        "Nobody can answer here, so this is a position of rest. For another routine name it:"
        " coach play rt_other_companion",
    )


def left_open(title: str, step: int, steps: int) -> str:
    """Return that a session was interrupted, and where."""
    text = translate(
        "terminal", "You stopped in the middle of “{title}”, at step {step} of {steps}."
    )
    return text.format(title=title, step=step, steps=steps)


def go_on_there() -> str:
    """Return the question whether to go on with an interrupted session."""
    return translate("terminal", "Go on from there?")


def how_to_go_on(name: str) -> str:
    """Return how a script goes on with an interrupted session."""
    text = translate("terminal", "To go on from there: coach play {name} --resume")
    return text.format(name=name)


def nothing_to_resume() -> str:
    """Return that no interrupted session of this routine is left."""
    return translate("terminal", "No session of this routine was interrupted: it starts anew.")


def check_in_first() -> str:
    """Return the question whether the check-in is to be answered now."""
    return translate(
        "terminal",
        "Exercises open after a check-in of about two minutes; rest is open without one. Answer"
        " it now?",
    )


def check_in_command() -> str:
    """Return how the check-in is answered."""
    return translate("terminal", "Answer it with “coach checkin”.")


def play_instead(name: str) -> str:
    """Return how the routine is played that comes first."""
    return translate("terminal", "Play it with “coach play {name}”.").format(name=name)


def options_needed() -> str:
    """Return which options answer the questions for a script."""
    return translate(
        "terminal",
        "Nobody can be asked here, and no answer is never taken for a good one. If they are true,"
        " give: --nothing-new (no new warning sign), --pain 0-10 (now), --earlier-pain 0-10 (ten"
        " minutes ago or longer), --settled (no grabbing, five slow breaths and five pelvic rocks"
        " are fine, the leg is no worse).",
    )


def in_all() -> str:
    """Return what stands beside the length of the whole session."""
    return translate("terminal", "in all")


def column(key: str) -> str:
    """Return the heading of a column of `coach library`."""
    return {
        "id": translate("terminal", "id"),
        "title": translate("terminal", "title"),
        "cause": translate("terminal", "cause"),
        "gate": translate("terminal", "opens"),
        "side": translate("terminal", "side"),
        "minutes": translate("terminal", "min"),
        "short_minutes": translate("terminal", "short"),
        "exercises": translate("terminal", "exercises"),
        "kind": translate("terminal", "kind"),
        "position": translate("terminal", "position"),
        "equipment": translate("terminal", "needs"),
    }[key]


def listed(count: int) -> str:
    """Return how many were found."""
    if count == 0:
        return translate("terminal", "Nothing fits; leave one of the choices out.")
    if count == 1:
        return translate("terminal", "1 found.")
    return translate("terminal", "{count} found.").format(count=count)
