"""The page of routines: choose by cause, look at one, start it."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.errors import CoachError
from coach.routine.model import Cause, Routine
from coach.session import script as scripts
from coach.session.pacing import Pacing
from coach.session.step import Script
from coach.settings import CauseChoice
from coach.ui.figure.thumbnail import ThumbnailCache
from coach.ui.foot import Foot
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.page_head import PageHead
from coach.ui.look.scrim import Scrim
from coach.ui.look.scroll import COMPACT, ScrollPage, page_margin
from coach.ui.look.tab_order import follow
from coach.ui.routines.card import RoutineCard
from coach.ui.routines.causes import CauseChooser
from coach.ui.routines.filters import Filters
from coach.ui.routines.grid import CardGrid
from coach.ui.routines.notices import Notices
from coach.ui.routines.offer import Offer, offer_of, offers
from coach.ui.routines.rows import minutes, rows
from coach.ui.routines.sheet import RoutineSheet
from coach.ui.wording import filters as filter_words
from coach.ui.wording import frame, taking
from coach.ui.wording import routines as words

if TYPE_CHECKING:
    from coach.ui.desk import Desk


GUTTER = 24
"""Space between the cards and the sheet beside them, in px."""


class RoutinesPage(QWidget):
    """Causes, cards and the sheet; locked while a warning sign is raised."""

    start_wanted = Signal(object, bool)
    """The person wants to start this routine; True: its short form."""

    resume_wanted = Signal(object)
    """The person wants to go on with this interrupted session."""

    problems_wanted = Signal(object)
    """The person wants to see all of these problems of files."""

    about_wanted = Signal()
    """The person wants to tell about themselves."""

    paper_wanted = Signal(object, bool)
    """The person wants this routine, as changed for them, on paper; True: its short form."""

    file_wanted = Signal()
    """The person wants to open a file from elsewhere."""

    report_wanted = Signal(str)
    """The person wants to send a report to who signed this routine."""

    failed = Signal(object)
    """Something could not be remembered, for this reason."""

    def __init__(self, look: Look, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._desk = desk
        self._pacing = Pacing(ready=desk.settings.get_ready, countdown=desk.settings.countdown)
        self._thumbnails = ThumbnailCache(look)
        self._cause = Cause(desk.settings.cause) if desk.settings.cause else None
        self.locked = False
        self._sheet_wanted = True
        self.causes = CauseChooser(look)
        self.causes.choose(self._cause)
        self.grid = CardGrid(look)
        self.filters = Filters(look)
        self.open_file = Button(look, taking.open_file(), "outline", "folder", 40)
        self._empty = Label(look, filter_words.nothing(), 17, 400, "muted", wrap=True)
        self.notices = Notices(look, desk, self)
        self._scroll = ScrollPage(look)
        self._family = Label(look, "", 17, 600)
        self._count = Label(look, "", 15, 400, "muted")
        self._question = self._causes_block()
        self._arrange()
        self.scrim = Scrim(look, self)
        self.sheet = RoutineSheet(look, desk, self._pacing, self)
        self.sheet.hide()
        self._connect()
        self._show_cards()
        self.notices.refresh(self._cause)

    @property
    def compact(self) -> bool:
        """Return whether the window is too narrow for the sheet beside the cards."""
        return self.window().width() < COMPACT * self.look.text_scale

    def refresh(self) -> None:
        """Show the state of safety, of the interrupted session and of the files as it is now."""
        self.locked = self._desk.safety().locked
        self.notices.refresh(None if self.locked else self._cause)
        self._question.setVisible(not self.locked)
        self.filters.setVisible(not self.locked)
        for card in self.grid.cards:
            card.set_locked(locked=self.locked)
        if self.locked:
            self._close_sheet()
        elif self._sheet_wanted and not self.compact and self.sheet.isHidden():
            self._open_first()
        else:
            self.sheet.refresh()
        follow(self._scroll, *self.sheet.parts)

    def show_library(self) -> None:
        """Show the cards anew: there are more routines, or others."""
        self._close_sheet()
        self._show_cards()
        self.refresh()

    def show_routine(self, routine: Routine) -> None:
        """Open the sheet of a routine that is not on any card: one from a file.

        Enter then starts it: that is what the person came for.
        """
        if not self.locked:
            self._show_sheet(offer_of(routine), None)
            self._to_start()

    def show_named(self, name: str) -> None:
        """Open the sheet of the routine with this id, from its card if there is one."""
        bearing = (
            card
            for card in self.grid.cards
            if any(routine.id == name for routine in card.offer.routines.values())
        )
        card = next(bearing, None)
        if card is None:
            self.show_routine(self._desk.library.routines[name])
        elif not self.locked:
            self._open(card)
            self._to_start()

    def showEvent(self, event: QShowEvent) -> None:
        """Show things as they are now, each time the page comes up."""
        super().showEvent(event)
        self.refresh()
        self.notices.take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sheet beside the cards, or over them in a narrow window."""
        super().resizeEvent(event)
        self._place()
        inside = self.sheet.isAncestorOf(self.window().focusWidget())
        if self.isVisible() and self.sheet.trapped and not inside:
            self._to_start()

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 32, 0, 0)
        self._column.setSpacing(0)
        body = self._scroll.body
        body.setSpacing(24)
        body.addWidget(self._title())
        body.addWidget(self.notices.top)
        body.addWidget(self.notices.screening)
        body.addWidget(self._question)
        body.addWidget(self.notices.advice)
        body.addLayout(self._cards_block())
        body.addWidget(self.notices.waiting)
        body.addWidget(self.notices.files)
        body.addStretch(1)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(Foot(self.look, more=frame.draft()))

    def _title(self) -> PageHead:
        title = Label(self.look, frame.routines(), 34, 600)
        return PageHead(self.look, (title,), (self.open_file,))

    def _causes_block(self) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(Label(self.look, words.causes_title(), 17, 600, wrap=True))
        head.addWidget(Label(self.look, words.causes_hint(), 15, 400, "muted", wrap=True))
        column.addLayout(head)
        column.addWidget(self.causes)
        return block

    def _cards_block(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self._family)
        head.addStretch(1)
        head.addWidget(self._count)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(self._empty)
        column.addWidget(self.grid)
        return column

    def _connect(self) -> None:
        self.causes.chosen.connect(self._choose)
        self.filters.changed.connect(self._filter)
        self.sheet.start_wanted.connect(self.start_wanted)
        self.sheet.about_wanted.connect(self.about_wanted)
        self.sheet.paper_wanted.connect(self.paper_wanted)
        self.sheet.report_wanted.connect(self.report_wanted)
        self.open_file.clicked.connect(self.file_wanted)
        self.sheet.up.connect(self._note_up)
        self.sheet.closed.connect(self._person_closed)
        self.scrim.pressed.connect(self._person_closed)
        self.notices.resume_wanted.connect(self.resume_wanted)
        self.notices.changed.connect(self.refresh)
        self.notices.library_changed.connect(self.show_library)
        self.notices.problems_wanted.connect(self.problems_wanted)
        self.notices.failed.connect(self.failed)

    def _choose(self, cause: Cause) -> None:
        self._cause = cause
        self._remember(cast(CauseChoice, cause.value))
        self._close_sheet()
        self._sheet_wanted = True
        self._show_cards()
        self.refresh()

    def _filter(self) -> None:
        self._close_sheet()
        self._sheet_wanted = True
        self._show_cards()
        self.refresh()

    def _note_up(self) -> None:
        try:
            self._desk.note_up()
        except CoachError as error:
            self.failed.emit(error)
        self.sheet.refresh()

    def _remember(self, cause: CauseChoice) -> None:
        try:
            self._desk.keep_settings(replace(self._desk.settings, cause=cause))
        except CoachError as error:
            self.failed.emit(error)

    def _show_cards(self) -> None:
        every = offers(self._desk.library, self._cause, self._pacing)
        written = [(offer, scripts.write(offer.first, self._pacing)) for offer in every]
        found = [(offer, script) for offer, script in written if self._wanted(offer, script)]
        self.grid.show_cards([self._card(offer, script) for offer, script in found])
        self._empty.setVisible(bool(every) and not found)
        self._family.set_text(words.family_title(self._cause))
        self._count.set_text(words.shown(len(found)) if every else words.nothing())

    def _wanted(self, offer: Offer, script: Script) -> bool:
        return self.filters.wish.fits(offer, minutes(script))

    def _card(self, offer: Offer, script: Script) -> RoutineCard:
        facts = words.length(minutes(script), len(rows(offer.first, script)))
        signed = offer.first.id in self._desk.library.assigned
        card = RoutineCard(self.look, offer, facts, self._thumbnails, signed=signed)
        card.clicked.connect(lambda: self._open(card))
        return card

    def _open_first(self) -> None:
        if self.grid.cards:
            self._open(self.grid.cards[0])

    def _open(self, card: RoutineCard) -> None:
        self._show_sheet(card.offer, card)

    def _show_sheet(self, offer: Offer, card: RoutineCard | None) -> None:
        for one in self.grid.cards:
            one.setChecked(one is card)
        self.sheet.open(offer)
        self.sheet.show()
        self._place()
        if self.compact:
            self._to_start()

    def _to_start(self) -> None:
        self.sheet.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _person_closed(self) -> None:
        self._sheet_wanted = False
        self._close_sheet()

    def _close_sheet(self) -> None:
        chosen = next((card for card in self.grid.cards if card.isChecked()), None)
        had_keyboard = self.sheet.isAncestorOf(self.focusWidget())
        for card in self.grid.cards:
            card.setChecked(False)
        self.sheet.hide()
        self._place()
        if chosen is not None and had_keyboard:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        shown = not self.sheet.isHidden()
        beside = shown and not self.compact
        width = min(self.sheet.width(), self.width())
        self._column.setContentsMargins(0, 32, width if beside else 0, 0)
        self._scroll.set_sides((page_margin(self), GUTTER) if beside else None)
        self.sheet.trapped = shown and self.compact
        self.scrim.setGeometry(self.rect())
        self.scrim.setVisible(shown and self.compact)
        self.sheet.setGeometry(self.width() - width, 0, width, self.height())
        self.sheet.raise_()
