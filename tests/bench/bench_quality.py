"""What the pipeline reaches on the development data, next to what it is held to.

python tests/bench/bench_quality.py [DATA]

DATA holds the folders ner, claims and ud, by default ../shared/data; without it there is nothing to measure.
The same bars on other text than the development data are checked elsewhere: that text is not here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from operator import ge, le
from pathlib import Path
from typing import Any

import spacy

from curator.cli.evaluating import measure
from curator.cli.figures import figures_page
from curator.cli.gold_files import Remarks
from curator.nlp.evaluate import tree_figures
from curator.nlp.suggest import EMBEDDED, load

ROOT = Path(__file__).parents[2]
Bar = tuple[str, float, str, float]
"""What, what was seen, ≥ or ≤, and the bar."""


def bars(figures: dict[str, Any], trees: dict[str, float]) -> Iterator[Bar]:
    entities, claims, links = figures["entities"], figures["claims"], figures["links"]
    yield "entities, F1", percent(entities["whole"]["all"]["f1"]), "≥", 88
    yield "entities without DATE, F1", percent(entities["whole"]["without_date"]["f1"]), "≥", 86
    # Four points more than the pipeline of version 0.1, which reaches 75.4.
    yield "same, mean of the sources", percent(entities["macro"]["without_date"]), "≥", 79.4
    yield "trees, labelled attachment", trees["dep_las"], "≥", 83
    yield "trees, tags", trees["tag_acc"], "≥", 95
    yield "trees, sentences F1", trees["sents_f"], "≥", 88
    yield "claims, exact F1", percent(claims["all"]["exact"]["f1"]), "≥", 55
    yield "claims, IoU ≥ .5 F1", percent(claims["all"]["iou50"]["f1"]), "≥", 70
    yield "claims, source right", percent(claims["source"]), "≥", 85
    yield "check-worthiness, average precision", percent(figures["check"]["average_precision"]), "≥", 79
    if links:
        yield "links, first of those in the base", percent(links["at_1_known"]), "≥", 97
        yield "calibration error, links", links["calibration_error"], "≤", 0.05
    yield "calibration error, entities", entities["calibration_error"], "≤", 0.05
    yield "calibration error, claims", claims["calibration_error"], "≤", 0.05
    yield "words/s on one core", figures["speed"]["words_per_second"], "≥", 4_000
    yield "memory, MB", figures["peak_megabytes"] or 0, "≤", 500
    size = sum(path.stat().st_size for path in EMBEDDED.rglob("*") if path.is_file())
    yield "size on disk, MB", round(size / 1e6, 1), "≤", 40


def percent(rate: dict[str, float]) -> float:
    return round(100 * rate["value"], 1)


def main() -> None:
    data = Path(sys.argv[1]) if sys.argv[1:] else ROOT.parent / "shared" / "data"
    if not data.is_dir():
        print(f"  no development data in {data}: nothing to measure")
        return
    remarks = Remarks()
    figures = measure(load(), [data / "ner", data / "claims"], {}, remarks)
    for row in [*remarks.sentences(), *figures_page(figures)]:
        print(f"  {row}")
    print()
    for what, seen, sign, bar in bars(figures, tree_figures(spacy.load(EMBEDDED), data / "ud")):
        holds = (ge if sign == "≥" else le)(seen, bar)
        print(f"  {what:<38}{seen:>10,.10g}  {sign} {bar:<6,.10g} {'' if holds else 'missed'}".rstrip())


if __name__ == "__main__":
    main()
