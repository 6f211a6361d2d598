"""What is said after content files were checked."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from coach.problem import Level, Problem

translate = QCoreApplication.translate


def verdict(problems: Sequence[Problem]) -> str:
    """Return one line on the outcome of a check."""
    errors = sum(problem.level is Level.ERROR for problem in problems)
    warnings = len(problems) - errors
    if errors:
        text = translate("files", "Cannot be used yet: {found}.")
    elif warnings:
        text = translate("files", "Can be used; worth a second look: {found}.")
    else:
        return translate("files", "No problems found.")
    return text.format(found=", ".join(filter(None, (_errors(errors), _warnings(warnings)))))


def _errors(count: int) -> str:
    if count == 1:
        return translate("files", "1 error")
    return translate("files", "{count} errors").format(count=count) if count else ""


def _warnings(count: int) -> str:
    if count == 1:
        return translate("files", "1 warning")
    return translate("files", "{count} warnings").format(count=count) if count else ""
