"""From the paragraphs of a document and what it says of itself to an article that is found."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Said, Told
from curator.exchange.language import likely_language
from curator.exchange.metadata import name_of

from .flow import Block, raw_of, text_of
from .source import Source

UNSURE = Said("", "unsure")
"""Stands first where what a file says of a field is not to be taken without a person's say."""

_MOMENT = re.compile(
    r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)"
    r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_SIGNS = {0xB7: "•", 0xA7: "▪", 0x6F: "○", 0xD8: "➢", 0xFC: "✓", 0xE0: "→", 0x2D: "-"}
"""What symbol fonts hold at the places that lists and check marks come from."""
_OPENING = 8
_BYLINE_LENGTH = 80
_BYLINE = re.compile(
    r"(?i:by|von|par|por|da|di|door|av|автор|текст|автори|بقلم|كتب)\s*:?\s+(?P<names>[^\n\d!?:|]+)(?:\|.*)?"
)
_PARTICLES = frozenset(
    ("and", "und", "et", "y", "e", "i", "і", "та", "и", "de", "da", "do", "du", "la", "le")
    + ("van", "von", "der", "den", "zu", "bin", "ibn")
)
_PROGRAMS = re.compile(
    r"(?i)\b(?:microsoft|word|office|users?|admin\w*|owner|author|unknown|python|writer|default)\b"
)


@dataclass(slots=True)
class Sayings:
    """What a file says of its article, field by field, the likeliest first."""

    by_field: dict[str, list[Said]] = field(default_factory=dict[str, list[Said]])

    def add(self, name: str, value: str | None, origin: str) -> None:
        """Keep a value that says something and was not said before."""
        clean = " ".join((value or "").split())
        said = self.by_field.setdefault(name, [])
        if clean and all(clean != other.value for other in said):
            said.append(Said(clean, origin))

    def doubt(self, name: str) -> None:
        """What is known of a field so far and from here on is offered, not taken."""
        if not self.by_field.get(name):
            self.by_field[name] = [UNSURE]

    def closed(self) -> Mapping[str, tuple[Said, ...]]:
        return {name: tuple(said) for name, said in self.by_field.items() if any(s.value for s in said)}


def moment(value: str | None) -> str:
    """A date as `Metadata.published` has it; a time without a zone is left away, "" is no date."""
    match = _MOMENT.fullmatch((value or "").strip())
    if match is None:
        return ""
    day, time, zone = match["day"], match["time"], match["zone"]
    if not time or not zone or len(day) < len("2000-01-01"):
        return day
    return f"{day}T{time}{zone if zone == 'Z' or ':' in zone else f'{zone[:3]}:{zone[3:]}'}"


def opening(said: Sayings, blocks: Iterable[Block], format_: str) -> None:
    """What the first paragraphs say: a title by their style, and a line that names the author."""
    first = [block for block in blocks if block.text][:_OPENING]
    for block in first:
        if block.rank == "title" or (block.rank and block is first[0]):
            said.add("title", block.text, f"{format_}.{block.rank}")
    for block in first:
        match = _BYLINE.fullmatch(block.text)
        if match and len(block.text) <= _BYLINE_LENGTH and _are_names(match["names"]):
            said.add("byline", match["names"], "opening.byline")
            return


def _are_names(text: str) -> bool:
    """Whether every word could be part of a name, as in no line that only begins like a byline."""
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) >= 2 and all(word in _PARTICLES or not word[0].islower() for word in words)


def is_a_name(author: str) -> bool:
    """Whether an author of a file may be a person: two words or more, and no program or account."""
    words = author.split()
    return 2 <= len(words) <= 12 and not re.search(r"\d", author) and not _PROGRAMS.search(author)


def language_tag(value: str | None) -> str:
    """A language as `Metadata.language` has it, "" if the value is none."""
    tag = (value or "").strip().replace("_", "-")
    head, _, rest = tag.partition("-")
    tag = f"{head.lower()}-{rest}" if rest else head.lower()
    return tag if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag) else ""


def offer_machine_language(said: Sayings, tag: str, blocks: Iterable[Block], origin: str) -> None:
    """The language in which a program checks spelling, often the machine's, so the text is asked too."""
    tag = language_tag(tag)
    if tag and likely_language(text_of(blocks)) in {"", tag.partition("-")[0]}:
        said.add("language", tag, origin)


def sign(code: int) -> str:
    """The letter for a place in a symbol font (Symbol, Wingdings), "" if there is none."""
    return _SIGNS.get(code & 0xFF, "")


def counted(counts: Counter[str]) -> tuple[Told, ...]:
    """What was left out, by code, as it is told."""
    return tuple(Told(code, {"count": count}) for code, count in sorted(counts.items()) if count)


def found(
    source: Source,
    data: bytes,
    kind: str,
    blocks: Iterable[Block],
    *,
    said: Sayings,
    told: tuple[Told, ...] = (),
    kept: Mapping[str, Any] | None = None,
) -> Found:
    """An article of one document. Raises CuratorError `article.empty`."""
    blocks = list(blocks)
    text, raw = text_of(blocks), raw_of(blocks)
    if not text:
        raise CuratorError("article.empty")
    return Found(
        place=source.place,
        kind=kind,
        text=text,
        file_name=name_of(Path(source.name)),
        source_sha256=hashlib.sha256(data).hexdigest(),
        raw=raw if raw != text else "",
        said=said.closed(),
        kept=kept or {},
        told=told,
    )
