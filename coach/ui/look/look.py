"""How the program looks now: the theme in force, type, and whether things may move."""

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from coach.appearance import Appearance
from coach.ui.look.fonts import LINES, load_fonts, system_text_scale, typeface
from coach.ui.look.sheet import style_sheet
from coach.ui.look.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Theme
from coach.ui.look.turns import Turns

Mode = Literal["system", "light", "dark"]


class Look(QObject):
    """The one source of colours and type; widgets repaint on `changed`."""

    changed = Signal()

    def __init__(
        self,
        mode: Mode = "system",
        *,
        reduced_motion: bool = False,
        text_scale: float | None = None,
        high_contrast: bool | None = None,
        appearance: Appearance | None = None,
    ) -> None:
        super().__init__()
        load_fonts()
        self._mode: Mode = mode
        self._reduced_motion = reduced_motion
        self._high_contrast = high_contrast
        self._appearance = appearance or Appearance()
        self._text_scale = system_text_scale() if text_scale is None else text_scale
        self._theme = self._wanted()
        self._fonts: dict[tuple[float, int], QFont] = {}
        self.drawn: dict[tuple[object, ...], QPixmap] = {}
        """Pictures already drawn (icons, the shadow), by everything they depend on."""
        self.turns = Turns(self)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    @property
    def theme(self) -> Theme:
        """Return the colours in force."""
        return self._theme

    @property
    def mode(self) -> Mode:
        """Return what was asked for: a theme, or the system's."""
        return self._mode

    @property
    def reduced_motion(self) -> bool:
        """Return whether fades and tweens are left out."""
        return self._reduced_motion

    @property
    def high_contrast(self) -> bool:
        """Return whether high contrast is asked for, here or by the system."""
        if self._high_contrast is not None:
            return self._high_contrast
        hints = QGuiApplication.styleHints()  # what it gives out dies with it
        return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    @property
    def appearance(self) -> Appearance:
        """Return how the person wants the figure to look."""
        return self._appearance

    @property
    def text_scale(self) -> float:
        """Return how many times larger than designed text is."""
        return self._text_scale

    def set_mode(self, mode: Mode) -> None:
        """Use the light or the dark theme, or follow the system."""
        self._mode = mode
        self._follow()

    def set_high_contrast(self, high: bool | None) -> None:  # noqa: FBT001 - a slot for a switch
        """Use high contrast, or not; None follows the system."""
        self._high_contrast = high
        self._follow()

    def set_appearance(self, appearance: Appearance) -> None:
        """Show the figure with other skin, hair and clothing."""
        if appearance != self._appearance:
            self._appearance = appearance
            self.changed.emit()

    def set_reduced_motion(self, reduced: bool) -> None:  # noqa: FBT001 - a slot for a switch
        """Leave fades and tweens out, or not."""
        self._reduced_motion = reduced
        self.changed.emit()

    def set_text_scale(self, scale: float) -> None:
        """Draw text `scale` times as large as designed, 1.0 to 2.0."""
        self._text_scale = min(2.0, max(1.0, scale))
        self._fonts.clear()
        self.changed.emit()

    def font(self, px: float, weight: int = 400) -> QFont:
        """Return the type for size `px` of the type scale."""
        known = self._fonts.get((px, weight))
        if known is None:
            known = typeface(px, weight, self.px(px))
            self._fonts[(px, weight)] = known
        return known

    def px(self, size: float) -> int:
        """Return a size that grows with the text, in px."""
        return round(size * self._text_scale)

    def line(self, px: int) -> int:
        """Return the line height of type size `px`."""
        return self.px(LINES.get(px, round(px * 1.4)))

    def milliseconds(self, designed: int) -> int:
        """Return how long a fade takes: as designed, or no time at all with reduced motion."""
        return 0 if self._reduced_motion else designed

    def dress(self, application: QApplication) -> None:
        """Give the whole application these colours and keep them so."""
        self.dress_plainly(application)
        self._dress(application)
        self.changed.connect(lambda: self._dress(application))

    def dress_plainly(self, application: QApplication) -> None:
        """Give the application its ground and its type, and no more: soon done."""
        if application.style().name().lower() != "fusion":
            application.setStyle("Fusion")
        application.setPalette(palette(self._theme))
        application.setFont(self.font(15))

    def _dress(self, application: QApplication) -> None:
        application.setPalette(palette(self._theme))
        application.setFont(self.font(15))
        application.setStyleSheet(style_sheet(self._theme, self._text_scale))

    def _wanted(self) -> Theme:
        if self._mode == "system":
            scheme = QGuiApplication.styleHints().colorScheme()
            dark = scheme == Qt.ColorScheme.Dark
        else:
            dark = self._mode == "dark"
        if self.high_contrast:
            return HIGH_DARK() if dark else HIGH_LIGHT()
        return DARK() if dark else LIGHT()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self._theme:
            self._theme = wanted
            self.changed.emit()


def palette(theme: Theme) -> QPalette:
    """Return Qt's own palette in the colours of `theme`, for what Qt draws by itself."""
    made = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, theme.paper),
        (role.WindowText, theme.ink),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.wash),
        (role.Text, theme.ink),
        (role.PlaceholderText, theme.muted),
        (role.Button, theme.surface),
        (role.ButtonText, theme.ink),
        (role.Highlight, theme.teal),
        (role.HighlightedText, theme.on_teal),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.ink),
        (role.Link, theme.teal_ink),
    ):
        made.setColor(name, colour)
    return made
