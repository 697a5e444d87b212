"""A format's files written from records and read again, and files as other programs leave them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from curator.exchange.arriving import Refused
from curator.exchange.peers.format import Format
from curator.exchange.peers.given import Given
from curator.exchange.record import to_record
from curator.exchange.shapes import Record
from tests.exchange import samples
from tests.exchange.peers.folder import ABOUT, Folder
from tests.exchange.test_any_article import Chance


def records(count: int = 120, seed: int = 5) -> list[Record]:
    """Articles at random, those made by hand and the three of the format's description."""
    chance = Chance(seed)
    found = [to_record(chance.article(number)) for number in range(10, 10 + count)]
    found += [to_record(each) for each in samples.everything()]
    examples = samples.PEERS / "curator-jsonl-v1.examples.jsonl"
    with examples.open(encoding="utf-8", newline="\n") as file:
        found += [json.loads(line) for line in file]
    return sorted(found, key=lambda record: (record["curator"]["doc_id"], record["curator"]["article_id"]))


def written(format: Format, found: list[Record], folder: Path, *, split: bool = False) -> list[Given]:
    """Write what the format holds of the records; returns that."""
    reduced = [(format.reduced(record).given, record["curator"]["split"]) for record in found]
    writer = format.writer(Folder(folder), ABOUT)
    for given, name in reduced:
        if given is not None:
            writer.add(given, name if split else "")
    writer.close()
    return [given for given, _ in reduced if given is not None]


def comparable(given: Given) -> Given:
    """Without where it stood, and its marks in one order."""
    return replace(
        given,
        place="",
        marks=tuple(sorted(given.marks, key=lambda mark: mark.id)),
        relations=tuple(sorted(given.relations, key=lambda relation: relation.id)),
    )


def by_article(found: list[Given]) -> dict[str, Given]:
    """By what names the article, so that a failure tells which."""
    named = {given.article_id: comparable(given) for given in found}
    assert len(named) == len(found)
    return named


def read(format: Format, path: Path) -> tuple[list[Given], list[Refused]]:
    found = list(format.read(path))
    articles = [each for each in found if isinstance(each, Given)]
    return articles, [each for each in found if isinstance(each, Refused)]


def of_lines(format: Format, folder: Path, *lines: Any) -> tuple[list[Given], list[Refused]]:
    """What the format reads of a file with these lines: JSON values, or the bytes as they are."""
    path = folder / f"file{format.ends[0]}"
    rows = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    path.write_bytes(b"\n".join(rows) + b"\n")
    return read(format, path)


def quotes(given: Given) -> list[tuple[str, str]]:
    """What the marks say, by label and words."""
    return [(mark.label, " … ".join(part.of(given.text) for part in mark.parts)) for mark in given.marks]


def told(given: Given) -> dict[str, int | str]:
    return {each.code: each.args.get("count", 1) for each in given.told}
