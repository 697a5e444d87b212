"""How claims are called in brat's files, and how a range is written that no line of a file can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curator.domain.span import Span

CONFIGURATION = "annotation.conf"
SOURCE, CUE = "SOURCE", "CUE"
HAS = {SOURCE: "HasSource", CUE: "HasCue"}
FLAGS = ("nominal", "unnamed_source")
DATA = "Curator"
"""The kind of a note that holds what of a claim is neither a choice nor a place, as JSON."""
NO_KB = "-"
"""The knowledge base of a link that names none: brat wants a name there."""
# What str.splitlines cuts at: brat reads its files by it.
_LINE_END = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029\t]+")


def attribute_type(name: str) -> str:
    """`check_worthiness` as `CheckWorthiness`."""
    return "".join(word.capitalize() for word in name.split("_"))


def lines_apart(text: str, span: Span) -> Iterator[Span]:
    """A range in pieces that hold no line's end: one in the quote would end the line of the file."""
    at = span.start
    for found in _LINE_END.finditer(text, span.start, span.end):
        if found.start() > at:
            yield Span(at, found.start())
        at = found.end()
    if at < span.end:
        yield Span(at, span.end)
