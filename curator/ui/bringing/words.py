"""The words about what a file of annotations brings, would bring and brought."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QObject

from curator.session.taking_in import LOST, MOST_TOLD, TakenIn
from curator.ui.sentences import sentence


class BringingWords(QObject):
    """A class of its own because only `tr` has its plurals collected."""

    def purpose(self, *, gold: bool) -> str:
        """What becomes of the marks."""
        if gold:
            return self.tr(
                "They count as decided here, with the names, days and guideline that the file gives."
            )
        return self.tr("They wait for your decision as suggestions do; nothing counts as done.")

    def articles(self, found: TakenIn) -> str:
        """What becomes of the articles, in one line."""
        parts = [
            self.tr("%n articles new", None, found.new) if found.new else "",
            self.tr("%n articles added to", None, found.joined) if found.joined else "",
            self.tr("%n articles as they were", None, found.same) if found.same else "",
            self.tr("%n articles refused", None, found.refused) if found.refused else "",
        ]
        return " · ".join(filter(None, parts)) or self.tr("No article is in it.")

    def marks(self, found: TakenIn) -> str:
        """What becomes of the marks, in one line; "" where there are none."""
        parts = [
            self.tr("%n decisions", None, found.added) if found.added else "",
            self.tr("%n suggestions to be decided", None, found.proposals) if found.proposals else "",
            self.tr("%n already there", None, found.known) if found.known else "",
            self.tr("%n in conflict with what is here", None, found.conflicts) if found.conflicts else "",
        ]
        return " · ".join(filter(None, parts))

    def losses(self, found: TakenIn) -> list[str]:
        """What the file could not say here, a line for each reason, the most first."""
        rows = sorted(found.lost.items(), key=lambda lost: (-lost[1], lost[0]))
        return [sentence(LOST[reason], {"count": count}) for reason, count in rows if count]

    def details(self, found: TakenIn) -> list[str]:
        """A line for each refusal and for each conflict or doubt, with its place in the file."""
        refused = [_at(one.place, sentence(one.code, one.args)) for one in found.refusals]
        told = [_at(place, sentence(one.code, one.args)) for place, one in found.told]
        more = [self.tr("More are only counted.")] if max(len(refused), len(told)) >= MOST_TOLD else []
        return [*refused, *told, *more]

    def count(self, label: str, count: int) -> str:
        """A label of the file with how often it stands there."""
        return f"{label} · {QLocale().toString(count)}"

    def looking(self, done: int) -> str:
        return self.tr("Looking… %n articles", None, done) if done else self.tr("Looking…")

    def brought(self, found: TakenIn, *, stopped: bool) -> str:
        """The sentence for the status bar."""
        parts = [self.articles(found), self.marks(found)]
        if stopped:
            parts.append(self.tr("stopped before the rest"))
        return " · ".join(filter(None, parts))


def _at(place: str, words: str) -> str:
    return f"{Path(place).name or place}: {words}"


WORDS = BringingWords()
