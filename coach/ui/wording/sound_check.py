"""What the sound check says: what to press, what is missing, and how to get it on this system."""

from PySide6.QtCore import QCoreApplication

from coach.ui.sound_check.finding import Part, System

translate = QCoreApplication.translate


def title() -> str:
    """Return the title, and the words of every way to it."""
    return translate("sound_check", "Sound check")


def lead() -> str:
    """Return why it is worth a minute."""
    return translate(
        "sound_check",
        "A session tells you by ear when to hold and when to change sides, so you need not look at"
        " the screen. Try both.",
    )


def name(part: Part) -> str:
    """Return what is tried."""
    sound = part is Part.SOUND
    return translate("sound_check", "A tone") if sound else translate("sound_check", "A sentence")


def hint(part: Part) -> str:
    """Return what it is for."""
    if part is Part.SOUND:
        return translate("sound_check", "It says that a hold begins or ends.")
    return translate("sound_check", "The voice says the exercise, the side and the last seconds.")


def sample() -> str:
    """Return the sentence that is said."""
    return translate("sound_check", "Change to the LEFT side.")


def play(part: Part, *, again: bool) -> str:
    """Return the words of the button that plays it."""
    if again:
        return translate("sound_check", "Once more")
    if part is Part.SOUND:
        return translate("sound_check", "Play a tone")
    return translate("sound_check", "Say a sentence")


def heard() -> str:
    """Return the words of somebody who heard it."""
    return translate("sound_check", "I heard it")


def heard_nothing() -> str:
    """Return the words of somebody who did not."""
    return translate("sound_check", "I heard nothing")


def answer_name(part: Part, answer: str) -> str:
    """Return an answer for a screen reader."""
    return translate("sound_check", "{part}: {answer}").format(part=name(part), answer=answer)


def looking(part: Part) -> str:
    """Return that nobody knows yet."""
    if part is Part.SOUND:
        return translate("sound_check", "Looking for a sound device …")
    return translate("sound_check", "Looking for a voice. This can take some seconds …")


def works(part: Part) -> str:
    """Return that it was heard."""
    if part is Part.SOUND:
        return translate("sound_check", "Tones work.")
    return translate("sound_check", "The voice works.")


def missing(part: Part) -> str:
    """Return what is not there."""
    if part is Part.SOUND:
        return translate("sound_check", "No sound device was found.")
    return translate("sound_check", "No voice was found on this computer.")


def not_heard(part: Part) -> str:
    """Return that it was played and not heard."""
    if part is Part.SOUND:
        return translate("sound_check", "The tone was played, and you heard nothing.")
    return translate("sound_check", "The sentence was spoken, and you heard nothing.")


def look_again() -> str:
    """Return the words of the button that looks for the device once more."""
    return translate("sound_check", "Look again")


def captions_on() -> str:
    """Return what is true whatever is missing."""
    return translate(
        "sound_check",
        "Sessions work without it too: captions are on, and every word is on the screen.",
    )


def settings_hint() -> str:
    """Return what the button in Settings does."""
    return translate("sound_check", "Try whether you can hear a session on this computer.")


def later() -> str:
    """Return that it can be done at another time."""
    return translate("sound_check", "You can come back to this in Settings at any time.")


def steps(part: Part, system: System, *, there: bool) -> tuple[str, ...]:
    """Return what to do, first things first; `there`: a device is there and was not heard."""
    if there:
        return (*_loudness(part), _output(system))
    return _no_sound(system) if part is Part.SOUND else _no_voice(system)


def _loudness(part: Part) -> tuple[str, ...]:
    first = translate("sound_check", "Turn the volume up, here and on the loudspeaker itself.")
    if part is Part.SOUND:
        return (first,)
    more = translate("sound_check", "If the tone was heard, the voice may be very quiet or muted.")
    return first, more


def _output(system: System) -> str:
    where = {
        System.LINUX: translate(
            "sound_check",
            "Open the sound settings of your desktop. Look which output is chosen: a screen without"
            " loudspeakers often is.",
        ),
        System.WINDOWS: translate(
            "sound_check",
            "Open Settings, System, Sound. Look which output is chosen: a screen without"
            " loudspeakers often is. In the volume mixer this program must not be muted.",
        ),
        System.MACOS: translate(
            "sound_check",
            "Open System Settings, Sound, Output. Look which device is chosen: a screen without"
            " loudspeakers often is.",
        ),
    }
    return where[system]


def _no_sound(system: System) -> tuple[str, ...]:
    plug = translate(
        "sound_check", "Plug in loudspeakers or headphones, or connect them by Bluetooth."
    )
    more = {
        System.LINUX: translate(
            "sound_check",
            "If they are there already, the sound service may not run. On Debian or Ubuntu, install"
            " it with: sudo apt install pipewire-pulse. Then log out and in again.",
        ),
        System.WINDOWS: translate(
            "sound_check",
            "Open Settings, System, Sound. If no output is listed, choose Troubleshoot there.",
        ),
        System.MACOS: translate(
            "sound_check", "Open System Settings, Sound, Output, and choose a device."
        ),
    }
    return plug, more[system]


def _no_voice(system: System) -> tuple[str, ...]:
    ways = {
        System.LINUX: (
            translate(
                "sound_check",
                "Linux speaks by a service called Speech Dispatcher. On Debian or Ubuntu, install"
                " it and a voice with: sudo apt install speech-dispatcher"
                " speech-dispatcher-espeak-ng",
            ),
            translate(
                "sound_check",
                "On other systems look for the packages speech-dispatcher and espeak-ng in the"
                " software centre. Then press “Look again”.",
            ),
        ),
        System.WINDOWS: (
            translate(
                "sound_check",
                "Open Settings, Time & language, Speech. Under “Manage voices” add an English"
                " voice. Then press “Look again”.",
            ),
        ),
        System.MACOS: (
            translate(
                "sound_check",
                "Open System Settings, Accessibility, Spoken Content. Under “System voice” add an"
                " English voice. Then press “Look again”.",
            ),
        ),
    }
    return ways[system]
