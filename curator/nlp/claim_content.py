"""The tokens of a clause that carry its proposition: no attribution, linking word, outer mark or end stop."""

from __future__ import annotations

from collections.abc import Mapping

from .syntax import SUBJECTS, Parse
from .word_set import word_set

Range = tuple[int, int]

_LINKING = word_set("""
    however meanwhile moreover furthermore nevertheless nonetheless therefore thus also additionally
    besides instead still then and but or so yet
    """)
_OPENS = {"“": "”", "(": ")", "[": "]", "«": "»"}
_CLOSES = {closes: opens for opens, closes in _OPENS.items()}


def complements(parse: Parse, verb: int) -> list[int]:
    """Clauses that the verb takes as content, among them those joined to one of them."""
    deps = {"ccomp"}
    if any(parse.deps[c] == "expl" for c in parse.children[verb]):
        deps |= {"csubj", "csubj:pass"}
    direct = [c for c in parse.children[verb] if parse.deps[c] in deps]
    if parse.lower[verb] in ("feel", "feels", "felt"):
        direct += [c for c in parse.children[verb] if parse.deps[c] == "advcl" and parse.mark(c) == "like"]
    return direct + [joined for c in direct for joined in coordinated(parse, c)]


def content(parse: Parse, head: int, outside: set[int] | tuple[()]) -> list[Range]:
    """The ranges of a clause without attribution, conjunction, linking words, outer quotes and end stops."""
    apart = [*coordinated(parse, head), *_misplaced(parse, head)]
    cut = set(outside).union(*(parse.subtree(c) for c in apart))
    tokens = parse.subtree(head, without=cut)
    parts = [bare(parse, *run) for run in parse.runs(tokens, cut)]
    return [part for part in parts if part[0] < part[1]]


def coordinated(parse: Parse, head: int) -> list[int]:
    """Clauses joined on that could be checked apart: finite, with "that" or with subject and comma."""
    after = [c for c in parse.children[head] if c > head and parse.deps[c] == "conj" and parse.is_finite(c)]
    return [c for c in after if parse.mark(c) == "that" or _stands_alone(parse, c)]


def _misplaced(parse: Parse, head: int) -> list[int]:
    """Participles of the speaker that a wrong tree hangs on the content: "said that P, adding that Q"."""
    after = [c for c in parse.children[head] if c > head and parse.deps[c] in ("conj", "advcl")]
    return [c for c in after if parse.tags[c] == "VBG" and parse.is_finite(head) and complements(parse, c)]


def _stands_alone(parse: Parse, clause: int) -> bool:
    first = max(min(parse.subtree(clause)) - 1, 0)
    return parse.child(clause, SUBJECTS | {"expl"}) is not None and "," in parse.words[first:clause]


def bare(parse: Parse, start: int, end: int) -> Range:
    """The range without leading "that", linking words and outer punctuation; balanced inner quotes stay."""
    changed = True
    while changed and start < end:
        before = (start, end)
        start, end = _unquoted(parse, start, end)
        if start < end and parse.lower[start] in _LINKING | {"that", "like"} and parse.deps[start] in (
            "mark", "cc", "advmod", "discourse",
        ):  # fmt: skip
            start += 1
        changed = before != (start, end)
    return start, end


def _unquoted(parse: Parse, start: int, end: int) -> Range:
    """Without punctuation at the edges, save a mark that belongs to another inside."""
    left, right = parse.trim(start, end)
    if left >= right:
        return left, right
    inner = "".join(parse.words[left:right])
    if left > start and _is_missing(parse.words[left - 1], inner, _OPENS):
        left -= 1
    if right < end and _is_missing(parse.words[right], inner, _CLOSES):
        right += 1
    return left, right


def _is_missing(mark: str, inner: str, pairs: Mapping[str, str]) -> bool:
    """True if `mark` has its counterpart inside, and that one has no other."""
    if mark == '"':
        return inner.count('"') % 2 == 1
    return mark in pairs and inner.count(pairs[mark]) > inner.count(mark)


def unbalanced(text: str) -> bool:
    """True if a quotation mark or bracket in a text has lost its counterpart."""
    pairs = any(text.count(opens) != text.count(closes) for opens, closes in _OPENS.items())
    return pairs or text.count('"') % 2 == 1
