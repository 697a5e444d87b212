"""For child processes of tests: root without its power over the permissions of files."""

from __future__ import annotations

import ctypes
import os
import sys

# linux/capability.h: version 3, and the bits CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH.
_VERSION = 0x20080522
_KEPT = 0xFFFFFFFF & ~(1 << 1 | 1 << 2)


def obey_permissions() -> None:
    """What a folder forbids is then forbidden to this process too; others than root notice nothing."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_VERSION, 0)
    held = (ctypes.c_uint32 * 6)()
    if libc.capget(header, held):
        raise OSError(ctypes.get_errno(), "capget")
    for index in range(3):
        held[index] &= _KEPT
    if libc.capset(header, held):
        raise OSError(ctypes.get_errno(), "capset")
