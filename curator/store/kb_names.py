"""How names are compared: folding, transliteration and the parts of a person's name.

A key is a folded name. Two spellings mean the same to the knowledge base when their keys are equal;
skeleton keys (marked with `~`) also equate the usual romanisations of Slavic names.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h", "ə": "a"}
    | {"ة": "ه", "ى": "ي", "ـ": "", "ی": "ي", "ک": "ك"}
)
_APOSTROPHES: Final = re.compile("['’‘ʼʹʻ`´ʿʾ]")
_POSSESSIVE: Final = re.compile("['’]s$")
_INITIAL_DOT: Final = re.compile(r"(?<=\b\w)\.")
_GAP: Final = re.compile(r"[\W_]+")

_AMERICAN: Final = {
    "isation": "ization",
    "defence": "defense",
    "centre": "center",
    "labour": "labor",
    "programme": "program",
}
_BRITISH: Final = re.compile("|".join(_AMERICAN))

_CYRILLIC: Final = str.maketrans(
    dict(zip("абвгґдезиіїйклмнопрстуфыэ", "abvhgdezyiiiklmnoprstufye", strict=True))
    | {"є": "ie", "ё": "e", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
    | {"ю": "iu", "я": "ia", "ь": "", "ъ": "", "ў": "u", "ј": "i", "љ": "l", "њ": "n", "ђ": "d", "ћ": "c"}
)

_SKELETON: Final = (
    (re.compile("kh"), "h"),
    (re.compile("zh"), "z"),
    (re.compile("ks"), "x"),
    (re.compile("w"), "v"),
    (re.compile("[jy]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("ie"), "e"),
)

ACRONYMS: Final = {
    "un": "united nations",
    "us": "united states",
    "uk": "united kingdom",
    "eu": "european union",
    "au": "african union",
}
"""Acronyms that stand for a body in the names of its parts: "U.N. Security Council"."""

_TITLE_WORDS: Final = """
the then late former ex acting interim incoming outgoing president vice deputy prime minister premier foreign
defense interior finance economy health justice education energy trade culture secretary general of state
chancellor king queen prince princess emperor sultan emir pope sheikh mr mrs ms miss dr sir lord lady dame
senator sen rep representative congressman congresswoman governor gov mayor judge colonel col gen lt
lieutenant major maj captain capt admiral sergeant brigadier marshal chief spokesman spokeswoman spokesperson
ambassador envoy leader chairman chairwoman chair speaker commissioner director head commander opposition rev
reverend father bishop archbishop cardinal imam ayatollah rabbi patriarch professor prof attorney first
lawmaker politician candidate mp council security national special
"""
TITLES: Final = frozenset(_TITLE_WORDS.split())
"""Words that stand before a person's name without belonging to it."""

_PARTICLE_WORDS: Final = "von van der den de da dos du di del della la le bin ibn al el abu ben ter ten"
PARTICLES: Final = frozenset(_PARTICLE_WORDS.split())
"""Words that belong to the family name after them."""
_FAMILY_NAME_FIRST: Final = frozenset({"CN", "KP", "KR", "TW", "HK", "VN", "KH"})
_SLAVIC_CODES: Final = "UA RU BY BG RS ME MK BA HR SI SK CZ PL KZ KG UZ TJ TM GE AM AZ MD"
SLAVIC: Final = frozenset(_SLAVIC_CODES.split())
"""Countries whose names reach English in several romanisations."""


def fold(text: str) -> str:
    """The key of a name: lower case, no accents, no dots of initials, single spaces, no leading "the".

    "U.N." and "UN" give "un"; "Café" in either normal form gives "cafe"; a final "'s" is dropped.
    """
    text = _POSSESSIVE.sub("", text.strip())
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(c for c in text if not unicodedata.combining(c)).translate(_LETTERS)
    text = _APOSTROPHES.sub("", text.casefold())
    key = _GAP.sub(" ", _INITIAL_DOT.sub("", text)).strip().removeprefix("the ")
    return _BRITISH.sub(lambda found: _AMERICAN[found[0]], key) if len(key) > 5 else key


def romanised(text: str) -> str:
    """`text` with Cyrillic letters in Latin ones, after the Ukrainian national table of 2010, simplified."""
    return text.casefold().translate(_CYRILLIC)


def skeleton(key: str) -> str:
    """A key under which "Zelenskyy", "Zelensky" and "Zelenskiy" are one; marked with `~`."""
    for pattern, by in _SKELETON:
        key = pattern.sub(by, key)
    return "~" + key


def expanded(key: str) -> str:
    """The key with a leading acronym written out, "un charter" → "united nations charter"; else unchanged."""
    first, gap, rest = key.partition(" ")
    return f"{ACRONYMS[first]} {rest}" if gap and first in ACRONYMS else key


def abbreviated(key: str) -> str:
    """The reverse of `expanded`; unchanged where no known body stands first."""
    for short, long in ACRONYMS.items():
        if key.startswith(long + " "):
            return short + key[len(long) :]
    return key


def surname(key: str, country: str) -> str:
    """The family name in the key of a person's full name, with its particles; "" for a single word.

    For countries where the family name comes first ("Xi Jinping") it is the first word.
    """
    words = key.split()
    if words and words[-1] in {"jr", "sr", "ii", "iii"}:
        words.pop()
    if len(words) < 2:
        return ""
    if country in _FAMILY_NAME_FIRST and len(words) < 4:
        return words[0]
    at = len(words) - 1
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    return " ".join(words[at:])


def acronym(name: str) -> str:
    """The capitals that begin the words of `name`: "North Atlantic Treaty Organization" → "NATO"."""
    return "".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper())
