"""The sheet of one routine: figure, doses, who should not do it, and Start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.restriction.routine import Restricted
from coach.routine.model import Routine, Side
from coach.session import script as scripts
from coach.session.pacing import Pacing
from coach.session.step import Script
from coach.ui.look.button import Button, IconButton
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.segmented import Segmented
from coach.ui.look.tab_order import follow
from coach.ui.look.trap import step_focus
from coach.ui.routines.details import Details
from coach.ui.routines.offer import Offer, offer_of, picture
from coach.ui.routines.rows import minutes
from coach.ui.routines.signed_by import SignedBy
from coach.ui.routines.stage import Stage
from coach.ui.wording import about
from coach.ui.wording import routines as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk

WIDTH = 424
PADDING = 32


class RoutineSheet(QWidget):
    """Everything about an offer; the side and the length are chosen here."""

    start_wanted = Signal(object, bool)
    """The person wants to start this routine; True: its short form."""

    closed = Signal()

    about_wanted = Signal()
    """The person wants to tell about themselves."""

    paper_wanted = Signal(object, bool)
    """The person wants this routine, as changed for them, on paper; True: its short form."""

    report_wanted = Signal(str)
    """The person wants to send a report to who signed this routine."""

    up = Signal()
    """The person has been up for more than an hour."""

    def __init__(
        self, look: Look, desk: "Desk", pacing: Pacing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.look = look
        self._pacing = pacing
        self._offer: Offer | None = None
        self._side: Side | None = None
        self._short = False
        self.trapped = False
        """Whether the Tab key stays in the sheet, because it lies over the page."""
        self.stage = Stage(look)
        self._scroll = ScrollPage(look)
        self._details = QVBoxLayout()
        self._told: Details | None = None
        self._head = QVBoxLayout()
        self.start = Button(look, words.start(), "primary", "play")
        self.start.clicked.connect(self._start)
        self._close = IconButton(look, "close", words.close(), 40, ground="surface", parent=self)
        self._close.resize(self._close.sizeHint())
        self._close.clicked.connect(self.closed)
        self._arrange()
        look.changed.connect(self._scale)
        self._scale()

    @property
    def routine(self) -> Routine | None:
        """Return the routine of the chosen side."""
        return self._offer.routines.get(self._side) if self._offer else None

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """Return what the sheet is made of, in the order of reading."""
        return (self.stage, self._close, self._scroll, self.start)

    def open(self, offer: Offer, side: Side | None = None) -> None:
        """Show `offer`, for `side` where it has sides."""
        self._offer = offer
        self._side = side if side in offer.routines else next(iter(offer.routines))
        self._short = False
        self._fill()
        self._scroll.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show what the person told meanwhile."""
        if self._offer is not None:
            self._fill()

    def say(self, sentence: str) -> None:
        """Say how it went with the paper."""
        if self._told is not None:
            self._told.say(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Keep the keyboard in the sheet while it lies over the page."""
        if self.trapped:
            return step_focus(self, forward=forward)
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button that closes in its corner of the stage."""
        super().resizeEvent(event)
        self._close.move(self.width() - PADDING - 48, 32)
        self._close.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and the hairline at its edge."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        painter.fillRect(self.rect(), theme.surface)
        painter.fillRect(QRectF(0, 0, 1, self.height()), theme.hair)
        painter.end()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 24, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(PADDING - 1, 0, PADDING, 0)
        top.addWidget(self.stage)
        column.addLayout(top)
        column.addSpacing(16)
        column.addWidget(self._scroll, 1)
        self._scroll.set_sides((PADDING - 1, PADDING))
        self._scroll.body.setSpacing(0)
        self._scroll.body.addLayout(self._head)
        self._scroll.body.addLayout(self._details)
        self._scroll.body.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(PADDING - 1, 16, PADDING, 24)
        foot.addWidget(self.start, 1)
        column.addLayout(foot)

    def _fill(self) -> None:
        offer, routine = self._offer, self.routine
        if offer is None or routine is None:
            return
        _clear(self._head)
        _clear(self._details)
        allowed = self._desk.restricted(routine)
        self._head.setSpacing(12)
        self._head.addWidget(Label(self.look, offer.title, 24, 600, wrap=True))
        signer = self._desk.library.assigned.get(routine.id)
        if signer is not None:
            signed = SignedBy(self.look, signer)
            signed.report_wanted.connect(lambda: self.report_wanted.emit(routine.id))
            self._head.addWidget(signed)
        if offer.sided:
            self._head.addWidget(self._sides(offer))
        lengths = self._lengths(allowed.routine)
        if lengths is not None:
            self._head.addWidget(lengths)
        self._tell(offer, allowed)
        follow(*self.parts)

    def _sides(self, offer: Offer) -> Segmented:
        options = [(side, words.side(side)) for side in offer.routines if side is not None]
        choice = Segmented(self.look, words.which_side(), options)
        choice.choose(self._side)
        choice.chosen.connect(self._choose_side)
        return choice

    def _lengths(self, routine: Routine) -> Segmented | None:
        whole = scripts.write(routine, self._pacing)
        short = scripts.write(routine, self._pacing, short=True)
        if minutes(short) == minutes(whole):
            return None
        options = [(False, words.whole(minutes(whole))), (True, words.short(minutes(short)))]
        choice = Segmented(self.look, words.which_length(), options)
        choice.choose(self._short)
        choice.chosen.connect(self._choose_length)
        return choice

    def _script(self, routine: Routine) -> Script:
        return scripts.write(routine, self._pacing, short=self._short)

    def _choose_side(self, side: Side) -> None:
        self._side = side
        self._refill()

    def _choose_length(self, short: bool) -> None:  # noqa: FBT001 - a slot
        self._short = short
        self._refill()

    def _refill(self) -> None:
        """Show the details anew and leave the choices above them as they are."""
        routine = self.routine
        if routine is None or self._offer is None:
            return
        _clear(self._details)
        self._tell(self._offer, self._desk.restricted(routine))

    def _tell(self, offer: Offer, allowed: Restricted) -> None:
        """Show the figure, the details, and whether there is anything left to start."""
        routine = allowed.routine
        shown = offer if offer.exercise in routine.exercises else offer_of(routine)
        self.stage.show_movement(*picture(shown, routine))
        untold = self._desk.facts().told is None
        details = Details(self.look, allowed, self._script(routine), untold=untold)
        details.movement_wanted.connect(self.stage.show_movement)
        details.about_wanted.connect(self.about_wanted)
        details.up.connect(self.up)
        details.paper_wanted.connect(lambda: self.paper_wanted.emit(allowed, self._short))
        self._told = details
        self._details.addWidget(details)
        if allowed.empty:
            self.start.block(about.nothing_left())
        else:
            self.start.unblock()

    def _start(self) -> None:
        if self.routine is not None and not self._desk.restricted(self.routine).empty:
            self.start_wanted.emit(self.routine, self._short)

    def _scale(self) -> None:
        self.setFixedWidth(max(WIDTH, min(self.look.px(300), 560)))


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
