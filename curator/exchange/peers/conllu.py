"""CoNLL-U: words with ids, ranges of them and empty nodes; entities stand in the last column, MISC.

Two ways of writing them are read: tags (`NER=B-PER`, whatever the name) and the brackets of GUM and CorefUD
(`Entity=(e1-person`, `e1)`), whose fields `# global.Entity` names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .sentences_of_words import TAG, Named, Sentence, named_in

WIDTH = 10
ROW_ID = re.compile(r"[0-9]+(?:[-.][0-9]+)?")
_BRACKETS = re.compile(r"\(([^()]*)\)|\(([^()]*)|([^()]+)\)")
_BRACKETED = "Entity"
_ORDER = "eid-etype"
_NO = frozenset({"", "_", "-"})


@dataclass(slots=True)
class Lines:
    """The rows of a sentence, each its columns, and its comments by name."""

    rows: list[list[str]] = field(default_factory=list[list[str]])
    comments: dict[str, str] = field(default_factory=dict[str, str])


def tag_key(sentences: Iterable[Lines]) -> str:
    """The name in MISC under which tags stand: all its values are tags, some with a label; else ""."""
    values: dict[str, Counter[str]] = {}
    for lines in sentences:
        for row in lines.rows:
            for name, value in _misc(row).items():
                values.setdefault(name, Counter())[value] += 1
    tagged = (
        name
        for name, found in sorted(values.items())
        if all(TAG.fullmatch(value) for value in found) and any("-" in value for value in found)
    )
    return next(tagged, "")


def sentence_of(lines: Lines, tags_under: str, fields: str) -> Sentence:
    """One sentence; `tags_under` is a name in MISC or "", `fields` the order of a bracket's fields or ""."""
    sentence = Sentence(text=lines.comments.get("text", ""), paragraph="newpar" in lines.comments)
    word_of: list[int] = []
    tags: list[str] = []
    brackets: list[str] = []
    covered = range(0)
    for row in lines.rows:
        number, misc = row[0], _misc(row)
        if "." in number:
            continue
        if "-" in number:
            first, last = (int(one) for one in number.split("-"))
            covered = range(first, last + 1)
            _append(sentence, row[1], misc)
            continue
        if int(number) not in covered:
            _append(sentence, row[1], misc)
        word_of.append(len(sentence.words) - 1)
        tags.append(misc.get(tags_under, "O"))
        brackets.append(misc.get(_BRACKETED, ""))
    found = list(named_in(tags)) if tags_under else list(_bracketed(brackets, fields or _ORDER))
    sentence.named = [(word_of[first], word_of[last - 1] + 1, label) for first, last, label in found]
    return sentence


def _append(sentence: Sentence, word: str, misc: Mapping[str, str]) -> None:
    sentence.words.append(word)
    sentence.spaces.append(misc.get("SpaceAfter") != "No")


def _misc(row: Sequence[str]) -> dict[str, str]:
    pairs = (one.partition("=") for one in row[WIDTH - 1].split("|")) if len(row) == WIDTH else ()
    return {name.strip(): value.strip() for name, sign, value in pairs if sign}


def _bracketed(values: Sequence[str], fields: str) -> Iterator[Named]:
    """The ranges between opening and closing brackets; the type is the field `etype` of what opens."""
    names = re.split("[-,]", fields)
    place = names.index("etype") if "etype" in names else 1
    opened: list[tuple[str, str, int]] = []
    for at, value in enumerate(values):
        for alone, opens, closes in _BRACKETS.findall(value):
            if closes:
                last = next((one for one in reversed(opened) if one[0] == closes.split("-")[0]), None)
                if last:
                    opened.remove(last)
                    yield last[2], at + 1, last[1]
                continue
            parts = (alone or opens).split("-")
            label = parts[place] if place < len(parts) and parts[place] not in _NO else "ENTITY"
            if alone:
                yield at, at + 1, label
            else:
                opened.append((parts[0], label, at))
