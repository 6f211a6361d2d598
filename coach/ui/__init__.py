"""What a person sees: the window's pages, and the terminal."""
