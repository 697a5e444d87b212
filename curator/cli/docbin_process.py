"""The process that reads and writes spaCy's training files, behind a pipe (exchange/peers/child.py)."""

from __future__ import annotations

import sys

from curator.nlp.docbin import serve


def run() -> int:
    """Serve until stdin ends."""
    return serve(sys.stdin.buffer, sys.stdout.buffer)
