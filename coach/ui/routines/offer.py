"""What one card offers: a routine, or the left and the right form of one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import takewhile

from coach.figure.motion import Motion
from coach.routine.library import Library, needs_side
from coach.routine.model import Cause, Exercise, Gate, Kind, Routine, Side
from coach.session import script as scripts
from coach.session.pacing import Pacing
from coach.ui.routines.rows import minutes

_TELLING = (Kind.STRETCH, Kind.NEURAL_SLIDER, Kind.NEURAL_TENSIONER, Kind.MOBILITY, Kind.STRENGTH)
"""Kinds of exercise that show best what a routine is, the most telling first."""

_USUAL = Pacing()


@dataclass(frozen=True, slots=True)
class Offer:
    """One card: `routines` by side, or a single one under None."""

    title: str
    routines: Mapping[Side | None, Routine]
    exercise: str = ""
    """The exercise whose picture is on the card."""

    @property
    def first(self) -> Routine:
        """Return the form that stands for all of them."""
        return next(iter(self.routines.values()))

    @property
    def sided(self) -> bool:
        """Return whether a side has to be chosen."""
        return len(self.routines) > 1


def offers(library: Library, cause: Cause | None, pacing: Pacing = _USUAL) -> tuple[Offer, ...]:
    """Return what suits `cause`: its own, what opens first and is shortest, then what suits any.

    What a physiotherapist signed for the person comes before all of it, whatever its cause. For
    other causes there is nothing but their companion.
    """
    every = _all(library)
    signed = [one for one in every if one.first.id in library.assigned]
    made = [one for one in every if one not in signed]
    own = [one for one in made if one.first.cause is cause]
    own.sort(key=lambda one: (one.first.gate.rank, minutes(scripts.write(one.first, pacing))))
    common = [one for one in made if one.first.cause is Cause.ANY]
    if cause is Cause.OTHER:
        return _pictured([*(one for one in signed if one.first.cause is cause), *own])
    return _pictured([*signed, *own, *common])


def offer_of(routine: Routine) -> Offer:
    """Return an offer of one routine, for either side if it speaks of the painful one."""
    if not needs_side(routine):
        offer = Offer(routine.title, {routine.side: routine})
    else:
        offer = Offer(routine.title, {side: replace(routine, side=side) for side in Side})
    return _pictured([offer])[0]


def picture(offer: Offer, routine: Routine) -> tuple[Motion | None, Side | None]:
    """Return the movement on the card of `offer`, done on the side of `routine`."""
    exercise = routine.exercises.get(offer.exercise)
    return (exercise.motion if exercise else None), routine.side


def position(routine: Routine) -> str:
    """Return the position that most of the routine's exercises are done in."""
    places = [one.position for one in exercises_of(routine) if one.kind is not Kind.AEROBIC]
    return max(places, key=places.count) if places else ""


def equipment(routine: Routine) -> tuple[str, ...]:
    """Return what is needed, each thing once, in the order of use."""
    return tuple(dict.fromkeys(thing for one in exercises_of(routine) for thing in one.equipment))


def _pictured(made: list[Offer]) -> tuple[Offer, ...]:
    """Return the offers, each with a picture that no card before it bears, if there is one."""
    used: set[str] = set()
    pictured = []
    for offer in made:
        choice = [one.id for one in _by_telling(offer.first)]
        exercise = next((name for name in choice if name not in used), (*choice, "")[0])
        used.add(exercise)
        pictured.append(replace(offer, exercise=exercise))
    return tuple(pictured)


def _by_telling(routine: Routine) -> list[Exercise]:
    """Return the exercises that have a figure; a routine for the cramp is its rest above all."""
    order = (Kind.REST, *_TELLING) if routine.gate is Gate.ANY else _TELLING
    shown = [one for one in exercises_of(routine) if one.motion is not None]
    return sorted(shown, key=lambda one: order.index(one.kind) if one.kind in order else len(order))


def exercises_of(routine: Routine) -> list[Exercise]:
    """Return the exercises of the steps, in their order; not those that swaps would bring."""
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
