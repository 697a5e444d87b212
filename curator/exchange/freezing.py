"""From an article as it was found to one as it is stored: its text frozen, its fields chosen and checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from curator.domain.errors import CuratorError
from curator.domain.text import Frozen, freeze

from .arriving import Found, Incoming, Metadata, Said, Told
from .language import likely_language
from .metadata import chosen, foreign, is_usable, one_line, sound_tags, titled

DOUBTFUL = frozenset({"pdf.info", "properties.account", "page.changed", "page.doubtful"})
"""Origins that are often junk: an editor may take what they say, nobody else does."""


def frozen(found: Found, changes: Mapping[str, str] | None = None, *, everything: bool = False) -> Incoming:
    """The article as it will be stored for ever.

    `changes` are the values that an editor gave to fields of `Metadata`, "" among them; with `everything`
    its text is all that could be read of the file. Raises CuratorError `article.empty`, `article.too_long`,
    `line.not_json` or `json.too_deep` (of unknown fields), and `meta.unusable` for a change of a wrong form.
    """
    text = found.raw if everything and found.raw else found.text
    # The export's schema forbids a text that begins with a BOM, and `freeze` takes one away only.
    kept = freeze(text.lstrip("\ufeff"))
    values, doubts = chosen(_sure(found.said))
    tags, bad_tags = sound_tags(found.tags)
    metadata = Metadata(**values, tags=tags, foreign=_foreign(found))
    metadata = _completed(metadata, kept.text, found.file_name)
    return Incoming(
        found.place,
        kept.text,
        _changed(metadata, changes or {}),
        found.file_name,
        found.source_sha256,
        (*found.told, *doubts, *bad_tags, *_replaced(kept)),
        found.kind,
    )


def _sure(said: Mapping[str, tuple[Said, ...]]) -> dict[str, list[Said]]:
    return {
        name: [each for each in each_said if each.origin not in DOUBTFUL] for name, each_said in said.items()
    }


def _foreign(found: Found) -> str:
    try:
        return foreign(found.kept)
    except ValueError as error:
        # A number such as 1e999 is JSON to read, but not to write again.
        raise CuratorError("line.not_json") from error


def _completed(metadata: Metadata, text: str, file_name: str) -> Metadata:
    found = titled(metadata, text, file_name)
    return found if found.language else replace(found, language=likely_language(text))


def _changed(metadata: Metadata, changes: Mapping[str, str]) -> Metadata:
    values = {name: one_line(value) for name, value in changes.items()}
    for name, value in values.items():
        if value and not is_usable(name, value):
            raise CuratorError("meta.unusable", field=name, value=value)
    return replace(metadata, **values)


def _replaced(kept: Frozen) -> Iterator[Told]:
    for code, count in (("text.controls", kept.controls), ("text.surrogates", kept.surrogates)):
        if count:
            yield Told(code, {"count": count})
