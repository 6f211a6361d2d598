"""Reads plans, pain-monitoring rules and their variables; all problems are told at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from coach.errors import ContentTooNew, FileUnreadable
from coach.expression.mistakes import Mistake
from coach.expression.parsing import parse
from coach.expression.phrases import Phrases
from coach.expression.printing import written
from coach.expression.vocabulary import Vocabulary
from coach.problem import Level, Problem
from coach.routine import complaints, file
from coach.routine.collection import noting_taken_ids
from coach.routine.file import Content
from coach.routine.folder import files_in
from coach.routine.form_errors import validated
from coach.routine.model import Exercise, Routine
from coach.routine.plan import building, rules
from coach.routine.plan import complaints as plan_complaints
from coach.routine.plan.conditions import Conditions
from coach.routine.plan.form import MonitoringForm, PlanForm
from coach.routine.plan.form_words import VariablesForm
from coach.routine.plan.model import Language, Plan, Plans, Rule
from coach.routine.source import Finding

KINDS = ("variables", "plan", "monitoring")
"""The kinds of content files that are read here."""


@dataclass(frozen=True, slots=True)
class Around:
    """What plans may name."""

    routines: Mapping[str, Routine] = field(default_factory=dict)
    exercises: Mapping[str, Exercise] = field(default_factory=dict)


def load(folder: Path, around: Around, language: str = "en") -> Plans:
    """Return what the files in `folder` hold, and all that is wrong with the rest."""
    contents, problems = [], []
    for path in files_in(folder):
        try:
            contents.append(file.opened(path))
        except FileUnreadable as error:
            problems.append(_problem(path, complaints.not_opened(error.reason)))
        except ContentTooNew as error:
            problems.append(_problem(path, complaints.too_new(error.schema)))
    plans = judged(contents, around, language=language)
    for content in contents:
        problems.extend(content.problems())
    return replace(plans, problems=tuple(problems))


def beside(known: Plans, given: Mapping[Path, bytes], around: Around, language: str) -> Plans:
    """Return the plans of files that are not on the disk beside those `known`, which stay."""
    contents = [file.opened(path, content) for path, content in given.items()]
    new = [each for each in contents if each.kind == "plan" and each.id not in known.plans]
    plans = judged(new, around, known, language)
    problems = (problem for content in new for problem in content.problems())
    return replace(plans, problems=(*known.problems, *problems)) if new else known


def judged(
    contents: Sequence[Content], around: Around, known: Plans | None = None, language: str = "en"
) -> Plans:
    """Return what some files hold, beside what is `known`; their documents learn of problems."""
    before = known or Plans()
    words = before.language
    for content in _of_kind(contents, "variables"):
        words = _language(content, language) or words
    plans: dict[str, Plan] = {}
    for content in noting_taken_ids(_of_kind(contents, "plan")):
        plan = _plan(content, words, language)
        if plan is not None:
            plans.setdefault(plan.id, plan)
    everything = {**before.plans, **plans}
    for content in _of_kind(contents, "plan"):
        plan = plans.get(content.id or "")
        if plan is not None:
            rules.of_plan(plan, content.document, words.vocabulary, around, everything)
    usable = {
        content.id
        for content in _of_kind(contents, "plan")
        if not any(finding.level is Level.ERROR for finding in content.document.findings)
    }
    kept = {name: plan for name, plan in plans.items() if name in usable}
    monitoring = before.rules
    for content in _of_kind(contents, "monitoring"):
        monitoring = _rules(content, words, language) or monitoring
    return Plans({**before.plans, **kept}, monitoring, words)


def _of_kind(contents: Sequence[Content], kind: str) -> Iterator[Content]:
    return (content for content in contents if content.kind == kind)


def _language(content: Content, language: str) -> Language | None:
    read = content.document
    form = validated(VariablesForm, read.data, read, content.languages(language))
    if form is None:
        return None
    for name, variable in form.variables.items():
        for key in variable.misplaced():
            where = ("variables", name, key)
            read_place = read.place(where, key=True)
            complaint = plan_complaints.wrong_for_kind(key, variable.kind)
            read.findings.append(Finding(*read_place, complaint))
    vocabulary = form.vocabulary()
    terms = dict(_terms(content, vocabulary))
    return Language(Vocabulary(vocabulary.variables, terms), Phrases(**form.phrases))


def _terms(content: Content, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield the words of terms by the form in which trees are written."""
    for text, words in vocabulary.terms.items():
        try:
            tree = parse(text)
            wrong = rules.mistakes(tree, vocabulary)
        except Mistake as mistake:
            wrong = [mistake]
        if wrong:
            place = content.document.place(("terms", text), key=True)
            complaint = plan_complaints.bad_term(wrong[0].what)
            content.document.findings.append(Finding(*place, complaint))
        else:
            yield written(tree), words


def _plan(content: Content, words: Language, language: str) -> Plan | None:
    read = content.document
    if read.data is None:
        return None
    form = validated(PlanForm, read.data, read, content.languages(language))
    if form is None:
        return None
    conditions = Conditions(read, words.vocabulary)
    if not words.vocabulary.variables:
        conditions.say(("phases",), plan_complaints.no_variables(), key=True)
        return None
    return building.plan(form, conditions)


def _rules(content: Content, words: Language, language: str) -> tuple[Rule, ...]:
    read = content.document
    if read.data is None:
        return ()
    form = validated(MonitoringForm, read.data, read, content.languages(language))
    if form is None:
        return ()
    conditions = Conditions(read, words.vocabulary)
    if not words.vocabulary.variables:
        conditions.say(("rules",), plan_complaints.no_variables(), key=True)
        return ()
    made = building.rules(form, conditions)
    rules.of_monitoring(made, read, words.vocabulary)
    refused = any(finding.level is Level.ERROR for finding in read.findings)
    return () if refused else made


def _problem(path: Path, complaint: complaints.Complaint) -> Problem:
    return Problem(str(path), 1, 1, Level.ERROR, complaint.what, complaint.remedy)
