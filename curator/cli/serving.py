"""The worker process: spaCy behind a pipe, for the window (docs/decisions/0002-worker-process.md)."""

from __future__ import annotations

import io
import sys

from curator.nlp.worker import serve
from curator.session.linking import knowledge_base
from curator.store.kb import linker
from curator.store.kb_spotting import spotter


def run(arguments: list[str]) -> int:
    """Serve suggestions until stdin ends.

    The first argument names the pipeline, "" for the one that ships; each other one, as `de=NAME`, that of a
    language.
    """
    stdin = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    kb = knowledge_base()
    languages = dict(argument.split("=", 1) for argument in arguments[1:] if "=" in argument)
    return serve(
        stdin,
        stdout,
        arguments[0] if arguments else "",
        linker(kb) if kb else None,
        by_language=languages,
        spot=spotter(kb) if kb else None,
    )
