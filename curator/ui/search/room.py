"""Where the window searches everything: the sheet, the thread that looks, and opening at a hit."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.errors import CuratorError
from curator.domain.searching import Place
from curator.session.indexing import Indexing
from curator.session.jobs import Jobs
from curator.session.searching import Searching
from curator.session.session import Session
from curator.ui.article.view import ArticleView
from curator.ui.find import FindRoom
from curator.ui.search.rows import Row
from curator.ui.search.sheet import SearchSheet
from curator.ui.sentences import sentence


class SearchRoom(QObject):
    """Lets the index follow the editor's work, and shows in the article what was found there."""

    told = Signal(str)

    def __init__(
        self, session: Session, jobs: Jobs, view: ArticleView, finding: FindRoom, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._view = view
        self._finding = finding
        self.indexing = Indexing(session, jobs, self)
        self.searching = Searching(session.workspace, self)
        self.sheet = SearchSheet(session, window)
        self.sheet.asked.connect(self.searching.ask)
        self.sheet.wanted.connect(self.searching.fetch)
        self.sheet.opened.connect(self._open)
        self.sheet.filters.wondered.connect(self.searching.offer)
        self.searching.found.connect(self.sheet.put)
        self.searching.lined.connect(self.sheet.add)
        self.searching.offered.connect(self.sheet.filters.offer)
        self.indexing.caught_up.connect(self.sheet.forget)
        for part in (self.searching, self.indexing):
            part.failed.connect(self._tell)

    def open(self) -> None:
        """Show the sheet with the keyboard in its field."""
        self.sheet.open()

    def close(self) -> None:
        """Give up what is going on in the threads."""
        self.searching.close()
        self.indexing.close()

    @Slot(object)
    def _open(self, row: Row) -> None:
        """The article of a row, with the hit selected, or at the annotation that has the note."""
        self.sheet.leave()
        sheet = self._session.sheet
        if (sheet is None or sheet.article.id != row.article.id) and not self._session.open(row.article.id):
            return
        placed = sorted(row.article.hits, key=lambda one: one.place is not Place.TEXT)
        hit = row.hit or next((one for one in placed if one.span is not None), None)
        if hit is not None and hit.place is Place.NOTES and hit.mark is not None:
            self._session.set_focus(hit.mark.id)
        elif hit is not None and hit.span is not None:
            self._finding.show_found(self.sheet.field.text(), self.sheet.request().finder(), hit.span)
            return
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _tell(self, error: CuratorError) -> None:
        self.told.emit(sentence(error.code, error.args_))
