"""One article before it is kept: what its file or the clipboard says, as it would be stored."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from curator.domain.ids import text_hash
from curator.domain.left_out import Line, beside
from curator.domain.text import freeze
from curator.exchange.arriving import Found, Metadata, Refused, Said
from curator.exchange.language import likely_language
from curator.exchange.metadata import PATTERNS, titled
from curator.exchange.readers.source import Options, Source
from curator.store.workspace import Workspace

FIELDS = ("title", "byline", "published", "outlet", "language", "address")
"""What the editor can change before the article is kept, under the names of `Metadata`."""
FIRST_LINE, FILE_NAME, GUESSED = "text.first", "file.name", "text.guessed"
"""Where a suggestion is from that the file does not make itself."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as it would be stored, with what it leaves out; `same` is the article with this very text.

    `words` and `left_out` count words; `same_title` is "" where `same` is.
    """

    text: str
    lines: tuple[Line, ...]
    words: int
    left_out: int
    passages: int
    same: str
    same_title: str


@dataclass(frozen=True, slots=True)
class Preview:
    """An article to be kept or left: the text taken for it, and everything its file holds, if that is more."""

    source: Source
    options: Options
    found: Found
    article: Shown
    everything: Shown | None
    said: Mapping[str, tuple[Said, ...]] = field(default_factory=dict[str, tuple[Said, ...]])

    def shown(self, *, everything: bool) -> Shown:
        return self.everything if everything and self.everything else self.article


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an editor chose for an article: its fields (all of FIELDS), the whole text, the original too."""

    values: Mapping[str, str]
    everything: bool = False
    original: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A source that gave no article, and why."""

    source: Source
    options: Options
    refused: Refused


def preview_of(workspace: Workspace, source: Source, options: Options, found: Found) -> Preview:
    """Raises CuratorError `article.empty` or `article.too_long` where nothing could be kept."""
    raw = freeze(found.raw).text if found.raw.strip() else ""
    article = _shown(workspace, freeze(found.text).text, raw)
    everything = _shown(workspace, raw, "") if raw and raw != article.text else None
    return Preview(source, options, found, article, everything, suggested(found, article.text))


def suggested(found: Found, text: str) -> dict[str, tuple[Said, ...]]:
    """What stands in the fields before they are changed, the likeliest first; never an unusable value.

    The first line of the text, the file's name and the language that the text seems to be in come last.
    """
    said = {name: _usable(name, found.said.get(name, ())) for name in FIELDS}
    own = titled(Metadata(), text, found.file_name).title
    from_name = own == found.file_name.rsplit(".", 1)[0]
    guess = likely_language(text)
    last = {
        "title": [Said(own, FILE_NAME if from_name else FIRST_LINE)] if own else [],
        "language": [Said(guess, GUESSED)] if guess else [],
    }
    return {name: _once([*said[name], *last.get(name, [])]) for name in FIELDS}


def is_usable(name: str, value: str) -> bool:
    """True for a value that the field of an article takes; "" is not known, and can be taken."""
    pattern = PATTERNS.get(name)
    return not value or not pattern or bool(re.fullmatch(pattern, value))


def _usable(name: str, said: Iterable[Said]) -> list[Said]:
    clean = [Said(" ".join(one.value.split()), one.origin) for one in said]
    return [one for one in clean if one.value and is_usable(name, one.value)]


def _once(said: Iterable[Said]) -> tuple[Said, ...]:
    """Each value where it stands first."""
    found: dict[str, Said] = {}
    for one in said:
        found.setdefault(one.value, one)
    return tuple(found.values())


def _shown(workspace: Workspace, text: str, everything: str) -> Shown:
    lines = beside(text, everything)
    passed = [line.text for line in lines if not line.kept]
    known = workspace.articles.find_by_text(text_hash(text))
    rows = workspace.articles.row(known[:1])
    left_out = sum(len(line.split()) for line in passed)
    title = rows[0].title if rows else ""
    return Shown(text, lines, len(text.split()), left_out, len(passed), known[0] if known else "", title)
