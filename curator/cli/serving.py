"""The worker process: spaCy behind a pipe, for the window (docs/decisions/0002-worker-process.md)."""

from __future__ import annotations

import io
import sys

from curator.nlp.worker import serve
from curator.session.linking import knowledge_base
from curator.store.kb_article import linker


def run(arguments: list[str]) -> int:
    """Serve suggestions of the pipeline named first, "" for the one that ships, until stdin ends."""
    stdin = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    kb = knowledge_base()
    return serve(stdin, stdout, arguments[0] if arguments else "", linker(kb) if kb else None)
