"""Files read by processes of their own: in order, and whatever one of them does, the next is read."""

from __future__ import annotations

import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Known, Refused
from curator.exchange.readers import limits
from curator.exchange.readers.items import Ended, Item, Original
from curator.exchange.readers.pool import Readers
from curator.exchange.readers.source import Options, Source
from curator.session.places import reader_command
from tests.exchange.taken import put

ODD = [sys.executable, "-m", "tests.exchange.readers.odd_process"]


@pytest.fixture
def odd() -> Iterator[Readers]:
    with Readers(ODD, at_once=2) as readers:
        yield readers


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a second for an article, so that a test need not wait for four."""
    monkeypatch.setattr(limits, "SECONDS", 0.5)
    monkeypatch.setattr(limits, "PATIENCE", 2.0)


def read(readers: Readers, *paths: Path, options: Options | None = None) -> list[Item]:
    tasks = [(Source.of(path), options or Options()) for path in paths]
    return [item for item in readers.read(tasks) if not isinstance(item, Ended)]


def said(items: list[Item]) -> list[str]:
    """The text or the reason of each."""
    return [
        item.text if isinstance(item, Found) else item.code
        for item in items
        if isinstance(item, Found | Refused)
    ]


def test_articles_come_in_the_order_of_their_files(tmp_path: Path, odd: Readers):
    slow = put(tmp_path / "0.txt", "COUNT")
    paths = [put(tmp_path / f"{n}.txt", f"Story number {n}") for n in range(1, 40)]
    items = read(odd, slow, *paths)
    assert said(items) == [
        *(f"Story {n}" for n in range(5_000)),
        *(f"Story number {n}" for n in range(1, 40)),
    ]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("LOOP", "reader.too_slow"),
        ("SLEEP", "reader.too_slow"),
        ("DIE", "reader.broke"),
        ("FAULT", "reader.broke"),
        ("RAISE", "reader.failed"),
        ("CALL", "reader.failed"),
        ("START", "reader.failed"),
    ],
)
def test_a_file_that_does_harm_is_one_sentence_and_the_others_are_read(
    tmp_path: Path, odd: Readers, line: str, code: str
):
    first, last = put(tmp_path / "a.txt", "Before it."), put(tmp_path / "c.txt", "After it.")
    items = read(odd, first, put(tmp_path / "b.txt", line), last)
    assert said(items) == ["Before it.", code, "After it."]


@pytest.mark.parametrize("command", [ODD, [*ODD, "unbounded"]], ids=["by the system", "by the caller"])
def test_memory_ends_before_the_computer_s_does(tmp_path: Path, command: list[str]):
    path, after = put(tmp_path / "a.txt", "EAT"), put(tmp_path / "b.txt", "After it.")
    with Readers(command, at_once=1) as readers:
        assert said(read(readers, path, after)) == ["reader.too_much", "After it."]


def test_what_a_library_prints_is_no_answer(tmp_path: Path, odd: Readers):
    assert said(read(odd, put(tmp_path / "a.txt", "PRINT"))) == ["PRINT"]


@pytest.mark.usefixtures("quick")
def test_an_archive_goes_on_behind_the_member_that_did_harm(tmp_path: Path, odd: Readers):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        for name, line in {"1.txt": "One.", "2.txt": "LOOP", "3.txt": "DIE", "4.txt": "Four."}.items():
            packed.writestr(name, line)
    items = read(odd, tmp_path / "a.zip", put(tmp_path / "b.txt", "After it."))
    assert said(items) == ["One.", "reader.too_slow", "reader.broke", "Four.", "After it."]
    refused = [item.place for item in items if isinstance(item, Refused)]
    assert refused == [f"{tmp_path / 'a.zip'}!2.txt", f"{tmp_path / 'a.zip'}!3.txt"]


def test_a_process_is_used_again_until_it_must_go(tmp_path: Path, odd: Readers):
    paths = [put(tmp_path / f"{n}.txt", f"Story {n}.") for n in range(20)]
    read(odd, *paths[:2])
    before = {
        child.pid for child in psutil.Process().children() if "odd_process" in " ".join(child.cmdline())
    }
    read(odd, *paths)
    after = {child.pid for child in psutil.Process().children() if "odd_process" in " ".join(child.cmdline())}
    assert before & after
    assert len(after) <= 2


def test_closing_leaves_no_process_behind(tmp_path: Path):
    with Readers(ODD, at_once=2) as readers:
        read(readers, put(tmp_path / "a.txt", "One."), put(tmp_path / "b.txt", "Two."))
        mine = [child for child in psutil.Process().children() if "odd_process" in " ".join(child.cmdline())]
    assert mine
    assert psutil.wait_procs(mine, 10)[1] == []


def test_it_stops_in_the_middle_of_a_file(tmp_path: Path, odd: Readers):
    stop = threading.Event()
    taken = [
        (Source.of(put(tmp_path / "a.txt", "COUNT")), Options()),
        (Source.of(put(tmp_path / "b.txt", "SLEEP")), Options()),
    ]
    started = time.monotonic()
    for count, _ in enumerate(odd.read(taken, stop.is_set), 1):
        if count == 100:
            stop.set()
    assert time.monotonic() - started < limits.PATIENCE
    assert said(read(odd, put(tmp_path / "c.txt", "After it."))) == ["After it."]


def test_an_iterator_that_is_let_go_ends_its_processes(tmp_path: Path, odd: Readers):
    items = odd.read([(Source.of(put(tmp_path / "a.txt", "COUNT")), Options())])
    next(items)
    items.close()
    assert said(read(odd, put(tmp_path / "c.txt", "After it."))) == ["After it."]


def test_bytes_that_are_known_are_not_parsed(tmp_path: Path, odd: Readers):
    path = put(tmp_path / "a.txt", "RAISE")
    asked: list[str] = []

    def known(sha256: str) -> str:
        asked.append(sha256)
        return "the article"

    items = list(odd.read([(Source.of(path), Options())], known=known))
    assert items == [Known(str(path), "the article"), Ended(str(path))]
    assert asked == [Source.of(path).sha256()]
    # Who says how it is to be read wants it read.
    chosen = list(odd.read([(Source.of(path), Options(encoding="utf-8"))], known=known))
    assert said(chosen) == ["reader.failed"]


def test_a_mistake_in_the_caller_s_own_answer_is_not_swallowed(tmp_path: Path, odd: Readers):
    def known(sha256: str) -> str:
        raise CuratorError("disk.full", path="w.db")

    with pytest.raises(CuratorError, match=r"disk\.full"):
        list(odd.read([(Source.of(put(tmp_path / "a.txt", "One.")), Options())], known=known))


def test_the_original_comes_before_its_article(tmp_path: Path):
    data = "Паром 🚢 зупинено.\r\n".encode() * 200_000
    path = put(tmp_path / "a.txt", data)
    with Readers(reader_command(), at_once=1) as readers:
        original, found = read(readers, path, options=Options(keep=True))
    assert isinstance(original, Original)
    assert isinstance(found, Found)
    assert (original.data, original.sha256) == (data, found.source_sha256)


def test_a_program_that_cannot_be_started_is_a_sentence(tmp_path: Path):
    with Readers([str(tmp_path / "nowhere")], at_once=1) as readers:
        assert said(read(readers, put(tmp_path / "a.txt", "One."))) == ["reader.no_start"]
