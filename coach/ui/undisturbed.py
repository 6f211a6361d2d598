"""No look for garbage while something is put together that a person waits for."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Put the collection off until afterwards: it looks through all content for next to nothing.

    Reading ten years makes so many records that it would begin one in the middle of it.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
