"""The reasons of suggestions and candidates in the language of the window.

Pipelines, the knowledge base and the memory write their reasons in English, because they are kept in the
journal and in exports. Here each clause is recognised by the pattern it was made from; what no pattern
knows, such as the description of an entity or the reason of a foreign pipeline, is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QCoreApplication, QObject

from curator.ui.commands import said

_BETWEEN = "; "
# What the memory counted, in clauses of their own between commas.
_COUNTED: tuple[str, ...] = (
    said("reasons", "confirmed %1 here as %2"),
    said("reasons", "rejected %1 here"),
    said("reasons", "rejected %1"),
    said("reasons", "%1 as %2"),
)
_CLAUSES: tuple[str, ...] = (
    # --- the pipeline that ships with the program ---
    said("reasons", "pipeline"),
    said("reasons", "closed list"),
    said("reasons", "date expression"),
    said("reasons", "title before the name"),
    said("reasons", "key word in the name"),
    said("reasons", "full name elsewhere in the article"),
    said("reasons", "same name elsewhere in the article"),
    # --- claims ---
    said("reasons", "the article's own statement, worth checking"),
    said("reasons", "‘%1’ + clause joined on"),
    said("reasons", "‘%1’ + clause"),
    said("reasons", "noun ‘%1’ + that-clause"),
    said("reasons", "‘%1’ + that-clause"),
    said("reasons", "‘%1’ + quotation"),
    said("reasons", "clause + ‘%1’"),
    said("reasons", "‘according to’"),
    said("reasons", "hearsay word ‘%1’"),
    said("reasons", "‘%1’ in the passive"),
    said("reasons", "quotation beside ‘%1’"),
    said("reasons", "quotation going on"),
    said("reasons", "quotation without a named source"),
    # --- the knowledge base ---
    said("reasons", "exact name"),
    said("reasons", "also a name of %1"),
    said("reasons", "short for %1, named in this article"),
    said("reasons", "short for %1"),
    said("reasons", "another spelling of %1"),
    said("reasons", "surname of %1, other spelling"),
    said("reasons", "surname of %1"),
    said("reasons", "not a name the knowledge base has for it"),
    said("reasons", "the same name stands for it in this article"),
    said("reasons", "%1 is named in this article"),
    said("reasons", "part of a name in this article"),
    said("reasons", "the only such name in this article"),
    said("reasons", "country fits"),
    said("reasons", "kept as %1"),
    said("reasons", "linked so once in this workspace"),
    said("reasons", "refused once"),
    said("reasons", "linked in this article under another name"),
    said("reasons", "its country is in this article"),
    said("reasons", "none fitted once in this workspace"),
    said("reasons", "the full name in this article has none"),
)
_RULES: tuple[str, ...] = (
    said("reasons", "“%1” is never linked as %2 to %3"),
    said("reasons", "“%1” is never linked to %2"),
    said("reasons", "“%1” is never proposed as %2"),
    said("reasons", "“%1” is never proposed"),
    said("reasons", "“%1” is %2, linked to %3"),
    said("reasons", "“%1” is %2"),
)
_BY_RULE = "house rule: "
_SCORED = re.compile(r"(.+) ([01]\.\d\d)(?: as (\S+))?")
_OFTEN = r"once|(?:more than )?\d+ times"
_TIMES = re.compile(r"(more than )?(\d+) times|once")


def reason_words(reason: str) -> str:
    """A reason as it was written, in words of the window's language."""
    if reason.startswith(_BY_RULE):
        by = QCoreApplication.translate("reasons", "house rule: %1")
        return by.replace("%1", rule_words(reason.removeprefix(_BY_RULE)))
    return _BETWEEN.join(_clause(clause) for clause in reason.split(_BETWEEN))


def rule_words(phrase: str) -> str:
    """What a rule of the house says, by its `phrase`."""
    return _known(phrase, _RULES) or phrase


def _clause(clause: str) -> str:
    return _known(clause, _CLAUSES) or _COUNT.in_all(clause) or _memory(clause) or _scored(clause) or clause


def _known(clause: str, patterns: Sequence[str]) -> str:
    """The clause by the first pattern that fits it, "" where none does."""
    for pattern in patterns:
        match = _regex(pattern).fullmatch(clause)
        if match is not None:
            words = QCoreApplication.translate("reasons", pattern)
            held = [_COUNT.words(one) if pattern in _COUNTED else one for one in match.groups()]
            for at, one in enumerate(held, start=1):
                words = words.replace(f"%{at}", one)
            return words
    return ""


@cache
def _regex(pattern: str) -> re.Pattern[str]:
    escaped = re.escape(pattern)
    if pattern in _COUNTED:
        escaped = escaped.replace("%1", f"({_OFTEN})")
    return re.compile(re.sub(r"%\d", "(.+?)", escaped))


def _memory(clause: str) -> str:
    """ "confirmed 4 times here as ORG, rejected once": each of its parts, or nothing."""
    parts = [_known(part, _COUNTED) for part in clause.split(", ")]
    return ", ".join(parts) if all(parts) else ""


class _Times(QObject):
    """How often; a class of its own because only `tr` has its plurals collected."""

    def words(self, told: str) -> str:
        """ "once", "4 times" and "more than 20 times"; anything else as it is."""
        match = _TIMES.fullmatch(told)
        if match is None:
            return told
        if match[2] is None:
            return self.tr("once")
        count = int(match[2])
        return self.tr("more than %n times", None, count) if match[1] else self.tr("%n times", None, count)

    def in_all(self, clause: str) -> str:
        """What the knowledge base counted over the whole workspace; "" for any other clause."""
        match = _IN_ALL.fullmatch(clause)
        if match is None:
            return ""
        count = int(match[2])
        if match[1] == "refused":
            return self.tr("refused %n times", None, count)
        if match[1] == "linked so":
            return self.tr("linked so %n times in this workspace", None, count)
        return self.tr("none fitted %n times in this workspace", None, count)


_IN_ALL = re.compile(r"(linked so|refused|none fitted) (\d+) times(?: in this workspace)?")
_COUNT = _Times()


def _scored(clause: str) -> str:
    """ "pipeline + closed list 0.93 as PERSON": what was proposed before the memory weighed it."""
    match = _SCORED.fullmatch(clause)
    if match is None:
        return ""
    before = " + ".join(_clause(one) for one in match[1].split(" + "))
    if match[3] is None:
        return f"{before} {match[2]}"
    words = QCoreApplication.translate("reasons", "%1 %2 as %3")
    return words.replace("%3", match[3]).replace("%2", match[2]).replace("%1", before)
