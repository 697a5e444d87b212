"""What kind of claim a candidate is, and the rule that found it in an editor's words."""

from __future__ import annotations

from . import cues
from .claim_rules import Candidate
from .syntax import Parse
from .word_set import word_set

_FUTURE = frozenset(["will", "'ll", "shall", "wo"])
_FUTURE_HEADS = word_set("set due expected scheduled likely bound poised going about slated")
_FUTURE_VERBS = word_set("plan plans intend intends expect expects")
_DUTY = frozenset(["should", "must", "ought"])
_DUTY_VERBS = word_set("need needs urge urges urged call calls called demand demands demanded")
_POSSIBLE = frozenset(["may", "might", "could", "would"])
_EVALUATION = word_set("""
    absurd appalling awful bad best better brutal crucial critical dangerous difficult disastrous
    disgraceful essential excellent extraordinary fair good great historic horrible illegal illegitimate
    important impossible incredible inevitable just key necessary outrageous reasonable remarkable right
    risky serious shameful significant strong terrible unacceptable unfair unfortunate unjust unlikely
    unprecedented vital weak wonderful worse worst wrong uncertain
    """)

_WORDING = {
    "complement": "‘{cue}’ + clause",
    "adjective": "‘{cue}’ + clause",
    "loose": "‘{cue}’ + that-clause",
    "joined": "‘{cue}’ + clause joined on",
    "fronted": "clause + ‘{cue}’",
    "parataxis": "clause + ‘{cue}’",
    "according": "‘according to’",
    "nominal": "noun ‘{cue}’ + that-clause",
    "adverb": "hearsay word ‘{cue}’",
    "passive": "‘{cue}’ in the passive",
    "quote": "quotation beside ‘{cue}’",
    "quote_continued": "quotation going on",
    "quote_alone": "quotation without a named source",
}


def kind(candidate: Candidate, parse: Parse) -> str:
    """factual, prediction, position, opinion or experience, by simple cues in the claim's own clause."""
    words = {parse.lower[i] for start, end in candidate.parts for i in range(start, end)}
    head = candidate.head
    near = {parse.lower[i] for i in (head, *parse.children[head])}
    modals = {parse.lower[i] for i in parse.children[head] if parse.tags[i] == "MD"}
    told = candidate.quote == "indirect"
    if (
        modals & _DUTY
        or parse.lower[head] in _DUTY_VERBS
        or candidate.lemma in ("urge", "demand", "recommend")
    ):
        return "position"
    if (
        modals & _FUTURE
        or told
        and "would" in modals
        or parse.lower[head] in _FUTURE_VERBS
        or near & _FUTURE_HEADS
        and "to" in words
    ):
        return "prediction"
    if candidate.lemma in ("predict", "forecast", "expect", "anticipate"):
        return "prediction"
    if near & _EVALUATION or modals & _POSSIBLE:
        return "opinion"
    first_person = near & {"i", "we"} and parse.tags[head] == "VBD"
    return "experience" if first_person and candidate.quote == "direct" else "factual"


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
