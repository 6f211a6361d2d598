"""What the window and the controls that every screen shares say."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def no_pain() -> str:
    """Return the word at the low end of the pain scale."""
    return translate("pain", "No pain")


def worst_pain() -> str:
    """Return the word at the high end of the pain scale."""
    return translate("pain", "Worst I can imagine")


def now() -> str:
    """Return the word under the number chosen now."""
    return translate("pain", "now")


def before() -> str:
    """Return the word under the number given before."""
    return translate("pain", "before")


def pain_word(pain: int) -> str:
    """Return the strength of a pain in words (0 to 10, NPRS)."""
    if pain == 0:
        return translate("pain", "no pain")
    if pain <= 3:
        return translate("pain", "mild")
    return translate("pain", "moderate") if pain <= 6 else translate("pain", "severe")


def pain_number(pain: int) -> str:
    """Return a pain as a number with its word."""
    return translate("pain", "{pain} of 10, {word}").format(pain=pain, word=pain_word(pain))


def seconds_number(seconds: int) -> str:
    """Return seconds as a number, from 100 on as minutes and seconds."""
    if seconds < 100:
        return str(max(0, seconds))
    return f"{seconds // 60}:{seconds % 60:02}"


def program() -> str:
    """Return the name of the program."""
    return translate("frame", "Stretch Coach")


def limits() -> str:
    """Return the sentence that stays on every page (clinical content, section 9)."""
    return translate(
        "frame",
        "This coach gives general exercise information. It does not diagnose and does not replace"
        " a clinician.",
    )


def draft() -> str:
    """Return the state of the clinical content."""
    return translate("frame", "Research draft, not reviewed by a licensed clinician yet.")


def today() -> str:
    """Return the name of the page of today."""
    return translate("frame", "Today")


def routines() -> str:
    """Return the name of the page of routines."""
    return translate("frame", "Routines")


def progress() -> str:
    """Return the name of the page of progress."""
    return translate("frame", "Progress")


def hurts() -> str:
    """Return the short name of the page for a back that hurts now."""
    return translate("frame", "Hurts now")


def settings() -> str:
    """Return the name of the page of settings."""
    return translate("frame", "Settings")


def navigation() -> str:
    """Return the name of the rail of pages."""
    return translate("frame", "Pages")


def with_key(name: str, key: str) -> str:
    """Return a name with the key that does the same."""
    return translate("frame", "{name} ({key})").format(name=name, key=key)


def locked(name: str) -> str:
    """Return the name of a page that is locked, for a screen reader."""
    return translate("frame", "{name}, locked").format(name=name)


def help_title() -> str:
    """Return the title of the help."""
    return translate("frame", "Keys and limits")


def close() -> str:
    """Return the word for closing what lies over the page."""
    return translate("frame", "Close")


def keys() -> tuple[tuple[str, str], ...]:
    """Return each key of the window and what it does, in the order of use."""
    return (
        (translate("frame", "Ctrl+1 to 3"), translate("frame", "Today, Routines, Progress")),
        (translate("frame", "Ctrl+,"), translate("frame", "Settings")),
        (translate("frame", "F1"), translate("frame", "When to get help at once")),
        (translate("frame", "Ctrl+H"), translate("frame", "My back hurts now")),
        (translate("frame", "Ctrl+K"), translate("frame", "Check-in")),
        (translate("frame", "?"), translate("frame", "This help")),
        (translate("frame", "Tab"), translate("frame", "The next control")),
        (translate("frame", "Arrow keys"), translate("frame", "Move inside a group or a chart")),
        (translate("frame", "Enter or Space"), translate("frame", "Choose")),
        (translate("frame", "Page Up, Page Down"), translate("frame", "Scroll the page")),
        (translate("frame", "Esc"), translate("frame", "Close what lies on top, or go back")),
    )


def first_title() -> str:
    """Return the title of the page that is shown once, before anything else."""
    return translate("frame", "Before you begin")


def first_text() -> str:
    """Return what has to be accepted once (clinical content, section 9)."""
    return translate(
        "frame",
        "For adults with lower back cramps or pain. The app asks about warning signs, then suggests"
        " positions and exercises. It cannot examine you. Stop if a movement makes things worse and"
        " follow the safety cards. If you are worried, contact a clinician whatever the app says."
        " Your data stay on this computer.",
    )


def first_tick() -> str:
    """Return what the person accepts."""
    return translate("frame", "I have read this and I am 18 or older.")


def first_button() -> str:
    """Return the words of the button that goes on."""
    return translate("frame", "Begin")


def first_reason() -> str:
    """Return why the button does nothing yet."""
    return translate("frame", "Tick the sentence above first.")


def trouble() -> str:
    """Return the title of what is said when something went wrong."""
    return translate("frame", "That did not work")


def why_awake() -> str:
    """Return what a desktop shows as the reason for keeping the screen awake."""
    return translate("frame", "A session is running")


def bug_title() -> str:
    """Return that the program made a mistake."""
    return translate("frame", "That was our mistake")


def bug_text() -> str:
    """Return what is safe, and what to do with the report."""
    return translate(
        "frame",
        "Something in the program went wrong. What you did until now is saved. You can go on; if it"
        " happens again, please copy the report and send it to us. It holds no answers of yours.",
    )


def bug_report() -> str:
    """Return the name of the field with the report."""
    return translate("frame", "Report")


def copy() -> str:
    """Return the label of the button that copies the report."""
    return translate("frame", "Copy the report")


def cannot_start() -> str:
    """Return the title where the program cannot start."""
    return translate("frame", "Stretch Coach cannot start")


def not_saved() -> str:
    """Return the title where the program is closed and something is not saved yet."""
    return translate("frame", "Not everything is saved yet")
