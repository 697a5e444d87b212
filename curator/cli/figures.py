"""The figures of an evaluation as a page of plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Figures = Mapping[str, Any]

_NONE = "–"
_PART_WORDS = {
    "entities": "entities",
    "claims": "claims",
    "check": "check-worthiness",
    "links": "links",
}
_WHOLE = {
    "all": "all",
    "without_date": "without DATE",
    "span_only": "span only",
    "span_without_date": "span only, without DATE",
}
_MATCHES = {"exact": "exact", "iou50": "IoU ≥ .5", "overlap": "any overlap"}
_CLAIM_SHARES = {
    "source": "source right, of claims found with IoU ≥ .5",
    "clauses_iou50": "claims that are clauses, found with IoU ≥ .5",
    "clauses_overlap": "claims that are clauses, touched",
}
_LINK_SHARES = {
    "coverage": "right one is in the knowledge base",
    "at_1": "right one first",
    "at_5": "right one among five",
    "at_1_known": "right one first, of those in the knowledge base",
    "at_5_known": "right one among five, of those in it",
    "at_1_after": "right one first, the mentions before it linked",
    "at_5_after": "right one among five, the mentions before it linked",
    "preselected": "pre-selected ones right, where ids can be compared",
    "preselected_strict": "pre-selected ones right, all others counted wrong",
    "none_fits": "nothing pre-selected where none fits",
}
_METHOD = (
    "In brackets: 95 % intervals, from 1,000 drawings of the documents; there are none for fewer than five.",
    "Calibration error: mean gap between score and share of right ones, over ten groups of equal size.",
)


def figures_page(figures: Figures) -> Iterator[str]:
    """The lines of the page; a part without gold is named at the end."""
    about, speed = figures["pipeline"], figures["speed"]
    yield f"{about['name']} {about['version']} ({about['lang']}), digest {about['digest'][:16]}"
    for part, table in (("entities", _entities), ("claims", _claims), ("check", _check), ("links", _links)):
        if figures[part]:
            yield ""
            yield from table(figures[part])
    if len(figures["files"]) > 1:
        yield ""
        yield from _files(figures["files"])
    yield ""
    if speed["words_per_second"]:
        words = f"{speed['words']:,} words in {speed['cpu_seconds']} s of CPU time"
        yield f"speed: {speed['words_per_second']:,} words/s on one core ({words})"
    if figures["peak_megabytes"]:
        yield f"memory: {figures['peak_megabytes']} MB at most, knowledge base and gold included"
    for part, words in _PART_WORDS.items():
        if not figures[part]:
            yield f"no gold for {words}"
    yield from _METHOD


def _texts(count: int) -> str:
    return "one text" if count == 1 else f"{count:,} texts"


def _entities(part: Figures) -> Iterator[str]:
    yield f"Entities: exact span and label, in {_texts(part['texts'])}"
    rows = [_score(words, part["whole"][name]) for name, words in _WHOLE.items() if name in part["whole"]]
    rows += [_score(label, score) for label, score in part["labels"].items()]
    if part["files"] > 1:
        of = f"mean of {part['files']} files"
        rows += [
            (f"{of}, {_WHOLE[name]}", "", "", _percent(rate), "", "", "")
            for name, rate in part["macro"].items()
        ]
    yield from _table(("", "P", "R", "F1", "gold", "found", "right"), rows)
    yield _calibration(part)
    if part["not_measured"]:
        labels = ", ".join(f"{label} {count}" for label, count in part["not_measured"].items())
        yield f"  not measured, as the gold has no such labels: {labels}"


def _claims(part: Figures) -> Iterator[str]:
    yield f"Claims: each part by itself, in {_texts(part['texts'])}"
    rows = [_score(words, part["all"][name]) for name, words in _MATCHES.items()]
    rows += [_score(f"{words}, p ≥ .5", part["likely"][name]) for name, words in _MATCHES.items()]
    yield from _table(("", "P", "R", "F1", "gold", "found", "right"), rows)
    yield from _shares(part, _CLAIM_SHARES)
    yield _calibration(part)


def _check(part: Figures) -> Iterator[str]:
    yield f"Check-worthiness: {part['sentences']:,} sentences"
    words = f"marked, p ≥ {part['threshold']:g}".replace("0.", ".")
    yield from _table(("", "P", "R", "F1", "gold", "found", "right"), [_score(words, part)])
    yield f"  average precision {_percent(part['average_precision'])}"
    yield _calibration(part)


def _links(part: Figures) -> Iterator[str]:
    yield f"Links: in {_texts(part['texts'])}"
    yield from _shares(part, _LINK_SHARES)
    yield _calibration(part)


def _shares(part: Figures, names: Mapping[str, str]) -> Iterator[str]:
    told = [(words, part[name]) for name, words in names.items() if part.get(name)]
    rows = [(words, _percent(share), f"{share['right']:,}", f"{share['of']:,}") for words, share in told]
    yield from _table(("", "%", "right", "of"), rows)


def _files(files: Mapping[str, Figures]) -> Iterator[str]:
    names = {path: Path(path).name for path in files}
    same = len(set(names.values())) < len(names)
    yield "By file: F1 of entities, without DATE, of claims (IoU ≥ .5); average precision; links among five"
    rows: list[Sequence[str]] = []
    for path, parts in files.items():
        entities, claims, check, links = (parts[part] for part in _PART_WORDS)
        rows.append(
            (
                path if same else names[path],
                _percent(entities["whole"]["all"]["f1"]) if entities else _NONE,
                _percent(entities["whole"]["without_date"]["f1"]) if entities else _NONE,
                _percent(claims["all"]["iou50"]["f1"]) if claims else _NONE,
                _percent(check["average_precision"]) if check else _NONE,
                _percent(links["at_5"]) if links else _NONE,
            )
        )
    yield from _table(("", "entities", "without DATE", "claims", "checks", "links"), rows)


def _score(name: str, score: Figures) -> tuple[str, ...]:
    counts = (f"{score[count]:,}" for count in ("gold", "found", "right"))
    found, gold = score["found"], score["gold"]
    return (
        name,
        _percent(score["precision"]) if found else _NONE,
        _percent(score["recall"]) if gold else _NONE,
        _percent(score["f1"]) if gold else _NONE,
        *counts,
    )


def _calibration(part: Figures) -> str:
    error, chance = _decimal(part["calibration_error"]), _decimal(part["calibration_error_by_chance"])
    return f"  calibration error {error} (exact scores would show {chance} on as many)"


def _percent(rate: Figures) -> str:
    value = f"{100 * rate['value']:.1f}"
    return value if rate["low"] is None else f"{value} ({100 * rate['low']:.1f}–{100 * rate['high']:.1f})"


def _decimal(value: float | None) -> str:
    return _NONE if value is None else f"{value:.3f}".lstrip("0")


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Lines with the first column to the left and the others to the right, under their heads."""
    widths = [max(len(row[at]) for row in [head, *rows]) for at in range(len(head))]
    for row in [head, *rows]:
        cells = [
            row[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)),
        ]
        yield ("  " + "  ".join(cells)).rstrip()
