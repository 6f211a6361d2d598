"""The page of today: one decision, to start or not, and what it rests on."""
