"""How a text is frozen at import, and how it falls into paragraphs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from .errors import CuratorError
from .span import Span

MAX_CODE_POINTS = 4_000_000

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Frozen:
    """A text as it will be stored for ever, and how many characters could not stay."""

    text: str
    controls: int
    surrogates: int


def freeze(raw: str) -> Frozen:
    """Line ends become LF and one leading BOM goes; nothing else is normalised.

    Control characters and lone surrogates, which neither SQLite nor the peers can hold,
    become U+FFFD and are counted. Raises CuratorError `article.empty` or `article.too_long`.
    """
    text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text, surrogates = _SURROGATE.subn("\ufffd", text)
    text, controls = _CONTROL.subn("\ufffd", text)
    if not text.strip():
        raise CuratorError("article.empty")
    if len(text) > MAX_CODE_POINTS:
        raise CuratorError("article.too_long", length=len(text), limit=MAX_CODE_POINTS)
    return Frozen(text, controls, surrogates)


def paragraphs(text: str) -> list[Span]:
    """The lines of a text without their LF, blank ones too; code points."""
    spans: list[Span] = []
    at = 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return spans


def trim(text: str, span: Span) -> Span:
    """The range without blank edges; empty (start == end) if it holds nothing else."""
    quote = span.of(text)
    start = span.start + len(quote) - len(quote.lstrip())
    return Span(start, max(start, span.end - (len(quote) - len(quote.rstrip()))))


def fold(title: str) -> str:
    """A title as it is searched: without case, accents and widths."""
    plain = unicodedata.normalize("NFKD", title)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()
