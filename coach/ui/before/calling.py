"""Whom to call, and what to do and say, for an alarm where the person is."""

from dataclasses import dataclass

from coach.guide.model import Region
from coach.ui.before.alarm import Alarm
from coach.ui.wording import help_now as words


@dataclass(frozen=True, slots=True)
class Call:
    """The card of the call: what stands small above, large below, and what can be dialled."""

    caption: str
    said: str
    number: str | None
    hint: str


def call(alarm: Alarm, region: Region | None) -> Call:
    """Return whom to call; without a sure number nothing can be dialled."""
    if alarm.emergency:
        return _emergency(region)
    if alarm.pregnant:
        return Call(words.today(), words.call_maternity(), None, words.or_worse(region))
    if region is not None and region.urgent is not None:
        line = region.urgent
        return Call(line.name, words.call(line.number), line.number, words.or_doctor(region))
    return Call(words.today(), words.same_day_call(), None, words.or_worse(region))


def steps(alarm: Alarm, region: Region | None) -> tuple[str, ...]:
    """Return what to do, in order."""
    if alarm.emergency:
        first = words.call_or_go(region.emergency[0] if region else None)
        also = (words.also_maternity(),) if alarm.pregnant else ()
        return (first, *also, say(alarm), words.do_not_exercise(), words.take_along())
    first = words.speak_to_maternity() if alarm.pregnant else _speak(region)
    return (first, say(alarm), words.until_then(), words.if_worse(region))


def say(alarm: Alarm) -> str:
    """Return what to say on the phone."""
    phrases = [reason.phone for reason in alarm.reasons]
    return words.say(phrases) if phrases and all(phrases) else words.say_the_list()


def _emergency(region: Region | None) -> Call:
    if region is None:
        return Call("", words.emergency_call(), None, words.examples())
    first, *others = region.emergency
    return Call(words.number_for(region.name), words.call(first), first, words.elsewhere(others))


def _speak(region: Region | None) -> str:
    line = None if region is None else region.urgent
    return words.speak_to_line(line.name, line.number) if line else words.speak_to_doctor()
