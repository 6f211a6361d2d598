"""Tells a screen reader what began, without moving the keyboard there."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """Have `text` read out as soon as what is being read has ended.

    What is about a danger is said `at_once`, whatever is being read.
    """
    if text and QAccessible.isActive():
        told = QAccessibleAnnouncementEvent(widget, text)
        if at_once:
            told.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(told)
