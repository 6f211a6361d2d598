"""How a movement gathers and loses speed."""


def smooth(t: float) -> float:
    """Return t eased in and out: 0…1, still at both ends, fastest in the middle.

    The smoother step 6t⁵-15t⁴+10t³, close to the minimum-jerk path of a reaching arm
    (Flash and Hogan 1985).
    """
    t = min(1.0, max(0.0, t))
    return t * t * t * (t * (6.0 * t - 15.0) + 10.0)
