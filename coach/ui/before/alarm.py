"""What a page of warning signs shows, as a plain record, whoever found the signs."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from coach.routine.checkin.model import CheckIn, Flag, Level
from coach.triage.safety import Sign, is_emergency
from coach.ui.letter.answers import Section
from coach.ui.wording import before
from coach.ui.wording import help_now as words

_PREGNANCY = frozenset(("RF17", "RF46"))
"""The signs with which the maternity unit is called instead of a doctor (section 1.4)."""


@dataclass(frozen=True, slots=True)
class Reasoned:
    """One reason in the person's words, where it was answered, and how it is told on the phone."""

    text: str
    where: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Alarm:
    """Why somebody has to see a clinician at once or today, the most urgent reason first.

    `since` is when it was first answered. `cleared`: a clinician's word is recorded, and only the
    questions must still be answered again. `answers` go on the paper for the staff.
    """

    level: Level
    reasons: tuple[Reasoned, ...]
    since: datetime | None
    pregnant: bool = False
    cleared: bool = False
    answers: tuple[Section, ...] = ()

    @property
    def emergency(self) -> bool:
        """Return whether it is for now and not for today; in doubt it is."""
        return self.level is not Level.SAME_DAY


def of_signs(signs: Sequence[Sign], since: datetime | None, *, cleared: bool = False) -> Alarm:
    """Return the alarm of the short check before a session."""
    level = Level.EMERGENCY if is_emergency(signs) else Level.SAME_DAY
    reasons = tuple(
        Reasoned(before.sign_reason(sign), words.short_check(), words.sign_by_phone(sign))
        for sign in signs
    )
    return Alarm(level, reasons, since, cleared=cleared)


def of_flags(
    raised: Collection[str],
    checkin: CheckIn,
    since: datetime | None,
    *,
    cleared: bool = False,
    answers: tuple[Section, ...] = (),
) -> Alarm:
    """Return the alarm of a check-in: of those of its flags that lock.

    `raised` are ids; a flag that is not known any more has no reason but counts as the worst.
    """
    known = [flag for flag in checkin.flags if flag.id in raised]
    locking = sorted((flag for flag in known if flag.level.locks), key=_urgency)
    strange = set(raised) - {flag.id for flag in known}
    same_day = bool(locking) and not strange and locking[0].level is Level.SAME_DAY
    return Alarm(
        Level.SAME_DAY if same_day else Level.EMERGENCY,
        tuple(Reasoned(flag.say, words.screen(flag.screen), flag.phone) for flag in locking),
        since,
        pregnant=not _PREGNANCY.isdisjoint(raised),
        cleared=cleared,
        answers=answers,
    )


def _urgency(flag: Flag) -> int:
    return -flag.level.rank
