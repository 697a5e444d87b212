"""Claim candidates from the parse: high recall, never shown as they are (claim_scorer weighs them)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from . import cues
from .claim_content import bare, complements, content
from .inversions import inverted_source
from .quotes import is_opening, quoted_ranges
from .syntax import OBJECTS, SUBJECTS, Parse
from .word_set import word_set

Range = tuple[int, int]

_NOT_ATTRIBUTING = word_set("""
    let lets letting make makes made making have has had having get gets got getting help helps helped helping
    watch watched keep keeps kept do does did be is are was were been being
    """)


_REACH = 12
"""So many tokens after its verb a "that" may still open what was said."""
_QUOTE_MARGIN = 3
"""A sentence is quoted as a whole if no more tokens than this, its marks, stand outside the quotation."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible claim; all ranges count tokens of the paragraph."""

    rule: str
    parts: tuple[Range, ...]
    head: int
    cue: Range | None = None
    source: Range | None = None
    lemma: str = ""
    quote: str = "indirect"
    stance: str = "asserts"

    @property
    def hull(self) -> Range:
        return self.parts[0][0], self.parts[-1][1]


def candidates(parse: Parse) -> list[Candidate]:
    """All candidates of a paragraph in reading order, at most one for the same parts."""
    quoted = quoted_ranges(parse.words)
    found: dict[tuple[Range, ...], Candidate] = {}
    for candidate in (
        *_on_verbs(parse),
        *_according(parse),
        *_nominal(parse),
        *_adverbs(parse),
        *_passive(parse),
    ):
        if candidate.parts and candidate.parts not in found:
            found[candidate.parts] = replace(candidate, quote=_quote_kind(candidate, quoted))
    for candidate in _bare_quotes(parse, quoted, list(found.values())):
        found.setdefault(candidate.parts, candidate)
    return sorted(found.values(), key=lambda c: (c.hull, c.rule))


def interrupted(found: Sequence[Candidate], parse: Parse) -> list[Candidate]:
    """The candidates, with "P," X said, "Q" as one of two parts: a comma says that P goes on in Q."""
    kept = list(found)
    for first in found:
        for second in found:
            if first.cue is not None and first.cue == second.cue and _goes_on(first, second, parse):
                kept = [c for c in kept if c is not first and c is not second]
                kept.append(replace(first, parts=first.parts + second.parts))
    return sorted(kept, key=lambda c: (c.hull, c.rule))


def _goes_on(first: Candidate, second: Candidate, parse: Parse) -> bool:
    cue, end, start = first.cue, first.hull[1], second.hull[0]
    around = cue is not None and end <= cue[0] and cue[1] <= start
    direct = first.quote != "indirect" and second.quote != "indirect"
    return around and direct and parse.words[end] == "," and "," in parse.words[start - 2 : start]


def _on_verbs(parse: Parse) -> Iterator[Candidate]:
    for verb in range(len(parse.words)):
        lemma = cues.verb_lemma(parse.words[verb])
        if parse.lower[verb] in _NOT_ATTRIBUTING:
            continue
        contents = complements(parse, verb)
        speaker = inverted_source(parse, verb)
        if speaker is not None:
            yield from _inverted(parse, verb, lemma, speaker)
        elif contents:
            yield from _complement_candidates(parse, verb, lemma, contents)
        elif lemma in cues.CLASS_OF and parse.subject(verb) is not None:
            if parse.deps[verb] == "parataxis" or _is_aside(parse, verb):
                yield from _from_host(parse, verb, lemma)
            else:
                yield from _loose(parse, verb, lemma)


def _inverted(parse: Parse, verb: int, lemma: str, speaker: Range) -> Iterator[Candidate]:
    """ "P, said X" whatever the tree makes of it."""
    part = bare(parse, parse.sentence_of(verb)[0], verb)
    head = _top(parse, part)
    if head is not None and part[1] - part[0] >= 2:
        stance = _stance(parse, verb, lemma)
        yield Candidate("inverted", (part,), head, (verb, verb + 1), speaker, lemma, stance=stance)


def _complement_candidates(parse: Parse, verb: int, lemma: str, contents: list[int]) -> Iterator[Candidate]:
    cue, source, stance = _cue(parse, verb), _source(parse, verb), _stance(parse, verb, lemma)
    left = [c for c in contents if c < verb]
    right = [c for c in contents if c > verb]
    if left:
        own = parse.subtree(verb, without=set(contents))
        parts = [part for c in left if parse.deps[c] != "conj" for part in content(parse, c, own)]
        resumed = [c for c in right or _resumed(parse, verb) if is_opening(parse.words, parse.subtree(c))]
        parts += [part for c in resumed for part in content(parse, c, own)]
        right = [c for c in right if c not in resumed]
        yield Candidate("fronted", tuple(sorted(parts)), left[0], cue, source, lemma, stance=stance)
    for clause in right:
        rule = (
            "joined" if parse.deps[clause] == "conj" else "complement" if parse.is_verb(verb) else "adjective"
        )
        parts = content(parse, clause, {c for c in contents if c != clause})
        yield Candidate(rule, tuple(parts), clause, cue, source, lemma, stance=stance)


def _is_aside(parse: Parse, verb: int) -> bool:
    """ "as X said" and "so X argues" inside the sentence that X said."""
    openers = {
        parse.lower[c] for c in parse.children[verb] if c < verb and parse.deps[c] in ("mark", "advmod")
    }
    said = cues.CLASS_OF.get(cues.verb_lemma(parse.words[verb])) in ("speech", "belief")
    if not said or parse.heads[verb] == verb or not parse.is_finite(parse.heads[verb]):
        return False
    return parse.deps[verb] == "advcl" and "as" in openers or parse.deps[verb] == "conj" and "so" in openers


def _loose(parse: Parse, verb: int, lemma: str) -> Iterator[Candidate]:
    """A that-clause after a verb of speech where a wrong tree hangs it elsewhere."""
    end = parse.sentence_of(verb)[1]
    for i in range(verb + 1, min(verb + _REACH, end - 2)):
        if parse.is_verb(i) or parse.words[i] in ".;:":
            return
        if parse.lower[i] == "that" and parse.tags[i] == "IN":
            head = parse.heads[i] if i < parse.heads[i] < end else i + 1
            part = bare(parse, i + 1, max(parse.subtree(head)) + 1)
            if part[1] - part[0] >= 2:
                cue, source = _cue(parse, verb), _source(parse, verb)
                yield Candidate(
                    "loose", (part,), head, cue, source, lemma, stance=_stance(parse, verb, lemma)
                )
            return


def _resumed(parse: Parse, verb: int) -> list[int]:
    return [c for c in parse.children[verb] if c > verb and parse.deps[c] in ("parataxis", "conj", "dep")]


def _from_host(parse: Parse, verb: int, lemma: str) -> Iterator[Candidate]:
    """ "P, X said" where the parse hangs "said" below P."""
    host = parse.heads[verb]
    own = parse.subtree(verb, without=set(_resumed(parse, verb)))
    parts = content(parse, host, own)
    cue, source = _cue(parse, verb), _source(parse, verb)
    yield Candidate("parataxis", tuple(parts), host, cue, source, lemma, stance=_stance(parse, verb, lemma))


def _according(parse: Parse) -> Iterator[Candidate]:
    for i, word in enumerate(parse.lower[:-1]):
        if word != "according" or parse.lower[i + 1] != "to":
            continue
        to_object = parse.child(i + 1, ("pobj",))
        noun = parse.heads[i] if to_object is None else to_object
        host = parse.heads[i] if to_object is not None else parse.heads[noun]
        if noun < i or host in (noun, i):
            continue
        while not parse.is_finite(host) and parse.heads[host] != host:
            host = parse.heads[host]
        start, end = parse.phrase(noun)
        comma = _comma_after(parse, i)
        if comma and parse.child(host, SUBJECTS) is None:
            end, parts = min(end, comma), [bare(parse, comma, parse.sentence_of(i)[1])]
        else:
            parts = content(parse, host, parse.subtree(noun) | parse.subtree(i))
        source = (max(start, i + 2), end)
        yield Candidate("according", tuple(parts), host, (i, i + 2), source, "according")


def _comma_after(parse: Parse, according: int) -> int:
    """The comma that ends an "According to X" at the head of its sentence, else 0.

    A wrong tree joins the subject of the main clause to X; then the clause is what follows the comma.
    """
    start, end = parse.sentence_of(according)
    commas = (i for i in range(according, end) if parse.words[i] == ",")
    return next(commas, 0) if according == start else 0


def _nominal(parse: Parse) -> Iterator[Candidate]:
    for noun in range(len(parse.words)):
        lemma = cues.noun_lemma(parse.words[noun])
        if lemma not in cues.NOUNS or not parse.tags[noun].startswith("N"):
            continue
        for clause in parse.children[noun]:
            if (
                clause > noun
                and parse.deps[clause] in ("acl", "ccomp", "acl:relcl")
                and parse.mark(clause) == "that"
            ):
                source = _noun_source(parse, noun)
                parts = tuple(content(parse, clause, ()))
                stance = "denies" if lemma in ("denial", "rejection") else "asserts"
                yield Candidate("nominal", parts, clause, (noun, noun + 1), source, lemma, stance=stance)


def _noun_source(parse: Parse, noun: int) -> Range | None:
    owner = parse.child(noun, ("nmod:poss", "poss"))
    if owner is not None:
        start, end = parse.phrase(owner)
        return parse.trim(start, end - (parse.lower[end - 1] in ("'s", "'")))
    people = [c for c in parse.children[noun] if parse.deps[c] == "amod" and parse.words[c][0].isupper()]
    if people:
        return people[0], people[0] + 1
    if parse.deps[noun] in OBJECTS:
        return _source(parse, parse.heads[noun])
    return None


def _adverbs(parse: Parse) -> Iterator[Candidate]:
    for i, word in enumerate(parse.lower):
        if word in cues.ADVERBS:
            host = parse.heads[i]
            while not parse.is_finite(host) and parse.heads[host] != host:
                host = parse.heads[host]
            yield Candidate("adverb", tuple(content(parse, host, ())), host, (i, i + 1), None, word)


def _passive(parse: Parse) -> Iterator[Candidate]:
    """ "X is said to have done it": the whole clause, cue inside, no source unless a by-agent names one."""
    for verb, lemma in enumerate(map(cues.verb_lemma, parse.words)):
        speech = cues.CLASS_OF.get(lemma) in ("speech", "belief")
        if speech and parse.is_passive(verb) and parse.child(verb, ("xcomp",)) is not None:
            parts = tuple(content(parse, verb, ()))
            yield Candidate("passive", parts, verb, (verb, verb + 1), _source(parse, verb), lemma)


def _bare_quotes(parse: Parse, quoted: list[Range], known: list[Candidate]) -> Iterator[Candidate]:
    """Quoted sentences that no other rule reached: with a cue beside them, or going on from another."""
    for start, end in quoted:
        for from_, to in parse.sentences:
            left, right = max(start, from_), min(end, to)
            part = parse.trim(left, right)
            if part[1] - part[0] < 3 or any(_covers(c, part) for c in known):
                continue
            head = _top(parse, part)
            if head is None:
                continue
            cue = _cue_beside(parse, (from_, to), (start, end))
            if cue is not None:
                lemma = cues.verb_lemma(parse.words[cue])
                candidate = Candidate(
                    "quote", (part,), head, _cue(parse, cue), _source(parse, cue), lemma, "direct"
                )
            else:
                whole = (to - from_) - (part[1] - part[0]) <= _QUOTE_MARGIN
                candidate = _continued(part, head, (start, end), known if whole else [])
            known.append(candidate)
            yield candidate


def _covers(candidate: Candidate, part: Range) -> bool:
    return candidate.quote != "indirect" and any(a < part[1] and part[0] < b for a, b in candidate.parts)


def _top(parse: Parse, part: Range) -> int | None:
    """The finite clause head of a range, None where the quotation is no clause."""
    tops = [i for i in range(*part) if not part[0] <= parse.heads[i] < part[1] or parse.heads[i] == i]
    return next((i for i in tops if parse.is_finite(i)), None)


def _cue_beside(parse: Parse, sentence: Range, quotation: Range) -> int | None:
    for i in range(*sentence):
        outside = not quotation[0] <= i < quotation[1]
        speech = cues.CLASS_OF.get(cues.verb_lemma(parse.words[i])) in ("speech", "belief")
        if outside and speech and parse.is_verb(i) and _source(parse, i) is not None:
            return i
    return None


def _continued(part: Range, head: int, quotation: Range, known: list[Candidate]) -> Candidate:
    """A quoted sentence takes source and cue from its own quotation, else from the last one before."""
    direct = [c for c in known if c.quote != "indirect" and c.source is not None]
    same = [c for c in direct if quotation[0] <= c.hull[0] and c.hull[1] <= quotation[1]]
    before = [c for c in direct if c.hull[0] < part[0] and cues.CLASS_OF.get(c.lemma) == "speech"]
    last = max(same or before, key=lambda c: c.hull[0], default=None)
    if last is None:
        return Candidate("quote_alone", (part,), head, quote="direct")
    return Candidate(
        "quote_continued", (part,), head, last.cue, last.source, last.lemma, "direct", last.stance
    )


def _cue(parse: Parse, verb: int) -> Range:
    particle = parse.child(verb, ("compound:prt", "prt"))
    return (verb, verb + 2) if particle == verb + 1 else (verb, verb + 1)


def _source(parse: Parse, verb: int) -> Range | None:
    speaker = inverted_source(parse, verb)
    if speaker is not None:
        return speaker
    subject = parse.subject(verb)
    if subject is None or parse.lower[subject] in ("it", "there") and parse.deps[subject] == "expl":
        return None
    start, end = parse.whole_name(*parse.phrase(subject, beside=verb))
    return (start, end) if start < end else None


def _stance(parse: Parse, verb: int, lemma: str) -> str:
    if lemma in cues.DENYING:
        return "asserts" if parse.is_negated(verb) else "denies"
    return "doubts" if lemma in cues.DOUBTING or parse.is_negated(verb) else "asserts"


def _quote_kind(candidate: Candidate, quoted: list[Range]) -> str:
    start, end = candidate.hull
    for left, right in quoted:
        if left <= start and end <= right:
            return "direct"
    inside = any(left < end and start < right for left, right in quoted)
    return "mixed" if inside else "indirect"
