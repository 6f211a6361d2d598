"""The sheet over the page on which a person says what is true of one cramp."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import uuid4

from PySide6.QtCore import QDate, QDateTime, QEvent, QObject, Qt, QTime, QTimeZone, Signal
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QGridLayout,
    QHBoxLayout,
    QSpinBox,
    QWidget,
)

from coach.triage.cramp import Cramp
from coach.ui.hear import hear
from coach.ui.hurts.triggers import Triggers
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.pain_dots import PainDots
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.segmented import Segmented
from coach.ui.look.tab_order import follow
from coach.ui.look.toggle import CheckBox
from coach.ui.wording import cramp_log as words
from coach.ui.wording import hurts

_INSET = 12  # px between the border of a field and its words
_LONGEST = 7 * 24 * 60  # minutes
_USUAL = 10
_FORM = "ddd d MMM yyyy, HH:mm"

Field = TypeVar("Field", QDateTimeEdit, QSpinBox)


class EditSheet(Overlay):
    """Opens for a cramp that is known, or for a new one that has passed."""

    saved = Signal(object)
    """The Cramp as the person put it in; a void one was written by mistake."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, 680)
        self._look = look
        self._cramp: Cramp | None = None
        self._now: datetime | None = None
        self.title = Label(look, "", 24, 600, wrap=True)
        self.began = _named(QDateTimeEdit(), words.began())
        self.began.setTimeZone(QTimeZone.utc())
        self.began.setDisplayFormat(_FORM)
        self.lasted = _named(QSpinBox(), words.lasted())
        self.lasted.setRange(0, _LONGEST)
        self.lasted.setSuffix(words.minutes_unit())
        self.lasts = CheckBox(look, words.lasts())
        self.error = Label(look, "", 15, 500, "coral_ink", wrap=True)
        self.dots = PainDots(look, words.at_worst_name(), when=words.worst_mark(), low=True)
        self.side = Segmented(look, hurts.side(), tuple(hurts.sides().items()), 48)
        self.triggers = Triggers(look)
        self.mistake = Button(look, hurts.mistake(), "text")
        self.cancel = Button(look, words.cancel(), "text")
        self.save = Button(look, words.save(), "primary")
        self._inside = ScrollPage(look)
        self.scrolled = self._inside
        self._arrange()
        self._connect()

    def ask(self, cramp: Cramp | None, now: datetime, *, may_last: bool) -> None:
        """Show what is known of `cramp`, None for a new one; `may_last` if no other one lasts."""
        self._cramp, self._now = cramp, now
        known = cramp or Cramp(str(uuid4()), now - timedelta(minutes=_USUAL), now)
        self.title.set_text(words.edit_title() if cramp else words.add_title())
        self.setAccessibleName(self.title.text())
        self.began.setDateTime(_shown(known.started))
        self.lasted.setValue(_minutes(known, now))
        self.lasts.setChecked(known.ended is None)
        self.lasts.setVisible(cramp is not None and may_last)
        self.mistake.setVisible(cramp is not None)
        self.dots.clear()
        if known.strength is not None:
            self.dots.choose(known.strength)
        self.side.clear()
        self.side.choose(known.side)
        self.triggers.show_text(known.trigger)
        self.error.hide()
        self._cramp = known
        self._inside.verticalScrollBar().setValue(0)
        self.open()

    @property
    def said(self) -> Cramp | None:
        """Return the cramp as it is put in; None before the sheet was opened."""
        cramp, now = self._cramp, self._now
        if cramp is None or now is None:
            return None
        started = self._started(cramp)
        side = self.side.value
        return replace(
            cramp,
            started=started,
            ended=self._ended(cramp, started, now),
            side="" if side is None else str(side),
            strength=self.dots.value,
            trigger=self.triggers.text,
        )

    def _started(self, cramp: Cramp) -> datetime:
        """Return the beginning; to the second as it was where nobody touched it."""
        told = self.began.dateTime()
        if told == _shown(cramp.started):
            return cramp.started
        date, time = told.date(), told.time()
        day = (date.year(), date.month(), date.day())
        return datetime(*day, time.hour(), time.minute(), tzinfo=cramp.started.tzinfo)

    def _ended(self, cramp: Cramp, started: datetime, now: datetime) -> datetime | None:
        if self.lasts.isChecked():
            return None
        untouched = cramp.ended is not None and self.lasted.value() == _minutes(cramp, now)
        length = cramp.lasted(now) if untouched else timedelta(minutes=self.lasted.value())
        return started + length

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll over a field that nobody is writing in."""
        idle = [field for field in (self.began, self.lasted) if not field.hasFocus()]
        if event.type() == QEvent.Type.Wheel and watched in idle:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _save(self) -> None:
        said, now = self.said, self._now
        if said is None or now is None:
            return
        wrong = ""
        if said.started > now:
            wrong = words.not_yet_begun()
        elif said.ended is not None and said.ended > now:
            wrong = words.not_yet_over()
        self.error.set_text(wrong)
        self.error.setVisible(bool(wrong))
        if wrong:
            self.began.setFocus()
            self._inside.ensureWidgetVisible(self.error)
            return
        self.close_it()
        self.saved.emit(said)

    def _void(self) -> None:
        cramp = self._cramp
        if cramp is not None:
            self.close_it()
            self.saved.emit(replace(cramp, void=True))

    def _connect(self) -> None:
        for field in (self.began, self.lasted):
            field.installEventFilter(self)
        self.lasts.toggled.connect(self.lasted.setDisabled)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.close_it)
        self.mistake.clicked.connect(self._void)
        hear(self, ("Ctrl+Return", "Ctrl+Enter"), self._save)

    def _arrange(self) -> None:
        body = self.card.body
        body.setSpacing(16)
        body.addWidget(self.title)
        self._inside.set_sides((4, 12))
        self._inside.body.setSpacing(20)
        self._inside.body.addLayout(self._times())
        self._inside.body.addWidget(self.error)
        self._inside.body.addWidget(Label(self._look, words.at_worst(), 17, 600, wrap=True))
        self._inside.body.addWidget(self.dots)
        self._inside.body.addWidget(Label(self._look, hurts.side(), 17, 600))
        self._inside.body.addWidget(self.side)
        self._inside.body.addWidget(self.triggers)
        body.addWidget(self._inside)
        row = QHBoxLayout()
        row.addWidget(self.mistake)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        body.addLayout(row)
        follow(self._inside, self.mistake, self.cancel, self.save)

    def _times(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.addWidget(Label(self._look, words.began(), 15, 500), 0, 0)
        grid.addWidget(Label(self._look, words.lasted(), 15, 500), 0, 1)
        grid.addWidget(self.began, 1, 0)
        grid.addWidget(self.lasted, 1, 1)
        grid.addWidget(self.lasts, 2, 0, 1, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        return grid


def _named(field: Field, name: str) -> Field:
    """Return `field` with a name; its small arrows are left out by the style."""
    field.setAccessibleName(name)
    inside = field.lineEdit()
    inside.setAccessibleName(name)
    # Tab would come from the words inside back to the field for ever; what is said to one of the
    # two about focus holds for both, until the field is told otherwise.
    inside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    inside.setTextMargins(_INSET, 0, _INSET, 0)
    return field


def _shown(when: datetime) -> QDateTime:
    """Return the time on the wall; by UTC, in which no hour is left out or comes twice."""
    day, time = QDate(when.year, when.month, when.day), QTime(when.hour, when.minute)
    return QDateTime(day, time, QTimeZone.utc())


def _minutes(cramp: Cramp, now: datetime) -> int:
    return min(_LONGEST, round(cramp.lasted(now).total_seconds() / 60))
