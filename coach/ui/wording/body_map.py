"""What the places of the body are called when a person marks where it hurts."""

from PySide6.QtCore import QCoreApplication

from coach.figure.regions import BodyRegion

translate = QCoreApplication.translate


def title() -> str:
    """Return the name of the whole picture."""
    return translate("body_map", "Body picture, seen from behind")


def description() -> str:
    """Return how places are marked by keyboard."""
    return translate(
        "body_map", "Move between places with the arrow keys. Mark one with Space or Enter."
    )


def name(region: BodyRegion) -> str:
    """Return the whole name of a place, as a chip or a screen reader says it."""
    on_the_back = {
        BodyRegion.THORACIC: translate("body_map", "Upper back"),
        BodyRegion.FLANK_LEFT: translate("body_map", "Left side, under the ribs"),
        BodyRegion.FLANK_RIGHT: translate("body_map", "Right side, under the ribs"),
        BodyRegion.LUMBAR_LEFT: translate("body_map", "Left low back"),
        BodyRegion.LUMBAR_CENTRE: translate("body_map", "Centre of the low back"),
        BodyRegion.LUMBAR_RIGHT: translate("body_map", "Right low back"),
        BodyRegion.BUTTOCK_LEFT: translate("body_map", "Left buttock"),
        BodyRegion.BUTTOCK_RIGHT: translate("body_map", "Right buttock"),
    }
    on_the_leg = {
        BodyRegion.THIGH_LEFT: translate("body_map", "Left thigh, back"),
        BodyRegion.THIGH_RIGHT: translate("body_map", "Right thigh, back"),
        BodyRegion.CALF_LEFT: translate("body_map", "Left calf, below the knee"),
        BodyRegion.CALF_RIGHT: translate("body_map", "Right calf, below the knee"),
        BodyRegion.FOOT_LEFT: translate("body_map", "Left foot"),
        BodyRegion.FOOT_RIGHT: translate("body_map", "Right foot"),
    }
    return (on_the_back | on_the_leg)[region]


def label(region: BodyRegion) -> str:
    """Return the short word beside or on a place in the picture."""
    match region.area:
        case "thoracic":
            return translate("body_map", "Upper back")
        case "flank":
            return translate("body_map", "Side")
        case "buttock":
            return translate("body_map", "Buttock")
        case "thigh":
            return translate("body_map", "Thigh")
        case "calf":
            return translate("body_map", "Calf")
        case "foot":
            return translate("body_map", "Foot")
        case _:
            return {"left": left(), "right": right()}.get(region.side, centre())


def left() -> str:
    """Return the word for the left side."""
    return translate("body_map", "Left")


def right() -> str:
    """Return the word for the right side."""
    return translate("body_map", "Right")


def centre() -> str:
    """Return the word for the middle of the low back."""
    return translate("body_map", "Centre")


def lens_caption() -> str:
    """Return what the lens shows and which side is which, in two lines."""
    return translate(
        "body_map", "Low back, seen from behind.\nYour left side is on the left of the picture."
    )


def can_be_chosen() -> str:
    """Return what a dashed outline means."""
    return translate("body_map", "can be chosen")


def hurts() -> str:
    """Return what a filled place means."""
    return translate("body_map", "hurts")


def nothing_marked() -> str:
    """Return that no place is marked yet."""
    return translate("body_map", "Nothing marked yet. Click every place that hurts now.")


def marked(names: str) -> str:
    """Return which places are marked."""
    return translate("body_map", "You marked: {names}").format(names=names)
