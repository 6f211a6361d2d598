"""A keyboard with a plan: which key is pressed at which second; waiting moves the clock."""

from tests.fakes.clock import FakeClock


class FakeKeys:
    """`presses` are pairs of a second (from the making of this) and a key, in order."""

    def __init__(self, clock: FakeClock, *presses: tuple[float, str], live: bool = True) -> None:
        self._clock = clock
        self._began = clock.monotonic()
        self._presses = list(presses)
        self.live = live
        self.waits = []

    def wait(self, seconds: float) -> str:
        self.waits.append(seconds)
        if self._presses:
            until = self._presses[0][0] - (self._clock.monotonic() - self._began)
            if until <= seconds:
                self._clock.pass_(max(until, 0.0))
                return self._presses.pop(0)[1]
        self._clock.pass_(seconds)
        return ""
