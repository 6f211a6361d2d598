"""The program's own content, read once for all tests: nobody can change it."""

from functools import cache

from coach.paths import content
from coach.routine.library import Library

_READ_CHECKIN, _READ_PLANS = Library.checkin, Library.plans


@cache
def real_content(language: str = "en") -> Library:
    """Return the library of the program."""
    return Library.load(content("routines"), language)


def checkin_of(library: Library):
    """Return the check-in of a library, read anew only where it is not the program's own."""
    return _own_checkin(library.language) if _own(library) else _READ_CHECKIN(library)


def plans_of(library: Library):
    """Return the plans of a library, read anew only where they are not the program's own."""
    known = real_content(library.language)
    same = library.routines is known.routines and library.exercises is known.exercises
    if _own(library) and same and not library.further_plans:
        return _own_plans(library.language)
    return _READ_PLANS(library)


def _own(library: Library) -> bool:
    return library.folder == content("routines")


@cache
def _own_checkin(language: str):
    return _READ_CHECKIN(real_content(language))


@cache
def _own_plans(language: str):
    return _READ_PLANS(real_content(language))
