"""What a training from simulated decided articles is worth, old and new side by side, and how long it takes.

    python -m tests.bench.bench_train DATA [--house]

DATA is a folder of entity corpora (`re3d.train.jsonl.gz` and so on). 24 articles of re3d and GUM teach, each
of a training that the embedded pipeline may have seen; 18 others, of their development parts, are held back;
those of UNER-PUD stand for undecided text. With --house the newsroom decides otherwise than the corpora, as
one does that has a guideline of its own: a title belongs to the PERSON, and nationalities are not marked.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import resource
import tempfile
import time
from pathlib import Path
from typing import Any

from curator.cli.learning import table
from curator.domain.training import Job, outcome, percent
from curator.nlp.trainer import Taught, train

LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "LAW", "DATE")
_TITLE = re.compile(
    r"((?:President|Mr\.?|Mrs\.?|Dr\.?|Ms\.?|Minister|Secretary|General|Senator|Sir|Lord) )+$"
)
_LONGEST = 4_000

Record = dict[str, Any]


def records(path: Path, count: int) -> list[Record]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        found = [json.loads(line) for line in file]
    return [record for record in found if len(record["text"]) <= _LONGEST][:count]


def decided(record: Record, *, house: bool) -> Record:
    text = record["text"]
    spans = [dict(span) for span in record["spans"] if not (house and span["label"] == "NORP")]
    for span in spans:
        title = _TITLE.search(text[: span["start"]]) if house and span["label"] == "PERSON" else None
        span["start"] = title.start() if title else span["start"]
        span["text"] = text[span["start"] : span["end"]]
    review = {"entities": {"state": "complete", "labels": list(LABELS), "ranges": []}}
    story = record["meta"]["doc_id"]
    lists: Record = {name: [] for name in ("rejected", "unsure", "nested", "pending")}
    return {
        "text": text,
        "language": "en",
        "spans": spans,
        "curator": {"story": story, "review": review, **lists},
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--house", action="store_true")
    options = parser.parse_args()
    teach = records(options.data / "re3d.train.jsonl.gz", 16) + records(
        options.data / "gum.train.jsonl.gz", 8
    )
    held = records(options.data / "re3d.dev.jsonl.gz", 6) + records(options.data / "gum.dev.jsonl.gz", 12)
    other = [
        {"text": r["text"], "language": "en"} for r in records(options.data / "uner_pud.dev.jsonl.gz", 61)
    ]
    sides = [[decided(record, house=options.house) for record in side] for side in (teach, held)]
    begun, cpu = time.monotonic(), time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        job = Job("", f"{folder}/1", 1, {label: label for label in LABELS}, "news@1", "")
        version = train(job, Taught(sides[0], sides[1], other), lambda *_: None)
    print(f"{len(teach)} articles teach, {version.held_back_articles} are held back, {version.steps} steps")
    print("\n".join(table(version.rows)))
    print(outcome(version))
    print(f"general check: F {percent(version.general.old.f1)} -> {percent(version.general.new.f1)}")
    print("lost there:", [(loss.label, loss.old, loss.new) for loss in version.losses])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    seconds = time.monotonic() - begun
    print(f"{seconds:.0f} s, {time.process_time() - cpu:.0f} s of CPU, {memory} MB at most")


if __name__ == "__main__":
    main()
