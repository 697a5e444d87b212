"""Rich Text Format: its paragraphs as a program would show them with all changes accepted."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Told
from curator.exchange.metadata import without_surrogates

from .document import Sayings, counted, found, opening, sign
from .flow import Block, checked_length, joined_row, tidied
from .rtf_words import (
    BESIDE,
    BOXES,
    CHARACTERS,
    CHARSETS,
    CODE_PAGES,
    COPIES,
    ENDS,
    LABELS,
    LANGUAGES,
    SYMBOLS,
    TOLD_OF,
    UNREAD,
)
from .source import Options, Source

MAX_DEPTH = 200_000
_TOKEN = re.compile(r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}]+)")
_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")
_ENDS_OF_LINES = str.maketrans("", "", "\r\n\0")
_KEPT = {"subject": "subject", "keywords": "keywords", "doccomm": "description", "category": "category"}


def read(source: Source, options: Options) -> Iterator[Found]:
    """The article of a rich text. Raises CuratorError `file.damaged`, `article.empty`."""
    data = source.data()
    if not _START.match(data):
        raise CuratorError("file.damaged")
    # Every byte is one character here; what it stands for depends on the font it is set in.
    reading = _Reading(data.decode("latin-1"))
    whole = reading.run()
    blocks = reading.blocks()
    said = Sayings()
    opening(said, blocks)
    kept = _properties(said, reading.info)
    said.add_machine_language(LANGUAGES.get(reading.language, ""), blocks)
    told = counted(reading.left_out)
    if not whole:
        told = (*told, Told("office.cut_short"))
    yield found(source, data, "rtf", blocks, said=said, told=told, kept=kept)


def _properties(said: Sayings, info: dict[str, str]) -> dict[str, str]:
    info = {name: without_surrogates(value) for name, value in info.items()}
    said.add("title", info.get("title"), "properties.title")
    said.add_author(info.get("author"))
    said.add_moments(info.get("creatim"), info.get("revtim"))
    return {ours: info[name].strip() for name, ours in _KEPT.items() if info.get(name, "").strip()}


@dataclass(slots=True)
class _Sheet:
    """Where paragraphs go: the document, or a box, note or margin inside it."""

    beside: bool = False
    blocks: list[Block] = field(default_factory=list[Block])
    after: list[Block] = field(default_factory=list[Block])
    cells: list[list[Block]] = field(default_factory=list[list[Block]])
    cell: list[Block] = field(default_factory=list[Block])
    text: list[str] = field(default_factory=list[str])
    full: list[str] = field(default_factory=list[str])
    rank: str = ""
    in_table: bool = False

    def end_paragraph(self) -> None:
        block = Block(_clean(self.text), _clean(self.full), self.rank)
        blocks = [block, *self.after] if block.full else self.after
        if self.in_table:
            self.cell += blocks
        else:
            self.end_row()
            self.blocks += blocks
        self.text, self.full, self.after, self.rank = [], [], [], ""

    def end_cell(self) -> None:
        self.in_table = True
        self.end_paragraph()
        self.cells.append(self.cell)
        self.cell = []

    def end(self) -> list[Block]:
        self.in_table = False
        self.end_paragraph()
        return self.blocks

    def end_row(self) -> None:
        self.blocks += joined_row([*self.cells, self.cell])
        self.cells, self.cell = [], []


def _clean(pieces: list[str]) -> str:
    return tidied(without_surrogates("".join(pieces)))


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits and gives back at its end."""

    read: str = "text"  # text, label (the raw text alone), fonts, styles, info, or "" for nothing
    font: int = -1
    skip: int = 1  # how many characters stand for one \u to those who do not know it
    hidden: bool = False
    deleted: bool = False
    beside: bool = False
    opens: bool = False  # a sheet of its own
    shut: bool = False  # for boxes too
    field: str = ""  # of `info`


class _Reading:
    """One pass over the tokens; control words without a handler here change only how text looks."""

    def __init__(self, text: str) -> None:
        self.info: dict[str, str] = {}
        self.language = 0
        self.left_out: Counter[str] = Counter()
        self._source = text
        self._sheets = [_Sheet()]
        self._state = _State()
        self._states: list[_State] = []
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._default_font = -1
        self._styles: dict[int, str] = {}
        self._defined = -1  # the font or style that a table is just defining
        self._to_skip = 0
        self._length = 0
        self._star = False
        self._decoder: codecs.IncrementalDecoder | None = None
        self._handlers: dict[str, Callable[[int | None], None]] = {
            "u": self._unicode,
            "uc": lambda n: self._set(skip=max(0, n or 0)),
            "f": self._font,
            "deff": self._set_default_font,
            "ansicpg": self._set_page,
            "fcharset": self._set_charset,
            "cpg": self._set_font_page,
            "s": self._style,
            "plain": lambda _: self._set(font=self._default_font, hidden=False, deleted=False),
            "pard": self._plain_paragraph,
            "intbl": lambda _: self._table(True),
            "cell": lambda _: self._cell(),
            "row": lambda _: self._row(),
            "v": lambda n: self._hide(n != 0),
            "deleted": lambda n: self._delete(n != 0),
            "deflang": self._set_language,
            "ud": lambda _: self._set(read="text"),
            **{name: self._moment(name) for name in ("yr", "mo", "dy")},
        }

    def run(self) -> bool:
        """Read all; False where the file ends before its outermost group does."""
        at, token = 0, _TOKEN.match(self._source, 0)
        while token:
            at = token.end()
            word, number, code, symbol, brace, text = token.groups()
            if text is not None:
                self._text(text)
            elif word is not None:
                at += self._word(word, None if number is None else int(number))
            elif brace == "{":
                self._open()
            elif brace == "}":
                if not self._close():
                    return True
            elif code is not None:
                self._bytes(bytes((int(code, 16),)))
            else:
                self._symbol(symbol)
            token = _TOKEN.match(self._source, at)
        return False

    def blocks(self) -> list[Block]:
        """All paragraphs; groups that were never closed are."""
        self._flush()
        while len(self._sheets) > 1:
            self._end_sheet()
        return self._sheets[0].end()

    def _set(self, **changes: object) -> None:
        self._flush()
        self._state = replace(self._state, **changes)  # pyright: ignore[reportArgumentType]

    def _open(self) -> None:
        if len(self._states) >= MAX_DEPTH:
            raise CuratorError("rtf.too_deep")
        self._flush()
        self._to_skip = 0
        self._star = False
        if self._state.read == "styles":
            self._defined = -1
        self._states.append(self._state)
        self._state = replace(self._state, opens=False)

    def _close(self) -> bool:
        """False at the end of the outermost group: what follows is not of the document."""
        self._flush()
        self._to_skip = 0
        if self._state.opens:
            self._end_sheet()
        if not self._states:
            return True
        self._state = self._states.pop()
        return bool(self._states)

    def _end_sheet(self) -> None:
        blocks = self._sheets.pop().end()
        self._sheets[-1].after += blocks

    def _begin_sheet(self, beside: bool) -> None:
        beside = beside or self._state.beside
        self._set(read="text", opens=True, beside=beside, hidden=False)
        self._sheets.append(_Sheet(beside))

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._star = True
        elif self._to_skip:
            self._to_skip -= 1
        elif symbol in ENDS:
            self._end_paragraph()
        else:
            self._add(CHARACTERS.get(symbol, ""))

    def _word(self, word: str, number: int | None) -> int:
        """Act on a control word; how many characters of data follow it."""
        if word == "bin":
            return max(0, number or 0)
        star, self._star = self._star, False
        if self._to_skip and word != "u":
            self._to_skip -= 1
        elif self._state.read == "info" and word in TOLD_OF:
            self._set(field=word)
        elif word in self._handlers:
            self._handlers[word](number)
        elif word in CHARACTERS:
            self._add(CHARACTERS[word])
        elif word in ENDS:
            self._end_paragraph()
        elif word in CODE_PAGES:
            self._page = CODE_PAGES[word]
        else:
            self._destination(word, star)
        return 0

    def _destination(self, word: str, star: bool) -> None:
        if word in COPIES:
            self._set(read="", shut=True)
        elif word in BOXES and not self._state.shut:
            self._begin_sheet(beside=False)
        elif not self._state.read:
            return
        elif word in BESIDE:
            self._tell(BESIDE[word])
            self._begin_sheet(beside=True)
        elif word in LABELS:
            self._set(read="label")
        elif word in UNREAD or star:
            self._tell(UNREAD.get(word, ""))
            kinds = {"fonttbl": "fonts", "stylesheet": "styles", "info": "info"}
            self._set(read=kinds.get(word, ""))

    def _tell(self, code: str) -> None:
        if code:
            self.left_out[code] += 1

    def _text(self, text: str) -> None:
        text = text.translate(_ENDS_OF_LINES)
        if self._to_skip:
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            text = text[skipped:]
        if text and self._state.read:
            self._decode(text.encode("latin-1"))

    def _bytes(self, data: bytes) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif self._state.read:
            self._decode(data)

    def _decode(self, data: bytes) -> None:
        if self._symbols():
            self._add_signs(data)
            return
        if self._decoder is None:
            encoding = self._fonts.get(self._state.font, "") or self._page
            self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._add(self._decoder.decode(data), flush=False)

    def _symbols(self) -> bool:
        return self._state.read == "text" and self._fonts.get(self._state.font) == "symbols"

    def _add_signs(self, data: bytes) -> None:
        for code in data:
            shown = " " if code == 0x20 else sign(code)
            if not shown:
                self._tell("office.signs")
            self._add(shown)

    def _flush(self) -> None:
        """The end of a run in one encoding: half a character at its end is a whole �."""
        if self._decoder is not None:
            rest = self._decoder.decode(b"", final=True)
            self._decoder = None
            self._add(rest)

    def _add(self, text: str, *, flush: bool = True) -> None:
        if flush:
            self._flush()
        state = self._state
        self._length += len(text)
        if state.read == "text" and not state.deleted:
            sheet = self._sheets[-1]
            sheet.full.append(text)
            if not state.hidden and not sheet.beside:
                sheet.text.append(text)
        elif state.read == "label":
            self._sheets[-1].full.append(text)
        elif state.read == "info" and state.field:
            self.info[state.field] = self.info.get(state.field, "") + text
        elif state.read == "styles":
            self._name_style(text)

    def _end_paragraph(self) -> None:
        self._flush()
        checked_length(self._length)
        if self._state.read == "text":
            if self._state.deleted:
                # A deleted end of paragraph: both sides are one.
                return
            self._sheets[-1].end_paragraph()

    def _unicode(self, number: int | None) -> None:
        if number is not None and -0x8000 <= number <= 0x10FFFF:
            self._add(chr(number % 0x10000 if number < 0 else number))
        self._to_skip = self._state.skip

    def _font(self, number: int | None) -> None:
        if self._state.read == "fonts":
            self._defined = -1 if number is None else number
        elif number != self._state.font:
            self._set(font=-1 if number is None else number)

    def _set_default_font(self, number: int | None) -> None:
        self._default_font = -1 if number is None else number
        self._set(font=self._default_font)

    def _set_page(self, number: int | None) -> None:
        self._flush()
        self._page = _known(f"cp{number}") or self._page

    def _set_charset(self, number: int | None) -> None:
        if self._state.read == "fonts":
            known = "symbols" if number == SYMBOLS else CHARSETS.get(number or 0, "")
            self._fonts[self._defined] = known

    def _set_font_page(self, number: int | None) -> None:
        if self._state.read == "fonts" and number:
            self._fonts[self._defined] = _known(f"cp{number}")

    def _style(self, number: int | None) -> None:
        self._flush()
        if self._state.read == "styles":
            self._defined = -1 if number is None else number
        elif self._state.read == "text":
            self._sheets[-1].rank = _rank(self._styles.get(-1 if number is None else number, ""))

    def _name_style(self, text: str) -> None:
        self._styles[self._defined] = self._styles.get(self._defined, "") + text

    def _plain_paragraph(self, _: int | None) -> None:
        if self._state.read == "text":
            self._table(False)
            self._sheets[-1].rank = ""

    def _table(self, inside: bool) -> None:
        if self._state.read == "text":
            self._sheets[-1].in_table = inside

    def _cell(self) -> None:
        self._flush()
        if self._state.read == "text":
            self._sheets[-1].end_cell()

    def _row(self) -> None:
        self._flush()
        if self._state.read == "text":
            self._sheets[-1].end_row()

    def _hide(self, hidden: bool) -> None:
        if hidden and not self._state.hidden and self._state.read == "text":
            self._tell("office.hidden")
        self._set(hidden=hidden)

    def _delete(self, deleted: bool) -> None:
        if deleted and not self._state.deleted and self._state.read == "text":
            self._tell("office.deletions")
        self._set(deleted=deleted)

    def _set_language(self, number: int | None) -> None:
        self.language = number or 0

    def _moment(self, name: str) -> Callable[[int | None], None]:
        width = 4 if name == "yr" else 2

        def add(number: int | None) -> None:
            if self._state.read == "info" and self._state.field and number is not None:
                before = self.info.get(self._state.field, "")
                self.info[self._state.field] = f"{before}{'-' if before else ''}{number:0{width}}"

        return add


def _known(encoding: str) -> str:
    """The encoding if there is one of that name, else ""."""
    encoding = {"cp65001": "utf-8", "cp10000": "mac_roman", "cp10007": "mac_cyrillic"}.get(encoding, encoding)
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return ""


def _rank(style: str) -> str:
    name = style.strip().rstrip(";").lower()
    return "title" if name == "title" else "heading" if name.startswith("heading") else ""
