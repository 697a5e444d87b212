"""The typefaces that the program brings along, so that a page looks the same on every machine."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"

SERIF = ["Noto Serif", "Noto Naskh Arabic"]
"""For the text of an article; emoji come from the system."""
SANS = ["Noto Sans", "Noto Naskh Arabic"]
"""For chips, badges and the window around the text."""


@cache
def load_fonts(folder: Path = FOLDER) -> tuple[str, ...]:
    """Make every font file of `folder` known to Qt, once; the family names found.

    Needs a QGuiApplication. A missing folder leaves the system's own fonts in use.
    """
    families: set[str] = set()
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))
