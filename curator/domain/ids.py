"""Names for records: time-ordered random ids, and ids that two laptops derive alike."""

from __future__ import annotations

import hashlib
import os
import time

from .span import Parts


def uuid7_hex(now_ms: int | None = None) -> str:
    """32 hex digits of a UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits."""
    ms = time.time_ns() // 1_000_000 if now_ms is None else now_ms
    value = int.from_bytes(ms.to_bytes(6) + os.urandom(10))
    value = value & ~(0xF << 76) | (7 << 76)
    value = value & ~(0x3 << 62) | (2 << 62)
    return f"{value:032x}"


def new_annotation_id() -> str:
    """For an annotation made by hand."""
    return "a" + uuid7_hex()


def new_entity_id() -> str:
    """For a local entity."""
    return "e" + uuid7_hex()


def suggestion_id(text_sha256: str, layer: str, parts: Parts, label: str) -> str:
    """The same on every laptop that is proposed the same thing in the same text."""
    ranges = ",".join(f"{start}-{end}" for start, end in parts)
    key = f"{text_sha256} {layer} {ranges} {label}"
    return "s" + hashlib.sha256(key.encode()).hexdigest()[:32]


def text_hash(text: str) -> str:
    """SHA-256 of the text in UTF-8, as 64 hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()
