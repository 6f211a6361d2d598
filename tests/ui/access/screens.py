"""Every screen there is, by its name: how a person comes to it, and how it is left again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from coach.errors import HistoryUnavailable
from coach.problem import Level, Problem
from coach.routine.model import CheckIn, Rest, Side, SideRule
from coach.schedule.past import Kind as ReminderKind
from coach.schedule.reminders import Reminder
from coach.session.engine import Stage as Going
from coach.session.events import Ending
from coach.session.step import StepKind
from coach.triage.cramp import Cramp
from coach.ui.bug_report import BugReport
from coach.ui.checkin.order import Page
from coach.ui.checkin.steps import STEPS
from coach.ui.routines.wish import Wish
from coach.ui.trouble_window import TroubleWindow
from coach.ui.window import PLAN, PROGRESS, ROUTINES, SETTINGS, TODAY
from tests.fakes.screened import STIFF, done
from tests.session.builders import perform, routine
from tests.ui.access.stage import Stage
from tests.ui.checkin.fakes import ANSWERS

Screen = Callable[[Stage], Iterator[QWidget]]
SCREENS: dict[str, Screen] = {}


def screen(name: str) -> Callable[[Screen], Screen]:
    def put(made: Screen) -> Screen:
        SCREENS[name] = made
        return made

    return put


@contextmanager
def shown(name: str, stage: Stage) -> Iterator[QWidget]:
    """Show a screen, laid out, and leave it again."""
    coming = SCREENS[name](stage)
    try:
        widget = next(coming)
    except BaseException:
        _leave(stage, stage.usual()[0])  # or every screen after this one would fail too
        raise
    stage.settle()
    try:
        yield widget
    finally:
        next(coming, None)
        stage.settle()


# the window and what lies over it


@screen("first run")
def first_run(stage):
    window, _ = stage.new()
    yield window


@screen("first run, accepted")
def first_run_ticked(stage):
    window, _ = stage.new()
    page = window.stack.currentWidget()
    page.tick.click()
    yield window
    page.tick.click()


@screen("routines")
def routines(stage):
    window, _ = stage.usual()
    window.go_to(ROUTINES)
    yield window


@screen("routines, nothing fits")
def routines_filtered(stage):
    window, _ = stage.usual()
    window.go_to(ROUTINES)
    filters = window.page(ROUTINES).filters
    filters.want(Wish(open_now=True, at_hand=True, short=True, kind="strength"))
    yield window
    filters.want(Wish())


@screen("routines, notices")
def routines_notices(stage):
    window, desk = stage.fresh()
    window.go_to(ROUTINES)
    page, library = window.page(ROUTINES), desk.library
    problem = Problem("mine.yaml", 3, 1, Level.ERROR, "There is no such id.", "Mend it.")
    desk.library = replace(library, problems=(problem,))
    page.causes.chosen.emit(page.causes._group.buttons()[-1].cause)
    yield window
    desk.library = library
    page.causes.chosen.emit(page.causes._group.buttons()[1].cause)


@screen("a session that was cut off")
def interrupted(stage):
    window, desk = stage.usual()
    run = desk.run(desk.library.routines["rt_release_left"])
    run.engine.start()
    _pass(desk, run, 60)
    run.recorder.keep_position(run.engine)
    desk.left_open = desk.store.interrupted()
    window.go_to(ROUTINES)
    window.page(ROUTINES).refresh()
    yield window
    desk.left_open = None
    run.engine.stop()
    window.page(ROUTINES).refresh()


@screen("problems of files")
def problems(stage):
    window, _ = stage.usual()
    found = [Problem("mine.yaml", 3, 1, Level.ERROR, "There is no such id.", "Mend it.")]
    window._show_problems(found * 3)
    listing = window._whole.children()[-1]
    yield window
    listing.close_it()


@screen("progress, nothing yet")
def progress_empty(stage):
    window, _ = stage.fresh()
    window.go_to(PROGRESS)
    yield window


@screen("progress")
def progress(stage):
    window, desk = stage.usual()
    for days in range(40, 1, -3):
        done(desk.store, desk.now() - timedelta(days=days), pain=days % 7)
    window.go_to(PROGRESS)
    yield window


@screen("today")
def today(stage):
    window, _ = stage.fresh()
    window.go_to(TODAY)
    yield window


@screen("today, with a plan")
def today_followed(stage):
    window, _ = stage.following()
    window.go_to(TODAY)
    yield window


@screen("plan, none yet")
def plan_none(stage):
    window, _ = stage.fresh()
    window.go_to(PLAN)
    yield window


@screen("plan")
def plan(stage):
    window, _ = stage.following()
    window.go_to(PLAN)
    yield window


@screen("plan, another one")
def plan_change(stage):
    window, _ = stage.following()
    window.go_to(PLAN)
    window.page(PLAN).change.click()
    yield window
    window.page(PLAN).choose.keep.click()


@screen("times for the plan")
def plan_times(stage):
    window, _ = stage.following()
    window.go_to(PLAN)
    window.page(PLAN).week.propose.click()
    yield window
    window.care.plans.times.close_it()


@screen("how the last session went")
def plan_answers(stage):
    window, desk = stage.following()
    window.care.plans.open_answers(desk.store.sessions()[-1].id)
    yield window
    window.care.plans.answers.close_it()


@screen("my activities")
def activities(stage):
    window, _ = stage.following()
    window.care.plans.open_activities()
    yield window
    window.care.plans.activities.close_it()


@screen("settings")
def settings(stage):
    window, _ = stage.usual()
    window.go_to(SETTINGS)
    yield window


@screen("help")
def help_(stage):
    window, _ = stage.usual()
    window.help.open()
    yield window
    window.help.close_it()


@screen("safety net")
def safety_net(stage):
    window, _ = stage.usual()
    window.care.open_net()
    yield window
    window.care.net.close_it()


@screen("what research says")
def facts(stage):
    window, _ = stage.usual()
    window._show_facts()
    yield window
    window.facts.close_it()


@screen("about you")
def about(stage):
    window, _ = stage.usual()
    window.ask_about()
    yield window
    window.about.close_it()


@screen("letter")
def letter(stage):
    window, desk = stage.usual()
    desk.checkins.check_in(dict(STIFF))
    window.care.open_letter()
    yield window
    window.care.letter.close_it()


@screen("a failure that is told")
def message(stage):
    window, _ = stage.usual()
    window.message.tell(HistoryUnavailable(Path("coach.db"), "disk full"))
    yield window
    window.message.close_it()


@screen("a mistake of the program")
def bug(stage):
    window, _ = stage.usual()
    report = BugReport(stage.look, window._whole, Path("/nowhere"))
    report.tell(ValueError("wrong"))
    yield window
    report.close_it()
    report.deleteLater()


@screen("cannot start")
def trouble(stage):
    error = HistoryUnavailable(Path("coach.db"), "disk full")
    yield stage.show(TroubleWindow(stage.look, error))


# before a session


@screen("before")
def before(stage):
    window, desk = stage.usual()
    window.journey.begin(desk.library.routines["rt_release_left"])
    yield window


@screen("before, something missing")
def before_missing(stage):
    window, desk = stage.usual()
    window.journey.begin(desk.library.routines["rt_release_left"])
    window.journey._before.form.submit()
    yield window


@screen("before, changed for the person")
def before_changed(stage):
    window, desk = stage.usual()
    desk.note_about({"pregnant", "osteoporosis"})
    window.journey.begin(desk.library.routines["rt_release_left"])
    yield window
    desk.note_about(())


@screen("not yet")
def refused(stage):
    window, desk = stage.usual()
    window.journey.begin(desk.library.routines["rt_release_left"])
    form = window.journey._before.form
    form.signs.none.click()
    form.pain.dots._dots[5].click()
    if form.earlier.known.isHidden():
        form.earlier.unknown.click()
    for row in (form.gate.spasm, form.gate.leg, form.gate.lie, form.gate.rock):
        row.choice.choose(False) if hasattr(row, "choice") else row.choose(False)
    form.submit()
    yield window


@screen("not without a check-in")
def unscreened(stage):
    window, desk = stage.fresh()
    window.journey.begin(desk.library.routines["rt_release_left"])
    yield window


# warning signs


@screen("an emergency")
def emergency(stage):
    window, _ = stage.locked(ces=["saddle"])
    window.check_in()
    yield window


@screen("an emergency, read")
def emergency_read(stage):
    window, _ = stage.locked(ces=["saddle"])
    window.check_in()
    lock = window.care.way.lock
    if lock.held:
        lock.reading.button.click()
    lock.card.open_button.click()
    yield window


@screen("help today")
def same_day(stage):
    window, _ = stage.locked(sys=["fever"])
    window.check_in()
    yield window


@screen("routines, locked")
def routines_locked(stage):
    window, _ = stage.locked(sys=["fever"])
    window.go_to(ROUTINES)
    window.page(ROUTINES).refresh()
    yield window


# a session


SIDED = "knee_to_chest_single"


def _session(stage, *steps):
    window, desk = stage.usual()
    made = desk.library.routines["rt_release_left"]
    if steps:
        known = (desk.library.exercises[name] for name in ("pelvic_tilt", SIDED))
        made = routine(*steps, exercises=tuple(known), side=Side.RIGHT)
    window.journey._play(made, desk.permit(made), False, None)
    return window, desk, window.journey._player


def _pass(desk, run, seconds):
    for _ in range(round(seconds * 2)):
        desk.clock.pass_(0.5)
        run.engine.tick()


def _until(desk, run, kind):
    for _ in range(4000):
        if run.engine.step.kind is kind:
            return
        if run.engine.step.kind is StepKind.CHECK_IN:
            run.engine.say_pain(2)
        _pass(desk, run, 0.5)
    raise LookupError(kind)


def _leave(stage, window):
    player = window.journey._player
    if player is None:
        return
    for panel in (player.hurts_panel, player.leave_panel, player.keys_panel):
        panel.hide()
    run = player._run
    if run is not None and run.engine.stage is not Going.ENDED:
        run.engine.stop(Ending.STOPPED)
    stage.settle()
    window.go_to(ROUTINES)


def _player(kind: StepKind) -> Screen:
    def come(stage):
        window, desk, player = _session(stage)
        _until(desk, player._run, kind)
        yield window
        _leave(stage, window)

    return come


for _kind in (StepKind.READY, StepKind.MOVE, StepKind.HOLD):
    SCREENS[f"player, {_kind}"] = _player(_kind)


@screen("player, pain check")
def player_check(stage):
    window, _, player = _session(stage, perform("pelvic_tilt"), CheckIn())
    player._run.engine.skip_exercise()
    yield window
    _leave(stage, window)


@screen("player, change sides")
def player_sides(stage):
    window, desk, player = _session(stage, perform(SIDED, side=SideRule.BOTH))
    _until(desk, player._run, StepKind.CHANGE_SIDES)
    yield window
    _leave(stage, window)


@screen("player, rest")
def player_rest(stage):
    window, _, player = _session(stage, perform("pelvic_tilt"), Rest(40.0), perform("pelvic_tilt"))
    player._run.engine.skip_exercise()
    yield window
    _leave(stage, window)


@screen("player, breath")
def player_breath(stage):
    window, desk = stage.usual()
    made = desk.library.routines["rt_ease_left"]
    window.journey._play(made, desk.permit(made), False, None)
    run = window.journey._player._run
    for _ in range(60):
        if run.engine.step.kind is StepKind.BREATHE:
            break
        run.engine.skip()
    yield window
    _leave(stage, window)


@screen("player, paused")
def player_paused(stage):
    window, desk, player = _session(stage)
    _pass(desk, player._run, 8)
    player._toggle_pause()
    yield window
    _leave(stage, window)


@screen("player, no sound")
def player_silent(stage):
    window, _, player = _session(stage)
    player.screen_view.notice.tell_device(_missing())
    yield window
    _leave(stage, window)


@screen("player, not written down")
def player_unsaved(stage):
    window, _, player = _session(stage)
    player.screen_view.show_unsaved(unsaved=True)
    yield window
    player.screen_view.show_unsaved(unsaved=False)
    _leave(stage, window)


def _missing():
    from coach.ui.wording import controls

    return controls.missing(sound=False, voice=False)


@screen("it hurts")
def player_hurts(stage):
    window, _, player = _session(stage)
    player._hurts()
    yield window
    _leave(stage, window)


@screen("it hurts, but little")
def player_hurts_little(stage):
    window, _, player = _session(stage)
    player._hurts(2)
    player.hurts_panel.leg.choose(False)
    player.hurts_panel._weigh()
    yield window
    _leave(stage, window)


@screen("it hurts much")
def player_hurts_much(stage):
    window, _, player = _session(stage)
    player._hurts(8)
    yield window
    _leave(stage, window)


@screen("leave the session?")
def player_leave(stage):
    window, _, player = _session(stage)
    player.leave()
    yield window
    _leave(stage, window)


@screen("keys of the player")
def player_keys(stage):
    window, _, player = _session(stage)
    player._help()
    yield window
    _leave(stage, window)


@screen("after")
def after(stage):
    window, desk, player = _session(stage)
    _pass(desk, player._run, 90)
    player._run.engine.stop(Ending.STOPPED)
    stage.settle()
    yield window


@screen("after, pain went up")
def after_worse(stage):
    window, desk, player = _session(stage)
    _pass(desk, player._run, 90)
    player._run.engine.stop(Ending.PAIN)
    stage.settle()
    window.journey._after.pain.dots._dots[7].click()
    yield window


# the check-in


_INTO_THE_LEG = {"radiates": "below_knee", "leg_side": "one", "leg_which": "left"}


def _checkin(page: Page, answered: bool) -> Screen:
    def come(stage):
        window, desk = stage.usual()
        said = {}
        leg = _INTO_THE_LEG if page is Page.LEGS else {}
        for each in Page:
            if each is page and not answered:
                break
            said |= ANSWERS[each] | (leg if each is Page.FEEL else {})
            if each is page:
                break
        desk.checkins.keep_draft(said, page.value)
        window.check_in()
        asking = window.care.way.page
        assert asking.page is page, (asking.page, page)
        if not answered:
            asking.go_on()
        yield window
        desk.checkins.drop_draft()

    return come


for _page in STEPS:
    SCREENS[f"check-in, {_page}"] = _checkin(_page, answered=True)
    SCREENS[f"check-in, {_page}, something missing"] = _checkin(_page, answered=False)


@screen("check-in, start again?")
def checkin_sure(stage):
    window, desk = stage.usual()
    desk.checkins.keep_draft(ANSWERS[Page.WHERE], Page.WHERE.value)
    window.check_in()
    window.care.way.page._ask_whether_sure()
    yield window
    window.care.way.page.sure.hide()
    desk.checkins.drop_draft()


@screen("check-in, a sign taken back")
def checkin_taken_back(stage):
    window, desk = stage.usual()
    said = {}
    for each in (Page.WHERE, Page.FEEL, Page.START, Page.MOVES, Page.NERVES):
        said |= ANSWERS[each]
    desk.checkins.keep_draft(said | {"ces": ["saddle"]}, Page.NERVES.value)
    window.check_in()
    page = window.care.way.page
    page.step.fill({"ces": []})
    page._changed(Page.NERVES)
    yield window
    desk.checkins.drop_draft()


def _result(**said) -> Screen:
    def come(stage):
        window, desk = stage.usual()
        desk.checkins.check_in({**STIFF, **said})
        window.care.way.show_last()
        yield window

    return come


SCREENS["result, injury"] = _result()
SCREENS["result, cramp"] = _result(pain_now=7, pain_worst24=8, days=1, mech="lift", onset="sudden")
SCREENS["result, nerve"] = _result(
    radiates="below_knee",
    leg_side="one",
    leg_which="left",
    leg_course="stable_known",
    sens=["tingling"],
    agg=["sitting", "bending"],
    leg_constant=False,
    leg_slow=False,
)
SCREENS["result, doctor"] = _result(age=70, dx=["osteoporosis"], inflam=4, days=90)


# a cramp now


@screen("hurts, no cramp")
def hurts(stage):
    window, _ = stage.usual()
    window.hurts()
    yield window


@screen("hurts, a cramp")
def hurts_cramp(stage):
    window, desk = stage.usual()
    window.hurts()
    page = window.care.hurts_page
    page._begin()
    desk.clock.pass_(600)
    page.seconds.look()
    page.refresh()
    yield window
    page._forget()


@screen("hurts, eased")
def hurts_eased(stage):
    window, desk = stage.usual()
    window.hurts()
    page = window.care.hurts_page
    page._begin()
    desk.clock.pass_(300)
    page._ease_off()
    yield window


@screen("hurts, locked")
def hurts_locked(stage):
    window, _ = stage.locked(sys=["fever"])
    window.hurts()
    window.care.hurts_page._note_strength(9)
    yield window


@screen("log of cramps, none yet")
def log_empty(stage):
    window, _ = stage.locked(sys=["fever"])
    window.hurts()
    window.care.hurts_page._show_log()
    yield window
    window.care.hurts_page._leave()


@screen("log of cramps")
def log(stage):
    window, desk = stage.usual()
    _write_cramps(desk)
    window.hurts()
    window.care.hurts_page._show_log()
    yield window
    window.care.hurts_page._leave()


@screen("one cramp")
def cramp(stage):
    window, desk = stage.usual()
    _write_cramps(desk)
    window.hurts()
    page = window.care.hurts_page
    page._show_log()
    page.log.edit(page.book.cramps[0])
    yield window
    page._leave()
    page._leave()


@screen("a cramp that is added")
def cramp_added(stage):
    window, _ = stage.usual()
    window.hurts()
    page = window.care.hurts_page
    page._show_log()
    page.log.edit(None)
    yield window
    page._leave()
    page._leave()


def _write_cramps(desk):
    for number, strength in ((1, 7), (2, None)):
        began = desk.now() - timedelta(days=number)
        ended = began + timedelta(minutes=12)
        desk.cramp_log.write(Cramp(f"c{number}", began, ended, "left", strength, "Lifting"))


@screen("reminder")
def reminder(stage):
    window, desk = stage.usual()
    window.go_to(ROUTINES)
    window.care._remind(Reminder(ReminderKind.CRAMP, desk.now(), desk.now()))
    yield window
    window.care.banner.hide()
