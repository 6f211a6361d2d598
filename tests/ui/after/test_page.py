"""After a session: facts, three answers that may all be left out, and advice when it got worse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from coach.session.events import Ending
from coach.ui.after.exercises import ExercisesCard
from coach.ui.after.summary import Done, shown_of
from coach.ui.look.look import Look

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
TIMES = "\N{MULTIPLICATION SIGN}"


def facts(page):
    return [fact.words.text() for fact in page.hero.facts]


def test_a_finished_session_says_what_it_was(played):
    session = played(said=2)
    page = session.page
    assert page.hero.title.text() == "Session finished"
    assert facts(page) == ["3 min 30 s", "2 of 2 exercises", "Monday 2 March"]
    rows = [(row.items, row.choice.accessibleName()) for row in page.exercises.rows]
    assert rows == [((0,), "How was Hamstring?"), ((1,), "How was Bridge?")]
    assert page.facts.text().startswith("1 session this week.")


def test_a_stopped_session_shows_only_what_was_done(played):
    session = played(seconds=120, ending=Ending.STOPPED)
    page = session.page
    assert page.hero.title.text() == "Session stopped"
    assert facts(page)[:2] == ["2 min", "1 of 2 exercises"]
    assert [row.items for row in page.exercises.rows] == [(0,)]
    assert page.advice.isHidden()


def test_what_was_hardly_begun_is_spoken_of_and_not_counted(played):
    page = played(seconds=60, ending=Ending.STOPPED).page
    assert facts(page)[:2] == ["1 min", "0 of 2 exercises"]
    assert [row.items for row in page.exercises.rows] == [(0,)]


def test_the_pain_of_the_last_check_is_there_already_and_compared(played):
    session = played(pain=3, said=2)
    card = session.page.pain
    assert card.dots.value == 2
    assert card.change.text() == "One point lower than before you started."


@pytest.mark.parametrize(
    ("digit", "words"),
    [
        (K.Key_3, "The same as before you started."),
        (K.Key_0, "Three points lower than before you started."),
        (K.Key_4, "One point higher than before you started."),
        (K.Key_9, "6 points higher than before you started."),
    ],
)
def test_a_digit_says_the_pain_now(played, qtbot, digit, words):
    session = played(pain=3)
    qtbot.keyClick(session.page, digit)
    assert session.page.pain.change.text() == words


def test_everything_said_is_kept(played, desk, qtbot):
    session = played(pain=3, said=2)
    page = session.page
    qtbot.keyClick(page, K.Key_1)
    page.effort.tiles[3].click()
    page.note.field.setPlainText("A folded towel helped.")
    page.exercises.all_ok.click()
    page.exercises.rows[1].choice.choose("hard")
    page.save.click()
    assert session.finished == [True]
    said = ("say", 1, 3, "A folded towel helped.", {0: "ok", 1: "hard"})
    assert desk.calls[-1] == said
    record = desk.sessions()[-1]
    assert (record.pain_after, record.effort, record.note) == (1, 3, "A folded towel helped.")
    assert {i.difficulty for i in record.items if i.item == 1} == {"hard"}


def test_all_of_it_may_be_left_out(played, desk):
    session = played()
    session.page.save.click()
    assert session.finished == [True]
    assert desk.calls[-1] == ("say", None, None, None, {})


def test_skip_keeps_nothing_and_goes_on(played, desk):
    session = played()
    session.page.effort.tiles[9].click()
    session.page.skip.click()
    assert session.finished == [True]
    assert [call for call in desk.calls if call[0] == "say"] == []


def test_when_saving_does_not_work_nothing_is_lost_and_it_can_be_tried_again(played, desk):
    session = played(said=2)
    page = session.page
    page.note.field.setPlainText("Keep me.")
    page.effort.tiles[5].click()
    desk.disk_full = True
    page.save.click()
    assert session.finished == []
    assert page.facts.text().startswith("Not saved yet.")
    assert page.save.text() == "Try again"
    assert (page.note.note, page.effort.effort, page.pain.dots.value) == ("Keep me.", 5, 2)
    desk.disk_full = False
    page.save.click()
    assert session.finished == [True]
    assert desk.sessions()[-1].note == "Keep me."


@pytest.mark.parametrize(("now", "advised"), [(4, False), (5, True), (9, True)])
def test_two_points_more_bring_advice(played, qtbot, now, advised):
    session = played(pain=3)
    qtbot.keyClick(session.page, getattr(K, f"Key_{now}"))
    assert session.page.advice.isVisible() is advised


def test_a_session_ended_by_pain_says_what_to_do_and_offers_the_position_of_ease(played):
    session = played(pain=3, seconds=60, said=6, ending=Ending.PAIN)
    page = session.page
    assert page.hero.title.text() == "Session stopped"
    assert page.advice.isVisible()
    assert page.advice.title.text() == "Stopping was right"
    assert "get medical help now" in page.advice.signs.text()
    assert page.pain.dots.value == 6
    page.advice.ease.click()
    assert session.wanted == ["rt_ease_right"]
    assert session.finished == []


def test_what_was_worse_leads_to_the_check_in_and_the_answers_are_kept(played, desk):
    session = played(pain=3, said=6)
    asked = []
    session.page.checkin_wanted.connect(lambda: asked.append(True))
    session.page.advice.check_in.click()
    assert asked == [True]
    assert desk.calls[-1][:2] == ("say", 6)
    assert session.finished == []


def test_answers_that_could_not_be_kept_are_not_left_for_the_check_in(played, desk):
    session = played(pain=3, said=6)
    asked = []
    session.page.checkin_wanted.connect(lambda: asked.append(True))
    desk.disk_full = True
    session.page.advice.check_in.click()
    assert asked == []
    assert session.page.facts.text().startswith("Not saved yet.")


def test_an_exercise_that_was_hard_twice_in_a_row_may_be_one_set_less(played, desk):
    first = played().page
    first.exercises.rows[0].choice._segments[2].click()
    assert not first.exercises.rows[0].advice.isVisible()
    first.save.click()
    desk.clock.pass_(86400)
    second = played().page.exercises
    for row in second.rows:
        row.choice._segments[2].click()
    assert [row.advice.isVisible() for row in second.rows] == [True, False]
    second.all_ok.click()
    assert not second.rows[0].advice.isVisible()


def test_the_picture_is_of_what_lay_down_last(desk):
    library = desk.library.exercises
    done = [
        Done((n,), name, "", library[name].motion, None)
        for n, name in enumerate(("pelvic_tilt", "bird_dog"))
    ]
    assert shown_of(done) is done[0]
    assert shown_of(done[1:]) is done[1]
    assert shown_of([]) is None


def test_ctrl_enter_saves(played, qtbot):
    session = played()
    qtbot.keyClick(session.page, K.Key_Return, CONTROL)
    assert session.finished == [True]


def test_the_form_is_empty_for_the_next_session(played, desk):
    session = played(said=2)
    page = session.page
    page.note.field.setPlainText("Old.")
    page.effort.tiles[5].click()
    page.exercises.all_ok.click()
    page.save.click()
    page.open(session.run, session.ended)
    assert (page.note.note, page.effort.effort, page.exercises.difficulties) == ("", None, {})


def test_every_control_is_named_and_reached_by_tab(played, qtbot):
    session = played(said=2)
    page = session.page
    controls = [w for w in page.findChildren(QAbstractButton) if w.isVisible()]
    assert [w for w in controls if not (w.accessibleName() or w.text())] == []
    reached = set()
    for _ in range(3 * len(controls)):
        qtbot.keyClick(page.window().focusWidget() or page, K.Key_Tab)
        reached.add(page.window().focusWidget())
    groups = [page.pain.dots, page.effort, *(row.choice for row in page.exercises.rows)]
    alone = [w for w in controls if not any(group.isAncestorOf(w) for group in groups)]
    assert set(alone) <= reached
    for group in groups:
        assert any(group.isAncestorOf(w) for w in reached if w is not None)
    assert any(isinstance(w, QPlainTextEdit) for w in reached)


def test_a_narrow_window_puts_the_exercises_below(played):
    session = played(said=2, size=(872, 640))
    page = session.page
    assert page.exercises.x() == page.pain.x()
    assert page.exercises.y() > page.note.y()


def test_one_answer_for_walks_with_pauses_is_kept_for_each_walk(qtbot):
    card = ExercisesCard(Look("light", text_scale=1.0))
    qtbot.addWidget(card)
    card.ask((Done(items=(4, 6), title="Easy walking", dose="2 x 2 min", motion=None, side=None),))
    assert len(card.rows) == 1
    card.rows[0].choice.choose("hard")
    assert card.difficulties == {4: "hard", 6: "hard"}
