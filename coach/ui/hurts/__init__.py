"""My back hurts now: the clock of a cramp, what helps, and the log of cramps."""
