"""Continues the recogniser of any spaCy pipeline on decided articles, without forgetting the rest."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc, Span
from thinc.api import Adam, Optimizer, fix_random_seed

from curator.domain.errors import CuratorError

from .corrections import Line, example
from .entity_odds import read_names
from .lines import line_ranges, tokenise

LEAST_NEW = 20
"""A label that the recogniser does not know is learned from so many mentions on."""
BATCH_WORDS = 300
_RATE = 3e-4
"""Of Adam, falling to 0 in a straight line: the pipeline's own training ends with such steps."""
_DROPOUT = 0.15
_ROUNDS = 6
"""How often each decided article is seen, where no number of steps is asked for."""
_LEAST_STEPS, _MOST_STEPS = 30, 600
_SURE = 0.9
"""What the pipeline finds on undecided text is repeated to it from this probability on."""
_LONGEST_NAME = 8
"""In tokens; a decided name of more is not looked for in undecided text."""

Progress = Callable[[int, int, float], None]
"""Steps done, of, and the loss of the last one (per word)."""


@dataclass(frozen=True)
class Recogniser:
    """The component of a pipeline that finds names and can go on learning."""

    nlp: Language
    name: str

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(self.nlp.pipe_labels.get(self.name, ()))

    def names(self, doc: Doc) -> tuple[Span, ...]:
        return tuple(self.read(doc)[0].ents)

    def read(self, doc: Doc) -> tuple[Doc, dict[Span, float]]:
        """The document with its names, and their probabilities where the component has any."""
        return read_names(self.nlp.get_pipe(self.name), doc)

    def add(self, labels: Iterable[str]) -> None:
        """Teach it the names of new labels; it knows nothing of them yet."""
        component = cast(Any, self.nlp.get_pipe(self.name))  # what every trainable component of names has
        for label in labels:
            component.add_label(label)


def component_of(config: Mapping[str, Any]) -> str:
    """The name of the recogniser in a pipeline's config; "" where there is none."""
    parts: Mapping[str, Mapping[str, Any]] = config["components"]
    order: Sequence[str] = config["nlp"]["pipeline"]
    if "ner" in order:
        return "ner"
    return next((name for name in order if parts[name].get("factory") in ("ner", "beam_ner")), "")


def recogniser_of(nlp: Language) -> Recogniser:
    """The recogniser, on embeddings of its own; raises CuratorError `training.no_recogniser`."""
    name = component_of(nlp.config)
    if not name or not getattr(nlp.get_pipe(name), "is_trainable", False):
        raise CuratorError("training.no_recogniser", name=str(nlp.meta["name"]))
    _part_from_others(nlp, name)
    return Recogniser(nlp, name)


def _part_from_others(nlp: Language, name: str) -> None:
    """Give the recogniser its own copy of embeddings it shares, or its learning would spoil the parser."""
    shared = _config(nlp, name).get("model", {}).get("tok2vec", {})
    if "Listener" in str(shared.get("@architectures", "")):
        upstream = shared.get("upstream", "*")
        source = "tok2vec" if upstream == "*" else str(upstream)
        nlp.replace_listeners(source, name, ["model.tok2vec"])


def _config(nlp: Language, name: str) -> dict[str, Any]:
    return cast("dict[str, Any]", nlp.get_pipe_config(name))  # pyright: ignore[reportUnknownMemberType]


def new_labels(asked: Iterable[str], known: Iterable[str], mentions: Mapping[str, int]) -> list[str]:
    """The labels to add: asked for, unknown to the recogniser, with enough mentions to learn them."""
    return sorted(label for label in set(asked) - set(known) if mentions.get(label, 0) >= LEAST_NEW)


def repeated(recogniser: Recogniser, text: str, decided: Mapping[str, Iterable[str]]) -> Iterator[Line]:
    """The lines of an undecided text as the recogniser itself reads them, to keep what it knows.

    Doubtful names are missing; so is every string that somebody decided on (text → the recogniser's labels
    it was accepted with, none where it was refused), unless the recogniser says the same.
    """
    nlp = recogniser.nlp
    for start, end in line_ranges(text):
        tokens = tokenise(nlp, text[start:end], start)
        if not tokens.words:
            continue
        doc, odds = recogniser.read(tokens.doc(nlp.vocab))
        line = Line(tokens, [], set())
        for name in doc.ents:
            if odds.get(name, 1.0) >= _SURE and name.label_ in decided.get(name.text, (name.label_,)):
                line.names.append((name.start, name.end, name.label_))
            else:
                line.missing |= set(range(name.start, name.end))
        taken = {i for first, last, _ in line.names for i in range(first, last)}
        line.missing |= _decided_elsewhere(doc, decided) - taken
        yield line


def _decided_elsewhere(doc: Doc, decided: Mapping[str, Iterable[str]]) -> set[int]:
    """The tokens of every string in a line that stands in `decided`."""
    found: set[int] = set()
    for start in range(len(doc)):
        for end in range(start + 1, min(start + _LONGEST_NAME, len(doc)) + 1):
            if doc[start:end].text in decided:
                found |= set(range(start, end))
    return found


def steps_for(lines: Sequence[Line]) -> int:
    """How many steps so much text is worth."""
    words = sum(len(line.tokens.words) for line in lines)
    return min(max(_LEAST_STEPS, round(_ROUNDS * words / BATCH_WORDS)), _MOST_STEPS)


def learn(
    recogniser: Recogniser,
    lines: Sequence[Line],
    known: Sequence[Line],
    *,
    steps: int,
    seed: int,
    progress: Progress = lambda done, of, loss: None,
) -> None:
    """Train the recogniser on `lines`, each batch with as many words of `known` (the pipeline's own reading).

    At the end it holds the averages of its weights over all steps. The same input and seed give the same
    weights on the same machine. `progress` may raise, to stop.
    """
    nlp = recogniser.nlp
    fix_random_seed(seed)
    optimizer = Adam(
        _RATE, beta1=0.9, beta2=0.999, eps=1e-8, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0,
        use_averages=True,
    )  # fmt: skip
    nlp.resume_training(sgd=optimizer)
    taught, repeats = _batches(lines, seed), _batches(known, seed + 1)
    with nlp.select_pipes(enable=[recogniser.name]):
        for step in range(steps):
            batch = next(taught) + (next(repeats) if known else [])
            losses: dict[str, float] = {}
            examples = [example(nlp, line) for line in batch]
            optimizer.learn_rate = _RATE * (1 - step / steps)
            nlp.update(examples, sgd=optimizer, drop=_DROPOUT, losses=losses)
            words = sum(len(line.tokens.words) for line in batch)
            progress(step + 1, steps, float(losses.get(recogniser.name, 0.0)) / max(words, 1))
    _settle(recogniser, optimizer)


def _batches(lines: Sequence[Line], seed: int) -> Iterator[list[Line]]:
    """Batches of about `BATCH_WORDS` words without end, all lines in a new order each time round."""
    order, chance = list(lines), random.Random(seed)
    batch: list[Line] = []
    words = 0
    while order:
        chance.shuffle(order)
        for line in order:
            batch.append(line)
            words += len(line.tokens.words)
            if words >= BATCH_WORDS:
                yield batch
                batch, words = [], 0


def _settle(recogniser: Recogniser, optimizer: Optimizer) -> None:
    """Put the averages of the weights in their place for good."""
    component = cast(Any, recogniser.nlp.get_pipe(recogniser.name))
    with cast(Any, recogniser.nlp).use_params(optimizer.averages):
        settled = component.to_bytes()
    component.from_bytes(settled)
