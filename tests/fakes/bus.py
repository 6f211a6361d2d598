"""A message bus of the tests' own, with nobody on it."""

import os
import shutil
import subprocess
from contextlib import contextmanager

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

DAEMON = shutil.which("dbus-daemon")
needs_bus = pytest.mark.skipif(DAEMON is None, reason="needs a dbus-daemon")
CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><listen>unix:path={path}</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>"""


class Bus:
    """One running bus; whoever connects gives its connection a name."""

    def __init__(self, address):
        self.address = address
        self._names = []

    def connect(self, name):
        self._names.append(name)
        bus = QDBusConnection.connectToBus(self.address, name)
        assert bus.isConnected()
        return bus

    def close(self):
        for name in self._names:
            QDBusConnection.disconnectFromBus(name)


@contextmanager
def running(folder):
    """Yield a bus that is gone afterwards."""
    config = folder / "bus.conf"
    config.write_text(CONFIG.format(path=folder / "bus"))
    read, write = os.pipe()
    daemon = subprocess.Popen(
        [DAEMON, "--nofork", f"--config-file={config}", f"--print-address={write}"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        bus = Bus(told.readline().strip())
    try:
        yield bus
    finally:
        bus.close()
        daemon.terminate()
        daemon.wait(10)


def signal(path, interface, name, *arguments):
    """Return a signal as somebody else would send it."""
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    return message
