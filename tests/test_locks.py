"""The locks install the same bytes everywhere and name no place to fetch them from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
TO_BUILD = {"setuptools", "wheel"}


def wanted(source: Path) -> list[str]:
    rows = source.read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row and not row.startswith(("#", "-"))]


def name_of(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9_.-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def pinned(lock: Path) -> dict[str, str]:
    """Name → all text of its entry, hashes included."""
    text = re.sub(r"^ *#.*\n", "", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)
    entries = text.replace("\\\n", "").splitlines()
    return {name_of(entry): entry for entry in entries}


def test_run_in_asks_for_what_pyproject_declares() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        declared = tomllib.load(file)["project"]["dependencies"]
    asked = [row for row in wanted(ROOT / "requirements/run.in") if name_of(row) not in TO_BUILD]
    assert sorted(asked) == sorted(declared)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_each_wanted_package_is_in_its_lock(lock: Path) -> None:
    assert {name_of(row) for row in wanted(lock.with_suffix(".in"))} <= set(pinned(lock))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_each_locked_package_has_one_version_and_hashes(lock: Path) -> None:
    bad = [entry for entry in pinned(lock).values() if not re.search(r"==[\w.]+ .*--hash=sha256:", entry)]
    assert not bad


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_lock_names_an_address_or_an_option(lock: Path) -> None:
    rows = lock.read_text(encoding="utf-8").splitlines()
    assert not [row for row in rows if "://" in row or row.startswith("-")]


def test_a_package_in_two_locks_has_one_version() -> None:
    versions: dict[str, set[str]] = {}
    # doccano lives alone: its old pins must not hold back what we ship.
    for lock in (lock for lock in LOCKS if lock.stem != "doccano"):
        for name, entry in pinned(lock).items():
            versions.setdefault(name, set()).add(entry.split()[0])
    assert not {name: found for name, found in versions.items() if len(found) > 1}
