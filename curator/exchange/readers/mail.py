"""Mails, and web pages that a browser saved as one file in the form of a mail."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses
from typing import Any, cast

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Known, PassedOver, Refused, Said, Told, distinct
from curator.exchange.decoding import Decoded
from curator.exchange.language import likely_language

from . import html, when
from .blocks import words_in
from .reading import read_source
from .source import Options, Source
from .tree import codec_of, decoded

_Mail = Message
_PAGES = ("text/html", "application/xhtml+xml")
_AGAIN = re.compile(
    r"^(?:\s*(?:re|aw|sv|fwd?|wg|tr|enc|rv|відп|переслано|ответ)\s*(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE
)
_WRITTEN = re.compile(r"=\?[^?\s]+\?[bqBQ]\?[^?]*\?=")
_TAGS = re.compile(r"<(style|script)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_SIGNATURE = "-- "
_LONGEST_HEADER = 20_000
_MOST_NAMES = 5
_STUB = 3
"""A plain text with less than a third of the words of its HTML twin only says where the mail can be seen."""


def read_mail(source: Source, options: Options) -> Iterator[Found | Refused | Known | PassedOver]:
    """The text of a mail, then the mails that are attached to it.

    Raises CuratorError `mail.encrypted`, `mail.empty`, and what `html.read` raises where there is only HTML.
    """
    data = source.data()
    mail = message_from_bytes(data)
    inner = list(_attached_mails(mail))
    told = _attachments(mail)
    try:
        found = _article(source, mail, options, hashlib.sha256(data).hexdigest())
        yield replace(found, told=(*found.told, *told))
    except CuratorError:
        if not inner:
            raise
    for number, each in enumerate(inner, 1):
        name = (header(each, "Subject") or str(number)).replace("/", "_")
        yield from read_source(source.member(f"{name}.eml", each.as_bytes()), options)


def read_mhtml(source: Source, options: Options) -> Iterator[Found | Refused]:
    """The article of a saved page. Raises CuratorError `mhtml.no_page`, and what `html.read` raises."""
    data = source.data()
    mail = message_from_bytes(data)
    address = _address(header(mail, "Snapshot-Content-Location"))
    pages = [part for part in _leaves(mail) if part.get_content_type() in _PAGES]
    if not pages:
        raise CuratorError("mhtml.no_page")
    page = next((one for one in pages if address and header(one, "Content-Location") == address), pages[0])
    found = html.found_in(
        _letters(page, options),
        place=source.place,
        name=source.name,
        sha256=hashlib.sha256(data).hexdigest(),
        address=address or _address(header(page, "Content-Location")),
        kind="mhtml",
    )
    # The Date of the file is the day on which somebody saved it.
    yield _saying(found, {"title": [Said(header(mail, "Subject"), "mhtml.subject")]}, first=False)


def header(mail: _Mail, name: str) -> str:
    """A header's value on one line with its encoded words decoded; "" if there is none.

    Bytes that are not ASCII, which no header may have, are taken for UTF-8, else for Windows' Latin letters.
    """
    raw = next((value for key, value in mail.raw_items() if key.lower() == name.lower()), "")
    raw = _unescaped(str(raw)[:_LONGEST_HEADER])
    if _WRITTEN.search(raw):
        raw = "".join(_decoded_words(raw))
    return " ".join(raw.split())


def _unescaped(raw: str) -> str:
    data = raw.encode("utf-8", "surrogateescape")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _decoded_words(raw: str) -> Iterator[str]:
    """RFC 2047; a word in an alphabet that nobody knows is read as UTF-8."""
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        yield raw
        return
    for piece, charset in pieces:
        if isinstance(piece, str):
            yield piece
        elif charset is None:
            yield piece.decode("raw-unicode-escape", "replace")
        else:
            yield piece.decode(codec_of(charset) or "utf-8", "replace")


def _article(source: Source, mail: _Mail, options: Options, sha256: str) -> Found:
    """Raises CuratorError `mail.encrypted`, `mail.empty`, `html.*`."""
    plain, marked_up = _bodies(mail)
    if not plain and not marked_up and _is_encrypted(mail):
        raise CuratorError("mail.encrypted")
    letters = [_letters(part, options) for part in plain]
    text = "\n\n".join(_unfolded(one.text, part) for one, part in zip(letters, plain, strict=True)).strip(
        "\n"
    )
    if marked_up and not _says_enough(text, marked_up, options):
        found = html.found_in(
            _letters(marked_up[0], options),
            place=source.place,
            name=source.name,
            sha256=sha256,
            kind="mail",
        )
        return _saying(found, _said(mail))
    if not text.strip():
        raise CuratorError("mail.empty")
    first = letters[0]
    found = Found(
        place=source.place,
        kind="mail",
        text=text,
        file_name=source.name,
        source_sha256=sha256,
        encoding=first.encoding,
        guessed=any(one.guessed for one in letters),
        told=tuple(told for one in letters for told in one.told),
    )
    language = likely_language(text)
    guess = [Said(language, "text.guessed")] if language else []
    return _saying(_saying(found, _said(mail)), {"language": guess}, first=False)


def _says_enough(text: str, marked_up: Sequence[_Mail], options: Options) -> bool:
    if not text.strip():
        return False
    page = _TAGS.sub(" ", _letters(marked_up[0], options).text)
    return _STUB * words_in(text) >= words_in(" ".join(page.split()))


def _bodies(mail: _Mail) -> tuple[list[_Mail], list[_Mail]]:
    """The parts that are the mail's own text: those in plain text, and those in HTML."""
    shown = [part for part in _leaves(mail) if part.get_content_disposition() != "attachment"]
    plain = [part for part in shown if part.get_content_type() in ("text/plain", "text/enriched")]
    return plain, [part for part in shown if part.get_content_type() in _PAGES]


def _leaves(mail: _Mail) -> Iterator[_Mail]:
    """The parts that hold something, in their order; not those of mails that are attached."""
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "message" and part is not mail:
            continue
        payload: Any = part.get_payload()
        if isinstance(payload, list):
            waiting += cast("list[_Mail]", payload)[::-1]
        else:
            yield part


def _attached_mails(mail: _Mail) -> Iterator[_Mail]:
    waiting = [mail]
    while waiting:
        part = waiting.pop(0)
        payload: Any = part.get_payload()
        if not isinstance(payload, list):
            continue
        if part.get_content_type() == "message/rfc822":
            yield from payload
        elif part.get_content_maintype() == "multipart":
            waiting += cast("list[_Mail]", payload)


def _attachments(mail: _Mail) -> tuple[Told, ...]:
    """What is attached, by name; pictures in the text are not."""
    names = [
        _unescaped("".join(_decoded_words(name)) if _WRITTEN.search(name) else name)
        for part in _leaves(mail)
        if (name := part.get_filename()) and part.get("Content-ID") is None
    ]
    if not names:
        return ()
    listed = ", ".join(" ".join(name.split()) for name in names[:_MOST_NAMES])
    return (Told("mail.attachments", {"count": len(names), "names": listed}),)


def _is_encrypted(mail: _Mail) -> bool:
    kinds = {part.get_content_type() for part in mail.walk()}
    return bool(kinds & {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})


def _letters(part: _Mail, options: Options) -> Decoded:
    """Raises CuratorError `file.binary`, `file.no_encoding`, `encoding.unknown`."""
    payload: Any = part.get_payload(decode=True)
    declared = part.get_param("charset") or ""
    return decoded(payload or b"", options.encoding, declared if isinstance(declared, str) else declared[2])


def _unfolded(text: str, part: _Mail) -> str:
    """A plain text as it was typed: lines that were cut for old readers joined again (RFC 3676)."""
    text = text.replace("\r\n", "\n")
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    delete_blank = str(part.get_param("delsp") or "").lower() == "yes"
    lines: list[str] = []
    depth_before: int | None = None
    for typed in text.split("\n"):
        bare = typed.lstrip(">")
        depth = len(typed) - len(bare)
        bare = bare.removeprefix(" ")
        flows = bare.endswith(" ") and bare != _SIGNATURE
        piece = bare[:-1] if flows and delete_blank else bare
        if depth_before == depth:
            lines[-1] += piece
        else:
            lines.append(f"{'>' * depth} {piece}" if depth else piece)
        depth_before = depth if flows else None
    return "\n".join(line.rstrip(" ") if line != _SIGNATURE else line for line in lines)


def _said(mail: _Mail) -> dict[str, list[Said]]:
    subject = header(mail, "Subject")
    people = getaddresses([header(mail, "From")])
    return {
        "title": [Said(_AGAIN.sub("", subject), "mail.subject"), Said(subject, "mail.subject")],
        "byline": [Said(name.strip("'\" ") or address, "mail.from") for name, address in people],
        "published": [Said(when.iso(header(mail, "Date")), "mail.date")],
        "outlet": [Said(header(mail, "Organization"), "mail.organization")],
        "language": [Said(header(mail, "Content-Language").lower(), "mail.language")],
        "address": [Said(_address(header(mail, "Archived-At").strip("<>")), "mail.archived")],
    }


def _saying(found: Found, said: Mapping[str, Sequence[Said]], *, first: bool = True) -> Found:
    """The article with this said of it too, before or behind what is said already."""
    fields = {*found.said, *said}
    both = {name: (tuple(said.get(name, ())), found.said.get(name, ())) for name in fields}
    joined = {
        name: distinct((*one, *other) if first else (*other, *one)) for name, (one, other) in both.items()
    }
    return replace(found, said={name: values for name, values in joined.items() if values})


def _address(value: str) -> str:
    return value if value.startswith(("http://", "https://")) else ""
