"""What is said of sound, voice and screen while they come and go."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def back(device: str) -> str:
    """Return that a lost device (`sound` or `voice`) is there again."""
    if device == "voice":
        return translate("devices", "The voice is back.")
    return translate("devices", "Sound is back.")


def awake_reason() -> str:
    """Return why the screen stays on, for desktops that list what keeps them awake."""
    return translate("devices", "A guided session is running")
