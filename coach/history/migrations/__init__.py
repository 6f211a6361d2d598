"""How the tables came to be: each version is written against the tables of its time."""
