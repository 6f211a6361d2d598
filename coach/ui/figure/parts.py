"""The parts of the body by name, as they are seen, and how they are filled."""

from collections.abc import Sequence, Set

from PySide6.QtGui import QColor, QPainter

from coach.appearance import HairStyle
from coach.figure.skeleton import Body
from coach.figure.space import Vec
from coach.ui.figure import limbs
from coach.ui.figure.camera import Camera
from coach.ui.figure.head import head
from coach.ui.figure.order import PARTS
from coach.ui.figure.palette import FigurePalette, Rgb
from coach.ui.figure.silhouette import Layers
from coach.ui.figure.trunk import trunk

_COOL = 0.17
"""How much of the far colour the farthest limb takes on."""
_UNSEEN = 1e-5
"""A smaller movement than this is not seen, metres or parts of a full breath or unit vector."""
_TONES = 8
"""How many steps there are from near to far."""


def part(
    name: str,
    body: Body,
    camera: Camera,
    breath: float,
    hair: HairStyle = HairStyle.SHORT,
) -> Layers:
    """Return a part of the body, such as `thigh.left`, as it is seen."""
    kind, _, side = name.partition(".")
    match kind:
        case "trunk":
            return trunk(body, camera, breath)
        case "head":
            return head(body, camera, hair)
        case "thigh":
            return limbs.thigh(body, camera, side)
        case "shank":
            return limbs.shank(body, camera, side)
        case "upper_arm":
            return limbs.upper_arm(body, camera, side)
        case _:
            return limbs.forearm(body, camera, side)


_LEG = {"thigh": ("hip", "knee"), "shank": ("knee", "ankle", "heel", "toe")}
_ARM = {"upper_arm": ("shoulder", "elbow"), "forearm": ("elbow", "wrist", "hand", "fingertips")}
_FRAMES = {"thigh": ("thigh",), "shank": ("shank", "foot"), "forearm": ("hand",)}


def _sources(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the points and the frames of the body that a part depends on."""
    kind, _, side = name.partition(".")
    if kind == "trunk":
        spine = ("pelvis", "l5", "l2", "t12", "t6", "c7", "skull")
        return (*spine, "shoulder.right", "shoulder.left"), ("pelvis", "lumbar", "ribs", "chest")
    if kind == "head":
        return ("skull", "head"), ("head",)
    points = (_LEG | _ARM)[kind]
    frames = _FRAMES.get(kind, (kind,))
    return tuple(f"{p}.{side}" for p in points), tuple(f"{f}.{side}" for f in frames)


_SOURCES = {name: _sources(name) for name in PARTS}


class Parts:
    """The parts of the body as one camera sees them; what does not move is not made again."""

    def __init__(self, camera: Camera, hair: HairStyle = HairStyle.SHORT) -> None:
        self._camera = camera
        self._hair = hair
        self._last: dict[str, tuple[list[Vec], Layers]] = {}
        self._seams: dict[str, tuple[tuple[Layers, Layers], Layers]] = {}

    def of(self, name: str, body: Body, breath: float) -> Layers:
        """Return a part of the body, such as `thigh.left`, as it is seen."""
        points, frames = _SOURCES[name]
        key = [body.points[point] for point in points]
        key += [body.frames[frame][i] for frame in frames for i in (0, 1)]
        key.append((breath if name == "trunk" else 0.0, 0.0, 0.0))
        last = self._last.get(name)
        if last is not None and (last[0] == key or _still(last[0], key)):
            return last[1]
        layers = part(name, body, self._camera, breath, self._hair)
        self._last[name] = (key, layers)
        return layers

    def seam(self, name: str, done: Set[str], body: Body) -> Layers | None:
        """Return the skin of the joint that joins a part to one painted before it, if any.

        `done` are the parts painted before; they and the part itself were made for this body.
        """
        kind, _, side = name.partition(".")
        before = f"{_OTHER.get(kind)}.{side}"
        if before not in done:
            return None
        sides = (self._last[before][1], self._last[name][1])
        last = self._seams.get(name)
        if last is None or last[0] != sides:
            last = (sides, _seam(name, body, self._camera))
            self._seams[name] = last
        return last[1]


def _still(before: Sequence[Vec], now: Sequence[Vec]) -> bool:
    """Return whether nothing moved so far that it could be seen."""
    for (ax, ay, az), (bx, by, bz) in zip(before, now, strict=True):
        if not (
            -_UNSEEN < ax - bx < _UNSEEN
            and -_UNSEEN < ay - by < _UNSEEN
            and -_UNSEEN < az - bz < _UNSEEN
        ):
            return False
    return True


_OTHER = {"thigh": "shank", "shank": "thigh", "upper_arm": "forearm", "forearm": "upper_arm"}


def _seam(name: str, body: Body, camera: Camera) -> Layers:
    """Return the skin of the knee or elbow on the part that is painted before this one."""
    kind, _, side = name.partition(".")
    if kind in ("thigh", "shank"):
        cap = limbs.knee_cap(body, camera, side, of_shank=kind == "thigh")
    else:
        cap = limbs.elbow_cap(body, camera, side, of_forearm=kind == "upper_arm")
    layers = Layers(camera)
    layers.seam("skin", cap)
    return layers


class Inks:
    """The colours of a palette from near to far, each mixed once."""

    def __init__(self, palette: FigurePalette) -> None:
        self._palette = palette
        self._mixed: dict[tuple[str, int], tuple[QColor, QColor]] = {}

    def of(self, colour: str, far: float) -> tuple[QColor, QColor]:
        """Return a colour in light and in shade; `far` 0…1 makes it cooler."""
        key = (colour, round(far * _TONES))
        found = self._mixed.get(key)
        if found is None:
            palette = self._palette
            lit = _mixed(getattr(palette, colour), palette.far, _COOL * key[1] / _TONES)
            found = (QColor(*lit), QColor(*_mixed(lit, palette.shade, palette.deep)))
            self._mixed[key] = found
        return found


def paint_layers(painter: QPainter, layers: Layers, far: float, inks: Inks) -> None:
    """Fill a part of the body: every colour in shade, then in light."""
    of, set_brush, draw = inks.of, painter.setBrush, painter.drawPath
    for each in layers.parts:
        lit, shade = of(each.colour, far)
        if each.lit is not None:
            set_brush(shade)
            draw(each.full)
        set_brush(lit)
        draw(each.full if each.lit is None else each.lit)


def _mixed(a: Rgb, b: Rgb, t: float) -> Rgb:
    s = 1.0 - t
    return (int(a[0] * s + b[0] * t), int(a[1] * s + b[1] * t), int(a[2] * s + b[2] * t))
