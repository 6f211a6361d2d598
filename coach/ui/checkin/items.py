"""From the questions of the content to the tiles on the page: names, and what is meant exactly."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from coach.routine.checkin.model import CheckIn, Question
from coach.ui.checkin.sign_list import Item
from coach.ui.wording import sign_details

ASKED_BY = MappingProxyType(
    {
        ("ces", "saddle"): "RF01",
        ("ces", "bladder"): "RF02",
        ("ces", "bowel"): "RF03",
        ("ces", "sexual"): "RF04",
        ("gait", ""): "RF07",
    }
)
"""Answers of which a warning sign asks in full what the short word cannot (section 1.2)."""


def question(checkin: CheckIn, field: str) -> Question:
    """Return the question of a field."""
    return checkin.words()[field]


def items(checkin: CheckIn, field: str, values: Iterable[str] | None = None) -> tuple[Item, ...]:
    """Return tiles for some values of a field, or for all in the order of the content."""
    asked = question(checkin, field)
    wanted = asked.variable.values if values is None else values
    return tuple(
        Item(value, sentence(asked.said(value)), meant(checkin, field, value)) for value in wanted
    )


def meant(checkin: CheckIn, field: str, value: str = "") -> str:
    """Return what is meant exactly: the question of a warning sign, or a few more words."""
    asks: Mapping[str, str] = {flag.id: flag.ask for flag in checkin.flags}
    flag = ASKED_BY.get((field, value))
    return asks.get(flag, "") if flag else sign_details.detail(field, value)


def sentence(words: str) -> str:
    """Return words of the content as they begin a sentence."""
    return words[:1].upper() + words[1:]


def why(checkin: CheckIn, *fields: str) -> str:
    """Return why some fields are asked, one sentence each."""
    return " ".join(question(checkin, field).why for field in fields)
