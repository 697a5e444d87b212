"""How a text is frozen at import, and how it falls into paragraphs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from .errors import CuratorError
from .span import Span

MAX_CODE_POINTS = 4_000_000

SENTENCE_END = re.compile(
    r"(?<![A-Z]\.)(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|vs|Lt))(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Sgt|Rev))(?<!\bProf)"
    r"[.!?…؟۔।]+[\"'”’»)\]]*(?=\s)|[。！？]+[”’」』）]*"
)
"""Where a sentence ends. A full stop after a single capital is an initial ("U.N.", "J. Biden"), after a title
an abbreviation; the wide signs of East Asia need no blank behind them. A rough cut, told by signs alone."""

_REACH = 2_000

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


def sentence_edge(text: str, at: int, by: int) -> int:
    """The start of the next sentence (`by` = 1), or of this one, else the one before (-1); code points.

    A paragraph ends a sentence; the ends of the text end the last and the first.
    """
    low, high = line_of(text, at)
    if by > 0:
        found = SENTENCE_END.search(text, at, high)
        to = _after_blanks(text, found.end() if found else high)
        return to if to > at else min(len(text), at + 1)
    # What is searched grows until it holds the sentence before: a paragraph may be the whole article.
    reach = _REACH
    while True:
        first = max(low, at - reach)
        starts = [_after_blanks(text, found.end()) for found in SENTENCE_END.finditer(text, first, at)]
        starts = [
            start for start in (_after_blanks(text, low) if first == low else -1, *starts) if start < at
        ]
        if starts and starts[-1] >= 0:
            return starts[-1]
        if first == low:
            return sentence_edge(text, len(text[:low].rstrip()), -1) if text[:low].strip() else 0
        reach *= 4


def paragraph_edge(text: str, at: int, by: int) -> int:
    """The start of the next paragraph with words (`by` = 1), or of this one, else of the one before (-1)."""
    low, high = line_of(text, at)
    if by > 0:
        return _after_blanks(text, high)
    start = _after_blanks(text, low)
    if start < at:
        return start
    before = len(text[:low].rstrip())
    return _after_blanks(text, line_of(text, before)[0]) if before else 0


def line_of(text: str, at: int) -> Span:
    """The line (paragraph) in which a caret before code point `at` stands, without its LF."""
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end)


def _after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def fold(title: str) -> str:
    """A title as it is searched: without case, accents and widths."""
    plain = unicodedata.normalize("NFKD", title)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()
