"""This week as seven days; a click on one tells what was done on it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coach.session.events import Ending
from coach.ui.look.card import Card
from coach.ui.look.control import Control
from coach.ui.look.icons import icon
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import disc, line_of_text, mixed, round_box
from coach.ui.look.radio import RadioGroup
from coach.ui.today.days import DayDone, whole_minutes
from coach.ui.wording import today as words

_DISC = 40
_MARK = 20
_GAP = 8


class WeekCard(Card):
    """Facts, Monday first: done, not done, or to come; no streaks."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._days: tuple[DayDone, ...] = ()
        self._today: date | None = None
        self.total = Label(look, "", 15, 400, "muted")
        self.told = Label(look, "", 15, wrap=True)
        self.buttons = tuple(DayButton(look) for _ in range(7))
        self._group = RadioGroup(self)
        head = QHBoxLayout()
        head.addWidget(Label(look, words.week_title(), 17, 600), 1)
        head.addWidget(self.total)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in self.buttons:
            self._group.add(button)
            row.addWidget(button, 1)
        self._group.buttonClicked.connect(lambda _button: self._tell())
        self.body.addLayout(head)
        self.body.addSpacing(4)
        self.body.addLayout(row)
        self.body.addWidget(self.told)

    def show_week(
        self,
        days: Sequence[DayDone],
        today: date,
        since: date | None,
        of: tuple[int, int] | None = None,
    ) -> None:
        """Show these seven days, known `since` a day; what was looked at stays until tomorrow.

        `of` are the sessions done of those that the plan is trained with, None without a plan.
        """
        fresh = today != self._today
        self._days, self._today = tuple(days), today
        sessions = [one for day in self._days for one in day.sessions]
        total = words.week_total(len(sessions), whole_minutes(sessions))
        self.total.set_text(total if of is None else words.week_of(*of))
        for button, day in zip(self.buttons, self._days, strict=True):
            button.show_day(day, today, known=since is not None and since <= day.day)
        if fresh:
            self.buttons[today.weekday()].setChecked(True)
        self._tell()

    def _tell(self) -> None:
        chosen = next((n for n, each in enumerate(self.buttons) if each.isChecked()), None)
        if chosen is not None and self._today is not None:
            day = self._days[chosen]
            self.told.set_text(told_of(day, self._today))
            self.told.setVisible(bool(day.sessions) or day.day != self._today)


def told_of(day: DayDone, today: date) -> str:
    """Return what is known of `day`, in a sentence or some."""
    if not day.sessions:
        return words.day_empty(day.day, today, rest=day.rest)
    each = (
        words.session_told(
            one.title,
            whole_minutes((one,)),
            one.pain_before,
            one.pain_after,
            whole=one.ending is Ending.COMPLETED,
        )
        for one in day.sessions
    )
    return " ".join((words.day_sessions(day.day), *each))


class DayButton(Control):
    """A day: its name, a mark, and a word or the minutes."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._day: DayDone | None = None
        self._now = False
        self._past = False
        self._caption = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: DayDone, today: date, *, known: bool) -> None:
        """Show what was done on `day`; a day before all that is `known` has no word."""
        self._day = day
        self._now, self._past = day.day == today, day.day < today
        self._caption = self._word(day, known=known)
        self.setText(QLocale().dayName(day.day.isoweekday(), QLocale.FormatType.ShortFormat))
        done = words.short_minutes(day.minutes)
        past = words.not_done() if known else words.not_known()
        empty = words.to_come() if day.day > today else words.today() if self._now else past
        what = done if day.sessions else words.rest() if day.rest else empty
        self.setAccessibleName(words.day_name(day.day, what))
        self._looked()

    def sizeHint(self) -> QSize:
        """Return room for the name, the mark and the word."""
        return QSize(self.look.px(64), 2 * self.look.line(13) + self._disc() + 4 * _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the day in its present state."""
        del event
        painter = QPainter(self)
        theme = self.look.theme
        chosen = theme.raised if theme.dark else theme.wash
        ground = mixed(theme.surface, chosen, 1.0 if self.isChecked() else self.warmth)
        round_box(painter, QRectF(self.rect()), 12.0, ground)
        colour = theme.teal_ink if self._now else theme.muted
        font = self.look.font(13, 600 if self._now else 400)
        line, top = self.look.line(13), _GAP
        line_of_text(painter, QRectF(0, top, self.width(), line), self.text(), font, colour)
        top += line + _GAP
        self._paint_mark(painter, QPointF(self.width() / 2, top + self._disc() / 2))
        room = QRectF(0, top + self._disc() + _GAP, self.width(), line)
        line_of_text(painter, room, self._caption, font, colour)
        painter.end()

    def _paint_mark(self, painter: QPainter, centre: QPointF) -> None:
        theme, radius = self.look.theme, self._disc() / 2
        if self._day is not None and self._day.sessions:
            disc(painter, centre, radius, theme.teal)
            self._paint_icon(painter, centre, "check", theme.on_teal)
            return
        if self._day is not None and self._day.rest:
            disc(painter, centre, radius, theme.sunk)
            self._paint_icon(painter, centre, "leaf", theme.muted)
            return
        if self._past:
            disc(painter, centre, 4, theme.outline)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.teal if self._now else theme.outline, 1.5))
        painter.setBrush(theme.surface)
        painter.drawEllipse(centre, radius - 1, radius - 1)
        if self._now:
            self._paint_icon(painter, centre, "play", theme.teal_ink)

    def _paint_icon(self, painter: QPainter, centre: QPointF, name: str, colour: QColor) -> None:
        size = self.look.px(_MARK)
        picture = icon(self.look, name, size, colour)
        painter.drawPixmap(QPointF(centre.x() - size / 2, round(centre.y() - size / 2)), picture)

    def _disc(self) -> int:
        return self.look.px(_DISC)

    def _word(self, day: DayDone, *, known: bool) -> str:
        if day.sessions:
            return words.short_minutes(day.minutes)
        if self._now:
            return words.today()
        if day.rest:
            return words.rest()
        return words.not_done() if self._past and known else ""
