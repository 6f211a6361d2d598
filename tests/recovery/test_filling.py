"""The log says what was told and no more: days, sessions, the gate, check-ins, signs."""

from datetime import UTC, date, datetime, timedelta

from coach.history.records import ItemRecord, Reading, SessionRecord
from coach.history.told import PlanWord, Told, WordKind
from coach.recovery.filling import Past, episode_began, filled
from coach.routine.checkin.model import Family, Level
from coach.routine.model import Cause
from coach.session.events import Ending
from coach.triage.cramp import Cramp
from coach.triage.gate import Colour
from coach.triage.safety import SafetyFact, SafetyKind
from coach.triage.visit import Visit, VisitKind
from tests.fakes.desk import real_content
from tests.fakes.screened import STIFF

CONTENT = real_content()
RULES = CONTENT.checkin()
MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
TODAY = MORNING.date()
HOUR = timedelta(hours=1)


def log_of(**past):
    return filled(Past(TODAY, **past), RULES, CONTENT.exercises)


def reading(pain, hours=0, source="check", session=None):
    when = MORNING + hours * HOUR
    return Reading(when, when.date(), pain, source, session)


def session(*exercises, ending=Ending.COMPLETED):
    items = tuple(ItemRecord(n, name, None, 60, 8, 60) for n, name in enumerate(exercises))
    return SessionRecord(
        "s", "rt_injury_p1", "A", 1, None, Cause.INJURY, False, MORNING, TODAY, 600, ending, 1, 1,
        pain_before=3, items=items,
    )  # fmt: skip


def visit(kind=VisitKind.WHOLE, when=MORNING, episode=1, **said):
    return Visit(when, kind, episode, 0, said if kind is VisitKind.GATE else STIFF | said)


def test_of_nothing_nothing_is_known():
    log = log_of()
    assert log.known_days == ()
    assert log.person.start == TODAY


def test_the_pain_of_a_day_is_the_mean_of_its_readings_and_that_of_the_morning_its_first():
    told = log_of(readings=[reading(2), reading(6, 2), reading(4, 9)]).told(TODAY)
    assert (told.pain_avg, told.pain_worst, told.pain_morning) == (4, 6, 2)


def test_a_day_without_a_word_before_noon_has_no_morning():
    assert log_of(readings=[reading(2, 6)]).told(TODAY).pain_morning is None


def test_the_pain_during_a_session_is_the_highest_said_in_it_and_not_a_guess():
    during = [
        reading(4, 1, "during", "s"),
        reading(3, 1, "during", "s"),
        reading(7, 2, "after", "s"),
    ]
    (one,) = log_of(sessions=[session("pelvic_tilt")], readings=during).sessions
    assert (one.pain_before, one.pain_during) == (3, 4)
    (one,) = log_of(sessions=[session("pelvic_tilt")]).sessions
    assert one.pain_during is None
    assert one.leg_spread is None


def test_rest_is_no_exercise_and_what_was_stopped_is_not_completed():
    (one,) = log_of(sessions=[session("ease_90_90")]).sessions
    assert one.resting
    (one,) = log_of(sessions=[session("ease_90_90", "pelvic_tilt")]).sessions
    assert one.exercise
    (one,) = log_of(sessions=[session("pelvic_tilt", ending=Ending.PAIN)]).sessions
    assert not one.completed


def test_a_session_that_is_still_open_does_not_count():
    assert log_of(sessions=[session("pelvic_tilt", ending=None)]).sessions == ()


def test_answers_belong_to_their_session_or_their_day():
    told = [
        Told(MORNING, TODAY, "leg_spread", "further", "s"),
        Told(MORNING, TODAY, "leg_pain", 3, "s"),
        Told(MORNING, TODAY, "walk_min", 20),
        Told(MORNING, TODAY, "walk_min", 10),
        Told(MORNING, TODAY, "usual_stiffness_min", 15),
        Told(MORNING, TODAY, "nonsense", 15),
    ]
    log = log_of(sessions=[session("pelvic_tilt")], told=told)
    assert (log.sessions[0].leg_spread, log.sessions[0].leg_pain) == ("further", 3)
    assert (log.told(TODAY).walk_min, log.told(TODAY).leg_pain) == (10, 3)
    assert log.person.usual_stiffness_min == 15


def test_each_gate_check_has_its_colour_and_its_time():
    grips = visit(VisitKind.GATE, pain_now=8, pain_prev=8, spasm_now=True, leg_worse=False)
    (check,) = log_of(visits=[grips]).checks
    assert (check.gate, check.at) == (Colour.RED, MORNING.time())


def test_a_check_in_is_judged_by_the_rules():
    (one,) = log_of(visits=[visit(mech="lift_bend_twist", onset="sudden", days=1)]).checkins
    assert (one.family, one.mech, one.flag_level) == (Family.INJURY, "lift_bend_twist", Level.NONE)
    assert one.special_set == "none"


def test_a_new_episode_is_one_that_a_check_in_told_of_after_another():
    later = MORNING + timedelta(days=30)
    found = log_of(visits=[visit(), visit(when=later, episode=2, days=2)])
    assert [one.new_episode for one in found.checkins] == [False, True]
    assert found.person.episode == date(2026, 3, 30)


def test_the_episode_began_so_many_days_before_it_was_told():
    assert episode_began([visit(days=10)]) == date(2026, 2, 20)
    assert episode_began([]) is None


def test_a_sign_between_check_ins_counts_by_its_worst():
    raised = SafetyFact(MORNING, SafetyKind.RAISED, ("fever",))
    worse = SafetyFact(MORNING, SafetyKind.RAISED, ("fever", "saddle"))
    unknown = SafetyFact(MORNING, SafetyKind.RAISED, ("of another version",))
    levels = [log_of(safety=[one]).checkins[0].flag_level for one in (raised, worse, unknown)]
    assert levels == [Level.SAME_DAY, Level.EMERGENCY, Level.EMERGENCY]


def test_a_clinicians_word_belongs_to_its_day():
    assert (
        log_of(safety=[SafetyFact(MORNING, SafetyKind.CLINICIAN_CLEARED)]).told(TODAY).clinician_ok
    )


def test_cramps_are_counted_and_mistakes_are_not_and_silence_is_no_zero():
    cramps = [Cramp("a", MORNING), Cramp("b", MORNING + HOUR), Cramp("c", MORNING, void=True)]
    log = log_of(cramps=cramps)
    assert log.told(TODAY).cramps == 2
    assert log.told(TODAY + timedelta(days=1)).cramps is None


def test_a_yes_that_was_taken_back_the_same_day_was_never_said():
    words = [
        PlanWord(MORNING, WordKind.CHOSEN, "pl_sprain"),
        PlanWord(MORNING + HOUR, WordKind.YES, "pl_sprain", "P2"),
        PlanWord(MORNING + 2 * HOUR, WordKind.BACK, "pl_sprain", "P1"),
        PlanWord(MORNING + 3 * HOUR, WordKind.PAUSE, "pl_sprain"),
    ]
    log = log_of(words=words)
    assert (log.told(TODAY).yes, log.told(TODAY).wish) == ((), "pause")
    assert log.person.user_choice == "sprain"
