"""Keeps the article view showing what the session holds."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from curator.domain.article import Article
from curator.domain.edit import Edit
from curator.domain.label import LabelSet
from curator.domain.mark import Mark
from curator.domain.sheet import Sheet
from curator.domain.span import Parts, Span
from curator.domain.tokens import snap
from curator.session.feeding import Feeding
from curator.session.session import Session
from curator.ui.article.view import ArticleView
from curator.ui.article_list import date_of
from curator.ui.counted import COUNTED
from curator.ui.theme import ColourPair, LabelStyle

# So many marks are shown with an article, and so many together later; work between two events in seconds.
AT_ONCE = 2_000
TOGETHER = 100
SLICE_SECONDS = 0.004


class Binding(QObject):
    """Session signals to view calls, and clicks back; it decides nothing."""

    def __init__(self, session: Session, feeding: Feeding, view: ArticleView) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._opened_at = view.place()
        session.reads_from = self._reads_from
        view.set_snap(self._snap)
        session.opened.connect(self._show)
        session.changed.connect(self._redraw)
        session.focused.connect(self._focus)
        session.edited.connect(self._head)
        view.clicked.connect(session.set_focus)
        view.reshaped.connect(self._reshape)
        view.visible_changed.connect(self._look_at)
        self._feeding = feeding
        # Marks that the view has not got yet; it shows a few screens of a long article first.
        self._behind: dict[str, None] = {}
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._catch_up)

    def _snap(self, span: Span) -> Span:
        sheet = self._session.sheet
        return snap(sheet.text, span) if sheet is not None else span

    def _look_at(self, first: int, last: int) -> None:
        """Tell what is on the screen; a very long paragraph of the sheet is several of the view's."""
        sheet, shown = self._session.sheet, self._view.page.paragraphs
        if sheet is not None and self._view.text is sheet.text:
            seen = range(sheet.paragraph_at(shown.starts[first]), sheet.paragraph_at(shown.starts[last]) + 1)
            self._fetch(sheet.starting_in(seen))
            self._feeding.look_at(seen)
            self._session.flow.look_at(seen)

    def _reshape(self, mark_id: str, parts: Parts) -> None:
        """An edge was dragged; what is refused is shown as it was."""
        if not self._session.resize(mark_id, parts):
            self._redraw({mark_id})

    def _reads_from(self) -> int:
        """The first character of what is in sight; the article's first while another is still shown."""
        sheet = self._session.sheet
        if sheet is None or self._view.text is not sheet.text:
            return 0
        return self._view.first_visible()

    def _show(self, article_id: str) -> None:
        sheet = self._session.sheet
        if sheet is not None:
            self._view.set_heading(sheet.article.title, subtitle(sheet.article, sheet.text))
            ids = sheet.mark_ids()
            self._behind = dict.fromkeys(ids[AT_ONCE:])
            self._view.set_article(sheet.text, _marks(sheet, ids[:AT_ONCE]))
            self._opened_at = self._view.place()
            if self._behind:
                self._later.start()
            # Suggestions from the cache have taken the focus before the view has the article.
            self._focus(self._session.focus)

    def _head(self, edit: Edit) -> None:
        """The article's own record has changed, its tags for instance."""
        sheet = self._session.sheet
        if sheet is not None and any(change.id == sheet.article.id for change in edit.changes):
            self._view.set_heading(sheet.article.title, subtitle(sheet.article, sheet.text))

    def _fetch(self, mark_ids: Iterable[str]) -> None:
        """Give the view these of the marks that it has not got."""
        wanted = [mark_id for mark_id in mark_ids if mark_id in self._behind] if self._behind else []
        for mark_id in wanted:
            self._behind.pop(mark_id, None)
        if wanted and self._session.sheet is not None:
            self._view.set_marks(_marks(self._session.sheet, wanted))

    def _catch_up(self) -> None:
        until = perf_counter() + SLICE_SECONDS
        while self._behind and perf_counter() < until:
            self._fetch(list(islice(self._behind, TOGETHER)))
        if self._behind:
            self._later.start()

    def _redraw(self, mark_ids: set[str]) -> None:
        sheet = self._session.sheet
        if sheet is None:
            return
        marks = [(mark_id, sheet.mark(mark_id)) for mark_id in mark_ids]
        for mark_id, mark in marks:
            if mark is None:
                self._view.remove_mark(mark_id)
        self._view.set_marks([mark for _, mark in marks if mark is not None])
        self._view.set_hint(self._session.hint())

    def _focus(self, mark_id: str | None) -> None:
        sheet = self._session.sheet
        if mark_id is not None:
            self._fetch((mark_id,))
        self._view.set_focus(mark_id)
        self._view.set_hint(self._session.hint())
        if sheet is None or mark_id is None:
            self._view.set_companions(())
            return
        self._view.set_companions(_sources(sheet, mark_id))
        # What arrives late does not pull the page away from under a reader who has gone on.
        if not self._session.arriving or self._view.place() == self._opened_at:
            self._view.ensure_visible(mark_id)


def _marks(sheet: Sheet, mark_ids: Iterable[str]) -> list[Mark]:
    found = (sheet.mark(mark_id) for mark_id in mark_ids)
    return [mark for mark in found if mark is not None]


def _sources(sheet: Sheet, mark_id: str) -> list[str]:
    """The mentions inside what a claim names as its source."""
    source = sheet.find(mark_id).claim.source
    return [mark.id for mark in sheet.marks_between(source[0].start, source[-1].end)] if source else []


def subtitle(article: Article, text: str) -> str:
    """The line below the title: when, by whom, where, how long."""
    words = COUNTED.words(len(text.split()))
    published = date_of(article.published) if article.published else ""
    filed = (article.story, *(f"#{tag}" for tag in article.tags))
    facts = (published, article.byline, article.outlet, words, *filed)
    # Isolated from each other, so that a byline in Arabic does not turn the words around it.
    return " · ".join(f"\u2068{fact}\u2069" for fact in facts if fact)


def label_styles(labels: LabelSet) -> dict[str, LabelStyle]:
    """How the labels of a workspace look, by their ids."""
    return {
        label.id: LabelStyle(label.name, ColourPair.of(*label.light), ColourPair.of(*label.dark))
        for label in labels.labels
    }
