"""The formats that annotations leave in and come from: Curator's own, and a line for each peer's."""

from __future__ import annotations

from collections.abc import Mapping

from curator.domain.errors import CuratorError
from curator.exchange.jsonl import CODE as JSONL
from curator.exchange.peers.csv_table import CsvTable
from curator.exchange.peers.doccano import Doccano
from curator.exchange.peers.format import Format
from curator.exchange.peers.label_studio import LabelStudio
from curator.exchange.peers.prodigy import Prodigy

_FORMATS: tuple[Format, ...] = (
    CsvTable(),
    Prodigy(),
    Prodigy(overlapping=True),
    Doccano(),
    Doccano(related=True),
    LabelStudio(),
    LabelStudio(pending=True),
)
PEERS: Mapping[str, Format] = {each.code: each for each in _FORMATS}
"""By what is typed for them. Curator JSONL is none of them: it holds a record whole (exchange.jsonl)."""
CODES = (JSONL, *PEERS)


def peer(code: str) -> Format:
    """The format of a peer. Raises CuratorError `format.unknown`."""
    if code not in PEERS:
        raise CuratorError("format.unknown", format=code, formats=", ".join(CODES))
    return PEERS[code]
