"""What a plan needs to know of the last session, over the window, where it was not said then."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.errors import CoachError
from coach.recovery.answers import parted
from coach.recovery.following import Following
from coach.ui.after.plan_card import PlanCard
from coach.ui.hear import hear
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.overlay import Overlay
from coach.ui.look.scroll import ScrollPage
from coach.ui.look.tab_order import follow
from coach.ui.wording import plan_answers as words

_WIDTH = 720


class AnswersSheet(Overlay):
    """Nothing is chosen beforehand; Save keeps what was answered, Esc changes nothing."""

    saved = Signal()

    failed = Signal(object)
    """The answers could not be kept or read, for this reason."""

    def __init__(self, look: Look, plan: Following, parent: QWidget) -> None:
        super().__init__(look, parent, _WIDTH)
        self._plan = plan
        self._session = ""
        self.questions = PlanCard(look, bare=True)
        self.not_now = Button(look, words.not_now(), "text")
        self.save = Button(look, words.save(), "primary", "check")
        self._inside = ScrollPage(look)
        self._inside.set_sides((4, 12))
        self._inside.body.addWidget(self.questions)
        self.scrolled = self._inside
        body = self.card.body
        body.setSpacing(12)
        body.addWidget(Label(look, words.sheet_title(), 24, 600, wrap=True))
        body.addWidget(self._inside)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.not_now)
        row.addWidget(self.save)
        body.addLayout(row)
        self.setAccessibleName(words.sheet_title())
        follow(self._inside, self.not_now, self.save)
        self.not_now.clicked.connect(self.close_it)
        self.save.clicked.connect(self._keep)
        hear(self, ("Ctrl+Return", "Ctrl+Enter"), self._keep)

    def ask(self, session: str) -> None:
        """Ask of the session with this id."""
        try:
            today = self._plan.today()
        except CoachError as error:
            self.failed.emit(error)
            return
        self._session = session
        self.questions.ask(today)
        self._inside.verticalScrollBar().setValue(0)
        self.open()

    def _keep(self) -> None:
        of_session, of_day = parted(self.questions.answers)
        try:
            if of_session:
                self._plan.tell(of_session, self._session)
            if of_day:
                self._plan.tell(of_day)
        except CoachError as error:
            self.failed.emit(error)
            return
        self.close_it()
        self.saved.emit()
