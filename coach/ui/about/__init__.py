"""What holds for the person: asked once, changed at any time, used before every routine."""
