"""From the bytes of a text file to its characters: by BOM, as UTF-16, as UTF-8, or not at all."""

from __future__ import annotations

import codecs
import re
from collections import Counter

from curator.domain.errors import CuratorError

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
_ESCAPED = re.compile("[\udc80-\udcff]")


def decode(data: bytes) -> tuple[str, int]:
    """The text without its BOM, and how many bytes became U+FFFD.

    Raises CuratorError `file.binary` or `file.not_utf8`.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _tolerant(data.removeprefix(bom), encoding)
    if b"\x00" in data:
        encoding = utf16_without_bom(data)
        if encoding is None:
            raise CuratorError("file.binary")
        return _tolerant(data, encoding)
    return _tolerant(data, "utf-8")


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


def _tolerant(data: bytes, encoding: str) -> tuple[str, int]:
    try:
        return data.decode(encoding), 0
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    bad = _undecodable(data, encoding)
    if bad >= MAX_BAD_SHARE * len(data):
        raise CuratorError("file.not_utf8") if encoding == "utf-8" else CuratorError("file.binary")
    return text, bad


def _undecodable(data: bytes, encoding: str) -> int:
    """How many bytes a strict decoder stumbles over."""
    if encoding == "utf-8":
        return len(_ESCAPED.findall(data.decode(encoding, "surrogateescape")))
    unit = 4 if encoding.startswith("utf-32") else 2
    return unit * max(1, len(data.decode(encoding, "replace")) - len(data.decode(encoding, "ignore")))
