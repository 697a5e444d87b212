"""The rule that found a candidate in an editor's words, and whether its source is named."""

from __future__ import annotations

from . import cues
from .claim_rules import Candidate
from .syntax import Parse

_WORDING = {
    "complement": "‘{cue}’ + clause",
    "adjective": "‘{cue}’ + clause",
    "loose": "‘{cue}’ + that-clause",
    "joined": "‘{cue}’ + clause joined on",
    "fronted": "clause + ‘{cue}’",
    "inverted": "clause + ‘{cue}’",
    "parataxis": "clause + ‘{cue}’",
    "according": "‘according to’",
    "nominal": "noun ‘{cue}’ + that-clause",
    "adverb": "hearsay word ‘{cue}’",
    "passive": "‘{cue}’ in the passive",
    "quote": "quotation beside ‘{cue}’",
    "quote_continued": "quotation going on",
    "quote_alone": "quotation without a named source",
}


def reason(candidate: Candidate, parse: Parse) -> str:
    """The rule in words, with the cue that stands in the text."""
    if candidate.cue is None:
        return _WORDING.get(candidate.rule, candidate.rule).replace(" ‘{cue}’", "")
    start, end = candidate.cue
    cue = " ".join(parse.words[start:end])
    wording = _WORDING[candidate.rule]
    first = parse.lower[candidate.hull[0] - 1] if candidate.hull[0] else ""
    if candidate.rule == "complement":
        wording = (
            "‘{cue}’ + that-clause"
            if first == "that"
            else "‘{cue}’ + quotation"
            if candidate.quote == "direct"
            else wording
        )
    return wording.format(cue=cue)


def unnamed_source(candidate: Candidate) -> bool:
    """True for a reported claim whose text names no source: a passive, "reportedly", a bare quotation."""
    return candidate.source is None and (candidate.rule != "adjective" or candidate.lemma in cues.CLASS_OF)
