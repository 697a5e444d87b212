"""Reads the training corpora (entity JSONL, CoNLL-U trees) into spaCy documents, one paragraph each."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

COPIES = {"gum": 2, "re3d": 2, "crossner_politics": 2, "wikigold": 2}
"""How often the small human corpora are read in one epoch; the others once."""
SENTENCES_PER_DOC = 8

_OPENING = re.compile(r'(^|[\s(\[—–-])"')


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The records of a gzip JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def typographic(text: str) -> str:
    """The text with typographic quotes for straight ones; every offset stays where it was."""
    text = _OPENING.sub(r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[“])'", r"\1‘", text).replace("'", "’")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of the lines that are not blank, white edges cut; code points."""
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            yield start, end


def entity_docs(nlp: Language, record: dict[str, Any], *, curly: bool) -> Iterator[Doc]:
    """The paragraphs of one entity record; tokens of an `ignore` zone are missing, not outside."""
    text = typographic(record["text"]) if curly else record["text"]
    for start, end in paragraphs(text):
        doc = nlp.make_doc(text[start:end])
        zones = [_span(doc, zone[0], zone[1], "", start, "expand") for zone in record.get("ignore", [])]
        ents: list[Span] = []
        for mark in record["spans"]:
            span = _span(doc, mark["start"], mark["end"], mark["label"], start, "contract")
            if span is not None and not any(span.start < e.end and e.start < span.end for e in ents):
                ents.append(span)
        taken = {token.i for span in ents for token in span}
        missing = [doc[t.i : t.i + 1] for zone in zones if zone is not None for t in zone if t.i not in taken]
        doc.set_ents(ents, missing=list({span.start: span for span in missing}.values()), default="outside")
        yield doc


def _span(doc: Doc, start: int, end: int, label: str, shift: int, mode: str) -> Span | None:
    if start < shift or end > shift + len(doc.text):
        return None
    return doc.char_span(start - shift, end - shift, label=label, alignment_mode=mode)


def entity_dev(nlp: Language, folder: Path, gmb_docs: int | None = None) -> dict[str, list[Doc]]:
    """Development paragraphs per source; at most `gmb_docs` records of gmb, which else drowns the others."""
    by_source: dict[str, list[Doc]] = {}
    for path in sorted(folder.glob("*.dev.jsonl.gz")):
        source = path.name.split(".")[0]
        records = read_jsonl(path)
        kept = records[:gmb_docs] if source == "gmb" else records
        by_source[source] = [doc for record in kept for doc in entity_docs(nlp, record, curly=False)]
    return by_source


@dataclass
class Tree:
    """One sentence of a CoNLL-U file; heads count from 0 within the sentence."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)


def read_trees(path: Path) -> Iterator[list[Tree]]:
    """Paragraphs of a gzip CoNLL-U file as lists of trees, at most `SENTENCES_PER_DOC` at once."""
    paragraph: list[Tree] = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            lines = block.split("\n")
            starts = any(line.startswith(("# newpar", "# newdoc")) for line in lines)
            if paragraph and (starts or len(paragraph) == SENTENCES_PER_DOC):
                yield paragraph
                paragraph = []
            tree = _tree(lines)
            if tree.words:
                paragraph.append(tree)
    if paragraph:
        yield paragraph


def _tree(lines: list[str]) -> Tree:
    tree, word_until, glued = Tree(), 0, False
    for line in lines:
        cells = line.split("\t")
        if len(cells) != 10 or "." in cells[0]:
            continue
        no_space = "SpaceAfter=No" in cells[9]
        if "-" in cells[0]:
            word_until, glued = int(cells[0].split("-")[1]), no_space
            continue
        number, head = int(cells[0]), int(cells[6])
        if number <= word_until:
            no_space = number < word_until or glued
        tree.words.append(cells[1])
        tree.spaces.append(not no_space)
        tree.pos.append(cells[3])
        tree.tags.append(cells[4])
        tree.heads.append(number - 1 if head == 0 else head - 1)
        tree.deps.append("ROOT" if head == 0 else cells[7])
    return tree


def tree_doc(nlp: Language, trees: list[Tree], *, curly: bool) -> Doc:
    """One paragraph as a document with gold tags, heads and sentence starts."""
    words = [word for tree in trees for word in tree.words]
    spaces = [space for tree in trees for space in tree.spaces]
    if curly:
        words = _curly_words(words, spaces)
    heads: list[int] = []
    for tree in trees:
        base = len(heads)
        heads.extend(base + head for head in tree.heads)
    return Doc(
        nlp.vocab,
        words=words,
        spaces=spaces,
        tags=[tag for tree in trees for tag in tree.tags],
        pos=[pos for tree in trees for pos in tree.pos],
        heads=heads,
        deps=[dep for tree in trees for dep in tree.deps],
    )


def _curly_words(words: list[str], spaces: list[bool]) -> list[str]:
    text = typographic("".join(w + " " * s for w, s in zip(words, spaces, strict=True)))
    at, curly = 0, list[str]()
    for word, space in zip(words, spaces, strict=True):
        curly.append(text[at : at + len(word)])
        at += len(word) + space
    return curly


def tree_docs(nlp: Language, folder: Path, split: str, seed: int) -> list[Doc]:
    """All paragraphs of a split ("train", "dev"); in training half of them with typographic quotes."""
    chance = random.Random(seed)
    docs = [
        tree_doc(nlp, trees, curly=split == "train" and chance.random() < 0.5)
        for path in sorted(folder.glob(f"*.{split}.conllu.gz"))
        for trees in read_trees(path)
    ]
    chance.shuffle(docs)
    return docs


def write_docs(docs: Iterable[Doc], path: Path) -> None:
    """Saves documents in the form that spaCy's training loop reads."""
    DocBin(docs=docs, store_user_data=False).to_disk(path)
