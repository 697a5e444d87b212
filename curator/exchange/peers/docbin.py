"""spaCy's training files: train.spacy, dev.spacy and test.spacy, and those for claims alone in `claims/`.

spaCy itself is in a process of its own (nlp/docbin.py); here a record becomes words and token ranges.
`doc.ents` are the mentions, O where a layer's silence means “nothing there”, missing elsewhere;
`doc.spans` has `sc` (claims: each part with its label, SOURCE and CUE), `nested` and `incorrect_spans`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from curator.domain.annotation import Verdict
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.domain.review import decided_ranges
from curator.domain.span import Span
from curator.domain.text import paragraphs
from curator.exchange.arriving import Refused
from curator.exchange.shapes import Record

from . import said_in
from .child import Child, command_for
from .docbin_given import GROUPS, data_of, given_of, pieces
from .format import About, Out, Reduced
from .given import Given, GivenMark, GivenReview
from .peer_files import files_of
from .spacy_json import is_json
from .spacy_json import read as read_json
from .words import Words, edges_of, is_within, without

_TASK = "docbin"
_NAME = "spaCy"
_PACKED = (".spacy",)
_SPLITS = ("train", "dev", "test")
_MOST_TOKENS = 4_000_000
"""In one file: some 6,000 articles of 3 kB, for which the child takes 600 MB."""
_HELD = ("nested_mentions", "links", "claims", "rejected", "unsure")
_UNREAD = GivenReview("none")

Ranges = list[tuple[int, int]]
"""Half-open ranges of tokens."""


@dataclass(frozen=True, slots=True)
class DocBin:
    """spaCy's `.spacy` files; `command` starts the child that has spaCy."""

    command: Sequence[str] = field(default_factory=lambda: command_for(_TASK))
    code: str = "spacy"
    name: str = "spaCy DocBin"
    ends: tuple[str, ...] = _PACKED

    def reduced(self, record: Record) -> Reduced:
        """All but what was skipped: here silence can be told from “nothing there”."""
        if record["answer"] != "accept":
            return Reduced(None, Counter({"articles_skipped": 1}))
        losses = said_in.unsettled_losses(record, holds=_HELD)
        accepted = [*said_in.flat_mentions(record), *said_in.nested_mentions(record)]
        unsure = said_in.decided_against(record, Verdict.UNSURE)
        rejected = said_in.decided_against(record, Verdict.REJECTED)
        # spaCy stops a training (E868) at a span that is both an entity and none; an unsure one is neither.
        standing = {(mark.parts, mark.label) for mark in (*accepted, *unsure)}
        kept = [mark for mark in rejected if (mark.parts, mark.label) not in standing]
        if len(kept) < len(rejected):
            losses["rejected_twice"] = len(rejected) - len(kept)
        marks = (*accepted, *said_in.claims(record), *_by_layer(kept), *_by_layer(unsure))
        return Reduced(_given(record, marks), losses)

    def writer(self, out: Out, about: About) -> _Writer:
        return _Writer(out, Child(self.command, _NAME))

    def read(self, path: Path) -> Iterator[Given | Refused]:
        """The articles of a file, or of a folder's train, dev and test; those in `claims/` are in there too.

        spaCy's JSON is read as well (spacy_json.py). Raises CuratorError `peer.not_docbin`, `peer.unpacks`
        or `peer.broken`.
        """
        files = _files(path)
        for file in files:
            if is_json(file):
                yield from read_json(file)
        packed = [file for file in files if not is_json(file)]
        if packed:
            yield from self._packed(packed)

    def _packed(self, files: Sequence[Path]) -> Iterator[Given]:
        with Child(self.command, _NAME) as child:
            for file in files:
                child.send({"read": str(file.resolve())})
                number = 0
                while "done" not in (doc := child.answer()):
                    number += 1
                    yield given_of(doc, f"{file}:{number}")


def _files(path: Path) -> list[Path]:
    """The DocBins of a folder, those in `claims/` left out; where it has none, spaCy's JSON."""
    try:
        return files_of(path, _PACKED, first=_SPLITS, aside=("claims",))
    except CuratorError as error:
        if error.code != "peer.no_files":
            raise
        return files_of(path, (*_PACKED, ".json", ".jsonl"), first=_SPLITS)


def _given(record: Record, marks: tuple[GivenMark, ...]) -> Given:
    about = record["curator"]
    kbs = {mark.link.kb for mark in marks if mark.link}
    return Given(
        "",
        record["text"],
        said_in.metadata_of(record),
        marks,
        review=said_in.review_of(record),
        article_id=about["article_id"],
        fields={"story": about["story"]},
        kbs={kb["kb"]: kb["version"] for kb in about["kbs"] if kb["kb"] in kbs},
    )


def _by_layer(marks: Iterable[GivenMark]) -> list[GivenMark]:
    return sorted(marks, key=lambda mark: mark.layer is Layer.CLAIM)


class _Writer:
    """Hands each article to the child and takes its files at the end, with which the child ends.

    A split of more than `_MOST_TOKENS` becomes a folder of files, which spaCy takes as well: a DocBin is in
    memory as a whole, in ours and in whoever's reads it.
    """

    def __init__(self, out: Out, child: Child) -> None:
        self._out = out
        self._child = child
        self._languages = Counter[str]()
        self._tokens = Counter[str]()
        self._files: dict[str, int] = {}

    def add(self, given: Given, split: str) -> None:
        name = split or "articles"
        words = Words(given.text, edges_of(given.marks))
        self._add(name, _record(given, words))
        # Where there is one file only, nobody trains with it as it is.
        for low, high in _claims_known(given, words) if split else ():
            self._add(f"claims/{name}", _claims_alone(given, words, low, high))
        self._languages[given.metadata.language.split("-")[0].lower()] += 1

    def _add(self, name: str, record: dict[str, Any]) -> None:
        self._child.send({"add": f"{name}.spacy", "record": record})
        self._tokens[name] += len(record["words"])
        if self._tokens[name] > _MOST_TOKENS:
            self._flush(name)

    def _flush(self, name: str) -> None:
        self._files[name] = self._files.get(name, 0) + 1
        del self._tokens[name]
        self._child.send({"flush": f"{name}.spacy", "as": f"{name}/{self._files[name]:04}.spacy"})
        self._take(self._child.answer())

    def _take(self, file: dict[str, Any]) -> None:
        self._out.write(file["file"], self._child.data(file["bytes"]))

    def close(self) -> None:
        with self._child as child:
            for name in [name for name in self._files if self._tokens[name]]:
                self._flush(name)
            trained = {f"{name}.spacy": f"{name}.spacy" for name in self._tokens}
            trained |= {f"{name}.spacy": name for name in self._files}
            most = min(self._languages, key=lambda one: (-self._languages[one], one), default="")
            child.send({"finish": most, "trained": trained})
            while "done" not in (file := child.answer()):
                self._take(file)


def _record(given: Given, words: Words) -> dict[str, Any]:
    groups = _groups(given.marks, words)
    ents = groups.pop("")
    review = given.review.get("entities", _UNREAD)
    return {
        "words": words.texts,
        "spaces": words.spaces,
        "ents": ents,
        "outside": _outside(review, ents, groups.get("unsure", []), words),
        "groups": groups,
        "asked": review.labels if review.labels else None,
        "data": data_of(given),
    }


def _groups(marks: Iterable[GivenMark], words: Words) -> dict[str, list[list[Any]]]:
    """Each group's spans in tokens; under "" the mentions that are entities of the document.

    Where accepted mentions overlap, the first in the order given is one: the longest (exchange/mentions.py).
    """
    groups: dict[str, list[list[Any]]] = {"": []}
    taken = bytearray(len(words.starts))
    for mark in marks:
        name = GROUPS[mark.layer, mark.verdict or Verdict.UNSURE]
        if name == "":
            low, high = words.of(mark.parts[0])
            if any(taken[low:high]):
                name = "nested"
            else:
                taken[low:high] = b"\1" * (high - low)
        kb_id = mark.link.kb_id if mark.link else ""
        groups.setdefault(name, []).extend(
            [*words.of(part), label, kb_id, mark.id] for part, label in pieces(mark)
        )
    return groups


def _outside(
    review: GivenReview, ents: Sequence[Sequence[Any]], unsure: Sequence[Sequence[Any]], words: Words
) -> Ranges:
    """The tokens of which a person said that they are in no entity."""
    if review.state in said_in.WHOLE:
        read = [(0, len(words.starts))]
    else:
        read = [words.of(span) for span in review.ranges] if review.state == "partial" else []
    return without(read, [(span[0], span[1]) for span in (*ents, *unsure)])


def _claims_known(given: Given, words: Words) -> Ranges:
    """The token ranges in which every claim is known: spancat takes silence for “no claim” everywhere."""
    review = given.review.get("claims", _UNREAD)
    lines = paragraphs(given.text)
    if review.state not in said_in.WHOLE:
        read = review.ranges if review.state == "partial" else ()
        lines = [line for line in lines if is_within(line, read)]
    waiting = [mark.parts for mark in given.marks if mark.layer is Layer.CLAIM and _is_open(mark, lines)]
    ranges = [words.of(span) for span in decided_ranges(lines, waiting)]
    return [(low, high) for low, high in ranges if low < high]


def _is_open(mark: GivenMark, known: Sequence[Span]) -> bool:
    if mark.verdict is Verdict.ACCEPTED:
        return not all(is_within(part, known) for part in mark.parts)
    return mark.verdict is not Verdict.REJECTED


def _claims_alone(given: Given, words: Words, low: int, high: int) -> dict[str, Any]:
    said = [mark for mark in given.marks if mark.layer is Layer.CLAIM and mark.verdict is Verdict.ACCEPTED]
    spans = _groups(said, words).get("sc", [])
    return {
        "words": words.texts[low:high],
        "spaces": words.spaces[low:high],
        "ents": [],
        "outside": [],
        "groups": {
            "sc": [[s - low, e - low, *rest] for s, e, *rest in spans if low <= s < e <= high],
        },
        "asked": None,
        "data": "",
    }
