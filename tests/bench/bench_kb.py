"""Prints how fast and how right the knowledge base is.

python tests/bench/bench_kb.py KB.sqlite [GUM.jsonl.gz …]

The second part needs linked mentions: records with `text` and `spans` of start, end, label, kb_id (Wikidata).
DATE and NORP are left out, where GUM links none. "Reachable" are ids in the KB that are among the hits of
the mention; "strict" counts an entity without a Wikidata id as wrong wherever GUM has another id.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median, quantiles

from curator.session.places import resource
from curator.store.kb import KnowledgeBase
from curator.store.kb_article import ArticleLinks
from curator.store.kb_evidence import NONE_FITS
from curator.store.kb_train import Gold, Way, alone, decided, in_article, memory_of, read_gold, remembered

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
THRESHOLDS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]
Judged = tuple[float, bool]


def print_speed(kb: KnowledgeBase) -> None:
    for name, call in (
        ("candidates", lambda: [_timed(kb.offer, *q) for q in QUOTES]),
        ("search", lambda: [_timed(kb.search, q) for q in QUERIES]),
    ):
        times = [t for _ in range(30) for t in call()]
        late = quantiles(times, n=20)[-1]
        print(f"{name}: median {median(times):.2f} ms, p95 {late:.2f} ms, max {max(times):.2f} ms")


def _timed(function: Callable[..., object], *args: str) -> float:
    start = time.perf_counter()
    function(*args)
    return (time.perf_counter() - start) * 1000


def print_article_speed(kb: KnowledgeBase, golds: Iterable[Gold]) -> None:
    spent = names = 0.0
    for gold in golds:
        article = ArticleLinks(kb)
        start = time.process_time()
        article.read(0, gold.text, [name for name, _ in gold.mentions])
        article.settle()
        spent += (time.process_time() - start) * 1000
        names += len(gold.mentions)
    print(f"  whole articles: {spent / names:.2f} ms of processor for a mention, {names:.0f} mentions")


def print_quality(kb: KnowledgeBase, name: str, ways: Iterable[Way]) -> None:
    linked = known = reachable = first = five = 0
    judged: list[Judged] = []
    strict: list[Judged] = []
    for way in ways:
        for (mention, gold), evidence in way:
            answer = kb.answer(*mention, evidence)
            if answer is None:
                continue
            ids = [hit.known.kb_id for _, hit in answer.ranked]
            in_kb = gold != NONE_FITS and kb.get(gold) is not None
            linked += gold != NONE_FITS
            known += in_kb
            reachable += in_kb and gold in ids
            first += in_kb and ids[:1] == [gold]
            five += in_kb and gold in ids[:5]
            if ids:
                strict.append((answer.ranked[0][0], ids[0] == gold))
                if ids[0].startswith("Q") or gold == NONE_FITS or in_kb:
                    judged.append(strict[-1])
    print(f"  {name}: {linked} linked, in the KB {known / linked:.3f}, reachable {reachable / linked:.3f}")
    print(f"    of all: first {first / linked:.3f}, five {five / linked:.3f}", end="; ")
    print(f"of those in the KB: first {first / known:.3f}, five {five / known:.3f}", end="; ")
    print(f"of those reachable: first {first / max(1, reachable):.3f}")
    print(f"    calibration error {error(judged):.3f}, strict {error(strict):.3f}")
    for threshold in THRESHOLDS:
        kept, all_ = [[r for p, r in j if p >= threshold] for j in (judged, strict)]
        share, plain = sum(kept) / max(1, len(kept)), sum(all_) / max(1, len(all_))
        print(f"    score >= {threshold:.2f}: {len(all_)} offered, precision {share:.3f}, strict {plain:.3f}")


def error(judged: list[Judged]) -> float:
    """Mean gap between score and share of hits over ten equal ranges of score, weighted by count."""
    bins: dict[int, list[Judged]] = defaultdict(list)
    for score, right in judged:
        bins[min(int(score * 10), 9)].append((score, right))
    return sum(abs(sum(p - r for p, r in each)) for each in bins.values()) / max(1, len(judged))


def main() -> None:
    kb = KnowledgeBase.open(Path(sys.argv[1]) if sys.argv[1:] else resource("kb") / "kb.sqlite")
    print(kb.name, kb.version)
    print_speed(kb)
    for name in sys.argv[2:]:
        golds = read_gold(Path(name))
        print(name.rpartition("/")[2])
        print_article_speed(kb, golds)
        print_quality(kb, "quote alone", (alone(gold) for gold in golds))
        print_quality(kb, "in its article", (in_article(kb, gold) for gold in golds))
        print_quality(kb, "all before decided", (decided(kb, gold) for gold in golds))
        others = [memory_of([*golds[:i], *golds[i + 1 :]]) for i in range(len(golds))]
        ways = (remembered(m, in_article(kb, gold)) for m, gold in zip(others, golds, strict=True))
        print_quality(kb, "in its article, other documents remembered", ways)


if __name__ == "__main__":
    main()
