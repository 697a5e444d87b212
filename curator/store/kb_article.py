"""The links of one article, read name by name: short names after the full ones, all in their setting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from .kb import KnowledgeBase
from .kb_evidence import NONE_FITS, Evidence, Setting, Ways, folded_text, shares, year_of
from .kb_rank import Answer
from .kb_short import Name, NameBook, Short

_MOST_NAMES: Final = 400
"""Of an article with more different names the rest is linked without the setting of those after it."""
_MOST_TEXT: Final = 20_000


class ArticleLinks:
    """What the names of one article mean; to be asked again whenever more of it was read."""

    def __init__(self, kb: KnowledgeBase, published: str = "") -> None:
        self._kb = kb
        self._year = year_of(published)
        self._book = NameBook()
        self._texts: dict[int, str] = {}
        self._read: set[tuple[int, Name]] = set()
        self._settled = True
        self._setting = Setting(self._year)
        self._answers: dict[Name, Answer | None] = {}
        self._evidence: dict[Name, Evidence] = {}

    def read(self, key: int, text: str, names: Sequence[Name]) -> None:
        """Take note of what a paragraph says, told apart by `key`; nothing is counted twice."""
        if key not in self._texts:
            self._texts[key] = folded_text(text) if self._room() else " "
            self._settled = False
        for name in names:
            if (key, name) not in self._read:
                self._read.add((key, name))
                self._book.add(name)
                self._settled = False

    def link(self, quote: str, label: str) -> tuple[str, float] | None:
        """(kb_id, score) of the link to pre-select, or None where no candidate is sure enough."""
        return sure_link(self.answer((quote, label)), self._kb.ranker.sure)

    def answer(self, name: Name) -> Answer | None:
        """What a name may mean; one that is new since the last settling is judged in that setting."""
        if name not in self._answers:
            self._evidence[name] = Evidence(self._setting, self._inherited(name, self._answers))
            self._answers[name] = self._kb.answer(*name, self._evidence[name])
        return self._answers[name]

    def evidence(self, name: Name) -> Evidence:
        """What the article says to one of its names."""
        self.answer(name)
        return self._evidence[name]

    def settle(self) -> None:
        """Judge every name anew: alone first, then in the setting that this gives."""
        if self._settled:
            return
        self._settled = True
        alone = self._pass(Setting(self._year), {})
        self._setting = self._setting_after(alone)
        self._answers = self._pass(self._setting, alone)

    def _room(self) -> bool:
        return sum(map(len, self._texts.values())) < _MOST_TEXT

    def _setting_after(self, alone: Mapping[Name, Answer | None]) -> Setting:
        meant = {
            name: sure for name, answer in alone.items() if (sure := sure_link(answer, self._kb.ranker.sure))
        }
        text = " ".join(self._texts[index] for index in sorted(self._texts))
        return setting_of(self._kb, Counter(kb_id for kb_id, _ in meant.values()), text, self._year)

    def _pass(self, setting: Setting, alone: Mapping[Name, Answer | None]) -> dict[Name, Answer | None]:
        answers: dict[Name, Answer | None] = {}
        for name in self._book.by_length()[:_MOST_NAMES]:
            inherited = self._inherited(name, answers)
            mine = without_own(setting, alone.get(name), self._kb.ranker.sure)
            self._evidence[name] = Evidence(mine, inherited)
            answers[name] = self._kb.answer(*name, self._evidence[name])
        return answers

    def _inherited(self, name: Name, answers: Mapping[Name, Answer | None]) -> Ways:
        fulls = [(answers.get(full), kind) for full, kind in self._book.fulls(name)]
        return inherited_from([(answer.by_id(), kind) for answer, kind in fulls if answer is not None])


def linker(kb: KnowledgeBase) -> Callable[[str], ArticleLinks]:
    """Begins the links of an article that was published on a day (ISO 8601, "" where unknown)."""
    return partial(ArticleLinks, kb)


def sure_link(answer: Answer | None, sure: float) -> tuple[str, float] | None:
    """The first hit with its score, where that is at least `sure`."""
    if answer is None or not answer.ranked or answer.ranked[0][0] < sure:
        return None
    score, hit = answer.ranked[0]
    return hit.known.kb_id, round(score, 3)


def setting_of(kb: KnowledgeBase, elsewhere: Mapping[str, int], text: str, year: int | None) -> Setting:
    """The setting that these links and this folded text give."""
    countries = kb.countries(elsewhere.keys())
    named = [code for kb_id, code in countries.items() for _ in range(elsewhere[kb_id])]
    return Setting(year, text, frozenset(text.split()), elsewhere, shares(named))


def without_own(setting: Setting, answer: Answer | None, sure: float) -> Setting:
    """The setting of a mention without what its own name brought to it."""
    own = sure_link(answer, sure)
    if own is None or own[0] not in setting.elsewhere:
        return setting
    counts = {**setting.elsewhere, own[0]: setting.elsewhere[own[0]] - 1}
    return Setting(setting.year, setting.text, setting.words, counts, setting.countries)


def inherited_from(fulls: Sequence[tuple[Mapping[str, float], Short]]) -> Ways:
    """What fuller names give to a short one: each has an equal say; ids below one in fifty are left out."""
    found: dict[str, dict[Short, float]] = {}
    for shares_, kind in fulls:
        for kb_id, p in shares_.items():
            if p >= 0.02 or kb_id == NONE_FITS:
                ways = found.setdefault(kb_id, {})
                ways[kind] = ways.get(kind, 0.0) + p / len(fulls)
    return found
