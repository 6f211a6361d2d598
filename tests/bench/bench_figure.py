"""P3: what one frame of the figure costs at 800×600, against only filling the same paths."""

import statistics
import time

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from coach import paths
from coach.figure.easing import smooth
from coach.routine.library import Library
from coach.ui.figure.framing import frame, sample
from coach.ui.figure.order import far_to_near
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.palette import LIGHT
from coach.ui.figure.parts import Inks, part
from tests.bench.row import Row

REPETITIONS, STEPS = 3, 50
"""A repeated movement, there and back, as in a session."""
EXERCISES = ("knee_to_chest_single", "figure4_seated", "bird_dog", "walking_intervals")


def milliseconds(act, *given):
    began = time.perf_counter()
    act(*given)
    return (time.perf_counter() - began) * 1000.0


def paths_of(framing, amount):
    body, camera = framing.motion.body(amount), framing.camera
    inks = Inks(LIGHT)
    return [
        (path, inks.of(each.colour, 0.0)[0])
        for name, _ in far_to_near(body, camera)
        for each in part(name, body, camera, 0.0).parts
        for path in (each.full, each.lit)
        if path is not None
    ]


def fill(painter, filled):
    for path, colour in filled:
        painter.setBrush(colour)
        painter.drawPath(path)


def measure():
    """Return the milliseconds of whole frames and of only filling, one pair a frame."""
    library = Library.load(paths.content("routines"))
    image = QImage(800, 600, QImage.Format.Format_ARGB32_Premultiplied)
    whole, only = [], []
    for name in EXERCISES:
        motion = library.exercises[name].motion
        framing = frame(sample(motion), motion.view, QRectF(image.rect()))
        picture = Picture(framing, LIGHT)
        for step in range(REPETITIONS * 2 * STEPS):
            amount = smooth(1.0 - abs(step % (2 * STEPS) / STEPS - 1.0))
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            moment = Moment(amount, amount)
            whole.append(milliseconds(picture.paint, painter, moment))
            fresh = paths_of(framing, amount)
            only.append(milliseconds(fill, painter, fresh))
            painter.end()
    return whole, only


def rows():
    """Return what was measured, with its bar."""
    whole, only = measure()
    median = statistics.median(whole)
    return [
        Row("P3", "frame at 800x600, median, ms", median, 3.0),
        Row("P3", "frame at 800x600, p95, ms", statistics.quantiles(whole, n=20)[-1], 5.0),
        Row("P3", "frame / only filling its paths", median / statistics.median(only), 2.5),
    ]
