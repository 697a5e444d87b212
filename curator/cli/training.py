"""`curator train-default`: the pipeline that ships, from open data."""

from __future__ import annotations

from argparse import Namespace

from curator.cli.running import OK, complain, say
from curator.nlp.train_default import train_default
from curator.session.places import resource


def run(options: Namespace) -> int:
    out = options.out or resource("pipeline") / "curator_en"
    train_default(options.data, out, seed=options.seed, progress=complain)
    say(f"trained: {out}")
    return OK
