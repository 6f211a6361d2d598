"""Files that are dropped on the window: while one is held over it, the window says what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from coach.ui.look.card import Card
from coach.ui.look.label import Label
from coach.ui.look.look import Look
from coach.ui.look.scrim import Scrim
from coach.ui.mark import Mark
from coach.ui.wording import taking


class Drop(QObject):
    """Takes files from elsewhere; what is not a file on this computer is left alone."""

    dropped = Signal(object)
    """The names of the files, one or more."""

    def __init__(self, look: Look, window: QMainWindow) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._veil: Veil | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @property
    def offers(self) -> bool:
        """Return whether the window shows that a file may be let go."""
        return self._veil is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer what is dragged over the window."""
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDropEvent):
                return self._held(event)
            case QEvent.Type.DragLeave:
                self._unveil()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                return self._let_go(event)
            case _:
                pass
        return super().eventFilter(watched, event)

    def _held(self, event: QDropEvent) -> bool:
        if not _files(event.mimeData()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        above = self._window.centralWidget()
        if self._veil is None and above is not None:
            self._veil = Veil(self._look, above)
        return True

    def _let_go(self, event: QDropEvent) -> bool:
        self._unveil()
        names = _files(event.mimeData())
        if not names:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(names)
        return True

    def _unveil(self) -> None:
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None


class Veil(QWidget):
    """Lies over the window while a file is held over it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        scrim = Scrim(look, self)
        card = Card(look, "plum_tint", 24.0, border=False)
        card.body.setContentsMargins(40, 32, 40, 32)
        card.body.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignCenter
        card.body.addWidget(Mark(look, "folder", 48, "plum_ink"), 0, middle)
        card.body.addWidget(Label(look, taking.let_go(), 24, 600, "plum_ink"), 0, middle)
        QVBoxLayout(self).addWidget(card, 0, middle)
        self.setGeometry(parent.rect())
        scrim.setGeometry(self.rect())
        scrim.show()
        scrim.lower()
        self.show()
        self.raise_()


def _files(data: QMimeData) -> Sequence[str]:
    urls = data.urls() if data.hasUrls() else []
    return tuple(url.toLocalFile() for url in urls if url.isLocalFile() and url.toLocalFile())
