"""What comes once, before everything else: the limits, how it should look, and the sound check."""

from coach.ui.first_run.page import FirstRunPage

__all__ = ["FirstRunPage"]
