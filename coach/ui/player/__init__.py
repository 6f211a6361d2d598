"""The running session on the screen."""
