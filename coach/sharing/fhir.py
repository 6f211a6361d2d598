"""A report as a FHIR R4 Bundle, for the systems of a clinic.

A CarePlan for each routine and revision, a ServiceRequest for each exercise and side of it, a
Procedure for each session and for each exercise in it, an Observation for whatever was told. The
Patient has no name, no date and no number. Neither what the person typed nor the title of a
routine is in the bundle, which may have been written for one person: they could say who it is.
"""

from collections.abc import Iterator

from coach.sharing.fhir_observations import observations
from coach.sharing.fhir_parts import (
    LOINC_NOTICE,
    Json,
    address,
    concept,
    dose,
    extension,
    identifier,
    observed,
    refer,
    seconds,
)
from coach.sharing.report_form import ExercisePart, ReportForm, SessionPart

HONEST = "What was done is no proof of recovery. What was done without the program is not known."
_STATUS = {"completed": "completed", "stopped": "stopped", "pain": "stopped", "failed": "stopped"}


def bundle(report: ReportForm) -> Json:
    """Return the whole report as a Bundle of the type collection, ready for JSON."""
    entries = [
        {"fullUrl": full, "resource": {**resource, "id": full.rpartition(":")[2]}}
        for full, resource in _resources(report)
    ]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": report.made.isoformat(),
        "entry": entries,
    }


def _resources(report: ReportForm) -> Iterator[tuple[str, Json]]:
    patient = address(report, "patient")
    yield patient, {"resourceType": "Patient"}
    for sessions in _by_routine(report):
        yield from _plan(report, sessions, patient)
    for number, session in enumerate(report.sessions):
        yield from _session(report, session, number, patient)
    yield from observations(report, patient)


def _by_routine(report: ReportForm) -> list[list[SessionPart]]:
    found: dict[tuple[str, int], list[SessionPart]] = {}
    for one in report.sessions:
        found.setdefault((one.routine, one.revision), []).append(one)
    return list(found.values())


def _plan(
    report: ReportForm, sessions: list[SessionPart], patient: str
) -> Iterator[tuple[str, Json]]:
    """Yield the plan of one routine, and what it asks for as it was asked for last."""
    latest = sessions[-1]
    plan = _plan_address(report, latest)
    asked = {
        _request_address(report, latest, each): each
        for session in sessions
        for each in _exercises(session)
    }
    wanted: Json = {
        "resourceType": "CarePlan",
        "identifier": identifier("routine", latest.routine, latest.revision),
        "status": "active",
        "intent": "plan",
        "category": [concept("routine")],
        "title": latest.routine,
        "subject": refer(patient),
        "period": {"start": report.since.isoformat(), "end": report.until.isoformat()},
        "note": [{"text": HONEST}, {"text": LOINC_NOTICE}],
    }
    if asked:
        wanted["activity"] = [{"reference": refer(each)} for each in asked]
    yield plan, wanted
    for full, each in asked.items():
        yield (
            full,
            {
                "resourceType": "ServiceRequest",
                "status": "active",
                "intent": "order" if latest.assigned else "plan",
                "basedOn": [refer(plan)],
                "code": concept(each.exercise or "", each.title),
                "subject": refer(patient),
                "extension": [dose(each)],
            },
        )


def _session(
    report: ReportForm, session: SessionPart, number: int, patient: str
) -> Iterator[tuple[str, Json]]:
    started = session.started.isoformat()
    whole = address(report, "session", number)
    active: Json = {"url": "time", "valueDuration": seconds(session.active_seconds)}
    done: Json = {
        "resourceType": "Procedure",
        "identifier": identifier("session", started),
        "basedOn": [refer(_plan_address(report, session))],
        "status": _STATUS.get(session.ending or "", "unknown"),
        "code": concept(session.routine),
        "subject": refer(patient),
        "performedPeriod": {"start": started},
        "extension": [extension("observed", active)],
    }
    if session.ending == "pain":
        done["statusReason"] = concept("pain")
    yield whole, done
    for place, each in enumerate(session.exercises):
        if each.exercise is not None:
            full = address(report, "exercise", number, place)
            yield full, _exercise(report, session, each, whole, patient)


def _exercise(
    report: ReportForm, session: SessionPart, one: ExercisePart, whole: str, patient: str
) -> Json:
    done: Json = {
        "resourceType": "Procedure",
        "basedOn": [refer(_request_address(report, session, one))],
        "partOf": [refer(whole)],
        "status": _done(one),
        "code": concept(one.exercise or "", one.title),
        "subject": refer(patient),
        "performedPeriod": {"start": session.started.isoformat()},
        "extension": [dose(one), observed(one)],
    }
    if one.said.skipped is not None:
        done["statusReason"] = concept(one.said.skipped)
    return done


def _done(one: ExercisePart) -> str:
    if not one.observed.seconds and not one.observed.repetitions:
        return "not-done"
    return "completed" if one.whole else "stopped"


def _exercises(session: SessionPart) -> list[ExercisePart]:
    return [one for one in session.exercises if one.exercise is not None]


def _plan_address(report: ReportForm, session: SessionPart) -> str:
    return address(report, "plan", session.routine, session.revision)


def _request_address(report: ReportForm, session: SessionPart, one: ExercisePart) -> str:
    return address(
        report, "request", session.routine, session.revision, one.exercise, one.side or ""
    )
