"""What the page of routines says: causes, cards, the sheet, the lock."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from coach.routine.model import Cause, Gate, Side
from coach.session.step import StepKind

translate = QCoreApplication.translate


def causes_title() -> str:
    """Return the question for the kind of pain."""
    return translate("routines", "What does it feel like most?")


def causes_hint() -> str:
    """Return what the answer is for."""
    return translate("routines", "This chooses what suits it. It is not a diagnosis.")


def cause(cause: Cause) -> str:
    """Return the name of a family of causes."""
    names = {
        Cause.NERVE: translate("routines", "Nerve-type"),
        Cause.INJURY: translate("routines", "Muscle or ligament"),
        Cause.OTHER: translate("routines", "Other cause"),
        Cause.ANY: translate("routines", "Any cause"),
    }
    return names[cause]


def cause_feels(cause: Cause) -> str:
    """Return what fits a family of causes, in plain words."""
    words = {
        Cause.NERVE: translate(
            "routines", "Tingling, burning or numbness that moves into the buttock or leg."
        ),
        Cause.INJURY: translate(
            "routines", "It began suddenly: a bend, a lift, a fall, work or sport."
        ),
        Cause.OTHER: translate(
            "routines", "No clear start, cramps elsewhere too, or you feel unwell with it."
        ),
        Cause.ANY: "",
    }
    return words[cause]


def family_title(cause: Cause | None) -> str:
    """Return the title above the cards."""
    titles = {
        Cause.NERVE: translate("routines", "For nerve-type pain"),
        Cause.INJURY: translate("routines", "For muscle or ligament pain"),
        Cause.OTHER: translate("routines", "While you wait for the physician"),
    }
    usual = translate("routines", "For a cramp of any kind")
    return titles.get(cause, usual) if cause is not None else usual


def shown(count: int) -> str:
    """Return how many routines are shown."""
    if count == 1:
        return translate("routines", "1 shown")
    return translate("routines", "{count} shown").format(count=count)


def physician_title() -> str:
    """Return the title of the advice for other causes."""
    return translate("routines", "Please see a physician first")


def physician_text() -> str:
    """Return why a physician has to be asked."""
    return translate(
        "routines",
        "Cramps in the lower back can also come from the kidneys, too little fluid, hormones,"
        " illnesses such as anaemia or diabetes, low magnesium or potassium, or a medicine. Only a"
        " physician can find out which. Until then there is rest here, and no stretching.",
    )


def physician_care() -> str:
    """Return what to leave as it is until then."""
    return translate(
        "routines",
        "Drink as usual unless you were told to limit fluids. Ask before you use supplements. Do"
        " not change prescribed medicines on your own.",
    )


def exercises(count: int) -> str:
    """Return a number of exercises."""
    if count == 1:
        return translate("routines", "1 exercise")
    return translate("routines", "{count} exercises").format(count=count)


def length(minutes: int, count: int) -> str:
    """Return minutes and exercises in one short line."""
    return translate("routines", "{minutes} min, {exercises}").format(
        minutes=minutes, exercises=exercises(count)
    )


def amount(length: str, often: str) -> str:
    """Return the length of a routine and, where it is told, how often it is done."""
    if not often:
        return length
    return translate("routines", "{length}, {often}").format(
        length=length, often=often[0].lower() + often[1:]
    )


def needed(things: Sequence[str]) -> str:
    """Return what has to be at hand."""
    return translate("routines", "You need: {things}.").format(things=", ".join(things))


def card_name(title: str, facts: str, opens: str, position: str) -> str:
    """Return a card for a screen reader."""
    return translate("routines", "{title}. {facts}. {opens}. {position}.").format(
        title=title, facts=facts, opens=opens, position=position
    )


def opens(gate: Gate) -> str:
    """Return when a routine opens, in a few plain words."""
    words = {
        Gate.ANY: translate("routines", "At any time"),
        Gate.SUBSIDED: translate("routines", "After the cramp"),
        Gate.SUBSIDED_PLUS: translate("routines", "After good days"),
        Gate.CLINICIAN: translate("routines", "Ask a clinician"),
    }
    return words[gate]


def position(position: str) -> str:
    """Return the position of the body in everyday words."""
    words = {
        "supine": translate("routines", "Lying down"),
        "hook-lying": translate("routines", "Lying down"),
        "prone": translate("routines", "On the front"),
        "side-lying": translate("routines", "On the side"),
        "sitting": translate("routines", "Sitting"),
        "standing": translate("routines", "Standing"),
        "hands-and-knees": translate("routines", "On hands and knees"),
        "kneeling": translate("routines", "Kneeling"),
        "half-kneeling": translate("routines", "Kneeling"),
    }
    return words.get(position, translate("routines", "Mixed"))


def side(side: Side) -> str:
    """Return a side in capitals."""
    return translate("routines", "LEFT") if side is Side.LEFT else translate("routines", "RIGHT")


def which_side() -> str:
    """Return the question for the side."""
    return translate("routines", "The painful side")


def each_side(dose: str) -> str:
    """Return a dose that is the same on both sides."""
    return translate("routines", "{dose} each side").format(dose=dose)


def each_dose(side: str, dose: str) -> str:
    """Return the dose of one side."""
    return translate("routines", "{side} {dose}").format(side=side, dose=dose)


def whole(minutes: int) -> str:
    """Return the words for doing all of it."""
    return translate("routines", "Whole, {minutes} min").format(minutes=minutes)


def short(minutes: int) -> str:
    """Return the words for doing its core."""
    return translate("routines", "Short, {minutes} min").format(minutes=minutes)


def which_length() -> str:
    """Return the name of the choice between whole and short."""
    return translate("routines", "How much of it")


def not_this() -> str:
    """Return the title of the reasons not to."""
    return translate("routines", "Do not use this routine")


def not_above(pain: int) -> str:
    """Return the reason of too much pain."""
    return translate("routines", "while pain is above {pain}").format(pain=pain)


def not_while(gate: Gate) -> str:
    """Return the reason of a cramp that has not settled."""
    if gate is Gate.CLINICIAN:
        return translate("routines", "before a clinician has agreed to it")
    return translate("routines", "while the back still cramps or grabs")


def not_with_signs() -> str:
    """Return the reason of warning signs."""
    return translate(
        "routines",
        "with numbness between the legs, a bladder or bowel change, new weakness or fever",
    )


def not_after_fall() -> str:
    """Return the reason of a fall."""
    return translate("routines", "after a fall, until you have been examined")


def sources(names: str, edited: str) -> str:
    """Return where the content comes from and when it was last gone over."""
    if not edited:
        return translate("routines", "Sources: {names}.").format(names=names)
    return translate("routines", "Sources: {names}. Last edited {edited}.").format(
        names=names, edited=edited
    )


def start() -> str:
    """Return the words of the button that starts."""
    return translate("routines", "Start")


def close() -> str:
    """Return the name of the button that closes the sheet."""
    return translate("routines", "Close")


def row_name(number: int, title: str, dose: str) -> str:
    """Return a row of the sheet for a screen reader."""
    return translate("routines", "{number}. {title}, {dose}. Show it.").format(
        number=number, title=title, dose=dose
    )


def unnamed(kind: StepKind) -> str:
    """Return the name of breathing or walking that is no exercise of the library."""
    if kind is StepKind.BREATHE:
        return translate("routines", "Slow breathing")
    return translate("routines", "Easy walk")


def resting() -> str:
    """Return the name of a rest."""
    return translate("routines", "Rest")


def interrupted_title() -> str:
    """Return the title of an interrupted session."""
    return translate("routines", "You stopped in the middle")


def interrupted_text(title: str, step: str, when: str) -> str:
    """Return which session was interrupted, where and when."""
    text = translate("routines", "{title}, {when}. You were at: {step}. You can go on from there.")
    return text.format(title=title, when=when, step=step)


def go_on() -> str:
    """Return the words of the button that goes on with it."""
    return translate("routines", "Go on")


def close_it() -> str:
    """Return the words of the button that closes it."""
    return translate("routines", "Close it")


def problems_title(count: int) -> str:
    """Return the title of the files that could not be read."""
    if count == 1:
        return translate("routines", "1 file could not be used")
    return translate("routines", "{count} files could not be used").format(count=count)


def problem_line(file: str, line: int, what: str) -> str:
    """Return one problem of a file."""
    text = translate("routines", "{file}, line {line}: {what}")
    return text.format(file=file, line=line, what=what)


def problems_rest() -> str:
    """Return what is safe although files could not be read."""
    return translate("routines", "All the others work. `coach check` tells how to mend a file.")


def nothing() -> str:
    """Return that there is no routine to show."""
    return translate("routines", "There is no routine here yet.")


def problems_all() -> str:
    """Return the words of the button that lists every problem of the files."""
    return translate("routines", "Show all of it")


def waiting_title() -> str:
    """Return the title of a file that would take the place of a built-in one."""
    return translate("routines", "A file of yours waits for your word")


def waiting_text(title: str, name: str, file: str) -> str:
    """Return which file it is and what it would replace."""
    text = translate(
        "routines",
        "“{title}” in {file} would take the place of “{name}”, which comes with the coach. Use it"
        " only if you know who wrote it.",
    )
    return text.format(title=title, name=name, file=file)


def waiting_use() -> str:
    """Return the words of the button that uses it."""
    return translate("routines", "Use my file")
