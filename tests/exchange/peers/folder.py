"""Where a format writes in a test, and what comes back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from curator.exchange.arriving import Refused
from curator.exchange.outgoing import Outgoing
from curator.exchange.peers.format import About, Format
from curator.exchange.peers.given import Given
from curator.exchange.record import to_record
from tests.exchange import samples

ABOUT = About(samples.labels(), "0")


class Folder:
    """Files of one folder, appended to."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, name: str, data: bytes) -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab") as opened:
            opened.write(data)


def held(format: Format, articles: Iterable[Outgoing]) -> list[Given]:
    """What a format holds of these articles."""
    found = (format.reduced(to_record(article)).given for article in articles)
    return [given for given in found if given is not None]


def written(format: Format, path: Path, articles: Iterable[Given], split: str = "train") -> Path:
    writer = format.writer(Folder(path), ABOUT)
    for given in articles:
        writer.add(given, split)
    writer.close()
    return path


def read(format: Format, path: Path) -> list[Given]:
    """All articles of a file or a folder, without their places; none of them may be refused."""
    found = list(format.read(path))
    assert not [each for each in found if isinstance(each, Refused)]
    return [replace(each, place="") for each in found if isinstance(each, Given)]
