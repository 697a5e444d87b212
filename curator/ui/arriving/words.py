"""What became of an import, in words: the counts, and a row for everything that was not simply opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from curator.exchange.coming import Wanted
from curator.session.incoming import Imported
from curator.ui.inspector.choices import Choice
from curator.ui.sentences import sentence


@dataclass(frozen=True, slots=True)
class Arrived:
    """An import that has ended or was stopped: what was wanted, a row for all that did not simply open."""

    imported: Imported
    wanted: Wanted
    rows: Sequence[Choice]
    stopped: bool = False
    quiet: bool = False


class Words(QObject):
    """The phrases; a class of its own because only `tr` has its plurals collected."""

    def counts(self, arrived: Arrived) -> str:
        """How many were found and what became of them; the parts add up to the whole."""
        imported = arrived.imported
        opened = self.tr("%n articles opened", None, len(imported.new))
        if arrived.quiet:
            opened = self.tr("%n articles came in from the watched folder", None, len(imported.new))
        told = [opened]
        if imported.duplicates:
            told.append(self.tr("%n were here already", None, len(imported.duplicates)))
        if imported.not_read:
            told.append(self.tr("%n not opened", None, imported.not_read))
        if len(told) > 1:
            told.insert(0, self.tr("%n found", None, imported.found))
        if arrived.stopped:
            told.append(self.tr("stopped before the rest"))
        return " · ".join(told)

    def rows(self, report: Imported, titles: Mapping[str, str]) -> list[Choice]:
        """One for each file or line that was refused, is here already, was passed over, or came in changed.

        `titles` are those of the articles that were here, by id. The value is the id of the article with the
        same text, None for the others.
        """
        refused = [
            _row(one.place, sentence(one.code, one.args), self.tr("not opened")) for one in report.refused
        ]
        passed = [
            _row(
                one.place,
                sentence("folder.passed_over", {"count": one.count, "kinds": ", ".join(one.kinds)}),
                self.tr("not opened"),
            )
            for one in report.passed
        ]
        here = [
            _row(
                one.place,
                sentence("import.same_text", {"title": titles.get(one.article_id, "")}),
                self.tr("here already"),
                one.article_id,
            )
            for one in report.duplicates
        ]
        told = [_row(place, sentence(one.code, one.args), self.tr("opened")) for place, one in report.told]
        return [*refused, *passed, *here, *told]


def _row(place: str, words: str, tag: str, article_id: str | None = None) -> Choice:
    return Choice(Path(place).name or place, words, article_id, tag=tag, key=place)


WORDS = Words()


def counts_of(arrived: Arrived) -> str:
    """The sentence for the status bar."""
    return WORDS.counts(arrived)
