"""The order in which the lines of a page are read: columns beside each other, what spans them between."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from .pdf_glyphs import INITIAL, Line

_STEP = 2.2
"""Lines of one block are at most so many heights apart."""
_OPEN = 8
"""So many blocks back the next line of one may still come."""
_MANY = 400
"""A page of more blocks is a table or a map, read in the order of the file."""
_DRIFT = 6
"""So many points a running title may stand higher or lower on another page."""
_MARGIN_ROWS = 4
"""So many lines at the top and at the bottom of a page may be a running title."""
_SHARE = 0.3
"""On this share of the pages a line in the margin must stand again before it is left out."""
_SINGLE = frozenset("aioàéуіяаиов")
"""Words of one letter."""
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?i)\W*(?:(?:page|seite|pagina|página|strana|стор|сторінка|страница|стр|صفحة|p|s)\b\W*)?"
    r"(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von|de|di|z|із|з|из|من)\s*\d{1,4})?\W*"
)
_RTL = re.compile(r"[\u0590-\u08ff]")
_LETTER = re.compile(r"[^\W\d_]")

Block = list[Line]
"""Lines below each other in one column."""


def without_margins(pages: list[list[Line]]) -> tuple[list[list[Line]], list[list[Line]]]:
    """The pages without running titles and page numbers, and for each page what was taken out."""
    if len(pages) < 2:
        return pages, [[] for _ in pages]
    edges = [_edges(page) for page in pages]
    heights = _heights(edges)
    needed = max(2, _SHARE * len(pages))
    kept: list[list[Line]] = []
    dropped: list[list[Line]] = []
    for page, edge in zip(pages, edges, strict=True):
        out: set[int] = set()
        for part in _parts(edge):
            places, y0 = heights[_pattern(part)], part[0].y0
            same = bisect_right(places, y0 + _DRIFT) - bisect_left(places, y0 - _DRIFT)
            counts = len(part) == 1 and _PAGE_NUMBER.fullmatch(part[0].text)
            if same >= needed or counts:
                out |= {id(line) for line in part}
        kept.append([line for line in page if id(line) not in out])
        dropped.append([line for line in page if id(line) in out])
    return kept, dropped


def _heights(edges: list[list[list[Line]]]) -> dict[str, list[float]]:
    """At which heights each pattern stands, sorted; twice on one page, as in a table, is once."""
    heights: dict[str, list[float]] = {}
    for edge in edges:
        here: dict[str, list[float]] = {}
        for part in _parts(edge):
            found, y0 = here.setdefault(_pattern(part), []), part[0].y0
            if all(abs(y0 - other) > _DRIFT for other in found):
                found.append(y0)
        for pattern, found in here.items():
            heights.setdefault(pattern, []).extend(found)
    return {pattern: sorted(found) for pattern, found in heights.items()}


def _parts(rows: list[list[Line]]) -> list[list[Line]]:
    """Rows, and the lines of those that have several: a running title may stand beside a page number."""
    return [part for row in rows for part in (row, *([line] for line in row if len(row) > 1))]


def _edges(page: list[Line]) -> list[list[Line]]:
    """The rows of lines that stand so high or so low that they may be in the margin."""
    rows: list[list[Line]] = []
    for line in sorted((line for line in page if not line.turned), key=lambda line: -line.y0):
        if rows and abs(rows[-1][0].y0 - line.y0) <= 0.5 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows[:_MARGIN_ROWS] + rows[max(_MARGIN_ROWS, len(rows) - _MARGIN_ROWS) :]


def _pattern(row: list[Line]) -> str:
    """What stays of a running title from page to page: all but numbers."""
    text = " ".join(line.text for line in sorted(row, key=lambda line: line.x0))
    return _DIGITS.sub("#", text.casefold())


def in_order(lines: list[Line]) -> list[Block]:
    """The blocks of a page as they are read; lines that run along the margin come last."""
    rtl = sum(len(_RTL.findall(line.text)) for line in lines)
    letters = sum(len(_LETTER.findall(line.text)) for line in lines)
    blocks = _blocks(_with_initials([line for line in lines if not line.turned]))
    turned = [[line] for line in lines if line.turned]
    if len(blocks) > _MANY:
        return [*blocks, *turned]
    return [*_ordered(blocks, rtl=2 * rtl > letters), *turned]


def is_rtl(text: str) -> bool:
    return 2 * len(_RTL.findall(text)) > len(_LETTER.findall(text))


def _with_initials(lines: list[Line]) -> list[Line]:
    """The lines, each initial that stands over several of them put before the first."""
    words = {word for line in lines for word in _WORD.findall(line.text.casefold())}
    texts: dict[int, str] = {}
    used: set[int] = set()
    for initial in (line for line in lines if len(line.text) == 1 and line.text.isalpha()):
        for line in lines:
            if _begins_beside(initial, line):
                texts[id(line)] = _with_initial(initial.text, line.text, words)
                used.add(id(initial))
                break
    return [line._replace(text=texts.get(id(line), line.text)) for line in lines if id(line) not in used]


def _begins_beside(initial: Line, line: Line) -> bool:
    large = initial.size > INITIAL * line.size
    beside = -0.3 * line.size < line.x0 - initial.x1 < 1.5 * line.size
    return large and beside and abs(initial.y1 - line.y1) < 0.8 * line.size


def _with_initial(initial: str, text: str, words: set[str]) -> str:
    """A, I and their like may be words themselves: then what follows is one too, and not both in one."""
    first = _WORD.match(text.casefold())
    alone = first is not None and initial.casefold() + first[0] not in words and first[0] in words
    return f"{initial} {text}" if alone and initial.casefold() in _SINGLE else initial + text


def _blocks(lines: list[Line]) -> list[Block]:
    """Lines below each other, as the file sets them; it may set those of two columns by turns."""
    blocks: list[Block] = []
    for line in lines:
        above = next((block for block in reversed(blocks[-_OPEN:]) if _follows(block, line)), None)
        if above is None:
            blocks.append([line])
        else:
            above.append(line)
    return blocks


def _follows(block: Block, line: Line) -> bool:
    last = block[-1]
    step = last.y0 - line.y0
    near = -0.2 * line.size < step <= _STEP * min(last.size, line.size)
    if not 0.8 < line.size / max(last.size, 0.1) < 1.25:
        return False
    x0, x1 = min(b.x0 for b in block[-3:]), max(b.x1 for b in block[-3:])
    shared = min(x1, line.x1) - max(x0, line.x0)
    return near and shared > 0.3 * min(x1 - x0, line.x1 - line.x0)


def _ordered(blocks: list[Block], *, rtl: bool) -> list[Block]:
    """Columns one after the other, each from above; a block over several of them parts the page.

    After the recursive cut of Nagy and Seth, with blocks that span columns in place of white lines.
    """
    if len(blocks) < 2:
        return blocks
    columns = _columns(blocks)
    if len(columns) > 1:
        bands = _bands(columns)
        for band in bands:
            band.sort(key=_x0, reverse=rtl)
        return [block for band in bands for column in band for block in _ordered(column, rtl=rtl)]
    spanning = _spanning(blocks)
    if spanning is None:
        return sorted(blocks, key=lambda block: -block[0].y1)
    middle = _middle(spanning)
    others = [block for block in blocks if block is not spanning]
    above = [block for block in others if _middle(block) > middle]
    below = [block for block in others if _middle(block) <= middle]
    return [*_ordered(above, rtl=rtl), spanning, *_ordered(below, rtl=rtl)]


def _columns(blocks: list[Block]) -> list[list[Block]]:
    """The blocks in groups that share no place from left to right."""
    columns: list[list[Block]] = []
    right = 0.0
    for block in sorted(blocks, key=lambda block: min(line.x0 for line in block)):
        x0, x1 = min(line.x0 for line in block), max(line.x1 for line in block)
        if columns and x0 < right - 1:
            columns[-1].append(block)
            right = max(right, x1)
        else:
            columns.append([block])
            right = x1
    return columns


def _bands(columns: list[list[Block]]) -> list[list[list[Block]]]:
    """The columns in groups that stand above each other; only those at one height are beside each other."""
    bands: list[list[list[Block]]] = []
    bottom = 0.0
    for column in sorted(columns, key=lambda column: -max(block[0].y1 for block in column)):
        top = max(block[0].y1 for block in column)
        low = min(block[-1].y0 for block in column)
        if bands and top > bottom + 1:
            bands[-1].append(column)
            bottom = min(bottom, low)
        else:
            bands.append([column])
            bottom = low
    return bands


def _spanning(blocks: list[Block]) -> Block | None:
    """The widest block that stands over or under two others that are beside each other."""
    by_width = sorted(blocks, key=lambda block: _x0([block]) - _x1([block]))
    for block in by_width:
        x0, x1 = _x0([block]), _x1([block])
        under = [
            other
            for other in blocks
            if other is not block and min(x1, _x1([other])) - max(x0, _x0([other])) > 1
        ]
        if under and min(_x1([other]) for other in under) <= max(_x0([other]) for other in under):
            return block
    return None


def _x0(blocks: list[Block]) -> float:
    return min(line.x0 for block in blocks for line in block)


def _x1(blocks: list[Block]) -> float:
    return max(line.x1 for block in blocks for line in block)


def _middle(block: Block) -> float:
    return (block[0].y1 + block[-1].y0) / 2
