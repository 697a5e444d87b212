"""How much memory this process has taken at most."""

from __future__ import annotations

import sys

if sys.platform == "win32":

    def peak_megabytes() -> int | None:
        """None: the standard library does not tell it here."""
        return None

else:
    import resource

    def peak_megabytes() -> int | None:
        """The largest resident set so far, in units of 2**20 bytes."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return round(peak / (2**20 if sys.platform == "darwin" else 2**10))
