"""The result of a check-in: likeness and reasons, what to do now, what waits and why."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from coach.guide import library as guides
from coach.paths import content
from coach.routine.checkin.model import Level
from coach.routine.library import Library
from coach.triage.answers import filled, read
from coach.triage.checkin import outcome
from coach.triage.gate import Colour
from coach.ui.checkin.result import ResultPage
from coach.ui.checkin.result_changes import Changes
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage
from tests.fakes.desk import real_content
from tests.ui.walk import clipped, tabbed, unnamed, unreachable

K = Qt.Key
DATA = Path(__file__).parents[2] / "triage" / "data" / "vignettes.json"
STORIES = {each["id"]: each for each in json.loads(DATA.read_text("utf-8"))}
OPEN = ("V01", "V05", "V06", "V17", "V19", "V24", "V27")
"""A story for every family, gate, level and scope that comes to this page."""
CALM = {
    "pain_now": 3,
    "pain_prev": 4,
    "spasm_now": False,
    "leg_worse": False,
    "lie_ok": True,
    "rock_ok": True,
}


@pytest.fixture(scope="module")
def checkin():
    return real_content().checkin()


@pytest.fixture(scope="module")
def guide():
    return guides.load(content("routines"))[0]


@pytest.fixture
def look(qapp):
    return Look("light", reduced_motion=True, text_scale=1.0)


class Shown:
    """The page with the result of a story, in a window, and what it asked for."""

    def __init__(self, qtbot, look, checkin, guide, size=(1192, 752), library=None):
        self.checkin = checkin
        self.window = QWidget()
        self.window.resize(*size)
        row = QHBoxLayout(self.window)
        row.setContentsMargins(0, 0, 0, 0)
        self.page = ResultPage(look, library or real_content(), lambda: guide)
        row.addWidget(self.page)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.heard = []
        for name in ("start_wanted", "answer_wanted", "again_wanted"):
            signal = getattr(self.page, name)
            signal.connect(lambda value, name=name: self.heard.append((name, value)))
        for name in ("letter_wanted", "facts_wanted", "back", "done"):
            getattr(self.page, name).connect(lambda name=name: self.heard.append((name,)))

    def of(self, said):
        return outcome(read(said, self.checkin.questions), self.checkin)

    def tell(self, name, **other):
        said = filled(STORIES[name]["answers"] | other, self.checkin.questions)
        now, settled = self.of(said), self.of(said | CALM)
        opens = now.gate is not Colour.GREEN and settled.routine != "rt_other_companion"
        self.page.show_outcome(now, settled if opens else None, said, said["pain_now"])
        QApplication.processEvents()
        return self

    @property
    def words(self):
        return [each.text() for each in self.page.findChildren(Label) if each.isVisible()]

    def says(self, part):
        return any(part in each for each in self.words)


@pytest.fixture
def shown(qtbot, look, checkin, guide):
    def show(name, size=(1192, 752), **other):
        return Shown(qtbot, look, checkin, guide, size).tell(name, **other)

    return show


@pytest.mark.parametrize(
    ("name", "title", "fit"),
    [
        ("V05", "Your answers fit a nerve-type pattern", "A clear fit"),
        ("V06", "Your answers fit a nerve-type pattern", "A likely fit"),
        ("V01", "Your answers fit a muscle-or-ligament-type pattern", "A clear fit"),
        ("V19", "Your answers fit another pattern, which needs a physician", "A clear fit"),
        ("V27", "Your answers do not fit one pattern yet", "No clear fit"),
    ],
)
def test_the_result_is_a_likeness_in_words(shown, name, title, fit):
    page = shown(name).page
    assert page.title.text() == title
    assert page.likeness.fit.text() == fit


def test_bars_are_points_and_never_a_share_of_a_disease(shown):
    told = shown("V01")
    for name in OPEN:
        told.tell(name)
        scores = STORIES[name]["scores"]
        points = [scores["N"], scores["J"], scores["O_sym"] + scores["O_ctx"]]
        amounts = [row.amount.text() for row in told.page.likeness.rows.values()]
        assert amounts == [f"{each} point{'s' * (each != 1)}" for each in points]
        assert told.says("The app's points, not a measure of disease.")
        assert not told.says("%")


def test_every_reason_of_the_outcome_is_told_once(shown):
    told = shown("V01")
    for name in OPEN:
        told.tell(name)
        said = filled(STORIES[name]["answers"], told.checkin.questions)
        rows = [(row.text(), row.points) for row in told.page.reasons.rows]
        reasons = told.of(said).reasons
        assert sorted(rows) == sorted((each.text, each.points) for each in reasons if each.family)
        for reason in reasons:
            if not reason.family:
                assert told.words.count(reason.text) == 1


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Space])
def test_a_reason_leads_back_to_its_answer_by_keyboard(shown, qtbot, key):
    told = shown("V05")
    row = next(each for each in told.page.reasons.rows if each.text().startswith("It travels"))
    assert row.accessibleName() == (
        "It travels below the knee. 3 points for Nerve-type. Change this answer."
    )
    row.setFocus()
    qtbot.keyClick(row, key)
    assert told.heard == [("answer_wanted", "radiates")]


def test_a_reason_leads_back_to_its_answer_by_a_click(shown, qtbot):
    told = shown("V01")
    qtbot.mouseClick(told.page.reasons.rows[0], Qt.MouseButton.LeftButton)
    assert told.heard == [("answer_wanted", "mech")]


def test_reasons_for_the_pattern_come_before_those_for_another(shown):
    rows = shown("V05").page.reasons.rows
    assert [row.speaks_for for row in rows] == [True] * 4 + [False] * 2
    assert [row.points for row in rows] == [3, 2, 1, 1, 2, 1]


def test_what_would_change_it_is_told_with_the_signs_that_never_wait(shown):
    told = shown("V02")
    words = [each.text() for each in told.page.findChild(Changes).findChildren(Label)]
    assert "It travels below the knee." in words
    assert "Nerve-type, and a visit" in words
    assert "Speak to a doctor today" in words
    assert any("get medical help now" in each for each in words)


def test_rest_can_be_started_while_the_cramp_grips(shown, qtbot):
    told = shown("V05")
    card = told.page.now
    assert card.title.text() == "Ease position, leg pain"
    assert card.facts.text() == "10 min, no stretching, LEFT"
    assert card.scene.accessibleName() == "Ease position, leg pain"
    assert QApplication.focusWidget() is card.start
    qtbot.keyClick(card.start, K.Key_Return)
    assert told.heard == [("start_wanted", "rt_ease_leg")]


def test_what_is_left_of_rest_while_the_cramp_grips_is_what_its_length_tells(shown):
    gripping = shown("V01").page.now.facts.text()
    easing = shown("V01", pain_now=6).page.now.facts.text()
    assert (gripping, easing) == (
        "13 min, no stretching, RIGHT",
        "16 min, no stretching, RIGHT",
    )


def test_not_yet_is_there_exactly_where_a_settled_cramp_would_open_more(shown):
    told = shown("V01")
    for name in OPEN:
        told.tell(name)
        expected = STORIES[name]["expected"]
        waits = expected["gate"] != "GREEN" and expected["routine"] != "rt_other_companion"
        assert (told.page.now.not_yet is not None) is waits
        assert told.says("Not yet") is waits


def test_a_stretch_that_waits_shows_where_it_opens_and_what_it_will_be(shown):
    card = shown("V05").page.now
    assert card.not_yet.title.text() == "Not yet: pain is above 4"
    assert card.not_yet.scale.accessibleName() == "Pain scale, 0 to 10: opens at 4, now 7"
    assert card.later.when.text() == "Recommended once it has settled"
    assert card.later.title.text() == "Nerve-type set, when bending and sitting hurt"
    assert card.later.facts.text() == "22 min, lying down, LEFT"


@pytest.mark.parametrize(
    ("other", "title"),
    [
        ({"pain_now": None}, "Not yet: no pain number"),
        ({"pain_now": 5}, "Not yet: pain is above 4"),
        ({"pain_now": 3, "leg_worse": True}, "Not yet: the leg signs have grown"),
        ({"pain_now": 3, "pain_prev": 2, "spasm_now": False}, "Not yet: pain is going up"),
        ({"pain_now": 3, "pain_prev": 4}, "Not yet: the muscle still grabs"),
        ({"pain_now": 3, "pain_prev": None, "spasm_now": False}, "Not yet: one more check"),
    ],
)
def test_what_keeps_the_gate_closed_is_named(shown, other, title):
    assert shown("V01", **other).page.now.not_yet.title.text() == title


def test_the_words_of_the_little_scale_never_lie_over_each_other(shown):
    told = shown("V01")
    for pain in (None, *range(11)):
        told.tell("V01", spasm_now=True, pain_now=pain)
        scale = told.page.now.not_yet.scale
        boxes = [box for _, box, _, _ in scale.labels()]
        for number, box in enumerate(boxes):
            assert box.left() >= 0
            assert box.right() <= scale.width() + 1
            assert not any(box.intersects(other) for other in boxes[number + 1 :])
        texts = [text for text, _, _, _ in scale.labels()]
        assert "opens at 4" in texts
        assert (f"now {pain}" in texts) is (pain is not None)


def test_the_first_settled_session_comes_before_the_routine(shown, qtbot):
    told = shown("V02")
    card = told.page.now
    assert card.title.text() == "First release after the cramp, right"
    assert card.later.when.text() == "Recommended after this first time"
    assert card.later.title.text() == "Injury, phase 1: calm and move a little"
    qtbot.mouseClick(card.start, Qt.MouseButton.LeftButton)
    assert told.heard == [("start_wanted", "rt_release_right")]


def test_after_the_first_session_the_routine_itself_is_offered(shown):
    told = shown("V02")
    said = filled(STORIES["V02"]["answers"], told.checkin.questions)
    told.page.show_outcome(replace(told.of(said), first=None), None, said, 3)
    assert told.page.now.title.text() == "Injury, phase 1: calm and move a little"
    assert told.page.now.later.isHidden()


@pytest.mark.parametrize(("name", "minutes"), [("V01", 20), ("V05", 20), ("V27", 15)])
def test_a_reminder_is_offered_in_the_time_of_the_gate(shown, qtbot, name, minutes):
    told = shown(name)
    assert told.page.foot.again.text() == f"Ask me again in {minutes} minutes"
    qtbot.mouseClick(told.page.foot.again, Qt.MouseButton.LeftButton)
    assert told.heard == [("again_wanted", minutes)]
    assert told.page.foot.again.text() == f"We ask you in {minutes} minutes"


def test_no_reminder_is_offered_where_the_cramp_has_settled(shown):
    assert shown("V02").page.foot.again.isHidden()


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("V04", ["Book a visit in the next two weeks", "gentle items", "not been examined yet"]),
        ("V17", ["Book a visit in the next two weeks", "only offer rest", "You have had cancer"]),
        ("V19", ["Please see a physician first", "only offer rest", "Drink as usual"]),
        ("V27", ["Please see a physician first", "only offer rest", "do not fit one pattern"]),
        ("V24", ["Contact your maternity unit in the next two weeks", "gentle items"]),
        ("V28", ["Book a visit in the next two weeks", "what is shown here"]),
    ],
)
def test_whom_to_see_what_is_open_until_then_and_why(shown, qtbot, name, parts):
    told = shown(name)
    for part in parts:
        assert part in told.page.visit.text
    qtbot.mouseClick(told.page.visit.letter, Qt.MouseButton.LeftButton)
    assert told.heard == [("letter_wanted",)]


def test_a_maternity_unit_takes_the_place_of_the_doctor(shown):
    assert "doctor or physiotherapist" not in shown("V24").page.visit.text


def test_no_visit_is_asked_for_without_a_reason(shown):
    assert shown("V02").page.visit.isHidden()


def test_one_sign_of_another_cause_is_worth_a_word_at_the_next_visit(shown):
    text = shown("V02", drink="little").page.visit.text
    assert "Worth a word at your next visit" in text
    assert "two weeks" not in text


def test_a_result_without_a_visit_follows_one_with(shown):
    told = shown("V19")
    told.tell("V02")
    assert told.page.visit.isHidden()
    told.tell("V04")
    assert told.page.visit.letter.isVisible()


@pytest.mark.parametrize("name", ["V08", "V11", "V31"])
def test_what_needs_help_today_never_comes_here(shown, checkin, name):
    told = shown("V02")
    said = filled(STORIES[name]["answers"], checkin.questions)
    now = told.of(said)
    assert now.level in (Level.EMERGENCY, Level.SAME_DAY)
    with pytest.raises(ValueError, match=now.level):
        told.page.show_outcome(now, None, said, said["pain_now"])


def test_a_question_without_a_clear_answer_leads_back_to_it(shown, qtbot):
    told = shown("V02", agg=["bending"], ease=["sitting_bending"])
    buttons = told.page.open.buttons
    assert list(buttons) == ["agg", "ease"]
    assert told.says("Please look at these again")
    qtbot.mouseClick(buttons["ease"], Qt.MouseButton.LeftButton)
    assert told.heard == [("answer_wanted", "ease")]


def test_no_question_is_open_where_all_are_answered(shown):
    assert shown("V02").page.open.isHidden()


def test_the_sources_are_those_of_the_rules_and_of_the_signs(shown, qtbot, guide):
    told = shown("V17")
    sources = told.page.sources
    rules = [guide.sources[key].reference for key in ("JENSEN", "OSTELO20")]
    assert sources.text.text() == f"Sources: {rules[0]}; {rules[1]}"
    qtbot.mouseClick(sources.all, Qt.MouseButton.LeftButton)
    for key in (*told.checkin.sources, "DOWNIE", "NG234"):
        assert guide.sources[key].reference in sources.text.text()
    assert sources.all.text() == "Show fewer"
    qtbot.mouseClick(sources.research, Qt.MouseButton.LeftButton)
    assert told.heard == [("facts_wanted",)]


def test_the_foot_says_what_this_is_not_and_leads_both_ways(shown, qtbot):
    told = shown("V02")
    foot = told.page.foot
    assert foot.sentence.text() == ("This is not a diagnosis. Only an examination can give one.")
    foot.back.click()
    foot.finish.click()
    qtbot.keyClick(told.page, K.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(told.page, K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.heard == [("back",), ("done",), ("back",), ("done",)]


def test_a_routine_that_is_not_there_leaves_rest_and_says_what_to_do(qtbot, look, checkin, guide):
    empty = Library(folder=real_content().folder)
    told = Shown(qtbot, look, checkin, guide, library=empty).tell("V01")
    assert told.page.now.start.isHidden()
    assert told.says("A routine file could not be found.")
    assert QApplication.focusWidget() is told.page.foot.finish


def test_a_narrow_page_shows_what_to_do_before_the_reasons(shown):
    page = shown("V04", (896, 560)).page
    tops = [part.y() for part in (page.now, page.visit, page.likeness, page.reasons)]
    assert tops == sorted(tops)


@pytest.mark.parametrize("name", ["V19", "V27"])
def test_a_physician_comes_first_however_narrow_the_page(shown, name):
    for size in ((896, 560), (1192, 752)):
        page = shown(name, size).page
        assert page.visit.y() < page.likeness.y()
    narrow = shown(name, (896, 560)).page
    assert narrow.visit.y() < narrow.now.y()


def test_the_page_finds_its_columns_again_when_the_window_grows(shown, qtbot):
    told = shown("V05", (896, 560))
    assert told.page.now.x() < told.page.reasons.width()
    told.window.resize(1192, 752)
    qtbot.waitUntil(lambda: told.page.now.x() > told.page.reasons.x() + 600)
    assert clipped(told.page) == []


@pytest.mark.parametrize("name", ["V05", "V19"])
@pytest.mark.parametrize("size", [(896, 560), (1192, 752)])
def test_tab_goes_through_the_page_as_it_is_read(shown, name, size):
    page = shown(name, size).page
    chain = tabbed(page)
    assert unnamed(page) == []
    assert unreachable(page) == []
    inside = [each for each in chain if not page.foot.isAncestorOf(each)]
    assert chain[-1] is page.foot.finish
    if size[0] < 1000:
        places = [each.mapTo(page, each.rect().center()).y() for each in inside]
        assert places == sorted(places)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(896, 560), (1192, 752)])
@pytest.mark.parametrize("name", ["V05", "V19"])
def test_nothing_is_cut_off_at_any_size_of_text(shown, look, qtbot, name, scale, size):
    look.set_text_scale(scale)
    page = shown(name, size).page
    qtbot.waitUntil(lambda: clipped(page) == [])
    seen = page.findChild(ScrollPage)
    assert seen.widget().width() <= seen.viewport().width()
    for button in (page.foot.back, page.foot.again, page.foot.finish, page.now.start):
        if not button.isHidden():
            assert button.width() >= button.sizeHint().width()
            assert page.rect().right() >= button.mapTo(page, button.rect().bottomRight()).x()
