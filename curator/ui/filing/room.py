"""Where the window keeps tags and stories: the acts of the keys, their boxes, and what they change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.edit import ARTICLE, Edit
from curator.domain.filing import clean
from curator.domain.text import fold
from curator.session.filing import Filing
from curator.session.session import Session
from curator.ui.article_list import date_of, title_of
from curator.ui.desk import Desk
from curator.ui.desk_sifting import shown_value
from curator.ui.filing.ask import AskBox
from curator.ui.filing.tags import TagBox
from curator.ui.inspector.choices import Choice

_TITLE, _LISTED = 60, 60


class FilingRoom(QObject):
    """Opens the boxes for the open article or the selected rows, and tells what became of them."""

    told = Signal(str)

    def __init__(self, session: Session, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._desk = desk
        self._ids: Sequence[str] = ()
        self._kind = ""
        self.filing = Filing(session)
        self.tag_box, self.story_box, self.narrow_box = TagBox(window), AskBox(window), AskBox(window)
        self.tag_box.kept.connect(self._set_tags)
        self.story_box.chosen.connect(self._set_story)
        self.narrow_box.chosen.connect(self._narrow)
        desk.sifting.asked.connect(self.ask_for)
        session.edited.connect(self._follow)

    # --- acts ---
    def tags(self) -> None:
        """Ask for the tags of what is selected."""
        ids = self._ids = self._desk.chosen()
        if ids:
            on = self.filing.tags_on(ids)
            self.tag_box.ask_for(self._about(self.tr("Tags"), ids), len(ids), on, self.filing.known("tag"))
        else:
            self.told.emit(self.tr("Open an article first, or select some on the desk."))

    def story(self) -> None:
        """Ask which story the selected articles tell."""
        ids = self._ids = self._desk.chosen()
        if not ids:
            self.told.emit(self.tr("Open an article first, or select some on the desk."))
            return
        known = self.filing.known("story")
        rows = self._session.workspace.articles.row(ids)
        told = {row.story for row in rows}
        own = rows[0].title if rows else ""
        alike = self._alike(ids)
        hint = self.tr("Articles of one story always share a split at export · Ctrl+Z takes it back")

        def listed(typed: str) -> list[Choice]:
            name, sought = clean(typed), fold(clean(typed))
            if not name:
                first = [Choice(own, self.tr("a new story, named after the article"), own)] if own else []
                none = [Choice(self.tr("No story"), self.tr("it stands alone"), "")] if told != {""} else []
                shown = [one for one in first if one.value not in known]
                return [*alike, *none, *shown, *self._stories(known, "", told)]
            new = [] if name in known else [Choice(name, self.tr("a new story"), name)]
            return [*self._stories(known, sought, told), *new]

        title = self._about(self.tr("Story"), ids)
        self.story_box.ask(title, self.tr("The name of a story, old or new"), hint, listed)

    def ask_for(self, kind: str) -> None:
        """Ask which tag, story, language or outlet the desk is to be narrowed to."""
        titles = {
            "tag": self.tr("Only articles with the tag"),
            "story": self.tr("Only articles of the story"),
            "language": self.tr("Only articles in"),
            "outlet": self.tr("Only articles of"),
        }
        self._kind, known = kind, self.filing.known(kind)

        def listed(typed: str) -> list[Choice]:
            sought = fold(clean(typed))
            fits = [value for value in known if sought in fold(shown_value(kind, value))]
            return [self._counted(shown_value(kind, one), known[one], one) for one in fits[:_LISTED]]

        hint = (
            self.tr("Esc leaves the desk as it is") if known else self.tr("There are none in this workspace.")
        )
        self.narrow_box.ask(titles[kind], self.tr("Type to find it"), hint, listed)

    # --- rows ---
    def _counted(self, title: str, count: int, value: str, *, current: bool = False) -> Choice:
        return Choice(title, self.tr("%n articles", None, count), value, current=current)

    def _stories(self, known: dict[str, int], sought: str, told: set[str]) -> list[Choice]:
        fits = [story for story in known if sought in fold(story)]
        fits.sort(key=lambda story: (story not in told, not fold(story).startswith(sought)))
        return [self._counted(one, known[one], one, current=one in told) for one in fits[:_LISTED]]

    def _alike(self, ids: Sequence[str]) -> list[Choice]:
        """Articles that may tell the same news: choosing one joins its story, or makes one for both."""
        found: list[Choice] = []
        for one in self.filing.alike(ids):
            row = one.row
            told = row.story or self.tr("makes a story of both")
            date = date_of(row.published) if row.published else ""
            detail = " · ".join(part for part in (told, date) if part)
            found.append(Choice(title_of(row), detail, row, tag=self.tr("like this"), score=one.likeness))
        return found

    def _about(self, what: str, ids: Sequence[str]) -> str:
        """A box's title: what it is about, and of which articles."""
        if len(ids) > 1:
            return what + " · " + self.tr("%n articles", None, len(ids))
        rows = self._session.workspace.articles.row(ids)
        title = title_of(rows[0]) if rows else ""
        return f"{what} · {title if len(title) <= _TITLE else title[: _TITLE - 1] + '…'}"

    # --- what was chosen ---
    @Slot(object, object)
    def _set_tags(self, add: set[str], remove: set[str]) -> None:
        count = self.filing.set_tags(self._ids, [self.filing.spelled(tag) for tag in add], remove)
        if count > 1:
            self.told.emit(self.tr("Tags of %n articles changed; Ctrl+Z takes it back.", None, count))

    @Slot(object)
    def _set_story(self, choice: Choice) -> None:
        ids, story = list(self._ids), choice.value
        if not isinstance(story, str):
            row = choice.value
            story = row.story or clean(row.title)
            ids += [] if row.story else [row.id]
        count = self.filing.set_story(ids, story)
        if count > 1:
            self.told.emit(self.tr("The story of %n articles changed; Ctrl+Z takes it back.", None, count))

    @Slot(object)
    def _narrow(self, choice: Choice) -> None:
        self._desk.sifting.put(**{self._kind: choice.value})

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Show tags and stories as an edit, or its undo, has left them."""
        filed = [c.id for c in edit.changes if c.kind == ARTICLE and {"tags", "story"} & {*(c.after or {})}]
        if len(filed) == 1:
            self._desk.model.reread(filed[0])
        elif filed:
            self._desk.model.reread_all()
