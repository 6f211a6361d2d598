"""Warning signs that a person named and then took back in the same visit (section 1.3)."""

from collections.abc import Iterable

from coach.ui.checkin.order import Said

Sign = tuple[str, str]
"""A field and the value that is a sign."""

YES = "yes"
_LISTS = ("ces", "sys")
_WEAK = ("mild_stable", "new_mild", "major_or_progressive")


def named(said: Said) -> frozenset[Sign]:
    """Return the warning signs in what one page says."""
    found = {(field, value) for field in _LISTS for value in _values(said.get(field))}
    if said.get("gait") is True:
        found.add(("gait", YES))
    if said.get("weak") in _WEAK:
        found.add(("weak", str(said["weak"])))
    return frozenset(found)


def with_signs(said: Said, signs: Iterable[Sign]) -> dict[str, object]:
    """Return what a page says with `signs` named again."""
    answers = dict(said)
    for field, value in signs:
        if field in _LISTS:
            answers[field] = [*_values(answers.get(field)), value]
        elif field == "gait":
            answers[field] = True
        else:
            answers[field] = max(value, str(answers.get(field)), key=_rank)
    return answers


def less(before: Iterable[Sign], now: frozenset[Sign]) -> frozenset[Sign]:
    """Return the signs of `before` that `now` does not hold; a stronger weakness holds a milder."""
    strongest = max((_rank(value) for field, value in now if field == "weak"), default=-1)
    return frozenset(
        (field, value)
        for field, value in before
        if (field, value) not in now and not (field == "weak" and _rank(value) <= strongest)
    )


class TakenBack:
    """Remembers for one page which signs were ever named, and which of them were a slip.

    Each is asked about once.
    """

    def __init__(self) -> None:
        self._ever: frozenset[Sign] = frozenset()
        self._slips: frozenset[Sign] = frozenset()

    def note(self, said: Said) -> None:
        """Take note of what the page says now."""
        self._ever |= named(said)

    def open(self, said: Said) -> tuple[Sign, ...]:
        """Return the signs that are no longer named, and not yet said to be a slip."""
        return tuple(sorted(less(self._ever - self._slips, named(said))))

    def confirm(self, said: Said) -> None:
        """Take the signs that are not named now for a slip."""
        self._slips |= frozenset(self.open(said))


def _values(given: object) -> tuple[str, ...]:
    return tuple(map(str, given)) if isinstance(given, list | tuple | set | frozenset) else ()


def _rank(value: str) -> int:
    return _WEAK.index(value) if value in _WEAK else -1
