"""Finds names by one tag for each token: a spaCy component, trained, saved and continued like `ner`."""

# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUntypedBaseClass=false, reportUntypedFunctionDecorator=false
# spaCy's compiled classes and the layers of thinc carry no types that say more.

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy import util
from spacy.attrs import ENT_IOB, ENT_TYPE
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.pipeline.ner import ner_score
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import set_dropout_rate

from .entity_model import TokenFeatures, build_model, widen
from .gazetteer import Floats, Gazetteer

FACTORY = "curator_entity_tagger"
KNOWN_DROPOUT = 0.2
"""In training the gazetteer is hidden from so many documents: the tagger must not lean on it alone."""

_PLACES = "BILU"
"""Begins, inside, last, unit: the tags of a label in this order; tag 0 is outside."""
_IMPOSSIBLE = -1e9

_MISSING, _CONTINUES, _OUTSIDE, _BEGINS = range(4)
"""spaCy's codes of a token's place in a name (ENT_IOB)."""

Tags = npt.NDArray[np.int64]
Scored = list[tuple[int, int, str, float]]
"""Names as (first token, token after the last, label, probability)."""


@Language.factory(
    FACTORY,
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_config={"width": 96, "depth": 4, "rows": [10000, 2000, 5000, 2500], "members": 1},
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0},
)
def make_entity_tagger(
    nlp: Language, name: str, width: int, depth: int, rows: list[int], members: int
) -> EntityTagger:
    """The factory that spaCy calls; sizes as `entity_model.build_model` takes them."""
    return EntityTagger(nlp.vocab, name, width=width, depth=depth, rows=rows, members=members)


class EntityTagger(TrainablePipe):
    """Tags each token with its place in a name, or outside, and reads the names that fit together best.

    The tags are scored apart from each other (softmax, cross entropy in training); the best sequence that
    is well-formed is found by Viterbi search. Tokens that an example leaves missing teach nothing.
    """

    def __init__(
        self, vocab: Vocab, name: str, *, width: int, depth: int, rows: Sequence[int], members: int = 1
    ) -> None:
        self.vocab = vocab
        self.name = name
        self.model = build_model(width, depth, rows, tags=1, members=members)
        self.cfg: dict[str, Any] = {"labels": []}
        self.scorer = ner_score
        self.gazetteer = Gazetteer.empty()
        self._chance = np.random.default_rng(0)

    # --- labels ---
    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(self.cfg["labels"])

    @property
    def label_data(self) -> list[str]:
        return list(self.labels)

    def add_label(self, label: str) -> int:
        """1 if the label is new: it starts out as what is never found."""
        if label in self.cfg["labels"]:
            return 0
        self.cfg["labels"].append(label)
        self.vocab.strings.add(label)
        widen(self.model, self._tag_count)
        return 1

    @property
    def _tag_count(self) -> int:
        return 1 + len(_PLACES) * len(self.labels)

    # --- reading ---
    def predict(self, docs: Iterable[Doc]) -> list[Scored]:
        docs = list(docs)
        if not any(len(doc) for doc in docs):
            return [[] for _ in docs]
        return [self._names(scores) for scores in self.model.predict(self._features(docs))]

    def set_annotations(self, docs: Iterable[Doc], scores: Sequence[Scored]) -> None:
        for doc, names in zip(docs, scores, strict=True):
            doc.set_ents([Span(doc, start, end, label) for start, end, label, _ in names])

    def _features(self, docs: Sequence[Doc]) -> TokenFeatures:
        return TokenFeatures.of(docs, self.gazetteer)

    def _names(self, scores: Floats) -> Scored:
        if not len(scores):
            return []
        chances = softmax(scores)
        tags = best_tags(np.log(chances + 1e-12))
        found: Scored = []
        start = 0
        for i, tag in enumerate(tags):
            label, place = divmod(tag - 1, len(_PLACES))
            if tag and _PLACES[place] in "BU":
                start = i
            if tag and _PLACES[place] in "LU":
                chance = float(np.prod(chances[range(start, i + 1), tags[start : i + 1]]))
                found.append((start, i + 1, self.labels[label], chance))
        return found

    # --- learning ---
    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: Sequence[str] | None = None,
    ) -> None:
        """Makes the network for the labels given, or else for those of the examples."""
        found = labels or sorted({ent.label_ for eg in get_examples() for ent in eg.reference.ents})
        for label in found:
            self.add_label(label)
        self.model.initialize()

    def update(
        self,
        examples: Iterable[Example],
        *,
        drop: float = 0.0,
        sgd: Any = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        losses = {} if losses is None else losses
        losses.setdefault(self.name, 0.0)
        kept = [example for example in examples if len(example.predicted)]
        if not kept:
            return losses
        set_dropout_rate(self.model, drop)
        features = self._features([example.predicted for example in kept])
        if drop:
            self._hide_names(features)
        scores, back = self.model.begin_update(features)
        loss, slopes = self.get_loss(kept, scores)
        back(slopes)
        if sgd is not None:
            self.finish_update(sgd)
        losses[self.name] += loss
        return losses

    def get_loss(self, examples: Iterable[Example], scores: Sequence[Floats]) -> tuple[float, list[Floats]]:
        """Mean cross entropy of the known tokens times 100, and its slope for each document's scores."""
        truths = [self._truth(example) for example in examples]
        known = max(sum(int((truth >= 0).sum()) for truth in truths), 1)
        loss, slopes = 0.0, list[Floats]()
        for truth, given in zip(truths, scores, strict=True):
            slope, rows = softmax(given), np.flatnonzero(truth >= 0)
            loss -= float(np.log(slope[rows, truth[rows]] + 1e-12).sum())
            slope[rows, truth[rows]] -= 1.0
            slope[truth < 0] = 0.0
            slopes.append((slope / known).astype(np.float32))
        return 100.0 * loss / known, slopes

    def _truth(self, example: Example) -> Tags:
        """The tag of each token of the predicted document, -1 where it is missing or its label is unknown."""
        if example.predicted is example.reference:
            return self._own_tags(example.reference)
        numbers = {"O": 0}
        for i, label in enumerate(self.labels):
            numbers |= {f"{place}-{label}": 1 + len(_PLACES) * i + j for j, place in enumerate(_PLACES)}
        return np.array([numbers.get(tag, -1) for tag in example.get_aligned_ner()], dtype=np.int64)

    def _own_tags(self, doc: Doc) -> Tags:
        """What `_truth` gives for a document that needs no alignment: ten times faster in training."""
        iob, label = doc.to_array([ENT_IOB, ENT_TYPE]).reshape(-1, 2).T  # unsigned: a label is a hash
        known = {self.vocab.strings[name]: i for i, name in enumerate(self.labels)}
        number = np.array([known.get(each, -1) for each in label.tolist()], dtype=np.int64)
        begins, goes_on = iob == _BEGINS, np.append(iob[1:] == _CONTINUES, False)
        place = np.select([begins & goes_on, begins, goes_on], [0, 3, 1], 2)
        tags = np.where(number < 0, -1, 1 + len(_PLACES) * number + place)
        return np.where(iob == _OUTSIDE, 0, np.where(iob == _MISSING, -1, tags))

    def _hide_names(self, features: TokenFeatures) -> None:
        hidden = self._chance.random(len(features.lengths)) < KNOWN_DROPOUT
        features.known[np.repeat(hidden, features.lengths)] = 0.0

    # --- keeping ---
    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        return util.to_bytes(self._writers(), exclude)

    def from_bytes(self, bytes_data: bytes, *, exclude: Iterable[str] = ()) -> EntityTagger:
        util.from_bytes(bytes_data, self._readers(), exclude)
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        folder = Path(path)
        folder.mkdir(exist_ok=True)
        for name, write in self._writers().items():
            (folder / name).write_bytes(write())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> EntityTagger:
        """Raises OSError, ValueError or KeyError where a file is missing or broken."""
        for name, read in self._readers().items():
            read((Path(path) / name).read_bytes())
        return self

    def _writers(self) -> dict[str, Callable[[], bytes]]:
        return {
            "cfg": lambda: json.dumps(self.cfg, indent=1).encode(),
            "gazetteer.npz": self.gazetteer.to_bytes,
            "model": self.model.to_bytes,
        }

    def _readers(self) -> dict[str, Callable[[bytes], object]]:
        """In the order they must be read: the labels give the network its size."""
        return {
            "cfg": self._read_labels,
            "gazetteer.npz": self._read_gazetteer,
            "model": self.model.from_bytes,
        }

    def _read_labels(self, stored: bytes) -> None:
        labels: list[str] = json.loads(stored)["labels"]
        for label in labels:
            self.add_label(label)

    def _read_gazetteer(self, stored: bytes) -> None:
        self.gazetteer = Gazetteer.from_bytes(stored)


def softmax(scores: Floats) -> Floats:
    """Row by row, shape (tokens, tags)."""
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return grown / grown.sum(axis=1, keepdims=True)


def best_tags(scores: Floats) -> list[int]:
    """The well-formed tag sequence with the greatest sum of scores, shape (tokens, tags); Viterbi search."""
    greedy = scores.argmax(axis=1)
    follows, opens, closes = _grammar(scores.shape[1])
    if opens[greedy[0]] and closes[greedy[-1]] and follows[greedy[:-1], greedy[1:]].all():
        return greedy.tolist()
    barred = np.where(follows, 0.0, _IMPOSSIBLE)
    best = scores[0] + np.where(opens, 0.0, _IMPOSSIBLE)
    before: list[Tags] = []
    for row in scores[1:]:
        ways = best[:, None] + barred
        before.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + row
    tags = [int((best + np.where(closes, 0.0, _IMPOSSIBLE)).argmax())]
    for choice in reversed(before):
        tags.append(int(choice[tags[-1]]))
    return tags[::-1]


def _grammar(tags: int) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Which tag may follow which (tags, tags), which may be first, which last."""
    numbers = np.arange(tags)
    place = np.where(numbers == 0, -1, (numbers - 1) % len(_PLACES))
    label = (numbers - 1) // len(_PLACES)
    opens = np.isin(place, (-1, _PLACES.index("B"), _PLACES.index("U")))
    closes = np.isin(place, (-1, _PLACES.index("L"), _PLACES.index("U")))
    same = label[:, None] == label[None, :]
    return np.where(closes[:, None], opens[None, :], same & ~opens[None, :]), opens, closes
