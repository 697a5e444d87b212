"""The reading process: the readers of files behind a pipe (docs/decisions/0024-reading-process.md)."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from curator.exchange.readers.child import serve
from curator.exchange.readers.limits import DATA_BYTES


def run() -> int:
    """Read files as asked on stdin until it ends."""
    _bound()
    stdin = sys.stdin.buffer
    # What a library prints must not get between the answers.
    stdout = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return serve(stdin, stdout)


if sys.platform == "win32":

    def _bound() -> None:
        """Windows has no such limit for a process from within; the caller watches."""

else:
    import resource

    def _bound() -> None:
        """So that memory ends before the computer's does, even between two looks of the caller."""
        # macOS knows the limit and refuses or ignores it; the caller watches there too.
        with suppress(ValueError, OSError):
            _, hard = resource.getrlimit(resource.RLIMIT_DATA)
            within = DATA_BYTES if hard == resource.RLIM_INFINITY else min(DATA_BYTES, hard)
            resource.setrlimit(resource.RLIMIT_DATA, (within, hard))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
