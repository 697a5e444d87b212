"""A file is replaced whole, or not at all."""

import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from curator.domain.errors import CuratorError
from curator.domain.files import make_folder, write_atomically

FULL = Path("/dev/full")


def test_bytes_replace_an_older_file(tmp_path: Path):
    path = tmp_path / "Übersicht.jsonl"
    path.write_bytes(b"old")
    write_atomically(path, "neu 🚨\n".encode())
    assert path.read_bytes() == "neu 🚨\n".encode()
    assert list(tmp_path.iterdir()) == [path]
    assert sys.platform == "win32" or path.stat().st_mode & 0o777 == 0o600


def test_a_writer_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path):
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")

    def broken(file: BinaryIO) -> None:
        file.write(b"half")
        raise KeyError("gone")

    with pytest.raises(KeyError):
        write_atomically(path, broken)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_writers_bytes_are_all_there(tmp_path: Path):
    def write(file: BinaryIO) -> None:
        for n in range(1000):
            file.write(b"%d\n" % n)

    write_atomically(tmp_path / "n.txt", write)
    assert (tmp_path / "n.txt").read_bytes().splitlines() == [b"%d" % n for n in range(1000)]


def test_a_missing_folder_is_told(tmp_path: Path):
    with pytest.raises(CuratorError, match="file.unwritable"):
        write_atomically(tmp_path / "nowhere" / "out.jsonl", b"x")


@pytest.mark.skipif(not FULL.exists(), reason="a device that is always full")
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path):
    def write(_file: BinaryIO) -> None:
        with FULL.open("wb", buffering=0) as full:
            full.write(b"x")

    with pytest.raises(CuratorError, match="disk.full"):
        write_atomically(tmp_path / "out.jsonl", write)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(CuratorError, match="file.unwritable"):
            make_folder(path)
