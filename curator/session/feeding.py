"""Feeds the open article with suggestions: from the cache at once, from the worker as it answers."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from curator.domain.annotation import Suggestion
from curator.domain.edit import Edit
from curator.domain.errors import CuratorError
from curator.domain.foreign_labels import LabelMap
from curator.domain.sheet import Sheet
from curator.domain.text import paragraphs
from curator.session.session import Session
from curator.session.settings import is_of_pipelines
from curator.session.suggester import Suggester, SuggesterState
from curator.session.suggesting import (
    Laid,
    Pipeline,
    cached,
    label_map,
    order_for_reading,
    pipeline_of,
    relative,
    spoken,
    suggestions,
    use,
    written_paragraphs,
)

# Answers for this many articles still find their way into the cache.
REMEMBERED = 4
# Of a long article so many paragraphs are looked up before it is shown, and so many together later.
FIRST = 60
TOGETHER = 8
# Work between two events, in seconds.
SLICE_SECONDS = 0.006

Written = dict[int, tuple[int, str]]
"""Paragraphs that are not blank: index to offset and text."""


class Feeding(QObject):
    """Joins session, cache and worker.

    `fed` says that the open article has all its suggestions, `prepared` the same of another one.
    """

    fed = Signal(str)
    prepared = Signal(str)
    pipeline_changed = Signal(object)

    def __init__(self, session: Session, suggester: Suggester) -> None:
        super().__init__(session)
        self.session = session
        self.suggester = suggester
        self._pipelines: dict[str, Pipeline | None] = {}
        self._labels: dict[str, LabelMap] = {}
        self._refused: set[str] = set()
        self._asked: dict[str, Written] = {}
        self._languages: dict[str, str] = {}
        self._to_look_up: list[int] = []
        self._missing: set[int] = set()
        self._visible = range(0, 1)
        self._unsaved: dict[str, Any] = {}
        self._look_up = QTimer(self, singleShot=True, interval=0)
        self._look_up.timeout.connect(self._look_up_slice)
        self._save = QTimer(self, singleShot=True, interval=0)
        self._save.timeout.connect(self._flush)
        session.opened.connect(self._open)
        session.edited.connect(self._on_edited)
        session.house_changed.connect(self._lay_anew)
        suggester.state_changed.connect(self._on_state)
        suggester.ready.connect(self._on_ready)
        suggester.refused.connect(self._on_refused)
        suggester.answered.connect(self._on_answer)
        suggester.finished.connect(self._on_finished)

    def look_at(self, paragraphs: range) -> None:
        """What is on the screen comes first."""
        self._visible = paragraphs
        self.suggester.prioritise(self._visible)

    def speaks(self, language: str) -> bool:
        """True if a trained pipeline reads articles in this language, or nobody knows yet."""
        found = self.pipeline_for(language)
        return found is None or found.is_trained

    @property
    def awaits(self) -> bool:
        """True while suggestions for the open article are still to come; the worker may also read ahead."""
        return bool(self._to_look_up or self._missing)

    @property
    def pipeline(self) -> Pipeline | None:
        """What suggests in the open article; None before the first run."""
        return self.pipeline_for(self.session.sheet.article.language if self.session.sheet else "")

    def pipeline_for(self, language: str) -> Pipeline | None:
        """What suggests for articles in a language; None where nobody knows yet."""
        if language not in self._pipelines:
            self._pipelines[language] = pipeline_of(self.session.workspace, language, self._refused)
        return self._pipelines[language]

    def _laid(self, pipeline: Pipeline) -> Laid:
        if pipeline.name not in self._labels:
            self._labels[pipeline.name] = label_map(self.session.workspace, pipeline)
        session = self.session
        return Laid(session.linking.name_of, self._labels[pipeline.name], session.house)

    def _forget(self) -> None:
        """What is read with what is asked anew, of the settings as they are now."""
        self._pipelines.clear()
        self._labels.clear()

    def retry(self) -> None:
        """Start suggestions again after they were given up."""
        self.suggester.retry()
        if self.session.sheet is not None:
            self._begin(self.session.sheet.article.id)

    @Slot()
    def _lay_anew(self) -> None:
        """The rules of the house, or labels, have changed: the open article is laid out under the new."""
        self._flush()
        self._labels.clear()
        if self.session.sheet is not None:
            self._begin(self.session.sheet.article.id)

    @Slot(str)
    def _on_state(self) -> None:
        if self._is_alone() and self.session.house.rules:
            self._lay_anew()

    # --- the cache ---
    @Slot(str)
    def _open(self, article_id: str) -> None:
        # What was on the screen belongs to the article before; this one is shown from its top.
        self._visible = range(0, 1)
        self._begin(article_id)

    def _begin(self, article_id: str) -> None:
        """Look the open article up in the cache: the first slice at once, the rest between events."""
        sheet = self.session.sheet
        if sheet is None or sheet.article.id != article_id:
            return
        written = written_paragraphs(sheet.text, sheet.paragraphs)
        self._remember(article_id, sheet.article.language, written)
        # What is left of the article before is not looked up for this one.
        self._look_up.stop()
        self._missing = set()
        self._to_look_up = order_for_reading(written, self._visible)
        self._look_up_some(sheet, FIRST)
        self._look_up_slice()
        if self._to_look_up:
            self._ask(article_id)

    @Slot()
    def _look_up_slice(self) -> None:
        sheet = self.session.sheet
        if sheet is None:
            return
        until = time.perf_counter() + SLICE_SECONDS
        while self._to_look_up and time.perf_counter() < until:
            self._look_up_some(sheet, TOGETHER)
        if self._to_look_up:
            self._look_up.start()
        else:
            self._ask(sheet.article.id)

    def _look_up_some(self, sheet: Sheet, count: int) -> None:
        now, self._to_look_up = self._to_look_up[:count], self._to_look_up[count:]
        written = {index: self._asked[sheet.article.id][index] for index in now}
        found = self._cached(sheet.article.language, written)
        missing = written.keys() - found.keys()
        self._missing |= missing
        if self._is_alone():
            found |= {index: self.session.house.alone(written[index]) for index in missing}
        self.session.put_suggestions(sheet.article.id, found)

    def _cached(self, language: str, written: Written) -> dict[int, list[Suggestion]]:
        pipeline = self.pipeline_for(language)
        if pipeline is None:
            return {}
        return cached(self.session.workspace, pipeline, written, self._laid(pipeline))

    def _is_alone(self) -> bool:
        """True while no worker will answer: then the rules of the house propose by themselves."""
        return self.suggester.state is SuggesterState.OFF

    def _remember(self, article_id: str, language: str, written: Written) -> None:
        self._asked.pop(article_id, None)
        self._asked[article_id] = written
        self._languages[article_id] = language
        for old in list(self._asked)[:-REMEMBERED]:
            del self._asked[old], self._languages[old]

    # --- the worker ---
    def _ask(self, article_id: str) -> None:
        sheet = self.session.sheet
        if sheet is None:
            return
        if not self._missing:
            self._on_finished(article_id)
            return
        written = self._asked[article_id]
        rows = [(index, *written[index]) for index in order_for_reading(self._missing, self._visible)]
        article = sheet.article
        self.suggester.request(article_id, spoken(article.language), rows, article.published)

    @Slot(dict)
    def _on_ready(self, info: Mapping[str, Any]) -> None:
        kb, language = self.session.linking, info.get("for") or ""
        labels = tuple(info.get("labels") or ())
        now = Pipeline(
            info["name"], info["version"], info["digest"], kb.name, kb.version, info.get("lang", ""), labels
        )
        if not language:
            self._refused.clear()
        before = self.pipeline
        try:
            use(self.session.workspace, now, language)
        except CuratorError as error:
            self.session.failed.emit(error)
            return
        self._forget()
        self._read_anew(before)

    @Slot(dict)
    def _on_refused(self, told: Mapping[str, Any]) -> None:
        before = self.pipeline
        if told["for"]:
            self._refused.add(told["for"])
        self._forget()
        self.session.failed.emit(CuratorError(told["code"], **told["args"]))
        self._read_anew(before)

    def _read_anew(self, before: Pipeline | None) -> None:
        """Look the open article up again if something else suggests in it now."""
        if self.pipeline != before:
            self.pipeline_changed.emit(self.pipeline)
            if self.session.sheet is not None:
                self._begin(self.session.sheet.article.id)

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        """How labels are read, or who suggests, was changed or taken back."""
        if any(is_of_pipelines(change) for change in edit.changes):
            self._forget()
            if self.session.sheet is not None:
                self._begin(self.session.sheet.article.id)

    @Slot(str, int, dict)
    def _on_answer(self, article_id: str, index: int, reply: Mapping[str, Any]) -> None:
        written = self._asked.get(article_id, {})
        pipeline = self.pipeline_for(self._languages.get(article_id, ""))
        if pipeline is None or index not in written:
            return
        start, text = written[index]
        payload = relative(reply, start)
        self._unsaved[pipeline.key(text)] = payload
        self._save.start()
        if self.session.sheet is None or self.session.sheet.article.id != article_id:
            return
        self._missing.discard(index)
        found = suggestions(payload, written[index], pipeline, self._laid(pipeline))
        self.session.put_suggestions(article_id, {index: found})

    @Slot()
    def _flush(self) -> None:
        """Answers that came together are written together."""
        unsaved, self._unsaved = self._unsaved, {}
        try:
            self.session.workspace.suggestions.put(unsaved)
        except CuratorError as error:
            # A cache that cannot be written costs time later, never a decision.
            self.session.failed.emit(error)

    @Slot(str)
    def _on_finished(self, article_id: str) -> None:
        sheet = self.session.sheet
        if sheet is None or (self._to_look_up and sheet.article.id == article_id):
            return
        if sheet.article.id == article_id and not self._missing:
            self._flush()
            self.fed.emit(article_id)
        elif sheet.article.id != article_id:
            self._flush()
            self.prepared.emit(article_id)

    def prepare(self, article_id: str) -> bool:
        """Ask for what the cache lacks of an article that is not open; `prepared` says when it is all there.

        False if there is nothing to ask for, or nobody to ask.
        """
        workspace = self.session.workspace
        try:
            article = workspace.articles.get(article_id)
            text = workspace.articles.text(article_id)
        except CuratorError:
            return False  # opening it will say what is wrong
        written = written_paragraphs(text, paragraphs(text))
        known = self._known(article.language, written)
        rows = [(index, *each) for index, each in written.items() if index not in known]
        if not rows or self._is_alone():
            return False
        self._remember(article_id, article.language, written)
        self.suggester.request(article_id, spoken(article.language), rows, article.published)
        return True

    def _known(self, language: str, written: Written) -> set[int]:
        """The paragraphs that the cache holds."""
        pipeline = self.pipeline_for(language)
        if pipeline is None:
            return set()
        keys = {index: pipeline.key(text) for index, (_, text) in written.items()}
        held = self.session.workspace.suggestions.held(list(keys.values()))
        return {index for index, key in keys.items() if key in held}
