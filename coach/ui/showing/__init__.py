"""The figure by itself, for the command line: a sheet of all exercises, one that moves, the body."""
