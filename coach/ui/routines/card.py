"""The card of one routine: its figure, name, length, position and when it opens."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.routine.model import Gate
from coach.ui.figure.thumbnail import ThumbnailCache
from coach.ui.look.chip import Chip
from coach.ui.look.control import Control
from coach.ui.look.icons import icon
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import mixed, round_box
from coach.ui.routines.offer import Offer, picture, position
from coach.ui.wording import locked as locked_words
from coach.ui.wording import routines as words
from coach.ui.wording import taking

WIDTH = 224
PICTURE = 168
PADDING = 16
_TONES = {
    Gate.ANY: "teal",
    Gate.SUBSIDED: "neutral",
    Gate.SUBSIDED_PLUS: "neutral",
    Gate.CLINICIAN: "amber",
}
_ICONS = {
    Gate.ANY: "check",
    Gate.SUBSIDED: "clock",
    Gate.SUBSIDED_PLUS: "clock",
    Gate.CLINICIAN: "shield",
}


class RoutineCard(Control):
    """A card that can be chosen; with a lock it says why it cannot."""

    def __init__(
        self,
        look: Look,
        offer: Offer,
        facts: str,
        thumbnails: ThumbnailCache,
        parent: QWidget | None = None,
        *,
        signed: bool = False,
    ) -> None:
        super().__init__(look, offer.title, parent)
        self.offer = offer
        self._thumbnails = thumbnails
        self._locked = False
        self.setCheckable(True)
        place = position(offer.first)
        gate = offer.first.gate
        opens = words.opens(gate)
        name = words.card_name(offer.title, facts, opens, words.position(place))
        self.setAccessibleName(f"{name}, {taking.badge()}" if signed else name)
        self._title = Label(look, offer.title, 17, 600, wrap=True, parent=self)
        self._facts = Label(look, facts, 13, 400, "muted", elide=True, parent=self)
        self._place = Chip(look, opens, _TONES[gate], _ICONS[gate], 24, self)
        self._badge = Chip(look, taking.badge(), "plum", "shield", 24, self)
        self._badge.setVisible(signed)
        for child in (self._title, self._facts, self._place, self._badge):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_locked(self, *, locked: bool) -> None:
        """Show a lock and refuse to be chosen, or open again."""
        self._locked = locked
        if locked:
            self.setChecked(False)
            self.block(locked_words.tip())
        else:
            self.unblock()
        self.update()

    def corner(self) -> float:
        """Return the radius of the corners."""
        return 16.0

    def height_at(self, width: int) -> int:
        """Return the height the card needs when it is `width` px wide."""
        title = self._title.heightForWidth(width - 2 * PADDING)
        chip = self._place.sizeHint().height()
        return PICTURE + 16 + title + 4 + self.look.line(13) + 12 + chip + 20

    def sizeHint(self) -> QSize:
        """Return the usual card."""
        return QSize(self.look.px(WIDTH), self.height_at(self.look.px(WIDTH)))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the words still fit."""
        return QSize(160, self.height_at(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words in their places."""
        super().resizeEvent(event)
        inside = self.width() - 2 * PADDING
        top = PICTURE + 16
        high = self._title.heightForWidth(inside)
        self._title.setGeometry(PADDING, top, inside, high)
        self._facts.setGeometry(PADDING, top + high + 4, inside, self.look.line(13))
        mark = self._badge.sizeHint()
        self._badge.setGeometry(12, 12, min(mark.width(), self.width() - 24), mark.height())
        hint = self._place.sizeHint()
        self._place.setGeometry(
            PADDING, self.height() - 20 - hint.height(), min(hint.width(), inside), hint.height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, the figure and the border of its state."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        box = QRectF(self.rect())
        ground = mixed(theme.surface, theme.wash, self.warmth if self.isEnabled() else 0.0)
        round_box(painter, box, 16.0, ground)
        self._paint_picture(painter, box)
        self._paint_mark(painter)
        chosen = self.isChecked()
        border = theme.teal if chosen else theme.hair
        round_box(painter, box, 16.0, None, border, 2.0 if chosen else 1.0)
        painter.end()

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        painter.save()
        rounded = QPainterPath()
        rounded.addRoundedRect(box, 16.0, 16.0)
        painter.setClipPath(rounded)
        painter.fillRect(QRectF(0, 0, box.width(), PICTURE), self.look.theme.wash)
        painter.setOpacity(0.45 if self._locked else 1.0)
        shown = self._figure()
        if shown is not None:
            painter.drawPixmap(QPointF(0, 0), shown)
        painter.restore()

    def _figure(self) -> QPixmap | None:
        motion, side = picture(self.offer, self.offer.first)
        if motion is None:
            return None
        size = QSize(self.width(), PICTURE)
        if self.look.turns.must_wait(self):
            return None
        return self._thumbnails.get(motion, side, size, ratio=self.devicePixelRatioF())

    def _paint_mark(self, painter: QPainter) -> None:
        theme = self.look.theme
        name, colour = ("lock", theme.muted) if self._locked else ("right", theme.muted)
        place = self._place.geometry()
        top = place.center().y() - 10 + 0.5
        painter.drawPixmap(
            QPointF(self.width() - PADDING - 22, top), icon(self.look, name, 20, colour)
        )
