"""Where each place lies on the body seen from behind, as paths in the plane of the picture."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from coach.figure.regions import BodyRegion
from coach.figure.skeleton import Body
from coach.figure.space import Vec
from coach.ui.figure.camera import Camera, Disc
from coach.ui.figure.silhouette import chained

IN_LENS = frozenset({"lumbar", "flank", "buttock"})
"""The areas that are too small on the body and are shown in the lens."""

LENS = 0.20
"""Half the width of what the lens shows, metres."""

_LOW, _HIGH = 0.052, 0.198
"""The low back over the middle of the pelvis, from the top of the buttocks to the ribs; metres."""
_COLUMNS: Mapping[str, tuple[float, float]] = {
    "flank.left": (-0.146, -0.093),
    "lumbar.left": (-0.089, -0.032),
    "lumbar.centre": (-0.028, 0.028),
    "lumbar.right": (0.032, 0.089),
    "flank.right": (0.093, 0.146),
}
"""From where to where across the back, metres from its middle."""
_CORNER = 0.016
_BUTTOCK = (0.076, -0.035, 0.062, 0.053)
"""Middle of the right buttock from the middle of the pelvis, and half its width and height."""
_UPPER_BACK = (0.130, -0.030, 0.115)
"""Half its width, how far it goes below and above the middle of the ribs; metres."""


def lens_middle(body: Body) -> Vec:
    """Return the point of the body that is in the middle of the lens."""
    x, y, z = body.points["pelvis"]
    return (x, y + 0.084, z)


def outline(region: BodyRegion, body: Body, camera: Camera) -> QPainterPath:
    """Return the outline of a place as `camera` sees it, in pixels."""
    match region.area:
        case "lumbar" | "flank":
            across = _COLUMNS[region.value]
            return _box(camera, body.points["pelvis"], across, (_LOW, _HIGH), _CORNER)
        case "buttock":
            return _buttock(camera, body, region.side)
        case "thoracic":
            half, low, high = _UPPER_BACK
            return _box(camera, body.points["t6"], (-half, half), (low, high), 0.045)
        case area:
            return _limb(camera, body, area, region.side)


def _box(
    camera: Camera,
    middle: Vec,
    across: tuple[float, float],
    up: tuple[float, float],
    corner: float,
) -> QPainterPath:
    x, y, _ = camera.see(middle)
    k = camera.scale
    (left, right), (low, high) = across, up
    path = QPainterPath()
    box = QRectF(x + left * k, y - high * k, (right - left) * k, (high - low) * k)
    path.addRoundedRect(box, corner * k, corner * k)
    return path


def _buttock(camera: Camera, body: Body, side: str) -> QPainterPath:
    x, y, _ = camera.see(body.points["pelvis"])
    out, up, wide, high = (value * camera.scale for value in _BUTTOCK)
    path = QPainterPath()
    path.addEllipse(QPointF(x + (out if side == "right" else -out), y - up), wide, high)
    return path


_LIMBS: Mapping[str, tuple[str, str, tuple[tuple[float, float], ...]]] = {
    "thigh": ("hip", "knee", ((0.30, 0.056), (0.83, 0.043))),
    "calf": ("knee", "ankle", ((0.17, 0.044), (0.42, 0.044), (0.72, 0.031))),
    "foot": ("heel", "ankle", ((0.0, 0.036), (0.75, 0.033))),
}
"""Area → the joints it lies between, and how far along and how wide it is there, metres."""


def _limb(camera: Camera, body: Body, area: str, side: str) -> QPainterPath:
    first, last, places = _LIMBS[area]
    a, b = body.points[f"{first}.{side}"], body.points[f"{last}.{side}"]
    discs: list[Disc] = [camera.ball(_between(a, b, t), r) for t, r in places]
    return chained(discs)


def _between(a: Vec, b: Vec, t: float) -> Vec:
    s = 1.0 - t
    return (a[0] * s + b[0] * t, a[1] * s + b[1] * t, a[2] * s + b[2] * t)
