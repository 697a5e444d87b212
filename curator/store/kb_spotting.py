"""Names that the knowledge base knows, found in a line of a language that no pipeline was trained for.

Precision comes first: names of several words, the closed list of names_abroad, and single words only where
the place is so well known that hardly anything else is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import Final

from curator.domain.span import Span
from curator.domain.spotted import Spot, Spotted
from curator.domain.tokens import words

from .cyrillic_forms import nominatives
from .kb import KnowledgeBase
from .kb_names import fold, romanised, skeleton
from .kb_rank import NEVER_LINKED, Known
from .kb_tables import Match
from .names_abroad import names_in

_MOST_WORDS: Final = 6
_MOST_FORMS: Final = 80
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_GAP: Final = re.compile(r"[ \u00a0\u202f]?")
_SENTENCE_END: Final = frozenset('.!?:;“«"„(–—•-')
_CLITICS: Final = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
_SHORTEST_STEM: Final = 4
_RUSSIAN: Final = str.maketrans("иг", "іґ")
"""Letters that Russian and Ukrainian share and say otherwise."""

_LISTED, _FULL, _SINGLE = 0.95, 0.85, 0.8
"""First guesses at how often such a name is right; the seeds' two articles are too few to measure."""
_WELL_KNOWN: Final = 5.0
_CAPITAL: Final = 6.0
_AT_HOME: Final = 4.0
_TOWN: Final = 3.0
_HOME: Final[Mapping[str, tuple[str, ...]]] = {
    "uk": ("UA",), "ru": ("RU",), "de": ("DE", "AT", "CH"), "fr": ("FR", "BE", "CH"), "it": ("IT",),
    "es": ("ES", "MX", "AR", "CO", "CL", "PE"), "pl": ("PL",), "pt": ("PT", "BR"), "nl": ("NL", "BE"),
    "tr": ("TR",), "bg": ("BG",), "sr": ("RS",), "be": ("BY",), "ro": ("RO",), "cs": ("CZ",),
}  # fmt: skip
_ALL_NOUNS_CAPITALISED: Final = frozenset({"de", "lb"})
_COMMON: Final = """
امان الجزيره خفي ريم كاين جنان شيان رياض رباط روسو صوفيا فيكتوريا دوغلاس سوفا ابيا كانتون جيزه
"""
_COMMON_WORDS: Final = frozenset(_COMMON.split())
"""Arabic names of capitals that are also plain words or first names."""

_HEAD_WORDS: Final = "جامعة جريدة صحيفة مطار بنك نادي ميناء محكمة بورصة"
_HEADS: Final = frozenset(map(fold, _HEAD_WORDS.split()))
"""Arabic words that make a body or a building of the place after them: the University of Cairo."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words beside each other that may be a name, and the keys under which it may stand."""

    first: int
    after: int
    span: Span
    plain: str
    keys: tuple[str, ...]


def spotter(kb: KnowledgeBase) -> Spot:
    """A function from a line and its language to the names in it, in order, none overlapping."""
    lists: dict[str, dict[str, Known]] = {}

    def spot(line: str, lang: str) -> Sequence[Spotted]:
        if lang not in lists:
            lists[lang] = _listed(kb, lang)
        return list(_spotted(kb, line, lang, lists[lang]))

    return spot


def _listed(kb: KnowledgeBase, lang: str) -> dict[str, Known]:
    """The closed list of a language: what is meant by folded name."""
    names = {fold(name): fold(english) for name, english in names_in(lang)}
    meant: dict[str, Known] = {}
    for key, match, known in kb.named(set(names.values())):
        if match <= Match.ALIAS:
            meant.setdefault(key, known)
    return {name: meant[english] for name, english in names.items() if english in meant}


def _spotted(kb: KnowledgeBase, line: str, lang: str, listed: Mapping[str, Known]) -> Iterator[Spotted]:
    tokens = words(line, Span(0, len(line)))
    runs = list(_runs(line, tokens, lang))
    found: dict[str, list[tuple[Match, Known]]] = {}
    for key, match, known in kb.named({key for run in runs for key in run.keys}):
        if known.label not in NEVER_LINKED:
            found.setdefault(key, []).append((match, known))
    free = 0
    for run in sorted(runs, key=lambda run: (run.first, -run.after)):
        if run.first >= free:
            one = _from_list(run, listed) or _from_kb(run, found, line, tokens, lang)
            if one is not None:
                free = run.after
                yield one


def _runs(line: str, tokens: list[Span], lang: str) -> Iterator[_Run]:
    for first, token in enumerate(tokens):
        if not _may_begin(token.of(line)):
            continue
        for after in range(first + 1, min(first + _MOST_WORDS, len(tokens)) + 1):
            if after > first + 1 and not _GAP.fullmatch(
                line[tokens[after - 2].end : tokens[after - 1].start]
            ):
                break
            if line[tokens[after - 1].start].isalnum():
                yield from _run(line, tokens, first, after, lang)


def _run(line: str, tokens: list[Span], first: int, after: int, lang: str) -> Iterator[_Run]:
    start, end = tokens[first].start, tokens[after - 1].end
    whole = line[start:end]
    yield _Run(first, after, Span(start, end), fold(whole), _keys(whole, lang))
    if lang == "ar":
        for clitic in _CLITICS:
            rest = whole.removeprefix(clitic)
            if rest != whole and len(rest.split()[0]) >= _SHORTEST_STEM:
                yield _Run(first, after, Span(end - len(rest), end), fold(rest), _keys(rest, lang))


def _keys(name: str, lang: str) -> tuple[str, ...]:
    """The folded name; of a Cyrillic one also its nominatives and, for several words, their romanisation."""
    if not _CYRILLIC.search(name):
        return (fold(name),)
    forms = [" ".join(form) for form in islice(product(*map(nominatives, name.split())), _MOST_FORMS)]
    keys = dict.fromkeys(map(fold, forms))
    if len(name.split()) > 1:
        sounds = (form.translate(_RUSSIAN) if lang == "ru" else form for form in forms)
        keys |= dict.fromkeys(skeleton(fold(romanised(sound))) for sound in sounds)
    return tuple(keys)


def _from_list(run: _Run, listed: Mapping[str, Known]) -> Spotted | None:
    known = next((listed[key] for key in run.keys if key in listed), None)
    if known is None:
        return None
    return Spotted(run.span, known.label, _LISTED, "closed list of names", known.kb_id, _LISTED)


def _from_kb(
    run: _Run, found: Mapping[str, list[tuple[Match, Known]]], line: str, tokens: list[Span], lang: str
) -> Spotted | None:
    rows = [row for key in run.keys for row in found.get(key, ())]
    if not rows:
        return None
    named = [token.of(line) for token in tokens[run.first : run.after]]
    match, known = min(rows, key=lambda row: row[1].rank)
    if " " in run.plain:
        sure = _FULL if match <= Match.ROMANISED and all(map(_is_name_word, named)) else 0.0
        least = _TOWN if known.label == "GPE" else 0.0
    else:
        sure = _SINGLE if match <= Match.ALIAS and _stands_alone(run, line, tokens) else 0.0
        least = _least_prominence(run, known, line, tokens, lang)
    if not sure or known.prominence < least:
        return None
    rivals = {row[1].kb_id for row in rows if row[1].prominence > known.prominence - 1.5} - {known.kb_id}
    link = "" if rivals else known.kb_id
    why = f"knowledge base: {known.name}" if link else "knowledge base: several of this name"
    return Spotted(run.span, known.label, sure, why, link, sure if link else 0.0)


def _least_prominence(run: _Run, known: Known, line: str, tokens: list[Span], lang: str) -> float:
    """How prominent a place of one word must be; the less, the less else the word could be."""
    word = run.plain
    if known.label == "ORG" and run.span.of(line).isupper() and len(word) >= _SHORTEST_STEM:
        return _WELL_KNOWN
    if known.label not in ("GPE", "LOC") or len(word) < _SHORTEST_STEM or word in _COMMON_WORDS:
        return float("inf")
    if not _has_case(word):
        return _CAPITAL
    home = known.country in _HOME.get(lang, ())
    if _CYRILLIC.search(word):
        return _TOWN if home and word in run.keys[:1] else _AT_HOME if home else _WELL_KNOWN
    if lang in _ALL_NOUNS_CAPITALISED or _begins_sentence(run.first, line, tokens):
        return _WELL_KNOWN if home else _CAPITAL
    return _AT_HOME if home else _WELL_KNOWN


def _stands_alone(run: _Run, line: str, tokens: list[Span]) -> bool:
    """False where a capitalised word or a hyphen beside it makes the word part of a longer name."""
    start, end = run.span
    if line[end : end + 1] in ("-", "‑") or (start and line[start - 1] in ("-", "‑")):
        return False
    before = tokens[run.first - 1].of(line) if run.first else ""
    if not _has_case(run.plain):
        return fold(before) not in _HEADS
    after = tokens[run.after].of(line) if run.after < len(tokens) else ""
    # At the head of a sentence a short word is more likely a preposition than a first name.
    first_name = before[:1].isupper() and (
        len(before) > 3 or not _begins_sentence(run.first - 1, line, tokens)
    )
    return not after[:1].isupper() and not first_name


def _begins_sentence(at: int, line: str, tokens: list[Span]) -> bool:
    return at == 0 or tokens[at - 1].of(line)[-1] in _SENTENCE_END


def _may_begin(word: str) -> bool:
    return word[:1].isupper() or (word[:1].isalpha() and not _has_case(word))


def _is_name_word(word: str) -> bool:
    """True for a word that stands in a name: in capitals, small and short, or without case."""
    return word[:1].isupper() or not word[:1].isalpha() or len(word) <= 3 or not _has_case(word)


def _has_case(word: str) -> bool:
    return word.lower() != word.upper()
