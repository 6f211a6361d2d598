"""What one card offers: a routine, or the left and the right form of one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import takewhile

from coach.figure.motion import Motion
from coach.routine.library import Library, needs_side
from coach.routine.model import Cause, Exercise, Kind, Routine, Side

_STILL = frozenset({Kind.REST, Kind.BREATHING, Kind.AEROBIC})


@dataclass(frozen=True, slots=True)
class Offer:
    """One card: `routines` by side, or a single one under None."""

    title: str
    routines: Mapping[Side | None, Routine]

    @property
    def first(self) -> Routine:
        """Return the form that stands for all of them."""
        return next(iter(self.routines.values()))

    @property
    def sided(self) -> bool:
        """Return whether a side has to be chosen."""
        return len(self.routines) > 1


def offers(library: Library, cause: Cause | None) -> tuple[Offer, ...]:
    """Return what suits `cause`, its own first; for other causes nothing but their companion."""
    made = _all(library)
    if cause is None:
        return tuple(one for one in made if one.first.cause is Cause.ANY)
    own = [one for one in made if one.first.cause is cause]
    if cause is Cause.OTHER:
        return tuple(own)
    return (*own, *(one for one in made if one.first.cause is Cause.ANY))


def offer_of(routine: Routine) -> Offer:
    """Return an offer of one routine, for either side if it speaks of the painful one."""
    if not needs_side(routine):
        return Offer(routine.title, {routine.side: routine})
    return Offer(routine.title, {side: replace(routine, side=side) for side in Side})


def picture(routine: Routine) -> tuple[Motion | None, Side | None]:
    """Return the movement that shows best what the routine is, and its side."""
    moving = [one for one in _exercises(routine) if one.motion is not None]
    chosen = next((one for one in moving if one.kind not in _STILL), None)
    if chosen is None:
        chosen = moving[0] if moving else None
    return (chosen.motion if chosen else None), routine.side


def position(routine: Routine) -> str:
    """Return the position that most of the routine's exercises are done in."""
    places = [one.position for one in _exercises(routine) if one.kind is not Kind.AEROBIC]
    return max(places, key=places.count) if places else ""


def equipment(routine: Routine) -> tuple[str, ...]:
    """Return what is needed, each thing once, in the order of use."""
    return tuple(dict.fromkeys(thing for one in _exercises(routine) for thing in one.equipment))


def _exercises(routine: Routine) -> list[Exercise]:
    names = [getattr(step, "exercise", None) for step in routine.steps]
    return [routine.exercises[name] for name in names if name in routine.exercises]


def _all(library: Library) -> list[Offer]:
    """Return an offer for every routine, forms of one file together, in the order of the files."""
    family_of = {one: key for key, ids in library.families.items() for one in ids}
    groups: dict[str, list[Routine]] = {}
    for routine in library.routines.values():
        groups.setdefault(family_of.get(routine.id, routine.id), []).append(routine)
    made: list[Offer] = []
    for group in groups.values():
        by_side = {routine.side: routine for routine in group}
        if len(by_side) == len(group) > 1 and None not in by_side:
            made.append(Offer(_shared_title(group), by_side))
        else:
            made.extend(offer_of(one) for one in group)
    return made


def _shared_title(group: list[Routine]) -> str:
    """Return the words that the titles of all forms begin with."""
    by_word = zip(*(routine.title.split() for routine in group), strict=False)
    shared = takewhile(lambda words: len(set(words)) == 1, by_word)
    return " ".join(words[0] for words in shared).strip(" ,:-") or group[0].title
