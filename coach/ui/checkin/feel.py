"""How it feels right now: how strong, what it is like, and how far it runs."""

from collections.abc import Mapping

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.figure.regions import BodyRegion
from coach.routine.checkin.model import CheckIn
from coach.ui.checkin.ask_card import AskCard
from coach.ui.checkin.choices import AnyOf, OneOf
from coach.ui.checkin.leg_side import BOTH, LegSide
from coach.ui.checkin.leg_tile import LegTile
from coach.ui.checkin.pain_scale import PainScale
from coach.ui.checkin.question_step import QuestionStep
from coach.ui.checkin.tile import Face
from coach.ui.checkin.worst import WorstRow
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.mark import Mark
from coach.ui.wording import feeling as words

_RIGHT = 400
_ICONS = {"tingling": "tingle", "burning": "burn", "numbness": "numb"}
_AREAS = ("foot", "calf", "thigh", "buttock")
_REACH_OF = {"foot": "below_knee", "calf": "below_knee", "thigh": "thigh", "buttock": "buttock"}
"""How far it runs where a place is marked, the furthest first."""


class FeelStep(QuestionStep):
    """`leg_which` (left, right, both or none) stands beside `leg_side`, to fill it in again."""

    def __init__(self, look: Look, checkin: CheckIn, parent: QWidget | None = None) -> None:
        asked = checkin.words()
        super().__init__(look, words.feel_title(), words.why_feel(), parent)
        self.now = PainScale(look, asked["pain_now"].ask)
        self.worst = WorstRow(look, asked["pain_worst24"].ask)
        sens = asked["sens"]
        faces = {
            value: Face(
                words.sentence(sens.said(value)), words.kind_detail(value), _ICONS.get(value, "")
            )
            for value in sens.variable.values
        }
        none = Face(words.none_of_these(), "", "minus")
        self.sens = AnyOf(look, sens.ask, faces, none, least=180)
        tiles = {
            value: LegTile(look, Face(*words.reach(value)), value)
            for value in asked["radiates"].variable.values
        }
        self.radiates = OneOf(look, words.into_the_leg(), tiles, least=300, most=2)
        self.leg = LegSide(look, asked["leg_side"].ask)
        # Before any card hears of it, and the page: what follows must have followed by then.
        for answer in (self.now, self.sens, self.radiates, self.leg):
            answer.changed.connect(self._follow)
        self.beside(self._left(asked["pain_now"].ask, sens.ask), self._legs(), gap=24)
        self.hold((self._strength, self._kind, self._run))

    def fill(self, said: Mapping[str, object]) -> None:
        """Show the answers in `said`, and what the places marked on the body speak for."""
        self.worst.at_least(None)
        super().fill(said)
        self._follow()
        self.leg.put(said.get("leg_side"))
        self.leg.choose(said.get("leg_which"))
        self._hint(said.get("places"))
        self._follow()
        self.begin()

    def said(self) -> dict[str, object]:
        """Return field → answer, without the fields that were not answered."""
        which = self.leg.which
        return super().said() | ({"leg_which": which} if which is not None else {})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit as the pain now, wherever the keyboard is."""
        if not self.now.take(event):
            super().keyPressEvent(event)

    def _follow(self) -> None:
        """Let what was said of one question change what another asks."""
        self.worst.at_least(self.now.value)
        asked = self.leg.asked
        self.leg.follow(self.radiates.value, self.sens.value)
        if self.leg.asked and not asked:
            self.bring_into_sight(self.leg)
        sides = {BOTH: ("left", "right"), "right": ("right",)}.get(self.leg.which or "", ("left",))
        for tile in self.radiates.tiles.values():
            if isinstance(tile, LegTile):
                tile.show_sides(sides)

    def _hint(self, places: object) -> None:
        given = places if isinstance(places, list | tuple | set | frozenset) else ()
        marked = [BodyRegion(each) for each in given if each in tuple(BodyRegion)]
        areas = {region.area for region in marked}
        furthest = next((area for area in _AREAS if area in areas), None)
        self.radiates.hint(_REACH_OF.get(furthest or ""), words.as_you_marked())
        legs = {region.side for region in marked if region.area in _AREAS[:3]}
        self.leg.hint(legs)

    def _left(self, strength: str, kind: str) -> QVBoxLayout:
        self._strength = AskCard(self.look, strength, words.choose_number())
        self._strength.body.addWidget(self._strength.ask("pain_now", self.now))
        self._strength.body.addWidget(self._strength.ask("pain_worst24", self.worst))
        self._kind = AskCard(self.look, kind, words.choose_any(), words.all_that_fit())
        self._kind.body.addWidget(self._kind.ask("sens", self.sens))
        self._kind.body.addLayout(self._elsewhere())
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self._strength)
        left.addWidget(self._kind)
        left.addStretch(1)
        return left

    def _elsewhere(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Mark(self.look, "info", 20, "teal_ink"))
        row.addWidget(Label(self.look, words.saddle_elsewhere(), 15, 400, "muted", wrap=True), 1)
        return row

    def _legs(self) -> QWidget:
        self._run = AskCard(self.look, words.into_the_leg(), words.choose_answer())
        self._run.body.addWidget(self._run.ask("radiates", self.radiates))
        self._run.body.addWidget(self._run.ask("leg_side", self.leg))
        self._run.body.addStretch(1)
        return self._run

    def _arrange(self) -> None:
        super()._arrange()
        wide = self.look.px(_RIGHT)
        self._run.setMinimumWidth(0 if self.narrow else wide)
        self._run.setMaximumWidth(16777215 if self.narrow else wide)
