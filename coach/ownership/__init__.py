"""The person owns what is kept of them: back it up, take it along, take it back, delete it."""
