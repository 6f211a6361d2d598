"""Taking an assignment: everything is checked and shown before the person says yes.

Trust on first use: the first time, the person compares the words of the key; from then on an
assignment of that id must bear the same key, or one to which that key hands over, and its revision
only goes up. Another key has to be asked for by name, and the former one is forgotten only when
the assignment is taken. It is taken whole, by one entry in the history, or not at all.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from coach.errors import (
    ArchiveRefused,
    AssignmentUntrusted,
    ContentInvalid,
    FileUnreadable,
)
from coach.guide.model import Guide
from coach.problem import Problem
from coach.restriction.said import Said, SaidKind
from coach.routine.library import Library
from coach.session.clock import Clock
from coach.sharing import archive, changing, complaints, container, contents, trust
from coach.sharing.archive import Assignment
from coach.sharing.changing import problem
from coach.sharing.complaints import Fault
from coach.sharing.contents import Contents
from coach.sharing.differences import Change
from coach.sharing.report_form import AssignmentPart
from coach.sharing.shelf import kept
from coach.sharing.trust import Accepted, Trust
from coach.sharing.writing import write


class Facts(Protocol):
    """Where it is written down what the person said; `coach.history.store.Store` is one."""

    def facts(self) -> Sequence[Said]:
        """Return what was said, in order."""

    def add_facts(self, facts: Sequence[Said]) -> None:
        """Write several things that belong together: all of them or none."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What taking an assignment would mean.

    `signer` is the name under which its key is trusted, None on first use; `namesake`: that name
    is trusted already, with another key. `before` is the revision in use, None for a new one;
    `had` says that exactly this was taken already. `changes` are those since then; None where the
    revision before is not at hand. `instead` is the key that signed it until now, where this is
    signed with another to which that key does not hand over.
    """

    assignment: Assignment
    signer: str | None
    namesake: bool
    handover: bool
    forgotten: bool
    before: Accepted | None
    had: bool
    contents: Contents
    changes: tuple[Change, ...] | None
    instead: str | None = None

    @property
    def accepted(self) -> Accepted:
        """Return what is written down of it when it is taken."""
        form = self.assignment.form
        return Accepted(form.id, form.revision, self.assignment.digest, form.signed_by.key.hex())


@dataclass(frozen=True, slots=True)
class InUse:
    """An assignment in use, as a report names it."""

    assignment: Assignment

    @property
    def part(self) -> AssignmentPart:
        """What the report says of it."""
        form = self.assignment.form
        return AssignmentPart(
            id=form.id,
            revision=form.revision,
            title=form.title,
            manifest=bytes.fromhex(self.assignment.digest),
            key=form.signed_by.key,
        )

    @property
    def routines(self) -> frozenset[str]:
        """The ids of its routines."""
        return contents.routine_ids(self.assignment)


class Assignments:
    """The assignments of one person: offered, taken, ended; and the keys they trust.

    `library` is the content beside which they are judged, `changed` is called when what is in use
    has changed.
    """

    def __init__(
        self,
        facts: Facts,
        clock: Clock,
        folder: Path,
        library: Library,
        guide: Callable[[], Guide],
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._facts = facts
        self._clock = clock
        self._folder = folder
        self._library = library
        self._guide = guide
        self._changed = changed

    @property
    def trust(self) -> Trust:
        """Whom the person trusts, and what they took."""
        return trust.trust_of(self._facts.facts())

    def in_use(self) -> tuple[Assignment, ...]:
        """Return the assignments in use that can be read."""
        return tuple(each for one in self.trust.accepted.values() if (each := self._kept(one)))

    def named(self) -> tuple["InUse", ...]:
        """Return the assignments in use as a report names them."""
        return tuple(InUse(each) for each in self.in_use())

    def offer(self, path: Path, *, other_key: bool = False) -> Offer:
        """Return what taking the assignment in a file would mean; nothing is taken yet.

        `other_key`: the person wants to see it although another key signed it until now.

        Raises:
            FileUnreadable: the file cannot be opened.
            ArchiveRefused: it is not wholly what it must be.
            AssignmentUntrusted: it bears another key than before, or an older revision.
            ContentInvalid: what it holds cannot be used; every problem is told.
        """
        found = archive.opened(container.read(path), path)
        known = self.trust
        latest = known.latest.get(found.form.id)
        instead = _insist(found, latest, path, other_key=other_key)
        before = known.accepted.get(found.form.id)
        guide, library = self._guide(), self._library
        content = contents.of(found, path, library, guide)
        old = None if before is None else self._kept(before)
        wrong = (
            *content.errors,
            *self._collisions(found, path, known),
            *changing.steps_back(old, found, path),
        )
        if wrong:
            raise ContentInvalid(tuple(dict.fromkeys(wrong)))
        earlier = None if old is None else contents.of(old, path, library, guide)
        key = found.key.hex()
        return Offer(
            assignment=found,
            signer=known.signers.get(key),
            namesake=key not in known.signers
            and found.form.signed_by.name in known.signers.values(),
            handover=instead is None and latest is not None and latest.key != key,
            forgotten=key in known.forgotten,
            before=before,
            had=before is not None and before.digest == found.digest,
            contents=content,
            changes=None if earlier is None else tuple(changing.changes(earlier, content)),
            instead=instead,
        )

    def take(self, offer: Offer) -> None:
        """Use an assignment from now on, as the person said; the one before it is put away.

        Raises:
            AssignmentUntrusted: something else was taken meanwhile.
            FileUnwritable: it cannot be kept; nothing has changed.
            HistoryUnavailable: it cannot be written down; nothing has changed.
        """
        form, taken = offer.assignment.form, offer.accepted
        if self.trust.accepted.get(form.id) != offer.before:
            raise AssignmentUntrusted(self._folder / taken.file, Fault.OLDER, form.id)
        now = self._clock.now()
        write(self._folder / taken.file, offer.assignment.content)
        said = [Said(now, SaidKind.FILE_ACCEPTED, each.key) for each in offer.contents.replaces]
        ends: tuple[Accepted, ...] = ()
        if offer.signer is None:
            if offer.instead is not None:
                ends = self.signed_with(offer.instead)
                said.append(trust.forgotten(now, offer.instead))
            said.append(trust.trusted(now, form.signed_by.key, form.signed_by.name))
        self._facts.add_facts([*said, trust.assigned(now, taken)])
        for each in (offer.before, *ends):
            self._put_away(each, taken)
        self._changed()

    def signed_with(self, key: str) -> tuple[Accepted, ...]:
        """Return the assignments in use that bear the signature of `key`."""
        return tuple(each for each in self.trust.accepted.values() if each.key == key)

    def end(self, name: str) -> bool:
        """Use the assignment of an id no more; return whether there was one."""
        before = self.trust.accepted.get(name)
        if before is None:
            return False
        self._facts.add_facts([trust.ended(self._clock.now(), name)])
        self._put_away(before, None)
        self._changed()
        return True

    def trust_key(self, key: bytes, name: str) -> None:
        """Trust a key whose words the person has compared."""
        self._facts.add_facts([trust.trusted(self._clock.now(), key, name)])

    def forget_key(self, key: str) -> None:
        """Trust a key no more; what bears its signature is not used any more."""
        ends = self.signed_with(key)
        self._facts.add_facts([trust.forgotten(self._clock.now(), key)])
        for each in ends:
            self._put_away(each, None)
        self._changed()

    def _kept(self, accepted: Accepted) -> Assignment | None:
        try:
            return kept(self._folder, accepted)
        except (ArchiveRefused, FileUnreadable):
            return None

    def _put_away(self, old: Accepted | None, new: Accepted | None) -> None:
        # What counts is written down; a file that stays because it is held open does no harm.
        if old is None or (new is not None and old.file == new.file):
            return
        try:
            (self._folder / old.file).unlink(missing_ok=True)
        except OSError:
            return

    def _collisions(self, found: Assignment, path: Path, known: Trust) -> Iterator[Problem]:
        """Yield the ids that belong to another assignment in use."""
        own = contents.revisions(found)
        for name, accepted in known.accepted.items():
            other = None if name == found.form.id else self._kept(accepted)
            for taken in () if other is None else contents.ids(other) & own.keys():
                part, *_ = own[taken]
                complaint = complaints.taken_by(taken[1], name)
                yield problem(path / part, complaint)


def _insist(
    found: Assignment, latest: Accepted | None, path: Path, *, other_key: bool
) -> str | None:
    """Hold an assignment against what was taken before under its id.

    Return the key before, where another one takes its place without its word.
    """
    form = found.form
    if latest is None:
        return None
    former = bytes.fromhex(latest.key)
    same = latest.key == found.key.hex() or found.hands_over(former)
    if not same and not other_key:
        raise AssignmentUntrusted(path, Fault.OTHER_KEY, form.id)
    if fault := changing.backwards(latest.revision, latest.digest, found):
        raise AssignmentUntrusted(path, fault, form.id)
    return None if same else latest.key
