"""Words that attribute: verbs, nouns and adverbs by which a text says that somebody holds something."""

from __future__ import annotations

from .word_set import word_set

SPEECH = word_set("""
accuse acknowledge add admit advise affirm agree allege announce answer argue assert assure blame boast
brief caution charge cite claim clarify comment complain concede confess confirm contend counter criticize
declare defend demand denounce deny describe detail disclose dispute emphasize emphasise exclaim explain
express go hint imply indicate inform insist joke lament maintain mention note object observe pledge point
post proclaim promise propose protest quip quote read reassure recall reckon recommend reiterate reject
remark remind repeat reply report respond retort reveal rule say shout signal speak state stress suggest
swear tell testify threaten tweet underline underscore urge vow warn whisper write
""")
BELIEF = word_set("""
anticipate assess assume believe calculate conclude consider doubt estimate expect fear feel figure
forecast gather guess hypothesize imagine infer judge predict presume project reckon suppose suspect
theorize think worry speculate
""")
KNOWLEDGE = word_set("""
demonstrate determine discover establish find hear know learn mean notice prove realize realise recognize
recognise remember see show understand
""")
WISH = frozenset(["decide", "ensure", "guarantee", "hope", "prefer", "want", "wish"])

CLASS_OF: dict[str, str] = {
    lemma: name
    for name, lemmas in (("wish", WISH), ("knowledge", KNOWLEDGE), ("belief", BELIEF), ("speech", SPEECH))
    for lemma in lemmas
}

DENYING = frozenset({"deny", "reject", "dispute", "refute", "dismiss"})
DOUBTING = frozenset({"doubt", "question"})

NOUNS = word_set("""
    accusation admission allegation announcement argument assertion assessment assumption assurance belief
    charge claim comment complaint conclusion concern declaration denial estimate evidence expectation
    fear finding forecast hint hope idea indication message notion opinion pledge prediction promise proof
    reassurance rejection remark report rumor rumour statement suggestion suspicion testimony theory
    threat understanding view warning
    """)
ADVERBS = word_set("reportedly allegedly supposedly purportedly apparently ostensibly seemingly")

_IRREGULAR = {
    "said": "say", "told": "tell", "thought": "think", "knew": "know", "known": "know", "found": "find",
    "felt": "feel", "meant": "mean", "saw": "see", "seen": "see", "heard": "hear", "wrote": "write",
    "written": "write", "spoke": "speak", "spoken": "speak", "swore": "swear", "sworn": "swear", "went": "go",
    "goes": "go", "gone": "go", "understood": "understand", "learnt": "learn", "forecast": "forecast",
    "shown": "show", "proven": "prove", "misunderstood": "misunderstand", "'s": "be",
}  # fmt: skip


def _inflect(verb: str) -> set[str]:
    stem = verb[:-1] if verb.endswith("e") else verb
    forms = {verb, verb + "s", stem + "ed", stem + "ing", stem + "es"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        forms |= {verb[:-1] + "ies", verb[:-1] + "ied"}
    if verb[-1] in "tlnrmp" and verb[-2] in "aeiou":
        forms |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return forms


_LEMMAS: dict[str, str] = {form: verb for verb in CLASS_OF for form in _inflect(verb)} | _IRREGULAR


def verb_lemma(word: str) -> str:
    """The dictionary form of a cue verb; any other word comes back in lower case."""
    lower = word.lower()
    return _LEMMAS.get(lower, lower)


def noun_lemma(word: str) -> str:
    """The singular of a claim noun; any other word comes back in lower case."""
    lower = word.lower()
    return lower[:-1] if lower.endswith("s") and lower[:-1] in NOUNS else lower
