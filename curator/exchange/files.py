"""Articles from files and folders: .txt, .md, and .jsonl with one article a line."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO, cast

from curator.domain.errors import CuratorError
from curator.domain.files import is_read_only
from curator.domain.text import Frozen, freeze

from .arriving import Incoming, Metadata, PassedOver, Refused, Told
from .decoding import decode
from .language import likely_language
from .lines import numbered_lines, record_of
from .metadata import checked, name_of, read_beside, titled

MAX_FILE_BYTES = 50 * 2**20
TEXTS = (".txt", ".md")
BATCHES = (".jsonl",)
RULES = ".house.jsonl"
"""How the name of a file ends that holds rules of the house."""
_OWN = frozenset(
    ("tokens", "spans", "relations", "claims", "claim_relations", "answer", "curator")
    + ("_input_hash", "_task_hash", "_view_id")
)
"""What our own export says beside text and meta; it is of another article than the one being made."""


def read(paths: Iterable[Path]) -> Iterator[Incoming | Refused | PassedOver]:
    """The articles of files and folders, one at a time, in the order given and inside a folder by name.

    Inside a folder only the kinds that Curator reads are looked at, the others are counted; the text of
    each article is frozen.
    """
    for path in paths:
        yield from _folder(path) if _is_folder(path) else read_file(path)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def read_file(path: Path) -> Iterator[Incoming | Refused]:
    try:
        with opened_for_reading(path) as file:
            _known(path)
            checked_size(path)
            yield from _lines(path, file) if path.suffix.lower() in BATCHES else _text(path, file)
    except CuratorError as error:
        yield Refused.by(str(path), error)


@contextmanager
def opened_for_reading(path: Path) -> Generator[BinaryIO]:
    """A file to read from.

    Raises CuratorError `file.missing`, `file.not_a_file`, `file.forbidden` or `file.unreadable`.
    """
    try:
        if not path.exists():
            raise CuratorError("file.missing")
        # Before it is opened: a pipe would wait for ever.
        if not path.is_file():
            raise CuratorError("file.not_a_file")
        with path.open("rb") as file:
            yield file
    except OSError as error:
        code = "file.forbidden" if is_read_only(error) else "file.unreadable"
        raise CuratorError(code, reason=error.strerror or "") from error


def _folder(folder: Path) -> Iterator[Incoming | Refused | PassedOver]:
    files: list[Path] = []
    others: list[Path] = []
    refused: list[Refused] = []

    def cannot_list(error: OSError) -> None:
        refused.append(Refused(str(error.filename), "file.forbidden", {"reason": error.strerror or ""}))

    for top, folders, names in os.walk(folder, onerror=cannot_list):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        seen = [Path(top, name) for name in names if name[0] != "."]
        files += [path for path in seen if path.suffix.lower() in (*TEXTS, *BATCHES)]
        others += [path for path in seen if path.suffix.lower() not in (*TEXTS, *BATCHES)]
    yield from refused
    beside = {path.with_suffix("") for path in files}
    others = [path for path in others if path.suffix.lower() != ".json" or path.with_suffix("") not in beside]
    if files and others:
        kinds = {path.suffix.lower() or path.name for path in others}
        yield PassedOver(str(folder), len(others), tuple(sorted(kinds)))
    if not files and not refused:
        yield Refused(str(folder), "folder.no_articles", {})
    for path in sorted(files):
        yield from read_file(path)


def _known(path: Path) -> None:
    """Refuse what holds no articles, by its name."""
    if path.suffix.lower() not in (*TEXTS, *BATCHES):
        raise CuratorError("file.unknown_kind", suffix=path.suffix or path.name)
    if path.name.lower().endswith(RULES):
        raise CuratorError("house.not_articles")


def checked_size(path: Path) -> None:
    """Refuse what is too large before it is read. Raises CuratorError `file.too_large`."""
    if path.stat().st_size > MAX_FILE_BYTES:
        raise CuratorError("file.too_large", megabytes=MAX_FILE_BYTES // 2**20)


def _text(path: Path, file: BinaryIO) -> Iterator[Incoming]:
    data = file.read()
    text, bad = decode(data)
    about, told = read_beside(path)
    if bad:
        told = [*told, Told("text.bad_bytes", {"count": bad})]
    yield _incoming(str(path), text, (about, {}), name_of(path), data, told)


def _lines(path: Path, file: BinaryIO) -> Iterator[Incoming | Refused]:
    count = 0
    for count, line in numbered_lines(file):
        place = f"{path}:{count}"
        try:
            if line is None or line.strip():
                yield _of_record(place, record_of(line), name_of(path), line or b"")
        except CuratorError as error:
            yield Refused.by(place, error)
    if not count:
        raise CuratorError("article.empty")


def _of_record(place: str, record: dict[str, Any], file_name: str, line: bytes) -> Incoming:
    told: list[Told] = []
    own = isinstance(record.get("curator"), dict)
    if own:
        told.append(Told("line.own_export"))
    unknown = set(record) - {"text", "meta"} - (_OWN if own else set())
    meta: object = record.get("meta") or {}
    about = cast("dict[str, Any]", meta) if isinstance(meta, dict) else {}
    if not isinstance(meta, dict):
        unknown.add("meta")
    kept = {name: record[name] for name in unknown}
    try:
        return _incoming(place, record["text"], (about, kept), file_name, line, told)
    except ValueError as error:
        # A number such as 1e999 is JSON to read, but not to write again.
        raise CuratorError("line.not_json") from error


def _incoming(
    place: str,
    text: str,
    about: tuple[Mapping[str, Any], Mapping[str, Any]],
    file_name: str,
    data: bytes,
    told: list[Told],
) -> Incoming:
    # The export's schema forbids a text that begins with a BOM, and `freeze` takes one away only.
    frozen = freeze(text.lstrip("\ufeff"))
    metadata, doubts = checked(*about)
    return Incoming(
        place,
        frozen.text,
        _completed(metadata, frozen.text, file_name),
        file_name,
        hashlib.sha256(data).hexdigest(),
        (*told, *doubts, *_changed(frozen)),
    )


def _completed(metadata: Metadata, text: str, file_name: str) -> Metadata:
    found = titled(metadata, text, file_name)
    return found if found.language else replace(found, language=likely_language(text))


def _changed(frozen: Frozen) -> Iterator[Told]:
    for code, count in (("text.controls", frozen.controls), ("text.surrogates", frozen.surrogates)):
        if count:
            yield Told(code, {"count": count})
