"""The pages themselves, each imported when it is first needed: no start waits for them."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast, runtime_checkable

from coach.routine.checkin.model import CheckIn
from coach.ui.checkin.order import Page, Said
from coach.ui.checkin.step import Step
from coach.ui.look.look import Look

Maker = Callable[[Look, CheckIn], Step]


@runtime_checkable
class Remembering(Protocol):
    """A page that shows what was said at an earlier check-in, to be confirmed."""

    def remember(self, facts: Said) -> None:
        """Offer these answers; called once a visit, before the page is filled."""


def made(page: Page, look: Look, checkin: CheckIn) -> Step:
    """Return the page: class `WhereStep` of the module `where`, and so on."""
    module = import_module(f"{__package__}.{page.value}")
    maker = cast("Maker", getattr(module, f"{page.value.capitalize()}Step"))
    return maker(look, checkin)


STEPS: Mapping[Page, Maker] = MappingProxyType({page: partial(made, page) for page in Page})
