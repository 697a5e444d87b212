"""Our own words: what a selection snaps to, what a key moves an edge by, what an export lists.

They are a function of the text alone, so an export does not change when a pipeline does
(docs/decisions/0006-own-tokens.md). The rule follows spaCy's blank tokenizer where that is
simple: hyphens and punctuation stand alone, `’s` is a word, `U.N.` is one.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .span import Span
from .text import line_of, trim

NAME = "curator-words"
VERSION = "1"


@dataclass(frozen=True, slots=True)
class Token:
    """One word or run of blanks; `ws` says that a single space follows it."""

    start: int
    end: int
    ws: bool


def _class_of(wanted: Callable[[str], bool]) -> str:
    """A regular expression's character class of all wanted characters of the basic plane."""
    ranges: list[list[int]] = []
    for code in range(0x300, 0x10000):
        if wanted(chr(code)):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"\\u{low:04x}-\\u{high:04x}" for low, high in ranges)


# `\w` knows letters only: without their combining marks, é (e + U+0301) would be two words.
MARK = f"[{_class_of(lambda c: unicodedata.category(c)[0] == 'M')}\u200c\u200d\U0001f3fb-\U0001f3ff]"
"""The class of combining marks and joiners: a character does not end before one."""
_MARKS = re.compile(MARK)
_FLAGS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
"""Letters of which two make a flag."""
_NEAR = 400
# Letters may be taken greedily and for good (`++`): what follows them is never a letter.
_LETTERS = rf"(?:[^\W\d_]{MARK}*+)++"
_TOKEN = (
    # Most words, told by what follows them: this line only makes it twice as fast. A letter alone may
    # be the first of `U.N.`
    r"[A-Za-z]{2,}+(?=[ \n,.;:!?)\]\"])"
    r"|\s+"
    r"|(?:[^\W\d_]\.){2,}+"
    r"|\d+(?:[.,:]\d+)*"
    rf"|{_LETTERS}(?:['’](?![sSſ]\b){_LETTERS})*"
    r"|['’][sSſ]\b"
    r"|[\U0001f1e6-\U0001f1ff]{2}"
    r"|\.{2,}"
    rf"|[^\s](?:{MARK}+[^\w\s]?)*"
)
# No blank is left to follow a run of blanks.
_PIECE = re.compile(rf"({_TOKEN})( ?)")
assert sys.maxunicode == 0x10FFFF


def pieces(text: str) -> list[tuple[str, str]]:
    """The tokens of a text, each with the single space that follows it, or ""; joined they are the text."""
    return _PIECE.findall(text)


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text in order; together with single spaces they rebuild it."""
    at = 0
    for token, space in pieces(text):
        end = at + len(token)
        yield Token(at, end, space != "")
        at = end + len(space)


def words(text: str, within: Span) -> list[Span]:
    """The tokens inside a range (usually a paragraph) that are not blank."""
    found = tokens(within.of(text))
    base = within.start
    return [
        Span(base + token.start, base + token.end)
        for token in found
        if not text[base + token.start].isspace()
    ]


def snap(text: str, span: Span) -> Span:
    """The range widened to whole words at both ends, without blank edges."""
    inner = trim(text, span)
    if inner.start == inner.end:
        return inner
    starts = (word.start for word in words_near(text, inner.start) if word.start <= inner.start < word.end)
    ends = (word.end for word in words_near(text, inner.end - 1) if word.start < inner.end <= word.end)
    return Span(next(starts, inner.start), next(ends, inner.end))


def step(text: str, at: int, by: int, *, edge_is_start: bool) -> int:
    """The next (`by` = 1) or previous (-1) word edge from code point `at`; `at` itself at the text's ends."""
    inside = at if edge_is_start else at - 1
    beyond = _beyond(words_near(text, inside), at, by, edge_is_start=edge_is_start)
    if not beyond:
        # A line may have more blanks there than what is near.
        beyond = _beyond(words(text, line_of(text, inside)), at, by, edge_is_start=edge_is_start)
    return (min(beyond) if by > 0 else max(beyond)) if beyond else at


def _beyond(found: list[Span], at: int, by: int, *, edge_is_start: bool) -> list[int]:
    edges = (word.start if edge_is_start else word.end for word in found)
    return [edge for edge in edges if (edge > at if by > 0 else edge < at)]


def step_character(text: str, at: int, by: int, *, edge_is_start: bool) -> int:
    """The same by character: blanks are passed over, and a letter is not parted from its marks."""
    to = at + by
    while 0 <= to <= len(text) and "\n" not in text[min(at, to) : max(at, to)]:
        inside = text[to : to + 1] if edge_is_start else text[max(0, to - 1) : to]
        if inside and not inside.isspace() and not is_inside_character(text, to):
            return to
        to += by
    return at


def is_inside_character(text: str, at: int) -> bool:
    """True where a cut would part what a reader takes for one character.

    A letter and its marks, an emoji of several and a flag; the cases of Unicode's UAX #29 that news has.
    """
    if not 0 < at < len(text):
        return False
    if _MARKS.match(text, at):
        return not text[at - 1].isspace()
    if text[at - 1] == "\u200d":
        return not text[at].isalnum()
    before = at
    while before > 0 and text[before - 1] in _FLAGS:
        before -= 1
    return text[at] in _FLAGS and (at - before) % 2 == 1


def words_near(text: str, at: int) -> list[Span]:
    """The tokens of the line of `at` some way to either side: a line may be a whole article.

    It is cut at blanks, over which no token reaches, so these are the tokens that the whole line has there.
    """
    low, high = line_of(text, at)
    first = text.find(" ", at - _NEAR, at) if at - _NEAR > low else low
    last = text.rfind(" ", at, at + _NEAR) if at + _NEAR < high else high
    return words(text, Span(low if first < 0 else first, high if last < 0 else last))
