"""Key pairs in a data folder: one signs assignments (Ed25519), one opens reports (X25519).

A file a pair, readable by its owner alone. With a pass phrase the private halves (64 bytes) are
enciphered with ChaCha20-Poly1305 (RFC 8439) under a key made by scrypt (RFC 7914, n = 2^15, r = 8,
p = 1); the public halves are bound to them as associated data. A key is never overwritten.
"""

import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from pydantic import ValidationError

from coach.errors import FileUnwritable, KeyTaken, KeyUnknown, KeyUnusable
from coach.sharing.fingerprint import words_of
from coach.sharing.forms import Bytes12, Bytes16, Hex, Key, Moment, Name, StrictForm
from coach.spelling import nearest

ENDING = ".key.json"
LARGEST = 10_000
"""The most bytes a key file may have."""
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_SCRYPT = {"n": 2**15, "r": 8, "p": 1}


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What others may know of a pair: `sign` checks signatures, `seal` closes reports for it."""

    name: str
    title: str
    sign: bytes
    seal: bytes
    locked: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words to compare over the telephone."""
        return words_of(self.sign)


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A pair that is unlocked."""

    public: PublicKey
    signing: Ed25519PrivateKey = field(repr=False)
    opening: X25519PrivateKey = field(repr=False)


class _Locked(StrictForm):
    salt: Bytes16
    nonce: Bytes12


class _KeyForm(StrictForm):
    schema_: Literal["stretch-coach/key/1"]
    name: str
    title: Name
    created: Moment
    sign: Key
    seal: Key
    private: Hex
    locked: _Locked | None


class KeyRing:
    """The pairs in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def new(self, name: str, title: str, now: datetime, phrase: str = "") -> PublicKey:
        """Make a pair, kept under `name`; people read `title`.

        Raises:
            KeyUnusable: the name or the title cannot be used.
            KeyTaken: there is such a key already.
            FileUnwritable: it cannot be kept.
        """
        if not _NAME.fullmatch(name):
            raise KeyUnusable(name, "name")
        signing, opening = Ed25519PrivateKey.generate(), X25519PrivateKey.generate()
        public = PublicKey(
            name,
            title,
            signing.public_key().public_bytes_raw(),
            opening.public_key().public_bytes_raw(),
            locked=bool(phrase),
        )
        private = signing.private_bytes_raw() + opening.private_bytes_raw()
        self._write(public, _shut(public, private, now, phrase))
        return public

    def all(self) -> tuple[PublicKey, ...]:
        """Return every pair that can be read, by name."""
        return tuple(sorted(self._readable(), key=lambda public: public.name))

    def public(self, name: str) -> PublicKey:
        """Return the public halves of a pair.

        Raises:
            KeyUnknown, KeyUnusable: there is none, or its file is spoilt.
        """
        return _public(self._form(name))

    def unlock(self, name: str, phrase: str = "") -> KeyPair:
        """Return a pair ready for use.

        Raises:
            KeyUnknown, KeyUnusable: there is none, its file is spoilt, or the pass phrase is wrong.
        """
        form = self._form(name)
        public = _public(form)
        try:
            private = _opened(form, public, phrase)
        except InvalidTag as error:
            raise KeyUnusable(name, "phrase") from error
        if len(private) != 64:
            raise KeyUnusable(name, "file")
        pair = KeyPair(
            public,
            Ed25519PrivateKey.from_private_bytes(private[:32]),
            X25519PrivateKey.from_private_bytes(private[32:]),
        )
        fits = (
            pair.signing.public_key().public_bytes_raw() == public.sign
            and pair.opening.public_key().public_bytes_raw() == public.seal
        )
        if not fits:
            raise KeyUnusable(name, "file")
        return pair

    def _readable(self) -> Iterator[PublicKey]:
        for path in self._paths():
            try:
                yield self.public(path.name.removesuffix(ENDING))
            except (KeyUnknown, KeyUnusable):
                continue

    def _paths(self) -> list[Path]:
        try:
            return sorted(self._folder.glob(f"*{ENDING}"))
        except OSError:
            return []

    def _form(self, name: str) -> _KeyForm:
        path = self._folder / f"{name}{ENDING}"
        if not _NAME.fullmatch(name) or not path.is_file():
            known = [each.name.removesuffix(ENDING) for each in self._paths()]
            raise KeyUnknown(name, nearest(name, known))
        try:
            with path.open("rb") as file:
                form = _KeyForm.model_validate_json(file.read(LARGEST))
        except (OSError, ValidationError, ValueError) as error:
            raise KeyUnusable(name, "file") from error
        if form.name != name:
            raise KeyUnusable(name, "file")
        return form

    def _write(self, public: PublicKey, form: _KeyForm) -> None:
        path = self._folder / f"{public.name}{ENDING}"
        text = form.model_dump_json(by_alias=True, indent=1) + "\n"
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise FileUnwritable(self._folder, (error.strerror or "").lower()) from error
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError as error:
            raise KeyTaken(public.name) from error
        except OSError as error:
            raise FileUnwritable(path, (error.strerror or "").lower()) from error
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            path.unlink(missing_ok=True)
            raise FileUnwritable(path, (error.strerror or "").lower()) from error


def _public(form: _KeyForm) -> PublicKey:
    return PublicKey(form.name, form.title, form.sign, form.seal, form.locked is not None)


def _shut(public: PublicKey, private: bytes, now: datetime, phrase: str) -> _KeyForm:
    locked = None
    if phrase:
        locked = _Locked(salt=secrets.token_bytes(16), nonce=secrets.token_bytes(12))
        cipher = ChaCha20Poly1305(_stretched(phrase, locked.salt))
        private = cipher.encrypt(locked.nonce, private, public.sign + public.seal)
    try:
        return _KeyForm(
            schema_="stretch-coach/key/1",
            name=public.name,
            title=public.title,
            created=now,
            sign=public.sign,
            seal=public.seal,
            private=private,
            locked=locked,
        )
    except ValidationError as error:
        raise KeyUnusable(public.title, "name") from error


def _opened(form: _KeyForm, public: PublicKey, phrase: str) -> bytes:
    if form.locked is None:
        return form.private
    if not phrase:
        raise KeyUnusable(form.name, "phrase")
    cipher = ChaCha20Poly1305(_stretched(phrase, form.locked.salt))
    return cipher.decrypt(form.locked.nonce, form.private, public.sign + public.seal)


def _stretched(phrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, **_SCRYPT).derive(phrase.encode())
