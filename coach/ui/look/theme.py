"""The colours of the program, by the name of their purpose: light, dark, and high contrast."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours; `*_ink` is for text, the plain name for fills and marks."""

    dark: bool
    high: bool
    """Whether it is a theme of high contrast."""
    paper: QColor
    sunk: QColor
    surface: QColor
    raised: QColor
    wash: QColor
    ink: QColor
    muted: QColor
    hair: QColor
    outline: QColor
    track: QColor
    teal: QColor
    teal_hover: QColor
    teal_press: QColor
    teal_ink: QColor
    tint: QColor
    tint_hover: QColor
    tint_press: QColor
    on_teal: QColor
    halo: QColor
    coral: QColor
    coral_fill: QColor
    coral_hover: QColor
    coral_press: QColor
    coral_ink: QColor
    coral_tint: QColor
    on_coral: QColor
    coral_alarm: QColor
    """The ground of the call for help now, the same in the light and in the dark."""
    on_alarm: QColor
    amber: QColor
    amber_ink: QColor
    amber_tint: QColor
    plum: QColor
    plum_hover: QColor
    plum_press: QColor
    plum_ink: QColor
    plum_tint: QColor
    on_plum: QColor
    navy: QColor
    on_navy: QColor
    navy_tint: QColor
    shade: QColor
    """The colour of the one shadow, with its strength."""

    def colour(self, token: str) -> QColor:
        """Return the colour called `token`."""
        found: QColor = getattr(self, token)
        return found


_LIGHT = MappingProxyType(
    {
        "paper": "#F7F5F0",
        "sunk": "#F0EDE6",
        "surface": "#FFFFFF",
        "raised": "#FFFFFF",
        "wash": "#EDF3F0",
        "ink": "#1F2D3A",
        "muted": "#566673",
        "hair": "#E6E2DA",
        "outline": "#75818A",
        "track": "#E6E2DA",
        "teal": "#1F7A70",
        "teal_hover": "#186259",
        "teal_press": "#124D46",
        "teal_ink": "#17635B",
        "tint": "#DDE9E4",
        "tint_hover": "#CFE0DA",
        "tint_press": "#BFD5CD",
        "on_teal": "#FFFFFF",
        "halo": "#E6EEEA",
        "coral": "#E8593C",
        "coral_fill": "#BF4226",
        "coral_hover": "#A8361C",
        "coral_press": "#8C2A14",
        "coral_ink": "#A8361C",
        "coral_tint": "#FBEAE4",
        "on_coral": "#FFFFFF",
        "coral_alarm": "#9C3018",
        "on_alarm": "#FFFFFF",
        "amber": "#C98A1B",
        "amber_ink": "#7A5306",
        "amber_tint": "#F8EFDC",
        "plum": "#6A4C7D",
        "plum_hover": "#573C68",
        "plum_press": "#452E54",
        "plum_ink": "#5B3F6D",
        "plum_tint": "#EDE7F1",
        "on_plum": "#FFFFFF",
        "navy": "#274060",
        "on_navy": "#FFFFFF",
        "navy_tint": "#E3E9F0",
    }
)

_DARK = MappingProxyType(
    {
        "paper": "#121A1C",
        "sunk": "#0D1415",
        "surface": "#1B2628",
        "raised": "#233133",
        "wash": "#182426",
        "ink": "#E9EFEC",
        "muted": "#A3B5B3",
        "hair": "#2C3A3C",
        "outline": "#728887",
        "track": "#2C3A3C",
        "teal": "#5FC4B3",
        "teal_hover": "#7AD3C4",
        "teal_press": "#4BAE9E",
        "teal_ink": "#86D6C8",
        "tint": "#1E3A37",
        "tint_hover": "#234541",
        "tint_press": "#1A322F",
        "on_teal": "#0B1E1C",
        "halo": "#172527",
        "coral": "#FF7E61",
        "coral_fill": "#FF7E61",
        "coral_hover": "#FF9A82",
        "coral_press": "#E86A4E",
        "coral_ink": "#FF9A82",
        "coral_tint": "#3A241E",
        "on_coral": "#2A0E06",
        "coral_alarm": "#9C3018",
        "on_alarm": "#FFFFFF",
        "amber": "#E0AE48",
        "amber_ink": "#EBC068",
        "amber_tint": "#342B17",
        "plum": "#C9AEDA",
        "plum_hover": "#D8C3E5",
        "plum_press": "#B497C7",
        "plum_ink": "#D8C3E5",
        "plum_tint": "#322A3B",
        "on_plum": "#20142A",
        "navy": "#A9C1E0",
        "on_navy": "#12202F",
        "navy_tint": "#1F2B3A",
    }
)


_HIGH_LIGHT = MappingProxyType(
    {
        **_LIGHT,
        "paper": "#FFFFFF",
        "sunk": "#F2F2F2",
        "wash": "#F4F8F6",
        "ink": "#000000",
        "muted": "#2E363D",
        "hair": "#5B6469",
        "outline": "#1E262B",
        "track": "#9AA3A8",
        "teal": "#0B5048",
        "teal_hover": "#083D37",
        "teal_press": "#052B27",
        "teal_ink": "#06423B",
        "tint": "#D9EAE5",
        "tint_hover": "#C8DFD8",
        "tint_press": "#B4D0C8",
        "halo": "#EDF5F2",
        "coral": "#B5301A",
        "coral_fill": "#9A2A12",
        "coral_hover": "#7E200C",
        "coral_press": "#641807",
        "coral_ink": "#7E1E0A",
        "coral_tint": "#FDEEE9",
        "coral_alarm": "#7E1E0A",
        "amber": "#8A5A00",
        "amber_ink": "#553900",
        "amber_tint": "#FBF3E0",
        "plum": "#4B2F5D",
        "plum_ink": "#42284F",
        "navy": "#152B47",
    }
)

_HIGH_DARK = MappingProxyType(
    {
        **_DARK,
        "paper": "#000000",
        "sunk": "#000000",
        "surface": "#0B1112",
        "raised": "#141C1D",
        "wash": "#101819",
        "ink": "#FFFFFF",
        "muted": "#D6E0DE",
        "hair": "#8A9A98",
        "outline": "#D6E0DE",
        "track": "#56635F",
        "teal": "#7FE3D2",
        "teal_hover": "#A2F0E3",
        "teal_press": "#66CDBB",
        "teal_ink": "#A2F0E3",
        "tint": "#16302D",
        "tint_hover": "#1D3D39",
        "tint_press": "#122725",
        "on_teal": "#001412",
        "halo": "#0E1C1A",
        "coral": "#FF9B83",
        "coral_fill": "#FFA28C",
        "coral_hover": "#FFBCAB",
        "coral_press": "#FF8D73",
        "coral_ink": "#FFBCAB",
        "coral_tint": "#301A14",
        "coral_alarm": "#7E1E0A",
        "amber": "#FFCF6B",
        "amber_ink": "#FFDD94",
        "plum": "#DCC6EA",
        "plum_ink": "#E8D8F2",
        "navy": "#C3D7F0",
    }
)


def LIGHT() -> Theme:
    """Return the colours for a bright room."""
    return _theme(_LIGHT, QColor(31, 45, 58, 20), dark=False)


def DARK() -> Theme:
    """Return the colours for a dark room."""
    return _theme(_DARK, QColor(0, 0, 0, 82), dark=True)


def HIGH_LIGHT() -> Theme:
    """Return the colours for a bright room and for eyes that need high contrast."""
    return _theme(_HIGH_LIGHT, QColor(0, 0, 0, 60), dark=False, high=True)


def HIGH_DARK() -> Theme:
    """Return the colours for a dark room and for eyes that need high contrast."""
    return _theme(_HIGH_DARK, QColor(0, 0, 0, 120), dark=True, high=True)


def _theme(colours: Mapping[str, str], shade: QColor, *, dark: bool, high: bool = False) -> Theme:
    named = {token: QColor(value) for token, value in colours.items()}
    return Theme(dark=dark, high=high, shade=shade, **named)
