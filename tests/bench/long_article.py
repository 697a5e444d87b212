"""Articles of any length for the benches: few names, each a thousand times, or as many as a book has."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from curator.domain.annotation import Annotation, Suggester, Suggestion, Verdict
from curator.domain.article import Article
from curator.domain.edit import ANNOTATION, Change, Draft
from curator.domain.ids import suggestion_id, text_hash, uuid7_hex
from curator.domain.mark import Layer
from curator.domain.span import Span
from curator.domain.text import paragraphs
from curator.session.places import seeds
from curator.session.setting_up import prepare
from curator.session.suggesting import Pipeline, use, written_paragraphs
from curator.store.workspace import Workspace

SIZES = ((3_000, 40), (300_000, 6_000), (3_000_000, 60_000))
"""Code points, and spans on them."""
PIPELINE = Pipeline("bench", "1", "0", "local")
_TOGETHER = 2_000


@dataclass(frozen=True, slots=True)
class Found:
    """A name where it stands in a text, in code points."""

    start: int
    end: int
    label: str


def few_names(length: int) -> tuple[str, list[Found]]:
    """Four names in paragraphs of some 400 code points: the worst case for what goes by the name."""
    sentence = (
        "Mayor Ilvane Brastholm of Quellmar told the Port Authority that the old quay was safe on Monday. "
    )
    labels = {"Ilvane Brastholm": "PERSON", "Quellmar": "GPE", "Port Authority": "ORG", "Monday": "DATE"}
    count = length // (len(sentence) * 4) + 1
    text = "\n\n".join(f"{number}. {sentence * 4}".strip() for number in range(count))[:length]
    found = re.finditer("|".join(labels), text)
    return text, [Found(match.start(), match.end(), labels[match.group()]) for match in found]


def many_names(length: int) -> tuple[str, list[Found]]:
    """Thousands of people, places and offices, few of them often; people go by their family name later."""
    chance, pieces, found = random.Random(7), [""], list[Found]()
    names, size = _names(chance), 0

    def write(words: str) -> None:
        nonlocal size
        pieces.append(words)
        size += len(words)

    def name(label: str, common: str) -> None:
        quote = next(names[label])
        found.append(Found(size + len(common), size + len(common) + len(quote), label))
        write(common + quote)

    while size < length:
        for _ in range(4):
            name("PERSON", "Yesterday ")
            name("ORG", " of the ")
            name("GPE", " in ")
            name(
                "DATE",
                " said at some length that the old quay by the river was quite safe and would be so on ",
            )
            write(", whatever others had written of it. ")
        write("\n\n")
    return "".join(pieces)[:length], [each for each in found if each.end <= length]


def _names(chance: random.Random) -> dict[str, Iterator[str]]:
    starts = ("Bra", "Quel", "Il", "Ost", "Ver", "Mal", "Tor", "Kan", "Dre", "Sim", "Lo", "Ary", "Ne", "Hul")
    ends = (
        "stholm",
        "mar",
        "vane",
        "erby",
        "ling",
        "dov",
        "wick",
        "sson",
        "etti",
        "ani",
        "ova",
        "ski",
        "burg",
    )
    words = [start + middle + end for start in starts for middle in ("", "an", "is", "ol") for end in ends]
    people = [f"{chance.choice(words)} {chance.choice(words)}" for _ in range(4_000)]
    offices = [f"{word} {kind}" for word in words for kind in ("Town Council", "Port Authority", "Institute")]
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")

    def of(known: list[str], *, shorten: bool = False) -> Iterator[str]:
        met: set[str] = set()
        while True:
            # As in a book: a tenth of the names makes half of the mentions.
            one = known[min(int(chance.paretovariate(0.4)) - 1, len(known) - 1)]
            yield one.split()[-1] if shorten and one in met else one
            met.add(one)

    return {
        "PERSON": of(people, shorten=True),
        "ORG": of(offices),
        "GPE": of(words),
        "DATE": of([f"{day} {number}" for number in range(1, 29) for day in days]),
    }


KINDS = {"few": few_names, "many": many_names}


def make(path: Path, kind: str, size: tuple[int, int], *, decided: bool, kb: tuple[str, str]) -> None:
    """A workspace with one article; its names are proposed, from the cache, or decided already."""
    length, count = size
    text, names = KINDS[kind](length)
    names = names[:: max(1, len(names) // count)][:count]
    with Workspace.open(path, "bench") as workspace:
        prepare(workspace, seeds())
        article = Article(uuid7_hex(), text_hash(text), len(text), title="Bench")
        workspace.import_article(article, text)
        pipeline = Pipeline("bench", "1", "0", *kb)
        use(workspace, pipeline)
        if decided:
            _decide(workspace, article, text, names)
        else:
            _propose(workspace, pipeline, text, names)


def _propose(workspace: Workspace, pipeline: Pipeline, text: str, names: list[Found]) -> None:
    waiting = iter([*names, Found(len(text), len(text), "")])
    one = next(waiting)
    payloads: dict[str, object] = {}
    for start, paragraph in written_paragraphs(text, paragraphs(text)).values():
        ents: list[dict[str, object]] = []
        while one.start < start + len(paragraph):
            place = {"start": one.start - start, "end": one.end - start}
            ents.append({**place, "label": one.label, "score": 0.9, "kb_id": "", "reason": "bench"})
            one = next(waiting)
        payloads[pipeline.key(paragraph)] = {"ents": ents, "claims": []}
    workspace.suggestions.put(payloads)


def _decide(workspace: Workspace, article: Article, text: str, names: list[Found]) -> None:
    suggester = Suggester("model", "bench", "1")
    changes: list[Change] = []
    for one in names:
        parts = (Span(one.start, one.end),)
        origin = Suggestion(Layer.ENTITY, parts, one.label, 0.9, "bench", suggester)
        made = Annotation(
            suggestion_id(article.text_sha256, Layer.ENTITY, parts, one.label),
            article.id,
            Layer.ENTITY,
            parts,
            (parts[0].of(text),),
            one.label,
            Verdict.ACCEPTED,
            origin=origin,
        )
        changes.append(Change(ANNOTATION, made.id, None, made.record()))
    for at in range(0, len(changes), _TOGETHER):
        together = tuple(changes[at : at + _TOGETHER])
        workspace.journal.append(Draft("mention.confirm_together", together, {"article": article.id}))
