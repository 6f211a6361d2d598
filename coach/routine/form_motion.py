"""The movement of an exercise as it is written: poses over a base position, things, view."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from coach.figure.bases import BASE_NAMES
from coach.figure.contact import SENTENCES, is_contact
from coach.figure.joints import JOINTS
from coach.figure.motion import GLOW_REGIONS, Motion
from coach.figure.pose import Pose, based
from coach.figure.props import ALONG, AROUND, HELD_BY, PROP_KINDS, Prop
from coach.figure.view import VIEW_NAMES, VIEWS, View
from coach.routine import complaints, quantity
from coach.routine.complaints import Wrong, gathered
from coach.routine.form_fields import Flag, Form, Read, one_of

Changes = dict[str, dict[str, float]]

_ANGLE: dict[str, Any] = {"type": "number", "minimum": -360, "maximum": 360}
_CONTACTS = "contacts"
_MOST = 20
_CONTACT_SCHEMA = {"type": "string", "enum": list(SENTENCES)}


class PoseForm(Form):
    """A pose as read: what differs from the base position, and what it touches."""

    joints: Changes
    contacts: tuple[str, ...] = ()

    def pose(self, base: str) -> Pose:
        """Return the whole pose over a base position."""
        return based(base, self.joints, self.contacts)


def _pose(value: object) -> PoseForm:
    if not isinstance(value, dict):
        raise Wrong(complaints.not_keys(value))
    joints: Changes = {}
    contacts: tuple[str, ...] = ()
    wrongs: list[Wrong] = []
    for name, entry in value.items():
        try:
            if name == _CONTACTS:
                contacts = _contacts(entry)
            else:
                joints[name] = _joint(name, entry)
        except Wrong as wrong:
            wrongs.extend(each.below(name) for each in (wrong, *wrong.also))
    if wrongs:
        raise gathered(wrongs)
    return PoseForm(joints=joints, contacts=contacts)


def _joint(name: str, value: object) -> dict[str, float]:
    if name not in JOINTS:
        raise Wrong(complaints.unknown_word("joint", name, (*JOINTS, _CONTACTS)), key=True)
    motions = JOINTS[name]
    if not isinstance(value, dict):
        if len(motions) > 1:
            raise Wrong(complaints.several_motions(name, motions))
        return {motions[0]: quantity.angle(value)}
    wrongs = list(_wrong_motions(value, motions))
    if wrongs:
        raise gathered(wrongs)
    return {motion: quantity.angle(degrees) for motion, degrees in value.items()}


def _wrong_motions(angles: dict[str, object], motions: tuple[str, ...]) -> Iterator[Wrong]:
    for motion, degrees in angles.items():
        if motion not in motions:
            yield Wrong(
                complaints.unknown_word("motion of it", motion, motions), (motion,), key=True
            )
            continue
        try:
            quantity.angle(degrees)
        except Wrong as wrong:
            yield wrong.below(motion)


def _contacts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise Wrong(complaints.not_list(value))
    if len(value) > _MOST:
        raise Wrong(complaints.long_list(_MOST))
    wrongs: list[Wrong] = []
    for index, entry in enumerate(value):
        try:
            _contact(entry)
        except Wrong as wrong:
            wrongs.append(wrong.below(index))
    if wrongs:
        raise gathered(wrongs)
    return tuple(value)


def _contact(value: object) -> str:
    """Return a contact's sentence, if it tells one between things the figure knows."""
    if not isinstance(value, str):
        raise Wrong(complaints.not_text(value))
    if not is_contact(value):
        raise Wrong(complaints.unknown_contact(value, SENTENCES))
    return value


def _pose_schema() -> dict[str, Any]:
    joints: dict[str, Any] = {}
    for name, motions in JOINTS.items():
        each = {
            "type": "object",
            "properties": dict.fromkeys(motions, _ANGLE),
            "additionalProperties": False,
        }
        joints[name] = {"anyOf": [_ANGLE, each]} if len(motions) == 1 else each
    contacts = {"type": "array", "items": _CONTACT_SCHEMA}
    return {
        "type": "object",
        "properties": {**joints, _CONTACTS: contacts},
        "additionalProperties": False,
    }


def _metres(low: float, high: float) -> Read:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise Wrong(complaints.not_metres(value))
        if not low <= value <= high:
            raise Wrong(complaints.out_of_bounds(value, f"{low:g}", f"{high:g}"))
        return float(value)

    return Read(read, {"type": "number", "minimum": low, "maximum": high})


Place = Annotated[float, _metres(-5, 5)]
Size = Annotated[float, _metres(0, 5)]
PoseField = Annotated[PoseForm, Read(_pose, _pose_schema())]


class PropForm(Form):
    """A thing the exercise is done on or with, in metres."""

    kind: Annotated[str, one_of("thing", PROP_KINDS)] = Field(
        examples=["chair"], description="What it is."
    )
    x: Place = Field(default=0.0, description="Forward of the standing body, metres.")
    y: Place = Field(default=0.0, description="Height of the underside, metres.")
    z: Place = Field(default=0.0, description="To the right of the standing body, metres.")
    width: Size | None = Field(default=None, description="Along x; usual size if left out.")
    height: Size | None = Field(default=None, description="Along y; of a chair, the seat.")
    depth: Size | None = Field(default=None, description="Along z; usual size if left out.")
    around: Annotated[str, one_of("foot", AROUND)] = Field(
        default="", description="What a strap runs around."
    )
    held: Annotated[str, one_of("hand", HELD_BY)] = Field(
        default="", description="What carries it; it then has no place of its own."
    )
    along: Annotated[str, one_of("line of the body", ALONG)] = Field(
        default="", description="What a stick lies along; it then has no place of its own."
    )

    def prop(self) -> Prop:
        """Return the thing."""
        return Prop(**self.model_dump())


class ViewForm(Form):
    """A view by its angles, in degrees."""

    azimuth: Annotated[float, Read(quantity.angle, _ANGLE)] = Field(
        examples=[0], description="0 looks at the right side, 90 into the face."
    )
    elevation: Annotated[float, Read(quantity.angle, _ANGLE)] = Field(
        default=10.0, description="0 is level, 90 from above."
    )

    def view(self) -> View:
        """Return the view."""
        return View(self.azimuth, self.elevation)


def side_view() -> ViewForm:
    """Return the view of a file that names none."""
    return ViewForm(azimuth=VIEWS["side"].azimuth, elevation=VIEWS["side"].elevation)


def _view_angles(value: object) -> object:
    if isinstance(value, str):
        if value not in VIEWS:
            raise Wrong(complaints.unknown_word("view", value, VIEW_NAMES))
        named = VIEWS[value]
        return {"azimuth": named.azimuth, "elevation": named.elevation}
    return value


_VIEW_SCHEMA = {
    "anyOf": [
        {"enum": list(VIEW_NAMES)},
        {
            "type": "object",
            "properties": {
                "azimuth": {**_ANGLE, "description": "0 looks at the right side, 90 at the face."},
                "elevation": {**_ANGLE, "description": "0 is level, 90 from above."},
            },
            "required": ["azimuth"],
            "additionalProperties": False,
        },
    ]
}
ViewField = Annotated[ViewForm, BeforeValidator(_view_angles), WithJsonSchema(_VIEW_SCHEMA)]


class MotionForm(Form):
    """A movement, with the right side working."""

    base: Annotated[str, one_of("base position", BASE_NAMES)] = Field(
        examples=["hook-lying"], description="The base position the poses differ from."
    )
    start: PoseField = Field(
        default=PoseForm(joints={}),
        description="Where it begins: joints that differ from the base.",
    )
    end: PoseField = Field(
        default=PoseForm(joints={}),
        description="Where it is held: joints that differ from the base.",
    )
    through: tuple[PoseField, ...] = Field(
        default=(), max_length=20, description="Poses in between."
    )
    cyclic: Flag = Field(default=False, description="There and back without a stop, as in walking.")
    props: tuple[PropForm, ...] = Field(
        default=(), max_length=20, description="Things it is done on or with."
    )
    glow: tuple[Annotated[str, one_of("region", GLOW_REGIONS)], ...] = Field(
        default=(), max_length=20, description="What is stretched or worked."
    )
    contacts: tuple[Annotated[str, Read(_contact, _CONTACT_SCHEMA)], ...] = Field(
        default=(), max_length=_MOST, description="What rests on what, all the way."
    )

    def motion(self, view: View) -> Motion:
        """Return the movement, looked at from `view`."""
        return Motion(
            base=self.base,
            start=self.start.pose(self.base),
            end=self.end.pose(self.base),
            through=tuple(pose.pose(self.base) for pose in self.through),
            cyclic=self.cyclic,
            view=view,
            props=tuple(prop.prop() for prop in self.props),
            glow=self.glow,
            contacts=self.contacts,
        )
