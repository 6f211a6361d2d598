"""The coloured half of the page of warning signs: get help, and whom to call."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.guide.model import Region
from coach.ui.before.alarm import Alarm
from coach.ui.before.call_card import CallCard, OpenUrl
from coach.ui.before.calling import call
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.player.announce import announce
from coach.ui.wording import help_now as words

_WIDTH = 480
_BESIDE = 400
"""How wide the card of the call is at most where the panel lies across the top."""
_LARGE = 1.4
"""With text of this scale the panel across the top has room for the title and the call alone."""
_ANY = 16777215


class AlarmPanel(QWidget):
    """Looks the same in the light and in the dark."""

    def __init__(
        self,
        look: Look,
        open_url: OpenUrl = QDesktopServices.openUrl,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._followed = look
        self._look = Look("light", text_scale=look.text_scale, high_contrast=look.high_contrast)
        self._ground = self._look.theme.coral_alarm
        self._low = False
        self.title = self._white(48, 600)
        self.text = self._white(20, 400)
        self.hint = self._white(15, 400)
        self.told = self._white(15, 600)
        self.note = self._white(15, 400)
        self.call = CallCard(self._look, open_url)
        self.call.told.connect(self._tell)
        self._mark = Mark(self._look, "alert", 56, "on_alarm")
        self._lay_out()
        look.changed.connect(self._follow)

    def show_alarm(self, alarm: Alarm, region: Region | None, note: str) -> None:
        """Show the words for now or for today, and the number for `region`."""
        theme = self._look.theme
        self._ground = theme.coral_alarm if alarm.emergency else theme.coral_fill
        self.title.set_text(_title(alarm))
        self.text.set_text(_text(alarm))
        wanted = call(alarm, region)
        self.call.show_call(wanted)
        self.hint.set_text(wanted.hint)
        self.note.set_text(note)
        self._tell("")
        self.update()

    @property
    def spoken(self) -> str:
        """Return the panel as a screen reader says it when the page comes up."""
        return f"{self.title.text()}. {self.text.text()} {self.call.said.text()}."

    def set_low(self, *, low: bool) -> None:
        """Lie across the top of the page, or stand at its side."""
        self._low = low
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(across if low else down)
        self._halves.setSpacing(32 if low else 24)
        self._halves.setStretch(0, 1 if low else 0)
        self.title.set_size(34 if low else 48)
        self.text.set_size(17 if low else 20)
        self.note.setVisible(not low)
        self.text.setVisible(not low or self._look.text_scale < _LARGE)
        self.setMinimumWidth(0 if low else _WIDTH)
        self.setMaximumWidth(_ANY if low else _WIDTH)
        self._words.setSpacing(8 if low else 16)
        self._column.setContentsMargins(*((24, 20, 24, 20) if low else (48, 64, 48, 48)))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew, and leave the sign out where the words need its room."""
        super().resizeEvent(event)
        self._make_room()

    def sizeHint(self) -> QSize:
        """Return the size of all the words."""
        return self._column.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), self._ground)
        painter.end()

    def _make_room(self) -> None:
        half = min(self._look.px(_BESIDE), (self.width() - 80) // 2)
        self._beside.setMinimumWidth(half if self._low else 0)
        self._beside.setMaximumWidth(half if self._low else _ANY)
        self._mark.setVisible(not self._low and self.height() >= self._look.px(760))

    def _tell(self, said: str) -> None:
        self.told.set_text(said)
        self.told.setVisible(bool(said))
        announce(self, said)

    def _follow(self) -> None:
        """Grow with the text of the program, and have its contrast; light in any case."""
        self._look.set_high_contrast(self._followed.high_contrast)
        self._look.set_text_scale(self._followed.text_scale)

    def _lay_out(self) -> None:
        self._words = QVBoxLayout()
        for widget in (self._mark, self.title, self.text):
            self._words.addWidget(widget)
        self._words.addStretch(1)
        self._beside = QWidget()
        self._beside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        dial = QVBoxLayout(self._beside)
        dial.setContentsMargins(0, 0, 0, 0)
        dial.setSpacing(12)
        for part in (self.call, self.told, self.hint):
            dial.addWidget(part)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.addLayout(self._words)
        self._halves.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._halves)
        self._column.addStretch(1)
        self._column.addWidget(self.note)

    def _white(self, px: int, weight: int) -> Label:
        return Label(self._look, "", px, weight, "on_alarm", wrap=True)


def _title(alarm: Alarm) -> str:
    if alarm.emergency:
        return words.emergency_title()
    return words.maternity_title() if alarm.pregnant else words.same_day_title()


def _text(alarm: Alarm) -> str:
    if alarm.emergency:
        return words.emergency_text()
    return words.maternity_text() if alarm.pregnant else words.same_day_text()
