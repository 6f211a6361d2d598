"""The position of ease for the side that hurts, and the one for a leg."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.routine.library import Library
from coach.routine.model import Routine, Side
from coach.ui.ease import ease_beside, ease_of_leg
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.thumb import Thumb
from coach.ui.wording import hurts as words

_PICTURE = (352, 176)


class EaseCard(Card):
    """One press wants it; whether it may start is decided behind this page."""

    wanted = Signal(str, object)
    """The person wants the routine with this id, for this Side or None."""

    def __init__(self, look: Look, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(look, "tint", 24.0, border=False, parent=parent)
        self._library = library
        self._ease: Routine | None = None
        self.thumb = Thumb(look, *_PICTURE)
        self.title = Label(look, "", 20, 600, wrap=True)
        self.summary = Label(look, "", 15, wrap=True)
        self.start = Button(look, words.start(), "primary", "play", 56)
        self.legs = {
            Side.LEFT: Button(look, words.leg_left(), "outline", height=48),
            Side.RIGHT: Button(look, words.leg_right(), "outline", height=48),
        }
        self._leg = QWidget()
        self._lay_out()
        self.start.clicked.connect(self._take)
        for side, button in self.legs.items():
            button.clicked.connect(lambda _=False, side=side: self._take_leg(side))

    def show_side(self, side: Side | None, *, locked: bool, first: bool) -> None:
        """Show the position for `side`; nothing while a warning sign is open (`locked`).

        `first` says that nothing on the page is wiser now.
        """
        self.start.set_kind("primary" if first else "outline")
        self._ease = ease_beside(self._library, side)
        self.setVisible(self._ease is not None and not locked)
        self._leg.setVisible(ease_of_leg(self._library) is not None)
        if self._ease is None:
            return
        self.title.set_text(self._ease.title)
        self.summary.set_text(self._ease.summary)
        moving = (one for one in self._ease.exercises.values() if one.motion is not None)
        shown = next(moving, None)
        self.thumb.show_motion(shown.motion if shown else None, self._ease.side)
        self.thumb.setVisible(self.thumb.has_motion)
        self.start.setAccessibleName(words.start_name(self._ease.title))

    def _lay_out(self) -> None:
        self.body.setSpacing(8)
        self.body.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(self.title)
        self.body.addWidget(self.summary)
        self.body.addSpacing(4)
        self.body.addWidget(self.start)
        row = QHBoxLayout(self._leg)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(self.look, words.leg(), 15, 500, wrap=True), 1)
        for button in self.legs.values():
            row.addWidget(button)
        self.body.addWidget(self._leg)
        self.body.addStretch(1)

    def _take(self) -> None:
        if self._ease is not None:
            self.wanted.emit(self._ease.id, self._ease.side)

    def _take_leg(self, side: Side) -> None:
        ease = ease_of_leg(self._library)
        if ease is not None:
            self.wanted.emit(ease.id, side)
