"""How fast an editor decides, and how long the rest may take, from the times of their decisions."""

from __future__ import annotations

from collections import deque

MINUTE = 60.0
WINDOW = 5 * MINUTE
"""Older decisions say nothing of the present pace."""
PAUSE = 45.0
"""A longer gap between two decisions is no deciding and does not count."""
FEWEST = 6
SHORTEST = 20.0
"""With fewer decisions, or fewer seconds of deciding, a pace would be a guess."""


class Pace:
    """Counts decisions; times are seconds of any clock that only goes forward."""

    def __init__(self) -> None:
        self._times: deque[float] = deque()

    def note(self, now: float) -> None:
        """An editor has decided, on one mark or on many by one act."""
        self._times.append(now)
        while now - self._times[0] > WINDOW:
            self._times.popleft()

    def per_minute(self, now: float) -> float | None:
        """Decisions per minute of deciding; None where too little is known or the editor has paused."""
        times = self._times
        if len(times) < FEWEST or now - times[-1] > PAUSE:
            return None
        pairs = zip(times, list(times)[1:], strict=False)
        gaps = [gap for gap in (after - before for before, after in pairs) if gap <= PAUSE]
        spent = sum(gaps)
        return MINUTE * len(gaps) / spent if len(gaps) >= FEWEST - 1 and spent >= SHORTEST else None

    def minutes_left(self, waiting: int, now: float) -> float | None:
        """Minutes that so many open suggestions may still take at this pace; None where nobody can say."""
        pace = self.per_minute(now)
        return waiting / pace if pace and waiting else None
