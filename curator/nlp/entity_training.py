"""Trains the entity tagger on the corpora: sampling, swapped names, schedule, averaged weights (recipe)."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam, fix_random_seed, warmup_linear

from . import corpora
from .entity_tagger import FACTORY, EntityTagger
from .gazetteer import Gazetteer
from .gazetteer_recipe import KnownName
from .name_swap import NameSwap

Progress = Callable[[str], None]
Curly = tuple[Doc, Doc]
"""A paragraph with straight and with typographic quotes."""


@dataclass(frozen=True)
class Recipe:
    """The settings that ship; docs/pipeline/entities.md has what others gave."""

    members: int = 2
    """Networks, each with its own seed, whose scores are averaged."""
    width: int = 96
    depth: int = 4
    rows: tuple[int, ...] = (10000, 2000, 5000, 2500)
    epochs: int = 4
    batch_words: int = 2500
    rate: float = 2e-3
    warm_up: int = 200
    dropout: float = 0.22
    decay: float = 0.01
    swapped: float = 0.45
    """Share of paragraphs with other names, drawn anew in each epoch."""
    gmb_share: float = 0.6
    """Share of the silver corpus's records, drawn anew in each epoch: more of it teaches its habits."""


@dataclass(frozen=True)
class Task:
    """What to train on; the names swapped in are drawn from `names`.

    `data` is the folder of `*.train.jsonl.gz`; `left_out` names sources to hold out, to see what the
    recipe gives on text of another kind.
    """

    data: Path
    names: Sequence[KnownName]
    gazetteer: Gazetteer
    seed: int = 0
    left_out: tuple[str, ...] = ()


def train(nlp: Language, task: Task, progress: Progress, recipe: Recipe | None = None) -> EntityTagger:
    """Adds the component "ner" to `nlp`, trains it and returns it; some 15 CPU minutes on all corpora.

    The weights of each network are averaged over the last part of its run (Polyak averaging); no
    development text chooses among them.
    """
    recipe = recipe or Recipe()
    config = {"width": recipe.width, "depth": recipe.depth, "rows": list(recipe.rows)}
    tagger = cast(
        EntityTagger, nlp.add_pipe(FACTORY, name="ner", config={**config, "members": recipe.members})
    )
    tagger.gazetteer = task.gazetteer
    for number, network in enumerate(tagger.model.layers, 1):
        alone = EntityTagger(nlp.vocab, "ner", width=recipe.width, depth=recipe.depth, rows=recipe.rows)
        _train_alone(alone, _Material(nlp, task, recipe, task.seed + number), recipe, progress)
        for label in alone.labels:
            tagger.add_label(label)
        network.from_bytes(alone.model.layers[0].to_bytes())
    return tagger


def _train_alone(tagger: EntityTagger, material: _Material, recipe: Recipe, progress: Progress) -> None:
    """Trains a tagger of one network."""
    fix_random_seed(material.seed)
    tagger.gazetteer = material.gazetteer
    tagger.initialize(list, labels=material.labels())
    steps = recipe.epochs * material.words() // recipe.batch_words
    rates = warmup_linear(recipe.rate, recipe.warm_up, steps)
    adam = Adam(
        cast(Any, rates),
        beta2=0.99,
        L2=recipe.decay,
        L2_is_weight_decay=True,
        grad_clip=1.0,
        use_averages=True,
    )
    for epoch in range(recipe.epochs):
        losses, done = dict[str, float](), 0
        for batch in material.batches():
            tagger.update([Example(doc, doc) for doc in batch], drop=recipe.dropout, sgd=adam, losses=losses)
            adam.step_schedules()
            done += 1
        progress(f"entities: epoch {epoch + 1} of {recipe.epochs}, loss {losses['ner'] / max(done, 1):.2f}")
    with tagger.model.use_params(adam.averages):
        averaged = tagger.model.to_bytes()
    tagger.model.from_bytes(averaged)


class _Material:
    """The training paragraphs, drawn anew for each epoch."""

    def __init__(self, nlp: Language, task: Task, recipe: Recipe, seed: int) -> None:
        self.seed = seed
        self.gazetteer = task.gazetteer
        self._swap = NameSwap(task.names, seed)
        self._recipe = recipe
        self._chance = random.Random(seed)
        self._records: list[tuple[str, list[Curly]]] = []
        for path in sorted(task.data.glob("*.train.jsonl.gz")):
            source = path.name.split(".")[0]
            if source not in task.left_out:
                self._records += [(source, _pairs(nlp, record)) for record in corpora.read_jsonl(path)]

    def labels(self) -> list[str]:
        return sorted({ent.label_ for _, pairs in self._records for plain, _ in pairs for ent in plain.ents})

    def words(self) -> int:
        """Tokens that an epoch has on average."""
        return round(sum(self._copies(s) * sum(len(plain) for plain, _ in p) for s, p in self._records))

    def batches(self) -> Iterator[list[Doc]]:
        """One epoch: paragraphs in random order, about `batch_words` tokens at a time."""
        docs = list(self._epoch())
        self._chance.shuffle(docs)
        batch, size = list[Doc](), 0
        for doc in docs:
            batch.append(doc)
            size += len(doc)
            if size >= self._recipe.batch_words:
                yield batch
                batch, size = [], 0

    def _copies(self, source: str) -> float:
        return self._recipe.gmb_share if source == "gmb" else corpora.COPIES.get(source, 1)

    def _epoch(self) -> Iterator[Doc]:
        for source, pairs in self._records:
            copies = self._copies(source)
            if copies < 1 and self._chance.random() > copies:
                continue
            for _ in range(max(int(copies), 1)):
                curly = self._chance.random() < 0.5
                swaps = self._chance.random() < self._recipe.swapped
                for pair in pairs:
                    yield self._swap(pair[curly]) if swaps else pair[curly]


def _pairs(nlp: Language, record: dict[str, Any]) -> list[Curly]:
    plain, curly = (corpora.entity_docs(nlp, record, curly=curly) for curly in (False, True))
    return [pair for pair in zip(plain, curly, strict=True) if len(pair[0])]
