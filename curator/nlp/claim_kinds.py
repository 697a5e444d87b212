"""What kind of claim a candidate is, by the words of its own clause and the verb that attributes it.

The order of the rules is the guideline's: what someone wants before what is coming, a law before both where a
law is the subject, an evaluation only where no evidence could settle it.
"""

from __future__ import annotations

from dataclasses import dataclass

from .claim_rules import Candidate
from .syntax import SUBJECTS, Parse
from .word_set import word_set

_FUTURE = word_set("will 'll shall wo")
_FUTURE_HEADS = word_set("set due expected scheduled likely bound poised going about slated planned expects")
_FUTURE_VERBS = word_set("plan plans planned intend intends intended expect expects hope hopes aim aims")
_FUTURE_TIMES = word_set("tomorrow next upcoming soon later")
_PREDICTING = word_set("predict forecast expect anticipate vow pledge promise project")
_DUTY = word_set("should must ought")
_DUTY_VERBS = word_set(
    "need needs urge urges urged call calls called demand demands demanded want wants wanted"
)
_WANTING = word_set("urge demand recommend propose want wish hope prefer")
_SUBJUNCTIVE = _WANTING | word_set("insist ask suggest request advise")
_LEGAL = word_set("""
    law laws act acts rule rules regulation regulations article constitution statute statutes treaty
    code convention charter directive decree ordinance legislation section clause agreement contract
    protocol
    """)
_LEGAL_VERBS = word_set("""
    require requires prohibit prohibits forbid forbids ban bans allow allows permit permits entitle
    entitles oblige obliges mandate mandates govern governs bar bars define defines grant grants
    guarantee guarantees state states stipulate stipulates provide provides apply applies protect
    protects limit limits
    """)
_LEGAL_STATES = word_set("""
    illegal legal unlawful lawful prohibited forbidden banned required obliged entitled permitted
    allowed punishable mandatory compulsory liable defined
    """)
_POSSIBLE = word_set("may might could would")
_APPEARS = word_set("seem seems seemed appear appears appeared deserve deserves deserved")
_EVALUATION = word_set("""
    absurd amazing appalling awful bad beautiful best better brave brutal careless clear critical
    cruel crucial dangerous decent difficult disappointing disastrous disgraceful easy essential
    excellent extraordinary fair foolish good great grave hard historic honest horrible illegitimate
    important impossible incredible inevitable just key kind necessary needed obvious outrageous
    perfect pointless possible reasonable reckless remarkable ridiculous right risky sad serious
    shameful significant simple smart strong stupid sufficient terrible tough tragic true uncertain
    unacceptable unfair unfortunate unjust unlikely unprecedented useless vital weak wise wonderful
    worse worst worth worthy wrong
    """)
_EVALUATING_NOUNS = word_set("""
    disgrace shame disaster mistake tragedy scandal joke outrage triumph catastrophe lie nonsense
    insult betrayal honour honor pleasure privilege nightmare failure success
    """)
_SELF = word_set("i we my our me us")
_THINKING = word_set("think believe feel hope want know guess suppose doubt mean need expect wish")


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words of a claim, those right at its head, and the head's modals and subject."""

    words: frozenset[str]
    near: frozenset[str]
    modals: frozenset[str]
    head: str
    tag: str
    subject: str
    past: bool
    perfect: bool


def _clause(candidate: Candidate, parse: Parse) -> _Clause:
    head = candidate.head
    inside = [i for start, end in candidate.parts for i in range(start, end)]
    helpers = [c for c in parse.children[head] if parse.deps[c].startswith(("aux", "cop"))]
    subject = parse.child(head, SUBJECTS)
    return _Clause(
        words=frozenset(parse.lower[i] for i in inside),
        near=frozenset(parse.lower[i] for i in (head, *parse.children[head])),
        modals=frozenset(parse.lower[c] for c in parse.children[head] if parse.tags[c] == "MD"),
        head=parse.lower[head],
        tag=parse.tags[head],
        subject="" if subject is None else parse.lower[subject],
        past=any(parse.tags[i] == "VBD" for i in (head, *helpers)),
        perfect=any(parse.lower[c] in ("have", "has", "had", "'ve") for c in helpers),
    )


def kind(candidate: Candidate, parse: Parse) -> str:
    """factual, prediction, opinion, position, rule or experience (claims guideline, `kind`)."""
    clause = _clause(candidate, parse)
    if _is_rule(clause):
        return "rule"
    if _is_position(clause, candidate.lemma):
        return "position"
    if _is_prediction(clause, candidate):
        return "prediction"
    if _is_experience(clause, candidate):
        return "experience"
    return "opinion" if _is_opinion(clause) else "factual"


def _is_rule(clause: _Clause) -> bool:
    """A law, rule or definition that holds now."""
    if clause.past or clause.perfect:
        return False
    legal = bool(clause.words & _LEGAL)
    by_law = clause.subject in _LEGAL and clause.head in _LEGAL_VERBS
    duty = bool(clause.modals & (_DUTY - {"should"} | {"shall"})) and legal
    status = bool((clause.near | {clause.head}) & _LEGAL_STATES) and not clause.modals
    return by_law or duty or status and (legal or clause.head in ("illegal", "unlawful", "defined"))


def _is_position(clause: _Clause, lemma: str) -> bool:
    """What someone wants done."""
    deduced = "must" in clause.modals and clause.perfect
    subjunctive = clause.tag == "VB" and not clause.modals and lemma in _SUBJUNCTIVE
    duty = bool(clause.modals & _DUTY) and not deduced
    return duty or subjunctive or clause.head in _DUTY_VERBS or lemma in _WANTING


def _is_prediction(clause: _Clause, candidate: Candidate) -> bool:
    """What is to come, or is planned."""
    coming = bool(clause.modals & _FUTURE) or candidate.lemma in _PREDICTING
    told = candidate.quote == "indirect" and "would" in clause.modals and not clause.perfect
    planned = bool(clause.near & _FUTURE_HEADS) and "to" in clause.words or clause.head in _FUTURE_VERBS
    timed = bool(clause.words & _FUTURE_TIMES) and clause.tag in ("VBG", "VBZ", "VBP") and not clause.past
    return coming or told or planned or timed


def _is_experience(clause: _Clause, candidate: Candidate) -> bool:
    """What the speaker went through, in the first person."""
    own = clause.subject in _SELF or bool(clause.near & {"i", "we"})
    lived = clause.past or clause.perfect or clause.tag == "VBD"
    return own and lived and candidate.quote in ("direct", "mixed") and clause.head not in _THINKING


def _is_opinion(clause: _Clause) -> bool:
    """An evaluation or a mere possibility."""
    praised = clause.head in _EVALUATION | _EVALUATING_NOUNS or bool(clause.near & _EVALUATION)
    return praised or bool(clause.modals & _POSSIBLE) or clause.head in _APPEARS
