"""Figures of a new pipeline on the development data, for the page that is written beside it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.training import Example

from .checkworthy import CheckWorthy
from .claim_scores import EXACT, NEAR, SOURCE, claim_counts
from .claim_scores import overlap as overlap
from .corpora import read_jsonl, tree_docs
from .entity_scores import ALL, EntityCounts, Judged, entity_counts, judged, summed
from .gold_reading import read_gold
from .logistic import calibration_error
from .measured import Measured
from .records import ClaimSuggestion, EntitySuggestion
from .scores import Score, macro, scores
from .suggest import Pipeline


@dataclass
class EntityReport:
    """The counts of each text by source, and every suggestion with whether it was right."""

    by_source: dict[str, list[EntityCounts]] = field(default_factory=dict[str, list[EntityCounts]])
    judged: list[Judged] = field(default_factory=list[Judged])

    def figures(self) -> dict[str, Any]:
        """Micro figures over all, per label, per source, and the macro F1 over sources (per cent)."""
        found = summed([counts for texts in self.by_source.values() for counts in texts])
        mean = macro(list(self.by_source.values()), ("whole", ALL))
        error = calibration_error([ent.score for ent, _ in self.judged], [right for _, right in self.judged])
        return {
            "all": _per_cent(found.whole[ALL]),
            "macro_f": round(100 * mean.value, 1) if mean else 0.0,
            "by_label": {label: _per_cent(score) for label, score in found.labels.items()},
            "by_source": {
                source: _per_cent(summed(texts).whole[ALL])
                for source, texts in sorted(self.by_source.items())
            },
            "calibration_error": round(error, 3),
        }


Find = Callable[[str], Sequence[EntitySuggestion]]


def entity_report(find: Find, folder: Path, gmb_records: int | None = None) -> EntityReport:
    """Judges `find` on `*.dev.jsonl.gz`; suggestions that touch an `ignore` zone do not count."""
    report = EntityReport()
    for path in sorted(folder.glob("*.dev.jsonl.gz")):
        source = path.name.split(".")[0]
        texts = report.by_source.setdefault(source, [])
        records = read_jsonl(path)
        for record in records[:gmb_records] if source == "gmb" else records:
            gold = read_gold(record, str)[0].entities
            if gold is not None:
                said = judged(gold, find(record["text"]))
                report.judged += said
                texts.append(entity_counts(gold, said))
    return report


def claim_figures(read: Callable[[str], Iterable[ClaimSuggestion]], path: Path) -> dict[str, Any]:
    """Reported claims against gold attribution spans, part by part: exact, IoU >= .5, source links.

    The gold marks attributions only, and not all of them: precision is a lower bound.
    """
    golds = [read_gold(record, str)[0] for record in read_jsonl(path)]
    texts = [claim_counts(gold.claims, tuple(read(gold.text)))[0] for gold in golds if gold.claims]
    found = scores(texts)
    return {
        "exact": _per_cent(found["all", EXACT]),
        "iou50": _per_cent(found["all", NEAR]),
        "source_link": _per_cent(found["all", SOURCE])["r"],
    }


def tree_figures(nlp: Language, folder: Path) -> dict[str, float]:
    """Tags, parts of speech, attachment and sentence F1 on the development trees, in per cent."""
    gold = tree_docs(nlp, folder, "dev", seed=0)
    with nlp.select_pipes(disable=["ner"]):
        found = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in gold])
    names = ("tag_acc", "pos_acc", "dep_uas", "dep_las", "sents_f")
    return {name: round(100 * float(found[name]), 1) for name in names}


def check_figures(check: CheckWorthy, path: Path) -> dict[str, float]:
    """Average precision, F1 at the model's threshold, calibration error, on held-out ClaimBuster."""
    records = read_jsonl(path)
    said = check.scores([record["text"] for record in records])
    graded = [[(score, record["score"] > 0.5)] for score, record in zip(said, records, strict=True)]
    figures = Measured(checked=graded).figures(check.threshold)["check"]
    assert figures is not None
    return {
        "ap": round(figures["average_precision"]["value"], 3),
        "f1": round(figures["f1"]["value"], 3),
        "calibration_error": round(figures["calibration_error"], 3),
    }


def words_per_second(pipeline: Pipeline, texts: Sequence[str]) -> int:
    """White-space words read per second of CPU time, everything included."""
    begun = time.process_time()
    for text in texts:
        pipeline.suggest(text)
    return round(sum(len(text.split()) for text in texts) / (time.process_time() - begun))


def _per_cent(score: Score) -> dict[str, float]:
    figures = {"p": score.precision, "r": score.recall, "f": score.f1}
    return {name: round(100 * rate.value, 1) for name, rate in figures.items()} | {"gold": score.counts.gold}
