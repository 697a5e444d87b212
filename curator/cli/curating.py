"""`curator curate-kb`: the list of facts from its sources, the file made of it, and the ranker's weights."""

from __future__ import annotations

from argparse import Namespace

from curator.cli.running import OK, complain, say
from curator.session.places import resource
from curator.store.kb_build import build_kb
from curator.store.kb_curate import curate
from curator.store.kb_train import train


def run(options: Namespace) -> int:
    out = options.out or resource("kb")
    facts, kb, weights = out / "facts.tsv.gz", out / "kb.sqlite", out / "ranker.json"
    counts = curate(options.data / "kb" / "kb.tsv.gz", facts)
    for what, count in sorted(counts.items()):
        complain(f"{what}: {count}")
    say(f"{build_kb(facts, kb)} entities in {kb}")
    say(f"{train(options.data / 'ner' / 'gum.train.jsonl.gz', facts, kb, weights)} mentions taught {weights}")
    return OK
