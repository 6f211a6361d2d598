"""A small safe language for conditions in content files: parsed, typed, never `eval`."""
