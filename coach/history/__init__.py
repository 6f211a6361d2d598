"""THE PAST: what is remembered, and the only SQL."""
