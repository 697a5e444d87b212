"""The reading process with one more kind of text: a first line that makes its reader misbehave."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Iterator

from curator.cli import reading_process
from curator.exchange.arriving import Found
from curator.exchange.readers import limits, plain
from curator.exchange.readers.source import Options, Source

read_text = plain.read_text


def misbehave(source: Source, options: Options) -> Iterator[Found]:
    line = source.data().split(b"\n", 1)[0].strip()
    if line == b"LOOP":
        while True:
            pass
    if line == b"SLEEP":
        time.sleep(600)
    if line == b"DIE":
        os._exit(3)
    if line == b"FAULT":
        ctypes.string_at(0)
    if line == b"RAISE":
        raise KeyError("no such part")
    if line == b"EAT":
        eaten = []
        while True:
            eaten.append(b"x" * 20_000_000)
    if line == b"PRINT":
        print('{"found": "nonsense"}', flush=True)
        os.write(1, b"not a message\n")
    if line == b"CALL":
        import socket  # noqa: PLC0415

        socket.getaddrinfo("news.example", 80)
    if line == b"START":
        os.system("true")  # noqa: S605, S607
    if line == b"COUNT":
        for number in range(5_000):
            yield Found(f"{source.place}:{number}", "text", f"Story {number}", source.name, "0" * 64)
        return
    yield from read_text(source, options)


plain.read_text = misbehave
if sys.argv[1:] == ["unbounded"]:
    limits.DATA_BYTES = reading_process.DATA_BYTES = 4 * 2**30
sys.exit(reading_process.run())
