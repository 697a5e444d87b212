"""Records of articles that somebody decided on, as an export has them; `[Name|LABEL]` is accepted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "LAW", "DATE")
_MARKED = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")

Mark = dict[str, Any]


def mark(text: str, quote: str, label: str, nth: int = 0) -> Mark:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return {"layer": "entity", "start": start, "end": start + len(quote), "label": label, "text": quote}


def decided(
    marked: str,
    *,
    state: str = "complete",
    read: Iterable[str] = (),
    story: str = "s",
    labels: Iterable[str] = LABELS,
    language: str = "en",
    **others: list[tuple[str, str]],
) -> Mapping[str, Any]:
    """A record; `read` quotes the decided paragraphs of a partial one, `others` give (quote, label)."""
    text, spans, at = "", list[Mark](), 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        spans.append(
            {"start": len(text), "end": len(text) + len(match[1]), "label": match[2], "text": match[1]}
        )
        text += match[1]
        at = match.end()
    text += marked[at:]
    ranges = [[text.index(quote), text.index(quote) + len(quote)] for quote in read]
    lists = {
        name: [mark(text, *each) for each in others.get(name, [])]
        for name in ("rejected", "unsure", "nested", "pending")
    }
    review = {"entities": {"state": state, "labels": list(labels), "ranges": ranges}}
    return {
        "text": text,
        "language": language,
        "spans": spans,
        "curator": {"story": story, "review": review, **lists},
    }
