"""The program's own line icons, in any colour and size, at one thickness of stroke."""

import re

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coach.paths import content
from coach.ui.look.look import Look

STROKE = 1.75
"""Thickness of every line in px, whatever the size of the icon."""

_GRID = 24


def icon(look: Look, name: str, size: int, colour: QColor | None = None) -> QPixmap:
    """Return the icon `name`, `size` px square, in `colour` or the colour of text."""
    paint = look.theme.ink if colour is None else colour
    sharpness = QGuiApplication.primaryScreen().devicePixelRatio()
    key = ("icon", name, size, paint.rgba(), sharpness)
    known = look.drawn.get(key)
    if known is None:
        known = _draw(_coloured(name, size, paint), size, sharpness)
        look.drawn[key] = known
    return known


def logo(look: Look, size: int) -> QPixmap:
    """Return the sign of the program in the colours of the theme."""
    theme = look.theme
    sharpness = QGuiApplication.primaryScreen().devicePixelRatio()
    key = ("logo", size, theme.dark, theme.high, sharpness)
    known = look.drawn.get(key)
    if known is None:
        text = _source("logo")
        text = text.replace("#1F7A70", theme.teal.name()).replace("#FFFFFF", theme.on_teal.name())
        known = _draw(text, size, sharpness)
        look.drawn[key] = known
    return known


def _source(name: str) -> str:
    return (content("media") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _coloured(name: str, size: int, colour: QColor) -> str:
    text = _source(name).replace("#000", colour.name())
    return re.sub(
        r'stroke-width="[\d.]+"', f'stroke-width="{STROKE * _GRID / size:.3f}"', text, count=1
    )


def _draw(text: str, size: int, sharpness: float) -> QPixmap:
    pixels = round(size * sharpness)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(sharpness)
    return picture
