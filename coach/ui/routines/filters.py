"""The chips above the cards: they combine, and one more clears them all."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from coach.ui.look.button import Button
from coach.ui.look.control import Control
from coach.ui.look.filter_chip import FilterChip
from coach.ui.look.look import Look
from coach.ui.routines.wish import KINDS, SHORT, Wish
from coach.ui.wording import filters as words

GAP = 8
Switch = Literal["open_now", "at_hand", "short"]


class Filters(QWidget):
    """Chips in as many lines as they need; a chip that is on bears a cross."""

    changed = Signal()
    """The person wants to see something else: `wish`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.wish = Wish()
        self.setAccessibleName(words.filters())
        self.open_now = self._switch("open_now", words.open_now(), words.open_now_means())
        self.kind = FilterChip(look, words.kind(), menu=True, parent=self)
        self.kind.clicked.connect(self._kind_pressed)
        self.at_hand = self._switch("at_hand", words.at_hand(), words.at_hand_means())
        self.short = self._switch("short", words.short(SHORT), "")
        self.clear = Button(look, words.clear(), "text", height=40, parent=self)
        self.clear.clicked.connect(lambda: self.want(Wish()))
        self.menu = QMenu(self)
        for key in KINDS:
            action = self.menu.addAction(words.kinds()[key])
            action.triggered.connect(lambda _=False, key=key: self._set_kind(key))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._again)
        self._dress()

    def want(self, wish: Wish) -> None:
        """Show `wish` as chosen, and say so."""
        had_keyboard = self.clear.hasFocus()
        self.wish = wish
        self._dress()
        if had_keyboard and self.clear.isHidden():
            self.open_now.setFocus()
        self.changed.emit()

    def hasHeightForWidth(self) -> bool:
        """Return that the chips wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        chips = self._shown()
        width = sum(chip.sizeHint().width() for chip in chips) + GAP * (len(chips) - 1)
        return QSize(width, chips[0].sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest chip."""
        widest = max(chip.sizeHint().width() for chip in self._shown())
        return QSize(widest, self.open_now.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the chips anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _switch(self, part: Switch, text: str, means: str) -> FilterChip:
        chip = FilterChip(self.look, text, parent=self)
        chip.setCheckable(True)
        chip.clicked.connect(lambda on: self.want(replace(self.wish, **{part: on})))
        if means:
            chip.explain(means)
            chip.setAccessibleDescription(means)
        return chip

    def _kind_pressed(self) -> None:
        if self.wish.kind:
            self._set_kind("")
        else:
            self.menu.popup(self.kind.mapToGlobal(QPoint(0, self.kind.height() + 4)))

    def _set_kind(self, kind: str) -> None:
        self.want(replace(self.wish, kind=kind))

    def _dress(self) -> None:
        wish = self.wish
        for chip, on in (
            (self.open_now, wish.open_now),
            (self.at_hand, wish.at_hand),
            (self.short, wish.short),
        ):
            chip.setChecked(on)
            chip.show_on(on=on)
        self.kind.set_text(words.kinds()[wish.kind] if wish.kind else words.kind())
        said = words.kind_named(self.kind.text()) if wish.kind else words.kind_choose()
        self.kind.setAccessibleName(said)
        self.kind.show_on(on=bool(wish.kind))
        self.clear.setVisible(wish != Wish())
        self._again()

    def _shown(self) -> Sequence[Control]:
        chips: list[Control] = [self.open_now, self.kind, self.at_hand, self.short]
        return [*chips, self.clear] if self.wish != Wish() else chips

    def _again(self) -> None:
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _place(self, width: int, *, move: bool) -> int:
        """Return the height of the chips at `width`; move them to their places if wanted."""
        left = top = high = 0
        for chip in self._shown():
            size = chip.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + high + GAP
            if move:
                chip.setGeometry(left, top, size.width(), size.height())
            left, high = left + size.width() + GAP, size.height()
        return top + high
