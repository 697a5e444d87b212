"""The figures that are written beside a new pipeline, from development files of a few lines."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from curator.domain.span import Span
from curator.nlp.evaluate import check_figures, claim_figures, entity_report
from curator.nlp.records import ClaimSuggestion, EntitySuggestion


def put(path: Path, *records: dict[str, Any]) -> Path:
    path.write_bytes(gzip.compress("".join(f"{json.dumps(record)}\n" for record in records).encode()))
    return path


def test_entities_are_counted_by_source_with_the_mean_over_sources(tmp_path: Path):
    ada = {"text": "Ada.", "spans": [{"start": 0, "end": 3, "label": "PERSON"}]}
    put(tmp_path / "one.dev.jsonl.gz", ada)
    put(tmp_path / "gmb.dev.jsonl.gz", {"text": "Bo.", "spans": ada["spans"]}, {"text": "Bo.", "spans": []})
    put(tmp_path / "one.train.jsonl.gz", ada)

    def find(text: str) -> list[EntitySuggestion]:
        return [EntitySuggestion(0, 3, "PERSON" if text == "Ada." else "ORG", 0.9, "")]

    report = entity_report(find, tmp_path, 1)
    figures = report.figures()
    assert [right for _, right in report.judged] == [False, True]
    assert figures["all"] == {"p": 50.0, "r": 50.0, "f": 50.0, "gold": 2}
    assert figures["by_source"]["one"] == {"p": 100.0, "r": 100.0, "f": 100.0, "gold": 1}
    assert figures["by_label"]["ORG"] == {"p": 0.0, "r": 0.0, "f": 0.0, "gold": 0}
    assert figures["macro_f"] == 50.0


def test_claims_have_exact_and_near_figures_and_their_sources(tmp_path: Path):
    spans = [
        {"start": 9, "end": 17, "label": "CLAIM"},
        {"start": 0, "end": 3, "label": "SOURCE"},
        {"start": 19, "end": 27, "label": "CLAIM"},
    ]
    relations = [{"head": 0, "child": 1, "label": "CLAIM_SOURCE"}]
    record = {"text": "Ada said it rains. It rains, Bo hinted.", "spans": spans, "relations": relations}

    def read(text: str) -> list[ClaimSuggestion]:
        end = text.index(" hinted")
        parts = (Span(9, 17),), (Span(19, end - 3),)
        fields: Any = ("factual", "none", "asserts", "reported", Span(0, 3), False, None, "")
        return [ClaimSuggestion(part, 0.9, None, *fields) for part in parts]

    figures = claim_figures(read, put(tmp_path / "claims.dev.jsonl.gz", record))
    assert figures["exact"]["f"] == 50.0
    assert figures["iou50"]["f"] == 100.0
    assert figures["source_link"] == 100.0


def test_check_worthiness_is_ranked_and_marked(tmp_path: Path):
    class Check:
        threshold = 0.5

        def scores(self, sentences: list[str]) -> list[float]:
            return [len(sentence) / 10 for sentence in sentences]

    records = [{"text": text, "score": score} for text, score in (("a" * 9, 1.0), ("a" * 6, 0.0), ("a", 1.0))]
    check: Any = Check()
    figures = check_figures(check, put(tmp_path / "check.dev.jsonl.gz", *records))
    # Hits stand at places 1 and 3 of the ranking; one of two marked is right, one of two worthy is marked.
    assert figures["ap"] == 0.833
    assert figures["f1"] == 0.5
