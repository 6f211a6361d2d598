"""The rail at the left: the pages there are, and which one is open."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from coach.ui.look.control import Control
from coach.ui.look.icons import icon, logo
from coach.ui.look.look import Look
from coach.ui.look.paint import line_of_text, mixed, round_box
from coach.ui.wording import frame

WIDTH, COMPACT_WIDTH = 88, 64
_ITEM, _COMPACT_ITEM = QSize(80, 64), QSize(56, 56)
_LOGO = 40
_ICON = 24


class Entry(NamedTuple):
    """One page: its key in the window, its icon, its name, its shortcut.

    Entries of the `foot` stand at the bottom.
    """

    page: str
    icon: str
    name: str
    key: str
    foot: bool = False


class Rail(QWidget):
    """Logo, entries from the top, those of the foot at the bottom."""

    wanted = Signal(str)
    """The person wants this page."""

    def __init__(self, look: Look, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._compact = False
        self._group = QButtonGroup(self)
        self.items = {entry.page: _Item(look, entry) for entry in entries}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 24 + _LOGO + 24, 0, 16)
        self._column.setSpacing(8)
        top = [item for item in self.items.values() if not item.entry.foot]
        foot = [item for item in self.items.values() if item.entry.foot]
        for item in (*top, *foot):
            if foot and item is foot[0]:
                self._column.addStretch(1)
            self._column.addWidget(item, 0, Qt.AlignmentFlag.AlignHCenter)
            self._group.addButton(item)
        self._above_foot = len(top) + 1
        self._group.buttonClicked.connect(self._clicked)
        look.changed.connect(self._scale)
        self.name(entries)

    def name(self, entries: Sequence[Entry]) -> None:
        """Say the names of the entries, which may have changed with the language."""
        self.setAccessibleName(frame.navigation())
        for entry in entries:
            self.items[entry.page].name(entry)
        self._scale()

    def add_above_foot(self, widget: QWidget) -> None:
        """Put `widget` above the entries of the foot."""
        self._column.insertWidget(self._above_foot, widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def select(self, page: str) -> None:
        """Show that `page` is open."""
        if page in self.items:
            self.items[page].setChecked(True)

    def set_locked(self, page: str, *, locked: bool) -> None:
        """Show a lock in place of the icon of `page`; it still opens, and says why it is locked."""
        self.items[page].set_locked(locked=locked)

    def set_compact(self, *, compact: bool) -> None:
        """Show icons alone, with tips, or icons with names."""
        if compact != self._compact:
            self._compact = compact
            for item in self.items.values():
                item.set_compact(compact=compact)
            self._scale()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, its hairline and the logo."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        painter.fillRect(self.rect(), theme.sunk)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), theme.hair)
        left = (self.width() - _LOGO) // 2
        painter.drawPixmap(QPointF(left, 24), logo(self.look, _LOGO))
        painter.end()

    def _clicked(self, item: Control) -> None:
        if isinstance(item, _Item):
            self.wanted.emit(item.entry.page)

    def _scale(self) -> None:
        widest = max(item.sizeHint().width() for item in self.items.values())
        self.setFixedWidth(COMPACT_WIDTH if self._compact else max(WIDTH, widest + 8))


class _Item(Control):
    """One entry."""

    def __init__(self, look: Look, entry: Entry) -> None:
        super().__init__(look, entry.name)
        self.entry = entry
        self._compact = False
        self._locked = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def name(self, entry: Entry) -> None:
        """Say the name of `entry`, in its tip too where the icon is alone."""
        self.entry = entry
        self.setText(entry.name)
        self.set_locked(locked=self._locked)
        self.set_compact(compact=self._compact)

    def set_locked(self, *, locked: bool) -> None:
        """Show a lock in place of the icon, and say so."""
        self._locked = locked
        name = self.entry.name
        self.setAccessibleName(frame.locked(name) if locked else name)
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Show the icon alone and say the name in the tip."""
        self._compact = compact
        key = self.entry.key
        self.explain(frame.with_key(self.entry.name, key) if compact else key)
        self._looked()

    def sizeHint(self) -> QSize:
        """Return room for the icon and the name."""
        if self._compact:
            return _COMPACT_ITEM
        words = QFontMetricsF(self.look.font(13, 600)).horizontalAdvance(self.text()) + 1
        high = max(_ITEM.height(), _ICON + 4 + self.look.line(13) + 16)
        return QSize(max(_ITEM.width(), round(words) + 12), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entry in its present state."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        on = self.isChecked()
        box = QRectF(self.rect())
        ground = theme.tint if on else mixed(theme.sunk, theme.wash, self.warmth)
        round_box(painter, box, 12.0, ground)
        colour = theme.teal_ink if on else mixed(theme.muted, theme.ink, self.warmth)
        line = self.look.px(16)
        whole = _ICON if self._compact else _ICON + 4 + line
        top = (self.height() - whole) / 2
        name = "lock" if self._locked else self.entry.icon
        picture = icon(self.look, name, _ICON, colour)
        painter.drawPixmap(QPointF((self.width() - _ICON) / 2, round(top)), picture)
        if not self._compact:
            font = self.look.font(13, 600 if on else 500)
            room = QRectF(0, top + _ICON + 4, self.width(), line)
            line_of_text(painter, room, self.text(), font, colour)
        painter.end()
