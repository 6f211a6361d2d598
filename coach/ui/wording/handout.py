"""What is printed on a handout."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from coach.routine.model import Action, Routine
from coach.ui.wording import about, doses, frequency

translate = QCoreApplication.translate


def program() -> str:
    """Return the name of the program."""
    return translate("handout", "Stretch Coach")


def page(number: int) -> str:
    """Return the number of a page."""
    return translate("handout", "Page {number}").format(number=number)


def begin() -> str:
    """Return what is below the first picture."""
    return translate("handout", "Start")


def end() -> str:
    """Return what is below the second picture."""
    return translate("handout", "End")


def numbered(number: int, text: str) -> str:
    """Return a numbered line."""
    return translate("handout", "{number}. {text}").format(number=number, text=text)


def point(text: str) -> str:
    """Return one of several points."""
    return translate("handout", "•  {text}").format(text=text)


def dose(amount: str, stop: float) -> str:
    """Return a dose and, where there is one, how long to stay at the end each time."""
    if stop == 0:
        return amount
    text = translate("handout", "{amount}, stay {length} at the end")
    return text.format(amount=amount, length=doses.seconds(stop))


def feel(text: str) -> str:
    """Return what to feel."""
    return translate("handout", "What you may feel: {text}").format(text=text)


def mind(errors: Sequence[str]) -> str:
    """Return the usual mistakes."""
    return translate("handout", "Take care not to do this: {list}.").format(
        list="; ".join(each[0].lower() + each[1:] for each in errors)
    )


def precaution(action: Action, conditions: Sequence[str], note: str) -> str:
    """Return for whom an exercise is different, in everyday words, and how."""
    who = ", ".join(about.because(each) for each in conditions)
    text = {
        Action.AVOID: translate("handout", "{who}: leave this out. {note}"),
        Action.MODIFY: translate("handout", "{who}: do it differently. {note}"),
        Action.CAUTION: translate("handout", "{who}: begin with half. {note}"),
    }[action]
    return text.format(who=who[0].upper() + who[1:], note=note).strip()


def amount(routine: Routine, minutes: int) -> str:
    """Return how long it takes and how often it is done."""
    text = translate("handout", "About {minutes} min").format(minutes=minutes)
    often = frequency.often(routine)
    return f"{text} · {often}" if often else text


def sources(keys: Sequence[str], reviewed: str) -> str:
    """Return where the content comes from and when it was last compared with that."""
    if not keys:
        return ""
    text = translate("handout", "Sources: {keys}. Last compared with them {when}.")
    return text.format(keys=", ".join(keys), when=reviewed)


def full() -> str:
    """Return why a file broke off."""
    return translate("handout", "it could not be finished")


def saved(path: str, pages: int) -> str:
    """Return that the file was written."""
    text = translate("handout", "Written: {path} ({pages} pages).")
    if pages == 1:
        text = translate("handout", "Written: {path} (1 page).")
    return text.format(path=path, pages=pages)


def save_it() -> str:
    """Return the words of the button that writes a handout."""
    return translate("handout", "Print or save as PDF")


def where() -> str:
    """Return the title of the dialog that asks where to."""
    return translate("handout", "Save as PDF")


def kind_of_file() -> str:
    """Return the kind of file, for that dialog."""
    return translate("handout", "PDF files (*.pdf)")


def ready(name: str, pages: int) -> str:
    """Return that the handout can be opened and printed now."""
    if pages == 1:
        text = translate("handout", "Saved as {name}, 1 page. Open it to print it.")
    else:
        text = translate("handout", "Saved as {name}, {pages} pages. Open it to print it.")
    return text.format(name=name, pages=pages)
