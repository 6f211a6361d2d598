"""A window over desks of the tests' own, with the hands of a person who goes everywhere."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from coach.ui.look.look import Look
from coach.ui.window import Window
from tests.fakes.desk import FakeDesk

SIZE = (1280, 832)


class Stage:
    """Opens windows when they are first wanted: a usual one, a locked one, one that is new."""

    def __init__(self, look: Look, size: tuple[int, int] = SIZE) -> None:
        self.look = look
        self.size = size
        self._opened: dict[str, tuple[Window, FakeDesk]] = {}
        self.apart: list[QWidget] = []

    def usual(self) -> tuple[Window, FakeDesk]:
        """Return a window in which everything is open."""
        return self._window("usual")

    def locked(self, **answers) -> tuple[Window, FakeDesk]:
        """Return a window behind a warning sign: what was answered in the check-in."""
        from tests.fakes.screened import STIFF

        name = f"locked {sorted(answers.items())}"
        known = name in self._opened
        window, desk = self._window(name)
        if not known:
            desk.checkins.check_in({**STIFF, **answers})
        return window, desk

    def fresh(self) -> tuple[Window, FakeDesk]:
        """Return a window of somebody who has told nothing yet."""
        window, desk = self._window("fresh")
        desk.checked_in = False
        return window, desk

    def following(self) -> tuple[Window, FakeDesk]:
        """Return a window of somebody some days into a plan, with a session not spoken of yet."""
        from tests.fakes.following import Follower
        from tests.fakes.screened import done

        known = "following" in self._opened
        window, desk = self._window("following")
        if not known:
            desk.checked_in = False
            person = Follower(desk.plan, desk.store, desk.clock)
            person.follows()
            for _ in range(3):
                person.good_day(walk=8)
            person.says_gate()
            done(desk.store, desk.now(), "rt_injury_p1")
        return window, desk

    def new(self) -> tuple[Window, FakeDesk]:
        """Return the window as it is opened for the first time."""
        return self._window("new", accepted=False)

    def show(self, widget: QWidget) -> QWidget:
        """Show a window of its own beside the program's."""
        self.apart.append(widget)
        widget.show()
        return widget

    def settle(self) -> None:
        """Let everything that was told be laid out."""
        for _ in range(4):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            QApplication.processEvents()

    def close(self) -> None:
        for window, desk in self._opened.values():
            window.hide()
            window.deleteLater()
            desk.close()
        for widget in self.apart:
            widget.hide()
            widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _window(self, name: str, *, accepted: bool = True) -> tuple[Window, FakeDesk]:
        if name not in self._opened:
            desk = FakeDesk()
            desk.settings = replace(desk.settings, accepted_limits=accepted, cause="injury")
            window = Window(self.look, desk, None, Path("/data"))
            window.resize(*self.size)
            self._opened[name] = window, desk
        for other, _ in self._opened.values():
            other.setVisible(other is self._opened[name][0])
        window = self._opened[name][0]
        window.activateWindow()
        return self._opened[name]
