"""The letter for the doctor, made of what is written down."""

from datetime import timedelta
from typing import TYPE_CHECKING

from coach.triage.cramp import Cramp
from coach.ui.letter.answers import sections
from coach.ui.letter.letter import CrampLine, Letter
from coach.ui.papers.document import Mark

if TYPE_CHECKING:
    from coach.ui.desk import Desk

LATELY = timedelta(days=42)
"""Pain and cramps of the last six weeks are told."""


def letter_of(desk: "Desk") -> Letter:
    """Return what a doctor is told today; without a check-in only pain, cramps and sessions.

    Raises:
        CoachError: the history cannot be read.
    """
    now = desk.now()
    since = (now - LATELY).date()
    last = desk.checkins.last()
    rules = desk.checkins.rules
    raised = frozenset(last.now.flags) if last is not None else frozenset[str]()
    return Letter(
        day=now.date(),
        level=last.now.level if last is not None else None,
        flags=tuple(flag.label for flag in rules.flags if flag.id in raised),
        answers=sections(last.visit.said, rules) if last is not None else (),
        pains=tuple(Mark(one.when, one.pain) for one in desk.readings(since)),
        cramps=tuple(_line(one) for one in desk.cramp_log.cramps() if one.started.date() >= since),
        sessions=sum(one.ending is not None for one in desk.sessions(since)),
        since=since,
    )


def _line(cramp: Cramp) -> CrampLine:
    return CrampLine(cramp.started, cramp.ended, cramp.side, cramp.strength, cramp.trigger)
