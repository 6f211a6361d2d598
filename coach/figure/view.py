"""Where an exercise is looked at from."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class View:
    """A camera far away; degrees.

    Azimuth 0 looks at the right side of a person who stands facing the right edge of the picture,
    90 looks into the face. Elevation 0 is level, 90 straight from above.
    """

    azimuth: float = 0.0
    elevation: float = 10.0

    def mirrored(self) -> "View":
        """Return the view that shows the mirrored body as the mirrored picture."""
        return View((180.0 - self.azimuth) % 360.0, self.elevation)

    def turned(self, azimuth: float, elevation: float) -> "View":
        """Return this view moved by two angles; the elevation stays between -20 and 85."""
        raised = min(85.0, max(-20.0, self.elevation + elevation))
        return View((self.azimuth + azimuth) % 360.0, raised)


VIEWS: Mapping[str, View] = MappingProxyType(
    {
        "side": View(8, 12),
        "front": View(78, 8),
        "back": View(262, 8),
        "three_quarter": View(38, 18),
        "above": View(14, 48),
    }
)
VIEW_NAMES: tuple[str, ...] = tuple(VIEWS)
