"""A program that records a session in simulated time and tells each second; to be killed.

It goes one second on for every byte that it is given, so that its end can never be missed.
"""

import os
import sys
from pathlib import Path

from coach.history.store import Store
from tests.fakes.clock import FakeClock
from tests.history.scenes import EVENING, Play


def main(folder):
    clock = FakeClock(EVENING)
    store = Store.open(folder, clock)
    left = store.interrupted()
    play = Play(store, clock, resume=left)
    before = left.active if left else 0.0
    play.start()
    while os.read(sys.stdin.fileno(), 1):
        play.on(1)
        engine = play.engine
        tell(play.session, engine.index, engine.position, before + engine.active, len(play.heard))


def tell(*facts):
    os.write(sys.stdout.fileno(), (" ".join(map(str, facts)) + "\n").encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
