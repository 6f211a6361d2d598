"""What waits in memory is tried again for as long as the program is open."""

from coach.ui.ownership.retrying import AGAIN_MS, Retrying


def test_it_tries_again_every_half_minute(qapp):
    tries = []
    retrying = Retrying(lambda: tries.append(1))
    retrying.start()

    retrying._timer.timeout.emit()
    retrying._timer.timeout.emit()

    assert len(tries) == 2
    assert retrying._timer.isActive()
    assert retrying._timer.interval() == AGAIN_MS <= 30_000
    retrying._timer.stop()
