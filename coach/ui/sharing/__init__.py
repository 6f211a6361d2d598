"""Files that travel: what a physiotherapist signed comes in, a report goes back."""
