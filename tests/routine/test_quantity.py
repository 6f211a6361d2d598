"""Durations, counts, ranges, angles and loads as a person writes them."""

import math
import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from coach.routine import quantity
from coach.routine.complaints import Wrong
from coach.routine.model import Range


def refusal(read, value):
    with pytest.raises(Wrong) as caught:
        read(value)
    complaint = caught.value.complaint
    assert complaint.what
    assert complaint.remedy
    return complaint


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("20 s", 20),
        ("1 min 30 s", 90),
        ("2 min", 120),
        ("90", 90),
        (90, 90),
        ("1.5 s", 1.5),
        (0, 0),
        ("20s", 20),
        ("1h", 3600),
        ("1 hour 2 minutes 3 seconds", 3723),
        (" 20\N{NO-BREAK SPACE}s ", 20),
        ("3 h", 10800),
    ],
)
def test_durations_are_read_as_seconds(written, seconds):
    read = quantity.duration(written)
    assert read == seconds
    assert isinstance(read, float)


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("1:30", "Write `1 min 30 s`."),
        ("1,5 s", "Write a point: `1.5 s`."),
        ("-5 s", "A duration cannot be less than `0 s`."),
        ("20 kg", "Write `20 s` or `20 min`."),
        ("20 m", "Write `20 s` or `20 min`."),
        ("soon", "Write it like `20 s`, `1 min 30 s` or `2 min`."),
        ("30 s 1 min", "Write it like `20 s`, `1 min 30 s` or `2 min`."),
        ("20 s 10 s", "Write it like `20 s`, `1 min 30 s` or `2 min`."),
        ("", "Write it like `20 s`, `1 min 30 s` or `2 min`."),
        (True, "Write it like `20 s`, `1 min 30 s` or `2 min`."),
        ([20], "Write it like `20 s`, `1 min 30 s` or `2 min`."),
        ("3 h 1 s", "Write a value from `0 s` to `3 h`."),
        (-1, "Write a value from `0 s` to `3 h`."),
        (math.nan, "Write it like `20 s`, `1 min 30 s` or `2 min`."),
        (math.inf, "Write it like `20 s`, `1 min 30 s` or `2 min`."),
        (10**400, "Write it like `20 s`, `1 min 30 s` or `2 min`."),
        ("٢٠ s", "Write it like `20 s`, `1 min 30 s` or `2 min`."),
    ],
)
def test_what_is_no_duration_is_refused_with_what_to_write(written, remedy):
    assert refusal(quantity.duration, written).remedy == remedy


@given(st.integers(0, 2), st.integers(0, 59), st.integers(0, 59), st.sampled_from(["", " "]))
def test_every_duration_in_parts_is_the_sum_of_its_parts(hours, minutes, seconds, gap):
    parts = [(hours, "h"), (minutes, "min"), (seconds, "s")]
    text = " ".join(f"{amount}{gap}{unit}" for amount, unit in parts)
    assert quantity.duration(text) == hours * 3600 + minutes * 60 + seconds


@given(st.floats(0, quantity.LONGEST).map(lambda x: round(x, 3)))
def test_numbers_and_their_spelling_mean_the_same(seconds):
    assert quantity.duration(seconds) == quantity.duration(f"{seconds:.3f} s") == seconds


@given(st.text(max_size=80) | st.floats() | st.integers() | st.lists(st.integers(), max_size=3))
@example("9" * 70)
def test_whatever_is_written_gives_a_duration_or_a_complaint(value):
    try:
        seconds = quantity.duration(value)
    except Wrong:
        return
    assert 0 <= seconds <= quantity.LONGEST


@given(st.text("0123456789.smihn ", max_size=14))
def test_the_pattern_for_editors_agrees_with_the_reader(text):
    assume(not re.fullmatch(r"\s*[0-9.]*\s*", text))
    assume(text == text.strip())
    try:
        quantity.duration(text)
    except Wrong as wrong:
        if "out of range" in wrong.complaint.what:
            return
        assert not re.search(quantity.DURATION_PATTERN, text)
    else:
        assert re.search(quantity.DURATION_PATTERN, text)


def test_counts_are_whole_numbers_within_bounds():
    assert quantity.count(5) == 5
    assert refusal(quantity.count, 0).remedy == "Write a value from `1` to `1000`."
    assert refusal(quantity.count, 1001).remedy == "Write a value from `1` to `1000`."
    for value in (2.5, "5", True, None, [1]):
        assert refusal(quantity.count, value).remedy == "Write a number from 1 to 1000."


def test_a_range_is_two_values_or_one():
    assert quantity.span(["10 s", "1 min"], quantity.duration, "…") == Range(10, 60)
    assert quantity.span("10 s", quantity.duration, "…") == Range(10, 10)


def test_a_range_points_to_its_wrong_end():
    with pytest.raises(Wrong) as caught:
        quantity.span(["10 s", "soon"], quantity.duration, "[10 s, 30 s]")
    assert caught.value.at == (1,)


@pytest.mark.parametrize("written", [["30 s", "10 s"], ["10 s"], [1, 2, 3], "10-30 s", "10 to 30"])
def test_a_range_written_wrongly_is_shown_rightly(written):
    def read(value):
        return quantity.span(value, quantity.duration, "[10 s, 30 s]")

    assert "[10 s, 30 s]" in refusal(read, written).remedy


def test_angles_are_degrees():
    assert quantity.angle(118) == quantity.angle("118°") == quantity.angle("118 deg") == 118
    assert quantity.angle(-35.5) == -35.5
    assert refusal(quantity.angle, "much").remedy == "Write degrees: `118`."
    assert refusal(quantity.angle, 400).remedy == "Write a value from `-360` to `360`."
    assert refusal(quantity.angle, math.nan).remedy == "Write degrees: `118`."


def test_loads_are_kilograms():
    assert quantity.load("5 kg") == 5
    assert refusal(quantity.load, 5).remedy == "Write kilograms: `5 kg`."
    assert refusal(quantity.load, "900 kg").remedy == "Write a value from `0 kg` to `500 kg`."
