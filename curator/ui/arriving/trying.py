"""Looks at what was brought before any of it is kept: one article in a box, several in a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Changes, Found
from curator.exchange.columns import Column
from curator.exchange.coming import Wanted
from curator.exchange.readers.source import Options, Source
from curator.session.looking import Looking
from curator.session.previewing import Preview, Unread
from curator.session.surveying import NO_TEXT, Row, Tally, Wish, row_of
from curator.store.workspace import Workspace
from curator.ui.arriving.keys_form import KeysForm
from curator.ui.arriving.preview_box import PreviewBox
from curator.ui.arriving.table_box import TableBox
from curator.ui.carrying import Carrying
from curator.ui.sentences import sentence

_HTML = Options(kind="html", encoding="utf-8")


class TryingRoom(QObject):
    """One look for what was brought, and one more for the article of a single row, so that the table goes on
    filling meanwhile."""

    told = Signal(str)
    opened = Signal(str)

    def __init__(self, workspace: Workspace, carrying: Carrying, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._carrying = carrying
        self._wish = Wish()
        self._row: Row | None = None
        self._text = ""
        self._unread: Unread | None = None
        self.table, self.box, self.keys = TableBox(window), PreviewBox(window), KeysForm(window)
        self.looking, self.closer = Looking(workspace, self), Looking(workspace, self)
        self._connect()

    def _connect(self) -> None:
        for looking in (self.looking, self.closer):
            looking.previewed.connect(self._preview)
            looking.unread.connect(self._say_unread)
            looking.failed.connect(self._fail)
        self.looking.listed.connect(self._list)
        self.looking.counted.connect(self._count)
        self.closer.offered.connect(self._offer)
        self.box.kept.connect(self._keep)
        self.box.opened.connect(self.opened)
        self.box.reread.connect(self._read_again)
        self.box.gone.connect(self._leave_box)
        self.table.imported.connect(self._import)
        self.table.looked_at.connect(self._look_at_row)
        self.table.keyed.connect(self._ask_for_columns)
        self.table.gone.connect(self._stop)
        for box in (self.box, self.table):
            box.told.connect(self.told)
        self.keys.chosen.connect(self._name_columns)
        self.keys.gone.connect(self._back_from_columns)

    # --- looking ---
    @Slot(object)
    def look_at_paths(self, paths: Sequence[Path]) -> None:
        """Files and folders; rules of the house among them are taken in by themselves."""
        articles = self._carrying.without_rules(paths)
        if not articles:
            return
        if len(articles) == 1 and not articles[0].is_dir():
            self.box.wait(articles[0].name)
        else:
            self.table.begin()
        self._look(Wish(tuple(articles)))

    def look_at_text(self, text: str, html: str = "") -> None:
        """A text that was pasted or dropped; as a page where it came as one too."""
        self._text = text
        if html:
            name = self.tr("what was pasted")
            self.box.wait(name)
            self._look(Wish(source=Source(name, name, content=html.encode()), options=_HTML))
        else:
            self._look(Wish(found=Found("", "text", text, "", "")))

    def close(self) -> None:
        """End the processes that read."""
        self.looking.close()
        self.closer.close()

    def _look(self, wish: Wish) -> None:
        self._wish, self._row = wish, None
        self.looking.look(wish)

    @Slot(object)
    def _look_at_row(self, row: Row) -> None:
        self._row = row
        changes = self.table.changes.get(row.place, Changes())
        options = replace(self._wish.options, encoding=changes.encoding)
        self.box.wait(Path(row.place).name, over=True)
        self.closer.look(Wish(place=row.place, options=options))

    @Slot(object, object)
    def _read_again(self, source: Source, options: Options) -> None:
        place = self._row.place if self._row is not None else ""
        self.closer.look(Wish(source=source, place=place, options=options))

    # --- showing ---
    @Slot(object)
    def _preview(self, preview: Preview) -> None:
        row = self._row
        changes = self.table.changes.get(row.place, Changes()) if row is not None else None
        self.box.ask(preview, self._workspace.articles.desk.values("language"), changes)

    @Slot(object)
    def _say_unread(self, unread: Unread) -> None:
        if unread.source.content is not None and self._text.strip():
            # No article in the page: the plain words are looked at instead.
            self.look_at_text(self._text)
        elif unread.refused.code in NO_TEXT:
            self._unread = unread
            self.closer.columns(unread.source.place)
        elif not unread.source.place:
            self.box.leave()
            self.told.emit(sentence(unread.refused.code, unread.refused.args))
        else:
            self.box.show_unread(unread)

    @Slot(object)
    def _list(self, rows: list[Row]) -> None:
        self.table.add(rows)

    @Slot(object)
    def _count(self, tally: Tally) -> None:
        if not self.table.isVisible():
            self.box.dismiss()
            self.table.begin()
        self.table.put_tally(tally)

    @Slot(object)
    def _fail(self, error: CuratorError) -> None:
        self.box.leave()
        self.table.leave()
        self.told.emit(sentence(error.code, error.args_))

    # --- columns of a batch ---
    @Slot(object)
    def _ask_for_columns(self, row: Row) -> None:
        self.closer.columns(row.place)

    @Slot(object)
    def _offer(self, columns: tuple[Column, ...]) -> None:
        if columns:
            self.keys.ask(columns, self._wish.options.keys)
        else:
            self._back_from_columns()

    @Slot()
    def _back_from_columns(self) -> None:
        """Where no column was chosen, say again why the batch cannot be read."""
        if self.box.isVisible() and self._unread is not None:
            self.box.show_unread(self._unread)

    @Slot(object)
    def _name_columns(self, keys: dict[str, str]) -> None:
        """Read everything again with these columns."""
        self.box.dismiss()
        self.table.begin()
        self._look(replace(self._wish, options=replace(self._wish.options, keys=keys)))

    # --- what is wanted ---
    @Slot(object, object)
    def _keep(self, preview: Preview, changes: Changes) -> None:
        row = self._row
        if row is not None:
            self._leave_box()
            self.table.change(row, row_of(preview), changes)
            return
        self._stop()
        if changes.keep:
            path = preview.source.path
            assert path is not None
            place = preview.found.place
            self._carrying.take_in(Wanted([path], preview.options, [place], {place: changes}))
        else:
            self._carrying.keep(preview, changes)

    @Slot()
    def _import(self) -> None:
        self.looking.stop()
        options = replace(self._wish.options, keep=self.table.original.isChecked())
        self._carrying.take_in(Wanted(self._wish.paths, options, (), dict(self.table.changes)))

    @Slot()
    def _leave_box(self) -> None:
        """Back to the table, or to where one was before."""
        self.closer.stop()
        if self._row is None:
            self._stop()
        self._row = None

    @Slot()
    def _stop(self) -> None:
        self.looking.stop()
        self.closer.stop()
