"""The places that are marked, as words: a press takes one away."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.figure.regions import BodyRegion
from coach.ui.checkin import marks
from coach.ui.look.control import Control
from coach.ui.look.icons import icon
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, mixed, round_box
from coach.ui.wording import body_map as names
from coach.ui.wording import where as words

GAP = 8
_HEIGHT, _PADDING, _CROSS = 40, 16, 20


class PlaceChips(QWidget):
    """Chips in as many lines as they need, from the top of the body to the bottom."""

    removed = Signal(object)
    """The person took this place away."""

    emptied = Signal()
    """A chip with the keyboard on it went, and there is no other to go to."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.chips: dict[BodyRegion, PlaceChip] = {}
        self.setAccessibleName(words.marked())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._again)

    def show_places(self, places: Collection[BodyRegion]) -> None:
        """Show these places; the keyboard goes from a chip that goes to the next one."""
        before, after = list(self.chips), marks.in_order(places)
        if tuple(before) == after:
            return
        held = next((place for place, chip in self.chips.items() if chip.hasFocus()), None)
        for place in set(before) - set(after):
            chip = self.chips.pop(place)
            chip.hide()
            chip.deleteLater()
        self.chips = {place: self.chips.get(place) or self._chip(place) for place in after}
        for chip in self.chips.values():
            chip.raise_()  # which puts it behind the others in reading order
        if held is not None and held not in self.chips:
            self._hold_near(before.index(held))
        self._again()

    def hasHeightForWidth(self) -> bool:
        """Return that the chips wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """Return room for the widest chip."""
        sizes = [chip.sizeHint() for chip in self.chips.values()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, self._place(max(width, self.width()), move=False))

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest chip."""
        widths = [chip.sizeHint().width() for chip in self.chips.values()]
        return QSize(max(widths, default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the chips anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _chip(self, place: BodyRegion) -> "PlaceChip":
        chip = PlaceChip(self.look, names.name(place), self)
        chip.clicked.connect(lambda: self.removed.emit(place))
        chip.show()
        return chip

    def _hold_near(self, number: int) -> None:
        chips = list(self.chips.values())
        if chips:
            chip = chips[min(number, len(chips) - 1)]
            chip.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.emptied.emit()

    def _place(self, width: int, *, move: bool) -> int:
        x = y = high = 0
        for chip in self.chips.values():
            size = chip.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + high + GAP
            if move:
                chip.resize(size)
                chip.move(QPoint(x, y))
            x, high = x + size.width() + GAP, size.height()
        return y + high

    def _again(self) -> None:
        self.updateGeometry()
        self._place(self.width(), move=True)


class PlaceChip(Control):
    """One place, with a cross."""

    def __init__(self, look: Look, place: str, parent: QWidget) -> None:
        super().__init__(look, place, parent)
        self.setAccessibleName(words.take_away(place))

    def corner(self) -> float:
        """Return the radius of the corners."""
        return self.height() / 2

    def own_colour(self) -> QColor:
        """Return the colour of the focus ring."""
        return self.look.theme.coral_fill

    def sizeHint(self) -> QSize:
        """Return room for the words and the cross."""
        wide = QFontMetricsF(self._font()).horizontalAdvance(self.text()) + 1
        high = max(_HEIGHT, self.look.line(15) + 16)
        return QSize(round(wide) + self._cross() + 6 + 2 * self.look.px(_PADDING) - 4, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, the words and the cross."""
        del event
        painter = QPainter(self)
        theme, box = self.look.theme, QRectF(self.rect())
        ground = mixed(theme.coral_tint, theme.coral, 0.12 * self.warmth + 0.12 * self.isDown())
        border = theme.coral_ink if theme.high else None
        round_box(painter, box, self.corner(), ground, border)
        left = float(self.look.px(_PADDING))
        room = QRectF(left, 0, box.width() - left, box.height())
        align = Qt.AlignmentFlag.AlignLeft
        line_of_text(painter, room, self.text(), self._font(), theme.coral_ink, align)
        cross = icon(self.look, "close", self._cross(), theme.coral_ink)
        x = box.width() - self.look.px(_PADDING) - self._cross() + 4
        painter.drawPixmap(QPointF(round(x), round((box.height() - self._cross()) / 2)), cross)
        painter.end()

    def _font(self) -> QFont:
        return self.look.font(15, 500)

    def _cross(self) -> int:
        return self.look.px(_CROSS)
