"""What was drawn at a moment is kept for the next repetition, and only so much of it."""

from coach.ui.figure.drawn import Drawn, Moments


class Maker:
    def __init__(self):
        self.asked = []

    def __call__(self, amount, breath):
        self.asked.append((amount, breath))
        return Drawn(None, (), (), None)


def test_a_moment_that_comes_again_is_not_made_again():
    maker = Maker()
    moments = Moments(maker)
    first = moments.at(0.5, 0.25)
    assert moments.at(0.5, 0.25) is first
    assert moments.at(0.50001, 0.2501) is first
    assert maker.asked == [(0.5, 0.25)]


def test_moments_that_can_be_told_apart_are_each_made_where_they_are():
    maker = Maker()
    moments = Moments(maker)
    for step in range(241):
        moments.at(step / 240, 0.0)
    assert len(maker.asked) == 241
    assert all(abs(amount - step / 240) < 1e-9 for step, (amount, _) in enumerate(maker.asked))


def test_no_more_are_kept_than_a_movement_and_a_breath_need():
    maker = Maker()
    moments = Moments(maker)
    for step in range(241):
        moments.at(step / 240, 0.0)
    moments.at(0.0, 0.0)
    assert maker.asked.count((0.0, 0.0)) == 2
    moments.at(1.0, 0.0)
    assert maker.asked.count((1.0, 0.0)) == 1
