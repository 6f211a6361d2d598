"""Choosing a routine: causes, cards, the sheet with its doses."""
