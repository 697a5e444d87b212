"""Gold files as they are named: their lines read, and what there is to say of them gathered by kind."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

from curator.domain.errors import CuratorError
from curator.domain.sentences import sentence
from curator.exchange.files import opened_for_reading
from curator.exchange.lines import numbered_lines, record_of
from curator.nlp.gold import GoldText
from curator.nlp.gold_reading import LabelOf, Note, read_gold

_KINDS = (".jsonl", ".jsonl.gz")
_TRAINING = "train"
_REMARKS = frozenset(
    {
        "gold.off_tokens",
        "gold.overlap",
        "gold.unknown_label",
        "gold.skipped",
        "gold.unreviewed",
        "gold.training",
    }
)
"""What is told and leaves nothing out that should have been measured."""
_OFFSETS = frozenset({"start", "end", "length"})
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One text of a gold file with its place."""

    file: str
    number: int
    gold: GoldText


@dataclass
class _Told:
    """One kind of thing to say about a file; the first of its kind gives the words."""

    args: dict[str, str | int]
    count: int = 0
    lines: list[int] = field(default_factory=list[int])


class Remarks:
    """Everything to be told of gold files, one sentence for each file and kind."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str, str], _Told] = {}

    def add(self, file: str, line: int, note: Note) -> None:
        """Take note of something in a line; 0 is the file as a whole."""
        kind = str(sorted((name, value) for name, value in note.args.items() if name not in _OFFSETS))
        told = self._told.setdefault((file, note.code, kind), _Told(note.args))
        told.count += note.count
        if line and line not in told.lines[-1:]:
            told.lines.append(line)

    def refuse(self, file: str, line: int, error: CuratorError) -> None:
        self.add(file, line, Note(error.code, error.args_))

    @property
    def refused(self) -> bool:
        """True if something was left out that is not as it should be."""
        return any(code not in _REMARKS for _, code, _ in self._told)

    def sentences(self) -> Iterator[str]:
        for (file, code, _), told in self._told.items():
            place = f"{file}:{told.lines[0]}" if told.lines else file
            yield f"{place}: {sentence(code, told.args | {'count': told.count})}{_others(told.lines)}"

    def to_json(self) -> list[dict[str, Any]]:
        return [
            {"file": file, "code": code, **told.args, "count": told.count, "lines": told.lines}
            for (file, code, _), told in self._told.items()
        ]


def _others(lines: list[int]) -> str:
    if len(lines) < 2:
        return ""
    shown = ", ".join(map(str, lines[1 : _SHOWN + 1]))
    rest = len(lines) - 1 - _SHOWN
    return f" Also: line {shown}" + (f" and {rest} more." if rest > 0 else ".")


def gold_lines(paths: Iterable[Path], label_of: LabelOf, remarks: Remarks) -> Iterator[Line]:
    """The texts of files and folders, inside a folder by name; training splits only where they are named."""
    for path in paths:
        if path.is_dir():
            yield from _folder(path, label_of, remarks)
        else:
            yield from _file(path, label_of, remarks)


def _folder(folder: Path, label_of: LabelOf, remarks: Remarks) -> Iterator[Line]:
    files = sorted(path for path in folder.iterdir() if path.name.endswith(_KINDS) and path.is_file())
    if not files:
        remarks.add(str(folder), 0, Note("gold.no_files"))
    for path in files:
        if _TRAINING in path.name.split("."):
            remarks.add(str(folder), 0, Note("gold.training"))
        else:
            yield from _file(path, label_of, remarks)


def _file(path: Path, label_of: LabelOf, remarks: Remarks) -> Iterator[Line]:
    name, count = str(path), 0
    try:
        with _opened(path) as file:
            for number, line in numbered_lines(file):
                if line is None or line.strip():
                    count += 1
                    yield from _line(name, number, line, label_of, remarks)
    except CuratorError as error:
        remarks.refuse(name, 0, error)
    else:
        if not count:
            remarks.add(name, 0, Note("gold.no_lines"))


def _line(name: str, number: int, line: bytes | None, label_of: LabelOf, remarks: Remarks) -> Iterator[Line]:
    try:
        gold, notes = read_gold(record_of(line), label_of)
    except CuratorError as error:
        remarks.refuse(name, number, error)
        return
    for note in notes:
        remarks.add(name, number, note)
    yield Line(name, number, gold)


@contextmanager
def _opened(path: Path) -> Generator[BinaryIO]:
    with opened_for_reading(path) as file:
        if path.suffix != ".gz":
            yield file
            return
        try:
            with gzip.open(file) as unpacked:
                yield cast("BinaryIO", unpacked)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise CuratorError("gold.not_gzip") from error
