"""The charts, with words above each."""
