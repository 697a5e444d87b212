"""What one file may cost: time, memory and answers."""

from __future__ import annotations

SECONDS = 3.5
"""Time of the processor for one article; with the start of a process it ends in under 5 s."""

SLOW_SECONDS, SLOW_WORK = 4.0, 1.5
"""On a busy computer so long by the clock ends it too, if the processor was at it for so much of that: an
ordinary article takes a tenth of it, and a file is not blamed for what others do."""

PATIENCE = 8.0
"""Seconds without a sign, whatever the processor did: a share on the network that does not answer."""

LOADING_SECONDS = 30.0
"""For the libraries of a kind when it is first met, on a cold disk."""

MEMORY_BYTES = 480 * 10**6
"""Of the whole process; it is looked at every 25 ms, so it lies below 500 MB."""

DATA_BYTES = 480 * 10**6
"""What the process may ask the system for, where a system has such a limit (RLIMIT_DATA)."""

FULL_BYTES = 300 * 10**6
"""A process that holds on to more after a file is replaced by a fresh one."""

LOOK_SECONDS = 0.025
