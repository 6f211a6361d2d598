"""The page of the result: what the answers fit and why, what to do now, and what waits."""

from collections.abc import Callable, Mapping
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.guide.model import Guide
from coach.routine.checkin.model import CheckIn, Family, Flag, Scope
from coach.routine.library import Library
from coach.routine.model import Gate
from coach.triage.answers import read
from coach.triage.changing import changes
from coach.triage.checkin import Outcome
from coach.triage.gate import AGAIN_IN, Colour
from coach.triage.needed import gate_of
from coach.triage.tracing import fields_behind, for_a_visit
from coach.ui.checkin.result_foot import ResultFoot
from coach.ui.checkin.result_gate import NotYet, waits
from coach.ui.checkin.result_likeness import LikenessCard
from coach.ui.checkin.result_now import SHADOW, NowCard
from coach.ui.checkin.result_offer import offered
from coach.ui.checkin.result_open import OpenQuestions
from coach.ui.checkin.result_reasons import ReasonsCard
from coach.ui.checkin.result_sources import Sources
from coach.ui.checkin.result_visit import Visit
from coach.ui.hear import hear
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import LONGEST, ScrollPage, page_margin
from coach.ui.look.tab_order import follow
from coach.ui.player.announce import announce
from coach.ui.wording import joining
from coach.ui.wording import outcome_page as words

_NARROW = 1040  # px of the page below which there is one column
_LARGE = 520  # px of the page below which text is too large for bars beside words
_TOP = 16


class ResultPage(QWidget):
    """Likeness, not a verdict: words first, the program's points second, and always the reasons.

    Emergencies and what needs a doctor today have a page of their own and never come here.
    """

    start_wanted = Signal(str)
    """The person wants to do the routine with this id."""

    answer_wanted = Signal(str)
    """The person wants to change the answer to this field."""

    again_wanted = Signal(int)
    """The person wants to be asked again in so many minutes."""

    letter_wanted = Signal()
    facts_wanted = Signal()
    back = Signal()
    done = Signal()

    def __init__(
        self,
        look: Look,
        library: Library,
        guide: Callable[[], Guide],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._library = library
        self._guide = guide
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a page without is no end for Tab's way
        self._narrow: bool | None = None
        self._physician = False
        self.title = Label(look, "", 34, 600, wrap=True)
        self.lead = Label(look, "", 15, 400, "muted", wrap=True)
        self.visit = Visit(look)
        self.open = OpenQuestions(look)
        self.now = NowCard(look)
        self.likeness = LikenessCard(look)
        self.reasons = ReasonsCard(look)
        self.sources = Sources(look)
        self.foot = ResultFoot(look)
        self._lay_out()
        self._connect()

    @cached_property
    def _checkin(self) -> CheckIn:
        return self._library.checkin()

    @cached_property
    def _sources_known(self) -> Guide:
        return self._guide()

    def show_outcome(
        self,
        now: Outcome,
        settled: Outcome | None,
        said: Mapping[str, object],
        pain_now: int | None,
    ) -> None:
        """Show what the answers in `said` come to.

        `settled` is what they would come to once the cramp has settled; None where nothing more
        would open. Where an outcome has a `first` routine it is the one that is offered: after it
        has been done once, give the outcome without.

        Raises:
            ValueError: the outcome locks every routine.
        """
        if now.level.locks:
            raise ValueError(f"{now.level} has a page of its own")
        self._physician = now.family in (Family.OTHER, Family.UNCLEAR)
        answers = read(said, self._checkin.questions)
        visit = for_a_visit(now, self._checkin)
        told = {each.code for each in visit}
        plain = [each for each in now.reasons if each.family is None and each.code not in told]
        self.title.set_text(words.title(now.family))
        self.lead.set_text(words.lead(now.family))
        self.open.show_fields(now.to_ask_again, self._checkin.words())
        self.likeness.show_outcome(now)
        self.reasons.show_reasons(
            now,
            fields_behind(answers, self._checkin),
            [each.text for each in plain],
            changes(answers, self._checkin),
        )
        only_rest = self._show_routines(now, settled, said, pain_now)
        scope = Scope.REST_ONLY if only_rest else now.scope
        self.visit.show_outcome(now, scope, [each.text for each in visit])
        self.sources.show_references(self._sources_known.written_out(self._sources(now)))
        self.foot.show_minutes(AGAIN_IN.get(now.gate))
        self._arrange(anew=True)
        self._page.verticalScrollBar().setValue(0)
        first = self.foot.finish if self.now.start.isHidden() else self.now.start
        self.setAccessibleName(self.title.text())
        announce(self, joining.sentences(self.title.text(), self.lead.text()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in one column where the page is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()

    def _show_routines(
        self,
        now: Outcome,
        settled: Outcome | None,
        said: Mapping[str, object],
        pain_now: int | None,
    ) -> bool:
        """Show what to do now and what later; return whether there is nothing but rest."""
        first = offered(self._library, now.first or now.routine, now)
        later, when, not_yet = None, "", None
        if now.gate is Colour.GREEN:
            later = offered(self._library, now.routine, now) if now.first else None
            when = words.after_first()
        elif settled is not None:
            later = offered(self._library, settled.first or settled.routine, settled)
            when = words.once_settled()
            not_yet = NotYet(self._look, waits(said, pain_now), pain_now)
        self.now.show_now(first)
        self.now.show_later(later, when, not_yet)
        return settled is None and (first is None or gate_of(first.routine) is Gate.ANY)

    def _flags(self, outcome: Outcome) -> list[Flag]:
        return [each for each in self._checkin.flags if each.id in outcome.flags]

    def _sources(self, outcome: Outcome) -> tuple[str, ...]:
        """Return the sources of the rules and of the signs that were raised, each once."""
        raised = (key for flag in self._flags(outcome) for key in flag.sources)
        return tuple(dict.fromkeys((*self._checkin.sources, *raised)))

    def _connect(self) -> None:
        self.now.start_wanted.connect(self.start_wanted)
        self.reasons.answer_wanted.connect(self.answer_wanted)
        self.open.answer_wanted.connect(self.answer_wanted)
        self.visit.letter_wanted.connect(self.letter_wanted)
        self.sources.facts_wanted.connect(self.facts_wanted)
        self.foot.again_wanted.connect(self.again_wanted)
        self.foot.back.clicked.connect(self.back)
        self.foot.finish.clicked.connect(self.done)
        hear(self, ("Ctrl+Return", "Ctrl+Enter"), self.done.emit)
        hear(self, ("Alt+Left",), self.back.emit)
        self._look.changed.connect(self._arrange)
        self._look.changed.connect(self.update)

    def _lay_out(self) -> None:
        self._page = ScrollPage(self._look)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._columns = QHBoxLayout()
        self._columns.setSpacing(8)
        self._columns.addLayout(self._left, 1)
        self._columns.addLayout(self._right)
        self._page.body.addLayout(self._columns)
        self._page.body.addStretch(1)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(self.foot)

    def _arrange(self, *, anew: bool = False) -> None:
        narrow = self.width() < self._look.px(_NARROW)
        margin = max(page_margin(self), (self.width() - LONGEST) // 2)
        self._page.set_sides((margin, margin if narrow else margin - SHADOW.right()))
        self.likeness.set_stacked(stacked=self.width() < self._look.px(_LARGE))
        if narrow == self._narrow and not anew:
            return
        self._narrow = narrow
        self.now.set_narrow(narrow=narrow)
        order = self._order(narrow=narrow)
        for layout in (self._left, self._right):
            for part in order:
                layout.removeWidget(part)  # frees its item, which would keep an old height
            while layout.count():
                layout.takeAt(0)
        self._left.setSpacing(16)
        self._left.addSpacing(_TOP)
        for part in order:
            beside = part is self.now and not narrow
            (self._right if beside else self._left).addWidget(part)
        self._left.addStretch(1)
        self._right.addStretch(1)
        follow(*order, self.foot)

    def _order(self, *, narrow: bool) -> list[QWidget]:
        """Return the parts in the order of reading; a narrow page tells first what to do."""
        why = [self.likeness, self.reasons, self.sources]
        if not narrow:
            return [self._head, self.visit, self.open, *why, self.now]
        if self._physician:
            return [self._head, self.visit, self.now, self.open, *why]
        return [self._head, self.now, self.visit, self.open, *why]
