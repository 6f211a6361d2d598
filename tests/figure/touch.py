"""How far a declared contact of a settled pose is from being true, in metres."""

from coach.figure.contact import read_contact
from coach.figure.touching import gap as gap_of


def gap(settled, text, scene):
    return gap_of(settled.body, read_contact(text), scene)
