"""What files proposed for the open article, laid beside what a pipeline proposes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from curator.domain.annotation import Suggestion
from curator.domain.preannotation import PREANNOTATION, proposals_of
from curator.domain.sheet import Sheet
from curator.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Preannotations:
    """The proposals of files for one article, by the index of the paragraph in which they start."""

    sheet: Sheet | None = None
    in_paragraph: Mapping[int, Sequence[Suggestion]] = field(default_factory=dict[int, list[Suggestion]])

    @classmethod
    def of(cls, workspace: Workspace, sheet: Sheet) -> Preannotations:
        found: dict[int, list[Suggestion]] = {}
        for one in proposals_of(workspace.records.get(PREANNOTATION, sheet.article.id)):
            found.setdefault(sheet.paragraph_at(one.parts[0].start), []).append(one)
        return cls(sheet, found)

    def ids(self) -> set[str]:
        """What annotations made from them will be called."""
        if self.sheet is None:
            return set()
        return {self.sheet.id_of(one) for each in self.in_paragraph.values() for one in each}

    def beside(self, proposed: Mapping[int, Sequence[Suggestion]]) -> dict[int, list[Suggestion]]:
        """What is proposed in paragraphs, with what files say of them; the pipeline's own word goes first.

        Of two for one place and label the pipeline's is shown: its score is of this workspace.
        """
        return {index: [*each, *self._more(index, each)] for index, each in proposed.items()}

    def _more(self, index: int, proposed: Sequence[Suggestion]) -> list[Suggestion]:
        brought = self.in_paragraph.get(index, ())
        if not brought or self.sheet is None:
            return []
        known = {self.sheet.id_of(one) for one in proposed}
        return [one for one in brought if self.sheet.id_of(one) not in known]
