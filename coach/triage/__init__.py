"""WHY NOT, and when: the cramp gate, warning signs, and the permit without which nothing starts."""
