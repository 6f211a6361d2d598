"""The same session as lines and keys."""
