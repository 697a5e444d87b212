"""Where the window keeps the history of annotations: key V, and a line of the journal that leads here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.annotation import Annotation, Suggestion
from curator.domain.edit import ANNOTATION, Edit, Fields
from curator.domain.errors import CuratorError
from curator.domain.past import states, turns
from curator.session.asking import Asking
from curator.session.session import Session
from curator.store.history import Step
from curator.ui.act_words import ACT_WORDS, day_of, quoted, time_of
from curator.ui.history.box import HistoryBox, Past
from curator.ui.history.words import TurnWords
from curator.ui.inspector.words import score_words
from curator.ui.sentences import sentence

if TYPE_CHECKING:
    from curator.ui.acting import Act


class HistoryRoom(QObject):
    """Reads the journal for one annotation and lets a state of it be restored; `told` carries a sentence."""

    told = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._mark = ""
        self._asking = Asking(self)
        self._asking.answered.connect(self._show)
        self._asking.failed.connect(self._refuse)
        self.box = HistoryBox(window)
        self.box.restored.connect(self._restore)
        session.failed.connect(self._refuse)
        session.edited.connect(self._follow)
        session.opened.connect(self.box.leave)

    def acts(self) -> dict[str, Act]:
        return {"mark.history": lambda _: self.open()}

    def close(self) -> None:
        """Wait until the journal is no longer read."""
        self._asking.close()

    def open(self) -> None:
        """The history of the focused mark."""
        if self._session.focus is None:
            self.told.emit(self.tr("Go to a mark first: its history is shown then."))
        else:
            self.open_on(self._session.focus)

    def open_on(self, mark_id: str) -> None:
        """The history of any mark of the open article, also of one that was removed."""
        sheet = self._session.sheet
        if sheet is None:
            return
        self._mark = mark_id
        self.box.wait(self.tr("History"))
        self._read()

    def _read(self) -> None:
        histories, mark_id = self._session.workspace.histories, self._mark
        persons = self._session.workspace.records

        def question(should_stop: Callable[[], bool]) -> tuple[str, list[Step], Mapping[str, Fields]]:
            return mark_id, histories.of(ANNOTATION, mark_id), persons.all("person")

        self._asking.ask(question)

    @Slot(object)
    def _show(self, answer: tuple[str, list[Step], Mapping[str, Fields]]) -> None:
        mark_id, steps, persons = answer
        sheet = self._session.sheet
        if sheet is None or mark_id != self._mark or not self.box.isVisible():
            return
        aliases = {person: str(record.get("alias") or "-") for person, record in persons.items()}
        now = sheet.annotations.get(mark_id)
        past = self._past(steps, aliases, now)
        origin = self._origin(mark_id, steps)
        if origin is not None:
            past.append(self._proposed(origin, is_now=now is None))
        self.box.title.setText(self._title(mark_id, steps))
        self.box.put(past)

    def _past(self, steps: Sequence[Step], aliases: Mapping[str, str], now: Annotation | None) -> list[Past]:
        """The lines, newest first."""
        assert self._session.sheet is not None
        words = TurnWords(self._session.sheet.text, self._session.labels)
        found: list[Past] = []
        before: Fields | None = None
        record = now.record() if now else None
        for step, after in zip(steps, states([step.change for step in steps]), strict=True):
            changed = [words.line(turn) for turn in turns(before, after)]
            if before is not None and after is None:
                changed = [self.tr("The decision was taken away")]
            found.append(
                Past(
                    self._done(step),
                    aliases.get(step.author, "-"),
                    f"{day_of(step.at)}  {time_of(step.at)}",
                    changed,
                    after,
                    is_now=False,
                )
            )
            before = after
        return _marked(found, record)

    def _done(self, step: Step) -> str:
        label = (step.change.after or {}).get("label", "") if step.change.before is None else ""
        title = self._session.sheet.article.title if self._session.sheet else ""
        return ACT_WORDS.sentence(
            step.act, step.args, self._session.labels, label=label, title=title, back=step.back
        )

    def _origin(self, mark_id: str, steps: Sequence[Step]) -> Suggestion | None:
        """What was proposed: of the open suggestion, else as the first decision kept it."""
        sheet = self._session.sheet
        assert sheet is not None
        if mark_id in sheet.suggestions and mark_id not in sheet.annotations:
            return sheet.suggestions[mark_id]
        known = next(
            (one.change.after for one in steps if one.change.after and one.change.before is None), None
        )
        return Annotation.from_record(mark_id, known).origin if known else None

    def _proposed(self, origin: Suggestion, *, is_now: bool) -> Past:
        by = f"{origin.suggester.name} {origin.suggester.version}"
        label = self._session.labels.get(origin.label)
        facts = [self.tr("Label: %1").replace("%1", label.name if label else origin.label)]
        if origin.score is not None:
            facts.append(self.tr("Score: %1").replace("%1", score_words(origin.score)))
        if origin.link:
            facts.append(self.tr("Link: %1").replace("%1", origin.link.name or origin.link.kb_id))
        if origin.reason:
            facts.append(self.tr("Why: %1").replace("%1", origin.reason))
        return Past(self.tr("proposed by %1").replace("%1", by), "", "", facts, None, is_now)

    def _title(self, mark_id: str, steps: Sequence[Step]) -> str:
        sheet = self._session.sheet
        known = sheet and (sheet.annotations.get(mark_id) or sheet.suggestions.get(mark_id))
        if sheet is not None and known:
            words, label = " … ".join(part.of(sheet.text) for part in known.parts), known.label
        else:
            last = next((s.change.before or s.change.after or {} for s in reversed(steps)), {})
            words, label = " … ".join(last.get("quotes", ())), str(last.get("label", ""))
        named = self._session.labels.get(label)
        return f"“{quoted(words)}” · {named.name if named else label}"

    @Slot(object)
    def _restore(self, past: Past) -> None:
        if past.is_now:
            self.box.tell(self.tr("It stands like this already."))
        elif self._session.restore(self._mark, past.state):
            self.box.leave()
            self.told.emit(self.tr("Restored; Ctrl+Z takes it back."))

    @Slot(object)
    def _refuse(self, error: CuratorError) -> None:
        if self.box.isVisible():
            self.box.tell(sentence(error.code, error.args_))

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """An undo beside the open box changes what it shows."""
        if self.box.isVisible():
            self._read()


def _marked(found: Sequence[Past], record: Fields | None) -> list[Past]:
    """The lines turned round, those that say what holds now marked as such."""
    return [replace(one, is_now=one.state == record) for one in reversed(found)]
