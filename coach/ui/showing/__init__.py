"""The figure by itself, for the command line: a sheet, an exercise that moves, the body."""
