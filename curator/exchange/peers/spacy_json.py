"""spaCy's annotations as JSON, in the three shapes that they have had, one article an entry.

A Doc's own (`text`, `ents`, `spans`), pairs of a text and its entities (`["Oslo votes.", {"entities": …}]`,
also inside `annotations`), and the training files of spaCy 2 (`paragraphs` of `sentences` of `tokens`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Refused
from curator.exchange.decoding import decode
from curator.exchange.metadata import load_json

from . import docbin_given, sentences_of_words
from .given import Given
from .sentences_of_words import Sentence, named_in

MAX_BYTES = 100 * 2**20
_MISSING = "-"


def is_json(file: Path) -> bool:
    """True of a file that begins as JSON does; a DocBin is compressed."""
    with file.open("rb") as opened:
        return opened.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"[", b"{")


def read(file: Path) -> Iterator[Given | Refused]:
    """The entries of a file; one of none of the shapes is Refused with its number.

    Raises CuratorError `file.too_large`, `json.too_deep`, `peer.not_docbin` or of decoding.
    """
    if file.stat().st_size > MAX_BYTES:
        raise CuratorError("file.too_large", megabytes=MAX_BYTES // 2**20)
    for number, entry in enumerate(_entries(decode(file.read_bytes()).text), 1):
        place = f"{file} #{number}"
        yield _given(entry, place) or Refused(place, "peer.not_spacy", {})


def _entries(text: str) -> list[object]:
    try:
        found = load_json(text)
    except ValueError:
        found = [_loaded(line) for line in text.split("\n") if line.strip()]
    if isinstance(found, dict):
        said = cast("dict[str, object]", found)
        found = said["annotations"] if isinstance(said.get("annotations"), list) else [said]
    if isinstance(found, list):
        return [entry for entry in cast("list[object]", found) if entry is not None]
    raise CuratorError("peer.not_docbin")


def _loaded(line: str) -> object:
    try:
        return load_json(line)
    except ValueError as error:
        raise CuratorError("peer.not_docbin") from error


def _given(entry: object, place: str) -> Given | None:
    pair = _list(entry)
    if len(pair) == 2 and isinstance(pair[0], str):
        return _of_text(pair[0], _ranges(_mapping(pair[1]).get("entities")), {}, place)
    said = _mapping(entry)
    text = said.get("text")
    if isinstance(text, str):
        ents = [*_ranges(said.get("ents")), *_ranges(said.get("entities"))]
        groups = {name: list(_ranges(spans)) for name, spans in _mapping(said.get("spans")).items()}
        return _of_text(text, ents, groups, place)
    paragraphs = [_mapping(one) for one in _list(said.get("paragraphs"))]
    return _of_two(paragraphs, place) if paragraphs else None


def _of_text(text: str, ents: Iterable[list[Any]], groups: Mapping[str, Any], place: str) -> Given:
    """An article of ranges; who wrote it did not say how far it was read."""
    doc = {"text": text, "ents": list(ents), "groups": groups, "state": "none", "missing": [], "data": ""}
    return docbin_given.given_of(doc, place)


def _ranges(found: object) -> Iterator[list[Any]]:
    """`[start, end, label, kb_id, id]` of what has a start, an end and a label, as list or as object."""
    for one in _list(found):
        said = _mapping(one)
        values = [said.get(name) for name in ("start", "end", "label")] if said else _list(one)[:3]
        match values:
            case [int(start), int(end), str(label)]:
                extra = [said.get(name) for name in ("kb_id", "span_id")]
                yield [start, end, label, *(each if isinstance(each, str) else "" for each in extra)]
            case _:
                # It counts as outside of the text: nobody can say where it stands.
                yield [0, 0, "", "", ""]


def _of_two(paragraphs: Iterable[Mapping[str, Any]], place: str) -> Given | None:
    found: list[Sentence] = []
    says_all = True
    for paragraph in paragraphs:
        raw = paragraph.get("raw")
        sentence = Sentence(text=raw if isinstance(raw, str) else "", paragraph=True)
        tags: list[str] = []
        for token in (_mapping(one) for each in _list(paragraph.get("sentences")) for one in _tokens(each)):
            sentence.words.append(str(token.get("orth", "")).strip())
            sentence.spaces.append(token.get("space", " ") != "")
            tags.append(str(token.get("ner", _MISSING)))
        says_all = says_all and _MISSING not in tags
        sentence.named = list(named_in(tags))
        if sentence.words:
            found.append(sentence)
    return sentences_of_words.given_of(found, place, says_all=says_all) if found else None


def _tokens(sentence: object) -> list[object]:
    return _list(_mapping(sentence).get("tokens"))


def _list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _mapping(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}
