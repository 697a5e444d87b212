"""spaCy's training files, written and read in a process of its own over plain records.

A record to write is `{"words", "spaces", "ents", "outside", "groups", "asked", "data"}`: token ranges are
half-open, an entity or a span of a group is `[start, end, label, kb_id, id]`, `outside` are the ranges whose
tokens are no entity where `ents` names none; every other token is missing, which is not the same.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import IO, Any, cast

import numpy as np
import orjson
import spacy
import srsly  # pyright: ignore[reportMissingTypeStubs]
from spacy.attrs import intify_attr  # pyright: ignore[reportUnknownVariableType]
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.vocab import Vocab
from srsly.msgpack import msgpack_encoders  # pyright: ignore[reportMissingTypeStubs]
from thinc.api import Config

from curator.domain.errors import CuratorError

Record = Mapping[str, Any]
Tell = Callable[[Mapping[str, Any]], None]

ATTRIBUTES = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID")
DATA = "curator"
"""The key of `Doc.user_data` under which a record's own data stands, as a string."""
MAX_UNPACKED = 2**30
"""Bytes that a file may unpack to: 4,000 long articles."""
_BLOCK = 2**24
_packed = cast("Callable[[Any], bytes]", srsly.msgpack_dumps)  # pyright: ignore[reportUnknownMemberType]
_LONGEST_CLAIM = 60
"""Tokens; a quoted sentence can have as many."""
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3
_IOB = cast("Callable[[str], int]", intify_attr)("ENT_IOB")


class Bin:
    """The articles of one `.spacy` file; `labels` gathers those of all files."""

    def __init__(self, vocab: Vocab, labels: set[str]) -> None:
        self._vocab = vocab
        self._labels = labels
        self._bin = DocBin(attrs=ATTRIBUTES, store_user_data=True)
        self._asked: list[frozenset[str] | None] = []

    def add(self, record: Record) -> None:
        doc = doc_of(self._vocab, record)
        self._append(doc, record)
        asked = record.get("asked")
        self._asked.append(None if asked is None else frozenset(asked))
        self._labels.update(entity.label_ for entity in doc.ents)

    def _append(self, doc: Doc, record: Record) -> None:
        """What `DocBin.add` does, without its eight look-ups for each word: they took half of an export."""
        into = cast("Any", self._bin)
        into.tokens.append(doc.to_array(into.attrs))
        into.spaces.append(np.asarray(record["spaces"], dtype=bool).reshape(-1, 1))
        into.flags.append({"has_unknown_spaces": False})
        into.cats.append({})
        into.user_data.append(_packed(doc.user_data))
        into.span_groups.append(doc.spans.to_bytes())
        into.strings.update(("", *record["words"]))
        for spans in (record["ents"], *record["groups"].values()):
            for span in spans:
                into.strings.update(span[2:])

    def to_bytes(self, labels: Set[str]) -> bytes:
        """The file. An article that was not asked about all of `labels` says of no token that it is outside.

        Its silence would be read as “not a GPE” by a training that knows GPE.
        """
        column = cast("list[int]", self._bin.attrs).index(_IOB)
        for asked, tokens in zip(self._asked, self._bin.tokens, strict=True):
            if asked is not None and not labels <= asked:
                iob = tokens[:, column]
                iob[iob == _OUTSIDE] = 0
        return self._bin.to_bytes()


def doc_of(vocab: Vocab, record: Record) -> Doc:
    """The Doc of a record: entities, outside and missing tokens, span groups, and its data."""
    doc = Doc(vocab, words=record["words"], spaces=record["spaces"])
    strings = vocab.strings
    rows = np.zeros((len(doc), 4), dtype="uint64")
    for start, end in record["outside"]:
        rows[start:end, 0] = _OUTSIDE
    for start, end, label, kb_id, mark_id in record["ents"]:
        rows[start:end, 0] = _INSIDE
        rows[start, 0] = _BEGIN
        rows[start:end, 1:] = (strings.add(label), strings.add(kb_id), strings.add(mark_id))
    doc.from_array(list(ATTRIBUTES), cast("Any", rows))
    for name, spans in record["groups"].items():
        doc.spans[name] = SpanGroup(doc, name=name, spans=[_span(doc, one) for one in spans])
    if record["data"]:
        doc.user_data[DATA] = record["data"]
    return doc


def _span(doc: Doc, one: Sequence[Any]) -> Span:
    start, end, label, kb_id, mark_id = one
    return Span(doc, start, end, label=label, kb_id=kb_id, span_id=mark_id)


def docs_of(path: Path) -> Iterator[Doc]:
    """The Docs of a `.spacy` file, one at a time.

    Raises CuratorError `peer.not_docbin` for what is none, `peer.unpacks` where it unpacks to over 1 GB.
    """
    packed = path.read_bytes()
    try:
        _check_size(packed)
        found = DocBin().from_bytes(packed)
        yield from found.get_docs(Vocab())
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, zlib.error) as error:
        raise CuratorError("peer.not_docbin") from error


def _check_size(packed: bytes) -> None:
    unpacking = zlib.decompressobj()
    size, rest = 0, packed
    while rest:
        size += len(unpacking.decompress(rest, _BLOCK))
        if size > MAX_UNPACKED:
            raise CuratorError("peer.unpacks")
        rest = unpacking.unconsumed_tail


def plain(doc: Doc) -> dict[str, Any]:
    """What a Doc says, in code points of its text: an entity or span is `[start, end, label, kb_id, id]`.

    `state` is none, partial or complete: whether no, some or every token that is not blank is an entity or
    outside; `missing` are the ranges of the other tokens.
    """
    text, data = doc.text, doc.user_data.get(DATA)
    groups = cast("Mapping[str, Iterable[Span]]", doc.spans)
    unknown: list[int] = np.flatnonzero(doc.to_array("ENT_IOB") == 0).tolist()
    missing = [(doc[at].idx, doc[at].idx + len(doc[at])) for at in unknown]
    blank = all(text[start:end].isspace() for start, end in missing)
    return {
        "text": text,
        "ents": [_plain(span) for span in doc.ents],
        "state": "complete" if blank else "partial" if len(missing) < len(doc) else "none",
        "missing": missing,
        "groups": {name: [_plain(span) for span in group] for name, group in groups.items()},
        "data": data if isinstance(data, str) else "",
    }


def _plain(span: Span) -> list[Any]:
    strings = cast("Any", span.doc.vocab.strings)
    # DocBin does not always carry the word for an id.
    words = [strings[one] if one in strings else "" for one in (span.label, span.kb_id, span.id)]  # noqa: SIM401
    return [span.start_char, span.end_char, *words]


def serve(stdin: IO[bytes], stdout: IO[bytes]) -> int:
    """Answer lines of JSON until `stdin` ends; returns the exit status 0.

    `{"add": NAME, "record": {…}}` puts an article into a file and has no answer. `{"flush": NAME, "as":
    FILE}` is answered by a line `{"file": FILE, "bytes": N}` and N bytes, and what is added under the name
    from then on is of a new file. `{"finish": LANGUAGE, "trained": {…}}` is answered the same way for every
    file that is left and for a configuration, then by `{"done": true}`; `trained` says where the articles of
    train.spacy and its like are.  `{"read": PATH}` is answered by one line for each
    article, as `plain` gives it, then `{"done": true}`, or by `{"refused": code, "args": {…}}`.
    """

    # Else every span group looks for further encoders among all installed packages.
    msgpack_encoders.entry_points = False
    vocab, labels, bins = Vocab(), set[str](), dict[str, Bin]()

    def tell(message: Mapping[str, Any]) -> None:
        _tell(stdout, message)

    for line in stdin:
        message = orjson.loads(line)
        match message:
            case {"add": name, "record": record}:
                bins.setdefault(name, Bin(vocab, labels)).add(record)
                continue
            case {"flush": name, "as": file}:
                _hand_over([(file, bins.pop(name).to_bytes(labels))], stdout)
            case {"read": path}:
                _read(Path(path), tell)
            case _:
                files = [(name, one.to_bytes(labels)) for name, one in bins.items()]
                _hand_over([*files, *_recipes(message["finish"], message["trained"])], stdout)
                tell({"done": True})
        stdout.flush()
    return 0


def _tell(stdout: IO[bytes], message: Mapping[str, Any]) -> None:
    stdout.write(orjson.dumps(message, option=orjson.OPT_APPEND_NEWLINE))


def _read(path: Path, tell: Tell) -> None:
    try:
        for doc in docs_of(path):
            tell(plain(doc))
    except CuratorError as error:
        tell({"refused": error.code, "args": error.args_})
        return
    tell({"done": True})


def _hand_over(files: Iterable[tuple[str, bytes]], stdout: IO[bytes]) -> None:
    for name, data in files:
        _tell(stdout, {"file": name, "bytes": len(data)})
        stdout.write(data)


def _recipes(language: str, trained: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    for name, (needs, make) in _RECIPES.items():
        if needs in trained:
            dev = needs.replace("train", "dev")
            yield name, make(language, {"train": trained[needs], "dev": trained.get(dev, dev)})


def _blank(language: str) -> Language:
    try:
        return spacy.blank(language or "xx")
    except (ImportError, ValueError):
        return spacy.blank("xx")


def _entities(language: str, paths: Mapping[str, str]) -> bytes:
    """A configuration with which `spacy train` learns the mentions, the refused ones included."""
    nlp = _blank(language)
    nlp.add_pipe("ner", config={"incorrect_spans_key": "incorrect_spans"})
    return _recipe(nlp.config, paths)


def _claims(language: str, paths: Mapping[str, str]) -> bytes:
    """The same for claims: they are too long for a list of all n-grams, so a finder proposes their bounds."""
    nlp = _blank(language)
    nlp.add_pipe("span_finder", config={"spans_key": "sc", "max_length": _LONGEST_CLAIM})
    suggester = {"@misc": "spacy.preset_spans_suggester.v1", "spans_key": "sc"}
    nlp.add_pipe("spancat", config={"spans_key": "sc", "suggester": suggester})
    config = nlp.config.copy()
    config["training"]["annotating_components"] = ["span_finder"]
    return _recipe(config, paths)


def _recipe(config: Config, paths: Mapping[str, str]) -> bytes:
    return Config({**config, "paths": {**config["paths"], **paths}}).to_bytes()


_RECIPES = {"entities.cfg": ("train.spacy", _entities), "claims.cfg": ("claims/train.spacy", _claims)}
"""spaCy's own configurations, each beside the file that it is for."""
