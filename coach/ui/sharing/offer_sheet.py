"""The sheet before an assignment is taken: who signed it, what is in it, what changes."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach.sharing.accepting import Offer
from coach.sharing.fingerprint import words_of
from coach.ui.look.button import Button
from coach.ui.look.chip import Chip
from coach.ui.look.column import at_left
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.tab_order import follow
from coach.ui.look.toggle import CheckBox
from coach.ui.routines.notice import Notice
from coach.ui.sharing.key_words import KeyWords
from coach.ui.sharing.tall import TallSheet
from coach.ui.wording import assignments, changed
from coach.ui.wording import taking as words


class OfferSheet(TallSheet):
    """Nothing is taken before `agreed`; `ends` are the titles of what would stop with it."""

    agreed = Signal()

    def __init__(self, look: Look, parent: QWidget, offer: Offer, ends: Sequence[str] = ()) -> None:
        form = offer.assignment.form
        super().__init__(look, parent, form.title)
        self.offer = offer
        known = offer.signer is not None
        if known:
            chip = Chip(look, words.signed_by(offer.signer or ""), "plum", "shield")
            self.head.addLayout(at_left(chip))
            came = words.dated(form.revision, form.created)
        else:
            came = words.came(form.signed_by.name, form.revision, form.created)
        self.head.addWidget(Label(look, came, 15, 400, "muted", wrap=True))
        for notice in self._warnings(ends):
            self.page.body.addWidget(notice)
        if not known:
            self._ask_who()
        self._tell_changes()
        self._tell_contents()
        self.add_text(assignments.restrictions(), colour="muted")
        self.page.body.addStretch(1)
        self.compared = CheckBox(look, words.i_compared())
        self.card.body.insertWidget(self.card.body.indexOf(self.page) + 1, self.compared)
        self.compared.setHidden(known)
        self.no = Button(look, words.not_now() if known else words.no(), "text")
        label = words.use(form.revision, first=offer.before is None)
        self.yes = Button(look, label, "physio", "check")
        self.foot.addWidget(self.no)
        self.foot.addStretch(1)
        self.foot.addWidget(self.yes)
        self.compared.toggled.connect(self._allow)
        self.no.clicked.connect(self.close_it)
        self.yes.clicked.connect(self._agree)
        self._allow()
        follow(self.page, self.compared, self.no, self.yes)

    def _allow(self) -> None:
        self.yes.setEnabled(self.offer.signer is not None or self.compared.isChecked())

    def _agree(self) -> None:
        self.close_it()
        self.agreed.emit()

    def _warnings(self, ends: Sequence[str]) -> Iterator[Notice]:
        offer = self.offer
        if offer.instead is not None:
            notice = Notice(self.look, words.other_key_title(), "coral", "alert")
            notice.add_text(words.key_before(words_of(bytes.fromhex(offer.instead))))
            if offer.signer is None:
                notice.add_text(words.former_forgotten())
            if ends:
                notice.add_text(words.ends())
                notice.add_points(ends)
            yield notice
        elif offer.handover and offer.signer is None:
            yield Notice(self.look, words.handed_over(), "plum", "info")
        elif offer.namesake:
            notice = Notice(
                self.look, words.namesake(offer.assignment.form.signed_by.name), "coral"
            )
            notice.add_text(words.namesake_meaning())
            yield notice
        if offer.forgotten:
            yield Notice(self.look, words.forgotten(), "amber", "info")
        for each in offer.contents.replaces:
            notice = Notice(self.look, words.replaces(each.title), "amber", "info")
            yield notice

    def _ask_who(self) -> None:
        self.add_text(words.who(self.offer.assignment.form.signed_by.name), 20, 600)
        self.add_text(words.how_to_compare(), 17)
        self.page.body.addWidget(KeyWords(self.look, self.offer.assignment.words))
        self.add_text(words.why_compare(), colour="muted")

    def _tell_changes(self) -> None:
        before = self.offer.before
        if before is None:
            return
        if self.offer.changes is None:
            self.add_text(words.not_at_hand(before.revision), 17, 600)
            return
        sentences = changed.of(self.offer.changes)
        if not sentences:
            self.add_text(words.nothing_changes(before.revision), 17, 600)
            return
        notice = Notice(self.look, words.what_changes(before.revision), "plum", "edit", 17)
        notice.add_points(sentences)
        self.page.body.addWidget(notice)

    def _tell_contents(self) -> None:
        content = self.offer.contents
        self.add_text(words.what_is_in_it(), 17, 600)
        told = [words.routine(each.title) for each in content.routines.values()]
        told += [words.plan(each.title) for each in content.plans.values()]
        told += [words.exercise(each.title) for each in content.exercises.values()]
        for line in told:
            self.add_text(line)
