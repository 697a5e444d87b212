"""Finding typed words in a text as an editor means them: case, accents and typesetters' signs aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from .span import Span

# Signs that are written or left out at will: Latin, Greek and Cyrillic accents, points of Hebrew and
# vowels of Arabic. The vowel signs of Thai or Hindi are none of them: without them it is another word.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ufe20-\ufe2f"
)
_UNSEEN = "\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f"
# Letters of their own in their alphabets, though Unicode takes them apart.
_LETTERS = {"й": "и\u0306", "ї": "і\u0308", "ў": "у\u0306", "ѓ": "г\u0301", "ќ": "к\u0301"}
_ALIKE = {
    **dict.fromkeys("’‘ʼ", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‐‑‒–—", "-"),
}
_TYPED = str.maketrans(_ALIKE)
_PLAIN = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "AE", "œ": "oe"}
)
_SKIPPED = re.compile(f"[{_MARKS}{_UNSEEN}]")
_GONE = re.compile(f"[{_UNSEEN}]")
_KEPT = frozenset("".join(_LETTERS) + "".join(_LETTERS).upper())

# Where words are not parted by blanks: Han, kana, Thai, Lao, Burmese, Khmer, Tibetan; and emoji.
_EMOJI = "\u2600-\u27bf\U0001f000-\U0001faff"
_SINGLE = (
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
    f"\U00020000-\U0003ffff{_EMOJI}"
)
_ALONE = re.compile(f"[{_SINGLE}]")
_PICTURE = re.compile(f"[{_EMOJI}]")

# Signs in a row whose spellings are told apart; beyond them only those sign by sign.
_LONGEST_RUN = 6

# Code points that may fold to another one; beyond them only what is asked for is looked at.
_FOLDING = (range(0x80, 0x3000), range(0xA640, 0xAC00), range(0xF900, 0x10000))


@dataclass(frozen=True, slots=True)
class Manner:
    """How exactly a text is to be as it was typed."""

    match_case: bool = False
    whole_words: bool = False
    match_accents: bool = False


LOOSE = Manner()


def folded(text: str, manner: Manner = LOOSE) -> str:
    """A text as it is compared: composed, and without what the manner does not ask for.

    Length and positions change; a `Finder` says where something stands in the text itself.
    """
    if text.isascii():
        return text if manner.match_case else text.lower()
    found = _GONE.sub("", unicodedata.normalize("NFC", text)).translate(_TYPED)
    if not manner.match_accents:
        found = _accented().sub(lambda run: _without_marks(run[0]), found)
    return found if manner.match_case else found.casefold()


@cache
def _accented() -> re.Pattern[str]:
    """Runs of what is another sign without its marks: the few that a text has to be taken apart for."""
    signs = (chr(code) for codes in _FOLDING for code in codes)
    changed = "".join(sign for sign in signs if sign not in _KEPT and _without_marks(sign) != sign)
    return re.compile(f"[{re.escape(changed)}\U00010000-\U0010ffff]+")


def _without_marks(run: str) -> str:
    bare = _SKIPPED.sub("", unicodedata.normalize("NFKD", run))
    return unicodedata.normalize("NFC", bare).translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class _Variants:
    """What folds to what under a manner: one sign to others, and to several."""

    of: dict[str, str]
    several: dict[str, str]


@cache
def _variants(match_case: bool, match_accents: bool) -> _Variants:
    manner = Manner(match_case, match_accents=match_accents)
    of: dict[str, str] = {}
    several: dict[str, str] = {}
    for code in (code for codes in _FOLDING for code in codes):
        sign = chr(code)
        plain = folded(sign, manner)
        if plain != sign and plain:
            into = of if len(plain) == 1 else several
            into[plain] = into.get(plain, "") + sign
    if not match_case:
        for code in range(ord("a"), ord("z") + 1):
            of[chr(code)] = chr(code - 32) + of.get(chr(code), "")
    return _Variants(of, several)


class Finder:
    """One or several expressions, ready to be looked for in any text."""

    def __init__(self, expressions: Sequence[str]) -> None:
        self._sought = re.compile("|".join(f"({one})" for one in expressions)) if expressions else None

    @classmethod
    def literal(cls, typed: str, manner: Manner = LOOSE) -> Finder:
        """For just what was typed, blanks at its ends aside; a run of blanks meets any other."""
        core = spelled(typed.strip(), manner)
        if not core:
            return cls(())
        return cls((bounded(core, typed.strip()) if manner.whole_words else core,))

    def __bool__(self) -> bool:
        return self._sought is not None

    def hits(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Where it stands between two code points of a text, in order, none overlapping."""
        return (span for span, _ in self.hits_with_places(text, start, end))

    def hits_with_places(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[tuple[Span, int]]:
        """The same, each with the place of its expression among those given."""
        if self._sought is None:
            return
        for found in self._sought.finditer(text, start, len(text) if end is None else end):
            yield Span(*found.span()), (found.lastindex or 1) - 1


def spelled(typed: str, manner: Manner = LOOSE) -> str:
    """A regular expression for all ways to write what was typed."""
    query = folded(typed, manner)
    variants = _variants(manner.match_case, manner.match_accents)
    # What follows a letter: any accents, or none at all if they count.
    after = f"[{_UNSEEN}]*+(?![{_MARKS}])" if manner.match_accents else f"[{_MARKS}{_UNSEEN}]*+"
    blank = r"[^\S\n]+" if manner.match_accents else rf"(?:[^\S\n][{_MARKS}{_UNSEEN}]*+)++"
    found: list[str] = []
    at = 0
    while at < len(query):
        end = _run_end(query, at, variants)
        if query[at].isspace():
            # A run of blanks meets any other; a lone accent can stand on one.
            found += [] if found[-1:] == [blank] else [blank]
        else:
            signs = [_sign(sign, variants, manner) + after for sign in query[at:end]]
            found.append(_spellings(query[at:end], signs, variants, after))
        at = end
    return "".join(found)


def _run_end(query: str, at: int, variants: _Variants) -> int:
    """Where the signs end that one sign may stand for together, such as f, f, i; a few at the most."""
    end = at + 1
    for start in range(at, min(at + _LONGEST_RUN, len(query))):
        if start >= end:
            break
        end = max([end, *(start + len(w) for w in _several(query, start) if w in variants.several)])
    return end


def _spellings(run: str, signs: Sequence[str], variants: _Variants, after: str) -> str:
    """A run sign by sign, or with some of its signs together."""
    rest = [""] * (len(run) + 1)
    for at in range(len(run) - 1, -1, -1):
        ways = [signs[at] + rest[at + 1]]
        for together in _several(run, at):
            if together in variants.several:
                ways.append(f"[{re.escape(variants.several[together])}]{after}{rest[at + len(together)]}")
        rest[at] = f"(?:{'|'.join(ways)})" if len(ways) > 1 else ways[0]
    return rest[0]


def _several(query: str, at: int) -> Iterator[str]:
    return (query[at : at + length] for length in (4, 3, 2) if at + length <= len(query))


def _sign(sign: str, variants: _Variants, manner: Manner) -> str:
    """One sign in all its forms; composed or taken apart is the same sign."""
    forms = [sign, *variants.of.get(sign, "")]
    if ord(sign) > 0xFFFF and not manner.match_case:
        forms += [sign.upper()]
    single = f"[{''.join(re.escape(form) for form in forms)}]"
    if len(forms) == 1:
        single = re.escape(sign)
    base, *marks = unicodedata.normalize("NFD", sign)
    if marks:
        return f"(?:{single}|{_base(base, manner)}{''.join(marks)})"
    parted = [letter[1] for letter in _LETTERS.values() if letter[0] == sign]
    return f"{single}(?!{parted[0]})" if parted and not manner.match_accents else single


def _base(base: str, manner: Manner) -> str:
    return re.escape(base) if manner.match_case else f"[{re.escape(base + base.upper())}]"


def bounded(expression: str, typed: str, *, ends: bool = True) -> str:
    """The expression where a word begins and, with `ends`, where one ends.

    At a sign of a script without blanks a word may begin and end anywhere.
    """
    if not _ALONE.match(typed[:1]):
        expression = rf"(?:(?<![^\W_])(?<![{_MARKS}])|(?<=[{_SINGLE}])){expression}"
    if ends and not _ALONE.match(typed[-1:]):
        expression = rf"{expression}(?!(?![{_SINGLE}])[^\W_])(?![{_MARKS}])"
    return expression


def indexed(text: str) -> str:
    """A text as the index takes it: folded, and in scripts without blanks each sign a word of its own.

    A word of such a script is then a phrase of its signs and stands wherever they stand in a row.
    Emoji become words of letters, because the index knows only letters and digits.
    """
    plain = folded(text)
    if plain.isascii():
        return plain
    return _ALONE.sub(lambda sign: f" {_PICTURE.sub(_named, sign[0])} ", plain)


def _named(emoji: re.Match[str]) -> str:
    return f"u{ord(emoji[0]):x}"


def index_words(text: str) -> list[str]:
    """The words of a short text as the index parts them, but with emoji as they are."""
    found: list[str] = []
    inside = False
    for sign in folded(text):
        alone = _ALONE.match(sign) is not None
        if alone or unicodedata.category(sign)[0] in "LNM":
            if inside and not alone:
                found[-1] += sign
            else:
                found.append(sign)
            inside = not alone
        else:
            inside = False
    return found


def in_a_row(words: Sequence[str], *, ends: bool = True) -> str:
    """A regular expression for index words one after the other, whatever signs stand between them.

    Without `ends` the last may go on, and is taken with what follows.
    """
    parts = [spelled(words[0])]
    for before, word in pairwise(words):
        touching = _ALONE.match(before) or _ALONE.match(word)
        parts.append((r"[\W_]*?" if touching else r"[\W_]+?") + spelled(word))
    whole = bounded("".join(parts), words[0] + words[-1], ends=ends)
    return whole if ends or _ALONE.match(words[-1]) else rf"{whole}(?:[^\W_]|[{_MARKS}{_UNSEEN}])*+"
