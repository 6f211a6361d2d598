"""Painting the figure: camera, silhouettes, order, mat, things, glow."""
