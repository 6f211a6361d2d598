"""What is asked when a session is over."""
