"""Pages on top of one another of which one is seen; the next one fades in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget

from coach.ui.look.fade import Fade
from coach.ui.look.look import Look

FADE_MS = 160


class FadingStack(QStackedWidget):
    """A stack whose old page melts away over the new one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._veil: _Veil | None = None

    def show_page(self, page: QWidget) -> None:
        """Bring `page` up; at once with reduced motion or out of sight."""
        if page is self.currentWidget():
            return
        old = self.currentWidget()
        fades = old is not None and self.isVisible() and self._look.milliseconds(FADE_MS) > 0
        picture = old.grab() if fades and old is not None else None
        self.setCurrentWidget(page)
        if picture is not None:
            self._melt(picture)

    def _melt(self, picture: QPixmap) -> None:
        if self._veil is not None:
            self._veil.deleteLater()
        self._veil = _Veil(self._look, picture, self)
        self._veil.setGeometry(self.rect())
        self._veil.show()
        self._veil.raise_()
        self._veil.begin()


class _Veil(QWidget):
    """The picture of the page that goes."""

    def __init__(self, look: Look, picture: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._gone = Fade(look, self, FADE_MS)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def begin(self) -> None:
        """Start to melt."""
        self._gone.towards(1.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is left of the picture."""
        del event
        if self._gone.value >= 1.0:
            self.hide()
            return
        painter = QPainter(self)
        painter.setOpacity(1.0 - self._gone.value)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()
