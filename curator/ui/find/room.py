"""Finding in the open article: the bar, the hits painted in the text, and going from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.finding import Finder
from curator.domain.span import Span
from curator.session.finding import Finding, hit_before, hit_from
from curator.session.session import Session
from curator.ui.article.view import ArticleView
from curator.ui.find.bar import FindBar

_LONGEST_LINE = 200
"""Code points up to which a selection is what an editor wants to look for."""


class FindRoom(QObject):
    """Keeps bar and text together: the hit that one is at is selected, so that a key annotates it."""

    told = Signal(str)

    def __init__(self, session: Session, view: ArticleView, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._view = view
        self._finding = Finding(self)
        self._present: Span | None = None
        self._last: Span | None = None
        self._anchor = 0
        self._awaits = False
        self._owed = 0
        self._given: Finder | None = None
        self._near: Span | None = None
        self.bar = FindBar(window)
        self.bar.sought.connect(self._seek_from_anchor)
        self.bar.stepped.connect(self.step)
        self.bar.left.connect(self.leave)
        self._finding.found.connect(self._show)
        self._finding.finished.connect(self._end)
        session.opened.connect(self._on_opened)
        session.focused.connect(self._on_focused)

    # --- acts ---
    def open(self) -> None:
        """Show the bar with the keyboard in it; selected text is what is looked for."""
        selected = self._view.selection()
        wanted = self._quote(selected)
        self._anchor = self._here()
        self.bar.show()
        self.bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.put(wanted or self.bar.field.text())
        self.bar.field.selectAll()

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) hit, round the ends; without the bar, of what was last sought."""
        if not self.bar.field.text().strip():
            self.open()
        elif not self.bar.isVisible():
            self.bar.show()
            self._seek(self._here())
            self._owed = by
        elif not self._finding.is_done:
            self._owed += by
        else:
            self._step(by)

    def leave(self) -> bool:
        """Close the bar; the hit stays selected in the text. False if there was no bar."""
        if not self.bar.isVisible():
            return False
        # Keys that come at one go would else leave the hit of fewer letters selected.
        if self._awaits:
            self._finding.hurry()
        self._finding.stop()
        self.bar.hide()
        self._view.set_hits(())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_found(self, typed: str, finder: Finder, hit: Span) -> None:
        """Paint what a search of all articles found in this one, and be at one of the hits.

        The keyboard is the text's, and the focus goes to the next open suggestion from there.
        """
        self.bar.put(typed)
        self.bar.show()
        self._given = finder
        self._seek(hit.start)
        self._go(hit)
        self._focus_near(hit)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_near(self, hit: Span) -> None:
        sheet = self._session.sheet
        near = sheet.open_from((2 * hit.start, 0, "")) if sheet is not None else None
        # Suggestions may come later, and would take the editor to the first of them.
        self._near = hit if near is None else None
        if near is not None:
            self._session.set_focus(near)
            self._view.ensure_visible(hit)

    @Slot()
    def _on_focused(self) -> None:
        if self._near is not None:
            self._focus_near(self._near)

    # --- looking ---
    def _quote(self, selected: Span | None) -> str:
        if selected is None or selected.end - selected.start > _LONGEST_LINE:
            return ""
        quote = selected.of(self._view.text)
        return "" if "\n" in quote else quote

    def _here(self) -> int:
        """Where the editor is in the text: selection, caret, or the first line in sight."""
        selected, caret = self._view.selection(), self._view.caret
        if selected is not None:
            return selected.start
        if caret is not None:
            return caret
        return self._view.page.paragraphs.starts[self._view.visible_paragraphs().start]

    def _going_on(self, by: int) -> int:
        """Where the next hit is looked for: past the last one, also once a decision has unselected it."""
        last, shown = self._last, self._view.visible_paragraphs()
        if last is None or self._view.selection() is not None or self._view.caret is not None:
            return self._here()
        starts = [*self._view.page.paragraphs.starts[shown.start : shown.stop + 1], len(self._view.text)]
        in_sight = starts[0] <= last.start < starts[min(len(shown), len(starts) - 1)]
        return (last.end if by > 0 else last.start) if in_sight else self._here()

    @Slot()
    def _seek_from_anchor(self) -> None:
        self._awaits, self._given = True, None
        self._seek(self._anchor)

    def _seek(self, near: int) -> None:
        self._present, self._owed = None, 0
        finder = self._given or Finder.literal(self.bar.field.text(), self.bar.manner)
        if finder and self._session.sheet is not None:
            self._finding.seek(self._view.text, finder, near)
        else:
            self._finding.stop()
            self._awaits = False
            self._view.set_hits(())
            self.bar.count.clear()

    @Slot()
    def _show(self) -> None:
        """Paint what is found so far; the first hit from where one was is gone to."""
        hits = self._finding.hits
        if self._awaits:
            at = hit_from(hits, self._anchor)
            if at is not None and (hits[at].start >= self._anchor or self._finding.is_done):
                self._go(hits[at])
                return
        self._paint(hits)

    @Slot()
    def _end(self) -> None:
        self._show()
        self._awaits = False
        owed, self._owed = self._owed, 0
        if owed:
            self._step(1 if owed > 0 else -1)

    def _step(self, by: int) -> None:
        hits = self._finding.hits
        here = self._going_on(by)
        first = hit_from(hits, here)
        at_hit = first is not None and hits[first] == self._view.selection()
        at = hit_from(hits, here + at_hit) if by > 0 else hit_before(hits, here)
        if at is None:
            return
        if at_hit and (hits[at].start <= here if by > 0 else hits[at].start >= here):
            self.told.emit(
                self.tr("That was the last hit; on from the top.")
                if by > 0
                else self.tr("That was the first hit; on from the end.")
            )
        self._go(hits[at])

    def _go(self, hit: Span) -> None:
        self._present, self._last, self._awaits = hit, hit, False
        if self._view.caret is not None:
            self._view.set_caret(hit.start)
        self._view.select(hit)
        self._view.ensure_visible(hit)
        self._paint(self._finding.hits)

    def _paint(self, hits: list[Span]) -> None:
        at = hit_from(hits, self._present.start) if self._present is not None else None
        if at is not None and hits[at] != self._present:
            at = None
        self._view.set_hits(hits, at)
        self.bar.count.setText(self._counted(len(hits), at))

    def _counted(self, count: int, at: int | None) -> str:
        if not count:
            return self.tr("no hits") if self._finding.is_done else ""
        said = self.tr("%1 of %n", None, count) if at is not None else self.tr("%n hits", None, count)
        return said.replace("%1", f"{(at or 0) + 1:,}")

    @Slot()
    def _on_opened(self) -> None:
        self._near = self._last = None
        if self.bar.isVisible():
            self._anchor, self._awaits = 0, False
            self._seek(0)
