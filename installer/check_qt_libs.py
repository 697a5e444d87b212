"""Says which system libraries Qt lacks on Debian or Ubuntu, with the exact apt-get line.

Exit status 1 only if Qt cannot start at all; a machine that can draw into a picture but not open a
window gets the line and status 0. `--packages` prints the lacking packages alone, for scripts.
Qt's own message names libxcb-cursor0 whichever library is missing, so each one is tried by name here.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

OS_RELEASE = Path("/etc/os-release")
ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
}
WINDOW = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# Releases before the 64-bit time change, after which the package of GLib has another name.
OLD_RELEASES = {"bullseye", "bookworm", "focal", "jammy"}


def release(os_release: str) -> tuple[str, bool]:
    """The code name and whether it is of the Debian family, from the text of /etc/os-release."""
    rows = (line.partition("=") for line in os_release.splitlines())
    fields = {key: value.strip().strip('"') for key, _, value in rows}
    family = {fields.get("ID", "")} | set(fields.get("ID_LIKE", "").split())
    names = ("UBUNTU_CODENAME", "DEBIAN_CODENAME", "VERSION_CODENAME")
    return next((fields[n] for n in names if fields.get(n)), ""), bool(family & {"debian", "ubuntu"})


def lacking(libraries: dict[str, str], codename: str) -> list[str]:
    """The packages of those libraries that the system cannot load."""
    missing = []
    for soname, package in libraries.items():
        try:
            ctypes.CDLL(soname)
        except OSError:
            renamed = package == "libglib2.0-0" and codename not in OLD_RELEASES
            missing.append(package + "t64" if renamed else package)
    return missing


def main(arguments: list[str]) -> int:
    codename, debian = release(OS_RELEASE.read_text(encoding="utf-8") if OS_RELEASE.exists() else "")
    if not debian:
        return 0
    needed, window = lacking(ALWAYS, codename), lacking(WINDOW, codename)
    if "--packages" in arguments:
        print("\n".join(needed + window))
        return 0
    if needed or window:
        what = "Qt cannot start" if needed else "No window can open"
        print(f"{what} on this machine without some system libraries. Install them with:", file=sys.stderr)
        print("  sudo apt-get install " + " ".join(needed + window), file=sys.stderr)
    return 1 if needed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
