"""The verbs of the command line, one module a group; `coach.cli` gathers them."""
