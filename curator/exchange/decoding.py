"""From the bytes of a text file to its characters: by BOM, as UTF-16, as UTF-8, else by a guess."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from charset_normalizer import from_bytes

from curator.domain.errors import CuratorError

from .arriving import Told
from .code_pages import code_page

MAX_BAD_SHARE = 0.005
"""Above this share of undecodable bytes a file is in another encoding, not damaged."""

_BOMS = (
    # UTF-32 first: its little-endian BOM begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 100_000
_GUESSED_FROM = 300_000
"""Bytes that a guess looks at; more take seconds and tell no more."""

_SHIFTED = re.compile(rb"\x1b\$[@B]")
"""What turns to Japanese letters in ISO-2022-JP, which is ASCII in all its bytes (RFC 1468)."""

_ESCAPED = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its BOM, what its bytes were taken for, and how many of them became U+FFFD.

    `guessed` is True where nothing but the look of the letters told the encoding.
    """

    text: str
    encoding: str
    guessed: bool = False
    bad: int = 0

    @property
    def told(self) -> tuple[Told, ...]:
        """What an editor should know of it."""
        guess = (Told("text.guessed", {"encoding": self.encoding}),) if self.guessed else ()
        code = "text.bad_bytes" if self.encoding == "utf-8" else "text.bad_bytes_in"
        bad = (Told(code, {"count": self.bad, "encoding": self.encoding}),) if self.bad else ()
        return (*guess, *bad)


def decode(data: bytes, encoding: str = "") -> Decoded:
    """The characters of a text file, in the encoding that was chosen or else told by the bytes.

    Raises CuratorError `file.binary`, `file.no_encoding` where none fits, and `encoding.unknown`.
    """
    if encoding:
        return _chosen(data, encoding)
    for bom, marked in _BOMS:
        if data.startswith(bom):
            return _as_unicode(data.removeprefix(bom), marked)
    if b"\x00" in data:
        unmarked = utf16_without_bom(data) or _wide_without_bom(data)
        if unmarked is None:
            raise CuratorError("file.binary")
        return _as_unicode(data, unmarked)
    if _SHIFTED.search(data) and (found := _lenient(data, "iso2022_jp")).bad == 0:
        return found
    found = _lenient(data, "utf-8")
    return found if found.bad <= MAX_BAD_SHARE * len(data) else _guessed(data)


def _chosen(data: bytes, encoding: str) -> Decoded:
    """As the editor said, however much of it does not fit. Raises CuratorError `encoding.unknown`."""
    try:
        name = codecs.lookup(encoding).name
        found = _lenient(data, name)
    except (LookupError, ValueError, TypeError) as error:
        # A codec such as hex is known and gives no text.
        raise CuratorError("encoding.unknown", encoding=encoding) from error
    return Decoded(found.text.removeprefix("\ufeff"), name, bad=found.bad)


def guess(data: bytes) -> str | None:
    """The encoding that the letters look like, as Python names it; None if they look like none."""
    sample = data[:_GUESSED_FROM]
    page = code_page(sample)
    if page:
        return page
    best = from_bytes(sample).best()
    return best.encoding if best else None


def _guessed(data: bytes) -> Decoded:
    """Raises CuratorError `file.no_encoding`."""
    encoding = guess(data)
    if encoding is None:
        raise CuratorError("file.no_encoding")
    found = _lenient(data, encoding)
    return Decoded(found.text, encoding, guessed=True, bad=found.bad)


def utf16_without_bom(data: bytes) -> str | None:
    """The encoding if every NUL is the same half of a pair and those halves hardly vary.

    They are the high bytes of letters: nearly all 00 in Latin script, 00 and 04 in Cyrillic.
    """
    sample = data[:_SAMPLE]
    for high, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        highs, lows = sample[high::2], sample[1 - high :: 2]
        common = Counter(highs).most_common(2)
        steady = sum(count for _, count in common) >= 0.9 * len(highs)
        if len(data) % 2 == 0 and steady and 0 in dict(common) and 0 not in lows:
            return encoding
    return None


def _wide_without_bom(data: bytes) -> str | None:
    """The encoding in which all of it is text with blanks or line ends, where the pattern of NULs tells none.

    So are Chinese, whose high bytes vary, and UTF-32. Text in one byte a letter that has NULs in it could be
    taken for Chinese too: pairs of ASCII letters tell it.
    """
    pairs = zip(data[:_SAMPLE:2], data[1:_SAMPLE:2], strict=False)
    ascii_pairs = sum(0x20 <= first < 0x7F and 0x20 <= second < 0x7F for first, second in pairs)
    if 4 * ascii_pairs > len(data[:_SAMPLE]):
        return None
    return next((name for name in _WIDE if _is_text_in(data, name)), None)


_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_NOT_IN_TEXT = frozenset(("Cc", "Cn", "Co", "Cs"))


def _is_text_in(data: bytes, encoding: str) -> bool:
    try:
        signs = set(data.decode(encoding))
    except UnicodeDecodeError:
        return False
    odd = any(unicodedata.category(sign) in _NOT_IN_TEXT for sign in signs - {"\t", "\n", "\r"})
    return not odd and bool(signs & {" ", "\n"})


def _as_unicode(data: bytes, encoding: str) -> Decoded:
    found = _lenient(data, encoding)
    if found.bad > MAX_BAD_SHARE * len(data):
        raise CuratorError("file.binary")
    return found


def _lenient(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    return Decoded(text, encoding, bad=_undecodable(data, encoding))


def _undecodable(data: bytes, encoding: str) -> int:
    """How many bytes a strict decoder stumbles over."""
    if encoding == "utf-8":
        return len(_ESCAPED.findall(data.decode(encoding, "surrogateescape")))
    unit = 4 if encoding.startswith("utf-32") else 2 if encoding.startswith("utf-16") else 1
    return unit * max(1, len(data.decode(encoding, "replace")) - len(data.decode(encoding, "ignore")))
