"""NUMBERS: from the history to what a chart draws."""
