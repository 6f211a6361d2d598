"""The questions before a session, and what to do where none may start."""
