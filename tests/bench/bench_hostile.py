"""What the hostile files of the tests cost: seconds and the most memory of the process that reads them.

The bar: each ends in under 5 s of the processor and under 500 MB.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

from curator.exchange.readers.pool import Readers
from curator.exchange.readers.source import Options, Source

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.exchange import hostile


def most_memory(stop: threading.Event, found: list[int]) -> None:
    """The most that the children of this process held together, looked at every 10 ms."""
    while not stop.wait(0.01):
        total = 0
        for child in psutil.Process().children(recursive=True):
            try:
                total += child.memory_info().rss
            except psutil.NoSuchProcess:
                continue
        found.append(total)


def cost(name: str) -> tuple[float, float]:
    """Seconds, a start of the process included, and MB."""
    with tempfile.TemporaryDirectory() as folder:
        path = hostile.write(Path(folder), name)
        stop, seen = threading.Event(), [0]
        watch = threading.Thread(target=most_memory, args=(stop, seen))
        watch.start()
        began = time.perf_counter()
        with Readers([sys.executable, "-m", "curator", "--reader"], at_once=1) as readers:
            list(readers.read([(Source(str(path), path.name, path=path), Options())]))
        seconds = time.perf_counter() - began
        stop.set()
        watch.join()
    return seconds, max(seen) / 1e6


def main() -> None:
    costs = {name: cost(name) for name in sorted([*hostile.MAKERS, *hostile.POINTING])}
    slow = sorted(costs, key=lambda name: -costs[name][0])[:5]
    large = sorted(costs, key=lambda name: -costs[name][1])[:5]
    print(f"  {len(costs)} files; the slowest, with the start of a process (bar 5 s):")
    for name in slow:
        print(f"    {name:<16} {costs[name][0]:5.2f} s")
    print("  the largest (bar 500 MB):")
    for name in large:
        print(f"    {name:<16} {costs[name][1]:5.0f} MB")


if __name__ == "__main__":
    main()
