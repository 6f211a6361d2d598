"""The sheet over the window in which a person sets their times."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.agenda import Agenda
from coach.errors import CoachError
from coach.routine.library import Library
from coach.ui.hear import hear
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.tab_order import follow
from coach.ui.player.announce import announce
from coach.ui.schedule.calendar_saver import Ask, CalendarSaver, ask_where
from coach.ui.schedule.form import FIRST, ScheduleForm
from coach.ui.wording import schedule as words

_WIDTH = 640


class ScheduleSheet(Overlay):
    """Save keeps everything at once; Cancel and Esc change nothing."""

    saved = Signal()
    """Another schedule counts from now on."""

    failed = Signal(object)
    """Something could not be kept or written, for this reason."""

    def __init__(
        self,
        look: Look,
        agenda: Agenda,
        library: Library,
        parent: QWidget,
        ask: Ask = ask_where,
    ) -> None:
        super().__init__(look, parent, _WIDTH)
        self._look = look
        self._agenda = agenda
        self.form = ScheduleForm(look, _routines(library), agenda.cap)
        self.note = Label(look, "", 15, 500, "coral_ink", wrap=True)
        self.calendar = Button(look, words.to_calendar(), "outline", "calendar")
        self.cancel = Button(look, words.cancel(), "text")
        self.save = Button(look, words.save(), "primary")
        self._calendars = CalendarSaver(self, agenda, library, ask)
        self._inside = ScrollPage(look)
        self.scrolled = self._inside
        self._arrange()
        self._connect()

    def ask(self) -> None:
        """Show what is chosen, or what is offered first."""
        try:
            chosen = self._agenda.schedule()
        except CoachError as error:
            self.failed.emit(error)
            return
        self.form.show_schedule(chosen or FIRST)
        self._say("")
        self._inside.verticalScrollBar().setValue(0)
        self.open()

    def _save(self) -> None:
        said = self.form.said
        if said is None:
            self._complain()
            return
        try:
            self._agenda.set_schedule(said)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.close_it()
        self.saved.emit()

    def _to_calendar(self) -> None:
        said = self.form.said
        if said is None:
            self._complain()
        else:
            self._calendars.save(said)

    def _complain(self) -> None:
        self._say(self.form.complaint, "coral_ink")
        part = self.form.wrong_part()
        part.setFocus()
        self._inside.ensureWidgetVisible(part)

    def _changed(self) -> None:
        """Take back a complaint that does not hold any more."""
        if self.note.text() and self.note.text() != self.form.complaint:
            self._say("")
        self._fit()

    def _say(self, text: str, colour: str = "ink") -> None:
        self.note.set_text(text)
        self.note.set_colour(colour)
        self.note.setVisible(bool(text))
        if text:
            announce(self, text)
        self._fit()

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.close_it)
        self.calendar.clicked.connect(self._to_calendar)
        self._calendars.saved.connect(self._say)
        self._calendars.failed.connect(self.failed)
        hear(self, ("Ctrl+Return", "Ctrl+Enter"), self._save)

    def _arrange(self) -> None:
        body = self.card.body
        body.setSpacing(12)
        body.addWidget(Label(self._look, words.title(), 24, 600, wrap=True))
        body.addWidget(Label(self._look, words.lead(), 15, wrap=True))
        self._inside.set_sides((4, 12))
        self._inside.body.addWidget(self.form)
        body.addWidget(self._inside)
        body.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.calendar)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        body.addLayout(row)
        follow(self._inside, self.calendar, self.cancel, self.save)


def _routines(library: Library) -> list[tuple[str, str]]:
    """Return ids and titles, by title."""
    found = ((one.id, one.title) for one in library.routines.values())
    return sorted(found, key=lambda each: each[1].casefold())
