"""The lock is pinned, hashed, and says nothing of where packages come from."""

import re
from pathlib import Path

import pytest

LOCKS = sorted((Path(__file__).resolve().parents[2] / "packaging/requirements").glob("*.txt"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_package_is_pinned_and_hashed(lock):
    entries = re.split(r"\n(?=\S)", lock.read_text().strip())
    assert len(entries) > 10
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+ \\\n", entry), entry
        assert "--hash=sha256:" in entry


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_no_place_of_origin_is_written_down(lock):
    assert not re.search(r"://|--index|--find-links|@ file", lock.read_text())


def test_the_qt_that_loses_references_is_not_taken_on_python_3_11():
    pinned = next(lock for lock in LOCKS if lock.stem == "run").read_text()
    assert re.search(r"pyside6-essentials==6\.11\.", pinned)
    assert re.search(r"pyside6-addons==6\.11\.", pinned)
