"""A guess at an article's language where nobody said it: by its script, and by a few frequent words."""

from __future__ import annotations

import re

_SAMPLE = 20_000
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_WORD = re.compile(r"[a-z]+")
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|in|a|is|was|for|on|that|with|said|by|at|from|it|as|has|have|will)\b"
)
_ENGLISH_SHARE = 0.15


def likely_language(text: str) -> str:
    """en, uk, ru or ar if the text looks like it, else ""; a guess that an editor can correct.

    Latin script alone says nothing, so English shows itself by its frequent small words; letters that
    only a neighbour has (ў, ј, پ …) rule Ukrainian, Russian and Arabic out.
    """
    sample = text[:_SAMPLE]
    counts = {name: len(found.findall(sample)) for name, found in _SCRIPTS.items()}
    script = max(counts, key=lambda name: counts[name])
    if 2 * counts[script] <= sum(counts.values()):
        return ""
    return _BY_SCRIPT[script](sample.lower())


def _latin(sample: str) -> str:
    small = len(_ENGLISH.findall(sample))
    return "en" if small >= _ENGLISH_SHARE * len(_WORD.findall(sample)) else ""


def _cyrillic(sample: str) -> str:
    letters = set(sample)
    if letters & set("ўјљњћђџќѓѕәғқңөұүһ"):
        return ""
    if letters & set("іїєґ"):
        return "" if letters & set("ыэё") else "uk"
    return "ru" if letters & set("ыэё") else ""


def _arabic(sample: str) -> str:
    return "" if set(sample) & set("پچژگکیےٹڈڑںھہۇېۆ") else "ar"


_SCRIPTS = {"latin": _LATIN, "cyrillic": _CYRILLIC, "arabic": _ARABIC}
_BY_SCRIPT = {"latin": _latin, "cyrillic": _cyrillic, "arabic": _arabic}
