from coach.figure.easing import smooth


def test_a_movement_starts_and_ends_still_and_never_goes_back():
    values = [smooth(step / 100) for step in range(101)]
    assert values[0] == 0.0
    assert values[-1] == 1.0
    assert values == sorted(values)
    assert values[1] < 1e-4
    assert values[-2] > 1 - 1e-4


def test_a_movement_is_half_way_at_half_time_and_held_outside():
    assert smooth(0.5) == 0.5
    assert smooth(-1) == 0.0
    assert smooth(2) == 1.0
