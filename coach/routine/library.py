"""The exercises and routines that are at hand, found by id, by side or by file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from coach.errors import RoutineUnknown, SideNeeded
from coach.problem import Level, Problem
from coach.routine import complaints
from coach.routine.folder import SUFFIXES, files_in
from coach.routine.matrix import Matrix
from coach.routine.model import ContractRelax, Exercise, Perform, Routine, Side
from coach.routine.vocabulary import BY_AFFECTED

# The means to read and judge files are imported where there is one that nobody has read before.
if TYPE_CHECKING:
    from coach.routine.built import Built
    from coach.routine.checkin.model import CheckIn
    from coach.routine.plan.model import Plans

Read = TypeVar("Read")
_FOLDERS = ("exercises", "routines", "restrictions")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file of the person's own that may take the place of a built-in one once they say so.

    `built_in` is the revision of what it would replace, `digest` stands for exactly this text.
    """

    id: str
    title: str
    revision: int
    built_in: int
    file: str
    digest: str

    @property
    def key(self) -> tuple[str, ...]:
        """Return what the person agrees to."""
        return self.id, str(self.revision), self.digest


@dataclass(frozen=True, slots=True)
class Library:
    """All content of a folder that can be used, and the problems of the rest."""

    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    routines: Mapping[str, Routine] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    families: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a file with variants → the ids of its variants."""
    language: str = "en"
    matrix: Matrix = field(default_factory=Matrix)
    """What conditions ask for, by the kind of exercise."""
    waiting: tuple[Waiting, ...] = ()
    folder: Path | None = field(default=None, compare=False)
    further_plans: Mapping[Path, bytes] = field(default_factory=dict, compare=False)
    """Files of plans that are not on the disk; one that bears the id of another is left out."""
    assigned: Mapping[str, str] = field(default_factory=dict)
    """Id of a routine that somebody signed for this person → the name they trust the key by."""
    built: "Built | None" = field(default=None, compare=False, repr=False)
    """Where what was read and judged once is kept: only beside the program's own content alone."""

    @classmethod
    def load(cls, folder: Path, language: str = "en") -> "Library":
        """Return the content in the folders of `folder`; a bad file is a problem."""
        from coach.routine.collection import collected

        paths = [path for name in _FOLDERS for path in files_in(folder / name)]
        found = collected(paths, {}, language)
        errors = tuple(each for each in found.problems if each.level is Level.ERROR)
        matrix = found.matrix or Matrix()
        return cls(
            found.exercises,
            found.routines,
            errors,
            found.families,
            language,
            matrix,
            folder=folder,
        )

    @classmethod
    def built_in(cls, folder: Path, language: str, built: "Built") -> "Library":
        """Return the content of the program itself, read and judged once for each version of it."""
        found = built.once(f"library-{language}", lambda: cls.load(folder, language))
        return replace(found, folder=folder, built=built)

    def plans(self) -> "Plans":
        """Return the recovery plans of the folder, read now: a session does not wait for them."""
        from coach.routine.plan.model import Plans

        folder = self.folder
        return Plans() if folder is None else self._once("plans", lambda: self._plans(folder))

    def checkin(self) -> "CheckIn":
        """Return the check-in of the folder, read now; not `complete` where there is none."""
        from coach.routine.checkin.model import CheckIn

        folder = self.folder
        return CheckIn() if folder is None else self._once("checkin", lambda: self._checkin(folder))

    def _once(self, name: str, read: Callable[[], Read]) -> Read:
        """Return what `read` gives, once for each version of the program where it is its own."""
        return read() if self.built is None else self.built.once(f"{name}-{self.language}", read)

    def _plans(self, folder: Path) -> "Plans":
        from coach.routine.plan import reading

        around = reading.Around(self.routines, self.exercises)
        known = reading.load(folder / "plans", around, self.language)
        return reading.beside(known, self.further_plans, around, self.language)

    def _checkin(self, folder: Path) -> "CheckIn":
        from coach.routine.checkin import reading

        return reading.load(folder / "checkin", self.language)

    def find(self, name: str, side: Side | None = None) -> Routine:
        """Return the routine of an id or a file, for `side` where it is given.

        Raises:
            RoutineUnknown: no routine is called so.
            SideNeeded: it has an affected side and nobody said which.
            FileUnreadable, ContentInvalid, ContentTooNew: the file cannot be used.
        """
        if is_file(name):
            from coach.routine import file

            path = Path(name).absolute()
            read = file.read_routine(Path(name), self.exercises, self.language)
            choice = tuple(replace(routine, origin=str(path)) for routine in read)
        elif name in self.families:
            choice = tuple(self.routines[variant] for variant in self.families[name])
        elif name in self.routines:
            choice = (self.routines[name], *self._siblings(name))
        else:
            raise RoutineUnknown(name, complaints.nearest(name, (*self.routines, *self.families)))
        return _chosen(name, choice, side)

    def _siblings(self, name: str) -> Iterator[Routine]:
        for variants in self.families.values():
            if name in variants:
                yield from (self.routines[other] for other in variants if other != name)


def is_file(name: str) -> bool:
    """Return whether a name given by a person means a file and not an id."""
    try:
        return name.lower().endswith(SUFFIXES) or Path(name).is_file()
    except (OSError, ValueError):
        return False


def needs_side(routine: Routine) -> bool:
    """Return whether the routine can only be done when the affected side is known."""
    return routine.side is None and any(
        step.side in BY_AFFECTED or (isinstance(step, Perform) and step.affected is not None)
        for step in routine.steps
        if isinstance(step, Perform | ContractRelax) and not _only_one_sided(step)
    )


def _only_one_sided(step: Perform | ContractRelax) -> bool:
    return isinstance(step, Perform) and step.if_one_sided


def _chosen(name: str, choice: tuple[Routine, ...], side: Side | None) -> Routine:
    """Return the routine of `choice` for a side; the first is the one asked for by name."""
    if side is not None:
        fitting = next((routine for routine in choice if routine.side is side), None)
        return fitting or replace(choice[0], side=side)
    only = choice[0] if choice[0].id == name or len(choice) == 1 else None
    routine = only or next((each for each in choice if each.side is None), None)
    if routine is None or needs_side(routine):
        raise SideNeeded(name)
    return routine
