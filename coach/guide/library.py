"""The guide's files, read and judged like every other content file."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from coach.errors import ContentTooNew, FileUnreadable
from coach.guide.form import (
    CardsForm,
    FactsForm,
    GuideForm,
    RegionsForm,
    SourcesForm,
    WordingForm,
)
from coach.guide.model import Guide, Region, Wording
from coach.problem import Level, Problem
from coach.routine import file
from coach.routine.form_errors import validated

FORMS: Mapping[str, type[GuideForm]] = {
    "sources": SourcesForm,
    "facts": FactsForm,
    "cards": CardsForm,
    "regions": RegionsForm,
    "wording": WordingForm,
}
"""What the guide's files hold → their form; each lies in a file of that name."""

_Form = TypeVar("_Form", bound=GuideForm)


def load(folder: Path, language: str = "en") -> tuple[Guide, tuple[Problem, ...]]:
    """Return what the guide's files in `folder` hold, and all that is wrong with them.

    A file that cannot be used leaves its part of the guide empty; it is never an exception.
    """
    found: list[Problem] = []
    sources = _read(folder, SourcesForm, "sources", language, found)
    facts = _read(folder, FactsForm, "facts", language, found)
    cards = _read(folder, CardsForm, "cards", language, found)
    wording = _read(folder, WordingForm, "wording", language, found)
    guide = Guide(
        {key: each.source(key) for key, each in (sources.sources if sources else {}).items()},
        {key: each.fact(key) for key, each in (facts.facts if facts else {}).items()},
        {key: each.card(key) for key, each in (cards.cards if cards else {}).items()},
        wording.wording() if wording else Wording(),
    )
    return guide, tuple(found)


def regions(folder: Path, language: str = "en") -> tuple[Mapping[str, Region], tuple[Problem, ...]]:
    """Return whom to call, by the code of the country, and all that is wrong with the file.

    Apart from the rest of the guide: whoever needs a number does not wait for the sources.
    """
    found: list[Problem] = []
    read = _read(folder, RegionsForm, "regions", language, found)
    by_code = {code: each.region(code) for code, each in (read.regions if read else {}).items()}
    return by_code, tuple(found)


def _read(
    folder: Path, form: type[_Form], name: str, language: str, found: list[Problem]
) -> _Form | None:
    path = folder / f"{name}.yaml"
    try:
        content = file.opened(path)
    except (FileUnreadable, ContentTooNew) as error:
        found.append(file.unusable(path, error))
        return None
    filled = _filled(content, form, language) if content.kind == name else None
    problems = content.problems()
    found.extend(problems)
    bad = any(problem.level is Level.ERROR for problem in problems)
    return None if bad else filled


def judge(content: file.Content) -> None:
    """Add all that is wrong with the form of a file of the guide to its document."""
    _filled(content, FORMS[content.kind], "en")


def _filled(content: file.Content, form: type[_Form], language: str) -> _Form | None:
    read = content.document
    if read.data is None:
        return None
    return validated(form, read.data, read, content.languages(language))
