"""The dock: it hurts, back, pause, skip, more time, and what comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.ui.look.button import Button, IconButton
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.player.dock_button import DockButton
from coach.ui.player.facts import NextFacts
from coach.ui.thumb import Thumb
from coach.ui.wording import controls, player

_PADDING = 16
_HURTS, _HINT = 184, 128
_ABOVE = 14  # px; the three lines of what comes next are higher than a button


class Dock(Card):
    """Everything one needs often, within reach of one hand."""

    hurts_wanted = Signal()
    back_wanted = Signal()
    pause_wanted = Signal()
    skip_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "surface", 24, lifted=True, parent=parent)
        self.hurts = Button(look, controls.it_hurts(), "hurts", "hand", 64)
        self.hint = Label(look, controls.it_hurts_hint(), 13, 400, "muted", wrap=True)
        self.back = DockButton(look, controls.back(), controls.back(), icon="back")
        self.pause = IconButton(look, "pause", controls.pause(), 64)
        self.pause.set_strong()
        self.skip = DockButton(look, controls.skip(), controls.skip(), icon="skip")
        self.more = DockButton(
            look, controls.ten_more(), controls.more_seconds(), figure=controls.plus_ten()
        )
        self.next = NextCard(look)
        self._lay_out()
        self._connect()
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Keep the large button large, and larger where the text is."""
        self.hurts.setMinimumWidth(max(_HURTS, self.hurts.sizeHint().width()))
        self.hint.setFixedWidth(self.look.px(_HINT))

    def show_running(self, *, running: bool) -> None:
        """Let the large button pause, or resume."""
        self.pause.set_icon("pause" if running else "play")
        self.pause.set_name(controls.pause() if running else controls.resume())

    def show_next(self, facts: NextFacts | None) -> None:
        """Show what comes next."""
        self.next.show_next(facts)

    def set_compact(self, *, compact: bool) -> None:
        """Leave out what a small window has no room for."""
        self.hint.setVisible(not compact)
        self.next.set_compact(compact=compact)

    def controls(self) -> tuple[QWidget, ...]:
        """Return what the Tab key reaches, in reading order."""
        return (self.hurts, self.back, self.pause, self.skip, self.more)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(_PADDING, _ABOVE, _PADDING, _ABOVE)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.hurts)
        row.addSpacing(_PADDING)
        row.addWidget(self.hint)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addSpacing(8)
        row.addWidget(self.pause)
        row.addSpacing(8)
        row.addWidget(self.skip)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.next)
        self.body.addLayout(row)
        for control in self.controls():
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect(self) -> None:
        self.hurts.clicked.connect(self.hurts_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.pause.clicked.connect(self.pause_wanted)
        self.skip.clicked.connect(self.skip_wanted)
        self.more.clicked.connect(self.more_wanted)


class NextCard(QWidget):
    """The name, dose and picture of what comes next."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        right = Qt.AlignmentFlag.AlignRight
        self._look = look
        self._compact = False
        self.name = Label(look, "", 15, 600, elide=True, align=right)
        self.dose = Label(look, "", 15, 400, "muted", elide=True, align=right)
        self.thumb = Thumb(look, 104, 64)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(look, player.next_word(), 13, 400, "muted", align=right))
        words.addWidget(self.name)
        words.addWidget(self.dose)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_PADDING)
        row.addLayout(words, 1)
        row.addWidget(self.thumb)
        look.changed.connect(self._looked)
        self._looked()

    def show_next(self, facts: NextFacts | None) -> None:
        """Show what comes next, or that nothing does."""
        self.name.set_text(facts.name if facts else player.last_one())
        self.dose.set_text(facts.dose if facts else "")
        self.dose.setVisible(facts is not None)
        self.thumb.show_motion(facts.motion if facts else None, facts.side if facts else None)
        self._show_thumb()

    def set_compact(self, *, compact: bool) -> None:
        """Leave the picture out, or not."""
        self._compact = compact
        self._looked()
        self._show_thumb()

    def _looked(self) -> None:
        """Keep the height of three lines, so that the dock does not move when there are two."""
        self.setFixedWidth(min(self._look.px(208), 288) if self._compact else 368)
        self.setMinimumHeight(self._look.line(13) + 2 * self._look.line(15))

    def _show_thumb(self) -> None:
        self.thumb.setVisible(not self._compact and self.thumb.has_motion)
