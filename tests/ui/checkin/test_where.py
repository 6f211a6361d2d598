"""The page on which a person shows where it hurts, by pointer, by keyboard, or in words."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from coach.figure.regions import BodyRegion
from coach.ui.checkin import marks
from coach.ui.checkin.where import WhereStep
from coach.ui.look.look import Look
from coach.ui.look.tab_order import in_reading_order
from tests.ui.walk import unnamed, unreachable

R = BodyRegion
MARKS = st.sets(st.sampled_from(list(BodyRegion)))


class Hands:
    """The page in an active window, and the hands of a person."""

    def __init__(self, qtbot, look, checkin, size=(1192, 664)):
        self.qtbot = qtbot
        self.step = WhereStep(look, checkin)
        qtbot.addWidget(self.step)
        self.step.resize(*size)
        with qtbot.waitActive(self.step):
            self.step.show()
            self.step.activateWindow()
        self.changes = []
        self.step.changed.connect(lambda: self.changes.append(self.step.said()))

    def mark(self, *places):
        for place in places:
            self.step.map.target(place).click()

    def press(self, key):
        self.qtbot.keyClick(self.focus, key)

    @property
    def focus(self):
        return self.step.window().focusWidget()


@pytest.fixture
def hands(qtbot, look, checkin):
    return Hands(qtbot, look, checkin)


@pytest.mark.parametrize(
    ("places", "region", "loc"),
    [
        ([R.LUMBAR_LEFT], "lumbar", "left"),
        ([R.LUMBAR_CENTRE], "lumbar", "centre"),
        ([R.BUTTOCK_RIGHT, R.CALF_RIGHT], "buttock", "right"),
        ([R.FLANK_LEFT, R.FLANK_RIGHT], "flank", "both_sides"),
        ([R.LUMBAR_LEFT, R.LUMBAR_CENTRE, R.LUMBAR_RIGHT], "lumbar", "both_sides"),
        ([R.LUMBAR_RIGHT, R.THIGH_LEFT], "lumbar", "right"),
    ],
)
def test_marks_say_which_part_and_which_side(hands, places, region, loc):
    hands.mark(*places)
    said = hands.step.said()
    assert (said["region"], said["loc"]) == (region, loc)
    assert said["places"] == [place.value for place in BodyRegion if place in places]
    assert hands.step.missing() == ()
    assert hands.changes[-1] == said


def test_nothing_is_said_before_the_person_says_it(hands):
    assert hands.step.said() == {}
    assert hands.step.missing() == ("region", "loc")
    assert hands.step.map.chosen == frozenset()


def test_of_several_parts_the_worst_is_asked_for_and_only_those_are_offered(hands):
    hands.mark(R.LUMBAR_LEFT, R.BUTTOCK_LEFT)
    step = hands.step
    assert step.region.isVisible()
    assert step.region.offered == ("lumbar", "buttock")
    assert not step.loc.isVisible()
    assert step.missing() == ("region",)
    step.region.tiles["buttock"].click()
    assert hands.changes[-1]["region"] == "buttock"
    hands.mark(R.BUTTOCK_LEFT)
    assert not step.region.isVisible()
    assert step.said()["region"] == "lumbar"


def test_the_middle_and_a_side_ask_which_is_worse(hands):
    hands.mark(R.LUMBAR_LEFT, R.LUMBAR_CENTRE)
    assert hands.step.loc.offered == ("left", "centre")
    assert hands.step.missing() == ("loc",)
    hands.step.loc.tiles["centre"].click()
    assert hands.step.said()["loc"] == "centre"


def test_a_leg_alone_gives_the_side_and_asks_for_the_part_of_the_back(hands):
    hands.mark(R.CALF_RIGHT)
    assert hands.step.said() == {"places": ["calf.right"], "loc": "right"}
    assert hands.step.region.offered == marks.REGIONS
    assert "leg" in hands.step.region.hint.text()


def test_the_upper_back_has_no_side_so_the_side_is_asked_for(hands):
    hands.mark(R.THORACIC, R.THIGH_LEFT)
    assert hands.step.said()["region"] == "thoracic"
    assert hands.step.loc.offered == marks.SIDES


@given(MARKS)
def test_what_is_offered_was_marked_or_everything_is(places):
    regions, sides = marks.regions(places), marks.sides(places)
    back = {place.area for place in places} & set(marks.REGIONS)
    assert set(regions) == (back or set(marks.REGIONS))
    named = {place.side for place in places}
    assert set(sides) <= named | {"both_sides"} or sides == marks.SIDES
    assert ("both_sides" in sides) <= ({"left", "right"} <= named or sides == marks.SIDES)
    assert marks.meant(sides, None) == (sides[0] if len(sides) == 1 else None)


def test_every_answer_that_can_be_given_is_shown_again_as_it_was(hands):
    ways = [frozenset(), {R.LUMBAR_LEFT}, {R.LUMBAR_LEFT, R.LUMBAR_CENTRE, R.FLANK_LEFT}]
    ways += [{R.FOOT_LEFT}, {R.THORACIC}, {R.LUMBAR_LEFT, R.BUTTOCK_RIGHT}]
    for places, region, loc in product(ways, (*marks.REGIONS, None), (*marks.SIDES, None)):
        said = {"places": [place.value for place in marks.in_order(places)]} if places else {}
        value = marks.meant(marks.regions(places), region)
        said |= {"region": value} if value else {}
        value = marks.meant(marks.sides(places), loc)
        said |= {"loc": value} if value else {}
        hands.step.fill(said)
        assert hands.step.said() == said
    assert hands.changes == []


def test_filling_with_nothing_shows_nothing(hands):
    hands.mark(R.LUMBAR_LEFT, R.BUTTOCK_LEFT)
    hands.step.region.tiles["lumbar"].click()
    hands.step.fill({})
    assert hands.step.said() == {}


def test_who_cannot_tell_on_the_picture_answers_in_words(hands):
    hands.step.by_words.click()
    assert hands.focus is hands.step.region.tiles["lumbar"]
    assert hands.step.missing() == ("region", "loc")
    hands.press(Qt.Key.Key_Right)
    assert hands.step.said() == {}
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Return)
    assert hands.step.said() == {"region": "buttock", "loc": "left"}


def test_a_mark_takes_the_place_of_the_words(hands):
    hands.step.by_words.click()
    hands.step.region.tiles["flank"].click()
    hands.mark(R.LUMBAR_RIGHT)
    assert hands.step.said() == {"places": ["lumbar.right"], "region": "lumbar", "loc": "right"}


def test_a_missing_mark_is_asked_for_in_both_ways(hands):
    step = hands.step
    step.ask_again(step.missing())
    assert step.error.isVisible()
    assert step.region.error.isVisible()
    assert hands.focus is step.region.tiles["lumbar"]
    hands.mark(R.LUMBAR_LEFT)
    assert not step.error.isVisible()


def test_a_question_left_open_is_marked_and_gets_the_keyboard(hands):
    hands.mark(R.LUMBAR_LEFT, R.LUMBAR_CENTRE)
    hands.step.ask_again(("loc",))
    assert hands.step.loc.error.isVisible()
    assert hands.focus is hands.step.loc.tiles["left"]
    hands.step.loc.tiles["left"].click()
    assert not hands.step.loc.error.isVisible()


def test_marks_that_are_clear_and_asked_for_again_are_looked_at_on_the_picture(hands):
    hands.mark(R.FLANK_LEFT)
    hands.step.ask_again(("region",))
    assert hands.step.error.isVisible()
    assert hands.focus is hands.step.map.target(R.FLANK_LEFT)
    hands.step.ask_again(())
    assert not hands.step.error.isVisible()


def test_a_chip_takes_its_place_away_and_the_keyboard_goes_to_the_next(hands):
    hands.mark(R.LUMBAR_LEFT, R.BUTTOCK_LEFT, R.CALF_LEFT)
    chips = hands.step.chips.chips
    assert list(chips) == [R.LUMBAR_LEFT, R.BUTTOCK_LEFT, R.CALF_LEFT]
    chips[R.BUTTOCK_LEFT].setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Return)
    assert hands.step.map.chosen == {R.LUMBAR_LEFT, R.CALF_LEFT}
    assert hands.focus is hands.step.chips.chips[R.CALF_LEFT]
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Space)
    assert hands.step.said() == {}
    assert isinstance(hands.focus, type(hands.step.first_stop()))


def test_clear_all_takes_every_mark_away(hands):
    hands.mark(R.LUMBAR_LEFT, R.CALF_RIGHT)
    hands.step.clear.click()
    assert hands.changes[-1] == {}
    assert not hands.step.clear.isVisible()


@pytest.mark.parametrize("width", [1192, 896])
def test_the_keyboard_goes_from_the_picture_through_the_marks_to_what_is_open(hands, width):
    step = hands.step
    step.resize(width, 600)
    hands.mark(R.BUTTOCK_LEFT, R.LUMBAR_LEFT)
    order = [
        step.map.target(R.LUMBAR_LEFT),
        step.clear,
        step.chips.chips[R.LUMBAR_LEFT],
        step.chips.chips[R.BUTTOCK_LEFT],
        step.region.tiles["lumbar"],
    ]
    assert in_reading_order(step) == order


def test_every_control_has_a_name_and_can_be_reached(hands):
    for places in ((), (R.LUMBAR_LEFT, R.LUMBAR_CENTRE, R.FLANK_LEFT)):
        hands.mark(*places)
        assert unnamed(hands.step) == []
        lost = unreachable(hands.step)  # the arrows reach every place of the picture
        assert [each for each in lost if not hands.step.map.isAncestorOf(each)] == []


@pytest.mark.parametrize("size", [(1192, 664), (896, 472), (1032, 664), (1512, 832)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_picture_is_whole_and_stays_where_it_is_when_words_come(qtbot, checkin, size, scale):
    hands = Hands(qtbot, Look("light", reduced_motion=True, text_scale=scale), checkin, size)
    step = hands.step

    def middle():
        target = step.map.target(R.THORACIC)
        return target.mapTo(step, QPoint(0, 0)), step.map.size()

    before = middle()
    hands.mark(R.LUMBAR_LEFT, R.LUMBAR_CENTRE, R.FLANK_LEFT)
    for _ in range(4):
        qtbot.wait(1)
    assert middle() == before
    assert step.map.height() >= step.map.heightForWidth(step.map.width())
    assert step.map.width() <= step.width()
