"""The body: joints, poses, contacts, movement. Pure: no Qt, no numpy."""
