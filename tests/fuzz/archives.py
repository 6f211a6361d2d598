"""Spoil archives and open them: `python -m tests.fuzz.archives --count 50000 --seed 1`.

Assignments and reports: their bytes changed, cut, doubled; their headers given odd numbers; their
parts renamed, swapped and spoilt with the manifest signed anew around them. Prints how many were
used, refused, crashed or hung. Anything written anywhere counts as a crash.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from coach import built_in
from coach.errors import ArchiveRefused, CoachError, ReportSealed
from coach.history.store import Store
from coach.sharing import archive as archives
from coach.sharing import container, contents, manifest, report_file
from coach.sharing import report as reports
from coach.sharing.keys import KeyPair
from coach.sharing.report_file import Addressee
from coach.ui.wording import errors
from coach.ui.wording import report as words
from tests.fakes.clock import MORNING, FakeClock
from tests.fakes.screened import checked_in
from tests.fuzz.spoil import spoiled
from tests.sharing import crafted

HANG = 1.0
"""Seconds after which an archive counts as a hang."""
ODD = (
    b"\x00\x00",
    b"\xff\xff",
    b"\x01\x00",
    b"\xff\xff\xff\xff",
    b"\x00\x00\x00\x80",
    b"PK\x01\x02",
)
NAMES = (
    "../x.yaml",
    "/x",
    "C:\\x",
    "routines/x.yaml",
    "a\x00b",
    "\u202e.yaml",
    "manifest.json",
    "",
)


def bytes_changed(content: bytes, chance: random.Random) -> bytes:
    """Return the archive with one to eight bytes changed."""
    found = bytearray(content or b"PK")
    for _ in range(chance.randint(1, 8)):
        found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found)


def headers_changed(content: bytes, chance: random.Random) -> bytes:
    """Return the archive with a number of one of its headers changed."""
    signs = [
        at for sign in (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06") for at in _all(content, sign)
    ]
    at = chance.choice(signs or [0]) + chance.randint(4, 45)
    odd = chance.choice(ODD)
    return content[:at] + odd + content[at + len(odd) :]


def cut(content: bytes, chance: random.Random) -> bytes:
    """Return the archive without a piece."""
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at + chance.choice((1, 2, 10, 100, 10_000)) :]


def doubled(content: bytes, chance: random.Random) -> bytes:
    """Return the archive with a piece of itself put in somewhere."""
    start, at = chance.randrange(len(content) + 1), chance.randrange(len(content) + 1)
    piece = content[start : start + chance.choice((1, 4, 30, 500))]
    return content[:at] + piece + content[at:]


def parts_changed(content: bytes, chance: random.Random) -> bytes:
    """Return the archive packed anew with a part renamed, spoilt, added or left out."""
    parts = list(crafted.parts_of(content).items())
    index = chance.randrange(len(parts))
    name, part = parts[index]
    match chance.randrange(5):
        case 0:
            parts[index] = (chance.choice(NAMES), part)
        case 1:
            parts[index] = (name, spoiled(part.decode("latin-1"), chance))
        case 2:
            parts.append((chance.choice(NAMES), part))
        case 3:
            del parts[index]
        case _:
            other = chance.randrange(len(parts))
            parts[index], parts[other] = (name, parts[other][1]), (parts[other][0], part)
    return packed(parts, chance)


Way = Callable[[bytes, random.Random], bytes]
WAYS: tuple[Way, ...] = (bytes_changed, headers_changed, cut, doubled)


def packed(parts: list[tuple[str, bytes]], chance: random.Random) -> bytes:
    """Return a ZIP archive of the parts, now and then with odd modes."""
    target = BytesIO()
    with ZipFile(target, "w") as made:
        for name, part in parts:
            info = ZipInfo(name)
            info.compress_type = chance.choice((ZIP_STORED, ZIP_DEFLATED))
            info.external_attr = chance.choice((0o100644, 0o120777, 0o100644, 0)) << 16
            made.writestr(info, part)
    return target.getvalue()


def signed_anew(pair: KeyPair, chance: random.Random) -> bytes:
    """Return an archive of the attacker's own: spoilt content or manifest, rightly signed."""
    parts = {crafted.NAME: spoiled(crafted.routine().decode(), chance)}
    if chance.random() < 0.2:
        parts[chance.choice(NAMES) or "x"] = b"x" * chance.choice((0, 10, 10_000))
    content = crafted.archive(pair, parts)
    if chance.random() < 0.5:
        return content
    said = spoiled(crafted.parts_of(content)[manifest.MANIFEST].decode(), chance)
    signature = pair.signing.sign(archives._MEANING + said)
    inside = [(manifest.MANIFEST, said), (manifest.SIGNATURE, signature), *parts.items()]
    return packed(inside, chance)


def _all(content: bytes, sign: bytes) -> list[int]:
    return [at for at in range(len(content)) if content.startswith(sign, at)]


def one(seed: str, good: list[bytes], pair: KeyPair) -> tuple[bytes, bool]:
    """Return the spoilt archive of a seed, always the same, and whether it was signed anew."""
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    if chance.random() < 0.3:
        return signed_anew(pair, chance), True
    content = chance.choice(good)
    if chance.random() < 0.4:
        content = parts_changed(content, chance)
    for _ in range(chance.randint(0, 2)):
        content = chance.choice(WAYS)(content, chance)
    return content, False


class Reader:
    """Opens spoilt archives as the program does: offered, or read as a report."""

    def __init__(self, folder: Path) -> None:
        self.pair = crafted.known_pair()
        self.path = folder / "spoilt"
        self.library, self.guide = built_in.library(), built_in.guide()
        self.good = self._good(folder)
        self.signed = {archives.opened(each, folder).digest for each in self.good[:2]}

    def _good(self, folder: Path) -> list[bytes]:
        store = Store.open(folder / "home", FakeClock())
        checked_in(store, MORNING)
        rules = self.library.checkin()
        report = reports.made(store, rules, self.library, (), MORNING)
        store.close()
        whom = Addressee(self.pair.public.sign, self.pair.public.seal)
        parts = {
            crafted.NAME: crafted.routine(),
            "routines/more.yaml": crafted.routine("more"),
            "media/knee.png": b"\x89PNG\r\n\x1a\n" + bytes(300),
        }
        return [
            crafted.archive(self.pair),
            crafted.archive(self.pair, parts, former=self.pair),
            report_file.packed(report, MORNING),
            report_file.packed(report, MORNING, whom),
        ]

    def read(self, content: bytes, *, anew: bool = False) -> bool:
        """Return whether a spoilt archive can be used; anything but a refusal is a crash.

        So is an assignment that differs from those that were signed, unless it was signed `anew`.
        """
        self.path.write_bytes(content)
        read = container.read(self.path)
        return self._assignment(read, anew=anew) or self._report(read)

    def _assignment(self, content: bytes, *, anew: bool) -> bool:
        try:
            found = archives.opened(content, self.path)
        except ArchiveRefused as refused:
            insist_on_a_sentence(refused)
            return False
        assert anew or found.digest in self.signed
        held = contents.of(found, self.path, self.library, self.guide)
        for problem in held.problems:
            assert problem.line >= 1
            assert problem.what
            assert problem.remedy
        return not held.errors

    def _report(self, content: bytes) -> bool:
        try:
            report = report_file.opened(content, self.path).report(self.pair)
        except (ArchiveRefused, ReportSealed) as refused:
            insist_on_a_sentence(refused)
            return False
        assert all(line.isprintable() for line in words.lines(report))
        return True


def insist_on_a_sentence(refused: CoachError) -> None:
    """Raise AssertionError unless a refusal says what to do, in a line that no terminal obeys."""
    sentence = errors.of(refused)
    assert sentence.isprintable(), repr(sentence)
    assert sentence.endswith((".", ")")), sentence


def campaign(count: int, seed: int) -> Counter[str]:
    """Open `count` spoilt archives and return what became of them."""
    result: Counter[str] = Counter(used=0, refused=0, crashed=0, hung=0, written=0)
    longest = 0.0
    with tempfile.TemporaryDirectory() as name, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # zipfile, of the doubled names we write
        folder = Path(name)
        reader = Reader(folder)
        reader.read(reader.good[0])
        before = seen(folder)
        for number in range(count):
            spoilt, anew = one(f"{seed}/{number}", reader.good, reader.pair)
            began = time.perf_counter()
            try:
                result["used" if reader.read(spoilt, anew=anew) else "refused"] += 1
            except Exception:
                result["crashed"] += 1
                sys.stderr.write(f"crash at {seed}/{number}\n{traceback.format_exc(limit=-3)}\n")
            took = time.perf_counter() - began
            longest = max(longest, took)
            if took > HANG:
                result["hung"] += 1
                sys.stderr.write(f"{took:.1f} s at {seed}/{number}\n")
        result["written"] = len(seen(folder) ^ before)
    result["longest ms"] = round(longest * 1000)
    return result


def seen(folder: Path) -> set[Path]:
    """Return what lies around the archive, where a part with an evil name would land."""
    around = set(folder.rglob("*"))
    return around | set(folder.parent.glob("*.yaml")) | set(Path.cwd().glob("*.yaml"))


def main() -> int:
    """Run a campaign as the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    began = time.perf_counter()
    result = campaign(asked.count, asked.seed)
    seconds = time.perf_counter() - began
    said = ", ".join(f"{name} {figure}" for name, figure in result.items())
    sys.stdout.write(f"{asked.count} archives, seed {asked.seed}, {seconds:.0f} s: {said}\n")
    return int(any(result[name] for name in ("crashed", "hung", "written")))


if __name__ == "__main__":
    sys.exit(main())
