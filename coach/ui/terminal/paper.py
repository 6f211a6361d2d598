"""What a session is printed on: plain lines, and on a real terminal one line that changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

_WIPE = "\r\x1b[K"
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Style:
    """What the terminal can do: `live` lines that change, and `colour` (here: bold)."""

    live: bool
    colour: bool


def style_for(out: TextIO, environment: Mapping[str, str]) -> Style:
    """Return what may be used on `out`; NO_COLOR and dumb terminals are honoured."""
    known = environment.get("TERM") or environment.get("WT_SESSION") or ""
    live = out.isatty() and known not in ("", "dumb")
    return Style(live=live, colour=live and not environment.get("NO_COLOR"))


class Paper:
    """Prints on `out` unless `muted`; once nobody reads any more, it is `torn`."""

    def __init__(self, out: TextIO, style: Style, *, muted: bool = False) -> None:
        self._out = out
        self._muted = muted
        self._style = style
        self._shown = ""
        self._unended = False
        self.torn = False

    def line(self, text: str = "", *, strong: bool = False) -> None:
        """Print a line that stays."""
        said = f"{_BOLD}{text}{_PLAIN}" if strong and self._style.colour else text
        end = "\n" if self._unended else ""
        self._unended = False
        self._put(f"{self._clean()}{end}{said}\n")

    def show(self, text: str) -> None:
        """Show `text` in the line that changes; nothing happens where there is none."""
        if self._style.live and text != self._shown:
            self._put(f"{_WIPE}{text}")
            self._shown = text

    def write(self, text: str) -> None:
        """Print `text` and stay in its line: a question, or a key as it is typed."""
        self._put(f"{self._clean()}{text}")
        self._unended = not text.endswith("\n")

    def _clean(self) -> str:
        wipe = _WIPE if self._shown else ""
        self._shown = ""
        return wipe

    def _put(self, text: str) -> None:
        if self.torn or self._muted:
            return
        try:
            self._out.write(self._readable(text))
            self._out.flush()
        except (BrokenPipeError, ValueError):  # ValueError: closed in the meantime
            self.torn = True

    def _readable(self, text: str) -> str:
        """Return `text` with question marks for what an old console cannot show."""
        encoding = self._out.encoding or "utf-8"
        return text.encode(encoding, "replace").decode(encoding)
