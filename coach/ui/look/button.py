"""Buttons: with words, with an icon alone, and the two that stay on or off."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.control import Control
from coach.ui.look.icons import icon as draw_icon
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, line_of_text, mixed, round_box
from coach.ui.look.theme import Theme

ICON = 20
ONWARD = "aright"
"""The one icon that follows the words: they are read first, then it leads on."""
GAP = 8
_PADDING = {40: 16, 48: 24, 56: 32, 64: 24}
_TYPE = {40: 15, 48: 15, 56: 17, 64: 20}
_FILLS = {
    "primary": ("teal", "teal_hover", "teal_press", "on_teal", "teal"),
    "tonal": ("tint", "tint_hover", "tint_press", "teal_ink", "teal"),
    "outline": ("surface", "paper", "sunk", "ink", "teal"),
    "text": ("", "wash", "tint", "teal_ink", "teal"),
    "hurts": ("coral_fill", "coral_hover", "coral_press", "on_coral", "coral_fill"),
    "physio": ("plum", "plum_hover", "plum_press", "on_plum", "plum"),
}
"""For each kind the colour at rest, under the pointer, pressed, of the words, of the focus ring."""


def _fill(theme: Theme, kind: str, warmth: float, *, down: bool) -> QColor:
    rest, hover, press, _, _ = _FILLS[kind]
    if down:
        return theme.colour(press)
    warm = theme.colour(hover)
    if rest:
        return mixed(theme.colour(rest), warm, warmth)
    clear = QColor(warm)
    clear.setAlphaF(warmth)
    return clear


class Button(Control):
    """A button with words and, if wanted, an icon before them; an arrow onward follows them."""

    def __init__(
        self,
        look: Look,
        text: str,
        kind: str = "primary",
        icon: str | None = None,
        height: int = 48,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._kind = kind
        self._icon = icon
        self._height = height
        self._busy = False

    def corner(self) -> float:
        """Return the radius of the corners."""
        return 16.0 if self._height >= 64 else 12.0

    def own_colour(self) -> QColor:
        """Return the colour of the focus ring."""
        return self.look.theme.colour(_FILLS[self._kind][4])

    def set_icon(self, icon: str | None) -> None:
        """Show another icon, or none."""
        self._icon = icon
        self._looked()

    def set_kind(self, kind: str) -> None:
        """Give the button another weight on the page."""
        self._kind = kind
        self.update()

    def set_busy(self, *, busy: bool) -> None:
        """Show that the button's work is under way; it cannot be pressed meanwhile."""
        self._busy = busy
        self.setEnabled(not busy)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the words at any text scale."""
        size = _TYPE[self._height]
        height = max(self._height, self.look.line(size) + 16)
        width = self._words() + 2 * self.look.px(_PADDING[self._height])
        return QSize(round(width), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button in its present state."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        box = QRectF(self.rect())
        border = theme.hair if self._kind == "outline" else None
        if self.isEnabled() or self._busy:
            fill = _fill(theme, self._kind, self.warmth, down=self.isDown())
            words = theme.colour(_FILLS[self._kind][3])
        else:
            fill = theme.sunk if _FILLS[self._kind][0] else QColor(0, 0, 0, 0)
            words = theme.muted
        round_box(painter, box, self.corner(), fill, border)
        self._paint_words(painter, box, words)
        painter.end()

    def _mark(self) -> int:
        return self.look.px(24 if self._height >= 64 else ICON)

    def _words(self) -> float:
        font = self.look.font(_TYPE[self._height], 600)
        width = QFontMetricsF(font).horizontalAdvance(self.text()) + 1
        return width + (self._mark() + GAP if self._icon else 0)

    def _paint_words(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        left = box.center().x() - self._words() / 2
        if self._icon:
            onward = self._icon == ONWARD
            place = box.center().x() + self._words() / 2 - self._mark() if onward else left
            self._paint_mark(painter, QPointF(place, box.center().y()), self._icon, colour)
            left += 0 if onward else self._mark() + GAP
        font = self.look.font(_TYPE[self._height], 600)
        room = QRectF(left, box.top(), box.right() - left, box.height())
        line_of_text(painter, room, self.text(), font, colour, Qt.AlignmentFlag.AlignLeft)

    def _paint_mark(self, painter: QPainter, left: QPointF, name: str, colour: QColor) -> None:
        """Draw the icon from the middle of its left edge on, or a disc while it is busy."""
        if self._busy:
            disc(painter, left + QPointF(8, 0), 4, colour)
            return
        picture = draw_icon(self.look, name, self._mark(), colour)
        corner = QPointF(round(left.x()), round(left.y() - self._mark() / 2))
        painter.drawPixmap(corner, picture)


class IconButton(Control):
    """A button that is an icon alone; its name is in the tip and for the screen reader."""

    def __init__(
        self,
        look: Look,
        icon: str,
        name: str,
        size: int = 48,
        *,
        outline: bool = False,
        ground: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "", parent)
        self._icon = icon
        self._size = size
        self._outline = outline
        self._ground = ground
        self._strong = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Name what the button does."""
        self.setAccessibleName(name)
        self.explain(name)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def set_strong(self) -> None:
        """Make the button the round, filled one: the centre of a dock."""
        self._strong = True
        self.update()

    def corner(self) -> float:
        """Return the radius of the corners."""
        return self.height() / 2 if self._strong or self._ground else 12.0

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button in its present state."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        kind = "primary" if self._strong else "outline" if self._outline else "text"
        fill = _fill(theme, kind, self.warmth, down=self.isDown())
        if self._ground and not self.isDown():
            fill = mixed(theme.colour(self._ground), theme.wash, self.warmth)
        colour = theme.on_teal if self._strong else theme.ink
        if not self.isEnabled():
            fill, colour = (theme.sunk if self._outline or self._strong else fill), theme.muted
        border = theme.hair if self._outline else None
        round_box(painter, QRectF(self.rect()), self.corner(), fill, border)
        mark = 32 if self._size >= 64 else 24 if self._size >= 48 else ICON
        picture = draw_icon(self.look, self._icon, mark, colour)
        painter.drawPixmap(QPointF((self.width() - mark) / 2, (self.height() - mark) / 2), picture)
        painter.end()
