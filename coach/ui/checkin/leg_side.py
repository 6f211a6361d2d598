"""Which leg it is: asked where something reaches a leg, and following from the rest elsewhere."""

from collections.abc import Collection

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach.ui.checkin.answer import Answer
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.segmented import Segmented
from coach.ui.wording import feeling as words

NONE, BOTH, ONE = "none", "both", "one"
INTO_LEG = ("thigh", "below_knee")
"""How far the pain runs where it is in a leg."""
_LEGS = ("left", "right", BOTH)


class LegSide(Answer):
    """Left, right or both; no leg where the pain stays above it and something else is felt."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._reach: str | None = None
        self._sens: list[str] | None = None
        self._title = Label(look, words.which_leg(), 15, 600, wrap=True)
        self._marked = Label(look, "", 13, 500, "teal_ink", wrap=True)
        self._marked.hide()
        self._legs = Segmented(look, name, [(leg, words.leg(leg)) for leg in (*_LEGS, NONE)], 40)
        self._legs.chosen.connect(lambda _leg: self.changed.emit())
        title = QVBoxLayout()
        title.setSpacing(0)
        title.addWidget(self._title)
        title.addWidget(self._marked)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 4, 0, 0)
        self._row.setSpacing(8)
        self._row.addLayout(title, 1)
        self._row.addWidget(self._legs)
        look.changed.connect(self._arrange)
        self.hide()

    @property
    def asked(self) -> bool:
        """Return whether it does not follow that no leg is affected."""
        return self._reach in INTO_LEG or (self._reach is not None and bool(self._sens))

    @property
    def value(self) -> str | None:
        """Return `one`, `both` or `none`, or None.

        No leg is affected where the pain stays in the back or buttock and nothing else is felt:
        both were said.
        """
        if not self.asked:
            follows = self._reach is not None and self._sens == []
            return NONE if follows else None
        which = self.which
        return ONE if which in ("left", "right") else which

    @property
    def which(self) -> str | None:
        """Return the chosen leg: left, right, both or none; None while it is not asked."""
        chosen = self._legs.value
        return chosen if self.asked and isinstance(chosen, str) else None

    def put(self, value: object) -> None:
        """Show both legs or none as chosen; `one` does not say which one."""
        self._legs.clear()
        if value in (BOTH, NONE):
            self.choose(str(value))

    def choose(self, which: object) -> None:
        """Show a leg as chosen, if it can be."""
        if which in self._offered():
            self._legs.choose(which)

    def follow(self, reach: str | None, sens: list[str] | None) -> None:
        """Ask as fits how far the pain runs and what is felt."""
        self._reach, self._sens = reach, sens
        offered = self._offered()
        if self._legs.value not in offered:
            self._legs.clear()
        self._legs.offer(offered)
        into = reach in INTO_LEG
        self._title.set_text(words.which_leg() if into else words.feel_which_leg())
        self.setVisible(self.asked)
        self._arrange()

    def hint(self, sides: Collection[str]) -> None:
        """Say which legs were marked on the body picture; it still has to be chosen."""
        marked = [words.leg(side) for side in ("left", "right") if side in sides]
        self._marked.set_text(words.marked_legs(marked) if marked else "")
        self._marked.setVisible(bool(marked))
        self._arrange()

    def first_stop(self) -> QWidget:
        """Return the leg that Tab comes to."""
        return self._legs.first_stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the legs below the question where both have no room on a line."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        words_wide = max(self._title.sizeHint().width(), self._marked.sizeHint().width())
        fits = words_wide + 8 + self._legs.sizeHint().width() <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if fits else down)

    def _offered(self) -> tuple[str, ...]:
        return _LEGS if self._reach in INTO_LEG else (*_LEGS, NONE)
