"""A file from elsewhere on its way in: double-clicked, dropped on the window, or chosen.

Whatever it is, nothing of it is taken before the person has seen what it means and said yes, and
nothing that is taken opens what a warning sign has locked.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import ArchiveRefused, AssignmentUntrusted, CoachError, ContentInvalid
from coach.ui.look.look import Look
from coach.ui.sharing.asking import Asking
from coach.ui.sharing.drop import Drop
from coach.ui.sharing.kind import FileKind, kind_of
from coach.ui.sharing.leading import Leading
from coach.ui.sharing.told_sheet import ToldSheet
from coach.ui.wording import errors, taking

if TYPE_CHECKING:
    from coach.sharing.accepting import Assignments, Offer
    from coach.ui.desk import Desk
    from coach.ui.sharing.physio_card import PhysioCard
    from coach.ui.window import Window


class Files(Leading):
    """Leads from a file to what can be done with it; `sheet` is what is said of the last one."""

    def __init__(
        self, look: Look, desk: "Desk", window: "Window", asking: Asking | None = None
    ) -> None:
        super().__init__(look, desk, window, asking)
        self._waits: str | None = None
        self.drop = Drop(look, window)
        self.drop.dropped.connect(self._dropped)
        window.pages.file_wanted.connect(self.choose)
        window.pages.add_to_settings(self._card)
        window.welcomed.connect(self._go_on)

    def choose(self) -> None:
        """Ask for a file and open it."""
        path = self._asking.file(self._window)
        if path is not None:
            self.open(str(path))

    def open(self, name: str) -> None:
        """Open a file, or a routine by its id; before the first steps are done it waits for them.

        A running session is asked to end first, and an alarm to be read.
        """
        if not self._desk.settings.accepted_limits:
            self._waits = name
            return
        if not self._window.free():
            return
        path = Path(name)
        match kind_of(path):
            case FileKind.ASSIGNMENT:
                self._offer(path)
            case FileKind.REPORT:
                self._tell(taking.not_opened(), (taking.report_file(path.name),))
            case FileKind.UNKNOWN if path.suffix:
                self._tell(taking.not_opened(), (taking.unknown_file(path.name),))
            case _:
                self._routine(name)

    def _card(self) -> "PhysioCard":
        from coach.ui.sharing.physio_card import PhysioCard

        card = PhysioCard(self._look, self._desk)
        card.file_wanted.connect(self.choose)
        card.report_wanted.connect(lambda: self._window.pages.report_wanted.emit(""))
        card.ended.connect(self._window.pages.show_library)
        card.failed.connect(self._window.message.tell)
        return card

    def _go_on(self) -> None:
        name, self._waits = self._waits, None
        if name is not None:
            self.open(name)

    def _dropped(self, names: Sequence[str]) -> None:
        if len(names) > 1:
            self._tell(taking.not_opened(), (taking.one_at_a_time(),))
        else:
            self.open(names[0])

    def _routine(self, name: str) -> None:
        try:
            routine = self._desk.library.find(name)
        except CoachError as error:
            self._window.message.tell(error)
            return
        self._window.open_routine(routine)

    def _offer(self, path: Path) -> None:
        assignments = self._desk.assignments()  # the means to check them take time to load
        try:
            offer = assignments.offer(path)
        except AssignmentUntrusted as error:
            self._untrusted(assignments, path, error)
        except CoachError as error:
            self._refuse(error)
        else:
            self._show(assignments, offer)

    def _untrusted(self, assignments: "Assignments", path: Path, error: ArchiveRefused) -> None:
        from coach.sharing.complaints import Fault
        from coach.ui.sharing.other_key_sheet import OtherKeySheet

        if error.fault != Fault.OTHER_KEY:
            self._refuse(error)
            return
        try:
            offer = assignments.offer(path, other_key=True)
        except CoachError as also:
            self._refuse(also)
            return
        trust = assignments.trust
        former = trust.signers.get(offer.instead or "", offer.assignment.form.title)
        sheet = OtherKeySheet(self._look, self._over(), offer, former)
        sheet.look_wanted.connect(lambda: self._show(assignments, offer))
        self._open(sheet)

    def _show(self, assignments: "Assignments", offer: "Offer") -> None:
        from coach.ui.sharing.offer_sheet import OfferSheet

        if offer.had:
            self._lead_to(offer)
            return
        sheet = OfferSheet(self._look, self._over(), offer, _ends(assignments, offer))
        sheet.agreed.connect(lambda: self._take(assignments, offer))
        self._open(sheet)

    def _take(self, assignments: "Assignments", offer: "Offer") -> None:
        try:
            assignments.take(offer)
        except CoachError as error:
            self._refuse(error)
            return
        self._window.pages.show_library()
        self._lead_to(offer)

    def _lead_to(self, offer: "Offer") -> None:
        """Show the routine that is in use now, or say what there is instead."""
        from coach.ui.pages import ROUTINES

        names = [name for name in offer.contents.routines if name in self._desk.library.routines]
        title = taking.taken(offer.assignment.form.title)
        if self._desk.safety().locked:
            self._window.go_to(ROUTINES)
            self._tell(title, (taking.taken_locked(),))
        elif names:
            self._window.go_to(ROUTINES)
            self._window.pages.routines.show_named(names[0])
        else:
            self._tell(title, (taking.taken_plan(),))

    def _refuse(self, error: CoachError) -> None:
        problems = error.problems if isinstance(error, ContentInvalid) else ()
        if isinstance(error, ContentInvalid):
            why = taking.mistakes(error)
        elif isinstance(error, ArchiveRefused):
            why = taking.refused(error)
        else:
            why = errors.of(error)
        sheet = ToldSheet(
            self._look,
            self._over(),
            taking.nothing_taken(),
            (why, taking.all_as_before()),
            problems,
        )
        sheet.problems_wanted.connect(self._window.pages.problems_wanted)
        self._open(sheet)

    def _tell(self, title: str, sentences: Sequence[str]) -> None:
        self._open(ToldSheet(self._look, self._over(), title, sentences))


def _ends(assignments: "Assignments", offer: "Offer") -> tuple[str, ...]:
    """Return the titles of what else stops if the former key is not trusted any more."""
    if offer.instead is None or offer.signer is not None:
        return ()
    return tuple(
        each.form.title
        for each in assignments.in_use()
        if each.key.hex() == offer.instead and each.form.id != offer.assignment.form.id
    )
