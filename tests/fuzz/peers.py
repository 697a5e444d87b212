"""What must hold whatever a peer's file holds: articles or sentences come of it, and nothing else."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from curator.domain.errors import CuratorError
from curator.domain.sentences import sentence
from curator.domain.span import are_valid
from curator.exchange.arriving import Refused
from curator.exchange.peers.doccano import Doccano
from curator.exchange.peers.format import Format
from curator.exchange.peers.given import Given
from curator.exchange.peers.label_studio import LabelStudio
from curator.exchange.peers.prodigy import Prodigy
from curator.exchange.peers.web_annotation import WebAnnotation
from curator.exchange.record import to_record
from tests.exchange import samples
from tests.exchange.peers.folder import ABOUT, Folder

FORMATS: Mapping[str, Format] = {
    each.code: each
    for each in (
        Prodigy(overlapping=True),
        Doccano(related=True),
        LabelStudio(pending=True),
        WebAnnotation(),
    )
}
TEXT = "\U0001f6a8 Cafe\u0301 owner Omi Sandrel met\r\nSandrel Ltd."
_SPAN = {"start": 14, "end": 25, "label": "PERSON", "text": "Omi Sandrel", "id": 1}
_VALUE = {"start": 14, "end": 25, "text": "Omi Sandrel", "labels": ["PERSON"]}
_REGION = {"id": "a", "type": "labels", "value": _VALUE}
_BOND = {"type": "relation", "from_id": "a", "to_id": "b", "direction": "left", "labels": ["of"]}
_SELECTORS = [
    {"type": "TextPositionSelector", "start": 14, "end": 25},
    {"type": "TextQuoteSelector", "exact": "Omi Sandrel", "prefix": "owner "},
]
OTHERS: Mapping[str, list[Any]] = {
    "prodigy-spans": [
        {"text": TEXT, "spans": [_SPAN], "tokens": [{"start": 14, "end": 25}], "answer": "accept"},
        {
            "text": TEXT,
            "spans": [_SPAN],
            "relations": [{"head": 0, "child": 1, "label": "x"}],
            "meta": {"a": 1},
        },
    ],
    "doccano-relations": [
        {"text": TEXT, "label": [[14, 25, "PERSON"]], "meta": {"title": "x"}},
        {
            "text": TEXT,
            "entities": [{"id": 1, "start_offset": 14, "end_offset": 25, "label": "PERSON"}],
            "relations": [{"from_id": 1, "to_id": 1, "type": "source"}],
        },
    ],
    "label-studio-pending": [
        {"data": {"text": TEXT}, "annotations": [{"result": [_REGION, {**_REGION, "id": "b"}, _BOND]}]},
        {"text": TEXT, "label": [_VALUE], "id": 1},
        {"data": {"t": [{"text": "x"}, {"text": "y"}]}, "predictions": [{"result": [_REGION], "score": 0.5}]},
    ],
    "web-annotation": [
        {"type": "Annotation", "body": "x", "target": {"source": {"value": TEXT}, "selector": _SELECTORS}},
        {
            "items": [{"target": [{"source": "a", "selector": each}], "tags": ["x"]} for each in _SELECTORS],
            "text": TEXT,
        },
    ],
}
"""Rows as other programs write them, beside our own."""


def insides(code: str) -> list[bytes]:
    """Good files of a format: one of ours, and the rows of others."""
    with tempfile.TemporaryDirectory() as folder:
        format, path = FORMATS[code], Path(folder)
        writer = format.writer(Folder(path), ABOUT)
        for article in samples.everything():
            given = format.reduced(to_record(article)).given
            if given is not None:
                writer.add(given, "")
        writer.close()
        ours = [file.read_bytes() for file in sorted(path.iterdir()) if file.suffix in format.ends]
    return [*ours, *(json.dumps(row).encode() for row in OTHERS[code]), json.dumps(OTHERS[code]).encode()]


def check(code: str, data: bytes) -> None:
    """Read it; any exception but a CuratorError with a sentence goes up."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a" + FORMATS[code].ends[0])
        path.write_bytes(data)
        try:
            for found in FORMATS[code].read(path):
                if isinstance(found, Refused):
                    assert sentence(found.code, found.args)
                else:
                    _check_article(found)
        except CuratorError as error:
            assert sentence(error.code, error.args_)


def _check_article(given: Given) -> None:
    ids = {mark.id for mark in given.marks}
    assert len(ids) == len(given.marks)
    for mark in given.marks:
        assert are_valid(mark.parts, len(given.text))
        assert mark.label
        json.loads(mark.kept or "{}")
    for relation in given.relations:
        assert {relation.head, relation.child} <= ids
    for told in given.told:
        assert sentence(told.code, told.args)
