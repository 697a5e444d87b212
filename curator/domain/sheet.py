"""The open article as an editor sees it: decisions laid over suggestions, in reading order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import replace
from itertools import islice

from .annotation import Annotation, Link, Suggestion, Verdict, link_state
from .article import Article
from .edit import ANNOTATION, ARTICLE, Change, applied
from .errors import CuratorError
from .ids import suggestion_id
from .mark import Layer, Least, LinkState, Mark, Status
from .span import Parts, hull
from .text import paragraphs

Key = tuple[int, int, str]
"""Place in reading order, depth, id."""

Places = dict[Parts, tuple[str, ...]]
"""The ids of what stands at exactly these parts."""

MANY = 200
"""More marks than these are put in their places together."""


def reading_key(layer: Layer, parts: Parts, mark_id: str) -> Key:
    """Entities by their start, the outer first; a claim after the entities inside it."""
    whole = hull(parts)
    if layer is Layer.CLAIM:
        return (2 * whole.end, whole.start, mark_id)
    return (2 * whole.start + 1, -whole.end, mark_id)


class Sheet:
    """Annotations and open suggestions of one article; an act costs O(log n), not O(n).

    A suggestion is undecided while no annotation has its id and no accepted annotation of its layer
    has exactly its parts. It is open if it is undecided and no threshold hides it.
    """

    def __init__(self, article: Article, text: str, least: Least | None = None) -> None:
        self.article = article
        self._least = dict(least or {})
        self._hidden: dict[Layer, set[str]] = {layer: set() for layer in Layer}
        self.text = text
        self.paragraphs = paragraphs(text)
        self.annotations: dict[str, Annotation] = {}
        self.suggestions: dict[str, Suggestion] = {}
        self._starts = [span.start for span in self.paragraphs]
        self._keys: dict[str, Key] = {}
        self._order: list[Key] = []
        self._open: list[Key] = []
        # Nearly always one, and of a few marks each: sets would take a fifth of a long article's memory.
        self._accepted: dict[Layer, Places] = {layer: {} for layer in Layer}
        self._proposed: dict[Layer, Places] = {layer: {} for layer in Layer}
        self._in_paragraph: dict[int, list[str]] = {}
        self._decided_in: dict[int, list[str]] = {}
        self._owed: dict[str, Link | None] = {}

    # --- filling ---
    def load(self, annotations: Iterable[Annotation], suggestions: Iterable[Suggestion] = ()) -> None:
        """Take everything at once: one sort instead of an insertion each."""
        for annotation in annotations:
            self.annotations[annotation.id] = annotation
            self._occupy(annotation)
        for suggestion in suggestions:
            self._propose(self.id_of(suggestion), suggestion)
        for mark_id, annotation in self.annotations.items():
            self._keys[mark_id] = reading_key(annotation.layer, annotation.parts, mark_id)
        for mark_id, suggestion in self.suggestions.items():
            if self.is_undecided(mark_id):
                self._keys[mark_id] = reading_key(suggestion.layer, suggestion.parts, mark_id)
        self._order = sorted(self._keys.values())
        self._list_open()

    def hide_below(self, least: Least) -> None:
        """Hide undecided suggestions scored below the threshold of their layer; they are not open then."""
        self._least = dict(least)
        self._list_open()

    def _list_open(self) -> None:
        # Written out, and no enum hashed for each of 60,000: it would be felt while a slider moves.
        decided, found, is_claim = self.annotations, self.suggestions, Layer.CLAIM
        claims, entities = self._hidden[Layer.CLAIM], self._hidden[Layer.ENTITY] = set[str](), set[str]()
        least_claim, least_entity = (self._least.get(layer, 0.0) for layer in (Layer.CLAIM, Layer.ENTITY))
        self._open = []
        for key in self._order:
            if key[2] in decided:
                continue
            one = found[key[2]]
            score = one.score
            if score is None or score >= (least_claim if one.layer is is_claim else least_entity):
                self._open.append(key)
            else:
                (claims if one.layer is is_claim else entities).add(key[2])

    def id_of(self, suggestion: Suggestion) -> str:
        """The id that an annotation made from this suggestion will have."""
        return suggestion_id(self.article.text_sha256, suggestion.layer, suggestion.parts, suggestion.label)

    def put_suggestions(self, paragraph: int, suggestions: Iterable[Suggestion]) -> set[str]:
        """Replace the suggestions that start in a paragraph; returns the ids whose look may have changed."""
        return self.put_identified(paragraph, self.identified(suggestions))

    def identified(self, suggestions: Iterable[Suggestion]) -> dict[str, Suggestion]:
        """The suggestions by the ids that annotations made from them will have."""
        return {self.id_of(suggestion): suggestion for suggestion in suggestions}

    def put_identified(self, paragraph: int, fresh: Mapping[str, Suggestion]) -> set[str]:
        """The same for suggestions whose ids are known."""
        gone = {mark_id for mark_id in self._in_paragraph.get(paragraph, ()) if mark_id not in fresh}
        changed = {i for i, suggestion in fresh.items() if self.suggestions.get(i) != suggestion}
        # An id stands for one place: what has only another score or link stays where it is,
        # unless that brings it across the threshold.
        stay = {i for i in changed if i in self.suggestions and self._is_below(i) is self._hides(fresh[i])}
        moved = gone | (changed - stay)
        for mark_id in gone:
            self._withdraw(mark_id, paragraph)
        for mark_id in changed:
            self._propose(mark_id, fresh[mark_id])
        for mark_id in moved:
            self._place(mark_id)
        return gone | changed

    # --- links that flow ---
    def owe(self, links: Mapping[str, Link | None]) -> None:
        """Give suggestions other pre-selected links: `find` tells them at once, `settle` has them drawn."""
        self._owed.update(links)

    def settle(self, mark_ids: Iterable[str]) -> set[str]:
        """Carry over what these marks are owed; returns the ids to draw again."""
        due = {mark_id for mark_id in mark_ids if mark_id in self._owed}
        for mark_id in due:
            self._preselect(mark_id)
            del self._owed[mark_id]
        return due

    def owed(self, most: int) -> list[str]:
        """Ids of at most so many marks that are owed a link."""
        return list(islice(self._owed, most))

    def owed_in(self, paragraphs: Iterable[int]) -> list[str]:
        """Ids of the marks that start in these paragraphs and are owed a link."""
        return (
            [mark_id for mark_id in self.starting_in(paragraphs) if mark_id in self._owed]
            if self._owed
            else []
        )

    def _preselect(self, mark_id: str) -> None:
        now, link = self.suggestions[mark_id], self._owed[mark_id]
        if now.link != link:
            self.suggestions[mark_id] = replace(now, link=link)

    def apply(self, changes: Iterable[Change]) -> set[str]:
        """Carry changes of this article and its annotations over; returns the ids to draw again.

        Raises StaleEdit where a change does not fit what is shown.
        """
        touched: set[str] = set()
        for change in changes:
            if (change.kind, change.id) == (ARTICLE, self.article.id):
                record = applied(self.article.fields(), change)
                self.article = Article.from_fields(change.id, record) if record else self.article
            now = self.annotations.get(change.id)
            if change.kind != ANNOTATION or not self._is_ours(change, now):
                continue
            after = applied(now.record() if now else None, change)
            touched |= self._set(change.id, Annotation.from_record(change.id, after) if after else None)
        if len(touched) > MANY:
            self._place_all(touched)
        else:
            for mark_id in touched:
                self._place(mark_id)
        return touched

    def _is_ours(self, change: Change, now: Annotation | None) -> bool:
        return now is not None or (change.after or {}).get("article") == self.article.id

    def _set(self, mark_id: str, annotation: Annotation | None) -> set[str]:
        touched = {mark_id}
        before = self.annotations.pop(mark_id, None)
        if before:
            touched.update(self._vacate(before))
        if annotation:
            self.annotations[mark_id] = annotation
            touched.update(self._occupy(annotation))
        return touched

    def _occupy(self, annotation: Annotation) -> Collection[str]:
        paragraph = self.paragraph_at(annotation.parts[0].start)
        self._decided_in.setdefault(paragraph, []).append(annotation.id)
        if annotation.verdict is not Verdict.ACCEPTED:
            return ()
        _add(self._accepted[annotation.layer], annotation.parts, annotation.id)
        return self._proposed[annotation.layer].get(annotation.parts, ())

    def _vacate(self, annotation: Annotation) -> Collection[str]:
        self._decided_in[self.paragraph_at(annotation.parts[0].start)].remove(annotation.id)
        _discard(self._accepted[annotation.layer], annotation.parts, annotation.id)
        return self._proposed[annotation.layer].get(annotation.parts, ())

    def _propose(self, mark_id: str, suggestion: Suggestion) -> None:
        self._owed.pop(mark_id, None)
        if mark_id not in self.suggestions:
            _add(self._proposed[suggestion.layer], suggestion.parts, mark_id)
            self._in_paragraph.setdefault(self.paragraph_at(suggestion.parts[0].start), []).append(mark_id)
        self.suggestions[mark_id] = suggestion

    def _withdraw(self, mark_id: str, paragraph: int) -> None:
        suggestion = self.suggestions.pop(mark_id)
        self._owed.pop(mark_id, None)
        _discard(self._proposed[suggestion.layer], suggestion.parts, mark_id)
        self._in_paragraph[paragraph].remove(mark_id)

    def _place_all(self, mark_ids: Set[str]) -> None:
        """The same for many marks: one sort instead of a search for each."""
        order = [key for key in self._order if key[2] not in mark_ids]
        for mark_id in mark_ids:
            self._keys.pop(mark_id, None)
            known = self.annotations.get(mark_id)
            if known is None and self.is_undecided(mark_id):
                known = self.suggestions[mark_id]
            if known is not None:
                key = self._keys[mark_id] = reading_key(known.layer, known.parts, mark_id)
                order.append(key)
        self._order = sorted(order)
        self._list_open()

    def _place(self, mark_id: str) -> None:
        """Bring one mark's place in both orders up to date."""
        old, mark = self._keys.get(mark_id), self.mark(mark_id)
        key = reading_key(mark.layer, mark.parts, mark_id) if mark else None
        if key != old:
            _take_out(self._order, old)
            self._keys.pop(mark_id, None)
            if key is not None:
                self._keys[mark_id] = key
                insort(self._order, key)
        for hidden in self._hidden.values():
            hidden.discard(mark_id)
        _take_out(self._open, old)
        if mark and key and mark.is_below(self._least):
            self._hidden[mark.layer].add(mark_id)
        elif mark and key and mark.status is Status.SUGGESTED:
            insort(self._open, key)

    # --- reading ---
    def is_open(self, mark_id: str) -> bool:
        """True if this suggestion waits for a decision."""
        return self.is_undecided(mark_id) and not self._is_below(mark_id)

    def is_hidden(self, mark_id: str) -> bool:
        """True if nobody decided on this suggestion and a threshold hides it."""
        return self.is_undecided(mark_id) and self._is_below(mark_id)

    def _is_below(self, mark_id: str) -> bool:
        return self._hides(self.suggestions[mark_id])

    def _hides(self, found: Suggestion) -> bool:
        return found.score is not None and found.score < self._least.get(found.layer, 0.0)

    def is_undecided(self, mark_id: str) -> bool:
        """True if nobody decided on this suggestion, shown or not."""
        suggestion = self.suggestions.get(mark_id)
        if suggestion is None or mark_id in self.annotations:
            return False
        return not self.accepted_at(suggestion.layer, suggestion.parts)

    def open_at(self, layer: Layer, parts: Parts) -> str | None:
        """The open suggestion of a layer with exactly these parts."""
        return next((i for i in sorted(self._proposed[layer].get(parts, ())) if self.is_open(i)), None)

    def accepted_at(self, layer: Layer, parts: Parts) -> Collection[str]:
        """Ids of the accepted annotations of a layer with exactly these parts."""
        return self._accepted[layer].get(parts, ())

    def decided_in(self, paragraph: int) -> list[Annotation]:
        """The annotations that start in a paragraph, in no order."""
        return [self.annotations[mark_id] for mark_id in self._decided_in.get(paragraph, ())]

    def undecided_in(self, paragraph: int) -> list[tuple[str, Suggestion]]:
        """The suggestions that start in a paragraph and that nobody decided on, shown or not, in no order."""
        found = ((mark_id, self.suggestions[mark_id]) for mark_id in self._in_paragraph.get(paragraph, ()))
        return [pair for pair in found if self.is_undecided(pair[0])]

    def starting_in(self, paragraphs: Iterable[int]) -> Iterator[str]:
        """Ids of all that is proposed or decided in these paragraphs, in no order; some twice."""
        for index in paragraphs:
            yield from self._in_paragraph.get(index, ())
            yield from self._decided_in.get(index, ())

    def proposed(self, layer: Layer, parts: Parts, label: str) -> str | None:
        """The id under which just this was proposed and still stands, decided or not."""
        mark_id = suggestion_id(self.article.text_sha256, layer, parts, label)
        found = self.annotations.get(mark_id) or self.suggestions.get(mark_id)
        return mark_id if found and (found.parts, found.label) == (parts, label) else None

    def mark(self, mark_id: str) -> Mark | None:
        annotation = self.annotations.get(mark_id)
        if annotation:
            return annotation.mark
        if not self.is_undecided(mark_id):
            return None
        if mark_id in self._owed:
            self._preselect(mark_id)
        suggestion = self.suggestions[mark_id]
        link = link_state(suggestion.link)
        return Mark(
            mark_id,
            suggestion.layer,
            suggestion.parts,
            suggestion.label,
            Status.SUGGESTED,
            LinkState.PRESELECTED if link is LinkState.LINKED else link,
            suggestion.score,
        )

    def mark_ids(self) -> list[str]:
        """The ids of all marks in reading order."""
        return [key[2] for key in self._order]

    def marks(self) -> Iterator[Mark]:
        """Every mark in reading order, those that a threshold hides too."""
        for _, _, mark_id in self._order:
            mark = self.mark(mark_id)
            if mark:
                yield mark

    def marks_between(self, start: int, end: int) -> Iterator[Mark]:
        """The entity marks that start in `[start, end)`, in reading order."""
        low = bisect_left(self._order, (2 * start + 1, -len(self.text) - 1, ""))
        for key in self._order[low : bisect_left(self._order, (2 * end, 0, ""))]:
            mark = self.mark(key[2])
            if mark and mark.layer is Layer.ENTITY:
                yield mark

    def find(self, mark_id: str) -> Annotation | Suggestion:
        """What stands under an id: the decision if there is one. Raises CuratorError `mark.gone`."""
        found = self.known(mark_id)
        if found is None:
            raise CuratorError("mark.gone", id=mark_id)
        return found

    def known(self, mark_id: str) -> Annotation | Suggestion | None:
        """The same, None where nothing stands."""
        if mark_id in self._owed:
            self._preselect(mark_id)
        return self.annotations.get(mark_id) or self.suggestions.get(mark_id)

    @property
    def open_count(self) -> int:
        return len(self._open)

    @property
    def decided_count(self) -> int:
        return len(self.annotations)

    def open_ids(self) -> list[str]:
        return [key[2] for key in self._open]

    def ids(self) -> list[str]:
        """All marks in reading order, those that a threshold hides too."""
        return [key[2] for key in self._order]

    def hidden_count(self, layer: Layer) -> int:
        """How many undecided suggestions of a layer its threshold hides."""
        return len(self._hidden[layer])

    def paragraph_at(self, at: int) -> int:
        """Index of the paragraph that holds code point `at`."""
        return bisect_right(self._starts, at) - 1

    def next_open(self, after: str | None, by: int = 1) -> str | None:
        """The next (`by` = 1) or previous (-1) open suggestion, round the ends; None if there is none."""
        return self._step(self._open, after, by)

    def next_mark(self, after: str | None, by: int = 1, *, hidden: bool = False) -> str | None:
        """The same over all marks, decided or not; over those that a threshold hides only if asked to."""
        found = after
        for _ in self._order:
            found = self._step(self._order, found, by)
            if found is None or hidden or not self.is_hidden(found):
                return found
        return None

    def open_from(self, key: Key) -> str | None:
        """The first open suggestion at a place in reading order or after it, round the end."""
        if not self._open:
            return None
        return self._open[bisect_left(self._open, (*key[:2], "")) % len(self._open)][2]

    def _step(self, keys: list[Key], after: str | None, by: int) -> str | None:
        if not keys:
            return None
        start = self.key(after) if after else None
        if start is None:
            return keys[0 if by > 0 else -1][2]
        at = bisect_right(keys, start) if by > 0 else bisect_left(keys, start) - 1
        return keys[at % len(keys)][2]

    def key(self, mark_id: str) -> Key | None:
        """A mark's place in reading order, also of one that has just gone from sight."""
        known = self.annotations.get(mark_id) or self.suggestions.get(mark_id)
        return reading_key(known.layer, known.parts, mark_id) if known else None


def _take_out(keys: list[Key], key: Key | None) -> None:
    """Take a key out of sorted ones, if it is there."""
    if key is not None:
        at = bisect_left(keys, key)
        if at < len(keys) and keys[at] == key:
            del keys[at]


def _add(places: Places, parts: Parts, mark_id: str) -> None:
    known = places.get(parts, ())
    if mark_id not in known:
        places[parts] = (*known, mark_id)


def _discard(places: Places, parts: Parts, mark_id: str) -> None:
    left = tuple(other for other in places.get(parts, ()) if other != mark_id)
    if left:
        places[parts] = left
    else:
        places.pop(parts, None)
