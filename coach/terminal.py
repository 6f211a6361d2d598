"""The program in a terminal: questions, a session and its record, put together."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from coach.app import Outputs, Program, open_program, silent
from coach.devices.audio import Audio, Words
from coach.devices.awake import SilentAwake
from coach.devices.instance import Instance
from coach.devices.process_sounds import sounds_apart
from coach.devices.process_voice import voice_apart
from coach.devices.zone import zone_here
from coach.errors import NobodyAnswers
from coach.history.records import Interrupted
from coach.paths import content
from coach.routine.model import Routine, Side
from coach.session.clock import FastClock, SystemClock
from coach.session.step import Script
from coach.session.telling import Prompt
from coach.triage.checkin import Outcome
from coach.triage.needed import rest_at_most
from coach.triage.permit import Permit, Refusal
from coach.triage.standing import Screening
from coach.ui.terminal import before, checkin, menu, player
from coach.ui.terminal.ask import Asker, Unanswered
from coach.ui.terminal.before import Options
from coach.ui.terminal.keys import open_keys
from coach.ui.terminal.paper import style_for
from coach.ui.wording import about, errors
from coach.ui.wording import checkin as outcomes
from coach.ui.wording import session as words
from coach.ui.wording import terminal as wording

REST = "rt_ease_centre"
"""What is played where nobody can choose: it opens to everyone without a warning sign."""
LONGEST_SEARCH_MS = 5000
"""How long the first word waits for a voice: there is no window here that would freeze."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for; `resume`: go on with an interrupted session."""

    side: Side | None = None
    short: bool = False
    mute: bool = False
    as_json: bool = False
    speed: float = 1.0
    resume: bool = False
    said: Options = field(default_factory=Options)

    @property
    def rehearsal(self) -> bool:
        """Whether time runs faster than life: nothing of it counts as exercise."""
        return self.speed != 1.0


def play_from_menu(folder: Path) -> int:
    """Let the person choose a routine and play it; rest, where there is nobody to ask."""
    asked = Asked()
    with _opened(folder, asked) as stage:
        program = stage.program
        try:
            routine = _chosen(program, stage.asker)
        except Unanswered:
            stage.asker.tell(wording.nobody_there())
            routine = program.library.find(REST)
        return 0 if routine is None else stage.play(routine)


def play(folder: Path, name: str, asked: Asked) -> int:
    """Play the routine called `name`, an id or a file, and return the exit status.

    Raises:
        CoachError: the routine or the history cannot be used.
    """
    with _opened(folder, asked) as stage:
        return stage.play(stage.program.library.find(name, asked.side))


def check_in(folder: Path, said: Mapping[str, object] | None = None) -> Outcome:
    """Remember a check-in and return what it comes to: `said`, or what the person answers.

    Raises:
        CoachError: the history cannot be used, or nobody answers.
    """
    with _opened(folder, Asked(mute=True)) as stage:
        checkins = stage.program.checkins
        try:
            answers = checkin.ask(checkins, stage.asker) if said is None else said
        except Unanswered as nobody:
            raise NobodyAnswers from nobody
        return checkins.check_in(answers).now


@contextmanager
def at_desk(folder: Path, *, alone: bool = True) -> Iterator[tuple[Program, Asker | None]]:
    """Yield the program over `folder`, silent, and who asks; None where there is nobody to ask.

    Not `alone`: also beside a window that is open, only to look.

    Raises:
        CoachError: the history cannot be used, or another program holds it.
    """
    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    with ExitStack() as held:
        if alone:
            held.callback(Instance.hold(folder).let_go)
        program = open_program(folder, SystemClock(), zone=zone_here)
        held.callback(program.close)
        yield program, Asker(sys.stdin, sys.stdout) if sys.stdin.isatty() else None
        application.processEvents()


def _chosen(program: Program, asker: Asker) -> Routine | None:
    left = program.interrupted()
    if left is not None:
        routine = program.routine_of(left)
        asker.tell(wording.left_open(left.title, left.index + 1, left.steps))
        return routine if asker.yes(wording.go_on_there()) else _given_up(program, left, asker)
    return menu.choose(program.library, asker)


def _given_up(program: Program, left: Interrupted, asker: Asker) -> Routine | None:
    program.give_up(left)
    return menu.choose(program.library, asker)


class Stage:
    """One program with its devices and a person, or a script, before it."""

    def __init__(
        self, program: Program, asked: Asked, pump: Callable[[], None], asker: Asker
    ) -> None:
        self.program = program
        self.asker = asker
        self._asked = asked
        self._pump = pump

    def play(self, routine: Routine) -> int:
        """Ask, and play what may be played; return 0, or 1 if it may not."""
        self._check_in_first(routine)
        left = self._left(routine)
        found = self.program.restricted(routine)
        for sentence in about.changes(found):
            self.asker.tell(sentence)
        if found.empty:
            sys.stderr.write(f"{about.nothing_left()}\n")
            return 1
        permit = self._permit(routine)
        if isinstance(permit, Refusal):
            for line in before.refusal_lines(permit, scripted=not self._someone):
                sys.stderr.write(f"{line}\n")
            return 1
        run = self.program.begin(
            routine,
            permit,
            short=left.short if left else self._asked.short,
            resume=left,
            rehearsal=self._asked.rehearsal,
        )
        with open_keys(sys.stdin) as keys:
            player.play(
                run,
                sys.stdout,
                keys,
                style=style_for(sys.stdout, os.environ),
                json_events=self._asked.as_json,
                speed=self._asked.speed,
                pump=self._pump,
            )
        return 0

    @property
    def _someone(self) -> bool:
        """Whether there is a person to ask."""
        return sys.stdin.isatty() and not self._asked.as_json

    def _check_in_first(self, routine: Routine) -> None:
        """Ask the check-in before an exercise that would not open without it."""
        standing = self.program.standing()
        current = standing.screening is Screening.CURRENT or standing.safety.locked
        if not self._someone or current or rest_at_most(routine):
            return
        if self.asker.yes(wording.check_in_first()):
            said = checkin.ask(self.program.checkins, self.asker)
            for line in outcomes.outcome(self.program.checkins.check_in(said).now):
                self.asker.tell(line)

    def _permit(self, routine: Routine) -> Permit | Refusal:
        if self._someone and self._asked.said == Options():
            check, answers = before.ask(routine, self.program, self.asker)
        else:
            check, answers = before.answers_from(self._asked.said)
            earlier = self.program.earlier_reading()
            if answers.pain_earlier is None and earlier is not None:
                answers = replace(answers, pain_earlier=earlier.pain)
        return before.leave(self.program, routine, check, answers)

    def _left(self, routine: Routine) -> Interrupted | None:
        """Return the interrupted session of `routine` that is to go on."""
        left = self.program.interrupted(routine)
        if left is None:
            if self._asked.resume:
                sys.stderr.write(f"{wording.nothing_to_resume()}\n")
            return None
        if self._asked.resume:
            return left
        where = wording.left_open(left.title, left.index + 1, left.steps)
        if self._someone:
            self.asker.tell(where)
            if self.asker.yes(wording.go_on_there()):
                return left
            self.program.give_up(left)
        else:
            name = left.origin or left.routine
            sys.stderr.write(f"{where} {wording.how_to_go_on(name)}\n")
        return None


@contextmanager
def _opened(folder: Path, asked: Asked) -> Iterator[Stage]:
    """Yield the program over `folder` with its devices, held against a second one."""
    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    instance = Instance.hold(folder)
    clock = FastClock(asked.speed) if asked.rehearsal else SystemClock()
    quiet = asked.mute or asked.rehearsal
    with ExitStack() as held:
        held.callback(instance.let_go)
        program = open_program(folder, clock, silent if quiet else lambda *run: outputs(*run))
        outputs = silent if quiet else held.enter_context(_heard(program.library.language))
        if program.trouble is not None:
            sys.stderr.write(f"{errors.of(program.trouble)}\n")
        asker = Asker(sys.stdin, sys.stderr if asked.as_json else sys.stdout)
        yield Stage(program, asked, application.processEvents, asker)
        if not asked.rehearsal:  # its clock runs ahead
            program.ownership.back_up_if_due()
        program.close()


@contextmanager
def _heard(language: str) -> Iterator[Outputs]:
    """Yield who plays and speaks, with the devices they need."""
    audio = Audio(
        sounds_apart(content("media") / "sounds"),
        voice_apart(language),
        Words(words.spoken, words.spoken_number, words.estimate_seconds),
        SilentAwake(),
    )

    def outputs(routine: Routine, script: Script, countdown: int) -> Sequence[Prompt]:
        listeners = audio.outputs(routine, script, countdown)
        audio.settle(LONGEST_SEARCH_MS)
        return listeners

    audio.open()
    try:
        yield outputs
    finally:
        audio.close()
