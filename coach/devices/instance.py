"""One program per data folder: the first holds it, a second one asks the first to come forward."""

from pathlib import Path
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QCryptographicHash, QEventLoop, QLockFile, QObject, QTimer, Signal

from coach.errors import AlreadyRunning, HistoryUnavailable

# The folder is taken before the first picture; to be asked for it waits until that is seen.
if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK = "running.lock"
PATIENCE_MS = 5000
"""A program that only just starts answers when its first page is there."""
TRIES = 20
BETWEEN_TRIES_MS = 50
"""One that only just starts has no picture yet, and listens when it has."""
LONGEST = 4096
"""Bytes of a message; the name of a file fits, a flood does not."""
HEARD = b"ok\n"


class Instance(QObject):
    """Holds a data folder until `let_go` or until the process dies, however it dies."""

    asked = Signal(str)
    """Another process wants this one in front; it may say why (the name of a file to open)."""

    def __init__(self, folder: Path, lock: QLockFile) -> None:
        super().__init__()
        self._folder = folder
        self._lock = lock
        self._server: QLocalServer | None = None

    @classmethod
    def hold(cls, folder: Path) -> Self:
        """Take the data folder, which is made if it is not there; nobody can `ask` for it yet.

        Raises:
            AlreadyRunning: another process holds it.
            HistoryUnavailable: nothing can be written there.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise HistoryUnavailable(folder, error.strerror or str(error)) from error
        lock = QLockFile(str(folder / LOCK))
        lock.setStaleLockTime(0)  # age proves nothing; a dead process does
        if lock.tryLock(0):
            return cls(folder, lock)
        if lock.error() is QLockFile.LockError.LockFailedError:
            raise AlreadyRunning(folder)
        raise HistoryUnavailable(folder, "the folder cannot be written")

    @staticmethod
    def ask_to_front(folder: Path, message: str = "", tries: int = TRIES) -> bool:
        """Ask whoever holds the folder to come forward; return whether it heard.

        Needs a QCoreApplication. What holds it without a window (the terminal) never hears.
        """
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        for _ in range(tries):
            socket.connectToServer(socket_name(folder))
            if socket.waitForConnected(PATIENCE_MS):
                break
            _wait(BETWEEN_TRIES_MS)
        else:
            return False
        socket.write(" ".join(message.splitlines()).encode() + b"\n")
        heard = socket.waitForReadyRead(PATIENCE_MS) and socket.readAll().data() == HEARD
        socket.disconnectFromServer()
        return heard

    def listen(self) -> None:
        """Be there to be asked; needs a QCoreApplication whose events are handled."""
        from PySide6.QtNetwork import QLocalServer

        if self._server is not None:
            return
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        name = socket_name(self._folder)
        QLocalServer.removeServer(name)  # left by a process that was killed: we have the lock
        server.listen(name)
        self._server = server

    def let_go(self) -> None:
        """Give the folder back."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _greet(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()):
            socket.setReadBufferSize(LONGEST)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            self._hear(socket)

    def _hear(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() >= LONGEST:
                socket.abort()
            return
        message = bytes(socket.readLine().data()).decode(errors="replace").strip()
        socket.write(HEARD)
        socket.flush()
        self.asked.emit(message)


def _wait(milliseconds: int) -> None:
    """Come back after some time; events are handled meanwhile."""
    waiting = QEventLoop()
    QTimer.singleShot(milliseconds, waiting.quit)
    waiting.exec()


def socket_name(folder: Path) -> str:
    """Return the name of the socket for `folder`, the same however the folder is written."""
    # Qt's own, as Python's brings a library that nothing else needs before the first picture.
    sha = QCryptographicHash.Algorithm.Sha256
    digest = QCryptographicHash.hash(str(folder.resolve()).encode(), sha).toHex()
    return f"stretch-coach-{digest.toStdString()[:20]}"
