"""What the program says apart from exercises: sources, facts, cards, and words it never uses."""
