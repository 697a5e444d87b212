"""From lines to paragraphs: what an indent, a short line, a wider step and a hyphen say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from statistics import median
from typing import NamedTuple

from .pdf_glyphs import Line
from .pdf_layout import Block, is_rtl

_AROUND = 8
"""So many lines before and after one show the edges that its column keeps to."""
_INDENT = 0.4
"""From this share of a line's height on, its beginning is set in."""
_TERMINAL = re.compile(r"[.?!:…؟۔。！？][\"”’»“)\]]*$|[\"”»]$")
_BULLET = re.compile(r"[•▪○➢✓●■◦‣⁃∙·]\s|\(?(?:\d{1,2}|[a-z])[.)]\s")
_PARTED = 0.025
"""A file with fewer lines that end in a hyphen parts no words; what it has are compounds."""
_HEADS = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "self", "well", "ex")
    + ("vice", "non", "mid", "long", "short", "high", "low", "full", "part", "so", "anti", "pro", "post")
)
_TAILS = frozenset(
    ("year", "day", "old", "based", "time", "led", "term", "level", "style", "wide", "elect", "free", "in")
    + (
        "up",
        "off",
        "on",
        "to",
        "of",
        "the",
        "and",
        "called",
        "known",
        "backed",
        "owned",
        "run",
        "made",
        "like",
    )
)
"""What English compounds begin and end with."""
_LEADER = re.compile(r"(?:\.\s?){4,}\s*\w+$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
"""Thai, Lao, Chinese and Japanese, which part no words by blanks."""
_LOWER_START = re.compile(r"[\"“„«(\[]?[^\W\d_]")


class Paragraph(NamedTuple):
    """Running text; `size` is the height of its letters in points."""

    text: str
    size: float
    turned: bool = False


class _Frame(NamedTuple):
    """The edges that the lines of a block keep to, and how far they are apart."""

    left: float
    right: float
    step: float
    rtl: bool


def paragraphs(pages: Iterable[list[Block]]) -> list[list[Paragraph]]:
    """The paragraphs of pages, whose blocks are in the order of reading.

    One that goes on in the next column or on the next page is given where it begins.
    """
    pages = list(pages)
    usual = _usual_step(block for page in pages for block in page)
    joining = _Joining()
    for page in pages:
        joining.pages.append([])
        for block in page:
            joining.read(block, usual)
    words = _Words([lines for page in joining.pages for lines in page])
    return [[_paragraph(lines, words) for lines in page] for page in joining.pages]


class _Joining:
    """The lines of each paragraph, page by page."""

    def __init__(self) -> None:
        self.pages: list[list[list[Line]]] = []
        self._open: list[Line] = []
        self._frame: _Frame | None = None
        self._unfinished: list[Line] = []

    def read(self, block: Block, usual: float) -> None:
        for index, line in enumerate(block):
            frame = _frame(block[max(0, index - _AROUND) : index + _AROUND], usual)
            goes_on = not _begins(block[index - 1], line, frame) if index else self._resumes(line)
            if goes_on:
                self._open.append(line)
            else:
                self._open = [line]
                self.pages[-1].append(self._open)
            self._frame = frame
        if not _ends(self._open[-1].text) and len(self._open) > 1:
            self._unfinished = self._open

    def _resumes(self, line: Line) -> bool:
        """Whether the first line of a block goes on with a paragraph, maybe the one before a caption."""
        if self._frame is not None and _goes_on(self._open[-1], line, self._frame):
            return True
        before = self._unfinished
        if before and _is_of_one_size(before[-1], line) and (before[-1].hyphen or _starts_low(line.text)):
            self._open = before
            return True
        return False


def _paragraph(lines: list[Line], words: _Words) -> Paragraph:
    return Paragraph("".join(_pieces(lines, words)), median(line.size for line in lines), lines[0].turned)


def _usual_step(blocks: Iterable[Block]) -> float:
    """Of one base line to the next, in heights of a letter, over the whole file."""
    steps = [
        round((above.y0 - below.y0) / below.size, 2)
        for block in blocks
        for above, below in zip(block, block[1:], strict=False)
        if below.size > 0 and above.y0 > below.y0
    ]
    return median(steps) if steps else 1.3


def _frame(block: Block, usual: float) -> _Frame:
    steps = [above.y0 - below.y0 for above, below in zip(block, block[1:], strict=False)]
    steps = [step for step in steps if step > 0]
    size = median(line.size for line in block)
    return _Frame(
        min(line.x0 for line in block),
        max(line.x1 for line in block),
        min(median(steps), 1.15 * usual * size) if steps else usual * size,
        is_rtl(" ".join(line.text for line in block)),
    )


def _begins(above: Line, line: Line, frame: _Frame) -> bool:
    """Whether a line begins a paragraph, by the one above it in its block."""
    if above.hyphen:
        return False
    if not 0.88 < line.size / max(above.size, 0.1) < 1.14:
        return True
    if None not in {above.bold, line.bold} and above.bold != line.bold:
        return True
    step = above.y0 - line.y0
    if step > 1.3 * frame.step:
        return True
    if _BULLET.match(line.text) or _LEADER.search(above.text):
        return True
    if _is_centred(above, line, frame):
        return False
    if _indent(line, frame) > _INDENT * line.size and not _BULLET.match(above.text):
        hangs = _indent(above, frame) > _INDENT * line.size
        return not hangs
    return _had_room(above, line, frame) and (_ends(above.text) or not _starts_low(line.text))


def _goes_on(above: Line, line: Line, frame: _Frame) -> bool:
    """Whether the first line of a column goes on with the paragraph that ended the last one."""
    if not _is_of_one_size(above, line):
        return False
    if above.hyphen or (_starts_low(line.text) and not _ends(above.text)):
        return True
    caseless = line.text[:1].isalpha() and line.text[0].lower() == line.text[0].upper()
    return caseless and not _ends(above.text) and not _had_room(above, line, frame)


def _is_of_one_size(above: Line, line: Line) -> bool:
    return not above.turned and not line.turned and 0.95 < line.size / max(above.size, 0.1) < 1.05


def _indent(line: Line, frame: _Frame) -> float:
    return frame.right - line.x1 if frame.rtl else line.x0 - frame.left


def _had_room(above: Line, line: Line, frame: _Frame) -> bool:
    """Whether the first word of a line would still have stood in the one above it."""
    word = line.text[:1] if _UNSPACED.match(line.text) else line.text.split(" ", 1)[0]
    width = (line.x1 - line.x0) * (len(word) + 1) / max(len(line.text), 1)
    room = above.x0 - frame.left if frame.rtl else frame.right - above.x1
    return room > width + 0.3 * line.size


def _is_centred(above: Line, line: Line, frame: _Frame) -> bool:
    """Whether two lines of a heading stand in the middle, and neither at an edge."""
    same = abs((above.x0 + above.x1) - (line.x0 + line.x1)) < line.size
    away = min(abs(above.x0 - line.x0), abs(above.x1 - line.x1)) > 0.5 * line.size
    return same and away and not _ends(above.text)


def _ends(text: str) -> bool:
    return bool(_TERMINAL.search(text))


def _starts_low(text: str) -> bool:
    match = _LOWER_START.match(text)
    return bool(match) and match[0][-1].islower()


class _Words:
    """The words of a file, which tell a hyphen that belongs to a word from one that only parts it."""

    def __init__(self, paragraphs: list[list[Line]]) -> None:
        self._counts: Counter[str] = Counter()
        ends: list[tuple[str, str]] = []
        pairs = [pair for lines in paragraphs for pair in zip_longest(lines, lines[1:])]
        for line, after in pairs:
            words = _WORD.findall(line.text.casefold())
            parted = line.hyphen or line.text.endswith(("-", "\u2010"))
            if parted and words and after and after.text[:1].islower():
                ends.append((words.pop(), _WORD.findall(after.text.casefold())[0]))
            self._counts.update(words)
        whole = any(self._counts[left + right] for left, right in ends)
        self._parts_words = whole or len(ends) > _PARTED * len(pairs)

    def hyphen(self, before: str, after: str) -> str:
        """ "" where the hyphen only parted a word, "-" where it belongs to one."""
        head = _WORD.findall(before.casefold())
        tail = _WORD.findall(after.casefold())
        if not head or not tail or not after[0].islower():
            return "-"
        left, right = head[-1], tail[0]
        joined, compound = self._counts[left + right], self._counts[f"{left}-{right}"]
        if joined or compound:
            return "-" if compound > joined else ""
        return "-" if not self._parts_words or left in _HEADS or right in _TAILS else ""


def _pieces(lines: list[Line], words: _Words) -> Iterator[str]:
    for index, line in enumerate(lines):
        after = lines[index + 1].text if index + 1 < len(lines) else ""
        text, hyphen = line.text, line.hyphen
        if not hyphen and text.endswith(("-", "\u2010")) and not text.endswith(" -"):
            text, hyphen = text[:-1], True
        if not after:
            yield line.text + ("-" if line.hyphen else "")
        elif hyphen:
            yield text + words.hyphen(text, after)
        else:
            tight = text.endswith(("—", "\u2011")) or (_UNSPACED.match(text[-1]) and _UNSPACED.match(after))
            yield text + ("" if tight else " ")
