"""Today's tables; how they came to be is told by `migrations`.

Planned, observed and said have tables of their own. Moments are local, aware ISO text, so that the
day and the time of day that the person lived are never recomputed; where order in time matters,
`instant` (milliseconds since 1970, UTC) stands beside them. A side of "" means no side.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

tables = MetaData()


def _of_session(*, key: bool = True) -> Column[int]:
    """Return a column that names a session, and goes with it."""
    there = ForeignKey("session.number", ondelete="CASCADE")
    return Column("session", Integer, there, primary_key=key, nullable=not key)


script = Table(
    "script",
    tables,
    Column("fingerprint", String(64), primary_key=True),
    Column("steps", JSON, nullable=False),
)
"""Planned: a timeline, written once however often it is done."""

session = Table(
    "session",
    tables,
    Column("number", Integer, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("routine", String(200), nullable=False),
    Column("title", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("side", String(8), nullable=False),
    Column("cause", String(16), nullable=False),
    Column("short", Boolean, nullable=False),
    Column("script", String(64), ForeignKey("script.fingerprint"), nullable=False),
    Column("steps", Integer, nullable=False),
    Column("pacing", JSON, nullable=False),
    Column("origin", Text, nullable=False),
    Column("rehearsal", Boolean, nullable=False),
    Column("started", String(40), nullable=False),
    Column("day", Date, nullable=False, index=True),
)
"""Planned: what was to be done, and the moment it began."""

event = Table(
    "session_event",
    tables,
    _of_session(),
    Column("number", Integer, primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("at", Float, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("written", String(40), nullable=False),
)
"""Observed: everything that happened, in order; rows are only ever added."""

position = Table(
    "session_position",
    tables,
    _of_session(),
    Column("step", Integer, nullable=False),
    Column("into_step", Float, nullable=False),
    Column("position", Float, nullable=False),
    Column("active", Float, nullable=False),
)
"""Observed: how far the session has come, for taking it up again after a crash."""

result = Table(
    "session_result",
    tables,
    _of_session(),
    Column("ending", String(16), nullable=False),
    Column("ended", String(40), nullable=False),
    Column("active", Float, nullable=False),
    Column("steps_done", Integer, nullable=False),
)
"""Observed: what the events come to; there once the session is over."""

item = Table(
    "session_item",
    tables,
    _of_session(),
    Column("item", Integer, primary_key=True, autoincrement=False),
    Column("side", String(8), primary_key=True),
    Column("exercise", String(200)),
    Column("planned_seconds", Float, nullable=False),
    Column("done_seconds", Float, nullable=False),
    Column("repetitions_planned", Integer, nullable=False),
    Column("repetitions_done", Integer, nullable=False),
)
"""Observed, beside its plan: what the events come to for each step of the routine and side."""

said = Table(
    "session_said",
    tables,
    _of_session(),
    Column("pain_before", Integer),
    Column("pain_after", Integer),
    Column("effort", Integer),
    Column("note", Text, nullable=False),
)
"""Said: how it was, in the person's words."""

item_said = Table(
    "session_item_said",
    tables,
    _of_session(),
    Column("item", Integer, primary_key=True, autoincrement=False),
    Column("side", String(8), primary_key=True),
    Column("skipped_reason", String(32)),
    Column("difficulty", String(32)),
)
"""Said: why a step was skipped, how hard it was."""

reading = Table(
    "reading",
    tables,
    Column("number", Integer, primary_key=True),
    Column("moment", String(40), nullable=False),
    Column("instant", BigInteger, nullable=False, index=True),
    Column("day", Date, nullable=False, index=True),
    Column("pain", Integer, nullable=False),
    Column("source", String(16), nullable=False),
    _of_session(key=False),
)
"""Said: how strong the pain was."""

safety = Table(
    "safety",
    tables,
    Column("number", Integer, primary_key=True),
    Column("moment", String(40), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("signs", JSON, nullable=False),
    Column("note", Text, nullable=False),
)
"""Said: answers about warning signs, in the order of writing; rows are only ever added."""

fact = Table(
    "fact",
    tables,
    Column("number", Integer, primary_key=True),
    Column("moment", String(40), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("words", JSON, nullable=False),
)
"""Said: what the person told about themselves; rows are only ever added, the latest counts."""

checkin = Table(
    "checkin",
    tables,
    Column("number", Integer, primary_key=True),
    Column("moment", String(40), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("episode", Integer, nullable=False),
    Column("sessions", Integer, nullable=False),
    Column("said", JSON, nullable=False),
)
"""Said: the answers of a check-in; `sessions` is the number of the last session before it."""

cramp = Table(
    "cramp",
    tables,
    Column("number", Integer, primary_key=True),
    Column("id", String(36), nullable=False, index=True),
    Column("started", String(40), nullable=False),
    Column("ended", String(40)),
    Column("side", String(8), nullable=False),
    Column("strength", Integer),
    Column("trigger", Text, nullable=False),
    Column("void", Boolean, nullable=False),
)
"""Said: what is known of a cramp; rows are only ever added, the latest of an id counts."""

reminder = Table(
    "reminder",
    tables,
    Column("number", Integer, primary_key=True),
    Column("moment", String(40), nullable=False),
    Column("due", String(40)),
    Column("about", String(32), nullable=False),
)
"""Said: when the person wants to be asked again; the latest counts, without `due` never."""

draft = Table(
    "draft",
    tables,
    Column("name", String(32), primary_key=True),
    Column("moment", String(40), nullable=False),
    Column("page", String(32), nullable=False),
    Column("said", JSON, nullable=False),
)
"""Said, not yet meant: the answers of a check-in that was left half-way."""

schedule = Table(
    "schedule",
    tables,
    Column("number", Integer, primary_key=True),
    Column("moment", String(40), nullable=False),
    Column("weekdays", JSON, nullable=False),
    Column("times", JSON, nullable=False),
    Column("routine", String(200), nullable=False),
    Column("after_cramp", Integer),
    Column("morning", String(5)),
    Column("quiet_from", String(5)),
    Column("quiet_to", String(5)),
    Column("active", Boolean, nullable=False),
)
"""Said: when the person wants to exercise and to be asked; the latest counts."""

reminder_answer = Table(
    "reminder_answer",
    tables,
    Column("number", Integer, primary_key=True),
    Column("moment", String(40), nullable=False),
    Column("instant", BigInteger, nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("planned", String(40), nullable=False),
    Column("later", String(40)),
)
"""Said: not now, or `later`, to the reminder of a kind that was planned for a moment."""

plan_word = Table(
    "plan_word",
    tables,
    Column("number", Integer, primary_key=True),
    Column("moment", String(40), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("plan", String(200), nullable=False),
    Column("word", String(200), nullable=False),
)
"""Said: which plan the person follows, and their yes, pause and going back."""

told = Table(
    "told",
    tables,
    Column("number", Integer, primary_key=True),
    Column("moment", String(40), nullable=False),
    Column("day", Date, nullable=False),
    Column("session", String(36)),
    Column("name", String(32), nullable=False),
    Column("value", JSON, nullable=False),
)
"""Said: answers of a day, or of a session; the latest of a name counts."""

plan_decision = Table(
    "plan_decision",
    tables,
    Column("number", Integer, primary_key=True),
    Column("moment", String(40), nullable=False),
    Column("day", Date, nullable=False),
    Column("plan", String(200), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("rule", String(64), nullable=False),
    Column("before", String(64)),
    Column("phase", String(64)),
    Column("whole", JSON, nullable=False),
)
"""Observed: what a plan decided on a day, by which rule; the latest of a day and plan counts."""
