"""What the open article says about its mentions: names decided, names proposed, and who is short for whom.

A link that was decided for a full name flows at once to the undecided mentions that are short for it, and
to those of the same words; undo takes it away again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable
from functools import cache

from curator.domain.annotation import NIL, Annotation, Link, Suggestion, Verdict
from curator.domain.mark import Layer
from curator.domain.sheet import Sheet
from curator.domain.span import hull
from curator.session.house import House
from curator.session.link_memory import LinkMemory
from curator.store.kb_article import inherited_from
from curator.store.kb_evidence import Evidence, Setting, Ways, folded_text, shares, year_of
from curator.store.kb_short import Name, NameBook, Short, plain_words, short_forms

# How far a link that the pipeline proposes for a full name speaks for the short one.
PROPOSED = 0.9
# Of an article with more, the first so many entities give the setting.
MOST_ENTITIES = 200
_PLAIN = frozenset({Short.FAMILY, Short.ACRONYM})
_LOOSE = frozenset({Short.PART, Short.FIRST})


class LinkContext:
    """The names of one article, as decisions and proposals come and go."""

    def __init__(self, sheet: Sheet, memory: LinkMemory | None, house: House | None = None) -> None:
        self._sheet = sheet
        self._memory = memory
        self._house = house
        self._book = NameBook()
        self._names: dict[str, Name] = {}
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self._spelled: dict[str, set[Name]] = defaultdict(set)
        self._proposed: dict[str, Link | None] = {}
        self._decided: dict[Name, Counter[Link]] = defaultdict(Counter)
        self._text: str | None = None
        for annotation in sheet.annotations.values():
            self.change(None, annotation)

    # --- what comes and goes ---
    def change(self, before: Annotation | None, after: Annotation | None) -> set[Name]:
        """Take note of a decision; returns the names that it says something of."""
        names: set[Name] = set()
        for annotation, count in ((before, -1), (after, 1)):
            if annotation is None or annotation.layer is not Layer.ENTITY:
                continue
            name = (annotation.quotes[0], annotation.label)
            if annotation.link and annotation.verdict is Verdict.ACCEPTED:
                self._decided[name][Link(*annotation.link)] += count
            self._meet(annotation.id, name)
            names.add(name)
        return names

    def touched(self, names: Iterable[Name]) -> set[str]:
        """The undecided suggestions whose link decisions on these names may touch."""
        found = set[str]().union(*(self._short_for(name) for name in names))
        return {mark_id for mark_id in found if self._sheet.is_undecided(mark_id)}

    def propose(self, mark_ids: Iterable[str]) -> None:
        """Take note of suggestions as the pipeline gives them."""
        for mark_id in mark_ids:
            found = self._sheet.suggestions.get(mark_id)
            if found is not None and found.layer is Layer.ENTITY:
                self._proposed[mark_id] = found.link
                self._meet(mark_id, self._name_of(found))

    def _meet(self, mark_id: str, name: Name) -> None:
        if self._names.get(mark_id) != name:
            self._names[mark_id] = name
            self._book.add(name)
            key = " ".join(plain_words(*name))
            self._by_key[key].add(mark_id)
            self._spelled[key].add(name)

    def _name_of(self, found: Suggestion) -> Name:
        return hull(found.parts).of(self._sheet.text), found.label

    def _short_for(self, name: Name) -> set[str]:
        keys = [" ".join(plain_words(*name)), *short_forms(*name)]
        return set[str]().union(*(self._by_key.get(key, set()) for key in keys))

    # --- which link an open suggestion has ---
    def relink(self, mark_ids: Iterable[str]) -> set[str]:
        """Give open suggestions the link that everything known says; returns those that changed."""
        changed: set[str] = set()
        # A long article has thousands of mentions of few names: each name is weighed once.
        best = cache(self._best)
        for mark_id in mark_ids:
            found = self._sheet.suggestions.get(mark_id)
            if found is None or mark_id not in self._proposed or not self._sheet.is_undecided(mark_id):
                continue
            if self._sheet.preselect(mark_id, best(self._names[mark_id], self._proposed[mark_id])):
                changed.add(mark_id)
        return changed

    def _best(self, name: Name, proposed: Link | None) -> Link | None:
        memory = self._memory
        here = self._settled(name, proposed) or (memory.usual(*name) if memory else None)
        if here is not None and not (self._house and self._house.forbids(*name, here)):
            return None if here.kb_id == NIL else here
        refused = memory.refused(*name) if memory else {}
        return None if proposed and refused.get(proposed.kb_id) else proposed

    def _settled(self, name: Name, proposed: Link | None) -> Link | None:
        """What the article's decisions say of a name: its own first, else those of all its fuller names."""
        own = _most(self._decided_alike(name))
        if own is not None:
            return own
        ways = _PLAIN if proposed else _PLAIN | _LOOSE
        fuller = {_most(self._decided_alike(full)) for full, kind in self._book.fulls(name) if kind in ways}
        known = fuller - {None}
        return known.pop() if len(known) == 1 else None

    def _decided_alike(self, name: Name) -> Counter[Link]:
        """The decisions on mentions of these words with this label, titles before people left out."""
        return self._decided.get(name, Counter[Link]()) + sum(
            (self._decided[other] for other in self._alike(name)), Counter[Link]()
        )

    def _alike(self, name: Name) -> set[Name]:
        spelled = self._spelled.get(" ".join(plain_words(*name)), set())
        return {other for other in spelled if other != name and other[1] == name[1]}

    # --- what the ranker is told ---
    def evidence(self, name: Name, countries: Callable[[Collection[str]], dict[str, str]]) -> Evidence:
        """Everything that speaks for and against candidates of a name, but for its own open proposal."""
        memory = self._memory
        return Evidence(
            self._setting(name, countries),
            self._undecided(name),
            self._ways(name),
            memory.remembered(*name) if memory else {},
            memory.refused(*name) if memory else {},
        )

    def _setting(self, name: Name, countries: Callable[[Collection[str]], dict[str, str]]) -> Setting:
        if self._text is None:
            self._text = folded_text(self._sheet.text)
        key = " ".join(plain_words(*name))
        meant = {(" ".join(plain_words(*other)), link.kb_id) for other, link in self._meanings() if link}
        counts = Counter(kb_id for other, kb_id in meant if other != key and kb_id != NIL)
        first = dict(counts.most_common(MOST_ENTITIES))
        codes = countries(first.keys())
        named = [code for kb_id, code in codes.items() for _ in range(first[kb_id])]
        words = frozenset(self._text.split())
        return Setting(year_of(self._sheet.article.published), self._text, words, first, shares(named))

    def _meanings(self) -> Iterable[tuple[Name, Link | None]]:
        """Each name with what it means: decided, else as its suggestion stands."""
        seen: set[Name] = set()
        for mark_id, name in self._names.items():
            if name in seen:
                continue
            found = self._sheet.suggestions.get(mark_id)
            decided = _most(self._decided.get(name, Counter[Link]()))
            if decided or (found and found.link):
                seen.add(name)
                yield name, decided or (found.link if found else None)

    def _ways(self, name: Name) -> Ways:
        fulls = [(full, kind) for full, kind in self._book.fulls(name)]
        told = [(self._decided_alike(name), Short.SAME)]
        told += [(self._decided_alike(full), kind) for full, kind in fulls]
        return inherited_from([(_part(counts), kind) for counts, kind in told if counts])

    def _undecided(self, name: Name) -> Ways:
        linked = dict(self._meanings())
        told: list[tuple[dict[str, float], Short]] = []
        for full, kind in self._book.fulls(name):
            link = None if self._decided_alike(full) else linked.get(full)
            if link:
                told.append(({link.kb_id: PROPOSED, NIL: 1 - PROPOSED}, kind))
        return inherited_from(told)


def _most(counts: Counter[Link]) -> Link | None:
    return max(counts, key=lambda link: counts[link]) if counts and max(counts.values()) > 0 else None


def _part(counts: Counter[Link]) -> dict[str, float]:
    total = counts.total()
    return {link.kb_id: count / total for link, count in counts.items() if count > 0}
