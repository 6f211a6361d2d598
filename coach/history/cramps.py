"""Cramps and reminders in the database: the latest row counts."""

from datetime import datetime

from coach.history.connecting import Connection
from coach.triage.cramp import AskAgain, Cramp

_CRAMPS = """
SELECT c.id, c.started, c.ended, c.side, c.strength, c.trigger
FROM cramp c
JOIN (SELECT min(number) AS earliest, max(number) AS latest FROM cramp GROUP BY id) one
  ON c.number = one.latest
WHERE NOT c.void
ORDER BY one.earliest
"""
_ADD_CRAMP = """
INSERT INTO cramp (id, started, ended, side, strength, trigger, void)
VALUES (:id, :started, :ended, :side, :strength, :trigger, :void)
"""
_ASK_AGAIN = "SELECT due, about FROM reminder ORDER BY number DESC LIMIT 1"
_ADD_ASK_AGAIN = "INSERT INTO reminder (moment, due, about) VALUES (:moment, :due, :about)"


def cramps(connection: Connection) -> tuple[Cramp, ...]:
    """Return what is known of every cramp, in the order they were first written down."""
    return tuple(
        Cramp(
            id=name,
            started=datetime.fromisoformat(started),
            ended=None if ended is None else datetime.fromisoformat(ended),
            side=side,
            strength=strength,
            trigger=trigger,
        )
        for name, started, ended, side, strength, trigger in connection.execute(_CRAMPS)
    )


def write_cramp(connection: Connection, cramp: Cramp) -> None:
    """Write what is known of a cramp now."""
    connection.execute(
        _ADD_CRAMP,
        id=cramp.id,
        started=cramp.started.isoformat(),
        ended=None if cramp.ended is None else cramp.ended.isoformat(),
        side=cramp.side,
        strength=cramp.strength,
        trigger=cramp.trigger,
        void=cramp.void,
    )


def ask_again(connection: Connection) -> AskAgain:
    """Return when the person wants to be asked again."""
    due, about = connection.first(_ASK_AGAIN) or (None, None)
    return AskAgain(None) if due is None else AskAgain(datetime.fromisoformat(due), about)


def write_ask_again(connection: Connection, wanted: AskAgain, now: datetime) -> None:
    """Write when the person wants to be asked again."""
    due = None if wanted.due is None else wanted.due.isoformat()
    connection.execute(_ADD_ASK_AGAIN, moment=now.isoformat(), due=due, about=wanted.about)
