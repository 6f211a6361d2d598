"""What to do now, what comes once the cramp has settled, and why that waits."""

from PySide6.QtCore import QMargins, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.checkin.result_gate import NotYet
from coach.ui.checkin.result_offer import Offered
from coach.ui.checkin.result_rule import Rule
from coach.ui.checkin.result_scene import RADIUS, Scene
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import round_box
from coach.ui.look.shadow import MARGINS, paint_shadow
from coach.ui.thumb import Thumb
from coach.ui.wording import outcome_page as words
from coach.ui.wording import routines as routine_words

WIDTH = 400
SHADOW = QMargins(MARGINS.left(), MARGINS.top(), 16, MARGINS.bottom())
"""Room for the shadow; on the right less, so that a scroll bar has its place in the margin."""


class NowCard(QWidget):
    """The one card that floats; where the page is narrow it lies flat, with the picture beside."""

    start_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._now: Offered | None = None
        self._narrow = False
        self.scene = Scene(look)
        self.title = Label(look, "", 20, 600, wrap=True)
        self.facts = Label(look, "", 15, 400, "muted", wrap=True)
        self.start = Button(look, routine_words.start(), "primary", "play")
        self.start.clicked.connect(self._start)
        self.later = Later(look)
        self.not_yet: NotYet | None = None
        self._lay_out()
        look.changed.connect(self.update)

    def show_now(self, now: Offered | None) -> None:
        """Show the routine to start with; None where its file is not there."""
        self._now = now
        self.start.setVisible(now is not None)
        if now is None:
            self.title.set_text(words.no_routine())
            self.facts.set_text(words.no_routine_more())
            self.scene.show_motion(None, None, "")
            return
        self.title.set_text(now.routine.title)
        self.facts.set_text(now.facts)
        self.start.setAccessibleName(words.start_name(now.routine.title))
        self.scene.show_motion(now.motion, now.routine.side, now.routine.title)

    def show_later(self, later: Offered | None, when: str, not_yet: NotYet | None) -> None:
        """Show what comes `when`, and why it waits; nothing where nothing more comes."""
        self.later.setVisible(later is not None)
        if later is not None:
            self.later.show_offered(later, when)
        if self.not_yet is not None:
            self.not_yet.hide()
            self.not_yet.deleteLater()
        self.not_yet = not_yet
        if not_yet is not None:
            self._below.addWidget(not_yet, 1)
        more = later is not None or not_yet is not None
        self._underneath.setVisible(more)
        self.scene.set_more_below(more=more)

    def set_narrow(self, *, narrow: bool) -> None:
        """Lie flat over the whole page, or float beside the reasons."""
        self._narrow = narrow
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._top.setDirection(across if narrow else down)
        self._below.setDirection(across if narrow else down)
        self.scene.set_beside(beside=narrow)
        self._column.setContentsMargins(1, 1, 1, 1)
        if narrow:
            self.setContentsMargins(0, 0, 0, 0)
            self.setMinimumWidth(0)
            self.setMaximumWidth(16777215)
        else:
            self.setContentsMargins(SHADOW)
            self.setFixedWidth(WIDTH + SHADOW.left() + SHADOW.right())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface with its shadow, or with a hairline where it lies flat."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        box = QRectF(self.contentsRect())
        if not self._narrow:
            paint_shadow(painter, self._look, box, RADIUS)
        round_box(painter, box, RADIUS, theme.surface, theme.hair if self._narrow else None)
        painter.end()

    def _start(self) -> None:
        if self._now is not None:
            self.start_wanted.emit(self._now.routine.id)

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addStretch(1)
        told.addWidget(self.title)
        told.addWidget(self.facts)
        told.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(24, 20, 24, 20)
        head.setSpacing(16)
        head.addLayout(told, 1)
        head.addWidget(self.start)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(0)
        self._top.addWidget(self.scene, 1)
        self._top.addLayout(head, 1)
        self._underneath = QWidget()
        under = QVBoxLayout(self._underneath)
        under.setContentsMargins(24, 0, 24, 24)
        under.setSpacing(16)
        under.addWidget(Rule(self._look))
        self._below = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._below.setSpacing(16)
        self._below.addWidget(self.later, 1)
        under.addLayout(self._below)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addWidget(self._underneath)


class Later(QWidget):
    """The routine that comes next, with what it is."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thumb = Thumb(look, 104, 72)
        self.when = Label(look, "", 13, 400, "muted", wrap=True)
        self.title = Label(look, "", 17, 600, wrap=True)
        self.facts = Label(look, "", 15, 400, "muted", wrap=True)
        told = QVBoxLayout()
        told.setSpacing(0)
        for label in (self.when, self.title, self.facts):
            told.addWidget(label)
        told.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)

    def show_offered(self, offered: Offered, when: str) -> None:
        """Show `offered`, which comes `when`."""
        self.when.set_text(when)
        self.title.set_text(offered.routine.title)
        self.facts.set_text(offered.facts)
        self.thumb.show_motion(offered.motion, offered.routine.side)
