"""A tile with one answer: an icon or a mark, what it says, and a second line that explains it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.look.control import Control
from coach.ui.look.icons import icon as draw_icon
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, mixed, round_box

LOWEST = 48
PADDING = 16
GAP = 10
ICON = 24
MARK = 20
_NEXT_LINE = "\u2028"


@dataclass(frozen=True, slots=True)
class Face:
    """What stands on a tile; without an icon the mark stands in its place."""

    title: str
    detail: str = ""
    icon: str = ""


class AnswerTile(Control):
    """One of several answers, or with `multiple` one of as many as are true."""

    def __init__(
        self,
        look: Look,
        face: Face,
        *,
        multiple: bool = False,
        sizes: tuple[int, int] = (15, 13),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, face.title, parent)
        self.setCheckable(True)
        self._face = face
        self._multiple = multiple
        self._note = ""
        self._title = Label(look, face.title, sizes[0], 500, wrap=True, parent=self)
        self._detail = Label(look, face.detail, sizes[1], 400, "muted", wrap=True, parent=self)
        for label in (self._title, self._detail):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(lambda _on: self._dress())
        self._dress()

    @property
    def note(self) -> str:
        """Return why the tile is marked, if it is."""
        return self._note

    def set_note(self, note: str) -> None:
        """Say on the tile why it may be the answer, and draw its border dashed; "" for no more."""
        self._note = note
        self._dress()
        self.updateGeometry()
        self._lay()

    @property
    def chosen_ink(self) -> str:
        """Return the colour of the words of a chosen tile."""
        return "teal_ink"

    @property
    def lead(self) -> int:
        """Return how far from the left the words begin, px."""
        return PADDING + self.look.px(ICON if self._face.icon else MARK) + GAP

    @property
    def tail(self) -> int:
        """Return how far from the right the words end, px."""
        return PADDING + MARK + 8 if self._face.icon else GAP

    @property
    def lowest(self) -> int:
        """Return the least height, px."""
        return LOWEST

    def hasHeightForWidth(self) -> bool:
        """Return that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words, 48 px at least."""
        return max(self.lowest, sum(self._heights(width)) + 20)

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        wide = max(self._title.sizeHint().width(), self._detail.sizeHint().width())
        width = wide + self.lead + self.tail
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        word = max(each.minimumSizeHint().width() for each in (self._title, self._detail))
        return QSize(word + self.lead + self.tail, self.lowest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words in their place."""
        super().resizeEvent(event)
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tile and its mark."""
        del event
        painter = QPainter(self)
        theme, on = self.look.theme, self.isChecked()
        box = QRectF(self.rect())
        round_box(painter, box, 12.0, self.ground())
        self.paint_lead(painter)
        border = theme.teal if on else theme.hair
        round_box(painter, box, 12.0, None, border, 1.75 if on else 1.0)
        if self._note and not on:
            self._paint_dashes(painter, box)
        painter.end()

    def ground(self) -> QColor:
        """Return the colour of the tile in its present state."""
        theme = self.look.theme
        if self.isChecked():
            return theme.tint
        return mixed(theme.wash if self._note else theme.surface, theme.wash, self.warmth)

    def paint_lead(self, painter: QPainter) -> None:
        """Draw what stands before the words, and a tick behind them where there is an icon."""
        if not self._face.icon:
            self.paint_mark(painter, PADDING, MARK)
            return
        theme, size = self.look.theme, self.look.px(ICON)
        ink = theme.teal_ink if self.isChecked() else theme.ink
        top = round((self.height() - size) / 2)
        painter.drawPixmap(QPointF(PADDING, top), draw_icon(self.look, self._face.icon, size, ink))
        if self.isChecked():
            tick = draw_icon(self.look, "check", MARK, theme.teal_ink)
            at = QPointF(self.width() - PADDING - MARK, round((self.height() - MARK) / 2))
            painter.drawPixmap(at, tick)

    def paint_mark(self, painter: QPainter, left: float, size: int) -> None:
        """Draw a tick box or a radio button of `size` px."""
        theme, on = self.look.theme, self.isChecked()
        box = QRectF(left, round((self.height() - size) / 2), size, size)
        corner = 4.0 if self._multiple else size / 2
        if not on:
            edge = mixed(theme.outline, theme.teal, self.warmth)
            round_box(painter, box, corner, theme.surface, edge, 1.75)
            return
        round_box(painter, box, corner, theme.teal)
        if self._multiple:
            tick = draw_icon(self.look, "check", 16, theme.on_teal)
            painter.drawPixmap(box.topLeft() + QPointF(2, 2), tick)
        else:
            disc(painter, box.center(), size / 5, theme.on_teal)

    def _paint_dashes(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(self.look.theme.teal, 1.75)
        pen.setDashPattern([3.0, 2.4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.9, 0.9, -0.9, -0.9), 11.0, 11.0)

    def _heights(self, width: int) -> tuple[int, int]:
        """Return how high title and second line are in a tile of this width."""
        inside = max(1, width - self.lead - self.tail)
        second = self._detail.heightForWidth(inside) if self._detail.text() else 0
        return self._title.heightForWidth(inside), second

    def _lay(self) -> None:
        title, detail = self._heights(self.width())
        inside = max(1, self.width() - self.lead - self.tail)
        top = (self.height() - title - detail) // 2
        self._title.setGeometry(self.lead, top, inside, title)
        self._detail.setGeometry(self.lead, top + title, inside, detail)

    def _dress(self) -> None:
        on = self.isChecked()
        heavy = bool(self._face.detail or self._face.icon)
        ink = self.chosen_ink if on else "ink"
        self._title.set_spans([Span(self._face.title, 600 if heavy else 500, ink)])
        self._detail.set_spans(self._second())
        self._detail.setVisible(bool(self._detail.text()))
        self.setAccessibleDescription(self._detail.text().replace(_NEXT_LINE, ", "))
        self.update()

    def _second(self) -> list[Span]:
        ink = self.chosen_ink if self.isChecked() and self._face.icon else "muted"
        spans = [Span(self._face.detail, 400, ink)]
        if self._note:
            line = _NEXT_LINE if self._face.detail else ""
            spans.append(Span(f"{line}{self._note}", 500, "teal_ink"))
        return [span for span in spans if span.text]
