"""The process that reads and writes UIMA CAS, behind a pipe (exchange/peers/child.py)."""

from __future__ import annotations

import sys

from curator.exchange.peers.cas_child import serve


def run() -> int:
    """Serve until stdin ends."""
    return serve(sys.stdin.buffer, sys.stdout.buffer)
