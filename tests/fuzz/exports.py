"""What must hold whatever a file of annotations says: articles with sound marks, or sentences."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from curator.domain.annotation import Verdict
from curator.domain.article import ArticleState
from curator.domain.errors import CuratorError
from curator.domain.review import LAYERS
from curator.domain.sentences import sentence
from curator.exchange.arriving import Refused
from curator.exchange.batches import batches
from curator.exchange.jsonl import CODE as JSONL
from curator.exchange.jsonl import export
from curator.exchange.narrowing import leaving
from curator.exchange.outgoing import Decision, Outgoing
from curator.exchange.peers.exporting import MANIFEST, export_as
from curator.exchange.peers.format import About
from curator.session.formats import READ, peer, reader
from tests.exchange import samples
from tests.fuzz.mutations import mutated

CHILDREN = frozenset({"spacy", "cas-xmi", "cas-json"})
"""Formats that a process of their own reads: each file costs a start."""

Files = Mapping[str, bytes]


@cache
def exported(code: str) -> Files:
    """A small export in a format: its files by name, without the card and the list of files."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "out"
        each = sorted(samples.everything(), key=lambda one: (one.article.doc_id, one.article.id))
        whole = [_whole(one) for one in each]
        if code == JSONL:
            folder.mkdir()
            made = batches(leaving(whole, as_lines=True), False)
            export(folder / "a.jsonl", lambda by_split: made, app_version="1")
        else:
            export_as(peer(code), folder, leaving(whole), About(samples.labels(), "1"))
        found = (path for path in sorted(folder.rglob("*")) if path.is_file())
        beside = (MANIFEST, "README.md")
        return {str(path.relative_to(folder)): path.read_bytes() for path in found if path.name not in beside}


def _whole(outgoing: Outgoing) -> Outgoing:
    """The article read to its end, nothing left unsure: what every format takes."""
    layers = {name: {"state": "complete", "labels": ["GPE"], "ranges": []} for name in LAYERS.values()}
    return replace(
        outgoing,
        article=replace(outgoing.article, review=layers, state=ArticleState.DONE),
        annotations=[one for one in outgoing.annotations if one.verdict is not Verdict.UNSURE],
        pending=(),
        reviewer=Decision("editor-a", "2026-01-05T09:11:00.123Z", "claims@1"),
    )


def check(code: str, files: Files) -> None:
    """Read a folder with these files; any exception but a CuratorError with a sentence goes up."""
    folder = Path(tempfile.mkdtemp())
    try:
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        for item in reader(code)(folder):
            if isinstance(item, Refused):
                assert sentence(item.code, item.args)
            else:
                item.text.encode("utf-8", "surrogatepass")
                assert all(mark.label and mark.parts for mark in item.marks)
    except CuratorError as error:
        assert sentence(error.code, error.args_)
    finally:
        shutil.rmtree(folder)


@st.composite
def changed(draw: st.DrawFn, code: str) -> Files:
    """An export with one of its files changed."""
    files = exported(code)
    name = draw(st.sampled_from(sorted(files)))
    return {**files, name: draw(mutated([files[name]]))}


def formats() -> tuple[str, ...]:
    """The codes of every format that annotations can come back in."""
    return tuple(READ)
