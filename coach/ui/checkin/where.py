"""The first page: where it hurts, on a picture of the body or in words."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from coach.figure.regions import BodyRegion
from coach.routine.checkin.model import CheckIn
from coach.ui.body_map.map import BodyMap
from coach.ui.checkin import marks
from coach.ui.checkin.place_chips import PlaceChips
from coach.ui.checkin.step import Step
from coach.ui.checkin.worst_card import WorstCard
from coach.ui.look.button import Button
from coach.ui.look.card import Card
from coach.ui.look.column import at_left
from coach.ui.look.label import Label, Span
from coach.ui.look.look import Look
from coach.ui.look.scroll import ScrollPage, page_margin
from coach.ui.mark import Mark
from coach.ui.wording import where as words

_LEFT = 360
"""The width, px, of the column of words beside the picture; a little less where room is short."""
_LEAST_LEFT = 320
_GAP = 32
_BESIDE = 680
"""The width, px, at which the picture has its lens beside the body."""
_TOP, _BOTTOM = 16, 24


class WhereStep(Step):
    """Answers `loc` and `region`; `places` are the marks themselves, to be shown again."""

    def __init__(self, look: Look, checkin: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setAccessibleName(words.title())
        questions = checkin.words()
        self._by_words = False
        self.map = BodyMap(look)
        self.chips = PlaceChips(look)
        self.clear = Button(look, words.clear_all(), "text", height=40)
        self.by_words = Button(look, words.in_words(), "outline", height=40)
        self.region = WorstCard(look, questions["region"])
        self.loc = WorstCard(look, questions["loc"])
        self.error = Label(look, "", 15, 500, "coral_ink", wrap=True)
        self._empty = Label(look, words.nothing_yet(), 15, 400, "muted")
        self._scroll = ScrollPage(look)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def why(self) -> str:
        """Return nothing: this page says why beside the picture."""
        return ""

    def fill(self, said: Mapping[str, object]) -> None:
        """Show the marks, and the words that were chosen."""
        places = marks.read(said.get("places"))
        region, loc = said.get("region"), said.get("loc")
        self._by_words = not places and (region is not None or loc is not None)
        self.map.choose(places)
        self._show()
        self.region.choose(region if isinstance(region, str) else None)
        self.loc.choose(loc if isinstance(loc, str) else None)
        self.ask_again(())

    def said(self) -> dict[str, object]:
        """Return the marks and what they say, or what was chosen in words."""
        answers: dict[str, object] = {}
        places = marks.in_order(self.map.chosen)
        if places:
            answers["places"] = [place.value for place in places]
        for name, card in self._cards().items():
            value = marks.meant(card.offered, card.value)
            if value is not None:
                answers[name] = value
        return answers

    def missing(self) -> tuple[str, ...]:
        """Return what neither the marks nor the words say."""
        said = self.said()
        return tuple(name for name in self._cards() if name not in said)

    def ask_again(self, fields: Collection[str]) -> None:
        """Offer the words where nothing is marked; mark what is open and go there."""
        if fields and not self.map.chosen:
            self._by_words = True
            self._show()
        marked = [card for name, card in self._cards().items() if name in fields]
        in_words = [card for card in marked if not card.isHidden()]
        for card in self._cards().values():
            card.show_missing(missing=card in in_words)
        self.map_card.set_border("coral_fill" if marked and not in_words else "hair")
        self._say(words.look_again() if marked and not in_words else "")
        if in_words:
            if not self.map.chosen:
                self._say(words.mark_or_choose())
            in_words[0].ask_again()
            self._scroll.ensureWidgetVisible(in_words[0])
        elif marked:
            self.first_stop().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def first_stop(self) -> QWidget:
        """Return the place at which the Tab key stops."""
        stops = Qt.FocusPolicy.TabFocus
        targets = (self.map.target(region) for region in BodyRegion)
        return next(each for each in targets if each.focusPolicy() & stops)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words below the picture where both have no room beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def _cards(self) -> dict[str, WorstCard]:
        return {"region": self.region, "loc": self.loc}

    def _connect(self) -> None:
        self.map.changed.connect(lambda _places: self._marked())
        self.chips.removed.connect(self._remove)
        self.chips.emptied.connect(self._to_the_map)
        self.clear.clicked.connect(self._clear)
        self.by_words.clicked.connect(self._use_words)
        self.region.chosen.connect(self.changed)
        self.loc.chosen.connect(self.changed)
        self.look.changed.connect(self._arrange)

    def _marked(self) -> None:
        self._by_words = self._by_words and not self.map.chosen
        self._show()
        self.ask_again(())
        self.changed.emit()

    def _remove(self, place: BodyRegion) -> None:
        self.map.choose(self.map.chosen - {place})
        self._marked()

    def _clear(self) -> None:
        self.map.choose(())
        self.region.forget()
        self.loc.forget()
        self._by_words = False
        self._to_the_map()
        self._marked()

    def _use_words(self) -> None:
        self._by_words = True
        self._show()
        self.region.first_stop().setFocus(Qt.FocusReason.TabFocusReason)

    def _to_the_map(self) -> None:
        self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self.error.set_text(sentence)
        self.error.setVisible(bool(sentence))

    def _show(self) -> None:
        """Show what is marked, and ask for what that leaves open."""
        places = self.map.chosen
        self.chips.show_places(places)
        self.chips.setVisible(bool(places))
        self._list.setVisible(bool(places) or not self._by_words)
        self._empty.setVisible(not places)
        self.clear.setVisible(bool(places))
        self.by_words.setVisible(not places)
        asked = bool(places) or self._by_words
        offered = marks.regions(places)
        hint = words.which_part() if places and not marks.legs_only(places) else ""
        self.region.offer(offered, words.nearest_part() if marks.legs_only(places) else hint)
        self.region.setVisible(asked and len(offered) > 1)
        self.loc.offer(marks.sides(places))
        self.loc.setVisible(asked and len(self.loc.offered) > 1)

    def _lay_out(self) -> None:
        self.map_card = Card(self.look, radius=24)
        self.map_card.body.setContentsMargins(0, 0, 0, 0)
        self.map_card.body.addWidget(self.map)
        self._head = self._titles()
        self._left = QWidget()
        self._words = QVBoxLayout(self._left)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.setSpacing(16)
        self._list = self._listing()
        self._words.addWidget(self._list)
        self._words.addWidget(self.region)
        self._words.addWidget(self.loc)
        self._words.addStretch(1)
        self._words.addWidget(self._reason())
        # The picture is what the page is about: the keyboard comes to it first.
        self._row = QBoxLayout(QBoxLayout.Direction.RightToLeft)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self.map_card, 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._left)
        self._words.insertWidget(0, self._head)
        self._scroll.body.setSpacing(24)
        self._scroll.body.addLayout(self._row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 0, 0)
        column.addWidget(self._scroll)

    def _titles(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.look, words.title(), 34, 600, wrap=True))
        column.addWidget(Label(self.look, words.lead(), 17, 400, "muted", wrap=True))
        column.addWidget(self.error)
        self.error.hide()
        return head

    def _listing(self) -> QWidget:
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label(self.look, words.marked(), 15, 600))
        head.addStretch(1)
        head.addWidget(self.clear)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.chips)
        column.addSpacing(8)
        column.addLayout(at_left(self.by_words))
        return listing

    def _reason(self) -> QWidget:
        box = Card(self.look, "wash", border=False)
        box.body.setContentsMargins(16, 16, 16, 16)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Mark(self.look, "info", 24, "teal_ink"), 0, Qt.AlignmentFlag.AlignTop)
        text = Label(self.look, "", 15, wrap=True)
        text.set_spans([Span(words.why() + " ", 600), Span(words.why_where(), 400, "muted")])
        row.addWidget(text, 1)
        box.body.addLayout(row)
        return box

    def _arrange(self) -> None:
        room = self.width() - 2 * page_margin(self) - _GAP - self.look.px(_BESIDE)
        beside = room >= self.look.px(_LEAST_LEFT)
        way = QBoxLayout.Direction
        self._row.setDirection(way.RightToLeft if beside else way.TopToBottom)
        left = min(room, self.look.px(_LEFT)) if beside else 0
        self._left.setMinimumWidth(left)
        self._left.setMaximumWidth(left if beside else 16777215)
        self._size_the_map(beside=beside, left=left)
        if beside:
            self._words.insertWidget(0, self._head)
        else:
            self._scroll.body.insertWidget(0, self._head)

    def _size_the_map(self, *, beside: bool, left: int) -> None:
        """Give the picture the height of the page, so that it stays where it is when words come."""
        width = self.width() - 2 * page_margin(self) - (left + _GAP if beside else 0)
        least = self.map.heightForWidth(width)
        shown = self.height() - _TOP - _BOTTOM
        self.map_card.setFixedHeight(max(least, shown) if beside else least)
