"""Check-ins over time: what was answered, what it means for safety, what it lets open."""
