"""The same again: looks for a decided string, here and in all articles, and repeats the decision there."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from curator.domain import again
from curator.domain.again import Place, Wanted
from curator.domain.annotation import Annotation, Verdict
from curator.domain.edit import ANNOTATION, Change, Edit
from curator.domain.errors import CuratorError
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.session.house import House
from curator.session.jobs import Job, Jobs
from curator.session.linking import Linking
from curator.session.memory import lore_of
from curator.session.session import Session
from curator.session.suggesting import Ways, least_of, open_suggestions, spoken
from curator.session.together import Together
from curator.store.occurrences import articles_with
from curator.store.workspace import Workspace

# Work between two events, in seconds.
SLICE_SECONDS = 0.006
# Code points to either side of a place that are kept for the preview.
CONTEXT = 80
Linked = Callable[[Workspace], Linking]


class Line(NamedTuple):
    """One place with its words in context, and the change that repeating the decision there makes."""

    article: str
    title: str
    place: Place
    left: str
    quote: str
    right: str
    change: Change


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for, and how far."""

    decision: Annotation
    wanted: Wanted
    everywhere: bool = False


class SameAgain(QObject):
    """One search at a time: `grew` says that there are more lines, `ended` that there are no more to come.

    `counted` carries how often the string of the last decision stands here, undecided, and the string.
    """

    grew = Signal()
    ended = Signal()
    counted = Signal(int, str)
    progressed = Signal(int, int)

    def __init__(self, session: Session, linked: Linked, jobs: Jobs, together: Together) -> None:
        super().__init__(session)
        self._session, self._linked, self._jobs, self._together = session, linked, jobs, together
        self.asked: Asked | None = None
        self.lines: list[Line] = []
        self.articles = 0
        self._last: str | None = None
        self._search: Iterator[Line | None] | None = None
        self._count: Iterator[Line | None] | None = None
        self._counted = 0
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)
        session.edited.connect(self._on_edited)
        session.opened.connect(self._on_opened)

    # --- what is repeated ---
    def decision(self) -> Annotation | None:
        """The focused annotation if it is decided, else the last one that was decided in this article."""
        sheet, focus = self._session.sheet, self._session.focus
        if sheet is None:
            return None
        for mark_id in (focus, self._last):
            found = sheet.annotations.get(mark_id) if mark_id else None
            if found is not None and is_repeatable(found):
                return found
        return None

    def wanted(self, decision: Annotation) -> Wanted:
        """Its string, with the options as they stand at first."""
        sheet = self._session.sheet
        language = spoken(sheet.article.language) if sheet is not None else ""
        return Wanted(" ".join(decision.quotes[0].split()), language=language or "en")

    # --- looking ---
    def look(self, asked: Asked) -> None:
        """Look anew; what a search before found is forgotten."""
        self.stop()
        sheet = self._session.sheet
        if sheet is None:
            return
        self.asked, self.lines, self.articles = asked, [], 0
        self._search = lines_of(sheet, asked)
        self._go_on()

    def stop(self) -> None:
        """Let a search be; the lines so far stay."""
        self._search = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @property
    def is_looking(self) -> bool:
        return self._search is not None or self._job is not None

    @Slot()
    def _go_on(self) -> None:
        until = time.perf_counter() + SLICE_SECONDS
        if self._search is not None:
            self._look_on(self._search, until)
        elif self._count is not None:
            self._count_on(self._count, until)
        if self._search is not None or self._count is not None:
            self._timer.start()

    def _look_on(self, search: Iterator[Line | None], until: float) -> None:
        for line in search:
            if line is not None:
                self.lines.append(line)
            if time.perf_counter() > until:
                self.grew.emit()
                return
        self._search = None
        self.articles = bool(self.lines)
        self.grew.emit()
        if self.asked is not None and self.asked.everywhere:
            self._look_elsewhere(self.asked)
        else:
            self.ended.emit()

    def _look_elsewhere(self, asked: Asked) -> None:
        workspace, linked = self._session.workspace, self._linked

        def work(progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> list[Line]:
            return elsewhere(workspace, linked, asked, should_stop, progress)

        self._job = Job(self.tr("Looking through all articles"), work, self)
        self._job.done.connect(self._take_lines)
        self._job.failed.connect(self._session.failed)
        self._job.progressed.connect(self.progressed)
        self._jobs.start(self._job)

    @Slot(object)
    def _take_lines(self, found: list[Line]) -> None:
        # An earlier search may still say what it found.
        if self._job is None or self.sender() is not self._job:
            return
        self._job = None
        self.lines += found
        self.articles += len({line.article for line in found})
        self.grew.emit()
        self.ended.emit()

    # --- repeating ---
    def take(self, lines: Sequence[Line]) -> None:
        """Repeat the decision at these places, as one edit."""
        if self.asked is not None and lines:
            decision = self.asked.decision
            changes = tuple(line.change for line in lines if not self._is_decided(line.change))
            self._together.write(again.draft(decision, changes))

    def _is_decided(self, change: Change) -> bool:
        """True if somebody was faster in the open article: what is decided is never touched."""
        sheet = self._session.sheet
        return sheet is not None and change.id in sheet.annotations

    # --- the quiet count after a decision ---
    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        marks = [change for change in edit.changes if change.kind == ANNOTATION]
        if edit.undoes is None and len(marks) == 1:
            self._last = marks[0].id
        elif marks and edit.act != again.SAME_AGAIN:
            self._last = None
        self._begin_count()

    @Slot(str)
    def _on_opened(self) -> None:
        self.stop()
        self._last = None
        self._begin_count()

    def _begin_count(self) -> None:
        sheet, self._count, self._counted = self._session.sheet, None, 0
        decision = sheet.annotations.get(self._last) if sheet is not None and self._last else None
        if sheet is None or decision is None or not is_repeatable(decision):
            self.counted.emit(0, "")
            return
        self._count = lines_of(sheet, Asked(decision, self.wanted(decision)))
        self._timer.start()

    def _count_on(self, count: Iterator[Line | None], until: float) -> None:
        for line in count:
            self._counted += line is not None and line.place.ticked
            if time.perf_counter() > until:
                return
        self._count = None
        sheet = self._session.sheet
        decision = sheet.annotations.get(self._last) if sheet is not None and self._last else None
        if decision is not None:
            self.counted.emit(self._counted, " ".join(decision.quotes[0].split()))


def is_repeatable(decision: Annotation) -> bool:
    """True of what says yes or no to one run of text."""
    return decision.verdict is not Verdict.UNSURE and len(decision.parts) == 1


def lines_of(sheet: Sheet, asked: Asked) -> Iterator[Line | None]:
    """The places of one article in the order of its text; None now and then, to be asked on."""
    text, title = sheet.text, sheet.article.title
    for paragraph, within in enumerate(sheet.paragraphs):
        for place in again.places(sheet, asked.decision, asked.wanted, paragraph):
            start, end = place.span
            yield Line(
                sheet.article.id,
                title,
                place,
                text[max(within.start, start - CONTEXT) : start],
                text[start:end],
                text[end : min(within.end, end + CONTEXT)],
                again.change(sheet, asked.decision, place),
            )
        if paragraph % 64 == 63:
            yield None


def elsewhere(
    workspace: Workspace,
    linked: Linked,
    asked: Asked,
    should_stop: Callable[[], bool],
    progress: Callable[[int, int], None],
) -> list[Line]:
    """The places in all other articles, newest first; what was found when it is stopped."""
    found: list[Line] = []
    wanted = asked.wanted
    # A KB connection of its own: the window's belongs to the window's thread.
    with linked(workspace) as linking:
        ways = Ways(linking.name_of, House(workspace), lore_of(workspace))
        for article_id in articles_with(
            workspace.database,
            wanted.needle,
            match_case=wanted.match_case,
            should_stop=should_stop,
            progress=progress,
        ):
            if article_id != asked.decision.article:
                found += _lines_in(workspace, ways, article_id, asked)
    return found


def _lines_in(workspace: Workspace, ways: Ways, article_id: str, asked: Asked) -> list[Line]:
    try:
        article, text = workspace.articles.get(article_id), workspace.articles.text(article_id)
    except CuratorError:
        return []  # opening it will say what is wrong
    bare = Sheet(article, text, least_of(workspace))
    # Most texts that hold the letters do not hold the word: they are not laid out.
    if asked.decision.layer is Layer.ENTITY and not _holds(bare, asked.wanted):
        return []
    bare.load(workspace.annotations.of_article(article_id))
    bare.load((), open_suggestions(workspace, bare, ways))
    own = replace(asked, wanted=replace(asked.wanted, language=spoken(article.language) or "en"))
    return [line for line in lines_of(bare, own) if line is not None]


def _holds(sheet: Sheet, wanted: Wanted) -> bool:
    return any(True for within in sheet.paragraphs for _ in again.occurrences(sheet.text, wanted, within))
