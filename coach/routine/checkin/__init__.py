"""The check-in as content: questions, warning signs, evidence and decisions, read from files."""
