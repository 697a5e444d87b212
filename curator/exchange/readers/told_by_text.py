"""What kind of text a file is: markup, a mail, lines of JSON, a table, or simply text."""

from __future__ import annotations

import csv
import json
import re

from curator.domain.errors import CuratorError
from curator.exchange.decoding import utf16_without_bom

_HTML = re.compile(
    r"(?:<!--.*?-->|<\?xml[^>]*\?>|\s)*(?:<!doctype\s+html|<(?:html|head|body|title|meta|link|script|style|main|article"
    r"|section|div|p|table|h[1-6]|header|nav|center|font|span|amp-)\b)",
    re.IGNORECASE | re.DOTALL,
)
_ROOT = re.compile(
    r"(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\][^>]*)?>|\s)*<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)",
    re.DOTALL,
)
_ROOTS = {
    "html": "html",
    "rss": "feed",
    "feed": "feed",
    "rdf": "feed",
    "nitf": "newsml",
    "newsmessage": "newsml",
    "newsitem": "newsml",
    "packageitem": "newsml",
    "newsml": "newsml",
}
_OFFICE = frozenset({"office:document", "pkg:package", "w:worddocument"})
_ANNOTATIONS = frozenset({"xmi", "cas"})
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]")
_SURE = {"message-id", "received", "mime-version", "return-path", "delivered-to", "content-type", "x-mailer"}
_LIKELY = _SURE | {"from", "to", "subject", "date", "cc", "reply-to", "sender", "in-reply-to", "references"}
_MHTML = re.compile(
    r"^(?:snapshot-content-location:|content-type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)
_MBOX = re.compile(r"From \S+ .*\d{4}\r?\n[A-Za-z-]+: ")
_NEXT = re.compile(r"\n\r?\nFrom \S+ .*\d{4}\r?\n")
_NINJS = re.compile(
    r'"(?:body_html|body_xhtml|body_nitf|body_text|bodies|headlines|versioncreated|versionCreated|pubstatus|pubStatus)"\s*:'
)
_BRAT = re.compile(r"(?:[TREAMN]\d+\t\S+ |#\d+\t|\*\t)")
_TEXT_COLUMNS = {"text", "body", "content", "article", "story", "full_text", "fulltext", "maintext"}


def marked_up(head: bytes, end: str) -> str:
    """The kind of a text that has a form of its own: XML, HTML, a mail, JSON; "" if it has none.

    Raises CuratorError `file.picture`, `file.other_office`, `file.annotations`, `file.mbox`, `xml.unknown`.
    """
    text = _letters(head)
    start = text.lstrip()
    if start.startswith("<") and end not in (".md", ".markdown"):
        return _xml(start, end) or (
            "html" if _HTML.match(start) or end in (".html", ".htm", ".xhtml") else ""
        )
    if start[:1] in ("{", "["):
        return _json(start, end, whole=len(head) < 65_536)
    if _MBOX.match(start):
        # One message may begin like a mailbox: the line is the post office's.
        if end == ".mbox" or _NEXT.search(start):
            raise CuratorError("file.mbox")
        start = start.split("\n", 1)[1]
    return _mail(start, end)


def plain(head: bytes, end: str, by_name: str) -> str:
    """The kind of a text without a form of its own. Raises CuratorError `file.annotations`."""
    text = _letters(head)
    if _BRAT.match(text) or _is_columns(text):
        raise CuratorError("file.annotations")
    if by_name in ("csv", "lines", "markdown"):
        return by_name
    if by_name == "html" and "<" in text:
        return "html"
    return "csv" if _is_table(text) else "text"


def _letters(head: bytes) -> str:
    """The head in letters, well enough to know ASCII by."""
    if head.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return head.decode("utf-32", "replace")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    even = head[: len(head) & ~1]
    wide = utf16_without_bom(even) if b"\x00" in head else None
    return head.decode(wide or "utf-8", "replace").lstrip("\ufeff")


def _xml(start: str, end: str) -> str:
    """By its root, where it says that it is XML or has a root that is known."""
    found = _ROOT.match(start)
    if found is None:
        return ""
    root = found[2].lower()
    if root in _ROOTS:
        return _ROOTS[root]
    if not start.startswith("<?xml") and end not in (".xml", ".xmi", ".svg"):
        return ""
    if root == "svg":
        raise CuratorError("file.picture")
    if f"{found[1] or ''}{root}".lower() in _OFFICE:
        raise CuratorError("file.other_office")
    if root in _ANNOTATIONS:
        raise CuratorError("file.annotations")
    raise CuratorError("xml.unknown", root=found[2])


def _json(start: str, end: str, *, whole: bool) -> str:
    """By its shape; "" if it only begins like JSON, as `[AP] …` does."""
    if end in (".jsonl", ".ndjson"):
        return "lines"
    line, _, rest = start.partition("\n")
    try:
        first = json.loads(line)
    except RecursionError:
        return "json"
    except ValueError:
        first = None
    if isinstance(first, dict) and rest.lstrip().startswith("{"):
        return "lines"
    if end != ".json" and not _is_json(start, whole=whole):
        return ""
    return "ninjs" if _NINJS.search(start) else "json"


def _is_json(start: str, *, whole: bool) -> bool:
    try:
        json.JSONDecoder().raw_decode(start)
    except RecursionError:
        return True
    except json.JSONDecodeError as error:
        # Cut off by the end of what was looked at, a string is unterminated from its start on.
        return not whole and (error.pos > len(start) - 20 or error.msg.startswith("Unterminated"))
    except ValueError:
        return True
    return True


def _mail(start: str, end: str) -> str:
    head = start.replace("\r\n", "\n").split("\n\n", 1)[0]
    lines = head.split("\n")
    names = {found[1].lower() for line in lines if (found := _HEADER.match(line))}
    odd = [line for line in lines if line[:1] not in (" ", "\t") and not re.match(r"[!-9;-~]+:", line)]
    known = names & _LIKELY
    if odd or not known or (end != ".eml" and (len(known) < 2 or not names & _SURE)):
        return ""
    is_page = end in (".mhtml", ".mht") or (end != ".eml" and _MHTML.search(head) is not None)
    return "mhtml" if is_page else "mail"


def _is_columns(text: str) -> bool:
    """True for tokens with tags, one a line, as CoNLL has them."""
    lines = [line for line in text.split("\n")[:60] if line.strip() and not line.startswith("#")][:40]
    tagged = [line for line in lines if re.search(r"[ \t](?:O|[BIESLU]-[A-Za-z_]+)[ \t]*\r?$", line)]
    return len(lines) >= 5 and len(tagged) >= 0.9 * len(lines)


def _is_table(text: str) -> bool:
    """True if the first row names columns, one of them for the text, and the second has as many."""
    for sign in (",", ";", "\t"):
        rows = csv.reader(text[:20_000].splitlines()[:40], delimiter=sign)
        try:
            names, first = next(rows, list[str]()), next(rows, list[str]())
        except csv.Error:
            continue
        folded = {name.strip().lower() for name in names}
        if len(names) > 1 and folded & _TEXT_COLUMNS and len(first) == len(names):
            return True
    return False
