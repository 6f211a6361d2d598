"""A loudspeaker that writes down what it is asked to play."""

from coach.session.step import Sound


class FakeSounds:
    """Keeps (sound, seconds later) in `heard`, which a voice may share to show the order."""

    def __init__(self, heard: list | None = None, works: bool = True) -> None:
        self.heard = [] if heard is None else heard
        self.works = works
        self.volume = 1.0
        self.closed = False

    def play(self, sound: Sound, after: float = 0.0) -> None:
        self.heard.append((str(sound), after))

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def close(self) -> None:
        self.closed = True
