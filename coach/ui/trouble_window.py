"""What is shown instead of the program where it cannot start."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.errors import AlreadyRunning, CoachError, DiskNearlyFull, HistoryUnavailable
from coach.ownership.rescue import Rescue
from coach.ui.look.button import Button
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.wording import errors, frame
from coach.ui.wording import ownership as words

WIDTH = 560
PASSING = (AlreadyRunning, DiskNearlyFull, HistoryUnavailable)
"""What may be over when the person has done what the sentence says."""


class TroubleWindow(QWidget):
    """What happened, what is safe, what to do next, and a button for what the program can do.

    `again`, once it is closed: the program is to start once more.
    """

    def __init__(
        self, look: Look, error: CoachError, rescue: Rescue | None = None, title: str = ""
    ) -> None:
        super().__init__()
        self._look = look
        self.again = False
        self.setWindowTitle(frame.program())
        self.setFixedWidth(look.px(WIDTH))
        self.sentence = Label(look, errors.of(error), 17, wrap=True)
        self.offer = Label(look, _offer(rescue), 17, wrap=True)
        self.offer.setVisible(rescue is not None)
        self.shut = Button(look, frame.close(), "primary")
        self.shut.clicked.connect(self.close)
        self.helping: Button | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(40, 32, 40, 32)
        self._column.setSpacing(16)
        self._column.addWidget(Label(look, title or frame.cannot_start(), 24, 600, wrap=True))
        self._column.addWidget(self.sentence)
        self._column.addWidget(self.offer)
        self._column.addLayout(self._buttons(error, rescue))
        self._fit()
        (self.helping or self.shut).setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.end()

    def _buttons(self, error: CoachError, rescue: Rescue | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.shut)
        help_ = _help(error, rescue)
        if help_ is not None:
            label, do_it = help_
            self.shut.set_kind("text")
            self.helping = Button(self._look, label, "primary")
            self.helping.clicked.connect(lambda: self._do(do_it))
            row.addWidget(self.helping)
        return row

    def _do(self, do_it: Callable[[], None]) -> None:
        try:
            do_it()
        except CoachError as error:
            self.sentence.set_text(errors.of(error))
            self._fit()
            return
        self.again = True
        self.close()

    def _fit(self) -> None:
        # A window does not ask its layout how high wrapped words make it.
        self._column.invalidate()
        self.setFixedHeight(self._column.heightForWidth(self._look.px(WIDTH)))


def _offer(rescue: Rescue | None) -> str:
    if rescue is None:
        return ""
    return words.good_backup(*rescue.good) if rescue.good else words.no_good_backup()


def _help(error: CoachError, rescue: Rescue | None) -> tuple[str, Callable[[], None]] | None:
    """Return what the program can do, and what the button for it says."""
    if rescue is not None and rescue.good is not None:
        return words.use_backup(), rescue.take_backup
    if rescue is not None:
        return words.start_afresh(), rescue.start_afresh
    if isinstance(error, PASSING):
        return words.try_again(), lambda: None
    return None
