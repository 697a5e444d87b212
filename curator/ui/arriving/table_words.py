"""The rows and the counts of the table of what is to be imported, in words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QObject

from curator.exchange.arriving import Changes
from curator.session.surveying import Row, Tally
from curator.ui.arriving.origins import kind_name
from curator.ui.counted import COUNTED
from curator.ui.inspector.choices import Choice
from curator.ui.sentences import sentence

_ENDS = 8


class TableWords(QObject):
    """The phrases; a class of its own because only `tr` has its plurals collected."""

    def heading(self, tally: Tally) -> str:
        """What there is, in counts that add up."""
        if not tally.is_read:
            return self.tr("%n files", None, tally.files)
        parts = [self.tr("%n new", None, tally.new)]
        if tally.known:
            parts.append(self.tr("%n here already", None, tally.known))
        if tally.refused:
            parts.append(self.tr("%n cannot be opened", None, tally.refused))
        if tally.passed:
            parts.append(self.tr("%n of other kinds", None, tally.passed))
        if len(parts) == 1:
            return self.tr("%n articles", None, tally.new)
        return " · ".join([self.tr("%n found", None, tally.found), *parts])

    def size(self, tally: Tally) -> str:
        """How far the looking is, and how much there is."""
        if tally.is_read:
            number = QLocale().toString
            read = self.tr("%1 of %n files read", None, tally.files).replace("%1", number(tally.done))
            return "" if tally.over or tally.more else read
        told = [QLocale().formattedDataSize(tally.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)]
        return " · ".join(told if tally.over else [*told, self.tr("counting …")])

    def note(self, tally: Tally) -> str:
        """What the counts leave out."""
        told: list[str] = []
        if not tally.is_read:
            told.append(self.tr("So many are not read beforehand: each is, and is told of, as it comes in."))
        if tally.more:
            told.append(self.tr("There are more: they are counted as they come in."))
        if tally.passed and not tally.is_read:
            told.append(self.tr("%n hidden files and parts of saved pages are left out.", None, tally.passed))
        return " ".join(told)

    def act(self, tally: Tally) -> str:
        """What Enter does."""
        return self.tr("Import all") if tally.is_read else self.tr("Import them")

    def kinds(self, tally: Tally) -> list[Choice]:
        """A row for each kind, the most frequent first."""
        rows = [
            Choice(kind_name(code), self.tr("%n files, by their names", None, count), code)
            for code, count in tally.kinds.most_common()
        ]
        if tally.others:
            ends = [end for end, _ in tally.others.most_common(_ENDS)]
            more = ["…"] if len(tally.others) > _ENDS else []
            words = self.tr("%n files: what they are is told by their content", None, tally.others.total())
            rows.append(
                Choice(self.tr("Other names"), f"{words} ({', '.join([*ends, *more])})", "", dim=True)
            )
        return rows

    def row(self, row: Row, changes: Changes | None) -> Choice:
        """One article: its title and kind; its file, length and what is told of it."""
        name = Path(row.place).name or row.place
        if row.refused is not None:
            why = sentence(row.refused.code, row.refused.args)
            return Choice(name, why, row, tag=self.tr("cannot be opened"), key=row.place, dim=True)
        # A file whose bytes are known was not read, so its words were not counted.
        told = [name, COUNTED.words(row.words)] if row.words else [name]
        if changes is not None:
            told.append(self.tr("changed by you"))
        if row.same:
            told.append(self.tr("here already, as “%1”").replace("%1", row.same))
        told += [sentence(one.code, one.args) for one in row.told]
        title = changes.values["title"] if changes is not None else row.title
        tag = kind_name(row.kind)
        return Choice(title, " · ".join(told), row, tag=tag, key=row.place, dim=bool(row.same))


TABLE_WORDS = TableWords()
