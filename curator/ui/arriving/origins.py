"""Formats, encodings and the places in a file where something is said, in words."""

from __future__ import annotations

from codecs import lookup
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from curator.exchange.readers.kinds import KINDS
from curator.ui.commands import said

_KINDS: Mapping[str, str] = {
    "text": said("arriving", "Text"),
    "markdown": said("arriving", "Markdown"),
    "html": said("arriving", "Web page"),
    "mhtml": said("arriving", "Web page in one file"),
    "mail": said("arriving", "Mail"),
    "feed": said("arriving", "Feed"),
    "epub": said("arriving", "E-book"),
    "warc": said("arriving", "Web archive"),
    "docx": said("arriving", "Word document"),
    "odt": said("arriving", "OpenDocument text"),
    "rtf": said("arriving", "Rich text"),
    "pdf": said("arriving", "PDF"),
    "lines": said("arriving", "JSON Lines"),
    "json": said("arriving", "JSON"),
    "csv": said("arriving", "Table"),
    "ninjs": said("arriving", "ninjs"),
    "newsml": said("arriving", "NewsML"),
    "zip": said("arriving", "Zip archive"),
}
_FILES: Mapping[str, str] = {
    "html": said("arriving", "from the page"),
    "page": said("arriving", "from the page"),
    "mhtml": said("arriving", "from the page"),
    "mail": said("arriving", "from the mail"),
    "feed": said("arriving", "from the feed"),
    "epub": said("arriving", "from the book"),
    "warc": said("arriving", "from the web archive"),
    "file": said("arriving", "from the file’s name"),
    "text": said("arriving", "from the text"),
    "beside": said("arriving", "from the file beside it"),
    "desk": said("arriving", "used on the desk"),
    "style": said("arriving", "by its style"),
    "opening": said("arriving", "from the first lines"),
    "properties": said("arriving", "from the file’s properties"),
}
_ORIGINS: Mapping[str, str] = {
    "html.address": said("arriving", "told by the address"),
    "html.around": said("arriving", "an address in the page"),
    "html.canonical": said("arriving", "the page’s own address"),
    "html.h1": said("arriving", "the heading"),
    "html.jsonld": said("arriving", "the page’s data for search engines"),
    "html.lang": said("arriving", "the page’s language"),
    "html.meta": said("arriving", "the page’s head"),
    "html.modified": said("arriving", "when the page was changed"),
    "html.og": said("arriving", "the page’s data for sharing"),
    "html.rel": said("arriving", "the byline on the page"),
    "html.saved": said("arriving", "a note of who saved the page"),
    "html.text": said("arriving", "a line in the text"),
    "html.time": said("arriving", "a time on the page"),
    "html.title": said("arriving", "the page’s title"),
    "pdf.info": said("arriving", "the PDF’s properties"),
    "mail.from": said("arriving", "the sender"),
    "mail.subject": said("arriving", "the subject"),
    "guess": said("arriving", "a guess"),
    "heading": said("arriving", "the heading"),
    "yaml": said("arriving", "the head of the file"),
    "text.first": said("arriving", "the first line"),
    "text.guessed": said("arriving", "guessed from the text"),
    "properties.created": said("arriving", "when the file was made"),
    "properties.modified": said("arriving", "when the file was last changed"),
    "properties.machine": said("arriving", "the language of its spelling"),
    "pdf.largest": said("arriving", "the largest letters"),
    "file.name": said("arriving", "the file’s name"),
}
_ENCODINGS: Mapping[str, str] = {
    "utf-8": said("arriving", "Unicode (UTF-8)"),
    "utf-16-le": said("arriving", "Unicode (UTF-16, little-endian)"),
    "utf-16-be": said("arriving", "Unicode (UTF-16, big-endian)"),
    "cp1252": said("arriving", "Western Europe (Windows-1252)"),
    "iso8859-15": said("arriving", "Western Europe (ISO 8859-15)"),
    "mac_roman": said("arriving", "Western Europe (Macintosh)"),
    "cp1250": said("arriving", "Central Europe (Windows-1250)"),
    "iso8859-2": said("arriving", "Central Europe (ISO 8859-2)"),
    "cp1257": said("arriving", "Baltic (Windows-1257)"),
    "cp1251": said("arriving", "Cyrillic (Windows-1251)"),
    "koi8-r": said("arriving", "Cyrillic (KOI8-R)"),
    "koi8-u": said("arriving", "Cyrillic (KOI8-U)"),
    "cp866": said("arriving", "Cyrillic (DOS 866)"),
    "iso8859-5": said("arriving", "Cyrillic (ISO 8859-5)"),
    "mac_cyrillic": said("arriving", "Cyrillic (Macintosh)"),
    "cp1253": said("arriving", "Greek (Windows-1253)"),
    "cp1254": said("arriving", "Turkish (Windows-1254)"),
    "cp1255": said("arriving", "Hebrew (Windows-1255)"),
    "cp1256": said("arriving", "Arabic (Windows-1256)"),
    "cp1258": said("arriving", "Vietnamese (Windows-1258)"),
    "cp874": said("arriving", "Thai (Windows-874)"),
    "cp932": said("arriving", "Japanese (Shift JIS)"),
    "euc_jp": said("arriving", "Japanese (EUC-JP)"),
    "gb18030": said("arriving", "Chinese, simplified (GB 18030)"),
    "big5hkscs": said("arriving", "Chinese, traditional (Big5-HKSCS)"),
    "big5": said("arriving", "Chinese, traditional (Big5)"),
    "cp949": said("arriving", "Korean (Windows-949)"),
}
_BY_NAME = {lookup(code).name: words for code, words in _ENCODINGS.items()}
ENCODINGS = tuple(_BY_NAME)
"""The encodings that an editor can choose, as Python names them."""


def kind_name(code: str) -> str:
    """A format by its code; the code itself where it has no name."""
    return _translated(_KINDS.get(code, code))


def name_filters() -> str:
    """What a dialog for files offers: all that is read, each format by itself, everything."""
    ends = [f"*{end}" for kind in KINDS for end in kind.ends]
    each = [
        f"{kind_name(kind.code)} ({' '.join(f'*{end}' for end in kind.ends)})" for kind in KINDS if kind.ends
    ]
    articles = QCoreApplication.translate("arriving", "Articles")
    everything = QCoreApplication.translate("arriving", "All files")
    return ";;".join([f"{articles} ({' '.join([*ends, '*.xml'])})", *each, f"{everything} (*)"])


def origin_name(code: str) -> str:
    """Where a value was read, from a code such as `html.og`: its own words, else those of its format."""
    own = _ORIGINS.get(code)
    if own:
        return _translated(own)
    return _translated(_FILES.get(code.partition(".")[0], said("arriving", "from the file")))


def encoding_name(code: str) -> str:
    """An encoding in words; its own name where there are none."""
    try:
        return _translated(_BY_NAME.get(lookup(code).name, code))
    except LookupError:
        return code


def _translated(text: str) -> str:
    return QCoreApplication.translate("arriving", text)
