"""What the person has chosen, in one small JSON file.

No rule of safety may depend on anything here.
"""

import json
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from coach.appearance import Appearance, appearance_of
from coach.errors import SettingsInvalid

Theme = Literal["system", "light", "dark"]
CauseChoice = Literal["nerve", "injury", "other"]


@dataclass(frozen=True, slots=True)
class Settings:
    """The person's choices; `volume` is 0 to 1, `get_ready` is in seconds, `countdown` in words.

    `reduced_motion` and `high_contrast` None mean as the system says. `cause` is the family of
    causes chosen last. `region` is the two letters of the country whose numbers to call are
    shown; None means as the system says. `keep_running`: closing the window leaves the program in
    the tray, where there is one; `told_running`: the person was told so. `put_off` holds messages
    and the day (ISO 8601) until which each is hidden.
    """

    theme: Theme = "system"
    sound: bool = True
    voice: bool = True
    captions: bool = True
    volume: float = 0.8
    reduced_motion: bool | None = None
    countdown: int = 3
    get_ready: float = 15.0
    accepted_limits: bool = False
    cause: CauseChoice | None = None
    high_contrast: bool | None = None
    region: str | None = None
    keep_running: bool = False
    told_running: bool = False
    appearance: Appearance = field(default_factory=Appearance)
    put_off: Mapping[str, str] = field(default_factory=dict)


def read(path: Path) -> Settings:
    """Return the settings in `path`; the usual ones where it is missing or silent.

    Raises SettingsInvalid.
    """
    raw = _raw(path)
    known = {name: raw[name] for name in _FORMS if name in raw}
    for name, value in known.items():
        form = _FORMS[name]
        if not form.allows(value):
            raise SettingsInvalid(path, f"{name}: {form.wanted}")
    return Settings(**known, appearance=appearance_of(raw.get("appearance")))


def write(path: Path, settings: Settings) -> None:
    """Keep `settings` in `path`, whole or not at all; what is in there of later versions stays.

    A file that cannot be read is set aside first, not overwritten. Raises SettingsInvalid.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = _kept(path)
        _replace(path, json.dumps({**kept, **asdict(settings)}, ensure_ascii=False, indent=2))
    except OSError as error:
        raise SettingsInvalid(path, error.strerror or str(error)) from error


@dataclass(frozen=True, slots=True)
class _Form:
    """What one setting must look like."""

    wanted: str
    allows: Callable[[object], bool]


def _number(value: object, low: float, high: float) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return low <= value <= high


def _texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(each, str) for each in value.values())


def _yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


def _two_letters(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[A-Z]{2}", value) is not None


_FORMS: Mapping[str, _Form] = {
    "theme": _Form("system, light or dark", lambda v: v in ("system", "light", "dark")),
    "sound": _Form("true or false", _yes_or_no),
    "voice": _Form("true or false", _yes_or_no),
    "captions": _Form("true or false", _yes_or_no),
    "volume": _Form("a number from 0 to 1", lambda v: _number(v, 0, 1)),
    "reduced_motion": _Form("true, false or null", lambda v: v is None or _yes_or_no(v)),
    "high_contrast": _Form("true, false or null", lambda v: v is None or _yes_or_no(v)),
    "countdown": _Form(
        "a whole number from 0 to 10", lambda v: type(v) is int and _number(v, 0, 10)
    ),
    "get_ready": _Form("seconds from 0 to 120", lambda v: _number(v, 0, 120)),
    "accepted_limits": _Form("true or false", _yes_or_no),
    "cause": _Form(
        "nerve, injury, other or null", lambda v: v in (None, "nerve", "injury", "other")
    ),
    "keep_running": _Form("true or false", _yes_or_no),
    "told_running": _Form("true or false", _yes_or_no),
    "region": _Form("two capital letters or null", lambda v: v is None or _two_letters(v)),
    "put_off": _Form("days by name", _texts),
}


def _raw(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsInvalid(path, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise SettingsInvalid(path, "not UTF-8 text") from error
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SettingsInvalid(path, str(error)) from error
    if not isinstance(raw, dict):
        raise SettingsInvalid(path, "not a JSON object")
    return raw


def _kept(path: Path) -> dict[str, Any]:
    """Return what the file says that this version does not know."""
    try:
        raw = _raw(path)
    except SettingsInvalid:
        path.replace(path.with_name(path.name + ".unreadable"))
        return {}
    names = {each.name for each in fields(Settings)}
    return {key: value for key, value in raw.items() if key not in names}


def _replace(path: Path, text: str) -> None:
    import tempfile  # not before something is written: the first picture would wait for it

    handle, name = tempfile.mkstemp(prefix=path.name + ".", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
