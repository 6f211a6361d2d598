"""Files that travel between a physiotherapist and a person: keys, assignments, reports."""
