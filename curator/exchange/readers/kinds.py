"""The formats that articles are read from: their codes, the ends of their names, where their readers are."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A format: its code, usual ends of names, and `module:function` of its reader in this package.

    `several` is True where a file can hold many articles: that one of them is here says nothing of the rest.
    """

    code: str
    ends: tuple[str, ...]
    reader: str
    several: bool = False


KINDS: tuple[Kind, ...] = (
    Kind("text", (".txt",), "plain:read_text"),
    Kind("markdown", (".md", ".markdown"), "plain:read_markdown"),
    Kind("html", (".html", ".htm", ".xhtml"), "html:read"),
    Kind("mhtml", (".mhtml", ".mht"), "mail:read_mhtml"),
    Kind("mail", (".eml",), "mail:read_mail", several=True),
    Kind("feed", (".rss", ".atom"), "feed:read", several=True),
    Kind("epub", (".epub",), "epub:read", several=True),
    Kind("warc", (".warc", ".warc.gz"), "warc:read", several=True),
    Kind("docx", (".docx",), "docx:read"),
    Kind("odt", (".odt",), "odt:read"),
    Kind("rtf", (".rtf",), "rtf:read"),
    Kind("pdf", (".pdf",), "pdf:read"),
    Kind("lines", (".jsonl", ".ndjson"), "batch:read_lines", several=True),
    Kind("json", (".json",), "batch:read_json", several=True),
    Kind("csv", (".csv", ".tsv"), "batch:read_csv", several=True),
    Kind("ninjs", (), "ninjs:read", several=True),
    Kind("newsml", (".nitf",), "newsml:read", several=True),
    Kind("zip", (".zip",), "archive:read", several=True),
)
"""`.xml` and `.json` alone say nothing: these are told by content."""
