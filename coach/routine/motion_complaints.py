"""The sentences about movements that no body can do, or that do not do what their file says."""

from coach.routine.complaints import Complaint


def out_of_range(joint: str, motion: str, degrees: float, low: float, high: float) -> Complaint:
    """Return: no human joint goes so far."""
    return Complaint(
        f"`{joint}` comes to {degrees:.0f}° of {motion}, further than a human joint goes.",
        f"Stay between {low:.0f}° and {high:.0f}°. "
        "A contact may also bend it so far: move the parts that touch nearer to each other.",
    )


def not_touching(part: str, target: str, metres: float) -> Complaint:
    """Return: a declared contact is not true."""
    return Complaint(
        f"`{part}` does not touch `{target}` here: {_centimetres(metres)} are missing.",
        "Bring the two nearer by the angles of the joints between them, or take the contact out.",
    )


def thing_missing(part: str, target: str) -> Complaint:
    """Return: a contact names a thing that is not among the props."""
    return Complaint(
        f"`{part}` is said to touch a `{target}`, and there is none.",
        f"Add it under `props`, such as `{{kind: {target}}}`.",
    )


def below_floor(part: str, metres: float) -> Complaint:
    """Return: something is below the floor."""
    return Complaint(
        f"`{part}` is {_centimetres(metres)} below the floor.",
        "Change the angles of that limb, or say what of it rests on the floor under `contacts`.",
    )


def inside_thing(part: str, kind: str, metres: float) -> Complaint:
    """Return: something is inside a thing."""
    return Complaint(
        f"`{part}` is {_centimetres(metres)} deep inside the {kind}.",
        "Move the thing, change its size, or change the angles of that limb.",
    )


def crossing(part: str, other: str, metres: float) -> Complaint:
    """Return: two parts of the body pass through each other."""
    return Complaint(
        f"`{part}` passes through `{other}` by {_centimetres(metres)}.",
        "Change the angles that hold them, or add a pose under `through` that goes round.",
    )


def jump(part: str, metres: float) -> Complaint:
    """Return: something is in two places at once."""
    return Complaint(
        f"`{part}` jumps by {_centimetres(metres)} after this pose.",
        "Say a contact that holds all the way under the `contacts` of the motion, not of one pose.",
    )


def _centimetres(metres: float) -> str:
    return f"{metres * 100:.1f} cm"
