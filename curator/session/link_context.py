"""What the open article says about its mentions: names decided, names proposed, and who is short for whom.

A link that was decided for a full name flows at once to the undecided mentions that are short for it, and
to those of the same words; undo takes it away again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

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


@dataclass(slots=True)
class _Proposal:
    """The suggestions of one name with one proposed link, and the link they have now."""

    link: Link | None
    marks: set[str] = field(default_factory=set[str])


@dataclass(slots=True)
class _Known:
    """A name of the article: its words as they are compared, and what is proposed for it."""

    key: str
    proposals: dict[Link | None, _Proposal] = field(default_factory=dict[Link | None, _Proposal])


class LinkContext:
    """The names of one article, as decisions and proposals come and go.

    A long article has thousands of mentions of few names: all is kept and weighed by name.
    """

    def __init__(self, sheet: Sheet, memory: LinkMemory | None, house: House | None = None) -> None:
        self._sheet = sheet
        self._memory = memory
        self._house = house
        self._book = NameBook()
        self._names: dict[Name, _Known] = {}
        self._spelled: dict[str, set[Name]] = defaultdict(set)
        self._proposal_of: dict[str, _Proposal] = {}
        self._decided: dict[Name, Counter[Link]] = defaultdict(Counter)
        self._told: tuple[str, frozenset[str]] | None = None
        for annotation in sheet.annotations.values():
            self._count(annotation, 1)

    # --- what comes and goes ---
    def change(self, before: Annotation | None, after: Annotation | None) -> set[Name]:
        """Take note of a decision; returns the names that it says something of, for `relink`."""
        return {name for name in (self._count(before, -1), self._count(after, 1)) if name is not None}

    def _count(self, annotation: Annotation | None, by: int) -> Name | None:
        if annotation is None or annotation.layer is not Layer.ENTITY:
            return None
        name = (annotation.quotes[0], annotation.label)
        if annotation.link and annotation.verdict is Verdict.ACCEPTED:
            self._decided[name][Link(*annotation.link)] += by
        self._meet(name)
        return name

    def linked(self, found: Mapping[str, Suggestion]) -> dict[str, Suggestion]:
        """Suggestions as the pipeline gives them, each with the link that everything known says."""
        return {
            mark_id: self._linked(mark_id, each) if each.layer is Layer.ENTITY else each
            for mark_id, each in found.items()
        }

    def _linked(self, mark_id: str, found: Suggestion) -> Suggestion:
        name = (hull(found.parts).of(self._sheet.text), found.label)
        known = self._meet(name)
        proposal = known.proposals.get(found.link)
        if proposal is None:
            proposal = known.proposals[found.link] = _Proposal(self._best(name, found.link))
        before = self._proposal_of.get(mark_id)
        if before is not proposal:
            if before is not None:
                before.marks.discard(mark_id)
            proposal.marks.add(mark_id)
            self._proposal_of[mark_id] = proposal
        return found if found.link == proposal.link else replace(found, link=proposal.link)

    def forget(self, mark_ids: Iterable[str]) -> None:
        """Leave out those of these marks that are no longer proposed."""
        for mark_id in mark_ids:
            if mark_id in self._proposal_of and mark_id not in self._sheet.suggestions:
                self._proposal_of.pop(mark_id).marks.discard(mark_id)

    def _meet(self, name: Name) -> _Known:
        known = self._names.get(name)
        if known is None:
            key = " ".join(plain_words(*name))
            known = self._names[name] = _Known(key)
            self._book.add(name)
            self._spelled[key].add(name)
        return known

    def _short_for(self, name: Name) -> set[Name]:
        keys = [self._names[name].key, *short_forms(*name)]
        return set[Name]().union(*(self._spelled.get(key, set()) for key in keys))

    # --- which link an open suggestion has ---
    def relink(self, names: Iterable[Name] | None = None) -> dict[str, Link | None]:
        """The links that suggestions are to have, where they had others: those of the names that these
        decided ones may touch, or of all.
        """
        owed: dict[str, Link | None] = {}
        touched = set[Name]().union(*(self._short_for(name) for name in names or ()))
        for name in list(self._names) if names is None else touched:
            for proposed, proposal in self._names[name].proposals.items():
                link = self._best(name, proposed)
                if link != proposal.link:
                    proposal.link = link
                    owed.update(dict.fromkeys(proposal.marks, link))
        return owed

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
        spelled = self._spelled.get(self._key(name), set())
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
        if self._told is None:
            text = folded_text(self._sheet.text)
            self._told = text, frozenset(text.split())
        key = self._key(name)
        # In the order of the article, so that of equally frequent ones the same are taken each time.
        meant = dict.fromkeys((self._names[other].key, link.kb_id) for other, link in self._meanings())
        counts = Counter(kb_id for other, kb_id in meant if other != key and kb_id != NIL)
        first = dict(counts.most_common(MOST_ENTITIES))
        codes = countries(first.keys())
        named = [code for kb_id, code in codes.items() for _ in range(first[kb_id])]
        return Setting(year_of(self._sheet.article.published), *self._told, first, shares(named))

    def _key(self, name: Name) -> str:
        known = self._names.get(name)
        return known.key if known else " ".join(plain_words(*name))

    def _meanings(self) -> Iterator[tuple[Name, Link]]:
        """Each name that has one with its meaning: decided, else as the first of its suggestions stands."""
        for name in self._names:
            link = self._meaning(name)
            if link is not None:
                yield name, link

    def _meaning(self, name: Name) -> Link | None:
        decided = _most(self._decided.get(name, Counter[Link]()))
        if decided is not None:
            return decided
        proposals = self._names[name].proposals.values()
        return next((one.link for one in proposals if one.marks and one.link), None)

    def _ways(self, name: Name) -> Ways:
        fulls = [(full, kind) for full, kind in self._book.fulls(name)]
        told = [(self._decided_alike(name), Short.SAME)]
        told += [(self._decided_alike(full), kind) for full, kind in fulls]
        return inherited_from([(_part(counts), kind) for counts, kind in told if counts])

    def _undecided(self, name: Name) -> Ways:
        told: list[tuple[dict[str, float], Short]] = []
        for full, kind in self._book.fulls(name):
            link = None if self._decided_alike(full) else self._meaning(full)
            if link:
                told.append(({link.kb_id: PROPOSED, NIL: 1 - PROPOSED}, kind))
        return inherited_from(told)


def _most(counts: Counter[Link]) -> Link | None:
    return max(counts, key=lambda link: counts[link]) if counts and max(counts.values()) > 0 else None


def _part(counts: Counter[Link]) -> dict[str, float]:
    total = counts.total()
    return {link.kb_id: count / total for link, count in counts.items() if count > 0}
