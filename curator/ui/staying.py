"""Brings a reader back to the exact place in each article: scroll, focus, caret, selection."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from curator.domain.span import Span
from curator.session.reading_places import ReadingPlace, ReadingPlaces
from curator.session.session import Session
from curator.ui.article.view import ArticleView

_QUIET_MS = 2_000


class Staying(QObject):
    """Notes the place when an article is left and while nothing moves, and goes there when it opens.

    A focus on a suggestion that is not there yet is taken up when it arrives, unless the reader has
    gone elsewhere by then.
    """

    def __init__(self, session: Session, view: ArticleView, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._places = ReadingPlaces(path)
        self._awaited: str | None = None
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self.save)
        session.left.connect(self._note)
        session.opened.connect(self._return)
        session.focused.connect(self._on_focused)
        session.changed.connect(self._take_up)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._quiet.start())

    def save(self) -> None:
        """Note where the reader is now and write it: when nothing has moved for a while, and at the end."""
        if self._session.sheet is not None:
            self._note(self._session.sheet.article.id)
        self._places.save()

    @Slot(str)
    def _note(self, article_id: str) -> None:
        view, selected = self._view, self._view.selection()
        paragraph, pixels = view.place()
        where = ReadingPlace(
            paragraph,
            round(pixels / view.line_pitch(), 4),
            self._awaited or self._session.focus,
            view.caret,
            view.anchor,
            (selected.start, selected.end) if selected else None,
        )
        self._places.put(article_id, where)

    @Slot(str)
    def _return(self, article_id: str) -> None:
        self._awaited = None
        where, sheet = self._places.of(article_id), self._session.sheet
        if where is None or sheet is None:
            return
        view, end = self._view, len(sheet.text)
        if where.caret is not None:
            view.set_caret(_within(where.caret, end), _within(where.anchor or 0, end))
        if where.selection is not None:
            first, last = (_within(at, end) for at in where.selection)
            view.select(Span(first, last) if first < last else None)
        here = (where.paragraph, where.lines * view.line_pitch())
        view.restore(here)
        self._focus(where.focus)
        # To show the focus may have moved the page; what was in sight last time is in sight now.
        view.restore(here)

    def _focus(self, mark_id: str | None) -> None:
        session = self._session
        if mark_id is None:
            return
        if session.sheet is not None and session.sheet.mark(mark_id) is not None:
            session.set_focus(mark_id)
            return
        session.set_focus(None)
        session.move_focus(1)
        self._awaited = mark_id

    @Slot(object)
    def _on_focused(self, _mark_id: str | None) -> None:
        if not self._session.arriving:
            self._awaited = None
        self._quiet.start()

    @Slot(object)
    def _take_up(self, mark_ids: set[str]) -> None:
        awaited, sheet = self._awaited, self._session.sheet
        if awaited is None or awaited not in mark_ids or sheet is None or sheet.mark(awaited) is None:
            return
        here = self._view.place()
        self._session.set_focus(awaited)
        self._view.restore(here)


def _within(at: int, end: int) -> int:
    return min(max(0, at), end)
