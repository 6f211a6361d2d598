"""What was said so far, page by page, and what it is as one record of answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coach.ui.checkin import order
from coach.ui.checkin.order import FIELDS, SYS_PAGES, Page, Said

_MARK = ":"
_OWNERS = {name: page for page, names in FIELDS.items() for name in names if name != "sys"}


@dataclass(frozen=True, slots=True)
class SoFar:
    """The answers of each page as the page gave them."""

    parts: Mapping[Page, Said] = field(default_factory=dict)

    @staticmethod
    def of(kept: Said) -> "SoFar":
        """Return what `kept()` gave out; what cannot be of ours is left out."""
        parts: dict[Page, dict[str, object]] = {}
        for key, value in kept.items():
            page, name = _owner(key)
            if page is not None:
                parts.setdefault(page, {})[name] = value
        return SoFar(parts)

    def kept(self) -> dict[str, object]:
        """Return everything as one flat record, to be read again by `of`.

        Fields have their own names. What more than one page may say bears the name of the page
        before its own, so that a half-answered `sys` is not taken for an answer.
        """
        return {
            _key(page, name): value
            for page, said in self.parts.items()
            for name, value in said.items()
        }

    def noted(self, page: Page, said: Said) -> "SoFar":
        """Return the same with `said` as the whole of what `page` says."""
        return SoFar({**self.parts, page: dict(said)})

    def for_page(self, page: Page) -> dict[str, object]:
        """Return all answers as `page` may see them: of `sys` its own part only."""
        others = {name: value for said in self.parts.values() for name, value in said.items()}
        others.pop("sys", None)
        return others | dict(self.parts.get(page, {}))

    def so_far(self) -> dict[str, object]:
        """Return the answers for which the pages are still asked, with every sign named yet.

        A sign counts as soon as it is named; that there is none, only where all was asked.
        """
        plain = self._plain()
        said: dict[str, object] = {}
        for page in order.pages(plain):
            said.update(self.parts.get(page, {}))
        said.pop("sys", None)
        signs = self._signs()
        if signs or not self.open_parts():
            said["sys"] = signs
        if order.no_leg_signs(plain):
            # The person has said that nothing reaches the leg: there is nothing that could change.
            said |= {"leg_course": order.NO_LEG_COURSE, "spreading": False}
        return said

    def joined(self) -> dict[str, object]:
        """Return the answers as one record; `sys` only where all its parts were answered."""
        said = self.so_far()
        if self.open_parts():
            said.pop("sys", None)
        return said

    def open_parts(self) -> tuple[Page, ...]:
        """Return the pages whose part of `sys` has no answer."""
        return tuple(page for page in SYS_PAGES if "sys" not in self.parts.get(page, {}))

    def way(self) -> tuple[Page, ...]:
        """Return the pages that apply, in their order."""
        return order.pages(self._plain())

    def _plain(self) -> dict[str, object]:
        return self.for_page(Page.FEEL)

    def _signs(self) -> list[object]:
        named: list[object] = []
        for page in SYS_PAGES:
            part = self.parts.get(page, {}).get("sys")
            named.extend(part if isinstance(part, list | tuple | set | frozenset) else ())
        return named


def _key(page: Page, name: str) -> str:
    return name if _OWNERS.get(name) is page else f"{page}{_MARK}{name}"


def _owner(key: str) -> tuple[Page | None, str]:
    start, mark, name = key.partition(_MARK)
    if not mark:
        return _OWNERS.get(key), key
    return (Page(start) if start in frozenset(Page) else None), name
