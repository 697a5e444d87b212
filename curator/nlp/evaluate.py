"""Measures a pipeline on the development data: entities, claims, trees, check-worthiness, speed."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.training import Example

from .checkworthy import CheckWorthy
from .corpora import read_jsonl, tree_docs
from .logistic import average_precision, calibration_error
from .records import ClaimSuggestion, EntitySuggestion
from .suggest import Pipeline

Ends = tuple[int, int]


@dataclass
class Tally:
    """Counts of right, wrong and missed spans."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: Tally) -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 in per cent, and the number of gold spans."""
        found, gold = self.right + self.wrong, self.right + self.missed
        p, r = self.right / max(found, 1), self.right / max(gold, 1)
        f = 2 * p * r / max(p + r, 1e-9)
        return {"p": round(100 * p, 1), "r": round(100 * r, 1), "f": round(100 * f, 1), "gold": gold}


@dataclass
class EntityReport:
    """Exact-span counts per source and label, and every suggestion with whether it was right."""

    by_source: dict[str, dict[str, Tally]] = field(default_factory=dict[str, dict[str, Tally]])
    judged: list[tuple[EntitySuggestion, bool]] = field(default_factory=list[tuple[EntitySuggestion, bool]])

    def figures(self) -> dict[str, Any]:
        """Micro figures over all, per label, per source, and the macro F1 over sources (per cent)."""
        total, labels, sources = Tally(), defaultdict[str, Tally](Tally), defaultdict[str, Tally](Tally)
        for source, by_label in self.by_source.items():
            for label, tally in by_label.items():
                for sum_ in (total, labels[label], sources[source]):
                    sum_.add(tally)
        per_source = {source: tally.figures() for source, tally in sorted(sources.items())}
        return {
            "all": total.figures(),
            "macro_f": round(sum(x["f"] for x in per_source.values()) / max(len(per_source), 1), 1),
            "by_label": {label: tally.figures() for label, tally in sorted(labels.items())},
            "by_source": per_source,
            "calibration_error": round(
                calibration_error([e.score for e, _ in self.judged], [right for _, right in self.judged]), 3
            ),
        }


Find = Callable[[str], Sequence[EntitySuggestion]]


def entity_report(find: Find, folder: Path, gmb_records: int | None = None) -> EntityReport:
    """Judges `find` on `*.dev.jsonl.gz`; suggestions that touch an `ignore` zone do not count."""
    report = EntityReport()
    for path in sorted(folder.glob("*.dev.jsonl.gz")):
        source = path.name.split(".")[0]
        tallies = report.by_source.setdefault(source, defaultdict(Tally))
        records = read_jsonl(path)
        for record in records[:gmb_records] if source == "gmb" else records:
            _judge(record, find(record["text"]), tallies, report.judged)
    return report


def _judge(
    record: Mapping[str, Any],
    found: Sequence[EntitySuggestion],
    tallies: dict[str, Tally],
    judged: list[tuple[EntitySuggestion, bool]],
) -> None:
    gold = {(span["start"], span["end"], span["label"]) for span in record["spans"]}
    zones: list[Ends] = [(start, end) for start, end in record.get("ignore", [])]
    hits = {(ent.start, ent.end, ent.label) for ent in found}
    for ent in found:
        right = (ent.start, ent.end, ent.label) in gold
        if right or not any(ent.start < end and start < ent.end for start, end in zones):
            judged.append((ent, right))
            tallies[ent.label].add(Tally(right=right, wrong=not right))
    for missed in gold - hits:
        tallies[missed[2]].missed += 1


def overlap(a: Ends, b: Ends) -> float:
    """Intersection over union of two ranges."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(shared, 0) / (max(a[1], b[1]) - min(a[0], b[0]))


def claim_figures(read: Callable[[str], Iterable[ClaimSuggestion]], path: Path) -> dict[str, Any]:
    """Reported claims against gold attribution spans, part by part: exact, IoU >= .5, source links.

    The gold marks attributions only, and not all of them: precision is a lower bound.
    """
    exact, near, linked, links = Tally(), Tally(), 0, 0
    for record in read_jsonl(path):
        spans = record["spans"]
        gold = {i: (s["start"], s["end"]) for i, s in enumerate(spans) if s["label"] == "CLAIM"}
        sources = {r["head"]: spans[r["child"]] for r in record["relations"] if r["label"] == "CLAIM_SOURCE"}
        parts = [
            (c, (p.start, p.end)) for c in read(record["text"]) if c.voice == "reported" for p in c.parts
        ]
        exact_hits = {i for i, ends in gold.items() if ends in [part for _, part in parts]}
        near_hits: set[int] = set()
        for claim, part in parts:
            best = max(gold, key=lambda i: overlap(gold[i], part), default=None)
            if best is not None and best not in near_hits and overlap(gold[best], part) >= 0.5:
                near_hits.add(best)
                if best in sources:
                    links += 1
                    told = sources[best]
                    here = claim.source
                    linked += here is not None and overlap((told["start"], told["end"]), here) > 0
        for tally, hits in ((exact, exact_hits), (near, near_hits)):
            tally.add(Tally(len(hits), len(parts) - len(hits), len(gold) - len(hits)))
    source = round(100 * linked / max(links, 1), 1)
    return {"exact": exact.figures(), "iou50": near.figures(), "source_link": source}


def tree_figures(nlp: Language, folder: Path) -> dict[str, float]:
    """Tags, parts of speech, attachment and sentence F1 on the development trees, in per cent."""
    gold = tree_docs(nlp, folder, "dev", seed=0)
    with nlp.select_pipes(disable=["ner"]):
        scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in gold])
    names = ("tag_acc", "pos_acc", "dep_uas", "dep_las", "sents_f")
    return {name: round(100 * float(scores[name]), 1) for name in names}


def check_figures(check: CheckWorthy, path: Path) -> dict[str, float]:
    """Average precision, F1 at the model's threshold, calibration error, on held-out ClaimBuster."""
    records = read_jsonl(path)
    truth = [record["score"] > 0.5 for record in records]
    scores = check.scores([record["text"] for record in records])
    marked = Tally()
    for score, worthy in zip(scores, truth, strict=True):
        said = score >= check.threshold
        marked.add(Tally(said and worthy, said and not worthy, worthy and not said))
    return {
        "ap": round(average_precision(scores, truth), 3),
        "f1": round(marked.figures()["f"] / 100, 3),
        "calibration_error": round(calibration_error(scores, truth), 3),
    }


def words_per_second(pipeline: Pipeline, texts: Sequence[str]) -> int:
    """White-space words read per second of CPU time, everything included."""
    begun = time.process_time()
    for text in texts:
        pipeline.suggest(text)
    return round(sum(len(text.split()) for text in texts) / (time.process_time() - begun))
