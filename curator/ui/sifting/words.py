"""What the panels say of a decision that is repeated, with plural forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QObject

from curator.domain.again import Doing
from curator.domain.annotation import Annotation, Verdict
from curator.domain.label import LabelSet
from curator.session.again import Line
from curator.ui.one_line import isolated


class Words(QObject):
    """Sentences around counts; a class of its own because only `tr` has its plurals collected."""

    def title(self, decision: Annotation, labels: LabelSet) -> str:
        """What is to be done elsewhere: "Kyiv" as GPE, linked to Kyiv."""
        if decision.verdict is Verdict.REJECTED:
            return self.tr("Reject “%1” elsewhere too").replace("%1", isolated(decision.quotes[0]))
        label = labels.get(decision.label)
        said = self.tr("“%1” as %2 elsewhere too").replace("%2", label.name if label else decision.label)
        if decision.link and decision.link.name:
            said = self.tr("%1, linked to %2").replace("%1", said).replace("%2", decision.link.name)
        return said.replace("%1", isolated(" ".join(decision.quotes[0].split())))

    def doing(self, line: Line, labels: LabelSet, target: str) -> str:
        """What is done at one place."""
        place = line.place
        label = labels.get(place.label)
        name = label.name if label else place.label
        if place.around:
            return self.tr("add, inside “%1”").replace("%1", place.around)
        if place.doing is Doing.RELABEL:
            return f"{name} → {target}"
        if place.doing is Doing.REJECT:
            return self.tr("reject %1").replace("%1", name)
        return self.tr("confirm") if place.doing is Doing.CONFIRM else self.tr("add")

    def sum(self, lines: Iterable[Line]) -> str:
        """How many of each are ticked: "9 confirmed · 2 relabelled · 1 added"."""
        counts = Counter(line.place.doing for line in lines)
        said = {
            Doing.CONFIRM: self.tr("%n confirmed", None, counts[Doing.CONFIRM]),
            Doing.RELABEL: self.tr("%n relabelled", None, counts[Doing.RELABEL]),
            Doing.ADD: self.tr("%n added", None, counts[Doing.ADD]),
            Doing.REJECT: self.tr("%n rejected", None, counts[Doing.REJECT]),
        }
        return " · ".join(text for doing, text in said.items() if counts[doing])

    def found(self, places: int, articles: int) -> str:
        """ "12 places in 3 articles"."""
        if articles <= 1:
            return self.tr("%n places in this article", None, places)
        where = self.tr("in %n articles", None, articles)
        return self.tr("%n places", None, places) + " " + where

    def listed(self, ticked: int, listed: int) -> str:
        """How many rows are ticked of those that are listed."""
        if ticked == listed:
            return self.tr("%n listed, all ticked", None, listed)
        return self.tr("%n listed", None, listed) + ", " + self.tr("%n ticked", None, ticked)

    def more_here(self, count: int, quote: str) -> str:
        """The quiet hint after a decision."""
        short = quote if len(quote) <= 28 else quote[:27] + "…"
        return self.tr("“%1”: %n more here", None, count).replace("%1", isolated(short))

    def decided(self, count: int) -> str:
        return self.tr("%n decided", None, count)


WORDS = Words()
