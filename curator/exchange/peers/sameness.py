"""Is what was read back what was written? Told by a digest of each article, so that memory stays flat."""

from __future__ import annotations

import hashlib
import json
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, cast

import orjson

from .given import Given


class Expected:
    """The articles that a file should give back, in any order; eight bytes for each of them."""

    def __init__(self) -> None:
        self._digests: array[int] = array("Q")
        self._seen = bytearray()

    def add(self, given: Given) -> None:
        self._digests.append(digest(given))

    def begin(self) -> None:
        """All are added: now they are looked for."""
        self._digests = array("Q", sorted(self._digests))
        self._seen = bytearray(len(self._digests))

    def take(self, given: Given) -> bool:
        """True if this one was to come back, and did not do so before."""
        wanted = digest(given)
        at = bisect_left(self._digests, wanted)
        while at < len(self._digests) and self._digests[at] == wanted:
            if not self._seen[at]:
                self._seen[at] = True
                return True
            at += 1
        return False

    @property
    def missing(self) -> int:
        """How many have not come back."""
        return self._seen.count(0)


def digest(given: Given) -> int:
    """64 bits that differ where two articles do in anything but where they stand and what was told of them.

    The order of marks and relations says nothing.
    """
    values = (
        given.text,
        given.metadata,
        given.review,
        given.article_id,
        given.fields,
        given.entities,
        given.kbs,
        given.guideline,
        given.kept,
        len(given.marks),
    )
    found = hashlib.blake2b(_bytes(values), digest_size=8)
    for each in (*sorted(map(_bytes, given.marks)), *sorted(map(_bytes, given.relations))):
        found.update(each)
    return int.from_bytes(found.digest())


def _bytes(value: Any) -> bytes:
    try:
        return orjson.dumps(value, default=_plain, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError:
        # Whole numbers of more than 64 bits and halves of characters, which a peer's file may hold.
        return json.dumps(value, default=_plain, sort_keys=True).encode()


def _plain(value: Any) -> Any:
    """Spans and links are named tuples, and a mapping need not be a dict."""
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, Any]", value))
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return list(cast("Iterable[Any]", value))
