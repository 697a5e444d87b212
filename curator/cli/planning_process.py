"""The process that plans a long file of annotations while another writes (session/planning.py)."""

from __future__ import annotations

import signal
import sys

from curator.session.planning import serve


def run() -> int:
    """Plan the file that stdin names."""
    # Ctrl-C is for the command; this ends with its pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return serve(sys.stdin.buffer, sys.stdout.buffer)
    except BrokenPipeError:
        return 0
