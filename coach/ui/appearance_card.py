"""The card in Settings in which a person dresses the figure, with the figure beside it."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.appearance import Appearance, HairStyle
from coach.figure.joints import SIDES
from coach.figure.motion import Motion
from coach.figure.pose import based
from coach.figure.view import VIEWS
from coach.ui.figure.framing import frame, sample
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.palette import palette_for
from coach.ui.figure.wardrobe import CLOTHING, HAIR, SCARF, SKIN, Rgb
from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.paint import round_box
from coach.ui.look.segmented import Segmented
from coach.ui.look.swatches import Colours, Swatches
from coach.ui.wording import appearance as words

_PREVIEW = QSize(148, 264)
_STILL = Moment(0.0, 0.0, 0.0, 0.0)


class AppearanceCard(Card):
    """Skin, hair and clothes; each choice is shown at once."""

    chosen = Signal(object)
    """The person chose this appearance."""

    def __init__(self, look: Look, now: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._now = now
        self.body.setSpacing(12)
        self.body.addWidget(Label(look, words.title(), 20, 600, wrap=True))
        self.body.addWidget(Label(look, words.hint(), 13, 400, "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(Preview(look), 0, Qt.AlignmentFlag.AlignTop)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(4)
        row.addLayout(self._choices, 1)
        self.body.addLayout(row)
        self.skin = Swatches(look, words.skin(), _skins())
        self.hair = Segmented(look, words.hair(), words.hairs())
        self.hair_colour = Swatches(look, words.hair_colour(), _hairs(now.hair))
        self.clothing = Swatches(look, words.clothing(), _clothes())
        self._add(words.skin(), self.skin, now.skin)
        self._add(words.hair(), self.hair, now.hair)
        self._add(words.hair_colour(), self.hair_colour, now.hair_colour)
        self._add(words.clothing(), self.clothing, now.clothing)
        self.skin.chosen.connect(lambda one: self._choose(replace(self._now, skin=one)))
        self.hair.chosen.connect(lambda one: self._choose(replace(self._now, hair=one)))
        self.hair_colour.chosen.connect(
            lambda one: self._choose(replace(self._now, hair_colour=one))
        )
        self.clothing.chosen.connect(lambda one: self._choose(replace(self._now, clothing=one)))

    def _add(self, name: str, choice: Swatches | Segmented, value: object) -> None:
        self._choices.addWidget(Label(self.look, name, 15, 500))
        self._choices.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        self._choices.addSpacing(8)
        choice.choose(value)

    def _choose(self, appearance: Appearance) -> None:
        self._now = appearance
        self.look.set_appearance(appearance)
        self.hair_colour.show_colours(_hairs(appearance.hair))
        self.chosen.emit(appearance)


class Preview(QWidget):
    """The figure as it is chosen, standing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        relaxed = {f"shoulder.{side}": {"abduction": 12.0} for side in SIDES}
        pose = based("standing", relaxed)
        self._figure = sample(Motion("standing", pose, pose, cyclic=True))
        self.setFixedSize(_PREVIEW)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the figure."""
        del event
        painter = QPainter(self)
        look, box = self._look, QRectF(self.rect())
        round_box(painter, box, 16.0, look.theme.wash)
        palette = palette_for(look.theme, tinted=True, appearance=look.appearance)
        framing = frame(self._figure, VIEWS["three_quarter"], box.adjusted(-60, 8, 60, -8))
        Picture(framing, palette).paint(painter, _STILL)
        painter.end()


def _skins() -> list[Colours]:
    return [Colours(tone, name, _colour(SKIN[tone][0])) for tone, name in words.skins().items()]


def _hairs(style: HairStyle) -> list[Colours]:
    shades = SCARF if style is HairStyle.COVERED else HAIR
    return [
        Colours(each, name, _colour(shades[each])) for each, name in words.hair_colours().items()
    ]


def _clothes() -> list[Colours]:
    return [
        Colours(pair, name, *(_colour(part) for part in CLOTHING[pair]))
        for pair, name in words.clothes().items()
    ]


def _colour(parts: Rgb) -> QColor:
    return QColor(*parts)
