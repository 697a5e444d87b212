"""The workspace's memory at work: it learns from each edit, and reads the open article in its light."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from curator.domain.annotation import Annotation, Missed, Suggestion
from curator.domain.claim_learning import SAME_CLAIM, Check, Example, Lessons, check, example, learned
from curator.domain.edit import Edit
from curator.domain.mark import Layer
from curator.domain.memory import Memory, Telling, telling_elsewhere, tellings
from curator.domain.recall import Lore, Recall
from curator.domain.sheet import Sheet
from curator.domain.span import Parts, Span, overlap
from curator.session.preannotations import Preannotations
from curator.session.suggesting import SHOWING
from curator.session.taking import Sides, Taken
from curator.store.workspace import Workspace

# Annotations read at a time: some 10 ms, so that no key waits for the memory.
PAGE = 2_000
# Paragraphs with the decided string that are read anew before the next key.
NEAR = 3
# They are looked for in so many code points: an article can be a hundred times as long.
NEAR_TEXT = 20_000
# Of the paragraphs that an edit decided in, so many are too.
FEW = 8
# So many are shown together.
TOGETHER = 4
# Work between two events, in seconds.
SLICE_SECONDS = 0.004
AT_OPENING_SECONDS = 0.01
# The latest decided claims that the fit looks at.
EXAMPLES = 3_000

EVERYTHING = frozenset[str]()
"""Stands for a sweep through the whole article."""

Proposals = Mapping[int, list[Suggestion]]
"""Suggestions by the index of their paragraph."""


@dataclass(slots=True)
class Experience:
    """All that was decided in a workspace: counts of strings, and the claims by their ids."""

    memory: Memory = field(default_factory=Memory)
    claims: dict[str, tuple[str, Example | None, Check | None]] = field(
        default_factory=dict[str, tuple[str, Example | None, Check | None]]
    )
    read_to: str | None = ""
    """The last annotation id that was read; None when all were."""

    def read_page(self, workspace: Workspace) -> None:
        """Take one more page of the workspace's decisions in."""
        page = workspace.decided.page(self.read_to or "", PAGE)
        if page is None:
            self.read_to = None
            return
        for told, count in page.tellings:
            self.memory.learn(told, count)
        for claim in page.claims:
            self.put_claim(claim.annotation.id, claim.annotation, claim.edit)
        self.read_to = page.last

    def covers(self, annotation_id: str) -> bool:
        """False while the page with this annotation is still to be read."""
        return self.read_to is None or annotation_id <= self.read_to

    def put_claim(self, annotation_id: str, claim: Annotation | None, edit: str) -> None:
        """Remember what a claim teaches, in place of what it taught before."""
        self.claims.pop(annotation_id, None)
        if claim is not None:
            taught = (example(claim), check(claim))
            if taught != (None, None):
                self.claims[annotation_id] = (edit, *taught)

    def lessons(self) -> Generator[None, None, Lessons]:
        """Fit what the latest claims teach; pauses on the way."""
        latest = sorted(self.claims.values(), key=lambda row: row[0])[-EXAMPLES:]
        examples = [one for _, one, _ in latest if one is not None]
        return learned(examples, [one for _, _, one in latest if one is not None])


def lore_of(workspace: Workspace) -> Lore:
    """All that the decisions of a workspace taught, read at once: for scripts."""
    past = Experience()
    while past.read_to is not None:
        past.read_page(workspace)
    return Lore(past.memory, _finish(past.lessons()))


def _finish(fit: Generator[None, None, Lessons]) -> Lessons:
    while True:
        try:
            next(fit)
        except StopIteration as end:
            return end.value


class Remembering(QObject):
    """Learns from the edits of a session; `recalled` carries suggestions to show in place of older ones.

    Strings count at once: the next paragraphs with them are read anew before the next key, the others
    between events. Claims count after each article.
    """

    recalled = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._past = Experience()
        self._lessons = Lessons()
        self._is_fitted = True
        self._fit: Generator[None, None, Lessons] | None = None
        self._sheet: Sheet | None = None
        self._recall: Recall | None = None
        self._raw: dict[int, list[Suggestion]] = {}
        self._brought = Preannotations()
        # What the edit that is being taken in has done so far: paragraphs, and strings that read otherwise.
        self._decided_in: dict[int, None] = {}
        self._moved: set[str] = set()
        # By their strings: a later sweep for the same ones takes the place of an earlier.
        self._waiting: dict[frozenset[str], Iterator[int]] = {}
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._read_page()

    @property
    def lore(self) -> Lore:
        """What is known now, for articles that are not open."""
        return Lore(self._past.memory, self._lessons)

    # --- the open article ---
    def open(self, sheet: Sheet) -> None:
        """Turn to another article; what the one before taught of claims is fitted now."""
        self._sheet, self._raw, self._waiting = sheet, {}, {}
        self._brought = Preannotations.of(self._workspace, sheet)
        self._begin_fit()
        self._work(AT_OPENING_SECONDS)
        self._renew()

    def read(self, found: Proposals) -> dict[int, list[Suggestion]]:
        """What is to be shown of what the pipeline proposes for paragraphs of the open article.

        What files proposed stands beside it, from the first time on in all paragraphs.
        """
        unread = {index: [] for index in self._brought.in_paragraph if index not in self._raw}
        fresh = self._brought.beside(unread | dict(found))
        self._raw |= fresh
        return self._read(fresh)

    def settled(self) -> list[str]:
        """Ids of the open suggestions whose strings this workspace has settled, in reading order."""
        sheet = self._sheet
        if sheet is None:
            return []
        waiting = ((mark_id, sheet.suggestions[mark_id]) for mark_id in sheet.open_ids())
        return [
            mark_id
            for mark_id, one in waiting
            if one.layer is Layer.ENTITY
            and self._past.memory.is_settled(one.parts[0].of(sheet.text), one.label, one.score or 0.0)
        ]

    def missed(self, layer: Layer, parts: Parts) -> Missed | None:
        """What the pipeline knew of a claim that it proposes, if at all, below the score that is shown."""
        sheet = self._sheet
        if sheet is None or layer is not Layer.CLAIM:
            return None
        raw = self._raw.get(sheet.paragraph_at(parts[0].start), [])
        near = [one for one in raw if one.features and overlap(one.parts, parts) >= SAME_CLAIM]
        unseen = [one for one in near if sheet.id_of(one) not in sheet.annotations]
        best = max(unseen, key=lambda one: overlap(one.parts, parts), default=None)
        return None if best is None or best.score is None else Missed(best.features, best.score)

    def _read(self, paragraphs: Iterable[int]) -> dict[int, list[Suggestion]]:
        recall = self._recall
        if recall is None:
            return {}
        return {index: recall.read(index, self._raw[index]) for index in paragraphs if index in self._raw}

    def _renew(self) -> None:
        if self._sheet is not None:
            self._recall = Recall(self.lore, self._sheet, SHOWING)

    # --- learning ---
    def learn(self, edit: Edit, taken: Taken) -> None:
        """Count what some changes of an edit did; `recollect` tells what follows once all are counted."""
        sheet = self._sheet
        if sheet is None:
            return
        told = Counter(self._told_elsewhere(taken.elsewhere))
        for mark_id, sides in taken.here.items():
            if self._past.covers(mark_id):
                self._learn_claim(mark_id, sides, edit.id)
                for annotation, count in zip(sides, (-1, 1), strict=True):
                    if annotation is not None:
                        self._decided_in[sheet.paragraph_at(annotation.parts[0].start)] = None
                        for one in tellings(annotation, sheet.text):
                            told[one] += count
        # Once for each string: thousands of changes may be about a few names.
        self._moved |= {
            one.quote for one, count in told.items() if count and self._past.memory.learn(one, count)
        }

    def _told_elsewhere(self, elsewhere: Mapping[str, Sides]) -> dict[Telling, int]:
        """What was decided in other articles; a claim there is learned with the next start."""
        told = Counter[Telling]()
        for mark_id, sides in elsewhere.items():
            if not self._past.covers(mark_id):
                continue
            for annotation, count in zip(sides, (-1, 1), strict=True):
                one = telling_elsewhere(annotation) if annotation else None
                if one is not None:
                    told[one] += count
            if sides[1] is None:
                self._learn_claim(mark_id, sides, "")
        return told

    def _learn_claim(self, mark_id: str, sides: Sides, edit: str) -> None:
        if any(one is not None and one.layer is Layer.CLAIM for one in sides):
            self._past.put_claim(mark_id, sides[1], edit)
            self._is_fitted = False

    def recollect(self, edit: Edit) -> dict[int, list[Suggestion]]:
        """What is to be shown now that all of an edit is learned."""
        sheet, paragraphs, quotes = self._sheet, self._decided_in, self._moved
        self._decided_in, self._moved = {}, set()
        if sheet is None:
            return {}
        if edit.act.startswith("article."):
            self._begin_fit()
        # Many decided together are many paragraphs: those can wait for each other.
        later = list(islice(paragraphs, FEW, None))
        if paragraphs and quotes:
            forms = {form for quote in quotes for form in self._past.memory.spellings(quote)}
            at = sheet.paragraphs[min(paragraphs)].start
            near = Span(at, min(at + NEAR_TEXT, len(sheet.text)))
            paragraphs |= dict.fromkeys(islice(_places(sheet, forms, near), NEAR))
            whole = (Span(at, len(sheet.text)), Span(0, at))
            self._waiting[frozenset(quotes)] = chain(later, *(_places(sheet, forms, each) for each in whole))
            self._timer.start()
        elif later:
            self._waiting[frozenset({edit.id})] = iter(later)
            self._timer.start()
        return self._read(paragraphs.keys() - set(later))

    # --- what can wait ---
    def _begin_fit(self) -> None:
        if not self._is_fitted:
            self._fit, self._is_fitted = self._past.lessons(), True
            self._timer.start()

    def _read_page(self) -> None:
        self._past.read_page(self._workspace)
        if self._past.read_to is not None:
            self._timer.start()
        elif self._past.claims:
            self._is_fitted = False
            self._begin_fit()

    def _work(self, seconds: float) -> None:
        """Go on fitting until it is done or the time is over."""
        until = time.perf_counter() + seconds
        while self._fit is not None and time.perf_counter() < until:
            try:
                next(self._fit)
            except StopIteration as end:
                self._fit, self._lessons = None, end.value
                self._renew()
                self._waiting[EVERYTHING] = iter(list(self._raw))

    @Slot()
    def _go_on(self) -> None:
        if self._past.read_to is not None:
            self._read_page()
            if self._past.read_to is None:
                self._waiting[EVERYTHING] = iter(list(self._raw))
        else:
            self._work(SLICE_SECONDS)
            self._read_waiting()
        if self._fit is not None or self._waiting or self._past.read_to is not None:
            self._timer.start()

    def _read_waiting(self) -> None:
        """Read paragraphs anew and have them shown until the time is over; showing takes the longest."""
        until = time.perf_counter() + SLICE_SECONDS
        while self._waiting and time.perf_counter() < until:
            first = next(iter(self._waiting))
            found = list(islice(self._waiting[first], TOGETHER))
            if found:
                self.recalled.emit(self._read(found))
            else:
                self._waiting.pop(first)


def _places(sheet: Sheet, forms: Iterable[str], within: Span) -> Iterator[int]:
    """The paragraphs in a range of the text in which one of these strings stands, each string by itself."""
    for form in forms:
        start = sheet.text.find(form, *within)
        while start >= 0:
            index = sheet.paragraph_at(start)
            yield index
            start = sheet.text.find(form, sheet.paragraphs[index].end, within.end)
