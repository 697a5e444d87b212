"""What the links decided in this workspace say: of the same words elsewhere, and to the ranker's weights."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from curator.domain.annotation import Annotation, Link, Verdict
from curator.domain.mark import Layer
from curator.store.kb_fit import Example, fit, loss
from curator.store.kb_names import fold
from curator.store.kb_rank import Ranker
from curator.store.workspace import Workspace

# Of the decided links the last so many teach the ranker, so that a refit stays within milliseconds.
MOST_EXAMPLES = 400
# Fewer articles than this say too little to move weights that many documents made.
LEAST_ARTICLES = 5
# One article in so many is held back from the refit, to tell whether it helped.
HELD_BACK = 10
_PULL = 0.02
_ROUNDS = 3

key_of = lru_cache(maxsize=50_000)(fold)


class LinkMemory:
    """Links by the words and label of their mentions, over all articles; undo takes away what it counts."""

    def __init__(self, workspace: Workspace) -> None:
        self._taken: dict[tuple[str, str], Counter[Link]] = defaultdict(Counter)
        self._refused: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for label, quote, link, proposed, count in workspace.annotations.links():
            self._count((key_of(quote), label), link, proposed, count)

    def change(self, before: Annotation | None, after: Annotation | None) -> None:
        """Take note that a decision was made, changed or taken back."""
        for annotation, count in ((before, -1), (after, 1)):
            if annotation and annotation.layer is Layer.ENTITY and annotation.verdict is Verdict.ACCEPTED:
                proposed = annotation.origin.link if annotation.origin else None
                key = (key_of(annotation.quotes[0]), annotation.label)
                self._count(key, annotation.link, proposed, count)

    def _count(self, key: tuple[str, str], link: Link | None, proposed: Link | None, count: int) -> None:
        if link:
            self._taken[key][Link(link.kb, link.kb_id, link.name)] += count
        if proposed and (link is None or link.kb_id != proposed.kb_id):
            self._refused[key][proposed.kb_id] += count

    def remembered(self, quote: str, label: str) -> dict[str, int]:
        """How often each id was linked to this quote with this label, NIL among them."""
        taken = self._taken.get((key_of(quote), label), {})
        counts: Counter[str] = Counter()
        for link, count in taken.items():
            counts[link.kb_id] += count
        return dict(+counts)

    def refused(self, quote: str, label: str) -> dict[str, int]:
        """How often each proposed id was not taken."""
        return dict(+self._refused.get((key_of(quote), label), Counter[str]()))

    def usual(self, quote: str, label: str) -> Link | None:
        """The link given to these words more often than all others together, less what was refused."""
        key = (key_of(quote), label)
        taken, refused = self._taken.get(key), self._refused.get(key, Counter[str]())
        if not taken:
            return None
        link, count = max(taken.items(), key=lambda pair: pair[1])
        plain = count - refused[link.kb_id]
        return link if plain > 0 and 2 * count > taken.total() else None


class LinkTeacher:
    """Refits the ranker on the links decided here; the shipped weights stay where that is not better."""

    def __init__(self, shipped: Ranker) -> None:
        self._shipped = shipped
        self._examples: dict[str, list[Example]] = {}

    def learn(self, article_id: str, examples: list[Example]) -> None:
        """Take the decided links of an article, instead of what was known of it."""
        self._examples[article_id] = examples

    def refit(self) -> Ranker:
        """The ranker with weights drawn to what editors decided, or the shipped one."""
        told = {article: found for article, found in self._examples.items() if found}
        if len(told) < LEAST_ARTICLES:
            return self._shipped
        held = set(list(told)[:: min(HELD_BACK, len(told))])
        shown = _flat(told, told.keys() - held)[-MOST_EXAMPLES:]
        kept_back = _flat(told, held)
        weights = fit(shown, self._shipped.weights, pull=_PULL, rounds=_ROUNDS)
        if loss(kept_back, weights) > loss(kept_back, self._shipped.weights):
            return self._shipped
        return Ranker(weights, self._shipped.sure)


def _flat(told: Mapping[str, list[Example]], articles: Iterable[str]) -> list[Example]:
    wanted = set(articles)
    return [example for article, found in told.items() if article in wanted for example in found]
