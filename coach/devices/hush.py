"""Keeps Qt from writing on the console that a device is missing: the program says it in words."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLoggingCategory

AFTER = "qt.multimedia.*=false\nqt.texttospeech.*=false"
DURING = f"{AFTER}\ndefault=false"


@contextmanager
def hushed() -> Iterator[None]:
    """Look for devices in silence.

    Rules and not a message handler: Qt Multimedia speaks from threads of its own, where a handler
    written in Python would wait for the very call it came from. Media messages stay off afterwards,
    since devices come and go later too; QT_LOGGING_RULES in the environment brings them all back.
    """
    QLoggingCategory.setFilterRules(DURING)
    try:
        yield
    finally:
        QLoggingCategory.setFilterRules(AFTER)
