"""The recipe of the weights in `resources/kb/ranker.json`: linked mentions of GUM's training documents.

Entities that the knowledge base has only from these very documents are hidden from it, so that "none
fits" is as frequent as elsewhere. Every document is read four ways: each mention alone, in its article,
with all before it decided, and with what the other documents decided remembered.
"""

from __future__ import annotations

import gzip
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from .kb import KnowledgeBase
from .kb_article import ArticleLinks, inherited_from, setting_of
from .kb_evidence import NONE_FITS, Evidence
from .kb_facts import read_facts
from .kb_fit import Example, example, fit
from .kb_names import fold
from .kb_rank import Question, Ranker
from .kb_short import Name, NameBook, Short
from .kb_tables import Match

Memory = Mapping[Name, Mapping[str, int]]
Mention = tuple[Name, str]
"""A name, and the id it means or NONE_FITS."""
Way = Iterator[tuple[Mention, Evidence]]

SURE: Final = 0.75
"""From this score a link is pre-selected: nine of ten are right then (GUM's training documents)."""
_BEFORE: Final = {
    "in office": 0.6,
    "before office": -1.2,
    "after office": -0.6,
    "it likely by first": 3.5,
    "it likely by family": 1.0,
    "it likely by acronym": 1.5,
    "agreed surname": 2.0,
}
"""Where the weights start: GUM's texts have no dates, and few of its short names stand for anyone known."""
_AFTER: Final = {"none": -0.4, "one word person": -1.5, "it likely by first": 3.0}
"""Moved after the fit: GUM has few first names alone, and the shipped list knows more than the fitted one."""
_PULL: Final = 0.002
_ROUNDS: Final = 10
_UNLINKED: Final = frozenset({"DATE", "NORP"})
"""Labels that GUM never links."""
_LARGE: Final = 4.0
_REMEMBERING: Final = 4
"""One document in so many is also read with the others remembered."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One document: its text and its mentions in order."""

    text: str
    mentions: tuple[Mention, ...]


def train(gold_path: Path, facts: Path, kb_path: Path, out: Path) -> int:
    """Fit the weights and write them to `out`; gives the number of mentions they were fitted on.

    Fitted twice: what an article tells depends on the weights that read it.
    """
    golds = read_gold(gold_path)
    hidden = {fact.id for fact in read_facts(facts) if fact.source == "gum" and not fact.geonames}
    kb = KnowledgeBase.open(kb_path, without=hidden)
    kb.ranker = Ranker(_BEFORE, SURE)
    for _ in range(2):
        kb.ranker = Ranker(fit(_examples(kb, golds), _BEFORE, pull=_PULL, rounds=_ROUNDS), SURE)
    moved = {name: kb.ranker.weights.get(name, 0.0) + by for name, by in _AFTER.items()}
    Ranker({**kb.ranker.weights, **moved}, SURE).to_disk(out)
    kb.close()
    return sum(len(gold.mentions) for gold in golds)


def read_gold(path: Path) -> list[Gold]:
    """The documents of a JSONL file with `text` and `spans` of start, end, label, kb_id."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_gold(json.loads(line)) for line in lines]


def _gold(record: dict[str, Any]) -> Gold:
    text: str = record["text"]
    mentions = tuple(
        ((text[span["start"] : span["end"]], span["label"]), span.get("kb_id") or NONE_FITS)
        for span in record["spans"]
        if span["label"] not in _UNLINKED
    )
    return Gold(text, mentions)


# --- the four ways ---
def alone(gold: Gold) -> Way:
    """Each mention by its words and label only."""
    for mention in gold.mentions:
        yield mention, Evidence()


def in_article(kb: KnowledgeBase, gold: Gold) -> Way:
    """As the worker meets them: nothing is decided, the whole article is read."""
    article = _read(kb, gold)
    for mention in gold.mentions:
        yield mention, article.evidence(mention[0])


def decided(kb: KnowledgeBase, gold: Gold) -> Way:
    """As an editor meets them: everything before a mention is decided."""
    article, book, ids = _read(kb, gold), NameBook(), dict[Name, str]()
    for mention in gold.mentions:
        name, kb_id = mention
        told = [({ids[full]: 1.0}, kind) for full, kind in book.fulls(name)]
        told += [({ids[each]: 1.0}, Short.SAME) for each in ids if each[0] == name[0]]
        counts = Counter(i for each, i in ids.items() if each != name and i != NONE_FITS)
        setting = setting_of(kb, counts, article.evidence(name).setting.text, None)
        yield mention, Evidence(setting, decided=inherited_from(told))
        book.add(name)
        ids[name] = kb_id


def remembered(memory: Memory, way: Way) -> Way:
    """The same, with the links of other documents remembered."""
    for mention, evidence in way:
        quote, label = mention[0]
        yield mention, replace(evidence, remembered=memory.get((fold(quote), label), {}))


def memory_of(golds: Sequence[Gold]) -> Memory:
    """How often each id was meant by each name of these documents."""
    memory: dict[Name, Counter[str]] = defaultdict(Counter)
    for gold in golds:
        for (quote, label), kb_id in gold.mentions:
            memory[fold(quote), label][kb_id] += 1
    return memory


def _read(kb: KnowledgeBase, gold: Gold) -> ArticleLinks:
    article = ArticleLinks(kb)
    article.read(0, gold.text, [name for name, _ in gold.mentions])
    article.settle()
    return article


# --- examples ---
def _examples(kb: KnowledgeBase, golds: Sequence[Gold]) -> list[Example]:
    found: list[Example] = []
    for at, gold in enumerate(golds):
        memory = memory_of([*golds[:at], *golds[at + 1 :]] if at % _REMEMBERING == 0 else [])
        counts = Counter(gold.mentions)
        ways = [
            alone(gold),
            in_article(kb, gold),
            *([remembered(memory, in_article(kb, gold))] if memory else []),
        ]
        for way in ways:
            found += _asked(kb, dict(way), {mention: math.sqrt(n) for mention, n in counts.items()})
        for mention, evidence in decided(kb, gold):
            found += _asked(kb, {mention: evidence}, {mention: min(1.0, 1.5 / math.sqrt(counts[mention]))})
    return found


def _asked(
    kb: KnowledgeBase, mentions: Mapping[Mention, Evidence], weights: Mapping[Mention, float]
) -> Iterator[Example]:
    for mention, evidence in mentions.items():
        (quote, label), kb_id = mention
        question = kb.question(quote, label, evidence)
        if question is not None:
            yield from _judged(question, kb_id, weights[mention])


def _judged(question: Question, kb_id: str, weight: float) -> list[Example]:
    """The example; an entity without a Wikidata id, so named, may be the one that GUM means.

    Seven of ten such places were, where the name has two words or the place is large.
    """
    evidence = question.evidence
    told = evidence.decided or evidence.inherited or evidence.remembered
    if kb_id != NONE_FITS and not told and all(hit.known.kb_id != kb_id for hit in question.hits):
        for hit in question.hits:
            known = hit.known
            if known.label == question.label and hit.match <= Match.ALIAS and not known.kb_id.startswith("Q"):
                share = 0.7 if hit.words > 1 or known.prominence >= _LARGE else 0.35
                other = example(question, NONE_FITS, weight * (1 - share))
                return [example(question, known.kb_id, weight * share), other]
    return [example(question, kb_id, weight)]
