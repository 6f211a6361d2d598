"""The figure costs nothing it does not need: no array library is loaded to show it moving."""

import subprocess
import sys

PLAYING = """
import sys
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
application = QApplication([])
from coach import built_in
from coach.ui.figure.widget import FigureWidget
from coach.ui.look.look import Look
widget = FigureWidget(Look("light"))
widget.resize(QSize(400, 300))
motion = built_in.library().exercises["cat_cow"].motion
widget.show_motion(motion, None)
for step in range(5):
    widget.set_amount(step / 4)
    widget.grab()
print(sorted({"numpy", "scipy", "pyqtgraph"} & {name.partition(".")[0] for name in sys.modules}))
"""


def test_a_moving_figure_loads_neither_numpy_nor_scipy_nor_the_charts():
    done = subprocess.run([sys.executable, "-c", PLAYING], capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
