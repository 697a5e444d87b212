"""Rules of the house: what is always proposed in this workspace, and what is never proposed again.

A pattern proposes its words with a label, and with a link if it carries one. A `never` takes a
suggestion away, or only its link. Both mean whole words (domain.tokens) and nothing that is decided.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from .annotation import Link, Suggestion
from .edit import Change, Draft, update
from .errors import CuratorError
from .ids import uuid7_hex
from .label import LabelSet
from .mark import Layer
from .span import Span, hull
from .tokens import words

HOUSE_RULE = "house_rule"
LONGEST = 1_000
"""Code points in the words of a rule: a long claim fits, an article does not."""

# Typesetters' forms of what a keyboard has: an editor who types one means them all.
_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "‐": "-", "‑": "-"})
_SHOWN = 60

Form = tuple[str, ...]
"""The words of a string as rules compare them; " " stands where blanks are between two."""


class RuleKind(StrEnum):
    PATTERN = "pattern"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class HouseRule:
    """One rule. `label` "" means any label (never only); `entity` is the link that a pattern
    pre-selects, or the one link that a `never` is about."""

    id: str
    kind: RuleKind
    string: str
    label: str = ""
    entity: Link | None = None
    case_sensitive: bool = True
    note: str = ""

    @property
    def is_pattern(self) -> bool:
        return self.kind is RuleKind.PATTERN

    @property
    def phrase(self) -> str:
        """What it says, in English: the reason of a suggestion, and what a conflict names."""
        said = f"“{self.string if len(self.string) <= _SHOWN else self.string[: _SHOWN - 1] + '…'}” is "
        to = f", linked to {self.entity.name}" if self.entity else ""
        if self.is_pattern:
            return f"{said}{self.label}{to}"
        return (
            said
            + f"never {'linked' if self.entity else 'proposed'}"
            + (f" as {self.label}" if self.label else "")
            + to.removeprefix(", linked")
        )

    def record(self) -> dict[str, Any]:
        """The journal's fields."""
        values: dict[str, Any] = {
            "kind": self.kind.value,
            "string": self.string,
            "label": self.label,
            "case_sensitive": self.case_sensitive,
        }
        if self.entity:
            values["entity"] = list(self.entity)
        if self.note:
            values["note"] = self.note
        return values

    @classmethod
    def from_record(cls, rule_id: str, record: Mapping[str, Any]) -> HouseRule:
        """Raises ValueError if it is of a kind that a newer version made."""
        entity = record.get("entity")
        return cls(
            rule_id,
            RuleKind(record["kind"]),
            record["string"],
            record.get("label") or "",
            Link(*entity) if entity else None,
            record.get("case_sensitive", True),
            record.get("note") or "",
        )


def new_rule_id() -> str:
    return "h" + uuid7_hex()


def rules_of(records: Mapping[str, Mapping[str, Any]]) -> dict[str, HouseRule]:
    """The rules by id; what a newer version made of another kind is passed over."""
    known = {kind.value for kind in RuleKind}
    return {
        rule_id: HouseRule.from_record(rule_id, record)
        for rule_id, record in records.items()
        if record.get("kind") in known
    }


# --- what counts as the same words ---
def alike(word: str) -> str:
    """A word composed (NFC), with one form of quote marks and hyphens."""
    return word if word.isascii() else unicodedata.normalize("NFC", word.translate(_ALIKE))


def folded(word: str) -> str:
    """The same without case."""
    return word.casefold() if word.isascii() else unicodedata.normalize("NFC", alike(word).casefold())


def form(string: str) -> Form:
    found: list[str] = []
    end = 0
    for word in words(string, Span(0, len(string))):
        if found and end < word.start:
            found.append(" ")
        found.append(alike(word.of(string)))
        end = word.end
    return tuple(found)


def without_case(written: Form) -> Form:
    return tuple(folded(word) for word in written)


def words_of(rule: HouseRule) -> Form:
    """Where a rule is kept and looked up: two rules can only meet if this is the same."""
    return without_case(form(rule.string))


def says(rule: HouseRule, quote: str) -> bool:
    """True if a quote has just the words of a rule, in the rule's case if it keeps to it."""
    ours, theirs = form(rule.string), form(quote)
    return ours == theirs if rule.case_sensitive else without_case(ours) == without_case(theirs)


# --- what a rule takes away ---
def removes(rule: HouseRule, suggestion: Suggestion, quote: str) -> bool:
    """True if a suggestion on these words is never to be proposed."""
    return rule.entity is None and _forbids(rule, suggestion, quote)


def unlinks(rule: HouseRule, suggestion: Suggestion, quote: str) -> bool:
    """True if a suggestion on these words is to lose its pre-selected link."""
    if rule.entity is None or suggestion.link is None or rule.entity[:2] != suggestion.link[:2]:
        return False
    return _forbids(rule, suggestion, quote)


def _forbids(rule: HouseRule, suggestion: Suggestion, quote: str) -> bool:
    return not rule.is_pattern and rule.label in ("", suggestion.label) and says(rule, quote)


def _entity_of(rule: HouseRule) -> tuple[str, str] | None:
    return rule.entity[:2] if rule.entity else None


# --- what an editor may write ---
def checked(rule: HouseRule, labels: LabelSet) -> HouseRule:
    """The rule as it is kept: on one line, without blanks at the ends.

    Raises CuratorError `house.empty`, `.too_long`, `.no_word`, `.no_label`, `.unknown_label`,
    `.retired_label` or `.claim_label`.
    """
    string = " ".join(rule.string.split())
    if not string:
        raise CuratorError("house.empty")
    if len(string) > LONGEST:
        raise CuratorError("house.too_long", length=len(string), limit=LONGEST)
    if rule.is_pattern and not any(character.isalnum() for character in string):
        raise CuratorError("house.no_word", string=string[:_SHOWN])
    _check_label(rule, string, labels)
    return replace(rule, string=string, note=rule.note.strip())


def _check_label(rule: HouseRule, string: str, labels: LabelSet) -> None:
    if not rule.label:
        if rule.is_pattern:
            raise CuratorError("house.no_label", string=string[:_SHOWN])
        return
    known = labels.get(rule.label)
    if known is None:
        raise CuratorError("house.unknown_label", label=rule.label[:_SHOWN])
    if known.retired:
        raise CuratorError("house.retired_label", label=known.name)
    if rule.is_pattern and known.layer is not Layer.ENTITY:
        raise CuratorError("house.claim_label", label=known.name)


def acts_on(rule: HouseRule, labels: LabelSet) -> bool:
    """True unless the rule names a label that was retired or is not there."""
    known = labels.get(rule.label)
    return not rule.label or (known is not None and not known.retired)


def twin(rules: Iterable[HouseRule], rule: HouseRule) -> HouseRule | None:
    """Another rule that is the same."""
    return next((other for other in rules if other.id != rule.id and same(other, rule)), None)


def overruled(rules: Iterable[HouseRule], rule: HouseRule) -> list[HouseRule]:
    """The rules that a new one contradicts: the same words with another label or link, or never."""
    return [other for other in rules if other.id != rule.id and _contradict(rule, other)]


def same(one: HouseRule, other: HouseRule) -> bool:
    """True if two rules say just the same; notes and the name of an entity say nothing."""
    return (
        (one.kind, one.label, one.case_sensitive) == (other.kind, other.label, other.case_sensitive)
        and _entity_of(one) == _entity_of(other)
        and _meet(one, other)
    )


def _meet(one: HouseRule, other: HouseRule) -> bool:
    """True if some words fit both."""
    if len(one.string) == len(other.string) and one.string == other.string:
        return True
    ours, theirs = form(one.string), form(other.string)
    if one.case_sensitive and other.case_sensitive:
        return ours == theirs
    return without_case(ours) == without_case(theirs)


def _contradict(one: HouseRule, other: HouseRule) -> bool:
    if not (one.is_pattern or other.is_pattern):
        return False
    if one.is_pattern and other.is_pattern:
        differ = (one.label, _entity_of(one)) != (other.label, _entity_of(other))
        return differ and _meet(one, other)
    pattern, never = (one, other) if one.is_pattern else (other, one)
    forbidden = never.label in ("", pattern.label)
    if never.entity is not None:
        forbidden = forbidden and _entity_of(never) == _entity_of(pattern)
    return forbidden and _meet(one, other)


# --- edits ---
def add(rules: Iterable[HouseRule], rule: HouseRule) -> Draft:
    """Add a checked rule; those that it contradicts go in the same edit.

    Raises CuratorError `house.twice`.
    """
    others = list(rules)
    _not_twice(others, rule)
    gone = [Change(HOUSE_RULE, other.id, other.record(), None) for other in overruled(others, rule)]
    made = Change(HOUSE_RULE, rule.id, None, rule.record())
    return Draft("house.add", (*gone, made), _args(rule, len(gone)))


def change(rules: Iterable[HouseRule], now: HouseRule, then: HouseRule) -> Draft:
    """Change a rule into another of the same id, else as `add`."""
    others = list(rules)
    _not_twice(others, then)
    gone = [Change(HOUSE_RULE, other.id, other.record(), None) for other in overruled(others, then)]
    made = update(HOUSE_RULE, now.id, now.record(), then.record())
    return Draft("house.change", (*gone, made), _args(then, len(gone)))


def remove(rule: HouseRule) -> Draft:
    return Draft("house.remove", (Change(HOUSE_RULE, rule.id, rule.record(), None),), _args(rule, 0))


def take_in(rules: Sequence[HouseRule]) -> Draft:
    """Many checked rules from a file as one edit."""
    changes = tuple(Change(HOUSE_RULE, rule.id, None, rule.record()) for rule in rules)
    return Draft("house.import", changes, {"count": len(rules)})


def _not_twice(others: Iterable[HouseRule], rule: HouseRule) -> None:
    if twin(others, rule):
        raise CuratorError("house.twice", rule=rule.phrase)


def _args(rule: HouseRule, replaced: int) -> dict[str, str | int]:
    """What the sentence of a menu needs; the words are cut."""
    string = rule.string if len(rule.string) <= _SHOWN else rule.string[: _SHOWN - 1] + "…"
    return {
        "kind": rule.kind.value,
        "string": string,
        "label": rule.label,
        "link": rule.entity.name if rule.entity else "",
        "replaced": replaced,
    }


# --- what the focused mark offers ---
def nevers_for(quote: str, label: str, link: Link | None) -> list[HouseRule]:
    """The ways never to propose a mark again: its words, its words with this label, this link."""
    string = " ".join(quote.split())
    found = [
        HouseRule(new_rule_id(), RuleKind.NEVER, string),
        HouseRule(new_rule_id(), RuleKind.NEVER, string, label),
    ]
    if link is not None:
        found.append(HouseRule(new_rule_id(), RuleKind.NEVER, string, "", link))
    return found


def quote_of(text: str, suggestion: Suggestion, start: int) -> str:
    """The words of a suggestion in a paragraph that begins at code point `start` of the article."""
    whole = hull(suggestion.parts)
    return text[whole.start - start : whole.end - start]
