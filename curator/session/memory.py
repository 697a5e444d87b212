"""The workspace's memory at work: it learns from each edit, and reads the open article in its light."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from curator.domain.annotation import Annotation, Missed, Suggestion
from curator.domain.claim_learning import SAME_CLAIM, Check, Example, Lessons, check, example, learned
from curator.domain.edit import ANNOTATION, Change, Edit
from curator.domain.mark import Layer
from curator.domain.memory import Memory, telling_elsewhere, tellings
from curator.domain.recall import Lore, Recall
from curator.domain.sheet import Sheet
from curator.domain.span import Parts, Span, overlap
from curator.session.suggesting import SHOWING
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
        self._begin_fit()
        self._work(AT_OPENING_SECONDS)
        self._renew()

    def read(self, found: Proposals) -> dict[int, list[Suggestion]]:
        """What is to be shown of what the pipeline proposes for paragraphs of the open article."""
        self._raw |= found
        return self._read(found)

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
    def learn(self, edit: Edit) -> dict[int, list[Suggestion]]:
        """Take an edit in that the open article shows already; returns what is to be shown now."""
        sheet = self._sheet
        if sheet is None:
            return {}
        quotes: set[str] = set()
        paragraphs: dict[int, None] = {}
        self._learn_elsewhere(edit, sheet, quotes)
        for change in edit.changes:
            if change.kind == ANNOTATION and self._past.covers(change.id):
                for one in self._learn(change, sheet, edit.id, quotes):
                    paragraphs[sheet.paragraph_at(one.parts[0].start)] = None
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

    def _learn(self, change: Change, sheet: Sheet, edit: str, quotes: set[str]) -> list[Annotation]:
        """Count one change; adds the strings whose scores it moved to `quotes`."""
        now = sheet.annotations.get(change.id)
        before = _before(change, now)
        changed = {
            told.quote
            for annotation, count in ((before, -1), (now, 1))
            if annotation is not None and annotation.article == sheet.article.id
            for told in tellings(annotation, sheet.text)
            if self._past.memory.learn(told, count)
        }
        quotes |= changed
        found = [one for one in (before, now) if one is not None]
        if any(one.layer is Layer.CLAIM for one in found):
            self._past.put_claim(change.id, now, edit)
            self._is_fitted = False
        return found

    def _learn_elsewhere(self, edit: Edit, sheet: Sheet, quotes: set[str]) -> None:
        """Count what an edit decided in other articles; a claim there is learned with the next start."""
        for sides in elsewhere(edit, sheet):
            for annotation, count in zip(sides, (-1, 1), strict=True):
                told = telling_elsewhere(annotation) if annotation else None
                known = annotation is not None and self._past.covers(annotation.id)
                if told and known and self._past.memory.learn(told, count):
                    quotes.add(told.quote)

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


def elsewhere(edit: Edit, sheet: Sheet | None) -> Iterator[tuple[Annotation | None, Annotation | None]]:
    """Annotations of other articles than the open one that an edit made or took away."""
    for change in edit.changes:
        whole = change.before if change.after is None else change.after if change.before is None else None
        if change.kind == ANNOTATION and whole and (sheet is None or whole["article"] != sheet.article.id):
            found = Annotation.from_record(change.id, whole)
            yield (None, found) if change.before is None else (found, None)


def _before(change: Change, now: Annotation | None) -> Annotation | None:
    """The annotation as it was before a change that has made it `now`."""
    if change.before is None:
        return None
    fields = {**now.record(), **change.before} if now is not None else dict(change.before)
    present = {name: value for name, value in fields.items() if value is not None}
    return Annotation.from_record(change.id, present)


def _places(sheet: Sheet, forms: Iterable[str], within: Span) -> Iterator[int]:
    """The paragraphs in a range of the text in which one of these strings stands, each string by itself."""
    for form in forms:
        start = sheet.text.find(form, *within)
        while start >= 0:
            index = sheet.paragraph_at(start)
            yield index
            start = sheet.text.find(form, sheet.paragraphs[index].end, within.end)
