"""A voice that writes down what it is asked to say."""


class FakeVoice:
    """Keeps (sentence, seconds later) in `heard`; ("", 0.0) where it was told to fall silent."""

    def __init__(self, heard: list | None = None, works: bool = True) -> None:
        self.heard = [] if heard is None else heard
        self.works = works
        self.volume = 1.0
        self.closed = False

    def say(self, text: str, after: float = 0.0) -> None:
        self.heard.append((text, after))

    def stop(self) -> None:
        self.heard.append(("", 0.0))

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def close(self) -> None:
        self.closed = True
