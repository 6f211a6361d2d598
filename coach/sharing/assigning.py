"""The physiotherapist's side: files on the disk become an assignment, judged before it is signed.

The last archive of every id is kept (`sent` in the data folder), so that a new revision is held
against it as it will be on the other side.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from coach.errors import (
    ArchiveRefused,
    ContentInvalid,
    ContentTooNew,
    FileUnreadable,
)
from coach.guide.model import Guide
from coach.judging import judge
from coach.problem import Level, Problem
from coach.routine import file
from coach.routine.folder import SUFFIXES
from coach.routine.library import Library
from coach.sharing import archive, changing, complaints, container, contents
from coach.sharing.archive import FOLDERS, Assignment, Draft
from coach.sharing.differences import Change
from coach.sharing.forms import NAME, Id, Name, Revision, StrictForm, legible
from coach.sharing.keys import KeyPair
from coach.sharing.writing import write


class Named(StrictForm):
    """What the physiotherapist wants it to be called; None: as its files say."""

    id: Id | None = None
    revision: Revision | None = None
    title: Name | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """An assignment that was signed, what is worth a second look, and what changed since last.

    `other_key`: the last one bore another key, and that key did not hand over.
    """

    assignment: Assignment
    warnings: tuple[Problem, ...]
    before: int | None
    changes: tuple[Change, ...]
    other_key: bool


class Outbox:
    """Signs assignments beside `library` and remembers in `folder` what was sent."""

    def __init__(self, folder: Path, library: Library, guide: Guide) -> None:
        self._folder = folder
        self._library = library
        self._guide = guide

    def sign(
        self,
        files: Sequence[Path],
        pair: KeyPair,
        now: datetime,
        target: Path,
        named: Named,
        former: KeyPair | None = None,
    ) -> Written:
        """Write the assignment of `files` to `target`; nothing is written where one has errors.

        Raises:
            FileUnreadable, ContentTooNew, ContentInvalid: a file cannot be part of it.
            ArchiveRefused: together they are no assignment that could be opened.
            FileUnwritable: `target` cannot be written.
        """
        warnings = self._judged([path for path in files if _is_text(path)])
        parts = _parts(files)
        draft = self._draft(parts, named)
        sent = self._sent(draft.id)
        as_sent = sent is not None and named.revision in (None, sent.form.revision)
        if sent is not None and as_sent and _same(sent, draft, pair) and former is None:
            content = sent.content  # not a second archive of the same revision
        else:
            if sent is not None and named.revision is None:
                draft = replace(draft, revision=max(draft.revision, sent.form.revision + 1))
            content = archive.sealed(draft, pair, now, former)
        made = archive.opened(content, target)
        self._insist(made, sent, target)
        write(target, content)
        self._remember(draft.id, content)
        changes = () if sent is None else self._changes(sent, made, target)
        other = sent is not None and sent.key != made.key and not made.hands_over(sent.key)
        before = None if sent is None else sent.form.revision
        return Written(made, warnings, before, changes, other)

    def _judged(self, files: Sequence[Path]) -> tuple[Problem, ...]:
        found = judge.problems(files, self._library, self._guide)
        if any(each.level is Level.ERROR for each in found):
            raise ContentInvalid(tuple(found))
        return tuple(found)

    def _draft(self, parts: dict[str, bytes], named: Named) -> Draft:
        """Return the draft, called like its plan or else its first routine."""
        main = sorted(parts, key=lambda name: (not name.startswith("plans/"), name))
        main = [name for name in main if name.startswith(("plans/", "routines/"))]
        if not main:
            complaint = complaints.nothing_to_do()
            what = Problem("", 1, 1, Level.ERROR, complaint.what, complaint.remedy)
            raise ContentInvalid((what,))
        content = file.opened(Path(main[0]), parts[main[0]])
        said = content.document.data or {}
        title = said.get("title")
        if isinstance(title, dict):
            title = next(iter(title.values()))
        return Draft(
            named.id or content.id or "",
            named.revision or int(said.get("revision", 1)),
            named.title or legible(str(title), NAME),
            parts,
        )

    def _insist(self, made: Assignment, sent: Assignment | None, target: Path) -> None:
        wrong = contents.of(made, target, self._library, self._guide).errors
        back = tuple(changing.steps_back(sent, made, target))
        if wrong or back:
            raise ContentInvalid((*wrong, *back))
        if sent is not None and (
            fault := changing.backwards(sent.form.revision, sent.digest, made)
        ):
            raise ArchiveRefused(target, fault, made.form.id)

    def _changes(self, sent: Assignment, made: Assignment, target: Path) -> tuple[Change, ...]:
        old, new = (contents.of(one, target, self._library, self._guide) for one in (sent, made))
        return tuple(changing.changes(old, new))

    def _sent(self, name: str) -> Assignment | None:
        path = self._folder / f"{name}{archive.SUFFIX}"
        try:
            return archive.opened(container.read(path), path)
        except (FileUnreadable, ArchiveRefused):
            return None

    def _remember(self, name: str, content: bytes) -> None:
        write(self._folder / f"{name}{archive.SUFFIX}", content)


def _same(sent: Assignment, draft: Draft, pair: KeyPair) -> bool:
    """Return whether this very draft was signed with this key last time."""
    alike = sent.form.title == draft.title and dict(sent.parts) == dict(draft.parts)
    return alike and sent.key == pair.public.sign and draft.revision <= sent.form.revision


def _is_text(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def _parts(files: Sequence[Path]) -> dict[str, bytes]:
    """Return the files by the name they have in an archive."""
    parts: dict[str, bytes] = {}
    for path in files:
        content = container.read(path)
        name = _name(path, content) if _is_text(path) else f"media/{path.name.lower()}"
        if name in parts:
            raise ArchiveRefused(path, complaints.Fault.TWICE, name)
        if fault := archive.fault_of(name, content):
            raise ArchiveRefused(path, fault, name)
        parts[name] = content
    return parts


def _name(path: Path, content: bytes) -> str:
    try:
        read = file.opened(path, content)
    except ContentTooNew as error:
        raise ContentInvalid((file.unusable(path, error),)) from error
    folder = next((folder for folder, kind in FOLDERS.items() if kind == read.kind), None)
    if folder is None or read.id is None:
        complaint = complaints.wrong_folder(read.kind)
        problem = Problem(str(path), 1, 1, Level.ERROR, complaint.what, complaint.remedy)
        raise ContentInvalid((problem,))
    return f"{folder}/{read.id}.yaml"
