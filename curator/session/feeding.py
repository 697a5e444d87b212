"""Feeds the open article with suggestions: from the cache at once, from the worker as it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from curator.domain.annotation import Suggestion
from curator.domain.edit import Change, Draft, update
from curator.domain.errors import CuratorError
from curator.domain.sheet import Sheet
from curator.domain.span import Span
from curator.domain.text import paragraphs
from curator.session.linking import Linking
from curator.session.session import Session
from curator.session.suggester import Suggester
from curator.session.suggesting import (
    Pipeline,
    cached,
    order_for_reading,
    pipeline_of,
    relative,
    suggestions,
)

# Answers for this many articles still find their way into the cache.
REMEMBERED = 4


class _Asked:
    """An article whose paragraphs were sent: answers may come after another was opened."""

    def __init__(self, text: str, spans: list[Span]) -> None:
        self.text = text
        self.spans = spans


class Feeding(QObject):
    """Joins session, cache and worker. `fed` says that the open article has all its suggestions."""

    fed = Signal(str)
    pipeline_changed = Signal(object)

    def __init__(self, session: Session, suggester: Suggester, linking: Linking) -> None:
        super().__init__(session)
        self.session = session
        self.suggester = suggester
        self.trained: tuple[str, ...] = ()
        self.next_of: Callable[[str], str | None] = lambda article_id: None
        self.pipeline: Pipeline | None = pipeline_of(session.workspace)
        self._linking = linking
        self._asked: dict[str, _Asked] = {}
        self._missing: set[int] = set()
        self._visible = range(0, 1)
        self._unsaved: dict[str, Any] = {}
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(0)
        self._save.timeout.connect(self._flush)
        session.suggestions_of = self._from_cache
        session.opened.connect(self._ask)
        suggester.ready.connect(self._on_ready)
        suggester.answered.connect(self._on_answer)
        suggester.finished.connect(self._on_finished)

    @property
    def complete(self) -> bool:
        """True if the open article waits for nothing."""
        return not self._missing

    def look_at(self, first: int, last: int) -> None:
        """What is on the screen comes first; paragraph indexes, both included."""
        self._visible = range(first, last + 1)
        self.suggester.prioritise(self._visible)

    def speaks(self, language: str) -> bool:
        """True if the pipeline was trained on this language, or nobody knows yet."""
        return not self.trained or not language or language.split("-")[0] in self.trained

    def retry(self) -> None:
        """Start suggestions again after they were given up."""
        self.suggester.retry()
        if self.session.sheet is not None:
            self._ask(self.session.sheet.article.id)

    # --- the cache ---
    def _from_cache(self, sheet: Sheet) -> list[Suggestion]:
        spans = sheet.paragraphs
        written = {index for index, span in enumerate(spans) if span.of(sheet.text).strip()}
        if self.pipeline is None:
            self._missing = written
            return []
        found = cached(self.session.workspace, self.pipeline, sheet.text, self._linking.name_of, spans)
        self._missing = written - found.keys()
        return [one for each in found.values() for one in each]

    # --- the worker ---
    def _ask(self, article_id: str) -> None:
        sheet = self.session.sheet
        if sheet is None or sheet.article.id != article_id:
            return
        self._remember(article_id, _Asked(sheet.text, sheet.paragraphs))
        if not self._missing:
            self._on_finished(article_id)
            return
        wanted = order_for_reading(self._missing, self._visible)
        rows = [
            (index, sheet.paragraphs[index].start, sheet.paragraphs[index].of(sheet.text)) for index in wanted
        ]
        self.suggester.request(article_id, sheet.article.language, rows)

    def _on_ready(self, info: Mapping[str, Any]) -> None:
        self.trained = tuple(info.get("trained_langs") or ())
        kb = self._linking
        now = Pipeline(info["name"], info["version"], info["digest"], kb.name, kb.version)
        if now == self.pipeline:
            return
        workspace = self.session.workspace
        old = workspace.records.get("settings", "workspace")
        new = {**(old or {}), "pipeline": asdict(now)}
        change = (
            update("settings", "workspace", old, new) if old else Change("settings", "workspace", None, new)
        )
        try:
            workspace.journal.append(Draft("workspace.pipeline", (change,), {"name": now.name}))
        except CuratorError as error:
            self.session.failed.emit(error)
            return
        self.pipeline = now
        self.pipeline_changed.emit(now)
        self._ask_anew()

    def _ask_anew(self) -> None:
        """Show what this pipeline's cache holds for the open article, and ask for the rest."""
        sheet = self.session.sheet
        if sheet is None or self.pipeline is None:
            return
        spans = sheet.paragraphs
        found = cached(self.session.workspace, self.pipeline, sheet.text, self._linking.name_of, spans)
        self._missing = {i for i, span in enumerate(spans) if span.of(sheet.text).strip()} - found.keys()
        for index, each in found.items():
            self.session.put_suggestions(sheet.article.id, index, each)
        self._ask(sheet.article.id)

    def _remember(self, article_id: str, asked: _Asked) -> None:
        self._asked.pop(article_id, None)
        self._asked[article_id] = asked
        for old in list(self._asked)[:-REMEMBERED]:
            del self._asked[old]

    def _on_answer(self, article_id: str, index: int, reply: Mapping[str, Any]) -> None:
        asked = self._asked.get(article_id)
        if asked is None or self.pipeline is None or index >= len(asked.spans):
            return
        span = asked.spans[index]
        payload = relative(reply, span.start)
        self._unsaved[self.pipeline.key(span.of(asked.text))] = payload
        self._save.start()
        found = suggestions(payload, span.start, self.pipeline, self._linking.name_of)
        if self.session.sheet is not None and self.session.sheet.article.id == article_id:
            self._missing.discard(index)
        self.session.put_suggestions(article_id, index, found)

    def _flush(self) -> None:
        """Answers that came together are written together."""
        unsaved, self._unsaved = self._unsaved, {}
        try:
            self.session.workspace.suggestions.put(unsaved)
        except CuratorError as error:
            # A cache that cannot be written costs time later, never a decision.
            self.session.failed.emit(error)

    def _on_finished(self, article_id: str) -> None:
        sheet = self.session.sheet
        if sheet is None:
            return
        if sheet.article.id == article_id:
            self._missing = set()
            self.session.workspace.articles.set_open_count(article_id, sheet.open_count)
            self.fed.emit(article_id)
        self._read_ahead(sheet.article.id)

    def _read_ahead(self, open_id: str) -> None:
        """Prepare the next article, so that it opens already suggested."""
        following = self.next_of(open_id)
        if following is not None and following not in self._asked:
            self._prepare(following)

    def _prepare(self, article_id: str) -> None:
        workspace = self.session.workspace
        if self.pipeline is None:
            return
        try:
            article = workspace.articles.get(article_id)
            text = workspace.articles.text(article_id)
        except CuratorError:
            return  # opening it will say what is wrong
        spans = paragraphs(text)
        known = cached(workspace, self.pipeline, text, self._linking.name_of, spans)
        rows = [
            (i, s.start, s.of(text)) for i, s in enumerate(spans) if i not in known and s.of(text).strip()
        ]
        if rows:
            self._remember(article_id, _Asked(text, spans))
            self.suggester.request(article_id, article.language, rows)
