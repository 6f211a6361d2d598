"""Good files, spoiled at random: bytes, lines, structure, types, depth, numbers, odd Unicode."""

import random
from collections.abc import Callable

BYTES = b"\x00\t\n\r {}[]:,-#&*!|>'\"%@`?~0129.eE+\xc3\xff\xe2\x80\xa8azAZ_"
WORDS = (
    "null", "true", "1e999", ".nan", "-1", "9" * 99, "[]", "{}", "[[[[", "{a: {b: {c: d}}}", "&a x",
    "*a", "!!binary x", "'", '"', "- - -", "? x", "\n---\n", "\n...\n", "é", "\ufeff", "<<: {a: 1}",
    "[null]", "{null: null}", "0x1F", "1:30", "20 s", "hip.right", "|\n  x", "\u202e", "🧘",
    "-0", "1_000", "0o17", "+.inf", "1e-400", "99999999999999999999 min", "-5 s", "1 h 2 h",
    "٣", "\u0000", "\u2028", "\U0010ffff", "a\u0301" * 30, "\u200b", "ß" * 3000,
    "stretch-coach/exercise/0",
    "stretch-coach/routine/99999999999", "[1, 2, 3]", "[30 s, 10 s]", "!!python/object:os.system x",
    "&x [*x]", "{? [a] : b}", "2026-13-45", "yes", "~", "=", "%YAML 3.0", "@x", "`x`",
)  # fmt: skip


def spoiled(text: str, chance: random.Random) -> bytes:
    """Return a text with one to three pieces changed, cut, doubled or put elsewhere."""
    content = text.encode()
    for _ in range(chance.randint(1, 3)):
        content = chance.choice(WAYS)(content, chance)
    return content


def changed(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.choice(BYTES)]) + content[at + chance.randint(0, 1) :]


def cut(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at + chance.choice((1, 2, 5, 50)) :]


def moved(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    line = chance.choice(lines)
    lines.insert(chance.randrange(len(lines) + 1), b" " * chance.randint(0, 6) + line.lstrip())
    return b"\n".join(lines)


def replaced(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    index = chance.randrange(len(lines))
    key = lines[index].split(b":")[0]
    lines[index] = key + b": " + chance.choice(WORDS).encode()
    return b"\n".join(lines)


def swapped(content: bytes, chance: random.Random) -> bytes:
    words = content.split(b" ")
    words[chance.randrange(len(words))] = chance.choice(WORDS).encode()
    return b" ".join(words)


def nested(content: bytes, chance: random.Random) -> bytes:
    """Put a value into lists or keys, few levels or very many."""
    lines = content.split(b"\n")
    index = chance.randrange(len(lines))
    depth = chance.choice((1, 2, 31, 32, 33, 200, 3000))
    key, _, value = lines[index].partition(b":")
    around = chance.choice(((b"[", b"]"), (b"{a: ", b"}")))
    lines[index] = key + b": " + around[0] * depth + value.strip() + around[1] * depth
    return b"\n".join(lines)


def multiplied(content: bytes, chance: random.Random) -> bytes:
    """Repeat a line, or a piece of one, very often."""
    lines = content.split(b"\n")
    index = chance.randrange(len(lines))
    times = chance.choice((2, 10, 300))
    if chance.random() < 0.5:
        lines[index : index + 1] = [lines[index]] * times
    else:
        lines[index] = lines[index] + lines[index].lstrip()[-20:] * times
    return b"\n".join(lines)


def indented(content: bytes, chance: random.Random) -> bytes:
    """Set some lines in, or out."""
    lines = content.split(b"\n")
    start = chance.randrange(len(lines))
    for index in range(start, min(len(lines), start + chance.randint(1, 6))):
        line = lines[index]
        lines[index] = line[2:] if chance.random() < 0.5 else b"  " + line
    return b"\n".join(lines)


def crossed(content: bytes, chance: random.Random) -> bytes:
    """Swap two lines."""
    lines = content.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


Way = Callable[[bytes, random.Random], bytes]
WAYS: tuple[Way, ...] = (
    changed, cut, moved, replaced, swapped, nested, multiplied, indented, crossed,
)  # fmt: skip
