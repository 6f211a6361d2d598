"""What the places marked on the body picture say, and what they leave open."""

from collections.abc import Collection, Iterable

from coach.figure.regions import BodyRegion

REGIONS = ("lumbar", "buttock", "flank", "thoracic")
SIDES = ("left", "centre", "right", "both_sides")

Marks = Collection[BodyRegion]


def read(given: object) -> frozenset[BodyRegion]:
    """Return the places that a list of their values names; what is no place is left out."""
    known = {region.value: region for region in BodyRegion}
    named = given if isinstance(given, list | tuple) else ()
    return frozenset(known[each] for each in named if isinstance(each, str) and each in known)


def in_order(marks: Marks) -> tuple[BodyRegion, ...]:
    """Return places from the top of the body to the bottom, left before right."""
    return tuple(region for region in BodyRegion if region in marks)


def regions(marks: Marks) -> tuple[str, ...]:
    """Return the parts of the back that are meant: one, or those between which to choose.

    Who marked a leg alone, or nothing, chooses between all.
    """
    marked = {each.area for each in marks}
    return tuple(region for region in REGIONS if region in marked) or REGIONS


def sides(marks: Marks) -> tuple[str, ...]:
    """Return the sides that are meant: one, or those between which to choose.

    The legs tell the side where nothing on the back is marked.
    """
    back = [each for each in marks if each.area in REGIONS]
    marked = _sides(back or marks)
    if {"left", "right"} <= marked:
        return ("both_sides",)
    return tuple(side for side in SIDES if side in marked) or SIDES


def legs_only(marks: Marks) -> bool:
    """Return whether legs are marked and the back is not."""
    return bool(marks) and not any(each.area in REGIONS for each in marks)


def meant(offered: tuple[str, ...], chosen: str | None) -> str | None:
    """Return the only one that is offered, or the one that was chosen of several."""
    if len(offered) == 1:
        return offered[0]
    return chosen if chosen in offered else None


def _sides(places: Iterable[BodyRegion]) -> set[str]:
    return {each.side for each in places if each.side}
