"""The program's own type faces, and what the system says of text size."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from coach.paths import content

_LOADED = "coach.fonts.loaded."
_TABULAR = QFont.Tag("tnum")
_TRACKING = ((100, -0.04), (48, -0.02), (34, -0.018), (24, -0.01), (20, -0.005), (0, -0.006))
"""Lowest size in px, and letter spacing in em from there on."""

LINES = {13: 20, 15: 24, 17: 24, 20: 28, 24: 32, 34: 40, 48: 56, 120: 120}
"""Line height in px of each size of the type scale."""


def load_fonts() -> None:
    """Make the bundled Inter known to Qt, once for each application."""
    _load("Inter")


def load_titles() -> None:
    """Make the bundled Inter Display known to Qt, once for each application."""
    _load("InterDisplay")


def _load(family: str) -> None:
    loaded = f"{_LOADED}{family}"
    application = QCoreApplication.instance()
    if application is None or application.property(loaded):
        return
    for path in sorted((content("media") / "fonts").glob(f"{family}-*.otf")):
        QFontDatabase.addApplicationFont(str(path))
    application.setProperty(loaded, True)  # noqa: FBT003 - Qt's own signature


def typeface(size: float, weight: int, drawn: int) -> QFont:
    """Return Inter for type size `size`, drawn at `drawn` px, tracked, numbers of one width."""
    if size >= 20:
        load_titles()  # the first picture has none
    font = QFont("Inter Display" if size >= 20 else "Inter")
    font.setPixelSize(max(1, drawn))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    tracking = next(em for lowest, em in _TRACKING if size >= lowest)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * drawn)
    font.setFeature(_TABULAR, 1)
    return font


def system_text_scale() -> float:
    """Return how much larger than usual the system wants text, 1.0 to 2.0."""
    screen = QGuiApplication.primaryScreen()
    if screen is None:
        return 1.0
    return min(2.0, max(1.0, round(screen.logicalDotsPerInch() / 96.0, 2)))
