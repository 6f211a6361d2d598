"""A report to the physiotherapist as lines that are read in a minute."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from coach.sharing.report_form import ActivityPart, ExercisePart, ReportForm, SessionPart
from coach.sharing.report_sums import adherence, decision_runs
from coach.ui.wording import doses, report_paper

translate = QCoreApplication.translate


def lines(report: ReportForm) -> Iterator[str]:
    """Yield the whole report."""
    text = translate("report", "Report from {since} to {until}, made {made}")
    yield text.format(since=report.since, until=report.until, made=report.made.date())
    for each in report.assignments:
        text = translate("report", "Assigned: {title} ({id}), revision {revision}")
        yield text.format(title=each.title, id=each.id, revision=each.revision)
    yield _days(report)
    yield report_paper.planned(adherence(report))
    yield from _pain(report)
    for session in report.sessions:
        yield from _session(session)
    yield from _cramps(report)
    yield from _check_ins(report)
    yield from _gaps(report)
    yield from _activities(report)
    yield from _changes(report)
    yield from _decisions(report)
    yield observed_and_said()


def observed_and_said() -> str:
    """Return what the words of a report mean."""
    return translate(
        "report",
        "“Done” is what the program's clock saw. Pain, effort and notes are what the person said."
        " What was done without the program is not known.",
    )


def written(path: str, sessions: int, whom: str) -> str:
    """Return that a report was written, and who can read it."""
    if whom:
        text = translate(
            "report", "Written: {path} ({sessions} sessions). Only {whom} can read it."
        )
    else:
        text = translate(
            "report", "Written: {path} ({sessions} sessions). Whoever has it can read it."
        )
    return text.format(path=path, sessions=sessions, whom=whom)


def _days(report: ReportForm) -> str:
    days = (report.until - report.since).days + 1
    text = translate("report", "Sessions: {count}, on {done} of {days} days")
    return text.format(count=len(report.sessions), done=report.days_with_session, days=days)


def _pain(report: ReportForm) -> Iterator[str]:
    if not report.pain:
        yield translate("report", "Pain: nothing was told.")
        return
    felt = [reading.pain for reading in report.pain]
    text = translate(
        "report", "Pain (0 to 10): first {first}, last {last}, lowest {low}, highest {high}"
    )
    yield text.format(first=felt[0], last=felt[-1], low=min(felt), high=max(felt))


def _session(session: SessionPart) -> Iterator[str]:
    side = f", {session.side}" if session.side else ""
    assigned = translate("report", "assigned") if session.assigned else translate("report", "own")
    text = translate(
        "report", "{when}  {title}{side}, revision {revision} ({assigned}): {ending}, {time}"
    )
    yield text.format(
        when=f"{session.started:%Y-%m-%d %H:%M}",
        title=session.title,
        side=side,
        revision=session.revision,
        assigned=assigned,
        ending=_ending(session.ending),
        time=doses.seconds(session.active_seconds),
    )
    yield f"    {_said(session)}"
    for exercise in session.exercises:
        if exercise.exercise is not None:
            yield f"    {_exercise(exercise)}"


def _said(session: SessionPart) -> str:
    said = session.said
    text = translate("report", "pain before {before}, after {after}; effort {effort}")
    words = text.format(
        before=_or_unknown(said.pain_before),
        after=_or_unknown(said.pain_after),
        effort=_or_unknown(said.effort),
    )
    note = " ".join(said.note.split())
    return f"{words}; “{note}”" if note else words


def _exercise(one: ExercisePart) -> str:
    title = one.title or one.exercise or ""
    side = f", {one.side}" if one.side else ""
    done, planned = one.observed, one.planned
    if planned.repetitions:
        text = translate("report", "{title}{side}: done {done} of {planned} times ({time})")
        words = text.format(
            title=title,
            side=side,
            done=done.repetitions,
            planned=planned.repetitions,
            time=doses.seconds(done.seconds),
        )
    else:
        text = translate("report", "{title}{side}: done {done} of {planned}")
        words = text.format(
            title=title,
            side=side,
            done=doses.seconds(done.seconds),
            planned=doses.seconds(planned.seconds),
        )
    more = [word for word in (_skipped(one.said.skipped), one.said.difficulty) if word]
    return "; ".join([words, *more])


def _skipped(reason: str | None) -> str:
    words = {
        "not_said": translate("report", "skipped, no reason told"),
        "hurts": translate("report", "skipped: it hurt"),
        "too_hard": translate("report", "skipped: too hard"),
        "no_time": translate("report", "skipped: no time"),
        "no_equipment": translate("report", "skipped: equipment missing"),
    }
    return words.get(reason, reason) if reason else ""


def _ending(ending: str | None) -> str:
    words = {
        "completed": translate("report", "done to the end"),
        "stopped": translate("report", "stopped early"),
        "pain": translate("report", "stopped because of pain"),
        "failed": translate("report", "broken off by a fault"),
    }
    return words.get(ending or "", translate("report", "left open"))


def _cramps(report: ReportForm) -> Iterator[str]:
    for one in report.cramps:
        end = f"{one.ended:%Y-%m-%d %H:%M}" if one.ended else translate("report", "not told")
        text = translate(
            "report", "Cramp {start} to {end}, side: {side}, strength: {strength}, trigger: {why}"
        )
        yield text.format(
            start=f"{one.started:%Y-%m-%d %H:%M}",
            end=end,
            side=one.side or _or_unknown(None),
            strength=_or_unknown(one.strength),
            why=one.trigger or _or_unknown(None),
        )


def _check_ins(report: ReportForm) -> Iterator[str]:
    for one in report.check_ins:
        text = translate("report", "Check-in {when}: level {level}, scope {scope}, flags: {flags}")
        yield text.format(
            when=f"{one.when:%Y-%m-%d %H:%M}",
            level=one.level,
            scope=one.scope,
            flags=", ".join(one.flags) or translate("report", "none"),
        )
    for sign in report.warnings:
        text = translate("report", "Warning sign {when}: {signs}")
        if sign.kind == "clinician_cleared":
            text = translate("report", "A clinician has examined the person, as told {when}")
        yield text.format(when=f"{sign.when:%Y-%m-%d %H:%M}", signs=", ".join(sign.signs))


def _gaps(report: ReportForm) -> Iterator[str]:
    for gap in report.gaps:
        text = translate("report", "No session from {first} to {last} ({days} days)")
        yield text.format(first=_day(gap.first), last=_day(gap.last), days=gap.days)


def _activities(report: ReportForm) -> Iterator[str]:
    by_name: dict[str, list[ActivityPart]] = {}
    for one in report.activities:
        by_name.setdefault(one.activity, []).append(one)
    for name, rated in by_name.items():
        text = translate("report", "Activity {when}: {activity}, {score} of 10")
        since, latest = rated[0], rated[-1]
        told = text.format(when=_day(since.when.date()), activity=name, score=since.score)
        if len(rated) > 1:
            text = translate("report", "{told}; {score} on {when}")
            told = text.format(told=told, score=latest.score, when=_day(latest.when.date()))
        yield told


def _changes(report: ReportForm) -> Iterator[str]:
    for one in report.global_changes:
        text = translate(
            "report",
            "Compared with the start {when}, after {weeks} weeks: {value:+} (-5 much worse to +5"
            " much better)",
        )
        yield text.format(when=_day(one.when.date()), weeks=one.weeks, value=one.value)


def _decisions(report: ReportForm) -> Iterator[str]:
    for run in decision_runs(report.decisions):
        text = translate("report", "Plan {plan}, revision {revision}: {decision}")
        one, decision = run.last_of, report_paper.decision(run)
        yield text.format(plan=one.plan, revision=one.revision, decision=decision)


def _day(day: date) -> str:
    return day.isoformat()


def _or_unknown(value: object) -> str:
    return translate("report", "not told") if value is None else str(value)
