"""The recipe of the weights, on a small knowledge base and a small corpus."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

from curator.store.kb import KnowledgeBase
from curator.store.kb_build import write_kb
from curator.store.kb_evidence import NONE_FITS
from curator.store.kb_facts import write_facts
from curator.store.kb_rank import Ranker
from curator.store.kb_train import alone, in_article, memory_of, read_gold, train

from .test_kb_build import OSKAR

ADA = replace(OSKAR, id="Q2", name="Ada Noor", aliases=(), source="gum")
TEXT = "🚨 Oskar Lind met Ada Noor. Lind left in 1999.\u2028Noor stayed."


def corpus(path: Path) -> Path:
    spans = [("Oskar Lind", "Q1"), ("Ada Noor", "Q2"), ("Lind left", "Q1"), ("Noor stayed", "Q2")]
    marked = [
        {"start": (at := TEXT.index(quote)), "end": at + len(quote.split(" left")[0].split(" stayed")[0])}
        | {"label": "PERSON", "kb_id": kb_id}
        for quote, kb_id in spans
    ]
    dated = {"start": TEXT.index("1999"), "end": TEXT.index("1999") + 4, "label": "DATE"}
    with gzip.open(path, "wt", encoding="utf-8") as out:
        for _ in range(8):
            out.write(json.dumps({"text": TEXT, "spans": [*marked, dated]}) + "\n")
    return path


def test_training_writes_the_same_weights_each_time_and_they_link(tmp_path: Path):
    write_facts([OSKAR, ADA], tmp_path / "facts.tsv.gz")
    write_kb([OSKAR, ADA], "1", tmp_path / "kb.sqlite")
    gold = corpus(tmp_path / "gold.jsonl.gz")
    for name in ("a.json", "b.json"):
        assert train(gold, tmp_path / "facts.tsv.gz", tmp_path / "kb.sqlite", tmp_path / name) == 32
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    kb = KnowledgeBase.open(tmp_path / "kb.sqlite")
    kb.ranker = Ranker.from_disk(tmp_path / "a.json")
    answers = [kb.answer(*name, evidence) for (name, _), evidence in in_article(kb, read_gold(gold)[0])]
    assert [answer.ranked[0][1].known.kb_id for answer in answers if answer] == ["Q1", "Q2", "Q1", "Q2"]
    assert all(abs(sum(answer.by_id().values()) - 1) < 1e-9 for answer in answers if answer)
    kb.close()


def test_an_entity_left_out_is_as_if_it_were_not_there(tmp_path: Path):
    write_kb([OSKAR, ADA], "1", tmp_path / "kb.sqlite")
    kb = KnowledgeBase.open(tmp_path / "kb.sqlite", without={"Q2"})
    gold = read_gold(corpus(tmp_path / "gold.jsonl.gz"))
    found = [kb.answer(*name, evidence) for (name, _), evidence in alone(gold[0])]
    assert [[hit.known.kb_id for _, hit in answer.ranked] for answer in found if answer] == [
        ["Q1"],
        [],
        ["Q1"],
        [],
    ]
    assert kb.get("Q2") is None
    assert memory_of(gold)["lind", "PERSON"] == {"Q1": 8}
    assert NONE_FITS not in memory_of(gold)["ada noor", "PERSON"]
    kb.close()
