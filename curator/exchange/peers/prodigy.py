"""Prodigy's JSONL: tasks with tokens and spans, what was rejected in a file apart.

An article that was read to its end is one task, accepted. Of any other its silence says nothing, which a
task cannot tell: each of its decisions is a task of its own, a single span that was accepted, rejected or
ignored, as Prodigy's binary recipes leave them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from curator.domain.annotation import Verdict
from curator.domain.article import ArticleState
from curator.domain.mark import Layer
from curator.domain.review import LAYERS
from curator.domain.span import Span
from curator.exchange.arriving import Refused
from curator.exchange.record import signed_hash, task_hash, to_line
from curator.exchange.shapes import Record

from . import alongside
from .claim_pieces import pieces
from .format import About, Out, Reduced, Writer
from .given import Given, GivenMark, GivenRelation
from .prodigy_reading import CODE, OWN_FIELDS, articles
from .said_in import (
    WHOLE,
    claims,
    decided_against,
    flat_mentions,
    nested_mentions,
    silence_means_nothing,
    unsettled_losses,
)
from .words import Words, edges_of

_SPANS = f"{CODE}-spans"
_FILES = {Verdict.ACCEPTED: "partial", Verdict.REJECTED: "negatives", Verdict.UNSURE: "unsure"}
_ANSWERS = {Verdict.ACCEPTED: "accept", Verdict.REJECTED: "reject", Verdict.UNSURE: "ignore"}
_PASSED_ON = ("_input_hash", "_task_hash")
"""Fields of ours that keep the value that a file had: other data sets are joined on them."""


@dataclass(frozen=True, slots=True)
class Prodigy:
    """The format; with `overlapping`, the profile of `spans_manual`, which holds nested mentions and claims.

    Without it, that of `ner_manual` and `relations`, which refuse spans that overlap.
    """

    overlapping: bool = False

    @property
    def code(self) -> str:
        return _SPANS if self.overlapping else CODE

    @property
    def name(self) -> str:
        return "Prodigy JSONL (spans)" if self.overlapping else "Prodigy JSONL"

    @property
    def ends(self) -> tuple[str, ...]:
        return (".jsonl",)

    def reduced(self, record: Record) -> Reduced:
        marks = alongside.with_kept(self._marks(record), record, self._codes)
        given = alongside.given_of(record, marks)
        given = replace(given, relations=() if self.overlapping else _relations(record, given))
        losses = self._losses(record, given)
        if not is_one_task(given) and not given.marks:
            # Without a single task it would come back as nothing at all.
            return Reduced(None, losses + Counter([silence_means_nothing(record, "entities")]))
        return Reduced(replace(given, kept=_kept(record, given, self._codes)), losses)

    @property
    def _codes(self) -> Sequence[str]:
        return sorted((CODE, _SPANS), key=lambda code: code != self.code)

    def _losses(self, record: Record, given: Given) -> Counter[str]:
        more = ("nested_mentions", "claims", "rejected", "unsure") if self.overlapping else ()
        losses = unsettled_losses(record, holds=("links", "relations", *more))
        if not self.overlapping:
            for verdict in (Verdict.REJECTED, Verdict.UNSURE):
                losses[verdict.value] -= sum(mark.verdict is verdict for mark in given.marks)
        bonds = [*record["relations"], *record["claim_relations"]]
        losses["relations"] = len(bonds) - len(given.relations)
        return +losses

    def _marks(self, record: Record) -> Iterator[GivenMark]:
        yield from flat_mentions(record)
        if self.overlapping:
            yield from nested_mentions(record)
            yield from claims(record)
        for verdict in (Verdict.REJECTED, Verdict.UNSURE):
            for mark in decided_against(record, verdict):
                if self.overlapping or mark.layer is Layer.ENTITY:
                    yield mark

    def writer(self, out: Out, about: About) -> Writer:
        return _Writer(out, overlapping=self.overlapping)

    def read(self, path: Path) -> Iterator[Given | Refused]:
        return articles(path, self.ends)


class _Writer:
    def __init__(self, out: Out, *, overlapping: bool) -> None:
        self._out = out
        self._overlapping = overlapping

    def add(self, given: Given, split: str) -> None:
        one_task = is_one_task(given)
        if one_task:
            taken = [mark for mark in given.marks if mark.verdict is Verdict.ACCEPTED]
            view = "spans_manual" if self._overlapping else "relations" if given.relations else "ner_manual"
            skipped = given.fields.get("state") == ArticleState.SKIPPED
            answer = "ignore" if skipped else "accept"
            self._write(split or "articles", task(given, taken, view, answer))
        for mark in given.marks:
            if mark.verdict is not None and not (one_task and mark.verdict is Verdict.ACCEPTED):
                view = "spans" if self._overlapping else "ner"
                name = "-".join(filter(None, (split, _FILES[mark.verdict])))
                self._write(name, task(given, [mark], view, _ANSWERS[mark.verdict]))

    def close(self) -> None:
        """Nothing stands at the end of a file of lines."""

    def _write(self, name: str, entry: Record) -> None:
        self._out.write(f"{name}.jsonl", f"{to_line(entry)}\n".encode())


def is_one_task(given: Given) -> bool:
    """True if what is not marked was looked at and is nothing, in each layer that the format holds."""
    if given.fields.get("state") == ArticleState.SKIPPED:
        return True
    layers = {mark.layer for mark in given.marks if mark.verdict is not Verdict.REJECTED} | {Layer.ENTITY}
    unsure = any(mark.verdict is Verdict.UNSURE for mark in given.marks)
    return not unsure and all(given.review[LAYERS[layer]].state in WHOLE for layer in layers)


def task(given: Given, marks: Sequence[GivenMark], view: str, answer: str) -> Record:
    """One task with its tokens, its hashes and what Curator wants to find again."""
    binary = view in ("ner", "spans")
    spans = [entry for mark in marks for entry in _spans(given.text, mark)]
    spans.sort(key=lambda span: (span["start"], span["end"], span["label"], span["id"]))
    # Prodigy knows no other places for a span than its tokens: one that is cut by a span becomes two.
    words = Words(given.text, edges_of(marks))
    for span in spans:
        first, behind = words.of(Span(span["start"], span["end"]))
        span["token_start"], span["token_end"] = first, behind - 1
    kept = {name: value for name, value in given.kept.items() if not (binary and name == "_task_hash")}
    input_hash = signed_hash("text=" + json.dumps(given.text))
    return {
        "text": given.text,
        "meta": {**kept.get("meta", {}), **alongside.meta_of(given.metadata)},
        "tokens": _tokens(words),
        "spans": spans,
        **({"relations": _with_ends(given.relations, spans)} if view == "relations" else {}),
        "answer": answer,
        "_input_hash": input_hash,
        "_task_hash": task_hash(input_hash, spans, []),
        "_view_id": view,
        "_is_binary": binary,
        **{name: value for name, value in kept.items() if name != "meta"},
        alongside.KEY: alongside.written(given),
    }


def _tokens(words: Words) -> list[Record]:
    columns = zip(words.texts, words.starts, words.ends, words.spaces, strict=True)
    return [
        {"text": text, "start": start, "end": end, "id": number, "ws": space}
        for number, (text, start, end, space) in enumerate(columns)
    ]


def _spans(text: str, mark: GivenMark) -> Iterator[Record]:
    kept: dict[str, Any] = json.loads(mark.kept) if mark.kept else {}
    if mark.layer is Layer.ENTITY:
        link = mark.link
        linked = {"kb_id": link.kb_id, "kb": link.kb, "kb_name": link.name} if link else {}
        yield {**_span(text, mark.id, mark.parts[0], mark.label), **linked, **kept}
        return
    said = {name: value for name, value in mark.claim.record().items() if name not in ("source", "cue")}
    for piece in pieces(mark):
        entry = _span(text, piece.id, piece.span, piece.label)
        own = kept if not piece.role else {}
        claim = {"id": piece.claim, "role": piece.role, **({} if piece.role else said)}
        yield {**entry, "claim": claim, **own}


def _span(text: str, own_id: str, span: Span, label: str) -> Record:
    return {
        "start": span.start,
        "end": span.end,
        "token_start": 0,
        "token_end": 0,
        "label": label,
        "text": span.of(text),
        "id": own_id,
    }


def _with_ends(relations: Iterable[GivenRelation], spans: Iterable[Record]) -> list[Record]:
    by_id = {span["id"]: span for span in spans}
    return [_relation(each, by_id) for each in relations]


def _relation(relation: GivenRelation, by_id: Mapping[str, Record]) -> Record:
    head, child = by_id[relation.head], by_id[relation.child]
    names = ("start", "end", "token_start", "token_end", "label")
    return {
        "head": head["token_end"],
        "child": child["token_end"],
        "head_span": {name: head[name] for name in names},
        "child_span": {name: child[name] for name in names},
        "label": relation.label,
        "id": relation.id,
        **(json.loads(relation.kept) if relation.kept else {}),
    }


def _relations(record: Record, given: Given) -> tuple[GivenRelation, ...]:
    """Those between mentions that are in the task; a task of one span has none."""
    if not is_one_task(given):
        return ()
    known = {mark.id for mark in given.marks if mark.verdict is Verdict.ACCEPTED}
    return tuple(
        GivenRelation(entry["id"], entry["label"], entry["head_id"], entry["child_id"])
        for entry in record["relations"]
        if entry["head_id"] in known and entry["child_id"] in known
    )


def _kept(record: Record, given: Given, codes: Sequence[str]) -> dict[str, Any]:
    """What is written back of the fields that Curator does not know."""
    kept = alongside.kept_of(record, codes)
    found = {name: value for name, value in kept.items() if name not in OWN_FIELDS or name in _PASSED_ON}
    meta = kept.get("meta")
    if isinstance(meta, dict) and meta:
        found["meta"] = meta
    if not is_one_task(given):
        found.pop("_task_hash", None)
    return found
