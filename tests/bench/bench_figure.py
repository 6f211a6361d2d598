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
REPETITIONS, STEPS = 4, 50
"""A movement is repeated, there and back in so many steps each, as in a session."""
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
    """Return the amounts of one repetition, there and back."""
    return [smooth(1.0 - abs(step / STEPS - 1.0)) for step in range(2 * STEPS)]


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


class Recorder:
    """Tells the paths that are filled in a frame of a movement."""

    def __init__(self, motion, look):
        self._image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
        framing = frame(sample(motion), motion.view, QRectF(self._image.rect()))
        self._picture = Picture(framing, palette_for(look.theme))

    def filled(self, amount):
        painter = Recording(self._image)
        painter.filled = []
        self._picture.paint(painter, Moment(amount, amount))
        painter.end()
        return painter.filled


def measure_one(motion, look):
    """Return what each frame costs, whole and only filled, by turns a repetition of each."""
    recorder = Recorder(motion, look)
    widget, filling = shown(FigureWidget(look)), shown(Filling())
    widget.show_motion(motion, None)
    widget.repaint()
    fills = [recorder.filled(amount) for amount in amounts()]
    whole, only = [], []
    for _ in range(REPETITIONS):
        for amount in amounts():
            widget.set_amount(amount, amount)
            whole.append(milliseconds(widget.repaint))
        for filled in fills:
            filling.filled = filled
            only.append(milliseconds(filling.repaint))
    widget.close()
    filling.close()
    return whole, only


def measure():
    """Return the milliseconds of whole frames and of only filling, as many of each."""
    library, look = Library.load(paths.content("routines")), Look("light")
    whole, only = [], []
    for name in EXERCISES:
        more_whole, more_only = measure_one(library.exercises[name].motion, look)
        whole += more_whole
        only += more_only
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
