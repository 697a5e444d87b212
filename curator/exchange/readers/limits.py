"""What one file may cost: time, memory and answers."""

from __future__ import annotations

SECONDS = 4.0
"""Time of the processor for one article; a busy computer takes longer and is not blamed on the file."""

PATIENCE = 20.0
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
