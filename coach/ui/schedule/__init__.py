"""Choosing times, and being reminded of them."""
