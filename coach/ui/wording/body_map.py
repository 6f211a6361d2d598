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
    match region:
        case BodyRegion.THORACIC:
            return translate("body_map", "Upper back")
        case BodyRegion.FLANK_LEFT:
            return translate("body_map", "Left side, under the ribs")
        case BodyRegion.FLANK_RIGHT:
            return translate("body_map", "Right side, under the ribs")
        case BodyRegion.LUMBAR_LEFT:
            return translate("body_map", "Left low back")
        case BodyRegion.LUMBAR_CENTRE:
            return translate("body_map", "Centre of the low back")
        case BodyRegion.LUMBAR_RIGHT:
            return translate("body_map", "Right low back")
        case BodyRegion.BUTTOCK_LEFT:
            return translate("body_map", "Left buttock")
        case BodyRegion.BUTTOCK_RIGHT:
            return translate("body_map", "Right buttock")
        case _:
            return _on_the_leg(region)


def _on_the_leg(region: BodyRegion) -> str:
    match region:
        case BodyRegion.THIGH_LEFT:
            return translate("body_map", "Left thigh, back")
        case BodyRegion.THIGH_RIGHT:
            return translate("body_map", "Right thigh, back")
        case BodyRegion.CALF_LEFT:
            return translate("body_map", "Left calf, below the knee")
        case BodyRegion.CALF_RIGHT:
            return translate("body_map", "Right calf, below the knee")
        case BodyRegion.FOOT_LEFT:
            return translate("body_map", "Left foot")
        case _:
            return translate("body_map", "Right foot")


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
