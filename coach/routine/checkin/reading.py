"""Reads the files of a check-in; all problems are told at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from coach.errors import ContentTooNew, FileUnreadable
from coach.expression.vocabulary import Variable, Vocabulary
from coach.problem import Level as Severity
from coach.problem import Problem
from coach.routine import complaints as general
from coach.routine import file
from coach.routine.checkin import complaints, vocabulary
from coach.routine.checkin import model as m
from coach.routine.checkin.form import CheckInForm, FlagForm, QuestionForm
from coach.routine.collection import noting_taken_ids
from coach.routine.complaints import Path as Way
from coach.routine.file import Content
from coach.routine.folder import files_in
from coach.routine.form_errors import validated
from coach.routine.model import By, Range
from coach.routine.plan.conditions import Conditions
from coach.routine.plan.form_words import KINDS as VARIABLE_KINDS

KINDS = ("checkin",)
"""The kinds of content files that are read here."""

_ROWS: Mapping[str, type] = {
    "contradictions": m.Contradiction,
    "evidence": m.Evidence,
    "terms": m.Term,
    "families": m.FamilyRow,
    "limits": m.Limit,
    "patterns": m.PatternRow,
    "choices": m.Choice,
    "reasons": m.ReasonRow,
}
_BEFORE = ("contradictions", "flags", "evidence")
"""Parts that are decided from the answers alone."""
_ENDING = {"families": "family", "patterns": "pattern", "choices": "routine"}
"""Lists of which one row must hold whatever was answered."""


def load(folder: Path, language: str = "en") -> m.CheckIn:
    """Return the check-in that the files of `folder` hold, and all that is wrong with them."""
    contents, problems = [], []
    for path in files_in(folder):
        try:
            contents.append(file.opened(path))
        except FileUnreadable as error:
            problems.append(_problem(path, general.not_opened(error.reason)))
        except ContentTooNew as error:
            problems.append(_problem(path, general.too_new(error.schema)))
    found = judged(contents, language=language)
    for content in contents:
        problems.extend(content.problems())
    return replace(found, problems=tuple(problems))


def judged(
    contents: Sequence[Content], known: m.CheckIn | None = None, language: str = "en"
) -> m.CheckIn:
    """Return what some files hold, over what is `known`; their documents learn of problems."""
    found = known or m.CheckIn()
    forms = list(_forms(contents, language))
    for content, form in forms:
        if form.questions:
            found = replace(found, questions=_questions(form.questions))
            _check_values(found.questions, content)
    answers = vocabulary.of_answers(found.questions)
    names = [term.name for _, form in forms for term in form.terms]
    whole = vocabulary.whole(answers, names or [term.name for term in found.terms])
    found = replace(found, vocabulary=whole)
    for content, form in forms:
        if not found.questions:
            Conditions(content.document, answers).say(("id",), complaints.no_questions())
        else:
            found = replace(found, **dict(_parts(content, form, answers, whole)))
            if form.evidence or form.families:
                both = dict.fromkeys((*found.sources, *form.sources))
                found = replace(found, sources=tuple(both))
    return found


def _forms(contents: Sequence[Content], language: str) -> Iterator[tuple[Content, CheckInForm]]:
    own = [content for content in contents if content.kind in KINDS]
    for content in noting_taken_ids(own):
        read = content.document
        if read.data is not None:
            form = validated(CheckInForm, read.data, read, content.languages(language))
            if form is not None:
                yield content, form


def _questions(forms: Mapping[str, QuestionForm]) -> tuple[m.Question, ...]:
    return tuple(
        m.Question(
            _variable(name, form),
            form.screen,
            form.ask,
            form.why,
            form.default,
            form.unknown,
            form.safety,
        )
        for name, form in forms.items()
    )


def _variable(name: str, form: QuestionForm) -> Variable:
    bounds = form.range or Range(float("-inf"), float("inf"))
    return Variable(
        name=name,
        kind=VARIABLE_KINDS[form.kind],
        values=tuple(form.values),
        low=bounds.low,
        high=bounds.high,
        whole=form.kind == "number",
        meaning=form.ask,
        words={f"={value}": words for value, words in form.values.items()},
    )


def _check_values(questions: Sequence[m.Question], content: Content) -> None:
    say = Conditions(content.document, Vocabulary({})).say
    for question in questions:
        for key, value in (("default", question.default), ("unknown", question.unknown)):
            known = question.variable.values
            for word in value if isinstance(value, frozenset) else [value]:
                if isinstance(word, str) and word not in known:
                    way = ("questions", question.name, key)
                    say(way, general.unknown_word("answer", word, known))


def _parts(
    content: Content, form: CheckInForm, answers: Vocabulary, whole: Vocabulary
) -> Iterator[tuple[str, Any]]:
    first, later = (Conditions(content.document, each) for each in (answers, whole))
    if form.flags:
        yield "flags", _flags(form.flags, first)
    for key, kind in _ROWS.items():
        rows = getattr(form, key)
        if rows:
            made = _rows(key, kind, rows, first if key in _BEFORE else later)
            _check(key, made, first)
            yield key, made
    for key in ("mixed", "physician_note"):
        text = getattr(form, key)
        if text is not None:
            yield key, later.at((key,), text)


def _flags(forms: Sequence[FlagForm], conditions: Conditions) -> tuple[m.Flag, ...]:
    made = _rows("flags", m.Flag, forms, conditions)
    seen: set[str] = set()
    for index, flag in enumerate(made):
        if flag.id in seen:
            conditions.say(("flags", index, "id"), complaints.twice(flag.id))
        seen.add(flag.id)
        if flag.level.locks and (flag.scope is not m.Scope.LOCK or flag.lifted_by_clinician):
            way: Way = ("flags", index, "scope")
            conditions.say(way, complaints.opens_behind_a_lock(flag.level))
    return made


def _rows(key: str, kind: type, forms: Sequence[Any], conditions: Conditions) -> tuple[Any, ...]:
    return tuple(
        kind(**_fields(form), when=conditions.at((key, index, "when"), form.when))
        for index, form in enumerate(forms)
    )


def _fields(form: Any) -> dict[str, Any]:  # noqa: ANN401 (any of the row forms)
    said = {key: getattr(form, key) for key in type(form).model_fields if key != "when"}
    if "pointing" not in said and "points" in said:
        said["pointing"] = said.pop("family")
    if said.get("by"):
        said["by"] = By(said["by"])
    return said


def _check(key: str, rows: Sequence[Any], conditions: Conditions) -> None:
    if key in _ENDING and str(rows[-1].when) != "True":
        conditions.say((key, len(rows) - 1, "when"), complaints.no_end(_ENDING[key]))
    fields = conditions.vocabulary.variables
    for index, row in enumerate(rows if key == "contradictions" else ()):
        for place, name in enumerate(row.ask):
            if name not in fields:
                complaint = complaints.unknown_field(name, fields)
                conditions.say((key, index, "ask", place), complaint)


def _problem(path: Path, complaint: general.Complaint) -> Problem:
    return Problem(str(path), 1, 1, Severity.ERROR, complaint.what, complaint.remedy)
