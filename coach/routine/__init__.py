"""WHAT to do: exercises, doses and routines, and the files that describe them."""
