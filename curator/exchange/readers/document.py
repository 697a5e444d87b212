"""From the paragraphs of a document and what it says of itself to an article that is found."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Said, Told
from curator.exchange.language import likely_language

from .dates import is_date_line, spelled
from .flow import Block, raw_of, text_of
from .source import Source
from .when import iso

_SIGNS = {0xB7: "•", 0xA7: "▪", 0x6F: "○", 0xD8: "➢", 0xFC: "✓", 0xE0: "→", 0x2D: "-"}
"""What symbol fonts hold at the places that lists and check marks come from."""
_OPENING = 8
"""So many paragraphs may stand before the text itself."""
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

    def add_author(self, author: str | None) -> None:
        """The author that a file names, which may be a program or an account on a computer."""
        clean = " ".join((author or "").split())
        self.add("byline", clean, "properties.author" if _is_a_person(clean) else "properties.account")

    def add_moments(self, created: str | None, modified: str | None) -> None:
        """When a file was made and last changed; one made years before was made from a template."""
        made, changed = iso(created or ""), iso(modified or "")
        offered = [(made, "properties.created"), (changed, "properties.modified")]
        stale = made and changed and int(changed[:4]) - int(made[:4]) > 1
        for day, origin in reversed(offered) if stale else offered:
            self.add("published", day, origin)

    def add_machine_language(self, tag: str, blocks: Iterable[Block]) -> None:
        """The language in which a program checks spelling, often the machine's, so the text is asked too."""
        tag = language_tag(tag)
        if tag and likely_language(text_of(blocks)) in {"", tag.partition("-")[0]}:
            self.add("language", tag, "properties.machine")

    def closed(self) -> Mapping[str, tuple[Said, ...]]:
        return {name: tuple(said) for name, said in self.by_field.items() if said}


def opening(said: Sayings, blocks: Iterable[Block]) -> None:
    """What the first paragraphs say: a title by their style, who wrote, a date that stands alone."""
    first = [block for block in blocks if block.text][:_OPENING]
    for block in first:
        if block.rank == "title" or (block.rank and block is first[0]):
            said.add("title", block.text, f"style.{block.rank}")
    for block in first:
        match = _BYLINE.fullmatch(block.text)
        if match and len(block.text) <= _BYLINE_LENGTH and _are_names(match["names"]):
            said.add("byline", match["names"], "opening.byline")
            break
    dates = (spelled(block.text) for block in first if is_date_line(block.text))
    said.add("published", next(dates, ""), "opening.date")


def _are_names(text: str) -> bool:
    """Whether every word could be part of a name, as in no line that only begins like a byline."""
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) >= 2 and all(word in _PARTICLES or not word[0].islower() for word in words)


def _is_a_person(author: str) -> bool:
    """Whether an author may be one: two words or more, and no program or account."""
    return 2 <= len(author.split()) <= 12 and not re.search(r"\d", author) and not _PROGRAMS.search(author)


def language_tag(value: str | None) -> str:
    """A language as `Metadata.language` has it, "" if the value is none."""
    tag = (value or "").strip().replace("_", "-")
    head, _, rest = tag.partition("-")
    tag = f"{head.lower()}-{rest}" if rest else head.lower()
    return tag if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag) else ""


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
    kept: Mapping[str, str] | None = None,
) -> Found:
    """An article of one document; `kept` are its fields that Curator does not know.

    Raises CuratorError `article.empty`.
    """
    blocks = list(blocks)
    text, raw = text_of(blocks), raw_of(blocks)
    if not text:
        raise CuratorError("article.empty")
    foreign: dict[str, Any] = {kind: kept} if kept else {}
    return Found(
        place=source.place,
        kind=kind,
        text=text,
        file_name=source.name,
        source_sha256=hashlib.sha256(data).hexdigest(),
        raw=raw if raw != text else "",
        said=said.closed(),
        kept=foreign,
        told=told,
    )
