"""The paragraphs of a document as they are met, with boxes, rows of tables and what is left out."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from curator.domain.errors import CuratorError
from curator.domain.text import MAX_CODE_POINTS

MOST = 2 * MAX_CODE_POINTS
"""Code points of a file together with what is left out; what is over is not gathered."""
ROW_LENGTH = 300
"""Up to this many code points a row of a table is one paragraph; a longer one lays out running text."""

_GAP = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)+")


def checked_length(length: int) -> None:
    """Leave off what can be no article any more. Raises CuratorError `office.too_long`."""
    if length > MOST:
        raise CuratorError("office.too_long", limit=MAX_CODE_POINTS)


class Block(NamedTuple):
    """A paragraph: what of it belongs to the article, and all of it; its rank is "title", "heading" or ""."""

    text: str
    full: str
    rank: str = ""


@dataclass(slots=True)
class _Paragraph:
    rank: str
    text: list[str] = field(default_factory=list[str])
    full: list[str] = field(default_factory=list[str])

    def block(self) -> Block:
        return Block(tidied("".join(self.text)), tidied("".join(self.full)), self.rank)


class Flow:
    """Gathers paragraphs; what stands inside one, such as a text box or a note, follows after it."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._sinks = [self.blocks]
        self._paragraphs: list[_Paragraph] = []
        self._left_out = 0
        self._length = 0
        self._carried: _Paragraph | None = None

    @property
    def is_left_out(self) -> bool:
        return bool(self._left_out)

    @contextmanager
    def leaving_out(self, really: bool = True) -> Generator[None]:
        """What is met meanwhile is kept for the raw text alone."""
        self._left_out += really
        yield
        self._left_out -= really

    @contextmanager
    def paragraph(self, rank: str = "", *, runs_on: bool = False) -> Generator[None]:
        """A paragraph; one that `runs_on` has no end of its own and is one with the next."""
        opened = self._carried or _Paragraph(rank)
        self._carried = None
        inside: list[Block] = []
        self._paragraphs.append(opened)
        self._sinks.append(inside)
        yield
        self._sinks.pop()
        self._paragraphs.pop()
        if runs_on and not self._paragraphs:
            self._carried = opened
        else:
            self._sinks[-1].append(opened.block())
        self._sinks[-1] += inside

    @contextmanager
    def row(self) -> Generator[list[list[Block]]]:
        """A row of a table; `cell` adds to what is given."""
        cells: list[list[Block]] = []
        yield cells
        self._sinks[-1] += joined_row(cells)

    @contextmanager
    def cell(self, row: list[list[Block]]) -> Generator[None]:
        blocks: list[Block] = []
        self._sinks.append(blocks)
        yield
        self._sinks.pop()
        row.append([block for block in blocks if block.full])

    def add(self, text: str) -> None:
        """Characters of the paragraph that is open; outside of one there is nothing to read."""
        if self._paragraphs and text:
            self._length += len(text)
            checked_length(self._length)
            self._paragraphs[-1].full.append(text)
            if not self._left_out:
                self._paragraphs[-1].text.append(text)

    def close(self) -> list[Block]:
        """All paragraphs, a last one without an end too."""
        if self._carried:
            self.blocks.append(self._carried.block())
            self._carried = None
        return self.blocks


def tidied(text: str) -> str:
    """Two line breaks in a row part paragraphs as an end of one does."""
    return _GAP.sub("\n\n", text.strip())


def text_of(blocks: Iterable[Block]) -> str:
    return "\n\n".join(block.text for block in blocks if block.text)


def raw_of(blocks: Iterable[Block]) -> str:
    return "\n\n".join(block.full for block in blocks if block.full)


def joined_row(cells: list[list[Block]]) -> list[Block]:
    """A row of figures as one paragraph, its cells parted by tabs; a row that lays out text as it is."""
    flat = [block for cell in cells for block in cell]
    short = sum(len(block.full) for block in flat) <= ROW_LENGTH
    if len(flat) < 2 or not short or any(len(cell) > 1 for cell in cells):
        return flat
    return [Block(_tabbed(block.text for block in flat), _tabbed(block.full for block in flat))]


def _tabbed(texts: Iterable[str]) -> str:
    return "\t".join(text for text in texts if text)
