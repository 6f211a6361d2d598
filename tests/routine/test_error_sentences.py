"""Every failure of the program has a sentence of its own."""

from pathlib import Path

import pytest

from coach import errors
from coach.problem import Level, Problem
from coach.ui.wording import files
from coach.ui.wording.errors import of

HERE = Path("/home/ada/coach")
PROBLEM = Problem("mine.yaml", 7, 3, Level.ERROR, "There is no value here.", "Write one.")
FAILURES = (
    errors.FileUnreadable(HERE, "permission denied"),
    errors.ContentInvalid((PROBLEM,)),
    errors.ContentTooNew(HERE, "stretch-coach/routine/9"),
    errors.NobodyAnswers(),
    errors.PlanUnknown("pl_strian", "pl_strain"),
    errors.RoutineUnknown("mornin", "morning"),
    errors.ExerciseUnknown("cat_cwo", "cat_cow"),
    errors.FactUnknown("stay_activ", "stay_active"),
    errors.FileUnwritable(HERE, "read-only"),
    errors.SideNeeded("release"),
    errors.ConditionUnknown("osteoporosi", "osteoporosis"),
    errors.HistoryUnavailable(HERE, "disk full"),
    errors.HistoryCorrupt(HERE),
    errors.HistoryTooNew(HERE, "17"),
    errors.SettingsInvalid(HERE, "line 3"),
    errors.DeviceMissing("sound", "no output"),
    errors.AlreadyRunning(HERE),
    errors.NotPrinted(),
    errors.NothingPlanned(),
    errors.HistoryFull(HERE, ""),
    errors.HistoryReadOnly(HERE, "read-only file system"),
    errors.NotYetSaved(HERE, ""),
    errors.HistoryBusy(HERE, ""),
    errors.BackupUnusable(HERE, "damaged"),
    errors.DiskNearlyFull(HERE, 2_000_000, 1_000),
    errors.NameUnusable("Anna", taken=True),
    errors.AutostartRefused("permission denied"),
    errors.ArchiveRefused(HERE, "changed", "routines/knee.yaml"),
    errors.AssignmentUntrusted(HERE, "older", "knee_rolls"),
    errors.KeyUnknown("clinik", "clinic"),
    errors.KeyTaken("clinic"),
    errors.KeyUnusable("clinic", "phrase"),
    errors.ReportSealed(("apple", "zebra")),
    errors.NobodyToSealFor(),
)


def every(kind):
    for below in kind.__subclasses__():
        yield below
        yield from every(below)


def test_every_failure_has_a_sentence_of_its_own():
    ours = {kind for kind in every(errors.CoachError) if kind.__module__ == errors.__name__}
    assert {type(failure) for failure in FAILURES} == ours
    general = of.dispatch(errors.CoachError)
    assert [kind for kind in ours if of.dispatch(kind) is general] == []


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: type(failure).__name__)
def test_a_sentence_tells_the_facts_and_what_to_do(failure):
    sentence = of(failure)
    facts = [
        str(v)
        for k, v in vars(failure).items()
        if k not in ("problems", "device", "fault", "why", "words", "needed", "free", "taken")
    ]
    assert all(fact in sentence for fact in facts)
    assert sentence[-1] in ".?)"
    assert "{" not in sentence
    assert "Error" not in sentence


def test_a_refused_file_tells_line_and_remedy_of_its_first_problem():
    sentence = of(errors.ContentInvalid((PROBLEM, PROBLEM)))
    assert "line 7: There is no value here. Write one." in sentence
    assert "2 found in all" in sentence
    assert of(errors.ContentInvalid(()))


def test_a_name_unlike_any_other_gets_no_guess():
    assert "did you mean" not in of(errors.RoutineUnknown("xyz"))


def test_a_missing_voice_is_not_a_missing_sound_device():
    assert "voice" in of(errors.DeviceMissing("voice", "none"))
    assert "sound" in of(errors.DeviceMissing("sound", "none"))


def test_a_failure_of_no_known_kind_still_has_a_sentence():
    assert "the reason" in of(errors.CoachError("the reason"))


def test_the_verdict_of_a_check_counts_errors_and_warnings():
    warning = Problem("f", 1, 1, Level.WARNING, "w", "r")
    assert files.verdict([]) == "No problems found."
    assert files.verdict([PROBLEM]) == "Cannot be used yet: 1 error."
    assert files.verdict([PROBLEM, PROBLEM, warning]) == "Cannot be used yet: 2 errors, 1 warning."
    assert files.verdict([warning] * 2) == "Can be used; worth a second look: 2 warnings."
