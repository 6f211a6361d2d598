"""Makes the session's sounds: soft struck bars, written as 48 kHz 16-bit mono WAV.

Run it to write `sounds/` anew; the same program always gives the same bytes. The sounds are told
apart by shape, not only by pitch, so that they stay apart for people who hear high notes badly:
rising, single, short and low, falling and long, see-saw, chord.
"""

import math
import struct
import sys
import wave
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

RATE = 48_000
PEAK = 0.501  # -6 dBFS: two sounds at once do not clip
ATTACK = 0.006  # a shorter rise is heard as a click
RELEASE = 0.030

WOOD = ((1.0, 1.0, 1.0), (4.0, 0.22, 0.35), (10.0, 0.05, 0.12))
"""The partials of a marimba bar: multiple of the pitch, loudness, share of the ringing time."""
GLASS = ((1.0, 1.0, 1.0), (2.0, 0.30, 0.7), (3.01, 0.16, 0.5), (5.4, 0.05, 0.2))
"""The partials of a small soft bell."""


@dataclass(frozen=True, slots=True)
class Note:
    """One stroke `at` a second, of `pitch` hertz, fallen to a thousandth after `ring` seconds."""

    at: float
    pitch: float
    ring: float
    loudness: float = 1.0
    partials: tuple[tuple[float, float, float], ...] = WOOD


C4, D4, E4, G4, A4 = 261.63, 293.66, 329.63, 392.00, 440.00
C5, E5, G5 = 523.25, 659.26, 783.99

SOUNDS: Mapping[str, tuple[Note, ...]] = {
    "ready": (Note(0.0, G4, 0.7, 0.8), Note(0.24, C5, 0.9)),
    "start": (Note(0.0, G5, 0.8, partials=GLASS),),
    "repetition_end": (Note(0.0, D4, 0.26),),
    "series_end": (Note(0.0, G5, 1.1), Note(0.15, E5, 1.2), Note(0.30, C5, 1.5)),
    "change_sides": tuple(Note(0.17 * i, (A4, E5)[i % 2], 0.45) for i in range(4)),
    "tick": (Note(0.0, 1046.5, 0.07),),
    "session_end": tuple(
        Note(0.09 * i, pitch, 2.2, partials=GLASS) for i, pitch in enumerate((C4, E4, G4, C5))
    ),
}


def partial(pitch: float, ring: float, loudness: float) -> Iterable[float]:
    """Yield a sine that dies away, made by a recurrence: the same numbers on every computer."""
    fall = 0.001 ** (1 / (ring * RATE))
    turn = 2 * math.pi * pitch / RATE
    push, pull = 2 * fall * math.cos(turn), fall * fall
    before, now = 0.0, loudness * fall * math.sin(turn)
    for _ in range(int(ring * RATE)):
        yield now
        before, now = now, push * now - pull * before


def strike(samples: list[float], note: Note) -> None:
    """Add `note` to `samples`, its beginning rounded off."""
    first = int(note.at * RATE)
    rise = int(ATTACK * RATE)
    for multiple, loudness, share in note.partials:
        tone = partial(note.pitch * multiple, note.ring * share, note.loudness * loudness)
        for n, value in enumerate(tone):
            samples[first + n] += value if n >= rise else value * _rounded(n / rise)


def render(notes: Iterable[Note]) -> bytes:
    """Return `notes` as little-endian 16-bit samples, as loud as `PEAK` and ending in silence."""
    notes = tuple(notes)
    samples = [0.0] * int(max(note.at + note.ring for note in notes) * RATE)
    for note in notes:
        strike(samples, note)
    tail = min(len(samples), int(RELEASE * RATE))
    for n in range(tail):
        samples[-1 - n] *= _rounded(n / tail)
    loudest = max(map(abs, samples))
    scale = PEAK * 32767 / loudest
    return struct.pack(f"<{len(samples)}h", *(round(value * scale) for value in samples))


def write_all(folder: Path) -> None:
    """Write every sound into `folder`, as `<name>.wav`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(render(notes))


def _rounded(share: float) -> float:
    return 0.5 - 0.5 * math.cos(math.pi * share)


if __name__ == "__main__":
    write_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "sounds")
