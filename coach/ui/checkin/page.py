"""The check-in in the window: its pages one after the other, nothing lost on the way."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.errors import CoachError
from coach.ui.checkin import order
from coach.ui.checkin.asking import Asking
from coach.ui.checkin.course import Course, Done, Go, Move, Stay
from coach.ui.checkin.foot import Foot
from coach.ui.checkin.header import Header
from coach.ui.checkin.joining import SoFar
from coach.ui.checkin.needs import CheckInDesk
from coach.ui.checkin.order import Page, Said
from coach.ui.checkin.step import Step
from coach.ui.checkin.steps import STEPS, Maker, Remembering
from coach.ui.checkin.tab_way import step_through
from coach.ui.checkin.taken_back import Sign
from coach.ui.hear import hear
from coach.ui.look.fading_stack import FadingStack
from coach.ui.look.look import Look
from coach.ui.look.tab_order import in_reading_order
from coach.ui.player.announce import announce
from coach.ui.wording import checkin_frame as words
from coach.ui.wording import joining

DRAFT_LASTS = timedelta(hours=24)


class CheckInPage(QWidget):
    """Asks page by page; Continue goes on, Back comes back, and every change is kept at once."""

    finished = Signal(object)
    """All is answered; the record that the desk made of it."""

    alarmed = Signal(object, object)
    """These flags are raised by these answers: the person needs help before anything else."""

    closed = Signal()
    """The person leaves for now; the answers are kept."""

    failed = Signal(object)
    """Something could not be kept, for this reason."""

    def __init__(
        self,
        look: Look,
        desk: CheckInDesk,
        makers: Mapping[Page, Maker] = STEPS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._desk = desk
        self._makers = makers
        self._checkin = desk.library.checkin()
        self._steps: dict[Page, Step] = {}
        self._course = Course(self._checkin)
        self._filling = False
        self._told = False
        self._by_keys = False
        self._remembered: Said = {}
        self._unoffered: set[Page] = set()
        self.header = Header(look)
        self.stack = FadingStack(look)
        self.foot = Foot(look)
        slip = words.it_was_there(), words.it_was_a_slip()
        self.first_said = Asking(look, words.first_said(), words.first_said_text(), slip, "coral")
        again = words.keep_answers(), words.start_again()
        self.sure = Asking(look, words.start_again_title(), words.start_again_text(), again)
        self._lay_out()
        self._connect()

    @property
    def step(self) -> Step:
        """Return the page that is shown."""
        return self._made(self._course.page)

    @property
    def page(self) -> Page:
        """Return which page is shown."""
        return self._course.page

    def open(self) -> None:
        """Begin, or go on with what was kept less than a day ago."""
        draft = self._desk.draft()
        if draft is not None and not timedelta() <= self._desk.now() - draft.when < DRAFT_LASTS:
            self._try(self._desk.drop_draft)
            draft = None
        self._begin(SoFar.of(draft.said) if draft else SoFar(), draft.page if draft else "")
        self.header.again.setVisible(draft is not None)

    def change(self, field: str) -> None:
        """Ask for one field again, and go from there to the end: everything else is kept."""
        fields = self._course.turn_to(field)
        if fields:
            self._keep()
            self._show(fields)

    def go_on(self) -> None:
        """Go to what follows, unless a sign asks for help first or something is open."""
        self._note()
        so_far = self._course.so_far.so_far()
        flags = self._desk.alarm_so_far(so_far)
        if flags:
            self.alarmed.emit(flags, so_far)
        elif self._course.taken_back():
            self.first_said.insist()
        else:
            self._move(self._course.go_on(self.step.missing()))

    def go_back(self) -> None:
        """Go to the page before, or leave where there is none."""
        self._note()
        if self._course.go_back() is None:
            self.closed.emit()
            return
        self._keep()
        self._show()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Let Tab go from the header through the page to the foot."""
        parts = (self.header, self.sure, self.first_said, self.step, self.foot)
        return step_through(self, parts, forward=forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()

    def _obey(self, do: Callable[[], None]) -> None:
        """Do what a key asks for."""
        self._by_keys = True
        do()
        self._by_keys = False

    def _begin(self, so_far: SoFar, page: str = "") -> None:
        self._course = Course(self._checkin, so_far, page)
        self._told = False
        self._remembered = self._desk.remembered()
        self._unoffered = set(Page)
        self.sure.hide()
        self._show()

    def _ask_whether_sure(self) -> None:
        self.sure.ask()
        self.sure.insist()

    def _keep_answers(self) -> None:
        self.sure.hide()
        self._take_the_keyboard(self.step)

    def _start_again(self) -> None:
        self._try(self._desk.drop_draft)
        self.header.again.hide()
        self._begin(SoFar())

    def _note(self) -> None:
        self._course.note(self.step.said())

    def _changed(self, page: Page) -> None:
        if self._filling or page is not self._course.page:
            return
        self._note()
        self._keep()
        self._show_around()

    def _move(self, move: Move) -> None:
        match move:
            case Stay(fields, must):
                self.step.ask_again(fields)
                self.foot.say_missing(words.must_be_answered() if must else words.or_leave_open())
            case Go(_, again):
                self._keep()
                self._show(again)
                if again:
                    self.foot.say_missing(words.look_again())
            case Done():
                self._finish()

    def _finish(self) -> None:
        try:
            record = self._desk.check_in(self._course.so_far.joined())
        except CoachError as error:
            self.failed.emit(error)
            return
        self._try(self._desk.drop_draft)
        self.header.again.hide()
        self.finished.emit(record)

    def _keep(self) -> None:
        kept, page = self._course.so_far.kept(), self._course.page
        self._try(lambda: self._desk.keep_draft(kept, page.value))

    def _try(self, tell: Callable[[], object]) -> None:
        """Have something kept; a disk that is full is told once, and the questions go on."""
        try:
            tell()
        except CoachError as error:
            if not self._told:
                self._told = True
                self.failed.emit(error)

    def _show(self, again: tuple[str, ...] = ()) -> None:
        step = self.step
        self._fill(step)
        self._leave_the_keyboard(step)
        self.stack.show_page(step)
        self._show_around()
        step.ask_again(again)
        self._announce(step)
        if not again:
            self._take_the_keyboard(step)

    def _announce(self, step: Step) -> None:
        """Tell a screen reader which page has come up."""
        sections = order.sections(self._course.so_far.so_far())
        section = order.section_of(self._course.page)
        number = sections.index(section) + 1
        place = words.place(number, len(sections), words.section(section))
        announce(self, joining.sentences(place, step.accessibleName()))

    def _fill(self, step: Step) -> None:
        page = self._course.page
        self._filling = True
        if isinstance(step, Remembering) and page in self._unoffered:
            step.remember(self._remembered)
        self._unoffered.discard(page)
        step.fill(self._course.so_far.for_page(page))
        self._filling = False

    def _leave_the_keyboard(self, step: Step) -> None:
        """Take the keyboard from the page that goes, or Qt puts it somewhere on the next one."""
        now, old = self.window().focusWidget(), self.stack.currentWidget()
        if now is not None and old is not None and old is not step and old.isAncestorOf(now):
            now.clearFocus()

    def _take_the_keyboard(self, step: Step) -> None:
        """Put the keyboard on the first answer; with a ring where it came by keyboard."""
        first = step.focusProxy() or next(iter(in_reading_order(step)), None)
        by_keys = self._by_keys or self.foot.go_on.ring.shown or self.foot.back.ring.shown
        reason = Qt.FocusReason
        if first is not None:
            first.setFocus(reason.ShortcutFocusReason if by_keys else reason.OtherFocusReason)

    def _show_around(self) -> None:
        """Show which step this is, why it is asked, and what was taken back."""
        said = self._course.so_far.so_far()
        self.header.show_step(order.sections(said), order.section_of(self._course.page))
        self.foot.say_why(self.step.why)
        self.foot.show_last(last=self._course.last)
        signs = self._course.taken_back()
        if signs:
            self.first_said.ask([self._word(sign) for sign in signs])
        else:
            self.first_said.hide()

    def _word(self, sign: Sign) -> str:
        field, value = sign
        question = self._checkin.words()[field]
        return question.said(value) if question.variable.words else question.ask

    def _answer_first_said(self, tell: Callable[[], None]) -> None:
        self._by_keys = any(answer.ring.shown for answer in self.first_said.answers)
        tell()
        self._fill(self.step)
        self._keep()
        self._show_around()
        self._take_the_keyboard(self.step)
        self._by_keys = False

    def _made(self, page: Page) -> Step:
        if page not in self._steps:
            step = self._makers[page](self._look, self._checkin)
            step.changed.connect(lambda: self._changed(page))
            self._steps[page] = step
            self.stack.addWidget(step)
        return self._steps[page]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.sure, self.first_said):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.header.close_it.clicked.connect(self.closed)
        self.header.again.clicked.connect(self._ask_whether_sure)
        self.sure.careful.connect(self._keep_answers)
        self.sure.other.connect(self._start_again)
        careful, other = self.first_said.careful, self.first_said.other
        careful.connect(lambda: self._answer_first_said(self._course.put_back))
        other.connect(lambda: self._answer_first_said(self._course.confirm))
        self.foot.back.clicked.connect(self.go_back)
        self.foot.go_on.clicked.connect(self.go_on)
        hear(self, ("Ctrl+Return", "Ctrl+Enter"), lambda: self._obey(self.go_on))
        hear(self, ("Escape", "Alt+Left"), lambda: self._obey(self.go_back))
        self._look.changed.connect(self.update)
