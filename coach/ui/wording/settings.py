"""What the page of settings says."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def looks() -> str:
    """Return the title of the settings of the eye."""
    return translate("settings", "Looks")


def theme() -> str:
    """Return the name of the choice of colours."""
    return translate("settings", "Colours")


def theme_hint() -> str:
    """Return what the choice of colours does."""
    return translate("settings", "Dark is easier on the eyes in the evening.")


def themes() -> tuple[tuple[str, str], ...]:
    """Return each theme's value and word."""
    return (
        ("system", translate("settings", "As the system")),
        ("light", translate("settings", "Light")),
        ("dark", translate("settings", "Dark")),
    )


def contrast() -> str:
    """Return the name of the switch for high contrast."""
    return translate("settings", "High contrast")


def contrast_hint() -> str:
    """Return what the switch for high contrast does."""
    return translate("settings", "Stronger colours, text and outlines, in light and in dark.")


def motion() -> str:
    """Return the name of the switch for motion."""
    return translate("settings", "Less motion")


def motion_hint() -> str:
    """Return what the switch for motion does."""
    return translate("settings", "No fades. The figure shows start and end instead of moving.")


def hearing() -> str:
    """Return the title of the settings of the ear."""
    return translate("settings", "Sound and voice")


def sound() -> str:
    """Return the name of the switch for sounds."""
    return translate("settings", "Sounds")


def sound_hint() -> str:
    """Return what the switch for sounds does."""
    return translate("settings", "A tone when a hold begins and ends, another for changing sides.")


def voice() -> str:
    """Return the name of the switch for the voice."""
    return translate("settings", "Voice")


def voice_hint() -> str:
    """Return what the switch for the voice does."""
    return translate("settings", "Says the exercise, the side and the last seconds.")


def captions() -> str:
    """Return the name of the switch for captions."""
    return translate("settings", "Captions")


def captions_hint() -> str:
    """Return what the switch for captions does."""
    return translate("settings", "Shows in words what is said.")


def volume() -> str:
    """Return the name of the volume."""
    return translate("settings", "Volume")


def percent(share: int) -> str:
    """Return a volume as a number."""
    return translate("settings", "{share} %").format(share=share)


def help_title() -> str:
    """Return the title of the settings of whom to call."""
    return translate("settings", "Help in an emergency")


def region() -> str:
    """Return the name of the choice of a country."""
    return translate("settings", "Where you are")


def region_number(numbers: Sequence[str]) -> str:
    """Return what to call in an emergency there, the best first."""
    text = translate("settings", "A warning sign shows this number to call: {numbers}.")
    return text.format(numbers=translate("settings", " or ").join(numbers))


def region_unknown() -> str:
    """Return what is shown where the country is not known."""
    return translate(
        "settings", "Choose your country, so that a warning sign shows the right number to call."
    )


def region_of_system(name: str | None) -> str:
    """Return the choice that leaves the country to the system, with what that comes to."""
    if name is None:
        return translate("settings", "As the system (not known)")
    return translate("settings", "As the system ({name})").format(name=name)


def data() -> str:
    """Return the title of what is kept."""
    return translate("settings", "Your data")


def data_where(folder: str) -> str:
    """Return where the person's data are."""
    text = translate("settings", "Everything stays on this computer, in {folder}.")
    return text.format(folder=folder)


def data_here() -> str:
    """Return that the data stay here, where the folder is not known."""
    return translate("settings", "Everything stays on this computer. Nothing is sent anywhere.")


def limits() -> str:
    """Return the title of what the program cannot do."""
    return translate("settings", "What this coach can and cannot do")
