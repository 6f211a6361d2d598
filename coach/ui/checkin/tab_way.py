"""The way of the Tab key through parts of a page that come and go."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from coach.ui.look.tab_order import in_reading_order
from coach.ui.look.trap import reachable


def step_through(page: QWidget, parts: Iterable[QWidget], *, forward: bool) -> bool:
    """Move the keyboard on through `parts` in this order, and at either end out of `page`.

    The chain that Qt keeps is in the order in which widgets were made: a page that is made late
    would come after the bar below it, and the answer that was chosen last after all others.
    """
    now = QApplication.focusWidget()
    chain = in_reading_order(*parts)
    there = chain.index(now) + (1 if forward else -1) if now in chain else -2
    if 0 <= there < len(chain):
        found: QWidget | None = chain[there]
    elif there == -2:
        found = next(iter(chain), None)
    else:
        found = _beyond(page, now, forward=forward) or chain[0 if forward else -1]
    if found is None:
        return False
    reason = Qt.FocusReason
    found.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    return True


def _beyond(page: QWidget, now: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return the next stop of the window that is not on the page."""
    whole = reachable(page.window())
    place = whole.index(now) if now in whole else 0
    turned = [*whole[place:], *whole[:place]]
    outside = [stop for stop in turned if not page.isAncestorOf(stop)]
    return (outside[0] if forward else outside[-1]) if outside else None
