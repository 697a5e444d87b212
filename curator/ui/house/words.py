"""Rules of the house, and what was done to them, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from curator.domain.house import HouseRule
from curator.domain.label import LabelSet

_SHOWN = 60


class HouseWords(QObject):
    """Sentences about rules; a class of its own because only `tr` has its plurals collected."""

    def does(self, rule: HouseRule, labels: LabelSet) -> str:
        """What a rule does, without its words: "always proposed as ORG, linked to NATO"."""
        name = _name(rule.label, labels)
        if rule.is_pattern:
            said = self.tr("always proposed as %1").replace("%1", name)
            return f"{said}, {self._linked(rule)}" if rule.entity else said
        if rule.entity:
            said = self.tr("never linked to %1").replace("%1", rule.entity.name)
            return said if not name else said + " " + self.tr("as %1").replace("%1", name)
        return self.tr("never proposed as %1").replace("%1", name) if name else self.tr("never proposed")

    def _linked(self, rule: HouseRule) -> str:
        return self.tr("linked to %1").replace("%1", rule.entity.name if rule.entity else "")

    def whole(self, rule: HouseRule, labels: LabelSet) -> str:
        """The rule with its words: "“NATO” is always proposed as ORG"."""
        said = self.tr("“%1” is %2")
        return said.replace("%2", self.does(rule, labels)).replace("%1", cut(rule.string))

    def aside(self, rule: HouseRule, labels: LabelSet, *, acts: bool) -> str:
        """The second line of a rule in the list: what it does, what limits it, its note."""
        said = [self.does(rule, labels)]
        if not rule.case_sensitive:
            said.append(self.tr("in any capitals"))
        if not acts:
            said.append(self.tr("rests: its label is no longer in use"))
        return " · ".join([*said, *([rule.note] if rule.note else [])])

    def places(self, count: int) -> str:
        return self.tr("%n× here", None, count) if count else ""

    def counts(self, rules: int, used: int) -> str:
        said = self.tr("%n rules", None, rules)
        return said + " · " + self.tr("%n at work in this article", None, used) if used else said

    def scope(self, rule: HouseRule, labels: LabelSet) -> tuple[str, str]:
        """A way never to propose a mark again, and what it leaves."""
        string = cut(rule.string)
        if rule.entity:
            title = self.tr("Never link “%1” to %2").replace("%2", rule.entity.name)
            return title.replace("%1", string), self.tr("The name is still proposed, without this link")
        if rule.label:
            title = self.tr("Never propose “%1” as %2").replace("%2", _name(rule.label, labels))
            return title.replace("%1", string), self.tr("Other labels still are")
        return self.tr("Never propose “%1”").replace("%1", string), self.tr("Whatever the label")

    def replaces(self, rules: list[HouseRule], labels: LabelSet) -> str:
        """What goes when a rule is saved that says otherwise; "" if nothing does."""
        if not rules:
            return ""
        listed = "; ".join(self.whole(rule, labels) for rule in rules)
        return self.tr("Takes the place of: %1").replace("%1", listed)

    def imported(self, new: int, known: int, refused: int) -> str:
        told = [self.tr("%n rules came in", None, new)]
        if known:
            told.append(self.tr("%n were here already", None, known))
        if refused:
            told.append(self.tr("%n did not", None, refused))
        return " · ".join(told)

    def done(self, act: str, args: Mapping[str, str | int], *, back: bool) -> str:
        """What an edit did, or took back, for the status bar and a list; "" if it was about no rule."""
        known = {
            "house.add": self.tr("Rule taken back: %1") if back else self.tr("New rule: %1"),
            "house.change": self.tr("Rule as before: %1") if back else self.tr("Rule changed: %1"),
            "house.remove": self.tr("Rule is back: %1") if back else self.tr("Rule removed: %1"),
        }
        if act == "house.import":
            count = int(args.get("count", 0))
            return self.tr("%n imported rules taken back", None, count) if back else self._came(count)
        if act not in known:
            return ""
        said = known[act].replace("%1", self._act(args))
        replaced = 0 if back else int(args.get("replaced", 0))
        instead = self.tr("in the place of %n rules that said otherwise", None, replaced)
        return f"{said} · {instead}" if replaced else said

    def _came(self, count: int) -> str:
        return self.tr("%n rules came in", None, count)

    def _act(self, args: Mapping[str, str | int]) -> str:
        string, label, link = (str(args.get(name, "")) for name in ("string", "label", "link"))
        if args.get("kind") == "pattern":
            said = self.tr("always “%1” as %2")
        elif link:
            said = self.tr("never “%1” linked to %3")
        else:
            said = self.tr("never “%1” as %2") if label else self.tr("never “%1”")
        return said.replace("%3", link).replace("%2", label).replace("%1", string)


def cut(string: str) -> str:
    """The words of a rule, short enough for a line."""
    return string if len(string) <= _SHOWN else string[: _SHOWN - 1] + "…"


def _name(label: str, labels: LabelSet) -> str:
    known = labels.get(label)
    return known.name if known else label


WORDS = HouseWords()
