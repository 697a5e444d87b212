"""A command from its start to its exit status: errors in words, Ctrl-C as a wish to stop."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import TextIO

from curator.domain.errors import CuratorError
from curator.domain.sentences import sentence

OK, REFUSED, STOPPED = 0, 1, 130


def guarded(command: Callable[[], int]) -> int:
    """Run a command; a user's situation becomes one sentence on stderr."""
    try:
        return command()
    except CuratorError as error:
        complain(sentence(error.code, error.args_))
        return REFUSED
    except KeyboardInterrupt:
        complain("Stopped.")
        return STOPPED
    except BrokenPipeError:
        # Whoever read our output has gone (`curator list | head`); there is nobody to tell.
        sys.stdout = None
        return OK


def say(text: str) -> None:
    _write(sys.stdout, text)


def complain(text: str) -> None:
    _write(sys.stderr, text)


def _write(stream: TextIO, text: str) -> None:
    # File names may hold line ends and bytes, and titles letters, that a terminal cannot show.
    encoding = stream.encoding or "utf-8"
    print(" ".join(text.splitlines()).encode(encoding, "replace").decode(encoding), file=stream)


@contextmanager
def stoppable() -> Generator[Callable[[], bool]]:
    """Ctrl-C asks to stop, so that what is done is kept; a second one breaks off."""
    asked = False

    def ask(number: int, frame: FrameType | None) -> None:
        nonlocal asked
        asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, before)
