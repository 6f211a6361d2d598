"""What a report to the physiotherapist says, in the words its schema publishes.

Planned, observed and said are kept apart: `planned` is what the routine asked for, `observed` what
the program's clock saw, `said` what the person told.
"""

from datetime import date
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field

from coach.sharing.forms import Digest, Id, Key, Line, Lines, Moment, Name, Revision, StrictForm

REPORT: Final = "stretch-coach/report/1"


def _day(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else value


Day = Annotated[date, BeforeValidator(_day)]
Pain = Annotated[int, Field(ge=0, le=10, description="0 to 10 (NPRS).")]
Seconds = Annotated[float, Field(ge=0, le=1e7, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
Word = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_]{0,63}$")]
Side = Literal["left", "right"]


class AssignmentPart(StrictForm):
    """An assignment in use."""

    id: Id
    revision: Revision
    title: Name
    manifest: Digest
    key: Key


class PlannedPart(StrictForm):
    """What the routine asked for; `repetitions` are those of all sets together.

    `sets` and `hold` (seconds of one hold) are null where the routine as it is now does not come to
    the same amount any more.
    """

    seconds: Seconds
    repetitions: Count
    sets: Count | None = None
    hold: Seconds | None = None


class ObservedPart(StrictForm):
    """What the clock saw."""

    seconds: Seconds
    repetitions: Count


class SaidPart(StrictForm):
    """What the person said of an exercise."""

    skipped: Word | None = None
    difficulty: Line | None = None


class ExercisePart(StrictForm):
    """One step of a routine, on one side; without an `exercise` it is a rest or a walk."""

    exercise: Word | None = None
    title: Line = ""
    side: Side | None = None
    planned: PlannedPart
    observed: ObservedPart
    said: SaidPart

    @property
    def whole(self) -> bool:
        """Return whether all of it was done; what was skipped was not."""
        if self.said.skipped is not None:
            return False
        if self.planned.repetitions:
            return self.observed.repetitions >= self.planned.repetitions
        return self.observed.seconds >= self.planned.seconds


class SessionSaidPart(StrictForm):
    """What the person said of a session."""

    pain_before: Pain | None = None
    pain_after: Pain | None = None
    effort: Annotated[int, Field(ge=0, le=10)] | None = None
    note: Lines = ""


class SessionPart(StrictForm):
    """One session; `ending` None: it was never brought to an end."""

    started: Moment
    day: Day
    routine: Word
    revision: Revision
    title: Line
    side: Side | None = None
    short: bool
    assigned: Annotated[bool, Field(description="The routine is part of an assignment in use.")]
    ending: Literal["completed", "stopped", "pain", "failed"] | None = None
    steps_done: Count
    steps_planned: Count
    active_seconds: Seconds
    said: SessionSaidPart
    exercises: Annotated[list[ExercisePart], Field(max_length=2000)]


class PainPart(StrictForm):
    """How strong the pain was; `source` is before, during, after a session, or check (outside)."""

    when: Moment
    day: Annotated[
        Day, Field(description="The day the person lived, which may end after midnight.")
    ]
    pain: Pain
    source: Literal["before", "during", "after", "check"]


class CrampPart(StrictForm):
    """A cramp as the person told of it; `ended` None: no end was told."""

    started: Moment
    ended: Moment | None = None
    side: Literal["", "left", "centre", "right", "both"] = ""
    strength: Pain | None = None
    trigger: Line = ""


class CheckInPart(StrictForm):
    """What a whole check-in came to: the level and the flags, by the rules of the day of making."""

    when: Moment
    level: Word
    scope: Word
    family: Word
    gate: Word
    flags: Annotated[list[Word], Field(max_length=200)]


class WarningPart(StrictForm):
    """A warning sign that was raised, or a clinician's word that exercise is fine."""

    when: Moment
    kind: Literal["raised", "clinician_cleared"]
    signs: Annotated[list[Word], Field(max_length=200)]


class GapPart(StrictForm):
    """Days in a row, both included, in which no session was recorded; why is not known."""

    first: Day
    last: Day
    days: Count


class DayPart(StrictForm):
    """One day: what the person had planned, and what was recorded.

    `scheduled` false: no schedule counted on that day, so that without a session nothing is known
    of it. `open` are the times planned that can still come.
    """

    day: Day
    scheduled: bool
    planned: Count
    done: Annotated[int, Field(ge=0, le=1_000_000, description="Of the times planned.")]
    open: Count
    sessions: Count


class DecisionPart(StrictForm):
    """What a recovery plan decided on a day, by which rule and figures.

    `rule` is a row of the pain rules, or names what else decided: "exit P1" are the criteria of a
    phase, "guard P1.1" a limit of it, "entry P1" its beginning, "person" the person's wish.
    """

    when: Moment
    plan: Word
    revision: Revision
    phase: Line = ""
    decision: Word
    rule: Line
    figures: Annotated[dict[Word, float | int | bool | Line | None], Field(max_length=100)]


class ActivityPart(StrictForm):
    """How well one activity of the person's own went: 0 cannot, 10 as before (after the PSFS)."""

    when: Moment
    activity: Line
    score: Annotated[int, Field(ge=0, le=10)]


class ChangePart(StrictForm):
    """How the person found themselves so many weeks after the start, -5 much worse to 5 better."""

    when: Moment
    weeks: Annotated[int, Field(ge=0, le=1000)]
    value: Annotated[int, Field(ge=-5, le=5)]


class ReportForm(StrictForm):
    """A whole report, from the day `since` to the day `until`."""

    schema_: Literal["stretch-coach/report/1"]
    made: Moment
    since: Day
    until: Day
    days_with_session: Count
    assignments: Annotated[list[AssignmentPart], Field(max_length=100)]
    sessions: Annotated[list[SessionPart], Field(max_length=20_000)]
    pain: Annotated[list[PainPart], Field(max_length=100_000)]
    cramps: Annotated[list[CrampPart], Field(max_length=20_000)]
    check_ins: Annotated[list[CheckInPart], Field(max_length=20_000)]
    warnings: Annotated[list[WarningPart], Field(max_length=20_000)]
    gaps: Annotated[list[GapPart], Field(max_length=20_000)]
    days: Annotated[list[DayPart], Field(default_factory=list, max_length=40_000)]
    decisions: Annotated[list[DecisionPart], Field(default_factory=list, max_length=40_000)]
    activities: Annotated[list[ActivityPart], Field(default_factory=list, max_length=40_000)]
    global_changes: Annotated[list[ChangePart], Field(default_factory=list, max_length=1000)]


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a report."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:stretch-coach:schema:report:1",
        **ReportForm.model_json_schema(by_alias=True),
        "title": "Stretch Coach report",
    }
