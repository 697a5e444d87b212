"""The lines of a PDF page, from where PDFium says that each letter stands."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

import pypdfium2.raw as _raw  # pyright: ignore[reportMissingTypeStubs]

from curator.exchange.metadata import without_surrogates

from .document import sign

_pdfium: Any = cast(Any, _raw)

_HYPHENS = {0x02, 0xFFFE}
"""What PDFium gives for a hyphen at the end of a line; that line's end it leaves out."""
_ACCENTS = {
    "´": "\u0301",
    "`": "\u0300",
    "ˆ": "\u0302",
    "¨": "\u0308",
    "˜": "\u0303",
    "¸": "\u0327",
    "ˇ": "\u030c",
}
"""Signs that TeX sets over a letter, and what they are when they stand there."""
_BLANKS = {0x09, 0x20, 0xA0}
_THIN = 0.01
"""Points; a glyph that is no higher or no wider draws nothing."""
_BOLD = re.compile(r"(?i)bold|black|heavy|demi(?!r)")
_FONT_NAME = 200
INITIAL = 1.7
"""From so many times the height of a line on, a letter beside it is an initial over several lines."""
_GAP = 0.9
"""From this share of the height on, white space inside a line may be the gutter between two columns."""
_ROWS = 4
"""So many lines must have a gap at the same place before it is a gutter."""
_LONGEST = 1_000
"""A line of more letters has no columns."""
_MOST_GAPS = 2_000
"""With more of them a page is a table, and is not looked at for columns."""
_SIDE = 12
"""So many letters stand on each side of a gutter on average; beside less it is a table."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points; y grows upwards."""


class Line(NamedTuple):
    """Text on one base line of a page as it is read: x to the right, y upwards, in points.

    `hyphen` says that a word goes on in the next line; its sign is not in `text`. A `turned` line runs
    along the others' margin, and its place says nothing. `bold` is None where only a part of it is.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    hyphen: bool = False
    turned: bool = False
    bold: bool | None = None

    @property
    def size(self) -> float:
        return self.y1 - self.y0


@dataclass(slots=True)
class _Row:
    """Glyphs that PDFium takes for one line, and their numbers on the page; a blank has no box."""

    signs: list[str] = field(default_factory=list[str])
    boxes: list[Box | None] = field(default_factory=list[Box | None])
    places: list[int] = field(default_factory=list[int])
    hyphen: bool = False

    def add(self, sign: str, box: Box | None, place: int) -> None:
        self.signs.append(sign)
        self.boxes.append(box)
        self.places.append(place)

    def part(self, start: int, end: int) -> _Row:
        cut = slice(start, end)
        last = end == len(self.signs)
        return _Row(self.signs[cut], self.boxes[cut], self.places[cut], self.hyphen and last)

    def letters(self) -> int:
        return sum(box is not None for box in self.boxes)


class _Gap(NamedTuple):
    """White space in a row, and how many letters stand before and after it."""

    row: int
    at: int
    x0: float
    x1: float
    height: float
    before: int
    after: int


def lines_of(page: Any) -> list[Line]:
    """The lines of a text page of pypdfium2 in the order of the file; lines of two columns are two."""
    rows = list(_rows(page))
    turns = [_turn(row) for row in rows]
    weights: Counter[int] = Counter()
    for row, turn in zip(rows, turns, strict=True):
        weights[turn] += len(row.signs)
    main = max(weights, key=lambda turn: (weights[turn], -turn), default=0)
    upright: list[_Row] = []
    beside: list[_Row] = []
    for row, turn in zip(rows, turns, strict=True):
        if turn == main or row.letters() < 3:
            upright += _level(_turned(row, main))
        else:
            beside.append(row)
    lines = [_line(row)._replace(bold=_is_bold(page.raw, row)) for row in _in_columns(upright)]
    lines += [_line(row)._replace(turned=True) for row in beside]
    return [line for line in lines if line.text]


def _rows(page: Any) -> Iterator[_Row]:
    raw, rect = page.raw, _pdfium.FS_RECTF()
    # Some 3,000 letters a page: what is looked up once need not be looked up for each.
    unicode_of, box_of, is_unnamed = (
        _pdfium.FPDFText_GetUnicode,
        _pdfium.FPDFText_GetLooseCharBox,
        _pdfium.FPDFText_HasUnicodeMapError,
    )
    row = _Row()
    for index in range(page.count_chars()):
        code: int = unicode_of(raw, index)
        box_of(raw, index, rect)
        box: Box = (rect.left, rect.bottom, rect.right, rect.top)
        if code in _HYPHENS and _is_last_of_line(raw, index, box):
            row.hyphen = True
            yield row
            row = _Row()
        elif box[2] - box[0] > 0 and code not in _BLANKS:
            unnamed = code != 0xAD and is_unnamed(raw, index) == 1
            letter = "\ufffd" if unnamed else _letter(code)
            if letter == "\ufffd" and not _has_ink(raw, index):
                row.add(" ", None, index)
            else:
                row.add(letter, box, index)
        elif code == 0x0A:
            yield row
            row = _Row()
        elif code != 0x0D:
            row.add(" ", None, index)
    yield row


def _has_ink(raw: Any, index: int) -> bool:
    """Whether a glyph draws anything; one that does not is a blank, whatever the file calls it."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    _pdfium.FPDFText_GetCharBox(raw, index, left, right, bottom, top)
    return min(right.value - left.value, top.value - bottom.value) > _THIN


def _is_last_of_line(raw: Any, index: int, box: Box) -> bool:
    """Whether the next glyph is lower; elsewhere the code is that of a glyph without a letter."""
    rect = _pdfium.FS_RECTF()
    found = _pdfium.FPDFText_GetLooseCharBox(raw, index + 1, rect)
    return not found or abs(rect.bottom - box[1]) > (box[3] - box[1]) / 2


def _letter(code: int) -> str:
    """The letter of a glyph; U+FFFD where the file names none."""
    if 0xF000 <= code <= 0xF0FF:
        return sign(code) or "\ufffd"
    if code < 0x20 or 0xE000 <= code < 0xF900 or code in {0xFFFE, 0xFFFF} or 0x7F <= code < 0xA0:
        return "\ufffd"
    if code == 0xAD:
        return ""
    letter = chr(code)
    # Shapes of letters are how a font draws them, and not what was written.
    shape = 0xFB00 <= code <= 0xFB4F or 0xFB50 <= code <= 0xFD3D or 0xFE70 <= code <= 0xFEFC
    return unicodedata.normalize("NFKC", letter) if shape else letter


def _turn(row: _Row) -> int:
    """0 for a row that runs to the side, 1 for one that runs up the page, 3 for down."""
    boxes = [box for box in row.boxes if box]
    if len(boxes) < 3:
        return 0
    first, last = boxes[0], boxes[-1]
    across = abs((last[0] + last[2]) - (first[0] + first[2]))
    along = (last[1] + last[3]) - (first[1] + first[3])
    return 0 if across >= abs(along) else 1 if along > 0 else 3


def _turned(row: _Row, turn: int) -> _Row:
    if turn == 0:
        return row
    boxes = [box and _turned_box(box, turn) for box in row.boxes]
    return _Row(row.signs, boxes, row.places, row.hyphen)


def _turned_box(box: Box, turn: int) -> Box:
    x0, y0, x1, y1 = box
    return (y0, -x1, y1, -x0) if turn == 1 else (-y1, x0, -y0, x1)


def _level(row: _Row) -> Iterator[_Row]:
    """The row, cut where a glyph does not stand beside the one before it, and behind an initial."""
    start, single, before = 0, False, None
    for index, box in enumerate(row.boxes):
        if box is None:
            continue
        if before and (not _is_beside(before, box) or (single and _height(before) > INITIAL * _height(box))):
            yield row.part(start, index)
            start, single = index, False
        else:
            single = before is None
        before = box
    yield row.part(start, len(row.signs))


def _is_beside(left: Box, right: Box) -> bool:
    shared = min(left[3], right[3]) - max(left[1], right[1])
    return shared > 0.2 * min(_height(left), _height(right))


def _height(box: Box) -> float:
    return box[3] - box[1]


def _in_columns(rows: list[_Row]) -> Iterator[_Row]:
    """The rows, cut at the gutters of columns that the file sets line by line."""
    cuts: dict[int, list[int]] = {}
    for gap in _gutters(rows):
        cuts.setdefault(gap.row, []).append(gap.at)
    for number, row in enumerate(rows):
        ends = [0, *sorted(cuts.get(number, [])), len(row.signs)]
        yield from (row.part(start, end) for start, end in zip(ends, ends[1:], strict=False))


def _gaps(number: int, row: _Row) -> Iterator[_Gap]:
    boxes = [(index, box) for index, box in enumerate(row.boxes) if box]
    if len(boxes) > _LONGEST:
        return
    for place, ((_, left), (index, right)) in enumerate(zip(boxes, boxes[1:], strict=False)):
        x0, x1 = min(left[2], right[2]), max(left[0], right[0])
        if x1 - x0 > _GAP * _height(right):
            # Between letters that follow in a line of Arabic a number may stand, which runs the other way.
            middle = (x0 + x1) / 2
            x0 = max(box[2] for _, box in boxes if box[0] + box[2] < 2 * middle)
            x1 = min(box[0] for _, box in boxes if box[0] + box[2] >= 2 * middle)
            if x1 - x0 > _GAP * _height(right):
                yield _Gap(number, index, x0, x1, _height(right), place + 1, len(boxes) - place - 1)


def _gutters(rows: list[_Row]) -> Iterator[_Gap]:
    """The gaps that stand one below the other with running text on both sides."""
    by_row = {number: list(_gaps(number, row)) for number, row in enumerate(rows) if row.letters()}
    order = sorted(by_row, key=lambda number: -_bottom(rows[number]))
    rest = sorted((gap for gaps in by_row.values() for gap in gaps), key=lambda gap: gap.x0 - gap.x1)
    candidates: list[list[_Gap]] = []
    for gap in rest if len(rest) <= _MOST_GAPS else ():
        if any(gap in others for others in candidates):
            continue
        at = order.index(gap.row)
        above, edges_above = _run(gap, order[at - 1 :: -1] if at else [], rows, by_row)
        below, edges_below = _run(gap, order[at + 1 :], rows, by_row)
        if len(above) + len(below) + 1 + edges_above + edges_below >= _ROWS:
            candidates.append([*above, gap, *below])
    taken = {
        number: sorted(g.before for run in candidates for g in run if g.row == number) for number in by_row
    }
    for run in candidates:
        sides = [_sides(gap, taken[gap.row]) for gap in run]
        if min(sum(side[0] for side in sides), sum(side[1] for side in sides)) >= _SIDE * len(run):
            yield from run


def _run(
    start: _Gap, order: list[int], rows: list[_Row], by_row: dict[int, list[_Gap]]
) -> tuple[list[_Gap], int]:
    """The gaps of the rows from a gap on, until a row has letters where the gap is.

    With it goes how many rows have none there because they begin or end at the gap.
    """
    run: list[_Gap] = []
    edges = 0
    x0, x1 = start.x0, start.x1
    for number in order:
        same = [g for g in by_row[number] if min(x1, g.x1) - max(x0, g.x0) > _GAP / 2 * g.height]
        boxes = [box for box in rows[number].boxes if box]
        if same:
            x0, x1 = max(x0, same[0].x0), min(x1, same[0].x1)
            run.append(same[0])
        elif any(box[0] < x1 - 1 and box[2] > x0 + 1 for box in boxes):
            break
        else:
            edge = min(abs(max(box[2] for box in boxes) - x0), abs(min(box[0] for box in boxes) - x1))
            edges += edge < start.height / 2
    return run, edges


def _sides(gap: _Gap, others: list[int]) -> tuple[int, int]:
    """How many letters stand between a gap and the next candidates in its row."""
    before = max((other for other in others if other < gap.before), default=0)
    after = min((other for other in others if other > gap.before), default=gap.before + gap.after)
    return gap.before - before, after - gap.before


def _bottom(row: _Row) -> float:
    return next((box[1] for box in row.boxes if box), 0.0)


def _line(row: _Row) -> Line:
    boxes = [box for box in row.boxes if box]
    if not boxes:
        return Line("", 0, 0, 0, 0)
    text = " ".join(without_surrogates("".join(_accented(row))).split())
    middle = len(boxes) // 2
    return Line(
        text,
        min(box[0] for box in boxes),
        sorted(box[1] for box in boxes)[middle],
        max(box[2] for box in boxes),
        sorted(box[3] for box in boxes)[middle],
        row.hyphen,
    )


def _is_bold(raw: Any, row: _Row) -> bool | None:
    """By the names of the fonts of its first and its last letter."""
    places = [place for place, box in zip(row.places, row.boxes, strict=True) if box]
    if not places:
        return None
    first, last = (bool(_BOLD.search(_font(raw, place))) for place in (places[0], places[-1]))
    return first if first == last else None


def _font(raw: Any, place: int) -> str:
    name = ctypes.create_string_buffer(_FONT_NAME)
    length: int = _pdfium.FPDFText_GetFontInfo(raw, place, name, _FONT_NAME, None)
    return name.value.decode("utf-8", "replace") if 0 < length <= _FONT_NAME else ""


def _accented(row: _Row) -> Iterator[str]:
    """The signs, those that stand over the next letter joined to it."""
    waiting = ""
    for index, sign_ in enumerate(row.signs):
        box = row.boxes[index]
        after = row.boxes[index + 1] if index + 1 < len(row.boxes) else None
        if sign_ in _ACCENTS and box and after and after[0] < (box[0] + box[2]) / 2 < after[2]:
            waiting = _ACCENTS[sign_]
            continue
        yield unicodedata.normalize("NFC", sign_ + waiting) if waiting else sign_
        waiting = ""
