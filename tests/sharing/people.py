"""A physiotherapist and a person at home, each with a data folder of their own."""

import shutil
from contextlib import contextmanager

from coach.app import Program
from coach.history.store import Store
from coach.paths import Kept
from tests.fakes.clock import FakeClock
from tests.fakes.content import real_content

LIBRARY = real_content()


class Person:
    """Somebody at home, whose program is opened anew for each thing they do."""

    def __init__(self, folder, past):
        shutil.copytree(past, folder)
        self.folder = folder
        self.clock = FakeClock()

    @contextmanager
    def program(self):
        store = Store.open(self.folder, self.clock)
        program = Program(Kept(self.folder), LIBRARY, store, self.clock)
        try:
            yield program
        finally:
            program.close()

    def file(self, content, name="from_the_clinic.coach"):
        path = self.folder.parent / name
        path.write_bytes(content)
        return path

    def offer(self, content):
        with self.program() as program:
            return program.assignments().offer(self.file(content))

    def take(self, content):
        """Take an assignment, as somebody does who has compared the words."""
        with self.program() as program:
            found = program.assignments()
            offer = found.offer(self.file(content))
            found.take(offer)
            return offer

    def library(self):
        with self.program() as program:
            return program.library
