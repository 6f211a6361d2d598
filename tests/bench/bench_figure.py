"""P3: what one frame of the figure costs at 800×600, against only filling the same paths.

The frames are those of the real widget, painted through Qt's own way to a (hidden) screen: body,
order, outlines, shadow, light and mat. Processor time is counted, so that what else the machine
does is not.
"""

import statistics
import time

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication, QWidget

from coach import paths
from coach.figure.easing import smooth
from coach.routine.library import Library
from coach.ui.figure.framing import frame, sample
from coach.ui.figure.paint import Moment, Picture
from coach.ui.figure.palette import palette_for
from coach.ui.figure.widget import FigureWidget
from coach.ui.look.look import Look
from tests.bench.row import Row

SIZE = (800, 600)
REPETITIONS, STEPS = 3, 50
"""A repeated movement, there and back, as in a session."""
EXERCISES = ("knee_to_chest_single", "figure4_seated", "bird_dog", "walking_intervals")


class Recording(QPainter):
    """A painter that remembers every path it fills in one colour."""

    filled: list

    def drawPath(self, path):
        if self.brush().texture().isNull():
            self.filled.append((QPainterPath(path), self.brush().color()))
        super().drawPath(path)


def milliseconds(act, *given):
    began = time.process_time_ns()
    act(*given)
    return (time.process_time_ns() - began) / 1e6


def amounts():
    for step in range(REPETITIONS * 2 * STEPS):
        yield smooth(1.0 - abs(step % (2 * STEPS) / STEPS - 1.0))


class Filling(QWidget):
    """Fills some paths and does nothing else."""

    def __init__(self):
        super().__init__()
        self.filled = []

    def paintEvent(self, event):
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for path, colour in self.filled:
            painter.setBrush(colour)
            painter.drawPath(path)
        painter.end()


def shown(widget):
    widget.resize(*SIZE)
    widget.show()
    QApplication.processEvents()  # until then a window is not there to be painted
    return widget


def whole_frames(motion, look):
    """Return what each frame of the widget costs."""
    widget = shown(FigureWidget(look))
    widget.show_motion(motion, None)
    widget.repaint()
    times = []
    for amount in amounts():
        widget.set_amount(amount, amount)
        times.append(milliseconds(widget.repaint))
    widget.close()
    return times


def only_fills(motion, look):
    """Return what it costs to fill the paths of each frame in a widget that does nothing else."""
    widget = shown(Filling())
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    framing = frame(sample(motion), motion.view, QRectF(image.rect()))
    picture = Picture(framing, palette_for(look.theme))
    times = []
    for amount in amounts():
        painter = Recording(image)
        painter.filled = widget.filled = []
        picture.paint(painter, Moment(amount, amount))
        painter.end()
        times.append(milliseconds(widget.repaint))
    widget.close()
    return times


def measure():
    """Return the milliseconds of whole frames and of only filling, one of each a frame."""
    library, look = Library.load(paths.content("routines")), Look("light")
    motions = [library.exercises[name].motion for name in EXERCISES]
    whole = [each for motion in motions for each in whole_frames(motion, look)]
    only = [each for motion in motions for each in only_fills(motion, look)]
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
