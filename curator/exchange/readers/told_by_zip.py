"""What a zip file is: a document of an office program, a book, or an archive of files."""

from __future__ import annotations

import re
import zipfile
from pathlib import PurePath

from curator.domain.errors import CuratorError

from .kinds import KINDS
from .source import Source

_TAIL = 65_557
"""Bytes in which the end of the list of members lies: its record and the longest comment (APPNOTE 4.3.16)."""

_MIMETYPE = {
    b"application/epub+zip": "epub",
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
}
_FIRST = re.compile(rb"PK\x03\x04.{22}\x08\x00(?:..)mimetype(application/[\w.+-]+?)(?:PK|$)", re.DOTALL)
_OTHER = ("xl/workbook", "ppt/presentation", "visio/", "AndroidManifest.xml", "META-INF/MANIFEST.MF")
_PAGES = ("Index/Document.iwa", "Index.zip", "index.apxl", "index.xml.gz", "Index/Tables")
_END_OF_NAME = {end: kind.code for kind in KINDS if kind.code in ("docx", "odt", "epub") for end in kind.ends}


def told_by_zip(source: Source) -> str:
    """Raises OSError, and CuratorError `file.other_office`, `file.pages`, `file.damaged`, `zip.too_many`."""
    with source.open() as file:
        first = _FIRST.match(file.read(200))
        try:
            with zipfile.ZipFile(file) as packed:
                names = packed.namelist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError) as error:
            raise CuratorError("file.damaged") from error
    if first:
        if first[1] in _MIMETYPE:
            return _MIMETYPE[first[1]]
        if b"opendocument" in first[1]:
            raise CuratorError("file.other_office")
    return _by_names(set(names), PurePath(source.name).suffix.lower())


def _by_names(names: set[str], end: str) -> str:
    if any(name.startswith(_PAGES) for name in names):
        raise CuratorError("file.pages")
    if any(name.startswith(_OTHER) for name in names):
        raise CuratorError("file.other_office")
    if "[Content_Types].xml" in names:
        return "docx"
    if "META-INF/container.xml" in names:
        return "epub"
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        return "odt"
    # A document that lost the parts that told it: its own reader says best what is missing.
    return _END_OF_NAME.get(end, "zip")
