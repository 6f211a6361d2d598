"""The pages of the check-in in their order, which of them apply, and which step each belongs to."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

Said = Mapping[str, object]
"""Field → answer; a field that was not answered is absent."""

SEVERE = 9
"""From this pain on (NPRS, 0 to 10) the warning signs are asked before anything else."""
NO_LEG_COURSE = "none"


class Page(StrEnum):
    """A page of questions."""

    WHERE = "where"
    FEEL = "feel"
    LEGS = "legs"
    START = "start"
    MOVES = "moves"
    NERVES = "nerves"
    INJURY = "injury"
    FEVER = "fever"
    GENERAL = "general"


class Section(StrEnum):
    """One of the five steps that the person sees."""

    WHERE = "where"
    FEEL = "feel"
    TRIGGERS = "triggers"
    SAFETY = "safety"
    RESULT = "result"


_PAGES = MappingProxyType(
    {
        Section.WHERE: (Page.WHERE,),
        Section.FEEL: (Page.FEEL, Page.LEGS),
        Section.TRIGGERS: (Page.START, Page.MOVES),
        Section.SAFETY: (Page.NERVES, Page.INJURY, Page.FEVER, Page.GENERAL),
        Section.RESULT: (),
    }
)
_SAFETY_FIRST = (Section.WHERE, Section.FEEL, Section.SAFETY, Section.TRIGGERS, Section.RESULT)

FIELDS: Mapping[Page, tuple[str, ...]] = MappingProxyType(
    {
        Page.WHERE: ("region", "loc"),
        Page.FEEL: ("pain_now", "pain_worst24", "sens", "radiates", "leg_side"),
        Page.LEGS: ("leg_course", "spreading", "leg_constant", "leg_slow"),
        Page.START: ("onset", "days", "mech", "first_episode"),
        Page.MOVES: ("move", "agg", "ease", "walk"),
        Page.NERVES: ("ces", "gait", "weak", "assessed"),
        Page.INJURY: ("local", "sys"),
        Page.FEVER: ("sys", "drink"),
        Page.GENERAL: ("age", "dx", "meds", "cond", "sys", "inflam"),
    }
)
"""The fields of each page in reading order; `sys` is asked in three parts."""

SYS_PAGES = tuple(page for page, fields in FIELDS.items() if "sys" in fields)


def pages(said: Said) -> tuple[Page, ...]:
    """Return the pages that apply to what was said so far, in their order."""
    found = (page for section in sections(said) for page in _PAGES[section])
    return tuple(page for page in found if page is not Page.LEGS or leg_signs(said))


def sections(said: Said) -> tuple[Section, ...]:
    """Return the five steps; after a severe pain the warning signs come at once."""
    pain = said.get("pain_now")
    return _SAFETY_FIRST if isinstance(pain, int) and pain >= SEVERE else tuple(Section)


def section_of(page: Page) -> Section:
    """Return the step to which a page belongs."""
    return next(section for section, own in _PAGES.items() if page in own)


def leg_signs(said: Said) -> bool:
    """Return whether anything was said of a leg, so that more has to be asked about it."""
    elsewhere = any(said.get(field) not in (None, "none") for field in ("radiates", "leg_side"))
    return elsewhere or bool(said.get("sens"))


def no_leg_signs(said: Said) -> bool:
    """Return whether the person said, three times, that nothing reaches the leg."""
    asked = all(field in said for field in ("sens", "radiates", "leg_side"))
    return asked and not leg_signs(said)


def after(page: Page, said: Said) -> Page | None:
    """Return the page that follows `page`; None after the last one."""
    way = pages(said)
    if page not in way:  # what was said has just made it needless
        page = Page.FEEL
    place = way.index(page) + 1
    return way[place] if place < len(way) else None


def before(page: Page, said: Said) -> Page | None:
    """Return the page that `page` follows; None before the first one."""
    way = pages(said)
    place = way.index(page) if page in way else way.index(Page.FEEL) + 1
    return way[place - 1] if place else None


def asking(
    fields: Iterable[str], said: Said, open_parts: Collection[Page] = SYS_PAGES
) -> dict[Page, tuple[str, ...]]:
    """Return the pages on which `fields` are asked, in order, each with its own of them.

    `open_parts` are the pages whose part of `sys` is open. What no page asks for is left out.
    """
    wanted = frozenset(fields)
    found = {}
    for page in pages(said):
        own = tuple(
            field
            for field in FIELDS[page]
            if field in wanted and (field != "sys" or page in open_parts)
        )
        if own:
            found[page] = own
    return found
