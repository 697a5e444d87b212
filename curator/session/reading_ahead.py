"""Lets the worker suggest for articles that are not open: the next few, or all that are to do.

The desk then knows how many suggestions wait in them and how uncertain these are, and they open at once.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Callable, Generator, Sequence
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from curator.domain.annotation import Suggestion
from curator.domain.doubt import doubt_of
from curator.domain.errors import CuratorError
from curator.domain.sheet import Sheet
from curator.session.feeding import Feeding
from curator.session.session import Session
from curator.session.suggester import SuggesterState
from curator.session.suggesting import Ways, in_slices

AHEAD = 5
"""So many articles are prepared while the editor is busy with one."""
_SLICE, _IDS = 8, 50
_WORK_SECONDS = 0.006
"""Counting stops here and goes on after the next event: no key waits for it."""


class ReadingAhead(QObject):
    """One article at a time, and only once the open one has all its suggestions, which always go first.

    `counted` carries the id of an article whose hints are new; for a reading of all, which can be watched
    like a job, `progressed` carries (done, of) and `ended` says that it is over.
    """

    started = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()
    counted = Signal(str)

    def __init__(
        self, session: Session, feeding: Feeding, next_of: Callable[[str, int], Sequence[str]]
    ) -> None:
        super().__init__(session)
        self.name = self.tr("Reading ahead")
        self._session, self._feeding, self._next_of = session, feeding, next_of
        self._queue: deque[str] = deque()
        self._seen: set[str] = set()
        self._working = ""
        self._is_fed = False
        self._rest: array[int] = array("q")
        self._of = 0
        self._counting: Generator[None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)
        session.opened.connect(self._on_opened)
        feeding.fed.connect(self._on_fed)
        feeding.prepared.connect(self._on_prepared)
        feeding.pipeline_changed.connect(self._seen.clear)

    @property
    def is_reading_all(self) -> bool:
        return self._of > 0

    def read(self, numbers: array[int]) -> None:
        """Read all articles in these rows (store.desk_rows), one after the other, until it is cancelled."""
        if not numbers or self.is_reading_all:
            return
        self._queue.clear()
        self._rest = numbers[:]
        self._of = len(numbers)
        self.started.emit(self)
        self._timer.start()

    def cancel(self) -> None:
        """Stop after the article that is being read; what was read stays."""
        self._queue.clear()
        del self._rest[:]
        self._end()

    # --- what happens ---
    @Slot(str)
    def _on_opened(self) -> None:
        # Its request has taken the place of what was being read ahead.
        self._is_fed = False
        self._put_back()

    @Slot(str)
    def _on_fed(self, article_id: str) -> None:
        self._is_fed = True
        self._put_back()
        if not self.is_reading_all:
            ahead = [one for one in self._next_of(article_id, AHEAD) if one not in self._seen]
            self._queue = deque(ahead)
        self._timer.start()

    @Slot(str)
    def _on_prepared(self, article_id: str) -> None:
        if article_id == self._working:
            self._counting = self._count(article_id)
            self._timer.start()

    def _put_back(self) -> None:
        if self._working and self._counting is None:
            self._queue.appendleft(self._working)
            self._working = ""

    @Slot()
    def _go_on(self) -> None:
        """Count on for a moment, or turn to the next article."""
        if self._counting is not None:
            stop = monotonic() + _WORK_SECONDS
            for _ in self._counting:
                if monotonic() > stop:
                    self._timer.start()
                    return
            self._finish()
        elif not self._working and self._is_fed:
            self._turn()

    def _turn(self) -> None:
        if self._feeding.suggester.state is SuggesterState.OFF:
            self.cancel()
        if not self._queue and self._rest:
            some, self._rest = self._rest[:_IDS], self._rest[_IDS:]
            self._queue.extend(self._session.workspace.articles.desk.ids(some))
        if not self._queue:
            self._end()
            return
        self._working = self._queue.popleft()
        if not self._feeding.prepare(self._working):
            self._counting = self._count(self._working)
            self._timer.start()

    def _finish(self) -> None:
        if not self.is_reading_all:
            self._seen.add(self._working)
        self.counted.emit(self._working)
        self._counting, self._working = None, ""
        if self.is_reading_all:
            self.progressed.emit(self._of - len(self._queue) - len(self._rest), self._of)
        self._timer.start()

    def _end(self) -> None:
        if self.is_reading_all:
            self._of = 0
            self.ended.emit()

    def _count(self, article_id: str) -> Generator[None]:
        """Lay an article's suggestions out as opening it would, in slices, and keep its hints."""
        session = self._session
        articles = session.workspace.articles
        try:
            sheet = Sheet(articles.get(article_id), articles.text(article_id))
            sheet.load(session.workspace.annotations.of_article(article_id))
            ways = Ways(session.linking.name_of, session.house, session.memory.lore)
            for some in in_slices(session.workspace, sheet, ways, _SLICE):
                by_paragraph: dict[int, list[Suggestion]] = {}
                for one in some:
                    by_paragraph.setdefault(sheet.paragraph_at(one.parts[0].start), []).append(one)
                for index, here in by_paragraph.items():
                    sheet.put_suggestions(index, here)
                yield
            articles.set_hints(article_id, sheet.open_count, doubt_of(sheet))
        except CuratorError:
            return  # opening it will say what is wrong
