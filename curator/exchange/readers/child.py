"""The reading process: opens what strangers made, and answers its caller in JSON lines.

It is given a file, says what it comes to, asks whether bytes are known, and hands each article over as soon
as it is read. It has no network, starts no program and can be killed at any moment.
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path
from typing import Any, BinaryIO

from curator.exchange.arriving import Found, Refused

from .messages import MAX_LINE, Message, of_item, of_line, to_line
from .reading import read_source
from .source import Caller, Options, Source

_FORBIDDEN = (
    "socket.",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.startfile",
    "webbrowser.",
)
_CHUNK = 3 * 2**20


def serve(stdin: BinaryIO, stdout: BinaryIO) -> int:
    """Answer until `stdin` ends; returns the exit status 0.

    A request is `{"read": place, "name", "path", "begin", "options"}`, where there is no path with
    `"content": base64`; `begin` is the number of the member to begin with. The answers:
    `{"begins": place, "member"}` for each source come to; `{"loading": true}` before
    libraries are loaded and `{"loading": false}` after; `{"ask": sha256}`, which wants
    `{"article": id or ""}`; `{"original": base64, "sha256", "more"}` before the article that it is of;
    `{"found"}`, `{"refused"}`, `{"known"}`; at the end `{"done": true}`.
    """
    sys.addaudithook(_refuse)
    caller = _Other(stdin, stdout)
    while line := stdin.readline():
        request = of_line(line)
        options = Options(**request["options"])
        source = _source(request, caller)
        caller.begins(source.place, None)
        for item in read_source(source, options):
            answer = to_line(of_item(item))
            if len(answer) > MAX_LINE and isinstance(item, Found):
                answer = to_line(of_item(Refused(item.place, "reader.too_much", {})))
            caller.write(answer)
        caller.say({"done": True})
    return 0


def _source(request: Message, caller: Caller) -> Source:
    name, begin = request["name"], request["begin"]
    if "content" in request:
        content = base64.b64decode(request["content"])
        return Source(request["read"], name, content=content, begin=begin, caller=caller)
    return Source(request["read"], name, path=Path(request["path"]), begin=begin, caller=caller)


class _Other(Caller):
    """The process that asked, over the two pipes."""

    def __init__(self, stdin: BinaryIO, stdout: BinaryIO) -> None:
        self._stdin = stdin
        self._stdout = stdout

    def write(self, line: bytes) -> None:
        self._stdout.write(line)
        self._stdout.flush()

    def say(self, message: Message) -> None:
        self.write(to_line(message))

    def known(self, sha256: str) -> str:
        self.say({"ask": sha256})
        line = self._stdin.readline()
        return str(of_line(line)["article"]) if line else ""

    def loading(self, begun: bool) -> None:
        self.say({"loading": begun})

    def begins(self, place: str, member: int | None) -> None:
        self.say({"begins": place, "member": member})

    def keeps(self, sha256: str, source: Source) -> None:
        with source.open() as file:
            while True:
                block = file.read(_CHUNK)
                more = len(block) == _CHUNK
                packed = base64.b64encode(block).decode("ascii")
                self.say({"original": packed, "sha256": sha256, "more": more})
                if not more:
                    return


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Whatever a library may try for a file's sake, nothing leaves and nothing is started."""
    if event.startswith(_FORBIDDEN):
        raise RuntimeError(f"{event} in the reading process")
