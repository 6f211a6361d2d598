"""The white card with the number: a press dials it where the computer can, else copies it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.ui.before.calling import Call
from coach.ui.look.control import Control
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import mixed, round_box
from coach.ui.mark import Mark
from coach.ui.wording import help_now as words

OpenUrl = Callable[[QUrl], bool]
"""Open an address in the program made for it; return whether there is one."""


class CallCard(Control):
    """Always shows the number itself, so that any phone will do."""

    told = Signal(str)
    """What a press has done, in a sentence."""

    def __init__(
        self,
        look: Look,
        open_url: OpenUrl = QDesktopServices.openUrl,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self._open_url = open_url
        self._number: str | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.caption = Label(look, "", 15, wrap=True)
        self.said = Label(look, "", 34, 600, "coral_ink", wrap=True)
        self._lay_out()
        self.clicked.connect(self._call)

    def show_call(self, call: Call) -> None:
        """Show whom to call; without a number there is nothing to press."""
        self._number = call.number
        self.caption.set_text(call.caption)
        self.caption.setVisible(bool(call.caption))
        self.said.set_size(34 if call.number else 24)
        self.said.set_text(call.said)
        self.setAccessibleName(call.said)
        self.setAccessibleDescription(" ".join((call.caption, call.hint)).strip())
        self.setEnabled(call.number is not None)
        pointing, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(pointing if call.number else arrow)

    def corner(self) -> float:
        """Return the radius of the corners."""
        return 16.0

    def own_colour(self) -> QColor:
        """Return the colour of the focus ring."""
        return self.look.theme.on_alarm

    def sizeHint(self) -> QSize:
        """Return the size of the words."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which words would be cut off."""
        return self._row.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower card is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words."""
        return self._row.totalHeightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card; it looks the same whether it can be pressed or not."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        fill = mixed(theme.surface, theme.coral_tint, self.warmth)
        if self.isDown():
            fill = theme.coral_tint
        round_box(painter, QRectF(self.rect()), self.corner(), fill)
        painter.end()

    def _call(self) -> None:
        number = self._number
        if number is None:
            return
        if self._open_url(QUrl("tel:" + number.replace(" ", ""))):
            self.told.emit(words.dialling(number))
            return
        QGuiApplication.clipboard().setText(number)
        self.told.emit(words.number_copied(number))

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.caption)
        told.addWidget(self.said)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 16, 24, 16)
        self._row.setSpacing(16)
        phone = Mark(self.look, "phone", 32, "coral_ink")
        self._row.addWidget(phone, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(told, 1)
        for part in (phone, self.caption, self.said):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
