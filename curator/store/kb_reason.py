"""Why an entity is offered, in words for the Inspector."""

from __future__ import annotations

from collections.abc import Iterator

from .kb_evidence import NONE_FITS, Evidence
from .kb_rank import Hit, Question
from .kb_short import Short
from .kb_tables import Match

_FOUND = {
    Match.NAME: "exact name",
    Match.ALIAS: "also a name of {name}",
    Match.DERIVED: "short for {name}",
    Match.ROMANISED: "another spelling of {name}",
    Match.SURNAME: "surname of {name}",
    Match.ROMANISED_SURNAME: "surname of {name}, other spelling",
    Match.BROUGHT: "not a name the knowledge base has for it",
}
_INHERITED = {
    Short.SAME: "the same name stands for it in this article",
    Short.FAMILY: "{name} is named in this article",
    Short.FIRST: "{name} is named in this article",
    Short.ACRONYM: "short for {name}, named in this article",
    Short.PART: "part of a name in this article",
    Short.KIND: "the only such name in this article",
}


def reason(hit: Hit, question: Question) -> str:
    """What speaks for a hit: decisions first, then the article, how it was found, what it is."""
    known, evidence = hit.known, question.evidence
    parts = [*_decided(evidence, known.kb_id), *_in_article(hit, question)]
    if hit.match != Match.BROUGHT or not parts:
        found = (
            "short for {name}"
            if hit.match == Match.SURNAME and known.label != "PERSON"
            else _FOUND[hit.match]
        )
        parts.append(found.format(name=known.name))
    if hit.country_fits:
        parts.append("country fits")
    if known.description:
        parts.append(known.description.partition(";")[0])
    if known.label != question.label:
        parts.append(f"kept as {known.label}")
    return "; ".join(parts)


def _decided(evidence: Evidence, kb_id: str) -> Iterator[str]:
    linked, refused = evidence.remembered.get(kb_id, 0), evidence.refused.get(kb_id, 0)
    if linked:
        yield (
            "linked so once in this workspace"
            if linked == 1
            else f"linked so {linked} times in this workspace"
        )
    if refused:
        yield "refused once" if refused == 1 else f"refused {refused} times"


def _in_article(hit: Hit, question: Question) -> Iterator[str]:
    known, setting = hit.known, question.evidence.setting
    evidence = question.evidence
    ways = {**evidence.inherited.get(known.kb_id, {}), **evidence.decided.get(known.kb_id, {})}
    likely = {way: p for way, p in ways.items() if p >= 0.5}
    if likely:
        yield _INHERITED[max(likely, key=lambda way: likely[way])].format(name=known.name)
    elif setting.elsewhere.get(known.kb_id):
        yield "linked in this article under another name"
    if known.country and setting.countries.get(known.country, 0.0) >= 0.3:
        yield "its country is in this article"


def none_reason(evidence: Evidence) -> str:
    """Why none may fit, in words; "" where nothing but the score says so."""
    linked = evidence.remembered.get(NONE_FITS, 0)
    if linked:
        return (
            "none fitted once in this workspace"
            if linked == 1
            else f"none fitted {linked} times in this workspace"
        )
    return "the full name in this article has none" if evidence.decided.get(NONE_FITS) else ""
