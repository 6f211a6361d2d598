"""What is rare in a log is found at once, and is what looking at every day finds."""

from hypothesis import given
from hypothesis import strategies as st

from coach.recovery.days import Days
from tests.recovery.people import day, log_of, session, told

NUMBERS = st.integers(1, 12)


@given(st.dictionaries(NUMBERS, st.none() | st.integers(0, 10), max_size=8), NUMBERS, NUMBERS)
def test_the_first_rating_is_the_first_of_all_days_with_one(ratings, since, until):
    days = [
        told(number) if rating is None else told(number, psfs=rating)
        for number, rating in ratings.items()
    ]
    looked_at = sorted(n for n, rating in ratings.items() if rating is not None)
    wanted = next((n for n in looked_at if since <= n <= until), None)
    found = Days(log_of(*days)).first_rated(day(since), day(until))
    assert (None if found is None else found.day) == (None if wanted is None else day(wanted))


@given(st.lists(st.tuples(NUMBERS, st.none() | st.integers(0, 100)), max_size=8), NUMBERS, NUMBERS)
def test_exposures_are_the_sessions_of_those_days_with_some(done, last, length):
    sessions = [session(number, exposure=some) for number, some in done]
    found = Days(log_of(*sessions)).exposed(day(last), length)
    within = [n for n, some in done if some is not None and last - length < n <= last]
    assert sorted(one.day for one in found) == sorted(map(day, within))
