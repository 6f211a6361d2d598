"""The three tiles with which a person says what the pain feels like most."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.routine.model import Cause
from coach.ui.look.control import Control
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.look.paint import mixed, round_box
from coach.ui.look.radio import RadioGroup
from coach.ui.wording import routines as words

NARROWEST = 180
GAP = 16
CAUSES = (Cause.NERVE, Cause.INJURY, Cause.OTHER)


class CauseChooser(QWidget):
    """Three tiles, at most one of them chosen; the arrow keys move the choice."""

    chosen = Signal(object)
    """The person chose this cause."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.causes_title())
        self._group = RadioGroup(self)
        self._tiles = {cause: _CauseTile(look, cause) for cause in CAUSES}
        self.look = look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for tile in self._tiles.values():
            self._group.add(tile)
            self._row.addWidget(tile, 1)
        self._group.buttonClicked.connect(self._clicked)

    def choose(self, cause: Cause | None) -> None:
        """Show `cause` as chosen, without saying so."""
        if cause in self._tiles:
            self._tiles[cause].setChecked(True)

    def minimumSizeHint(self) -> QSize:
        """Return room for one tile: they stand below one another where there is no more."""
        return max((tile.minimumSizeHint() for tile in self._tiles.values()), key=QSize.width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiles side by side where each has room for its words."""
        super().resizeEvent(event)
        needed = len(self._tiles) * self.look.px(NARROWEST) + GAP * (len(self._tiles) - 1)
        direction = QBoxLayout.Direction
        fits = self.width() >= needed
        self._row.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _clicked(self, tile: Control) -> None:
        if isinstance(tile, _CauseTile):
            self.chosen.emit(tile.cause)


class _CauseTile(Control):
    """One cause: its name, and how it feels."""

    def __init__(self, look: Look, cause: Cause) -> None:
        super().__init__(look, words.cause(cause))
        self.cause = cause
        self.setAccessibleDescription(words.cause_feels(cause))
        self._name = Label(look, words.cause(cause), 15, 600, wrap=True)
        self._feels = Label(look, words.cause_feels(cause), 13, 400, "muted", wrap=True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(4)
        for label in (self._name, self._feels):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(label)
        inside.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(lambda on: self._dress(on=on))

    def hasHeightForWidth(self) -> bool:
        """Return that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words need."""
        inside = width - 32
        return self._name.heightForWidth(inside) + self._feels.heightForWidth(inside) + 28

    def sizeHint(self) -> QSize:
        """Return a comfortable tile."""
        width = self.look.px(224)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        word = max(self._name.minimumSizeHint().width(), self._feels.minimumSizeHint().width())
        return QSize(word + 32, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tile."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        on = self.isChecked()
        ground = theme.tint if on else mixed(theme.surface, theme.wash, self.warmth)
        border = theme.teal if on else theme.hair
        round_box(painter, QRectF(self.rect()), 12.0, ground, border, 1.75 if on else 1.0)
        painter.end()

    def _dress(self, *, on: bool) -> None:
        self._name.set_spans([Span(self.text(), 600, "teal_ink" if on else "ink")])
        self._feels.set_colour("ink" if on else "muted")
