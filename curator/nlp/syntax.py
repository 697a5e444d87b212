"""A parsed paragraph as plain lists, read alike under UD labels and ClearNLP labels (en_core_web_*)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from .word_set import word_set

SUBJECTS = word_set("nsubj nsubj:pass nsubj:outer csubj csubj:pass csubj:outer nsubjpass csubjpass")
OBJECTS = word_set("obj dobj iobj dative")
RELATIVES = word_set("acl:relcl relcl")
CLIMBING = word_set("conj advcl advcl:relcl xcomp pcomp")
"""From these a verb without a subject of its own looks to its head."""
_OUTSIDE_PHRASE = word_set("acl case parataxis cc:preconj mark advcl cop ccomp")
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
PASSIVE = frozenset(["aux:pass", "auxpass"])


@dataclass(frozen=True)
class Parse:
    """Tokens by number; the root of a sentence is its own head. `tags` are Penn Treebank tags."""

    words: Sequence[str]
    tags: Sequence[str]
    deps: Sequence[str]
    heads: Sequence[int]
    sentences: Sequence[tuple[int, int]]
    children: list[list[int]] = field(init=False)
    lower: list[str] = field(init=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.words]
        for i, head in enumerate(self.heads):
            if head != i:
                children[head].append(i)
        object.__setattr__(self, "children", children)
        object.__setattr__(self, "lower", [word.lower().replace("’", "'") for word in self.words])

    @classmethod
    def of(cls, doc: Doc) -> Parse:
        return cls(
            words=[token.text for token in doc],
            tags=[token.tag_ for token in doc],
            deps=[token.dep_ for token in doc],
            heads=[token.head.i for token in doc],
            sentences=[(sentence.start, sentence.end) for sentence in doc.sents],
        )

    def child(self, i: int, deps: Collection[str]) -> int | None:
        """The first child of `i` with one of these labels."""
        return next((c for c in self.children[i] if self.deps[c] in deps), None)

    def subtree(self, i: int, without: Collection[int] = ()) -> set[int]:
        """`i` and all below it, leaving out the subtrees of `without`."""
        found: set[int] = set()
        todo = [i]
        while todo:
            at = todo.pop()
            if at not in without and at not in found:
                found.add(at)
                todo.extend(self.children[at])
        return found

    def mark(self, clause: int) -> str:
        """The word that joins a clause to what it hangs on ("that", "as"), in lower case; else ""."""
        found = self.child(clause, ("mark",))
        return "" if found is None else self.lower[found]

    def is_verb(self, i: int) -> bool:
        return self.tags[i].startswith("V")

    def is_finite(self, i: int) -> bool:
        """True if `i` heads a clause with a finite verb: its own, an auxiliary's or a copula's."""
        helpers = [c for c in self.children[i] if self.deps[c].startswith(("aux", "cop"))]
        return any(self.tags[at] in FINITE for at in (i, *helpers))

    def is_passive(self, i: int) -> bool:
        return self.child(i, PASSIVE) is not None

    def is_negated(self, i: int) -> bool:
        return any(self.lower[c] in ("not", "n't", "never", "no") for c in self.children[i] if c < i)

    def sentence_of(self, i: int) -> tuple[int, int]:
        return next((start, end) for start, end in self.sentences if start <= i < end)

    def subject(self, verb: int) -> int | None:
        """The subject's head: the verb's own, a passive's by-agent, or that of the verb it depends on."""
        for _ in range(6):
            if self.is_passive(verb):
                return self._agent(verb)
            own = self.child(verb, SUBJECTS)
            if own is not None:
                return own
            head = self.heads[verb]
            if self.deps[verb] == "acl" and self.tags[verb] == "VBG" and self.tags[head][:1] in "NP":
                return head
            if head == verb or self.deps[verb] not in CLIMBING and self.tags[verb] != "VBG":
                return None
            misplaced = self.tags[verb] == "VBG" and self.is_finite(head)
            verb = self.heads[head] if misplaced and self.deps[head] == "ccomp" else head
        return None

    def _agent(self, verb: int) -> int | None:
        for c in self.children[verb]:
            if self.deps[c] == "agent":
                return self.child(c, ("pobj",))
            if self.deps[c] in ("obl", "obl:agent") and any(
                self.lower[k] == "by" and self.deps[k] == "case" for k in self.children[c]
            ):
                return c
        return None

    def phrase(self, head: int, beside: int = -1) -> tuple[int, int]:
        """The noun phrase around `head`: title and apposition in, preposition and relative clause out.

        Nothing that holds the token `beside` belongs to it, nor a finite verb: a wrong tree may hang the verb
        on its subject.
        """
        cut = {
            c for c in self.children[head] if self._is_outside_phrase(c, head) or beside in self.subtree(c)
        }
        inside = self.subtree(head, without=cut)
        start = end = head
        while start - 1 in inside:
            start -= 1
        while end + 1 in inside and self.tags[end + 1] not in FINITE:
            end += 1
        return self.trim(start, end + 1)

    def whole_name(self, start: int, end: int) -> tuple[int, int]:
        """The range with the rest of a name that a wrong tree cut, and without a verb inside it."""
        if start >= end:
            return start, end
        low, high = self.sentence_of(start)
        while start > low and self.tags[start - 1].startswith("NNP") and self.tags[start].startswith("NNP"):
            start -= 1
        while end < high and self.tags[end].startswith("NNP") and self.tags[end - 1].startswith("NNP"):
            end += 1
        if start > low and self.lower[start - 1] in ("the", "a", "an") and self.tags[start - 1] == "DT":
            start -= 1
        for i in range(start + 1, end):
            if self.tags[i] in ("VBD", "VBZ", "VBN") and self.tags[i - 1].startswith("NN"):
                return start, i
        return start, end

    def _is_outside_phrase(self, child: int, head: int) -> bool:
        dep = self.deps[child]
        adverbial = child < head and self.child(child, ("case",)) is not None and dep != "nmod:poss"
        return adverbial or dep in RELATIVES | _OUTSIDE_PHRASE

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """The range without white or punctuation at its edges; may become empty."""
        while start < end and not _has_letter(self.words[start]):
            start += 1
        while end > start and not _has_letter(self.words[end - 1]):
            end -= 1
        return start, end

    def runs(self, tokens: Collection[int], gaps: Collection[int]) -> Iterator[tuple[int, int]]:
        """The tokens as ranges, divided only where a token of `gaps` stands between."""
        start = before = None
        for at in sorted(tokens):
            if start is None or before is None:
                start = at
            elif any(i in gaps for i in range(before + 1, at)):
                yield start, before + 1
                start = at
            before = at
        if start is not None and before is not None:
            yield start, before + 1


def _has_letter(word: str) -> bool:
    return any(char.isalnum() or char in "$€£%" for char in word)
