"""`curator formats`: what annotations can leave in."""

from __future__ import annotations

from argparse import Namespace

from curator.cli.running import OK, say
from curator.session.formats import JSONL, PEERS


def run(options: Namespace) -> int:
    """A line for each format: what is typed, its name, the ends of its files, parted by tabs."""
    del options
    _row(JSONL, "Curator JSONL", (".jsonl",))
    for code, each in PEERS.items():
        _row(code, each.name, each.ends)
    return OK


def _row(code: str, name: str, ends: tuple[str, ...]) -> None:
    say("\t".join([code, name, " ".join(ends)]))
