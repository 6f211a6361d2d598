"""When a person wants to exercise, and when they are reminded; pure, time and zone are given."""
