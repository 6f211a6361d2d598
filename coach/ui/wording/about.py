"""What holds for a person, in everyday words, and what it changes about a routine."""

from PySide6.QtCore import QCoreApplication

from coach.restriction.routine import Change, Outcome, Restricted
from coach.routine.matrix import FIRST_HOUR

translate = QCoreApplication.translate


def title() -> str:
    """Return the title of the sheet."""
    return translate("about", "About you")


def lead() -> str:
    """Return what the answers are for."""
    return translate(
        "about",
        "Tick what is true for you. Exercises that do not suit it are changed or left out. It"
        " stays on this computer.",
    )


def unsure() -> str:
    """Return what to do when one is not sure."""
    return translate("about", "Not sure? Tick it. You can change this at any time.")


def save() -> str:
    """Return the words of the button that keeps the answers."""
    return translate("about", "Save")


def cancel() -> str:
    """Return the words of the button that keeps nothing."""
    return translate("about", "Cancel")


def open_it() -> str:
    """Return the words of the button that opens the sheet."""
    return translate("about", "Tell the coach")


def untold() -> str:
    """Return that nothing was told yet."""
    return translate(
        "about",
        "You have not said yet what is true for you, such as weak bones or a pregnancy. Until then"
        " nothing is changed for you.",
    )


def told(count: int) -> str:
    """Return how much was told."""
    if count == 0:
        return translate("about", "You have told the coach that none of it is true for you.")
    if count == 1:
        return translate("about", "You have ticked 1 point.")
    return translate("about", "You have ticked {count} points.").format(count=count)


def groups() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return the questions: a title, then conditions with their sentences."""
    return (
        (translate("about", "Back and bones"), _spine()),
        (translate("about", "Legs and nerves"), _legs()),
        (translate("about", "Pregnancy"), _pregnancy()),
        (translate("about", "Joints and muscles"), _joints()),
        (translate("about", "Balance, heart and head"), _body()),
        (translate("about", "Belly"), _belly()),
    )


_PATTERNS = {
    "flexion_intolerant": lambda: translate("about", "bending and sitting bring it on"),
    "flexion_biased": lambda: translate("about", "standing and walking bring it on"),
    "neutral": lambda: translate("about", "neither bending nor arching suits it"),
}


def because(condition: str) -> str:
    """Return a condition as a reason, in a few words."""
    return (_REASONS | _PATTERNS).get(condition, lambda: condition)()


def changed_title(count: int) -> str:
    """Return the title of the changes."""
    if count == 0:
        return translate("about", "Changed for you: how much")
    if count == 1:
        return translate("about", "Changed for you: 1 exercise")
    return translate("about", "Changed for you: {count} exercises").format(count=count)


def change(change: Change) -> str:
    """Return what was changed about one exercise, and why."""
    names = dict.fromkeys(because(reason.condition) for reason in change.reasons)
    parts = [_outcome(change), _half(change), *change.notes]
    said = " ".join(_sentence(part) for part in parts if part)
    why = translate("about", "Why: {reasons}.").format(reasons=", ".join(names))
    return f"{change.exercise.title}: {said} {why}"


def nothing_left() -> str:
    """Return that nothing of a routine suits the person."""
    return translate(
        "about", "Nothing in this routine suits you now. Choose another one, or ask a clinician."
    )


def up() -> str:
    """Return the words of the button that says that one has been up for a while."""
    return translate("about", "I have been up for more than an hour")


def _outcome(change: Change) -> str:
    instead = change.instead.title if change.instead else ""
    if change.covered:
        text = translate("about", "left out; {instead} is in this routine already.")
        return text.format(instead=instead)
    if change.outcome is Outcome.REPLACED:
        return translate("about", "{instead} instead.").format(instead=instead)
    return translate("about", "left out.") if change.outcome is Outcome.LEFT_OUT else ""


def _half(change: Change) -> str:
    return translate("about", "half as much the first time.") if change.half else ""


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _spine() -> tuple[tuple[str, str], ...]:
    return (
        (
            "disc_flexion_intolerant",
            translate("about", "A disc herniation was found, or sitting and bending make it worse"),
        ),
        (
            "stenosis",
            translate("about", "A narrow spinal canal was found, or arching makes it worse"),
        ),
        (
            "spondylolisthesis",
            translate("about", "A vertebra that has moved forward (spondylolisthesis)"),
        ),
        ("spondylolysis", translate("about", "A gap in a vertebra (spondylolysis)")),
        (
            "osteoporosis",
            translate("about", "Weak bones (osteoporosis), or steroids for three months or more"),
        ),
        ("vertebral_fracture_healed", translate("about", "A broken vertebra that has mended")),
        (
            "vertebral_fracture_recent",
            translate("about", "A broken vertebra that has not mended yet"),
        ),
    )


def _legs() -> tuple[tuple[str, str], ...]:
    return (
        (
            "nerve_irritable",
            translate("about", "Leg pain that is strong, constant, or slow to settle"),
        ),
        ("femoral_irritable", translate("about", "Such pain at the front of the thigh")),
        (
            "peripheralising",
            translate("about", "In the last two days it went further down the leg"),
        ),
        ("weakness_any", translate("about", "A leg or foot is weaker than usual")),
        ("neuropathy_feet", translate("about", "Diabetes with numb feet")),
        ("dvt_suspected", translate("about", "A calf that is hot, swollen and sore")),
        ("walk_cannot", translate("about", "I cannot walk at the moment")),
    )


def _pregnancy() -> tuple[tuple[str, str], ...]:
    return (
        ("pregnancy_any", translate("about", "I am pregnant")),
        ("pregnancy_late", translate("about", "I am 16 weeks pregnant or more")),
    )


def _joints() -> tuple[tuple[str, str], ...]:
    return (
        ("hip_replacement", translate("about", "A new hip joint")),
        ("hip_side_pain", translate("about", "Pain at the side of the hip")),
        ("knee_pain", translate("about", "Knee pain")),
        ("hamstring_injury", translate("about", "An injury at the back of the thigh")),
        ("wrist_shoulder", translate("about", "Wrist or shoulder trouble")),
        ("neck_problem", translate("about", "Neck trouble")),
    )


def _body() -> tuple[tuple[str, str], ...]:
    return (
        (
            "balance_risk",
            translate("about", "I fell in the last year, I am 75 or older, or I am unsteady"),
        ),
        ("dizziness", translate("about", "Dizzy spells")),
        (
            "bp_uncontrolled",
            translate("about", "High blood pressure not under control, or told not to strain"),
        ),
        ("glaucoma", translate("about", "Raised pressure in the eye (glaucoma)")),
    )


def _belly() -> tuple[tuple[str, str], ...]:
    return (
        ("hernia", translate("about", "A hernia")),
        ("reflux", translate("about", "Heartburn when lying flat (reflux)")),
        (
            "abdominal_surgery",
            translate("about", "An operation on the belly in the last 12 weeks"),
        ),
    )


_REASONS = {
    "abdominal_surgery": lambda: translate("about", "operation on the belly"),
    "balance_risk": lambda: translate("about", "trouble with balance"),
    "bp_uncontrolled": lambda: translate("about", "high blood pressure or heart trouble"),
    "disc_flexion_intolerant": lambda: translate("about", "bending makes it worse"),
    "dizziness": lambda: translate("about", "dizzy spells"),
    "dvt_suspected": lambda: translate("about", "hot, swollen calf"),
    "femoral_irritable": lambda: translate("about", "pain at the front of the thigh"),
    "glaucoma": lambda: translate("about", "pressure in the eye"),
    "hamstring_injury": lambda: translate("about", "trouble at the back of the thigh"),
    "hernia": lambda: translate("about", "a hernia"),
    "hip_replacement": lambda: translate("about", "new hip joint"),
    "hip_side_pain": lambda: translate("about", "pain at the side of the hip"),
    "knee_pain": lambda: translate("about", "knee pain"),
    "neck_problem": lambda: translate("about", "neck trouble"),
    "nerve_irritable": lambda: translate("about", "leg pain that is easily stirred up"),
    "neuropathy_feet": lambda: translate("about", "numb feet"),
    "osteoporosis": lambda: translate("about", "weak bones"),
    "peripheralising": lambda: translate("about", "it went further down the leg"),
    "pregnancy_any": lambda: translate("about", "pregnancy"),
    "pregnancy_late": lambda: translate("about", "pregnancy from week 16"),
    "reflux": lambda: translate("about", "heartburn"),
    "spondylolisthesis": lambda: translate("about", "known spondylolisthesis"),
    "spondylolysis": lambda: translate("about", "known spondylolysis"),
    "stenosis": lambda: translate("about", "arching makes it worse"),
    "vertebral_fracture_healed": lambda: translate("about", "an old break of a vertebra"),
    "vertebral_fracture_recent": lambda: translate("about", "a fresh break of a vertebra"),
    "walk_cannot": lambda: translate("about", "walking is not possible"),
    "weakness_any": lambda: translate("about", "weak leg or foot"),
    "wrist_shoulder": lambda: translate("about", "wrist or shoulder trouble"),
    FIRST_HOUR: lambda: translate("about", "the first hour after getting up"),
}


def changes(found: Restricted) -> list[str]:
    """Return the changes of a routine, one sentence each, the same one only once."""
    lines = [change(each) for each in found.changes]
    if found.dropped:
        names = ", ".join(exercise.title for exercise in found.dropped)
        text = translate("about", "Left out for now, as only gentle items open: {names}.")
        lines.append(text.format(names=names))
    if found.halved:
        lines.append(
            translate("about", "Half of everything, as this is the first time since the cramp.")
        )
    return list(dict.fromkeys(lines))
