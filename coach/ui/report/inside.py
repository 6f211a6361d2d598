"""What is in a report, told before it is written."""

from coach.sharing.report_file import Addressee
from coach.sharing.report_form import ReportForm
from coach.ui.report.formats import Kind
from coach.ui.wording import report_sheet as words


def lines(report: ReportForm, target: Kind | Addressee) -> list[str]:
    """Return what `report` holds, a line each, and who can read it as `target`."""
    days = (report.until - report.since).days + 1
    parts = [
        words.sessions(len(report.sessions), report.days_with_session, days),
        words.pains(len(report.pain)),
    ]
    if target is not Kind.CSV:
        parts.append(words.cramps(len(report.cramps)))
        parts.append(words.checks(len(report.check_ins) + len(report.warnings)))
    held = words.holds(report.since, report.until, parts)
    return [held, words.no_name(), _own_words(target), _readers(target)]


def _own_words(target: Kind | Addressee) -> str:
    if target is Kind.FHIR:
        return words.no_words()
    return words.short_words() if target is Kind.PDF else words.your_words()


def _readers(target: Kind | Addressee) -> str:
    if isinstance(target, Kind):
        return words.anybody()
    return words.closed(target.name or words.nobody())
