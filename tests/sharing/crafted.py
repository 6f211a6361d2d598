"""Archives as an honest sender makes them, and as an attacker would."""

import stat
import zipfile
from io import BytesIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from coach.sharing.archive import Draft, sealed
from coach.sharing.keys import KeyPair, KeyRing, PublicKey
from tests.fakes.clock import MORNING

ROUTINE = """\
schema: stretch-coach/routine/1
id: {id}
revision: {revision}
language: en
title: Knee rolls at home
for: {{cause: injury}}
gate: subsided
frequency: {{per_day: 2}}
author: {{name: The clinic, role: physiotherapist}}
steps:
  - {{exercise: lower_trunk_rotation, side: alternate, repetitions: {repetitions}, hold: 2 s}}
  - {{exercise: pelvic_tilt, repetitions: 8, hold: 5 s}}
"""
NAME = "routines/knee_rolls.yaml"


def routine(name="knee_rolls", revision=1, repetitions=5):
    """Return the text of a routine as a physiotherapist writes it."""
    return ROUTINE.format(id=name, revision=revision, repetitions=repetitions).encode()


def pair(folder, name="clinic", title="The clinic"):
    """Return a new key pair, kept in `folder`."""
    ring = KeyRing(folder / "keys")
    ring.new(name, title, MORNING)
    return ring.unlock(name)


def known_pair():
    """Return a key pair that is the same in every run."""
    signing = Ed25519PrivateKey.from_private_bytes(b"s" * 32)
    opening = X25519PrivateKey.from_private_bytes(b"o" * 32)
    sign, seal = (key.public_key().public_bytes_raw() for key in (signing, opening))
    return KeyPair(PublicKey("clinic", "The clinic", sign, seal), signing, opening)


def archive(pair, parts=None, name="knee_rolls", revision=1, title="Knee rolls", former=None):
    """Return an honest archive of `parts` (one routine where nothing is given)."""
    parts = {NAME: routine(name, revision)} if parts is None else parts
    return sealed(Draft(name, revision, title, parts), pair, MORNING, former)


def parts_of(content):
    """Return the parts of an archive, without asking whether it is a good one."""
    with zipfile.ZipFile(BytesIO(content)) as found:
        return {name: found.read(name) for name in found.namelist()}


def zipped(parts, *, packing=zipfile.ZIP_DEFLATED, mode=stat.S_IFREG | 0o644):
    """Return a ZIP archive of pairs of name (or ZipInfo) and content, whatever they are."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in parts:
            info = zipfile.ZipInfo(name) if isinstance(name, str) else name
            info.compress_type = packing
            info.create_system = 3
            info.external_attr = mode << 16
            made.writestr(info, content)
    return target.getvalue()


def with_part(content, name, part, **how):
    """Return an archive with one part more, or another one of that name."""
    return zipped((parts_of(content) | {name: part}).items(), **how)
