"""A hybrid logical clock: orders edits for display, never decides between them."""

from __future__ import annotations

import time
from dataclasses import dataclass

DAY_MS = 86_400_000


@dataclass(slots=True)
class Clock:
    """Milliseconds and a counter that never run backwards, as `mmmmmmmmmmmm-cccc-device` in hex."""

    device: str
    ms: int = 0
    count: int = 0

    def tick(self, now_ms: int | None = None) -> str:
        now = time.time_ns() // 1_000_000 if now_ms is None else now_ms
        if now > self.ms:
            self.ms, self.count = now, 0
        else:
            self.count += 1
        return f"{self.ms:012x}-{self.count:04x}-{self.device}"

    def observe(self, stamp: str, now_ms: int | None = None) -> None:
        """Go on from a stamp seen elsewhere, unless it is more than a day ahead of this machine."""
        ms, count = (int(field, 16) for field in stamp.split("-")[:2])
        now = time.time_ns() // 1_000_000 if now_ms is None else now_ms
        if ms <= now + DAY_MS and (ms, count) > (self.ms, self.count):
            self.ms, self.count = ms, count
