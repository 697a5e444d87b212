"""The rules of the house as a workspace has them, laid on suggestions before they are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from curator.domain.annotation import Link, Suggestion
from curator.domain.candidate import Candidate
from curator.domain.edit import Change
from curator.domain.house import HOUSE_RULE, HouseRule, acts_on, rules_of
from curator.domain.house_hits import HouseRules
from curator.session.setting_up import label_set_of
from curator.store.workspace import Workspace

Paragraph = tuple[int, str]
"""Where it begins in its article, in code points, and its text."""


class House:
    """Reads the rules once, and again when `follow` sees one changed; remembers which were used where."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.rules: dict[str, HouseRule] = {}
        self._acting = HouseRules()
        self._used: dict[int, tuple[str, ...]] = {}
        self._read()

    def _read(self) -> None:
        labels = label_set_of(self._workspace)
        self.rules = rules_of(self._workspace.records.all(HOUSE_RULE))
        self._acting = HouseRules(rule for rule in self.rules.values() if acts_on(rule, labels))
        self._used = {}

    def follow(self, changes: Iterable[Change]) -> bool:
        """Read the rules again if an edit changed one, or a label; True if it did."""
        if not any(change.kind in (HOUSE_RULE, "label") for change in changes):
            return False
        self._read()
        return True

    def applied(self, found: Sequence[Suggestion], paragraph: Paragraph, least: float) -> list[Suggestion]:
        """The suggestions of a paragraph under the rules; a name scored under `least` is not shown."""
        start, text = paragraph
        made = self._acting.applied(found, text, start, least)
        if made.used:
            self._used[hash(text)] = tuple(made.used)
        else:
            self._used.pop(hash(text), None)
        return made.suggestions

    def alone(self, paragraph: Paragraph) -> list[Suggestion]:
        """What the rules propose where no pipeline has said anything."""
        return self.applied((), paragraph, 0.0)

    def uses(self, texts: Iterable[str]) -> Counter[str]:
        """How often each rule did something in paragraphs that were read, by its id."""
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(self._used.get(hash(text), ()))
        return counts

    def candidates(self, found: Iterable[Candidate], quote: str, label: str) -> list[Candidate]:
        """The candidates of a mention without those that are never to be linked to these words."""
        return [one for one in found if not self.forbids(quote, label, Link(one.kb, one.kb_id, one.name))]

    def forbids(self, quote: str, label: str, link: Link) -> bool:
        """True if this link of these words is never to be proposed, whatever else speaks for it."""
        return self._acting.forbids_link(quote, label, link)
