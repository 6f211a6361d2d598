"""Keeps the screen awake on Linux desktops: asks the screen saver over the session bus."""

from PySide6.QtDBus import QDBusConnection, QDBusMessage

SERVICE = "org.freedesktop.ScreenSaver"
PATH = "/org/freedesktop/ScreenSaver"
NAME = "stretch-coach-awake"


class BusAwake:
    """Asks on a connection of its own: the screen saver forgets the wish as the connection ends.

    So a process that dies leaves no screen on for ever. (UnInhibit takes an unsigned number, which
    PySide cannot send.)
    """

    def __init__(self, reason: str) -> None:
        self._reason = reason
        self._held = False

    def hold(self) -> None:
        """Keep the screen on from now."""
        if self._held:
            return
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, NAME)
        if bus.isConnected():
            message = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "Inhibit")
            message.setArguments(["Stretch Coach", self._reason])
            bus.send(message)  # the answer would be worth nothing, and might never come
        self._held = True

    def release(self) -> None:
        """Let the screen go dark again as the system likes."""
        if self._held:
            QDBusConnection.disconnectFromBus(NAME)
            self._held = False
