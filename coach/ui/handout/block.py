"""One exercise on paper: where it begins, where it goes, what to do, how much, what to mind."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from coach.figure.motion import Motion
from coach.routine.model import Exercise, Precaution
from coach.ui.figure.paint import paint_figure
from coach.ui.figure.palette import LIGHT
from coach.ui.handout.paper import INK, MUTED, Sheets, wrapped
from coach.ui.routines.rows import Row
from coach.ui.wording import handout as words

_PICTURE = 138.0
_HIGH = 86.0
"""How wide and high a picture is, points."""
_GAP = 18.0
_BODY, _SMALL = 9.5, 8.5
_GROUND = QColor("#F1F5F2")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size: float
    weight: int
    colour: QColor
    before: float = 0.0


def write(sheets: Sheets, number: int, row: Row, exercise: Exercise) -> None:
    """Write one exercise, all of it on one page."""
    pictured = row.motion is not None
    x = _PICTURE + _GAP if pictured else 0.0
    lines = _lines(number, row, exercise)
    text = sum(
        line.before + wrapped(line.text, line.size, line.weight, sheets.width - x)[1]
        for line in lines
    )
    pictures = 2 * (_HIGH + 16) if pictured else 0.0
    height = max(text, pictures) + 22
    sheets.need(height)
    sheets.line()
    top = sheets.y = sheets.y + 12
    if row.motion is not None:
        _pictures(sheets, row.motion, row.side.value if row.side else None)
    sheets.y = top
    for line in lines:
        sheets.y += line.before
        sheets.y += sheets.text(line.text, line.size, line.weight, line.colour, x=x)
    sheets.y = top + height - 12


def _lines(number: int, row: Row, exercise: Exercise) -> list[_Line]:
    lines = [
        _Line(words.numbered(number, row.title), 13, 600, INK),
        _Line(words.dose(row.dose, row.stop), 11, 600, MUTED, 1),
    ]
    lines += [
        _Line(words.numbered(place, step), _BODY, 400, INK, 6 if place == 1 else 2)
        for place, step in enumerate(exercise.steps, start=1)
    ]
    lines.append(_Line(words.feel(exercise.feel), _BODY, 400, INK, 6))
    lines.append(_Line(words.mind(exercise.errors), _SMALL, 400, MUTED, 4))
    for told in _minded(exercise.precautions):
        lines.append(_Line(told, _SMALL, 400, MUTED, 2))
    return lines


def _minded(precautions: tuple[Precaution, ...]) -> list[str]:
    """Return a sentence for each group of conditions that change the exercise alike."""
    alike: dict[tuple[object, str], list[str]] = {}
    for each in precautions:
        alike.setdefault((each.action, each.note), []).append(each.when)
    return [
        words.precaution(next(p.action for p in precautions if p.when == whens[0]), whens, note)
        for (_, note), whens in alike.items()
    ]


def _pictures(sheets: Sheets, motion: Motion, side: str | None) -> None:
    painter = sheets.painter
    for amount, caption in ((0.0, words.begin()), (1.0, words.end())):
        rect = QRectF(sheets.left, sheets.y, _PICTURE, _HIGH)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_GROUND)
        painter.drawRoundedRect(rect, 6, 6)
        painter.setClipRect(rect)
        paint_figure(painter, rect.adjusted(6, 6, -6, -6), motion, side, amount, 0.0, 0.0, LIGHT)
        painter.restore()
        sheets.y += rect.height() + 2
        sheets.y += sheets.text(caption, 8, 500, MUTED, width=_PICTURE) + 3
