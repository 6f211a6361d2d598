"""Assignments of physiotherapists on the screen."""
