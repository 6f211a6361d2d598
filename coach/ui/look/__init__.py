"""Colours, type, icons, and the controls everything is made of."""
