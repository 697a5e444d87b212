"""After each article the links decided in it teach the ranker, between two events of the window."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from curator.domain.errors import CuratorError
from curator.domain.sheet import Sheet, reading_key
from curator.session.link_context import LinkContext
from curator.session.link_memory import LinkTeacher
from curator.session.linking import Linking
from curator.store.kb_fit import Example, example
from curator.store.workspace import Workspace

# After a restart the links of so many articles are read again.
RECENT_ARTICLES = 20


class LinkTeaching(QObject):
    """Keeps the ranker of a workspace taught: by recent articles when it opens, then by each that is left."""

    def __init__(self, workspace: Workspace, linking: Linking, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._linking = linking
        self._teacher = LinkTeacher(linking.ranker) if linking.ranker else None
        self._waiting: deque[str] | None = None
        self._open = ""
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._read_one)

    @Slot(str)
    def opened(self, article_id: str) -> None:
        """Another article is open: what was decided in the one before counts from now on."""
        if self._teacher is None:
            return
        if self._waiting is None:
            self._waiting = deque(self._workspace.annotations.linked_articles(RECENT_ARTICLES))
        left, self._open = self._open, article_id
        if left and left != article_id:
            self._waiting.append(left)
        # Without an event loop, in a script, nobody waits for better candidates either.
        if self._waiting and QCoreApplication.instance() is not None:
            self._turn.start()

    @Slot()
    def _read_one(self) -> None:
        if self._teacher is None or not self._waiting:
            return
        article_id = self._waiting.popleft()
        self._teacher.learn(article_id, examples_of(self._workspace, self._linking, article_id))
        if self._waiting:
            self._turn.start()
        else:
            self._linking.rank_with(self._teacher.refit())


def examples_of(workspace: Workspace, linking: Linking, article_id: str) -> list[Example]:
    """The decided links of an article as the ranker met them: each with those before it in the text known."""
    try:
        article, text = workspace.articles.get(article_id), workspace.articles.text(article_id)
    except CuratorError:
        return []  # purged or damaged: opening it will say so
    context, found = LinkContext(Sheet(article, text), None), list[Example]()
    annotations = workspace.annotations.of_article(article_id)
    for each in sorted(annotations, key=lambda each: reading_key(each.layer, each.parts, each.id)):
        if each.link and each.link.kb == linking.name:
            question = linking.question(each.quotes[0], each.label, context)
            if question is not None:
                found.append(example(question, each.link.kb_id))
        context.change(None, each)
    return found
