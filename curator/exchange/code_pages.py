"""In which code page a Latin or Cyrillic text was written: told by whose letters its other letters are.

A detector of encodings goes by frequencies over all languages, and a few accents or one sentence show none.
"""

from __future__ import annotations

import re

_ALPHABETS = {
    # Letters beyond ASCII, as the orthographies have them, by the code pages in which each was written; the
    # likelier code page first.
    "cp1252": (
        "éèàêçùâîôûëïœæÿ",  # French
        "äöüß",  # German
        "áéíóúñüçàèïò·ºª¿¡",  # Spanish, Catalan
        "ãõçáéêíóúâôàü",  # Portuguese
        "àèéìòùîó",  # Italian
        "åäöøæéü",  # Danish, Finnish, Norwegian, Swedish
        "áðéíóúýþæö",  # Icelandic
        "ëïéèöüáíóàêç",  # Dutch, Afrikaans, Albanian
        "áéíóú",  # Irish
    ),
    "cp1250": (
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "ăâîşţ",  # Romanian
        "čćđšž",  # Croatian, Slovenian
    ),
    "cp1254": ("çğıöşüâîû",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
    "iso8859_2": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű"),
}
_CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic")
_FREQUENT = frozenset("оеаинтсрвлі")
"""They are two thirds of a Russian, and three fifths of a Ukrainian, Belarusian or Bulgarian text."""

_NEUTRAL = frozenset("\u00a0\u00ad×÷±½¼¾²³µ¶·†‡–—‚„“”‘’«»‹›…•°§€£©®™№\u0307")
_FITS = 0.95
_ROW = re.compile(rb"[\x80-\xff]{3,}")
_BY_CHANCE = 0.9
_WESTERN = "cp1252"
_FREQUENT_SHARE = 0.5
_FOREIGN = 0.4
"""Of all letters: a text in Latin script has fewer beyond ASCII, one in another script many more."""

_ASCII = bytes(range(0x80))
_BASIC = bytes(byte for byte in _ASCII if bytes((byte,)).isalpha())


def code_page(data: bytes) -> str | None:
    """The code page in which nearly all bytes beyond ASCII are letters of one language; None if none is."""
    high = len(data.translate(None, _ASCII))
    basic = len(data) - len(data.translate(None, _BASIC))
    if not high:
        return None
    return _latin(data) if high < _FOREIGN * (high + basic) else _cyrillic(data)


def _latin(data: bytes) -> str | None:
    best, most = None, _FITS
    for page, alphabets in _ALPHABETS.items():
        letters = _beyond_ascii(data, page).lower()
        share = max(_share(letters, alphabet) for alphabet in alphabets)
        if share > most or (best is None and share == most):
            best, most = page, share
    return best or (_WESTERN if _is_western(data) else None)


def _is_western(data: bytes) -> bool:
    """True for letters of several languages of Western Europe, as names of persons bring them together.

    One of the other code pages' languages would fit far better than by chance, and letters of another script
    stand in rows.
    """
    if 10 * sum(map(len, _ROW.findall(data))) > len(data.translate(None, _ASCII)):
        return False
    others = max(
        _share(_beyond_ascii(data, page).lower(), alphabet)
        for page, alphabets in _ALPHABETS.items()
        for alphabet in alphabets
        if page != _WESTERN
    )
    western = _share(_beyond_ascii(data, _WESTERN).lower(), frozenset("".join(_ALPHABETS[_WESTERN])))
    return western >= _FITS and others < _BY_CHANCE


def _cyrillic(data: bytes) -> str | None:
    letters = {page: _beyond_ascii(data, page) for page in _CYRILLIC}
    # How many, capitals too, and not what share: one code page has signs where another has its letters.
    frequent = {page: sum(map(_FREQUENT.__contains__, each.lower())) for page, each in letters.items()}
    best = max(frequent, key=lambda page: frequent[page])
    return best if _share(letters[best], _FREQUENT) >= _FREQUENT_SHARE else None


def _beyond_ascii(data: bytes, page: str) -> str:
    """The signs that are letters or should be; with U+FFFD for bytes that are none in this code page."""
    return "".join(
        char for char in data.decode(page, "replace") if ord(char) >= 0x80 and char not in _NEUTRAL
    )


def _share(letters: str, alphabet: str | frozenset[str]) -> float:
    return sum(letter in alphabet for letter in letters) / len(letters) if letters else 0.0
