"""Can the person hear a session? What is missing, and how to get it."""
