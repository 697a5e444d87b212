"""One article before it is kept: what its file or the clipboard says, as it would be stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from curator.domain.ids import text_hash
from curator.domain.left_out import Line, beside
from curator.exchange.arriving import Changes, Found, Refused, Said, Told
from curator.exchange.freezing import DOUBTFUL, frozen
from curator.exchange.metadata import is_usable, one_line
from curator.exchange.readers.source import Options, Source
from curator.session.incoming import article_of
from curator.store.workspace import Workspace

FIELDS = ("title", "byline", "published", "outlet", "language", "address")
"""What the editor can change before the article is kept, under the names of `Metadata`."""
FIRST_LINE, FILE_NAME, GUESSED = "text.first", "file.name", "text.guessed"
"""Where a suggestion is from that the file does not make itself."""

_TITLE = 120
"""Code points of a first line that is a title."""


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
    """An article to be kept or left: the text taken for it, and everything its file holds if it is more.

    `values` are what would be stored without a word, `said` what there is to choose from, likeliest first.
    """

    source: Source
    options: Options
    found: Found
    article: Shown
    everything: Shown | None
    said: Mapping[str, tuple[Said, ...]] = field(default_factory=dict[str, tuple[Said, ...]])
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    told: tuple[Told, ...] = ()

    def shown(self, *, everything: bool) -> Shown:
        return self.everything if everything and self.everything else self.article


@dataclass(frozen=True, slots=True)
class Unread:
    """A source that gave no article, and why."""

    source: Source
    options: Options
    refused: Refused


def preview_of(workspace: Workspace, source: Source, options: Options, found: Found) -> Preview:
    """Raises the CuratorErrors of `frozen` where nothing could be kept."""
    whole = frozen(found, everything=True).text if found.raw.strip() else ""
    article = frozen(found)
    shown = _shown(workspace, article.text, whole)
    everything = _shown(workspace, whole, "") if whole and whole != article.text else None
    values = {name: str(getattr(article.metadata, name)) for name in FIELDS}
    values["title"] = values["title"] or _beginning(article.text)
    said = {name: _suggested(name, value, found) for name, value in values.items()}
    return Preview(source, options, found, shown, everything, said, values, article.told)


def keep(workspace: Workspace, preview: Preview, changes: Changes) -> str:
    """Store the article as it was shown; returns its id. Raises what `frozen` and `Journal.append` raise."""
    incoming = frozen(preview.found, changes.values, everything=changes.everything)
    article = article_of(workspace, incoming)
    workspace.import_article(article, incoming.text)
    return article.id


def _suggested(name: str, value: str, found: Found) -> tuple[Said, ...]:
    """What a field can be: what would be stored, all else that the file says, last what is doubtful."""
    said = _usable(name, found.said.get(name, ()))
    said.sort(key=lambda one: one.origin in DOUBTFUL)
    is_said = any(one.value == value and one.origin not in DOUBTFUL for one in said)
    own = [Said(value, _origin(name, value, found))] if value and not is_said else []
    return _once([*own, *said])


def _beginning(text: str) -> str:
    """The first line, cut at a word where it is long: what has no file has no name to be called by."""
    first = " ".join(text.strip().split("\n", 1)[0].split())
    return first if len(first) <= _TITLE else first[: _TITLE - 1].rsplit(" ", 1)[0] + "…"


def _origin(name: str, value: str, found: Found) -> str:
    """Where a value is from that the file does not say by itself."""
    if name == "language":
        return GUESSED
    return FILE_NAME if found.file_name and value == Path(found.file_name).stem else FIRST_LINE


def _usable(name: str, said: Iterable[Said]) -> list[Said]:
    clean = [Said(one_line(one.value), one.origin) for one in said]
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
