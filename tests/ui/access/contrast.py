"""How well what is painted stands out from what is really behind it (WCAG 2.2, 1.4.3, 1.4.11)."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from tests.ui.access.found import uncovered
from tests.ui.access.painted import Icon, Painting, Words

TEXT, LARGE_TEXT, GRAPHIC = 4.5, 3.0, 3.0
_ACROSS, _DOWN = 9, 3
_OFTEN = 3  # looks of 27: less is the edge of something beside


def light(colour: QColor) -> float:
    """Return the relative luminance of a colour."""
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: QColor, second: QColor) -> float:
    """Return how much two colours stand out from each other, 1 to 21."""
    high, low = sorted((light(first), light(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def too_pale(window: QWidget, painting: Painting, text_scale: float) -> Iterator[str]:
    """Yield the words and icons that do not stand out from their ground as they must."""
    for each in (*painting.words, *painting.icons):
        if not each.widget.isEnabled():
            continue  # what cannot be used now need not stand out, and says so in words
        needed = _needed(each, text_scale)
        for ground in _grounds(window, painting.ground, each):
            found = contrast(_over(each.colour, ground), ground)
            if found < needed:
                yield f"{_name(each)}: {found:.2f} of {each.colour.name()} on {ground.name()}"


def _needed(each: Words | Icon, text_scale: float) -> float:
    if isinstance(each, Icon):
        return GRAPHIC
    px = each.px / text_scale
    return LARGE_TEXT if px >= 24 or (px >= 18.5 and each.bold) else TEXT


def _name(each: Words | Icon) -> str:
    said = f"icon {each.name}" if isinstance(each, Icon) else each.text
    return f"{type(each.widget).__name__} {said}"


def _over(colour: QColor, ground: QColor) -> QColor:
    """Return a colour as it looks where something is seen through it."""
    share = colour.alphaF()
    return QColor.fromRgbF(
        *(
            min(1.0, share * own + (1 - share) * under)
            for own, under in zip(colour.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
        )
    )


def _grounds(window: QWidget, image: QImage, each: Words | Icon) -> list[QColor]:
    """Return the colours that are often behind words, where nothing lies over them."""
    box, middle = each.box, round(each.box.center().x())
    looks = Counter(
        image.pixel(x, y)
        for y in _places(box.top(), box.bottom(), _DOWN, image.height())
        if uncovered(window, each.widget, QPoint(middle, y))
        for x in _places(box.left(), box.right(), _ACROSS, image.width())
    )
    return [QColor.fromRgb(pixel) for pixel, count in looks.items() if count >= _OFTEN]


def _places(start: float, end: float, count: int, most: int) -> list[int]:
    step = (end - start) / (count + 1)
    places = (round(start + step * number) for number in range(1, count + 1))
    return [place for place in places if 0 <= place < most]
