"""The names of the player's controls, its panels and its keys."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Switched(Protocol):
    """The words of a switch."""

    def __call__(self, *, on: bool, works: bool) -> str:
        """Return what the switch says when on or off, and when there is nothing to switch."""


def close() -> str:
    """Return the name of the button that asks to end the session."""
    return translate("controls", "End the session")


def sound(*, on: bool, works: bool) -> str:
    """Return what the switch for sounds says."""
    if not works:
        return translate("controls", "No sound")
    return translate("controls", "Sound on") if on else translate("controls", "Sound off")


def voice(*, on: bool, works: bool) -> str:
    """Return what the switch for the voice says."""
    if not works:
        return translate("controls", "No voice")
    return translate("controls", "Voice on") if on else translate("controls", "Voice off")


def missing(*, sound: bool, voice: bool) -> str:
    """Return the notice that a device was not found; nothing where `sound` and `voice` work."""
    if sound and voice:
        return ""
    if sound:
        return translate("controls", "No voice found. Every cue stays on the screen.")
    if voice:
        return translate("controls", "No sound device found. Every cue stays on the screen.")
    return translate("controls", "No sound or voice found. Every cue stays on the screen.")


def full_screen() -> str:
    """Return the name of the button for the full screen."""
    return translate("controls", "Full screen (F)")


def help_name() -> str:
    """Return the name of the button that shows the keys."""
    return translate("controls", "Keys of the player (?)")


def it_hurts() -> str:
    """Return the words of the button that stops at once."""
    return translate("controls", "It hurts")


def it_hurts_hint() -> str:
    """Return what the button beside it does."""
    return translate("controls", "Stops at once and asks how much.")


def back() -> str:
    """Return the name of the button for the step before."""
    return translate("controls", "Back")


def skip() -> str:
    """Return the name of the button for the next step."""
    return translate("controls", "Skip")


def pause() -> str:
    """Return the name of the large button while time flows."""
    return translate("controls", "Pause")


def resume() -> str:
    """Return the name of the large button while time stands still."""
    return translate("controls", "Resume")


def plus_ten() -> str:
    """Return the figure on the button for more time."""
    return translate("controls", "+10")


def more_seconds() -> str:
    """Return the word below the button for more time."""
    return translate("controls", "seconds")


def ten_more() -> str:
    """Return the name of the button for more time."""
    return translate("controls", "Ten seconds more")


def timeline() -> str:
    """Return the name of the timeline."""
    return translate("controls", "Session timeline")


def pain_now() -> str:
    """Return the name of the row of pain numbers."""
    return translate("controls", "Pain now, 0 to 10")


def hurts_title() -> str:
    """Return the title of the panel of pain."""
    return translate("controls", "Stopped. How strong is the pain?")


def hurts_limit(limit: int) -> str:
    """Return why the number is asked for."""
    text = translate("controls", "Up to {limit} you may go on gently. Above it we stop for today.")
    return text.format(limit=limit)


def leg_question() -> str:
    """Return the question for signs that go down the leg."""
    return translate("controls", "Tingling, numbness or pain going further down the leg?")


def yes() -> str:
    """Return the word for yes."""
    return translate("controls", "Yes")


def no() -> str:
    """Return the word for no."""
    return translate("controls", "No")


def go_on() -> str:
    """Return the words of the way back into the session."""
    return translate("controls", "Go on gently")


def easier() -> str:
    """Return the words of the way on with the same exercise, done less far."""
    return translate("controls", "Make it easier")


def may_go_on_easier() -> str:
    """Return that it is the person's choice, where there is something easier."""
    return translate(
        "controls", "You may go on if it stays mild. Easier means the same, half as far."
    )


def skip_exercise() -> str:
    """Return the words of the way to the next exercise."""
    return translate("controls", "Skip this exercise")


def stop_here() -> str:
    """Return the words of the way out because of pain."""
    return translate("controls", "Stop here")


def answer_first() -> str:
    """Return what opens the other ways on."""
    return translate(
        "controls", "Answer both questions and we show what is wise. You can stop now."
    )


def must_stop_leg() -> str:
    """Return why the session has to end: signs further down the leg."""
    return translate(
        "controls", "Signs that go further down the leg mean: stop for today. Stop here."
    )


def must_stop_pain() -> str:
    """Return why the session has to end: too much pain."""
    return translate("controls", "This is more than the session allows. Stop here for today.")


def may_go_on() -> str:
    """Return that it is the person's choice."""
    return translate("controls", "You may go on if it stays mild. Make the movement smaller.")


def leave_title() -> str:
    """Return the question before a session is ended."""
    return translate("controls", "End the session here?")


def leave_text() -> str:
    """Return what happens with what was done."""
    return translate("controls", "It is paused. What you did so far is kept.")


def keep_going() -> str:
    """Return the words of the way back into the session."""
    return translate("controls", "Keep going")


def end_now() -> str:
    """Return the words of the way out."""
    return translate("controls", "End now")


def keys_title() -> str:
    """Return the title of the list of keys."""
    return translate("controls", "Keys")


def keys_close() -> str:
    """Return the words of the button that closes the list of keys."""
    return translate("controls", "Back to the session")


def keys() -> tuple[tuple[str, str], ...]:
    """Return each key and what it does, in the order of use."""
    return (
        (translate("controls", "Space"), translate("controls", "Pause or go on")),
        (translate("controls", "H"), translate("controls", "It hurts")),
        (translate("controls", "Left"), translate("controls", "Back one step")),
        (translate("controls", "Right"), translate("controls", "Skip this step")),
        (translate("controls", "Up or +"), translate("controls", "Ten seconds more")),
        (translate("controls", "M"), translate("controls", "Sound on or off")),
        (translate("controls", "V"), translate("controls", "Voice on or off")),
        (translate("controls", "F"), translate("controls", "Full screen")),
        (translate("controls", "0 to 9"), translate("controls", "Pain number (10: Shift+0)")),
        (translate("controls", "Esc"), translate("controls", "Leave full screen, or end")),
    )


def remotes() -> str:
    """Return what media keys and a presenter's remote do."""
    return translate(
        "controls",
        "Media keys and a presenter remote work too: its black screen button stands for Pause.",
    )


def unsaved() -> str:
    """Return that the history cannot be written just now."""
    return translate("controls", "Not saved yet")


def unsaved_more() -> str:
    """Return what happens while the history cannot be written."""
    return translate("controls", "The session goes on. We keep trying to save it.")
