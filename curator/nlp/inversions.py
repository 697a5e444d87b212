"""Reads "…, said the minister" from words and tags alone: parsers trained on the web often fail at it."""

from __future__ import annotations

from . import cues
from .quotes import CLOSING
from .syntax import Parse
from .word_set import word_set

_OPENS = word_set("DT PRP PRP$ NN NNS NNP NNPS JJ CD PDT")
_GOES_ON = _OPENS | word_set("POS HYPH NFP")
_JOINS = word_set("of and for the &")
_LONGEST = 20


def inverted_source(parse: Parse, verb: int) -> tuple[int, int] | None:
    """The noun phrase right after a verb of speech that follows a comma or a closing mark, else None.

    Title and apposition belong to it. Where a finite verb follows inside the clause, the verb of speech has
    its subject elsewhere ("…, say the rules are clear").
    """
    if not verb or parse.words[verb - 1] not in CLOSING | {",", "’", "—"} or not _speaks(parse, verb):
        return None
    stop = min(parse.sentence_of(verb)[1], verb + 1 + _LONGEST)
    if (
        verb + 1 >= stop
        or parse.tags[verb + 1] not in _OPENS
        or parse.lower[verb + 1] in ("it", "so", "this")
    ):
        return None
    end = _phrase_end(parse, verb + 1, stop)
    follows = parse.tags[end] if end < stop else ""
    if follows.startswith(("V", "MD")) or not any(parse.tags[i][:1] in "NP" for i in range(verb + 1, end)):
        return None
    return parse.trim(verb + 1, end)


def _speaks(parse: Parse, verb: int) -> bool:
    lemma = cues.verb_lemma(parse.words[verb])
    return cues.CLASS_OF.get(lemma) == "speech" and parse.tags[verb] in ("VBD", "VBZ", "VBP", "VBN")


def _phrase_end(parse: Parse, start: int, stop: int) -> int:
    """Runs over the words of a noun phrase, "of" and appositions between commas."""
    at = start
    while at < stop:
        phrase = parse.tags[at] in _GOES_ON or parse.lower[at] in _JOINS and at > start
        if not phrase and not (parse.words[at] == "," and _has_apposition(parse, at, stop)):
            break
        at += 1
    while at > start and (parse.lower[at - 1] in _JOINS or parse.words[at - 1] == ","):
        at -= 1
    return at


def _has_apposition(parse: Parse, comma: int, stop: int) -> bool:
    """True if a noun phrase without a verb follows the comma, up to the next comma or the end."""
    end = comma + 1
    while end < stop and (parse.tags[end] in _GOES_ON or parse.lower[end] in _JOINS):
        end += 1
    closed = end >= stop or not parse.words[end][0].isalnum()
    return end > comma + 1 and parse.tags[comma + 1] in ("DT", "PRP$", "NN", "NNP", "CD") and closed
