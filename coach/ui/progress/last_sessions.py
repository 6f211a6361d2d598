"""The last sessions as plain rows."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.history.records import SessionRecord
from coach.session.events import Ending
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.progress.figures import Figures
from coach.ui.wording import progress as words

MOST = 3


class LastSessions(Card):
    """How many there were, and the newest of them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.body.setContentsMargins(24, 24, 24, 16)
        self.body.addWidget(Label(look, words.sessions_title(), 17, 600, wrap=True))
        self._total = Label(look, "", 15, 400, "muted", wrap=True)
        self.body.addWidget(self._total)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_figures(self, figures: Figures) -> None:
        """Show the sessions of this range."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        sessions = figures.sessions
        total = words.sessions_total(len(sessions), figures.minutes)
        self._total.set_text(total if sessions else words.none_listed())
        for session in newest(sessions):
            self._rows.addWidget(_Row(self.look, session))


def newest(sessions: Sequence[SessionRecord]) -> list[SessionRecord]:
    """Return the last few sessions, newest first."""
    return sorted(sessions, key=lambda one: one.started, reverse=True)[:MOST]


class _Row(QWidget):
    """One session, with a hairline above."""

    def __init__(self, look: Look, session: SessionRecord) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        column.addWidget(Label(look, session.title, 15, 500, elide=True))
        whole = session.ending is Ending.COMPLETED
        line = words.session_line(session.day, round(session.active / 60), whole=whole)
        column.addWidget(Label(look, line, 13, 400, "muted", elide=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline."""
        del event
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), 1), self._look.theme.hair)
        painter.end()
