"""What the next phase asks for, each with its figure now, and how far it has come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.recovery.explaining import Criterion
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.chip import Chip
from coach.ui.look.icons import icon
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, round_box
from coach.ui.look.wrapped import Wrapped
from coach.ui.wording import plan_page as words

_DISC = 24
_BAR = 112
_FIGURE = 92
_GAP = 16


class CriteriaCard(Card):
    """One row a criterion; what is still to come stands out."""

    activities_wanted = Signal()
    """The person wants to name or rate what they can do."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.title = Label(look, "", 20, 600, wrap=True)
        self.count = Chip(look, "", "teal")
        self.note = Label(look, words.goes_on(), 15, 400, "muted", wrap=True)
        self.rows: list[Row] = []
        self.rate_text = Label(look, "", 15, 400, "muted", wrap=True)
        self.rate = Button(look, "", "tonal", height=40)
        self.rate.clicked.connect(self.activities_wanted)
        self._rating = QWidget()
        rating = QVBoxLayout(self._rating)
        rating.setContentsMargins(0, 8, 0, 0)
        rating.setSpacing(8)
        rating.addWidget(self.rate_text)
        rating.addWidget(Wrapped(look, (self.rate,)))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        self.body.addLayout(head)
        self.body.addWidget(self.note)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.body.addWidget(self._rating)
        self.body.addStretch(1)

    def show_criteria(self, title: str, found: Sequence[Criterion]) -> None:
        """Show these under this title; without any the phase has no end."""
        self.title.set_text(title)
        self.count.setVisible(bool(found))
        self.count.show_fact(words.reached(found), "teal")
        self.note.setVisible(not found)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [Row(self.look, one) for one in found]
        for row in self.rows:
            self._list.addWidget(row)

    def ask_activities(self, named: bool | None) -> None:  # noqa: FBT001 - three states
        """Ask for a rating of activities that are `named`, or first for their names; None: not."""
        self._rating.setVisible(named is not None)
        if named is not None:
            self.rate_text.set_text(words.activities_text(named=named))
            self.rate.set_text(words.activities_button(named=named))


class Row(QWidget):
    """A criterion: a mark, its words, what the figure is made of, a bar, the figure."""

    def __init__(self, look: Look, criterion: Criterion) -> None:
        super().__init__()
        self._look = look
        met = criterion.met is True
        self.words = Label(
            look, words.criterion_words(criterion), 15, 400 if met else 600, wrap=True
        )
        self.behind = Label(look, words.behind(criterion), 13, 400, "muted", wrap=True)
        if not self.behind.text():
            self.behind.hide()
        colour = "teal_ink" if met else "muted" if criterion.met is None else "amber_ink"
        right = Qt.AlignmentFlag.AlignRight
        self.now = Label(look, words.now(criterion), 15, 600, colour, wrap=True, align=right)
        wide = 0 if criterion.share is not None else _BAR + _GAP  # there is no bar beside it
        self.now.setMaximumWidth(look.px(_FIGURE) + wide)
        self.now.setMinimumWidth(look.px(_FIGURE))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.words)
        said.addWidget(self.behind)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(_GAP)
        row.addWidget(_Disc(look, criterion.met))
        row.addLayout(said, 1)
        if criterion.share is not None:
            row.addWidget(_Bar(look, criterion.share, met=met))
        row.addWidget(self.now)
        self.setAccessibleName(words.in_one(criterion))
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline above."""
        del event
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.theme.hair)
        painter.end()


class _Disc(QWidget):
    """A tick, an open ring, or a question mark."""

    def __init__(self, look: Look, met: bool | None) -> None:  # noqa: FBT001 - three states
        super().__init__()
        self._look = look
        self._met = met
        self.setFixedSize(_DISC, _DISC)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        middle = QRectF(self.rect()).center()
        if self._met:
            disc(painter, middle, _DISC / 2, theme.teal)
            painter.drawPixmap(4, 4, icon(self._look, "check", 16, theme.on_teal))
        elif self._met is None:
            painter.drawPixmap(0, 0, icon(self._look, "help", _DISC, theme.muted))
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.outline, 1.5, Qt.PenStyle.DashLine))
            painter.drawEllipse(middle, _DISC / 2 - 1, _DISC / 2 - 1)
        painter.end()


class _Bar(QWidget):
    """How much of it is reached."""

    def __init__(self, look: Look, share: float, *, met: bool) -> None:
        super().__init__()
        self._look = look
        self._share = share
        self._met = met
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return its size."""
        return QSize(_BAR, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        theme = self._look.theme
        box = QRectF(self.rect())
        round_box(painter, box, 4, theme.track)
        box.setWidth(max(8.0, box.width() * self._share))
        round_box(painter, box, 4, theme.teal if self._met else theme.amber)
        painter.end()
