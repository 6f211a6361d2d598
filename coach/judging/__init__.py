"""`coach check` as a colleague: what in a file is allowed and yet wants a second look."""
