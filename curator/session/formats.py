"""The formats that annotations leave in and come from: Curator's own, and a line for each peer's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Refused
from curator.exchange.jsonl import CODE as JSONL
from curator.exchange.peers import curator_jsonl
from curator.exchange.peers.brat import Brat
from curator.exchange.peers.cas import Cas
from curator.exchange.peers.conll import Conll
from curator.exchange.peers.csv_table import CsvTable
from curator.exchange.peers.docbin import DocBin
from curator.exchange.peers.doccano import Doccano
from curator.exchange.peers.format import Format
from curator.exchange.peers.given import Given
from curator.exchange.peers.label_studio import LabelStudio
from curator.exchange.peers.prodigy import Prodigy
from curator.exchange.peers.web_annotation import WebAnnotation

_FORMATS: tuple[Format, ...] = (
    CsvTable(),
    Prodigy(),
    Prodigy(overlapping=True),
    Doccano(),
    Doccano(related=True),
    LabelStudio(),
    LabelStudio(pending=True),
    WebAnnotation(),
    DocBin(),
    Conll(),
    Brat(),
    Cas("xmi"),
    Cas("json"),
)
PEERS: Mapping[str, Format] = {each.code: each for each in _FORMATS}
"""By what is typed for them. Curator JSONL is none of them: it holds a record whole (exchange.jsonl)."""
CODES = (JSONL, *PEERS)
READ = (
    *(JSONL, "prodigy", "doccano", "label-studio", "web-annotation"),
    *("spacy", "conll", "brat", "cas-xmi", "cas-json"),
)
"""Of each program the format that all its files are read by; a table of annotations has no texts to read."""


def peer(code: str) -> Format:
    """The format of a peer. Raises CuratorError `format.unknown`."""
    if code not in PEERS:
        raise CuratorError("format.unknown", format=code, formats=", ".join(CODES))
    return PEERS[code]


def reader(code: str) -> Callable[[Path], Iterator[Given | Refused]]:
    """What reads the annotations of a format. Raises CuratorError `format.unknown`."""
    return curator_jsonl.read if code == JSONL else peer(code).read
