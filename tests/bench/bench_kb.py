"""Prints how fast and how right the knowledge base is.

python tests/bench/bench_kb.py KB.sqlite [GUM.jsonl.gz …]

The second part needs linked mentions: records with `text` and `spans` of start, end, label, kb_id (Wikidata).
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

from curator.session.places import resource
from curator.store.kb import KnowledgeBase

QUOTES = [
    ("Zelenskyy", "PERSON"),
    ("U.S. Secretary of State Antony Blinken", "PERSON"),
    ("Smith", "PERSON"),
    ("Washington", "GPE"),
    ("U.N. Security Council", "ORG"),
    ("Nagorno-Karabakh", "LOC"),
    ("nobody at all", "ORG"),
]
QUERIES = ["z", "zel", "new y", "sao pau", "united nations s", "кие", "a", "de la", "m s"]
THRESHOLDS = [0.0, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]


def print_speed(kb: KnowledgeBase) -> None:
    for name, call in (
        ("candidates", lambda: [_timed(kb.candidates, *q) for q in QUOTES]),
        ("search", lambda: [_timed(kb.search, q) for q in QUERIES]),
    ):
        times = [t for _ in range(30) for t in call()]
        late = quantiles(times, n=20)[-1]
        print(f"{name}: median {median(times):.2f} ms, p95 {late:.2f} ms, max {max(times):.2f} ms")


def _timed(function: Callable[..., object], *args: str) -> float:
    start = time.perf_counter()
    function(*args)
    return (time.perf_counter() - start) * 1000


def mentions(path: Path) -> Iterator[tuple[str, str, str, frozenset[str]]]:
    """Quote, label, gold id, and the gold ids linked before it in the same text."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            before: set[str] = set()
            for span in record["spans"]:
                quote = record["text"][span["start"] : span["end"]]
                yield quote, span["label"], span.get("kb_id") or "", frozenset(before)
                if span.get("kb_id"):
                    before.add(span["kb_id"])


def print_quality(kb: KnowledgeBase, path: Path, *, linked: bool) -> None:
    """Accuracy on linked mentions; precision of the first candidate over all mentions but DATE and NORP,
    where GUM links none; a mention that GUM leaves unlinked counts as wrong when we link it."""
    gold = [m for m in mentions(path) if m[1] not in {"DATE", "NORP"}]
    answers = [(m, kb.candidates(m[0], m[1], linked=m[3] if linked else ())) for m in gold]
    wanted = [(m, a) for m, a in answers if m[2]]
    known = [(m, a) for m, a in wanted if kb.get(m[2])]
    first = sum(bool(a) and a[0].kb_id == m[2] for m, a in wanted)
    five = sum(any(c.kb_id == m[2] for c in a) for m, a in wanted)
    context = "with earlier links" if linked else "quote alone"
    print(f"{path.name}, {context}: {len(gold)} mentions, {len(wanted)} linked, {len(known)} in the KB")
    share = first / max(1, len(known))
    print(f"  acc@1 {first / len(wanted):.3f} ({share:.3f} of those in it), acc@5 {five / len(wanted):.3f}")
    for threshold in THRESHOLDS:
        offered = [(m, a[0]) for m, a in answers if a and a[0].score >= threshold]
        judged = [(m, c) for m, c in offered if c.kb_id.startswith("Q")]
        right = sum(c.kb_id == m[2] for m, c in offered)
        strict, fair = right / max(1, len(offered)), right / max(1, len(judged))
        print(f"  score >= {threshold:.2f}: {len(offered):4d} offered, precision {strict:.3f}", end="")
        print(f" ({fair:.3f} among {len(judged)} with a Wikidata id)")


def main() -> None:
    kb = KnowledgeBase.open(Path(sys.argv[1]) if sys.argv[1:] else resource("kb") / "kb.sqlite")
    print(kb.name, kb.version)
    print_speed(kb)
    for name in sys.argv[2:]:
        for linked in (False, True):
            print_quality(kb, Path(name), linked=linked)


if __name__ == "__main__":
    main()
