"""The formats that articles are read from: their codes, the ends of their names, where their readers are."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A format: its code, usual ends of names, and `module:function` of its reader in this package."""

    code: str
    ends: tuple[str, ...]
    reader: str


KINDS: tuple[Kind, ...] = (
    Kind("text", (".txt",), "plain:read_text"),
    Kind("markdown", (".md", ".markdown"), "plain:read_markdown"),
    Kind("html", (".html", ".htm", ".xhtml"), "html:read"),
    Kind("mhtml", (".mhtml", ".mht"), "mail:read_mhtml"),
    Kind("mail", (".eml",), "mail:read_mail"),
    Kind("feed", (".rss", ".atom"), "feed:read"),
    Kind("epub", (".epub",), "epub:read"),
    Kind("warc", (".warc", ".warc.gz"), "warc:read"),
    Kind("docx", (".docx",), "docx:read"),
    Kind("odt", (".odt",), "odt:read"),
    Kind("rtf", (".rtf",), "rtf:read"),
    Kind("pdf", (".pdf",), "pdf:read"),
    Kind("lines", (".jsonl", ".ndjson"), "batch:read_lines"),
    Kind("json", (".json",), "batch:read_json"),
    Kind("csv", (".csv", ".tsv"), "batch:read_csv"),
    Kind("ninjs", (), "ninjs:read"),
    Kind("newsml", (".nitf",), "newsml:read"),
    Kind("zip", (".zip",), "archive:read"),
)
"""`.xml` and `.json` alone say nothing: these are told by content."""
