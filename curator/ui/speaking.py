"""What a screen reader says of each act: what was done, what has the focus now, what went wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from curator.domain.annotation import Annotation, Suggestion
from curator.domain.article import ArticleState
from curator.domain.edit import ANNOTATION, ARTICLE, Edit
from curator.domain.mark import Status
from curator.session.session import Session
from curator.ui.statuses import status_word

_LONGEST = 160


class Speaking(QObject):
    """Puts one act's sentences together and says them once, after the screen shows them.

    `spoken` carries the sentence and whether it interrupts what is being said.
    """

    spoken = Signal(str, bool)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._told: list[str] = []
        self._next: str | None = None
        self._urgent = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._speak)
        session.opened.connect(self._on_opened)
        session.edited.connect(self._on_edited)
        session.focused.connect(self._on_focused)
        self.spoken.connect(self._announce)

    @Slot(str)
    def say(self, sentence: str, *, urgent: bool = False) -> None:
        """Say a sentence with whatever else there is to say of this act."""
        self._told.append(sentence)
        self._urgent |= urgent
        self._soon.start()

    @Slot(str)
    def _on_opened(self, _article_id: str) -> None:
        sheet = self._session.sheet
        if sheet is not None:
            self.say(self.tr("Article: %1").replace("%1", sheet.article.title))

    @Slot(object)
    def _on_focused(self, mark_id: str | None) -> None:
        self._next = mark_id
        self._soon.start()

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        done = self._done(edit)
        if done and edit.undoes is not None:
            is_back = self._session.workspace.journal.takes_back(edit)
            done = (self._taken_back() if is_back else self._done_again()).replace("%1", done)
        if done:
            self.say(done)

    def _taken_back(self) -> str:
        return self.tr("Taken back: %1")

    def _done_again(self) -> str:
        return self.tr("Done again: %1")

    def _done(self, edit: Edit) -> str:
        """What an edit did to the article and its marks; "" for one that is about something else."""
        marks = [change for change in edit.changes if change.kind == ANNOTATION]
        if len(marks) > 1:
            return self.tr("%n marks changed", None, len(marks))
        if marks:
            return self._now(marks[0].id, edit)
        if any(change.kind == ARTICLE for change in edit.changes):
            return self._state()
        return ""

    def _now(self, mark_id: str, edit: Edit) -> str:
        """A mark as the edit left it: "confirmed PERSON Volodymyr Zelenskyy"."""
        sheet = self._session.sheet
        known = (sheet.annotations.get(mark_id) or sheet.suggestions.get(mark_id)) if sheet else None
        if known is None:
            return self.tr("removed %1").replace("%1", str(edit.args.get("quote", "")))
        status = known.status if isinstance(known, Annotation) else Status.SUGGESTED
        return f"{status_word(status)} {self._named(known)}{self._linked(known)}"

    def _state(self) -> str:
        sheet = self._session.sheet
        if sheet is None:
            return ""
        words: dict[ArticleState, Callable[[], str]] = {
            ArticleState.DONE: lambda: self.tr("Article done: %1"),
            ArticleState.SKIPPED: lambda: self.tr("Article skipped: %1"),
        }
        said = words.get(sheet.article.state, lambda: self.tr("Article to do: %1"))()
        return said.replace("%1", sheet.article.title)

    # --- the focus ---
    def _focused(self, mark_id: str) -> str:
        """ "ORG U.N. Security Council, suggested 0.93"; "" for a mark that is gone."""
        sheet = self._session.sheet
        known = (sheet.annotations.get(mark_id) or sheet.suggestions.get(mark_id)) if sheet else None
        if known is None:
            return ""
        if isinstance(known, Annotation):
            return f"{self._named(known)}, {status_word(known.status)}{self._linked(known)}"
        score = "" if known.score is None else " " + QLocale().toString(known.score, "f", 2)
        return f"{self._named(known)}, {status_word(Status.SUGGESTED)}{score}{self._linked(known)}"

    def _named(self, known: Annotation | Suggestion) -> str:
        """Label and words, the words on one line and not without end."""
        sheet = self._session.sheet
        text = sheet.text if sheet is not None else ""
        quote = " … ".join(" ".join(part.of(text).split()) for part in known.parts)
        label = self._session.labels.get(known.label)
        quote = quote if len(quote) <= _LONGEST else quote[: _LONGEST - 1] + "…"
        return f"{label.name if label else known.label} {quote}"

    def _linked(self, known: Annotation | Suggestion) -> str:
        if known.link is None or not known.link.name:
            return ""
        return ", " + self.tr("linked to %1").replace("%1", known.link.name)

    # --- saying it ---
    @Slot()
    def _speak(self) -> None:
        told, urgent, mark_id = self._told, self._urgent, self._next
        self._told, self._urgent, self._next = [], False, None
        focused = self._focused(mark_id) if mark_id is not None else ""
        if focused:
            told.append(self.tr("next: %1").replace("%1", focused) if told else focused)
        if told:
            self.spoken.emit(". ".join(one.rstrip(".") for one in told), urgent)

    @Slot(str, bool)
    def _announce(self, sentence: str, urgent: bool) -> None:
        if not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(self._window, sentence)
        loud, quiet = QAccessible.AnnouncementPoliteness.Assertive, QAccessible.AnnouncementPoliteness.Polite
        event.setPoliteness(loud if urgent else quiet)
        QAccessible.updateAccessibility(event)
