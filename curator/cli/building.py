"""`curator build-kb`: the knowledge base from its list of facts."""

from __future__ import annotations

from argparse import Namespace

from curator.cli.running import OK, say
from curator.session.places import resource
from curator.store.kb_build import build_kb


def run(options: Namespace) -> int:
    folder = resource("kb")
    out = options.out or folder / "kb.sqlite"
    count = build_kb(options.facts or folder / "facts.tsv.gz", out)
    say(f"{count} entities in {out}")
    return OK
