"""The body from behind, on which a person marks where it hurts."""
