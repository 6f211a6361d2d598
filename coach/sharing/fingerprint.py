"""A public key as twelve plain words, to be compared over the telephone.

A word stands for one byte of the SHA-256 of the key: twelve of them are 96 bits.
"""

import hashlib
from importlib import resources

WORDS = 12
"""How many words stand for a key."""
_MEANING = b"stretch-coach/fingerprint/1\n"


def words_of(key: bytes) -> tuple[str, ...]:
    """Return the words of a public key (32 bytes, Ed25519)."""
    digest = hashlib.sha256(_MEANING + key).digest()
    known = vocabulary()
    return tuple(known[byte] for byte in digest[:WORDS])


def vocabulary() -> tuple[str, ...]:
    """Return the 256 words, no two of them one letter apart."""
    text = resources.files("coach.sharing").joinpath("words.txt").read_text(encoding="utf-8")
    return tuple(text.split())
