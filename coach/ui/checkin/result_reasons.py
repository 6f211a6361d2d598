"""What pointed to the result: a bar for every reason, the sentences without, and what if."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.routine.checkin.model import Family, Pointing
from coach.triage.changing import Change
from coach.triage.checkin import Outcome, Reason
from coach.ui.checkin.result_changes import Changes
from coach.ui.checkin.result_reason import INSET, ReasonRow
from coach.ui.checkin.result_rule import Rule
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import round_box
from coach.ui.wording import outcome_page as words

_FAMILIES = {
    Pointing.NERVE.value: Family.NERVE,
    Pointing.INJURY.value: Family.INJURY,
    Pointing.OTHER_SYMPTOM.value: Family.OTHER,
    Pointing.OTHER_CONTEXT.value: Family.OTHER,
}
_LEAST_LEFT = 0.28
"""Share of a track left of its axis, even where a single point speaks for another pattern."""


class ReasonsCard(Card):
    """Everything in it follows from the rules; nothing is written by hand."""

    answer_wanted = Signal(str)
    """The person wants to change the answer to this field."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.rows: list[ReasonRow] = []
        self._inside: QWidget | None = None
        self.body.setContentsMargins(24 - INSET, 20, 24 - INSET, 20)

    def show_reasons(
        self,
        outcome: Outcome,
        fields: Mapping[str, str],
        sentences: Sequence[str],
        found: Sequence[Change],
    ) -> None:
        """Show the reasons of `outcome`, each leading to its field, and the changes `found`.

        `sentences` are the reasons without points that are told nowhere else on the page.
        """
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = self._rows(outcome, fields)
        column.addLayout(self._head(outcome.family))
        column.addSpacing(8)
        for row in self.rows:
            column.addWidget(row)
        column.addSpacing(8)
        rest = QVBoxLayout()
        rest.setContentsMargins(INSET, 0, INSET, 0)
        rest.setSpacing(8)
        for sentence in sentences:
            rest.addWidget(Label(self.look, sentence, 15, 400, "muted", wrap=True))
        rest.addSpacing(4)
        rest.addWidget(Rule(self.look))
        rest.addSpacing(4)
        rest.addWidget(Changes(self.look, found))
        column.addLayout(rest)
        self.body.addWidget(self._inside)

    def _head(self, family: Family) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(INSET, 0, INSET, 0)
        head.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self.look, words.reasons_title(family), 17, 600))
        row.addStretch(1)
        if family is not Family.UNCLEAR and not all(each.speaks_for for each in self.rows):
            for colour, text in (("teal", words.for_this()), ("amber", words.for_another())):
                row.addWidget(_Spot(self.look, colour))
                row.addWidget(Label(self.look, text, 13, 400, "muted"))
                row.addSpacing(8)
        head.addLayout(row)
        head.addWidget(Label(self.look, words.reasons_hint(), 13, 400, "muted", wrap=True))
        return head

    def _rows(self, outcome: Outcome, fields: Mapping[str, str]) -> list[ReasonRow]:
        pointing = [each for each in outcome.reasons if each.family in _FAMILIES]
        pointing.sort(key=lambda each: (not _speaks_for(each, outcome), -each.points))
        axis, unit = _scale(pointing, outcome)
        rows = []
        for reason in pointing:
            row = ReasonRow(
                self.look,
                reason.text,
                reason.points,
                words.pattern(_family(reason)),
                speaks_for=_speaks_for(reason, outcome),
                axis=axis,
                unit=unit,
            )
            field = fields.get(reason.code, "")
            row.clicked.connect(lambda _on=False, field=field: self.answer_wanted.emit(field))
            rows.append(row)
        return rows


def _family(reason: Reason) -> Family:
    return _FAMILIES[reason.family or ""]


def _speaks_for(reason: Reason, outcome: Outcome) -> bool:
    return _family(reason) is outcome.family


def _scale(reasons: Sequence[Reason], outcome: Outcome) -> tuple[float, float]:
    """Return where the axis of the bars is on the track, and how far one point goes."""
    most = max((each.points for each in reasons if _speaks_for(each, outcome)), default=0)
    against = max((each.points for each in reasons if not _speaks_for(each, outcome)), default=0)
    if 0 in (most, against):
        return 0.0, 1 / max(3, most, against)
    axis = max(_LEAST_LEFT, against / max(1, most + against))
    return axis, min((1 - axis) / max(3, most), axis / max(1, against))


class _Spot(QWidget):
    """A coloured spot before the word that says what the colour means."""

    def __init__(self, look: Look, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._colour = colour
        self.setFixedSize(look.px(8), look.px(20))
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        side = self.width()
        spot = QRectF(0, (self.height() - side) / 2, side, side)
        round_box(painter, spot, side / 2, self._look.theme.colour(self._colour))
        painter.end()
