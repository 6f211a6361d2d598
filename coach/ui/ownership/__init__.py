"""The part of Settings about what is kept of a person, and the question who is here."""
