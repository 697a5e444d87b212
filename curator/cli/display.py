"""Is there a screen? Asked before Qt is, which ends the program when there is none."""

from __future__ import annotations

import ctypes
import os
import sys


def has_display() -> bool:
    """True unless this is a Unix without a screen; another Qt platform than xcb counts as one."""
    if sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "xcb") not in ("", "xcb") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and _answers()


def _answers() -> bool:
    """True if the X server that DISPLAY names lets us in: over a lost connection it stays named."""
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True  # Qt brings its own way to the server, or says what is missing
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = x11.XOpenDisplay(None)
    if display:
        x11.XCloseDisplay(ctypes.c_void_p(display))
    return bool(display)
