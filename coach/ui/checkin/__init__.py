"""The check-in: where, how it feels, what brought it on, safety, and what it comes to."""
