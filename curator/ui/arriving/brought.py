"""What a drag or the clipboard brings: files, or a text, or only an address on the network."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

_BLOCK = re.compile(r"<(?:p|h[1-6]|li|article|section|td|blockquote)[\s>]", re.IGNORECASE)
_MOST_HTML = 20_000_000


@dataclass(frozen=True, slots=True)
class Brought:
    """Files and folders of this laptop, else the text and the page that it is from.

    `is_remote` if there was only an address.
    """

    paths: tuple[Path, ...] = ()
    text: str = ""
    html: str = ""
    is_remote: bool = False

    @property
    def is_something(self) -> bool:
        return bool(self.paths or self.text.strip() or self.html or self.is_remote)


def brought(mime: QMimeData) -> Brought:
    """Read it; a text whose every line names a file of this laptop stands for these files."""
    urls = mime.urls() if mime.hasUrls() else []
    local = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if local:
        return Brought(local)
    text = mime.text() if mime.hasText() else ""
    named = _files(text)
    if named:
        return Brought(named)
    # A browser gives a link's address as its text too: that is no article.
    if urls and all(line.strip() in {url.toString() for url in urls} for line in text.split("\n") if line):
        return Brought(is_remote=True)
    html = mime.html() if mime.hasHtml() else ""
    return Brought(text=text, html=html[:_MOST_HTML] if _has_blocks(html) else "")


def _has_blocks(html: str) -> bool:
    """True for a page or a piece of one; a coloured line of code is a plain text."""
    return len(_BLOCK.findall(html, 0, _MOST_HTML)) > 1


def _files(text: str) -> tuple[Path, ...]:
    """The files that a list of addresses or paths names, a line each; none if any line is something else."""
    found: list[Path] = []
    for line in text.strip().split("\n")[:10_000]:
        line = line.strip()
        if line.startswith("#"):
            # A comment, in lists of addresses (RFC 2483, 5).
            continue
        path = Path(QUrl(line).toLocalFile()) if line.startswith("file:") else Path(line)
        if not path.is_absolute() or len(line) > 4_096 or not _exists(path):
            return ()
        found.append(path)
    return tuple(found)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
