"""The language of our sentences: English as written, any other from a file beside them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

FOLDER = Path(__file__).parents[1] / "translations"
WRITTEN = "en"
"""The language in which the sentences stand in `coach/ui/wording`."""


def speak(application: QCoreApplication, language: str, folder: Path = FOLDER) -> bool:
    """Have every sentence of ours said in `language`, and return whether that is so.

    `coach_<language>.qm` in `folder` has the sentences; one that is not in it stays English, and
    so does everything where there is no such file or it cannot be read.
    """
    if language == WRITTEN:
        return True
    known = QTranslator(application)
    if not known.load(f"coach_{language}", str(folder)):
        return False
    return application.installTranslator(known)
