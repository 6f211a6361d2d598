"""Stretch Coach: a desktop exercise and stretching coach for people with lower-back cramps."""
