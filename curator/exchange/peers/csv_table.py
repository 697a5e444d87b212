"""CSV for spreadsheets: a line for each annotation, that runs nothing where it is opened.

It holds no text of articles, so it is a list to read and to count, and nothing to train on.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from curator.domain.annotation import CLAIM_ATTRIBUTES, NO_CLAIM, ClaimFields, Link, Verdict
from curator.domain.edit import canonical
from curator.domain.mark import Layer
from curator.domain.span import Parts, Span
from curator.exchange.arriving import Metadata, Refused
from curator.exchange.outgoing import Decision
from curator.exchange.shapes import Record
from curator.exchange.tables import safe, unsafe

from .format import About, Out, Reduced
from .given import Given, GivenMark

_OF_ARTICLE = ("article_id", "title", "outlet", "published", "language", "address", "article_tags")
_ATTRIBUTES = tuple(CLAIM_ATTRIBUTES)
COLUMNS = (
    *_OF_ARTICLE,
    *("layer", "id", "label", "status", "text", "start", "end", "parts", "kb", "kb_id", "kb_name"),
    *_ATTRIBUTES,
    *("source", "source_at", "cue", "cue_at", "standalone", "claim_tags"),
    *("nominal", "unnamed_source", "check_score"),
    *("score", "decided_by", "decided_at", "guideline", "note"),
)
"""Ranges (`parts`, `source_at`, `cue_at`) are code points of the text, end exclusive: `12-20 31-40`."""
_VERDICTS = {"rejected": Verdict.REJECTED, "unsure": Verdict.UNSURE, "pending": None}
_SPLITS = ("train.csv", "dev.csv", "test.csv")
_ALL = "annotations.csv"
_YES = "yes"


@dataclass(frozen=True, slots=True)
class CsvTable:
    code: str = "csv"
    name: str = "CSV"
    ends: tuple[str, ...] = (".csv",)

    def reduced(self, record: Record) -> Reduced:
        """Everything but texts, relations, links that were refused, and what had been proposed."""
        curator = record["curator"]
        text, mentions = record["text"], [*record["spans"], *curator["nested"]]
        marks = [_mark(text, entry, Layer.ENTITY, entry["status"]) for entry in mentions]
        marks += [_mark(text, entry, Layer.CLAIM, entry["status"]) for entry in record["claims"]]
        lost = Counter(texts=1, relations=len(record["relations"]) + len(record["claim_relations"]))
        for name in _VERDICTS:
            for entry in curator[name]:
                if entry["layer"] in ("entity", "claim"):
                    marks.append(_mark(text, entry, Layer(entry["layer"]), name))
                else:
                    lost[f"{name}_{entry['layer']}s"] += 1
        given = Given(
            place=curator["article_id"],
            text="",
            metadata=_metadata(record),
            marks=tuple(sorted(marks, key=lambda mark: (mark.parts, mark.layer, mark.id))),
            article_id=curator["article_id"],
        )
        return Reduced(given, +lost)

    def writer(self, out: Out, about: About) -> _Writer:
        return _Writer(out)

    def read(self, path: Path) -> Iterator[Given | Refused]:
        """The articles of a table, or of the tables of a folder; `text` is ""."""
        places = [path] if path.is_file() else [path / name for name in (*_SPLITS, _ALL)]
        for place in places:
            if place.exists():
                with place.open(encoding="utf-8-sig", newline="") as file:
                    yield from _articles(place.name, file)


class _Writer:
    def __init__(self, out: Out) -> None:
        self._out = out
        self._begun: set[str] = set()

    def add(self, given: Given, split: str) -> None:
        name = f"{split}.csv" if split else _ALL
        text = io.StringIO(newline="")
        lines = csv.writer(text, quoting=csv.QUOTE_ALL)
        if name not in self._begun:
            self._begun.add(name)
            # A byte order mark, without which spreadsheets take it for another encoding.
            text.write("\ufeff")
            lines.writerow(COLUMNS)
        for row in rows_of(given):
            lines.writerow([safe(row.get(column, "")) for column in COLUMNS])
        self._out.write(name, text.getvalue().encode())

    def close(self) -> None:
        pass


def rows_of(given: Given) -> Iterator[dict[str, str]]:
    """The rows of an article by column; an article without annotations has one without any."""
    data = given.metadata
    article = {
        "article_id": given.article_id,
        **{name: getattr(data, name) for name in _OF_ARTICLE[1:-1]},
        "article_tags": _listed(data.tags),
    }
    for mark in given.marks:
        yield article | _row(mark)
    if not given.marks:
        yield article


def _row(mark: GivenMark) -> dict[str, str]:
    link, made, claim = mark.link, mark.decision, mark.claim
    row = {
        "layer": mark.layer.value,
        "id": mark.id,
        "label": mark.label,
        "start": str(mark.parts[0].start),
        "end": str(mark.parts[-1].end),
        "parts": _ranges(mark.parts),
        "score": _number(mark.score),
        "note": mark.note,
        **json.loads(mark.kept),
    }
    if link:
        row |= {"kb": link.kb, "kb_id": link.kb_id, "kb_name": link.name}
    if made:
        row |= {"decided_by": made.by, "decided_at": made.at, "guideline": made.guideline}
    if mark.layer is Layer.CLAIM:
        row |= {name: getattr(claim, name) for name in _ATTRIBUTES}
        row |= {"source_at": _ranges(claim.source), "cue_at": _ranges(claim.cue)}
        row |= {"standalone": claim.standalone, "claim_tags": _listed(claim.tags)}
        row |= {"nominal": _YES * claim.nominal, "unnamed_source": _YES * claim.unnamed_source}
        row |= {"check_score": _number(claim.check_score)}
    return row


def _mark(text: str, entry: Record, layer: Layer, status: str) -> GivenMark:
    made = entry["decision"]
    parts = [entry] if layer is Layer.ENTITY or not entry["parts"] else entry["parts"]
    words = {"status": status, "text": entry["text"]}
    if layer is Layer.CLAIM:
        words |= {name: _quotes(text, entry[name]) for name in ("source", "cue")}
    return GivenMark(
        entry["id"],
        layer,
        _parts(parts),
        entry["label"],
        _VERDICTS.get(status, Verdict.ACCEPTED),
        Link(entry.get("kb", ""), entry["kb_id"], entry.get("kb_name", "")) if entry.get("kb_id") else None,
        _claim(entry) if layer is Layer.CLAIM else NO_CLAIM,
        made["note"] if made else "",
        entry.get("score"),
        decision=Decision(made["by"], made["at"], made["guideline"]) if made else None,
        kept=canonical(words),
    )


def _claim(entry: Record) -> ClaimFields:
    return replace(
        NO_CLAIM,
        source=_parts(entry["source"]),
        cue=_parts(entry["cue"]),
        standalone=entry.get("standalone", ""),
        tags=tuple(entry.get("tags", ())),
        nominal=entry.get("nominal", False),
        unnamed_source=entry.get("unnamed_source", False),
        check_score=entry.get("check_score"),
        **{name: entry[name] for name in _ATTRIBUTES},
    )


def _metadata(record: Record) -> Metadata:
    meta, curator = record["meta"], record["curator"]
    return Metadata(
        title=meta["title"] or "",
        outlet=meta["source_name"] or "",
        published=meta["published"] or "",
        language=meta["language"] or "",
        address=meta["source_url"] or "",
        tags=tuple(curator["tags"]),
    )


# --- back ---
def _articles(name: str, file: Iterable[str]) -> Iterator[Given | Refused]:
    """One article for each run of rows with its id."""
    # A claim may be as long as an article, and the library takes 131,072 characters for a mistake.
    csv.field_size_limit(2**31 - 1)
    rows = csv.DictReader(file, restkey="", restval="")
    try:
        for article_id, group in groupby(map(_plain, rows), key=lambda row: row["article_id"]):
            yield _given(name, article_id, list(group))
    except (csv.Error, KeyError, ValueError) as error:
        yield Refused(f"{name}, line {rows.line_num}", "csv.unreadable", {"reason": str(error)})


def _plain(row: Mapping[str, Any]) -> dict[str, str]:
    return {column: unsafe(row[column]) for column in COLUMNS}


def _given(name: str, article_id: str, rows: Sequence[Mapping[str, str]]) -> Given:
    first = rows[0]
    data = {column: first[column] for column in _OF_ARTICLE[1:-1]}
    marks = tuple(_read(row) for row in rows if row["layer"])
    metadata = Metadata(**data, tags=_items(first["article_tags"]))
    return Given(f"{name}, {article_id}", "", metadata, marks, article_id=article_id)


def _read(row: Mapping[str, str]) -> GivenMark:
    layer, status = Layer(row["layer"]), row["status"]
    words = ("status", "text", "source", "cue") if layer is Layer.CLAIM else ("status", "text")
    made = Decision(row["decided_by"], row["decided_at"], row["guideline"]) if row["decided_by"] else None
    return GivenMark(
        row["id"],
        layer,
        _spans(row["parts"]),
        row["label"],
        _VERDICTS.get(status, Verdict.ACCEPTED),
        Link(row["kb"], row["kb_id"], row["kb_name"]) if row["kb_id"] else None,
        _claim_of(row) if layer is Layer.CLAIM else NO_CLAIM,
        row["note"],
        _score(row["score"]),
        decision=made,
        kept=canonical({name: row[name] for name in words}),
    )


def _claim_of(row: Mapping[str, str]) -> ClaimFields:
    attributes: dict[str, Any] = {name: row[name] for name in _ATTRIBUTES}
    return replace(
        NO_CLAIM,
        source=_spans(row["source_at"]),
        cue=_spans(row["cue_at"]),
        standalone=row["standalone"],
        tags=_items(row["claim_tags"]),
        nominal=row["nominal"] == _YES,
        unnamed_source=row["unnamed_source"] == _YES,
        check_score=_score(row["check_score"]),
        **attributes,
    )


# --- cells ---
def _number(score: float | None) -> str:
    return "" if score is None else str(score)


def _score(cell: str) -> float | None:
    return float(cell) if cell else None


def _parts(entries: Iterable[Record]) -> Parts:
    return tuple(Span(entry["start"], entry["end"]) for entry in entries)


def _ranges(parts: Parts) -> str:
    return " ".join(f"{part.start}-{part.end}" for part in parts)


def _spans(cell: str) -> Parts:
    pairs = (piece.split("-") for piece in cell.split())
    return tuple(Span(int(start), int(end)) for start, end in pairs)


def _quotes(text: str, entries: Iterable[Record]) -> str:
    return " … ".join(part.of(text) for part in _parts(entries))


def _listed(items: Sequence[str]) -> str:
    """Words in one cell, parted as a line of a table is: one may hold the sign that parts them."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="").writerow(items)
    return text.getvalue()


def _items(cell: str) -> tuple[str, ...]:
    return tuple(next(csv.reader(io.StringIO(cell, newline=""), delimiter=";"), ()))
